import type { Percent } from '../../diagnostics/values.ts';
import { ambiguousPercent } from '../../generated/declarations.ts';
import type { Fault, ScalarParser } from './contract.ts';
import { readDecimal } from './digits.ts';
import { fault, unreadable } from './fault.ts';
import { fold } from './fold.ts';
import { single } from './single.ts';

const form = /^([+-]?\d+(?:[.,]\d+)?)\s*%$/;
const words = /^([+-]?\d+(?:[.,]\d+)?) ?(?:por ?ciento|per ?cent|pct|pp)$/;

/** A number with a percent sign: `95%`, `97.5%`, `97,5%`. */
export const parsePercent: ScalarParser = (raw, written) =>
  single(raw, written, (text) => {
    const result = readPercent(text);
    return 'fault' in result ? result : { value: result };
  });

/** Reads a percentage, or says what is wrong with it. */
export function readPercent(text: string): Percent | { fault: Fault } {
  const number = readDecimal(form.exec(text)?.[1] ?? '');
  if (number !== undefined && Number.isFinite(number)) return { type: 'percent', written: text, value: number };
  const bare = readDecimal(text) ?? (/^[+-]?\.?\d/.test(text) ? Number(text) : Number.NaN);
  if (Number.isFinite(bare)) return withoutSign(text, bare);
  const spelt = words.exec(fold(text))?.[1];
  return unreadable('badPercent', text, spelt && `${spelt.replace(',', '.')}%`, 'percentForm');
}

/** From 0 to 1, the number may be the share itself or a percentage. */
function withoutSign(value: string, number: number): { fault: Fault } {
  if (number === 0 || Math.abs(number) > 1) {
    return fault(ambiguousPercent, 'noSign', { value, suggestion: sign(number) }, 'write');
  }
  const [suggestion, alternative] = [sign(number * 100), sign(number)];
  const whole: Percent = { type: 'percent', written: suggestion, value: tidy(number * 100) };
  const literal: Percent = { type: 'percent', written: alternative, value: number };
  return fault(ambiguousPercent, 'fraction', { value, whole, literal, suggestion, alternative }, 'either');
}

/** As a file writes it, whatever the reader's language. */
function sign(number: number): string {
  return `${tidy(number)}%`;
}

/** Without what binary arithmetic adds: 0.07 × 100 is 7. */
function tidy(number: number): number {
  return Number(number.toPrecision(12));
}
