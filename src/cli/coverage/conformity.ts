import packageJson from '../../../package.json' with { type: 'json' };
import { escapeMarkdown } from '../../diagnostics/escape.ts';
import { escapeHidden } from '../../diagnostics/visible.ts';
import { wrap } from '../../formats/text/width.ts';
import { conformityWords as words } from '../../generated/words/reports.ts';
import { type Conformity, type ConformityState, headOf } from '../../reports/facts/conformity.ts';
import type { View } from '../../wording/view.ts';
import { indented, linesText } from '../show/lines.ts';
import { csvText } from './tables.ts';

const signs: Readonly<Record<ConformityState, string>> = {
  kept: '●',
  'not-kept': '○',
  accepted: '◇',
  'not-assessed': '?',
  outside: '–',
  'not-applicable': '·',
};

/** For a terminal: a fact a paragraph, with the things of the model that it is about. */
export function conformityText(conformity: Conformity, width: number, view: View): string {
  const { pack, facts } = conformity;
  const wrapped = (text: string, by: number): string[] => wrap(text, Math.max(40, width - by));
  const lines = facts.flatMap(({ article, text, state, word, because, reading, entries }) => [
    '',
    ...wrapped(`${signs[state]} ${article} · ${word} · ${text}`, 0),
    ...indented([
      ...(because === '' ? [] : wrapped(because, 2)),
      ...entries.flatMap((one) =>
        wrapped(`${signs[one.state]} ${one.name}${one.proof === '' ? '' : ` · ${one.proof}`}`, 2),
      ),
      ...(['not-kept', 'accepted'].includes(state) && reading !== '' ? wrapped(reading, 2) : []),
    ]),
  ]);
  const head = headOf(conformity, view).flatMap((line) => wrapped(line, 2));
  return linesText([...wrapped(`${pack.title} (${pack.id})`, 0), ...indented(head), ...lines]);
}

/** For a wiki or a pull request. */
export function conformityMarkdown(conformity: Conformity, view: View): string {
  const { pack, facts } = conformity;
  const rows = facts.map(({ article, text, state, word, because, reading, entries }) => {
    const proofs = entries.map((one) => `${signs[one.state]} ${one.name}${one.proof === '' ? '' : `: ${one.proof}`}`);
    const cells = [
      article,
      text,
      `${signs[state]} ${word}`,
      [because, ...proofs, reading].filter((one) => one !== '').join(' / '),
    ];
    return `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  });
  const titles = [words.article, words.fact, words.state, words.proof].map((text) => view.say(text));
  const head = headOf(conformity, view).map((line) => `- ${escapeMarkdown(line)}`);
  return `${[`## ${escapeMarkdown(pack.title)}`, '', ...head, '', `| ${titles.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows].join('\n')}\n`;
}

/** For a spreadsheet: a line a fact and thing of the model. */
export function conformityCsv({ pack, facts }: Conformity): string {
  const head = [
    'pack',
    'fact',
    'article',
    'text',
    'state',
    'stateName',
    'because',
    'subject',
    'subjectName',
    'subjectState',
    'proof',
  ];
  const lines = facts.flatMap(({ id, article, text, state, word, because, entries }) => {
    const own = [pack.id, id, article, text, state, word, because];
    if (entries.length === 0) return [[...own, '', '', '', '']];
    return entries.map((one) => [...own, one.subject, one.name, one.state, one.proof]);
  });
  return csvText([head, ...lines]);
}

/** Of `schemas/output/conformity.schema.json`. */
const version = 1;

/** For programs. */
export function conformityJson(conformity: Conformity, { model, language, phases }: View): string {
  const tool = { name: 'tom', version: packageJson.version };
  const missing = conformity.missing.map(({ field }) => field);
  return escapeHidden(
    `${JSON.stringify({ version, tool, language, scenario: model.scenario, phases, ...conformity, missing }, null, 2)}\n`,
  );
}
