import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Rasterise } from './pack.ts';

/** What draws: the program, and the faces that its letters have on any machine. */
export interface Drawer {
  program: Uint8Array;
  /** Regular and bold. */
  faces: readonly Uint8Array[];
}

const face = 'DejaVu Sans Condensed';
/** Pixels for each of a drawing: more than 200 an inch on paper. */
const density = 1.5;
/** What no picture of a page needs more than. */
const widest = 4000;

let ready: Promise<void> | undefined;

/** Something that makes PNG of SVG, the same on every machine: it knows no file, no network and no faces but those given. */
export async function createRasterise({ program, faces }: Drawer): Promise<Rasterise> {
  ready ??= initWasm(program);
  await ready;
  return (svg) => {
    const options = { fontBuffers: [...faces], defaultFontFamily: face, sansSerifFamily: face, serifFamily: face };
    const first = new Resvg(svg, { font: options, fitTo: { mode: 'zoom', value: density } });
    const drawing =
      first.width * density > widest
        ? new Resvg(svg, { font: options, fitTo: { mode: 'width', value: widest } })
        : first;
    return drawing.render().asPng();
  };
}
