import type { Format } from './format.ts';

export type { Format, FormatOptions, Given } from './format.ts';

/** Every output format by its name, which is the name of its file; loaded when it is asked for. */
export const formats = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  markdown: async () => (await import('./markdown.ts')).markdown,
} as const satisfies Record<string, () => Promise<Format>>;
