import type { Register } from './command.ts';
import type { OpenFlags } from './open.ts';

interface Flags extends OpenFlags {
  workspace: string;
}

/** `tom show REF`: an entity, what it refers to and what refers to it; the proof of a commitment, a cell or a team. */
export const registerShow: Register = (program, { terminal, say }) => {
  program
    .command('show')
    .description(
      say({
        en: 'Show an entity: a commitment with its chain, a cell with its coverage, a team with its staffing',
        es: 'Mostrar una entidad: un compromiso con su cadena, una celda con su cobertura, un equipo con su dotación',
      }),
    )
    .argument(
      say({ en: '<ref>', es: '<referencia>' }),
      say({
        en: 'id or kind:id, with #part or without; or the cell service/segment/channel',
        es: 'id o clase:id, con #parte o sin ella; o la celda servicio/colectivo/canal',
      }),
    )
    .option(
      say({ en: '--workspace <dir>', es: '--workspace <carpeta>' }),
      say({ en: 'the folder of the engagement', es: 'la carpeta del proyecto' }),
      '.',
    )
    .option(
      say({ en: '--lang <language>', es: '--lang <idioma>' }),
      say({ en: 'es or en (default: the first of tom.yaml)', es: 'es o en (por defecto: el primero de tom.yaml)' }),
    )
    .option(
      say({ en: '--scenario <name>', es: '--scenario <nombre>' }),
      say({
        en: 'the scenario to show (default: the last one, the target)',
        es: 'el escenario que mostrar (por defecto: el último, el objetivo)',
      }),
    )
    .option(
      say({ en: '--phase <phase>', es: '--phase <fase>' }),
      say({
        en: 'act as if all phases up to this one were open',
        es: 'comprobar como si todas las fases hasta esta estuvieran abiertas',
      }),
    )
    .option(
      say({ en: '--as-of <date>', es: '--as-of <fecha>' }),
      say({
        en: 'judge dates at this day instead of the asOf of tom.yaml',
        es: 'juzgar las fechas en este día, en lugar del asOf de tom.yaml',
      }),
    )
    .addHelpText(
      'after',
      say({
        en: `
Examples:
  $ tom show charter:homes#answer        the promise, its chain, and the worst start of the year
  $ tom show cell:billing/sme/phone      promised hours and who is there, in winter and in summer
  $ tom show team:front-desk             the seats that are needed and those that there are`,
        es: `
Ejemplos:
  $ tom show charter:hogares#respuesta          la promesa, su cadena y el peor inicio del año
  $ tom show cell:facturas/pymes/telefono       el horario prometido y quién atiende, en invierno y en verano
  $ tom show team:mostrador                     los puestos que se requieren y los que hay`,
      }),
    )
    .action(async (ref: string, flags: Flags) => {
      const { open } = await import('./open.ts');
      const { show } = await import('./show/index.ts');
      const opened = await open([flags.workspace], flags, terminal);
      terminal.stdout.write(show(ref, opened));
    });
};
