import type { Scalar } from 'yaml';
import { quoted } from './text.ts';

/** The pieces of a text, put together. */
export interface Joined {
  /** As it stands in the file, on one line. */
  source: string;
  value: string | number;
  /** How it should be written. */
  corrected: string;
  /** It is a number with a comma, not a sentence. */
  number: boolean;
}

/** `97,5%`, `1,5 h`, `350,000`: a number with a comma in it, and perhaps its unit. */
const numberWithComma = /^([+-]?\d+(?:,\d+)+)(\s*\D[^,]*)?$/;
const thousands = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/;

/** The text from the start of `first` to `end`, commas included. */
export function joinPieces(first: Scalar.Parsed, end: number, text: string): Joined {
  const plain = first.type === 'PLAIN';
  const own = plain ? '' : String(first.value);
  const source = own + text.slice(plain ? first.range[0] : first.range[1], end).replace(/\s*\n\s*/g, ' ');
  const [, digits, unit = ''] = (plain && numberWithComma.exec(source)) || [];
  if (digits === undefined) return { source, value: source, corrected: quoted(source), number: false };
  if (unit.trim() === '%') return { source, value: source, corrected: quoted(source), number: false };
  const number = thousands.test(digits) ? digits.replaceAll(',', '') : digits.replace(',', '.');
  const corrected = number + unit;
  return { source, value: unit === '' ? Number(number) : corrected, corrected, number: true };
}
