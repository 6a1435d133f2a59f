import type { Register } from './command.ts';
import type { OpenFlags } from './open.ts';

interface Flags extends OpenFlags {
  workspace: string;
}

/** `tom show REF`: an entity, what it refers to and what refers to it; the proof of a commitment, a cell or a team. */
export const registerShow: Register = (command, { terminal }) => {
  command.action(async (ref: string, flags: Flags) => {
    const { open } = await import('./open.ts');
    const { show } = await import('./show/index.ts');
    const opened = await open([flags.workspace], flags, terminal);
    terminal.stdout.write(show(ref, opened));
  });
};
