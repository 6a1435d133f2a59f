import type { Format } from './format.ts';

export type { Format, FormatOptions } from './format.ts';

/** Every output format by its name, which is the name of its file; loaded when it is asked for. */
export const formats = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
} as const satisfies Record<string, () => Promise<Format>>;
