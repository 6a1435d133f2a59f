import { schemaType } from '../../generated/declarations.ts';
import type { ScalarParser } from './contract.ts';
import { ungroup } from './digits.ts';
import { fault } from './fault.ts';
import { grouped } from './grouped.ts';
import { single } from './single.ts';

/** A whole number from zero, without separators of thousands. */
export const parseCount: ScalarParser = (raw, written) =>
  single(raw, written, (text) => {
    const whole = ungroup(text);
    if (whole !== undefined) return grouped(text, whole, raw);
    if (typeof raw === 'number') {
      if (!Number.isSafeInteger(raw)) return fault(schemaType, 'badCount', { value: text }, 'countForm');
      return raw < 0 ? fault(schemaType, 'negativeCount', { value: text }) : { value: raw };
    }
    if (/^\d+$/.test(text)) return fault(schemaType, 'quotedNumber', { value: text, suggestion: text }, 'unquote');
    return fault(schemaType, 'badCount', { value: text }, 'countForm');
  });
