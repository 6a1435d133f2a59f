import { allMatrices } from '../coverage/index.ts';
import { callWords } from '../generated/words/cli.ts';
import { conformityOf } from '../reports/facts/conformity.ts';
import { allPacks } from '../rules/law/pack.ts';
import { judgeSurely } from '../rules/law/surely.ts';
import { type View, viewOf } from '../wording/view.ts';
import { CallError, chosen } from './call-error.ts';
import type { CommandContext } from './command.ts';
import { conformityCsv, conformityJson, conformityMarkdown, conformityText } from './coverage/conformity.ts';
import { type MatrixInWords, matrixInWords } from './coverage/in-words.ts';
import { coverageCsv, coverageJson, coverageMarkdown } from './coverage/tables.ts';
import { matrixText } from './coverage/text.ts';
import { judgedModel, type OpenFlags } from './open.ts';
import { open } from './result.ts';
import { widthOf } from './terminal.ts';

interface Flags extends OpenFlags {
  workspace: string;
  format: string;
  failUnder?: string;
  pack?: string;
}

const formats = ['text', 'json', 'markdown', 'csv'] as const;
type Printers = Readonly<Record<(typeof formats)[number], () => string>>;

/** `tom coverage`: what the engagement owes and what became of it, cell by cell. */
export async function coverage(asked: string | undefined, flags: Flags, context: CommandContext): Promise<void> {
  const { terminal, exit, say } = context;
  const format = chosen('--format', flags.format, formats);
  const least = percentOf(flags.failUnder);
  const opened = await open([flags.workspace], flags, terminal);
  const { checked, language } = opened;
  const model = judgedModel(opened);
  // Percentages of a model that could only be read in part would be false.
  const { unread } = checked;
  if (unread.length > 0) throw new CallError(callWords.partlyRead, { files: unread, count: unread.length }, language);
  const { phases, asOf } = checked.result.made;
  const [accepted, diagnostics] = [true, false].map((wanted) =>
    checked.result.diagnostics.filter(({ suppressed }) => (suppressed !== undefined) === wanted),
  );
  const view: View = {
    ...viewOf(model, language),
    phases,
    accepted: accepted ?? [],
    diagnostics: diagnostics ?? [],
  };
  const width = widthOf(terminal.stdout);
  const pack = flags.pack === undefined ? undefined : allPacks[chosen('--pack', flags.pack, Object.keys(allPacks))];
  if (pack) {
    const conformity = conformityOf(judgeSurely(model, pack), view);
    const print: Printers = {
      text: () => conformityText(conformity, width, view),
      json: () => conformityJson(conformity, view),
      markdown: () => conformityMarkdown(conformity, view),
      csv: () => conformityCsv(conformity),
    };
    terminal.stdout.write(print[format]());
    exit((conformity.percent ?? 100) < least ? 1 : 0);
    return;
  }
  const all = allMatrices(model, { phases, today: asOf });
  const id =
    asked === undefined
      ? undefined
      : chosen(
          say(callWords.matrix),
          asked,
          all.map((matrix) => matrix.id),
        );
  const shown = all
    .filter((matrix) => (id === undefined ? phases.includes(matrix.phase) : matrix.id === id))
    .map((matrix) => matrixInWords(matrix, phases, view));
  const print: Printers = {
    text: () => shown.map((matrix) => matrixText(matrix, width, view)).join('\n'),
    json: () => coverageJson(shown, view),
    markdown: () => coverageMarkdown(shown, view),
    csv: () => coverageCsv(shown, view),
  };
  terminal.stdout.write(print[format]());
  exit(shown.some(({ summary }) => isBelow(summary, least, id !== undefined)) ? 1 : 0);
}

/** What is asked for by name and could not be assessed reaches no percentage; among all it is only told. */
function isBelow({ percent, notAssessed }: MatrixInWords['summary'], least: number, isAsked: boolean): boolean {
  if (percent !== null) return percent < least;
  return isAsked && notAssessed !== undefined && least > 0;
}

/** `90`, `90%`, `97.5`; nothing is below none. */
function percentOf(written: string | undefined): number {
  if (written === undefined) return 0;
  const [, figure] = /^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(written) ?? [];
  if (figure === undefined || Number(figure) > 100) throw new CallError(callWords.badPercent, { value: written });
  return Number(figure);
}
