import type { Format } from './format.ts';
import { json } from './json.ts';
import { text } from './text.ts';

export type { Format, FormatOptions } from './format.ts';

/** Every output format by its name, which is the name of its file. */
export const formats = { json, text } as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

/** True when `name` is a format: an own one, whatever objects inherit. */
export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
