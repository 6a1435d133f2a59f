import { type Zippable, zipSync } from 'fflate';

/** Files as a package of an office program: the same bytes for the same files, whenever and wherever it is made. */
export function zipped(files: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  // The first date that the format knows, by the clock of where this runs: what is written has no zone.
  const mtime = new Date(1980, 0, 1);
  const coder = new TextEncoder();
  const entries: Zippable = {};
  for (const [name, content] of files) {
    const bytes = typeof content === 'string' ? coder.encode(content) : content;
    entries[name] = [bytes, { mtime, level: /\.(?:png|jpe?g|gif)$/.test(name) ? 0 : 6 }];
  }
  return zipSync(entries);
}
