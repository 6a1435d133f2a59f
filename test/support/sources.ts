import { readdirSync, readFileSync } from 'node:fs';
import { byCodeUnits } from '../../src/diagnostics/lists.ts';
import type { Source } from '../../src/language/document.ts';

/** The YAML files below a folder, which is given from here, and the file of what was signed, by their paths in it. */
export function readSources(folder: string): Source[] {
  const root = new URL(folder, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') || file === 'tom-review.json')
    .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(new URL(file, root), 'utf8') }))
    .sort((a, b) => byCodeUnits(a.file, b.file));
}
