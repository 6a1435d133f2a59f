import packageJson from '../../../package.json' with { type: 'json' };
import type { Localised } from '../../diagnostics/language.ts';
import { formatMessage } from '../../diagnostics/messages.ts';
import type { Text } from '../../diagnostics/values.ts';
import { escapeHidden } from '../../diagnostics/visible.ts';
import { wrap } from '../../formats/text/width.ts';
import { conformityWords as words } from '../../generated/words/cli.ts';
import { escapeMarkdown } from '../../reports/escape.ts';
import type { ViewContext } from '../../reports/wording/view-context.ts';
import type { JudgedPack, LawState } from '../../rules/law/judge.ts';
import { packsOf } from '../../rules/law/pack.ts';
import { indented, linesText } from '../show/lines.ts';
import { nameOfRef } from './in-words.ts';
import { csvText } from './tables.ts';

/** What a law asks and what the model keeps of it, in the language of a reader. */
export interface Conformity {
  pack: { id: string; version: number; title: string; official: string; authority: string; verified: string };
  /** Whether tom.yaml has it among its packs. */
  switchedOn: boolean;
  applies: JudgedPack['application']['applies'];
  because: string;
  /** Fields that decide whether it applies, and are missing. */
  missing: readonly string[];
  notes: readonly string[];
  /** How many facts are in each state. */
  counts: Readonly<Record<LawState, number>>;
  /** Kept, of those that are kept, not kept or not assessed; null where there are none. */
  percent: number | null;
  facts: readonly FactInWords[];
}

interface FactInWords {
  id: string;
  article: string;
  text: string;
  state: LawState;
  word: string;
  because: string;
  reading: string;
  entries: readonly { subject: string; name: string; state: LawState; word: string; proof: string }[];
}

const signs: Readonly<Record<LawState, string>> = {
  kept: '●',
  'not-kept': '○',
  'not-assessed': '?',
  outside: '–',
  'not-applicable': '·',
};

/** The conformity matrix of a pack. It says what the model keeps, never more. */
export function conformityOf(judged: JudgedPack, view: ViewContext): Conformity {
  const { pack, application, facts } = judged;
  const told = (text: Text | Localised | undefined): string =>
    text === undefined ? '' : 'written' in text ? (text.by[view.spoken] ?? text.written) : text[view.spoken];
  const counts = { kept: 0, 'not-kept': 0, 'not-assessed': 0, outside: 0, 'not-applicable': 0 };
  for (const { state } of facts) counts[state] += 1;
  const judgeable = counts.kept + counts['not-kept'] + counts['not-assessed'];
  const { id, version, official, verified } = pack;
  return {
    pack: { id, version, title: told(pack.title), official, authority: told(pack.authority), verified },
    switchedOn: packsOf(view.model).some((one) => one.id === id),
    applies: application.applies,
    because: told(application.because),
    missing: application.missing,
    notes: [...(pack.notes ?? []).map(told), view.say(words.noAdvice)],
    counts,
    percent: judgeable === 0 ? null : Math.floor((1000 * counts.kept) / judgeable) / 10,
    facts: facts.map(({ id, fact, state, because, entries }) => ({
      id,
      article: fact.article,
      text: told(fact.text),
      state,
      word: view.say(words[state]),
      because: told(because),
      reading: told(fact.reading),
      entries: entries.map(({ subject, state, says }) => ({
        subject,
        name: subject === 'engagement:tom' ? 'tom.yaml' : nameOfRef(subject, view),
        state,
        word: view.say(words[state]),
        proof: says ? formatMessage(says.text[view.spoken], says.values, view.spoken) : '',
      })),
    })),
  };
}

/** What is to be said before the facts. */
function headOf({ pack, switchedOn, applies, because, missing, notes, counts }: Conformity, view: ViewContext) {
  const values = { because, missing: [...missing], pack: pack.id };
  return [
    view.say(words.source, {
      official: pack.official,
      date: { type: 'date', written: pack.verified, iso: pack.verified },
    }),
    view.say(words[applies], values),
    ...(switchedOn ? [] : [view.say(words.off, values)]),
    ...notes,
    view.say(words.counts, {
      kept: counts.kept,
      notKept: counts['not-kept'],
      notAssessed: counts['not-assessed'],
      outside: counts.outside,
      notApplicable: counts['not-applicable'],
    }),
  ];
}

/** For a terminal: a fact a paragraph, with the things of the model that it is about. */
export function conformityText(conformity: Conformity, width: number, view: ViewContext): string {
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
      ...(state === 'not-kept' && reading !== '' ? wrapped(reading, 2) : []),
    ]),
  ]);
  const head = headOf(conformity, view).flatMap((line) => wrapped(line, 2));
  return linesText([...wrapped(`${pack.title} (${pack.id})`, 0), ...indented(head), ...lines]);
}

/** For a wiki or a pull request. */
export function conformityMarkdown(conformity: Conformity, view: ViewContext): string {
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
export function conformityJson(conformity: Conformity, { model, language, phases }: ViewContext): string {
  const tool = { name: 'tom', version: packageJson.version };
  return escapeHidden(
    `${JSON.stringify({ version, tool, language, scenario: model.scenario, phases, ...conformity }, null, 2)}\n`,
  );
}
