import { basename } from 'node:path';
import { visible } from '../../diagnostics/visible.ts';

/** A name as it can stand in a file: on one line, nothing hidden in it, no spaces around it. */
export function cleanName(name: string): string {
  return visible(name).trim();
}

/** The client's name that a folder's name suggests, or undefined: `farmacias-del-sur` is “Farmacias del sur”. */
export function clientOf(folder: string): string | undefined {
  const words = cleanName(basename(folder).replace(/[-_.\s]+/g, ' '));
  const first = words.match(/^\P{M}\p{M}*/u)?.[0];
  return first && first.toUpperCase() + words.slice(first.length);
}
