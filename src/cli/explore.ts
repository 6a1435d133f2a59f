import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { formatMessage } from '../diagnostics/messages.ts';
import { exploreWords } from '../generated/words/cli.ts';
import { CallError } from './call-error.ts';
import type { CommandContext } from './command.ts';
import { begin, type Explorer } from './explore/explorer.ts';
import { pagesOf } from './explore/pages.ts';
import { judgedModel, type OpenFlags } from './open.ts';
import { open } from './result.ts';
import { type Terminal, wantsColor, widthOf } from './terminal.ts';

interface Flags extends OpenFlags {
  color?: boolean;
}

/** `tom explore`: the model on a terminal, page by page. After the editor the files are read again, and the page is the same. */
export async function explore(folder: string, flags: Flags, { terminal, language }: CommandContext): Promise<void> {
  const { stdout, env } = terminal;
  if (!terminal.interactive || stdout.isTTY !== true) throw new CallError(exploreWords.noTerminal, {}, language);
  const { look } = await import('./explore/screen.tsx');
  let from = begin();
  let notice: string | undefined;
  for (;;) {
    const opened = await open([folder], flags, terminal);
    const model = judgedModel(opened);
    const { made } = opened.checked.result;
    const left = await look({
      from,
      rowsOf: pagesOf(opened, model, widthOf(stdout) - 2),
      title: ['tom', made.engagement, model.scenario].filter((part) => part !== '').join(' · '),
      notice,
      language: opened.language,
      color: wantsColor(terminal, stdout, flags.color !== false),
    });
    if (left.end === undefined || left.end === 'left') return;
    const { file, line } = left.end;
    const failed = edit(opened.root, left.end, env);
    notice =
      failed === undefined
        ? undefined
        : formatMessage(exploreWords.noEditor[opened.language], { editor: failed, file, line }, opened.language);
    from = { ...left, end: undefined } satisfies Explorer;
  }
}

/** Opens a place in the editor of whoever is there, and waits for it; the name of an editor that could not be started. */
function edit(root: string, { file, line }: { file: string; line: number }, env: Terminal['env']): string | undefined {
  const editor = env.VISUAL || env.EDITOR || (process.platform === 'win32' ? 'notepad' : 'vi');
  const [program = '', ...args] = editor.split(/\s+/);
  const { error } = spawnSync(program, [...args, ...placeFor(program, join(root, file), line)], {
    cwd: root,
    stdio: 'inherit',
  });
  return error && editor;
}

/** A place as an editor takes it. */
function placeFor(program: string, path: string, line: number): string[] {
  const name = basename(program).replace(/\.(?:exe|cmd)$/i, '');
  if (/^(?:code|codium|cursor|windsurf)/.test(name)) return ['--goto', `${path}:${line}`];
  if (/^(?:hx|helix|subl|zed)$/.test(name)) return [`${path}:${line}`];
  return /^(?:n?vim?|view|nano|emacs(?:client)?|micro|kak|jed|joe|mg)$/.test(name) ? [`+${line}`, path] : [path];
}
