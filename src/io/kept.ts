/** What bin/tom.js keeps from run to run; absent where tom does not run from there, or has no place for it. */
export interface Cache {
  /** What runs, so that another version takes nothing up. */
  program: string;
  read(file: string): Buffer | undefined;
  keep(file: string, data: Buffer): void;
  /** When something was kept (ms, by the clock of the file system); 0 where it is not. */
  keptAt(file: string): number;
}

declare const tomCache: Cache | undefined;

/** The program's cache. What it gives is only ever an advantage: everything is made as well without it. */
export function cache(): Cache | undefined {
  return typeof tomCache === 'undefined' ? undefined : tomCache;
}
