import { schemaType } from '../../generated/declarations.ts';
import type { Parsed, ScalarParser } from './contract.ts';
import { readDate } from './date.ts';
import { fault } from './fault.ts';
import { single } from './single.ts';

const form = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})$/;
const withoutSeconds = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)? ?(Z|[+-]\d{2}:\d{2})?$/i;

/** A moment of RFC 3339, with its offset from UTC: `2026-06-05T08:01:00+02:00`. */
export const parseInstant: ScalarParser = (raw, written) =>
  single(raw, written, (text) => {
    const match = form.exec(text);
    return match === null ? notInstant(text) : instantOf(text, match);
  });

function instantOf(text: string, [, date = '', ...rest]: RegExpExecArray): Parsed {
  const day = readDate(date);
  if ('fault' in day) return day;
  const [hour, minute, second] = rest.slice(0, 3).map(Number);
  const offset = rest[4] ?? 'Z';
  const shift = offset === 'Z' ? 0 : Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  if (
    !within(hour, 23) ||
    !within(minute, 59) ||
    !within(second, 59) ||
    !within(shift, 1439) ||
    !/(Z|[0-5]\d)$/.test(offset)
  ) {
    return fault(schemaType, 'badInstant', { value: text }, 'instantForm');
  }
  const milliseconds = Math.floor(Number(`0.${rest[3] ?? '0'}`) * 1000);
  const local = Date.parse(`${date}T${rest.slice(0, 3).join(':')}Z`) + milliseconds;
  const epochMs = local - (offset.startsWith('-') ? -shift : shift) * 60_000;
  return { value: { type: 'instant', written: text, epochMs } };
}

function within(value: number | undefined, highest: number): boolean {
  return value !== undefined && value <= highest;
}

/** A moment that lacks only its seconds, or has a space for the T, is certain; one without an offset is not. */
function notInstant(value: string): Parsed {
  const [, date, time, seconds = ':00', offset] = withoutSeconds.exec(value) ?? [];
  if (date === undefined) return fault(schemaType, 'badInstant', { value }, 'instantForm');
  if (offset === undefined) return fault(schemaType, 'noOffset', { value }, 'instantForm');
  const suggestion = `${date}T${time}${seconds}${offset.toUpperCase()}`;
  return fault(schemaType, 'badInstant', { value, suggestion }, 'write');
}
