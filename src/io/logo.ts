import { readFileSync, realpathSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

/** The image at `path` inside the workspace as a data URI; undefined when it is no image, lies outside or cannot be read. */
export function readLogo(root: string, path: string | undefined): string | undefined {
  const type = path === undefined ? undefined : types[extname(path).toLowerCase()];
  if (path === undefined || type === undefined) return undefined;
  try {
    const real = realpathSync(join(root, path));
    if (relative(realpathSync(root), real).split(sep)[0] === '..') return undefined;
    return `data:${type};base64,${readFileSync(real).toString('base64')}`;
  } catch {
    return undefined;
  }
}
