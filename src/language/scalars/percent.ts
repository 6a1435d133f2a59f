import type { Percent } from '../../diagnostics/values.ts';
import { ambiguousPercent, schemaType } from '../../generated/declarations.ts';
import type { Fault, Parsed } from './contract.ts';
import { fault, unreadable } from './fault.ts';
import { fold } from './fold.ts';
import { readDecimal } from './number.ts';

const form = /^([+-]?\d+(?:[.,]\d+)?)\s*%$/;
const words = /^([+-]?\d+(?:[.,]\d+)?) ?(?:por ?ciento|per ?cent|pct|pp)$/;

/** A number with a percent sign: `95%`, `97.5%`, `97,5%`; a minus may be that of a printed text. */
export function readPercent(text: string): Parsed<Percent> {
  const number = readDecimal(form.exec(text.replace(/^−/, '-'))?.[1] ?? '');
  if (number !== undefined && Number.isFinite(number)) return { value: percent(number, text) };
  const bare = readDecimal(text) ?? (/^[+-]?\.?\d/.test(text) ? Number(text) : Number.NaN);
  if (Number.isFinite(bare)) return withoutSign(text, bare);
  const spelt = words.exec(fold(text))?.[1];
  return unreadable('badPercent', text, spelt && `${spelt.replace(',', '.')}%`, 'percentForm');
}

/** A percentage from 0% to 100%. */
export function readShare(text: string): Parsed<Percent> {
  const result = readPercent(text);
  const isShare = 'fault' in result || (result.value.value >= 0 && result.value.value <= 100);
  return isShare ? result : fault(schemaType, 'shareRange', { value: text });
}

/** From 0 to 1, the number may be the share itself or a percentage. */
function withoutSign(value: string, number: number): { fault: Fault } {
  if (number === 0 || Math.abs(number) > 1) {
    return fault(ambiguousPercent, 'noSign', { value, suggestion: sign(number) }, 'write');
  }
  const [suggestion, alternative] = [sign(number * 100), sign(number)];
  const whole = percent(tidy(number * 100), suggestion);
  const literal = percent(number, alternative);
  return fault(ambiguousPercent, 'fraction', { value, whole, literal, suggestion, alternative }, 'either');
}

function percent(value: number, written: string): Percent {
  return { type: 'percent', written, value };
}

/** As a file writes it, whatever the reader's language. */
function sign(number: number): string {
  return `${tidy(number)}%`;
}

/** Without what binary arithmetic adds: 0.07 × 100 is 7. */
function tidy(number: number): number {
  return Number(number.toPrecision(12));
}
