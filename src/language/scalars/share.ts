import { schemaType } from '../../generated/declarations.ts';
import type { ScalarParser } from './contract.ts';
import { fault } from './fault.ts';
import { readPercent } from './percent.ts';
import { single } from './single.ts';

/** A percentage from 0% to 100%. */
export const parseShare: ScalarParser = (raw, written) =>
  single(raw, written, (text) => {
    const result = readPercent(text);
    if ('fault' in result) return result;
    if (result.value < 0 || result.value > 100) return fault(schemaType, 'shareRange', { value: text });
    return { value: result };
  });
