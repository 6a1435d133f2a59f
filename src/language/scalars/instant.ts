import type { Instant } from '../../diagnostics/values.ts';
import { schemaType } from '../../generated/declarations.ts';
import type { Parsed } from './contract.ts';
import { readDate } from './date.ts';
import { fault, unreadable } from './fault.ts';

const form =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d+))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;
const anyForm = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const withoutSeconds = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)? ?(Z|[+-]\d{2}:\d{2})?$/i;

/** A moment of RFC 3339, with its offset from UTC: `2026-06-05T08:01:00+02:00`. */
export function readInstant(text: string): Parsed<Instant> {
  const [, date] = anyForm.exec(text) ?? [];
  if (date === undefined) return notInstant(text);
  const day = readDate(date);
  if ('fault' in day) return day;
  const match = form.exec(text);
  if (match === null) return unreadable('badInstant', text, undefined, 'instantForm');
  const [, , hour, minute, second, fraction = '0', sign, hours = 0, minutes = 0] = match;
  const milliseconds = Math.floor(Number(`0.${fraction}`) * 1000);
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  const epochMs = Date.parse(`${date}T${hour}:${minute}:${second}Z`) + milliseconds - shift * 60_000;
  return { value: { type: 'instant', written: text, epochMs } };
}

/** A moment that lacks only its seconds, or has a space for the T, is certain; one without an offset is not. */
function notInstant(value: string): Parsed<Instant> {
  const [, date, time, seconds = ':00', offset] = withoutSeconds.exec(value) ?? [];
  if (date === undefined) return fault(schemaType, 'badInstant', { value }, 'instantForm');
  if (offset === undefined) return fault(schemaType, 'noOffset', { value }, 'instantForm');
  const suggestion = `${date}T${time}${seconds}${offset.toUpperCase()}`;
  return fault(schemaType, 'badInstant', { value, suggestion }, 'write');
}
