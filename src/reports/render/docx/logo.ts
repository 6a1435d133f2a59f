import { imageSize } from 'image-size';
import { sizeWithin } from './page.ts';

/** A logo in a document: as it is, or as a drawing to be made a picture of. */
export interface Logo {
  /** `logo.png`. */
  file: string;
  width: number;
  height: number;
  bytes: Uint8Array;
  isDrawing: boolean;
}

/** How high and how broad a logo may stand, in twips. */
const room = { width: 4500, height: 1000 } as const;

/** A picture of the brand as a document holds it; undefined for none, and for a format that Word does not show. */
export function imageOf(uri: string | null): Logo | undefined {
  const [, type = '', data = ''] = /^data:image\/(png|jpeg|gif|svg\+xml);base64,(.*)$/.exec(uri ?? '') ?? [];
  if (type === '') return undefined;
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const size = sizeOf(bytes);
  // What is something else than it is said to be is not shown.
  const kind = type.replace('+xml', '').replace('jpeg', 'jpg');
  if (size?.type !== kind || !(size.width > 0) || !(size.height > 0)) return undefined;
  const isDrawing = type === 'svg+xml';
  const file = `logo.${isDrawing ? 'png' : type}`;
  return { file, ...sizeWithin(size.width, size.height, room.width, room.height), bytes, isDrawing };
}

/** The size in pixels that a picture says it has; undefined where it says none. */
function sizeOf(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}
