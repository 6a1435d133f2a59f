import { watch } from 'node:fs';
import { relative, resolve, sep } from 'node:path';

/** Tells, once for several that come together, that a file of a folder has changed; what is written into `out/` and by git is not meant. */
export function onChange(root: string, tell: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(root, { recursive: true }, (_, file) => {
    const [top = ''] = relative(root, resolve(root, file ?? '')).split(sep);
    if (top === 'out' || top === 'node_modules' || top.startsWith('.')) return;
    clearTimeout(timer);
    timer = setTimeout(tell, 100);
  });
  // A folder that goes away is told by the pages.
  watcher.on('error', () => {});
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
