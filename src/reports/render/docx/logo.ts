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
  const isDrawing = type === 'svg+xml';
  const size = sizes[type as keyof typeof sizes](bytes);
  if (!size || !(size.width > 0) || !(size.height > 0)) return undefined;
  const file = `logo.${isDrawing ? 'png' : type}`;
  return { file, ...sizeWithin(size.width, size.height, room.width, room.height), bytes, isDrawing };
}

type Size = { width: number; height: number } | undefined;

/** The size in pixels that a picture says it has; undefined where it says none. */
const sizes = {
  png: (bytes: Uint8Array): Size =>
    bytes.length < 24 ? undefined : { width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) },
  gif: (bytes: Uint8Array): Size =>
    bytes.length < 10 ? undefined : { width: view(bytes).getUint16(6, true), height: view(bytes).getUint16(8, true) },
  jpeg(bytes: Uint8Array): Size {
    // Segments follow each other, each with its length; that of the frame has the size.
    for (let at = 2; at + 9 < bytes.length; ) {
      const marker = bytes[at + 1] ?? 0;
      const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
      if (isFrame) return { width: view(bytes).getUint16(at + 7), height: view(bytes).getUint16(at + 5) };
      at += 2 + view(bytes).getUint16(at + 2);
    }
    return undefined;
  },
  'svg+xml'(bytes: Uint8Array): Size {
    const head = /<svg\b[^>]*>/.exec(new TextDecoder().decode(bytes))?.[0] ?? '';
    const [, , , width, height] = /viewBox="\s*([\d.-]+)[\s,]+([\d.-]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(head) ?? [];
    const written = (name: string) => Number(new RegExp(`\\b${name}="([\\d.]+)(?:px)?"`).exec(head)?.[1]);
    if (width !== undefined && height !== undefined) return { width: Number(width), height: Number(height) };
    return { width: written('width'), height: written('height') };
  },
};

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
