import { relative, sep } from 'node:path';
import { watch } from 'chokidar';

/**
 * Tells, once for several that come together, that a file of a folder has changed; what is written into `out/`, by git and to the files
 * of `except` is not meant. Resolves when it is watched, with what ends that.
 */
export async function onChange(
  root: string,
  tell: () => void,
  except: readonly string[] = [],
): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  const ignored = (path: string): boolean => {
    const steps = relative(root, path).split(sep);
    return steps[0] === 'out' || except.includes(path) || steps.some((one) => /^(?:\..+|node_modules)$/.test(one));
  };
  const watcher = watch(root, { ignoreInitial: true, followSymlinks: false, ignored });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(tell, 100);
  });
  await new Promise<void>((done, fail) => watcher.once('ready', done).once('error', fail));
  // A folder that goes away is told by whoever reads it next.
  watcher.on('error', () => {});
  return () => {
    clearTimeout(timer);
    return watcher.close();
  };
}
