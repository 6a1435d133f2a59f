import type { Localised } from '../diagnostics/language.ts';
import { readBuilt } from '../io/package.ts';
import { type ReadFault, readRegular } from '../io/read.ts';
import { dressed } from '../reports/office/dressed.ts';
import { packDocument, type Rasterise } from '../reports/office/pack.ts';
import { createRasterise } from '../reports/office/rasterise.ts';
import { type Reference, type ReferenceFault, readReference } from '../reports/office/reference.ts';
import { packWorkbook } from '../reports/office/workbook.ts';
import type { OfficeDocument } from '../reports/render/docx/document.ts';
import type { TemplateFault } from '../reports/render/fault.ts';
import { type RenderInput, renderDocument, renderWorkbook } from '../reports/render/report.ts';
import { speechOf } from '../wording/speech.ts';
import { csvText } from './coverage/tables.ts';

/** The bytes of a file, or what is wrong with its template. */
export type Made = { bytes: Uint8Array | string; holdsNothing: boolean; fault?: undefined } | { fault: TemplateFault };

type Input = Omit<RenderInput, 'format'>;

/** What writes documents and workbooks: loaded only when one is asked for. */
export interface Office {
  docx: (input: Input) => Promise<Made>;
  xlsx: (input: Input) => Promise<Made>;
  /** One sheet of the workbook, by its name. */
  csv: (input: Input, sheet: Localised | undefined) => Promise<Made>;
}

/** Draws and packs; what draws is read when there is a picture. */
export function createOffice(reference?: Reference): Office {
  let drawer: Promise<Rasterise> | undefined;
  const draw = () => {
    drawer ??= createRasterise({
      program: readBuilt('pictures/index_bg.wasm'),
      faces: faces.map((face) => readBuilt(`pictures/${face}`)),
    });
    return drawer;
  };
  return {
    async docx(input) {
      const { document, fault, holdsNothing } = renderDocument(input);
      if (fault) return { fault };
      return { bytes: packDocument(...dress(document, reference), await draw()), holdsNothing };
    },
    async xlsx(input) {
      const { workbook, plain, fault, holdsNothing } = renderWorkbook(input);
      if (fault) return { fault };
      return { bytes: await packWorkbook(workbook, plain, input.view, input.language, input.labels), holdsNothing };
    },
    async csv(input, sheet) {
      const { workbook, plain, fault, holdsNothing } = renderWorkbook(input);
      if (fault) return { fault };
      const spoken = speechOf(input.language).spoken;
      const { columns = [], rows = [] } = workbook.sheets.find(({ name }) => name === sheet?.[spoken]) ?? {};
      const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(plain))];
      // Programs of offices take it for what it is by its mark, and part its fields as the language does.
      return { bytes: `\uFEFF${csvText(lines, spoken === 'es' ? ';' : ',')}`, holdsNothing };
    },
  };
}

/** What a client's document gives ours; ours alone where there is none. */
function dress(document: OfficeDocument, reference: Reference | undefined): [OfficeDocument, Reference['beside']] {
  return reference ? dressed(document, reference) : [document, new Map()];
}

/** The client's document at a path, or why it cannot serve. */
export function openReference(path: string): Reference | ReferenceFault | ReadFault {
  const bytes = readRegular(path);
  return typeof bytes === 'string' ? bytes : readReference(bytes);
}

const faces = ['DejaVuSansCondensed.ttf', 'DejaVuSansCondensed-Bold.ttf'];
