import { extname } from 'node:path';
import { type ReadFault, readInside } from './read.ts';

const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

/** The image at `path` inside the workspace as a data URI, or why it cannot be had. */
export function readLogo(root: string, path: string): { uri: string } | { fault: ReadFault | 'image' } {
  const type = types[extname(path).toLowerCase()];
  if (type === undefined) return { fault: 'image' };
  const bytes = readInside(root, path);
  return typeof bytes === 'string' ? { fault: bytes } : { uri: `data:${type};base64,${bytes.toString('base64')}` };
}
