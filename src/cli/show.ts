import type { CommandContext } from './command.ts';
import type { OpenFlags } from './open.ts';
import { open } from './result.ts';
import { show } from './show/index.ts';

interface Flags extends OpenFlags {
  workspace: string;
}

/** `tom show REF`: an entity, what it refers to and what refers to it; the proof of a commitment, a cell or a team. */
export async function showEntity(ref: string, flags: Flags, { terminal }: CommandContext): Promise<void> {
  terminal.stdout.write(show(ref, await open([flags.workspace], flags, terminal)));
}
