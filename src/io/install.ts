import { join } from 'node:path';
import { readPackageFile } from './package.ts';
import { writeFile } from './write.ts';

/** Writes the editor's schemas into `.tom/` of a workspace, and returns the paths that were written. */
export function installSchemas(root: string, language: string): string[] {
  return ['model', 'engagement'].map((name) => {
    const file = `.tom/${name}.schema.json`;
    writeFile(join(root, file), readPackageFile(`schemas/generated/${name}.${language}.json`));
    return file;
  });
}
