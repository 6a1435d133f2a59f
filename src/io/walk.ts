import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { faultOf, isInside, type ReadFault } from './read.ts';

/** A file below a folder, or why it cannot be used. `file` is relative to the folder, with forward slashes. */
export interface FoundFile {
  file: string;
  fault?: ReadFault;
}

/** Folders that hold no model: those of tools, and hidden ones. */
const ignored = new Set(['node_modules']);

/** Folders with links to each other have more ways through them than can be walked. */
const waysToOne = 16;

/**
 * Every file below `root`, in the order of their names whatever the file system's. Links are followed inside the folder; one that
 * leads out of it, round in a circle or nowhere is a fault of that path, and so is what is neither file nor folder.
 */
export function walk(root: string): FoundFile[] {
  const base = realpathSync(root);
  const found: FoundFile[] = [];
  const above: string[] = [];
  const ways = new Map<string, number>();
  visit(base, '');
  return found;

  /** `folder` is a real path. */
  function visit(folder: string, prefix: string): void {
    above.push(folder);
    for (const entry of entriesOf(folder, prefix)) {
      const file = prefix + entry.name;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path, `${file}/`);
      else if (entry.isFile()) found.push({ file });
      else if (entry.isSymbolicLink()) follow(path, file);
      else found.push({ file, fault: 'special' });
    }
    above.pop();
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

  function follow(path: string, file: string): void {
    const leads = leadsTo(path);
    if (leads === 'file') found.push({ file });
    else if ('fault' in leads) found.push({ file, fault: leads.fault });
    else visit(leads.folder, `${file}/`);
  }

  function leadsTo(path: string): 'file' | { folder: string } | { fault: ReadFault } {
    try {
      const real = realpathSync(path);
      if (!isInside(base, real)) return { fault: 'outside' };
      const status = statSync(real);
      if (!status.isDirectory()) return status.isFile() ? 'file' : { fault: 'special' };
      ways.set(real, (ways.get(real) ?? 0) + 1);
      return above.includes(real) || (ways.get(real) ?? 0) > waysToOne ? { fault: 'loop' } : { folder: real };
    } catch (error) {
      return { fault: faultOf(error) };
    }
  }
}
