import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file below a folder, or why it cannot be used. `file` is relative to the folder, with forward slashes. */
export interface FoundFile {
  file: string;
  fault?: 'loop' | 'outside' | 'denied' | 'vanished';
}

/** Folders that hold no model: those of tools, and hidden ones. */
const ignored = new Set(['node_modules']);

/**
 * Every file below `root`, in the order of their names whatever the file system's. Links are followed inside the folder; one that
 * leads out of it, round in a circle or nowhere is a fault of that path.
 */
export function walk(root: string): FoundFile[] {
  const base = realpathSync(root);
  const found: FoundFile[] = [];
  visit(base, '', [base]);
  return found;

  function visit(folder: string, prefix: string, above: readonly string[]): void {
    for (const entry of entriesOf(folder, prefix)) {
      const file = prefix + entry.name;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) descend(path, file, above);
      else if (entry.isFile()) found.push({ file });
      else if (entry.isSymbolicLink()) follow(path, file, above);
    }
  }

  function entriesOf(folder: string, prefix: string): Dirent[] {
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      return entries
        .filter(({ name }) => !name.startsWith('.') && !ignored.has(name))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      found.push({ file: prefix.replace(/\/$/, '') || '.', fault: 'denied' });
      return [];
    }
  }

  function descend(path: string, file: string, above: readonly string[]): void {
    const real = realpathSync(path);
    if (above.includes(real)) found.push({ file, fault: 'loop' });
    else visit(real, `${file}/`, [...above, real]);
  }

  function follow(path: string, file: string, above: readonly string[]): void {
    try {
      const real = realpathSync(path);
      if (relative(base, real).split(sep)[0] === '..') found.push({ file, fault: 'outside' });
      else if (statSync(real).isDirectory()) descend(path, file, above);
      else found.push({ file });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      found.push({ file, fault: code === 'ELOOP' ? 'loop' : 'vanished' });
    }
  }
}
