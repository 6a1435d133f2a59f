import type { Register } from './command.ts';
import type { OpenFlags } from './open.ts';

interface Flags extends OpenFlags {
  workspace: string;
}

/** `tom show REF`: an entity, what it refers to and what refers to it; the proof of a commitment, a cell or a team. */
export const registerShow: Register = (program, { terminal }) => {
  program
    .command('show')
    .description('Show an entity: a commitment with its chain, a cell with its coverage, a team with its staffing')
    .argument('<ref>', 'id or kind:id, with #part or without; or the cell service/segment/channel')
    .option('--workspace <dir>', 'the folder of the engagement', '.')
    .option('--lang <language>', 'es or en (default: the first of tom.yaml)')
    .option('--scenario <name>', 'the scenario to show (default: the last one, the target)')
    .option('--phase <phase>', 'act as if all phases up to this one were open')
    .option('--as-of <date>', 'judge dates at this day instead of the asOf of tom.yaml')
    .addHelpText(
      'after',
      `
Examples:
  $ tom show charter:homes#answer        the promise, its chain, and the worst start of the year
  $ tom show cell:billing/sme/phone      promised hours and who is there, in winter and in summer
  $ tom show team:front-desk             the seats that are needed and those that there are`,
    )
    .action(async (ref: string, flags: Flags) => {
      const { open } = await import('./open.ts');
      const { show } = await import('./show/index.ts');
      const opened = await open([flags.workspace], flags, terminal);
      terminal.stdout.write(show(ref, opened));
    });
};
