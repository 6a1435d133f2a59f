import { codeSpan, escapeMarkdown, paragraphs } from '../../../diagnostics/escape.ts';
import type { Values } from '../../../diagnostics/finding.ts';
import { formatMessage } from '../../../diagnostics/messages.ts';
import { isText } from '../../../language/shape/decoded.ts';
import { isCellState } from '../../../wording/cell-states.ts';
import type { Badge, StateTag, WebLink } from '../../../wording/content.ts';
import { isEmpty } from '../../../wording/content.ts';
import { sentence } from '../../../wording/speech.ts';
import { type Helper, safe } from '../engine.ts';
import { findFault, raise, unfit } from '../fault.ts';
import type { Reader } from '../reader.ts';
import { localised } from '../reader.ts';
import { holds, type Writer } from '../writer.ts';

/** Labels and values. What they return is escaped like any other value, unless it is marked safe. */
export function textHelpers(reader: Reader, writer: Writer) {
  /** Words alone; a list reads on. */
  const wordsOf = (value: unknown): string =>
    Array.isArray(value) ? reader.show(value.map(writer.plain)) : writer.plain(value);
  const valuesOf = (named: Readonly<Record<string, unknown>>): Values =>
    Object.fromEntries(
      Object.entries(named).map(([name, value]) => [name, typeof value === 'number' ? value : wordsOf(value)]),
    );
  return {
    t: ({ args: [key], named }) => filledIn(() => reader.t(needText(key), valuesOf(named))),
    say({ named: { en, es, ...named } }) {
      const text = needText(reader.spoken === 'es' ? (es ?? en) : (en ?? es));
      return text.includes('{') ? filledIn(() => formatMessage(text, valuesOf(named), reader.spoken, Infinity)) : text;
    },
    /** What is there of several, with `and` before the last. */
    listed: ({ args }) => args.flat().filter(holds),
    join: ({ args: [between, ...args] }) => args.flat().filter(holds).map(writer.plain).join(needText(between)),
    /** The first of a list, and how many more there are. */
    few({ args: [list, most = 5] }) {
      const all = Array.isArray(list) ? list : [];
      if (all.length <= needNumber(most)) return all;
      const words = all.every((one) => typeof one === 'string') ? 'value.more' : 'value.and-more';
      return [...all.slice(0, needNumber(most)), reader.t(words, { rest: all.length - needNumber(most) })];
    },
    capital: ({ args: [value] }) => sentence(isEmpty(value) ? '' : wordsOf(value)),
    /** `"segments|colectivos" (all "segment")`: the names of what is empty. */
    missing: ({ args }) =>
      args.flatMap((name, index) =>
        index % 2 === 0 && !holds(args[index + 1]) ? localised(needText(name))[reader.spoken] : [],
      ),
    code: ({ args: [value] }) => safe(codeSpan(writer.plain(need(value)))),
    prose: ({ args: [value] }) => {
      const words = need(value);
      const text = isText(words) ? reader.read(words).text : words;
      if (typeof text !== 'string') return writer.plain(words);
      return safe(paragraphs(text).map(escapeMarkdown).join('\n\n'));
    },
    link: ({ args: [text, url] }): WebLink => ({ type: 'web', text: writer.plain(need(text)), url: needText(url) }),
    badge: ({ args: [text, tone] }): Badge => ({
      type: 'badge',
      text: writer.plain(need(text)),
      tone: tones.find((known) => known === tone) ?? 'neutral',
    }),
    state: ({ args: [state] }): StateTag =>
      isCellState(state) ? { type: 'state', state } : raise({ kind: 'wrong-value' }),
    date: ({ args: [iso] }) => {
      const date = need(iso);
      if (typeof date !== 'string' || date === '') return date;
      if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date)) return raise({ kind: 'wrong-value' });
      return reader.show({ type: 'date', written: '', iso: date });
    },
    number: ({ args: [value] }) => reader.show(needNumber(value)),
    percent: ({ args: [value] }) => reader.show({ type: 'percent', written: '', value: needNumber(value) }),
    duration: ({ args: [value] }) =>
      reader.show({ type: 'duration', written: '', clock: 'elapsed', seconds: needNumber(value) }),
  } satisfies Record<string, Helper>;
}

/** Conditions, for `{{#if (…)}}`; `and` and `or` hand on what decided: `(or purpose (t "…"))`. */
export const logicHelpers = {
  eq: ({ args: [first, ...others] }) => others.length > 0 && others.every((other) => other === first),
  and: ({ args }) => (args.every(holds) ? args.at(-1) : null),
  or: ({ args }) => args.find(holds) ?? null,
  not: ({ args: [value] }) => !holds(value),
} satisfies Record<string, Helper>;

const tones = ['good', 'attention', 'bad', 'neutral'] as const;

/** A message whose placeholders the call does not fill in is a fault of the call. */
function filledIn(write: () => string): string {
  try {
    return write();
  } catch (error) {
    if (findFault(error)) throw error;
    return raise({ kind: 'wrong-value' });
  }
}

/** A value that is there, though it may be null. */
export function need(value: unknown): NonNullable<unknown> | string {
  if (value === undefined) return raise({ kind: 'missing-value' });
  return value ?? '';
}

function needText(value: unknown): string {
  return typeof value === 'string' ? value : unfit(value);
}

function needNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : unfit(value);
}
