import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the installed package, whether this runs bundled in dist/ or from src/. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the package of tom is not complete: no package.json above its program');
    folder = above;
  }
  return folder;
}

/** What stands in `dist/` beside the program. */
export function readBuilt(path: string): Uint8Array {
  return readFileSync(join(packageRoot(), 'dist', path));
}

/** A text file of the package, by its path from the package's root. */
export function readPackageFile(path: string): string {
  return readFileSync(join(packageRoot(), path), 'utf8');
}
