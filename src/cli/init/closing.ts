import type { Localised } from '../../diagnostics/language.ts';
import { formatMessage } from '../../diagnostics/messages.ts';
import { visible } from '../../diagnostics/visible.ts';
import { endWords } from '../../generated/words/cli.ts';
import type { Plan } from './answers.ts';
import type { Placed } from './place.ts';

/** A command with what it is for, or something to do by hand. */
type Step = { command: string; text: Localised } | { text: Localised };

/**
 * What is told at the end: the files that were written, those that were left alone, and the numbered next steps. `folder` is where they are, from
 * where tom runs; empty where that is the same.
 */
export function closing(plan: Plan, { written, left, otherModel }: Placed, folder: string): string {
  const { language, directory } = plan;
  const say = (text: Localised, count = 0): string =>
    formatMessage(text[language], { count, path: directory }, language);
  const listed = (text: Localised, files: readonly string[]): string[] =>
    files.length === 0 ? [] : [say(text, files.length), ...files.map((file) => `  ${visible(file)}`), ''];
  const steps = stepsOf(plan, folder, otherModel);
  const width = Math.max(...steps.map((step) => ('command' in step ? step.command.length : 0)));
  const told = steps.map((step, index) => {
    const command = 'command' in step ? `${step.command.padEnd(width)}  ` : '';
    return `  ${index + 1}. ${command}${say(step.text)}`;
  });
  return [...listed(endWords.written, written), ...listed(endWords.left, left), say(endWords.next), ...told, ''].join(
    '\n',
  );
}

function stepsOf({ template, packs }: Plan, folder: string, otherModel: boolean): Step[] {
  const enter: Step[] = folder === '' ? [] : [{ command: `cd ${quoted(folder)}`, text: endWords.enter }];
  const validate: Step = { command: 'tom validate', text: otherModel ? endWords.validateOther : endWords.validate };
  const report: Step = { command: 'tom report', text: endWords.report };
  const law: Step[] = packs.map((id) => ({ command: `tom coverage --pack ${id}`, text: endWords.law }));
  const automate: Step = { text: endWords.automate };
  if (otherModel) return [...enter, validate, { text: endWords.complete }, ...law, report, automate];
  if (template === 'pharmacy') return [...enter, validate, ...law, report, { text: endWords.read }, automate];
  return [...enter, validate, { text: endWords.complete }, { text: endWords.replace }, ...law, report, automate];
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  const shown = visible(path);
  if (/^[\p{L}\p{N}._/\\:+@][\p{L}\p{N}._/\\:+@-]*$/u.test(shown)) return shown;
  if (!/["$`!]/.test(shown)) return `"${shown}"`;
  return `'${shown.replaceAll("'", "'\\''")}'`;
}
