import type { Text, Value } from '../../../diagnostics/values.ts';
import { paragraphs } from '../../charts/clean.ts';
import { isCellState } from '../../charts/states.ts';
import type { Badge, StateTag, WebLink } from '../content.ts';
import { type Helper, safe } from '../engine.ts';
import { codeSpan, escapeMarkdown } from '../escape.ts';
import { raise } from '../fault.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

/** Labels and values. What they return is escaped like any other value, unless it is marked safe. */
export function textHelpers(reader: Reader, writer: Writer) {
  return {
    t: ({ args: [key], named }) => reader.t(needText(key), named as Record<string, Value>),
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
      ...(isTone(tone) ? { tone } : {}),
    }),
    state: ({ args: [state] }): StateTag =>
      isCellState(state) ? { type: 'state', state } : raise({ kind: 'wrong-value', values: {} }),
    date: ({ args: [iso] }) => {
      const date = need(iso);
      if (typeof date !== 'string' || date === '') return date;
      if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date)) return raise({ kind: 'wrong-value', values: {} });
      return reader.show({ type: 'date', written: '', iso: date });
    },
    number: ({ args: [value] }) => reader.show(needNumber(value)),
    percent: ({ args: [value] }) => {
      const percent = needNumber(value);
      return reader.show({ type: 'percent', written: '', value: percent });
    },
    duration: ({ args: [value] }) => {
      const seconds = needNumber(value);
      return reader.show({ type: 'duration', written: '', clock: 'elapsed', seconds });
    },
  } satisfies Record<string, Helper>;
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'text';
}

/** A value that is there, though it may be null. */
export function need(value: unknown): NonNullable<unknown> | string {
  if (value === undefined) return raise({ kind: 'missing-value', values: {} });
  return value ?? '';
}

function needText(value: unknown): string {
  if (typeof value === 'string') return value;
  return raise({ kind: value === undefined ? 'missing-value' : 'wrong-value', values: {} });
}

function needNumber(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return raise({ kind: value === undefined ? 'missing-value' : 'wrong-value', values: {} });
}

function isTone(value: unknown): value is NonNullable<Badge['tone']> {
  return value === 'good' || value === 'attention' || value === 'bad' || value === 'neutral';
}
