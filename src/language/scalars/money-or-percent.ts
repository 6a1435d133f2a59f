import type { ScalarParser } from './contract.ts';
import { unreadable } from './fault.ts';
import { readMoney } from './money.ts';
import { readPercent } from './percent.ts';
import { single } from './single.ts';

/** An amount with its currency, or a percentage of something; neither is negative. */
export const parseMoneyOrPercent: ScalarParser = (raw, written, context) =>
  single(raw, written, (text) => {
    if (!/\d/.test(text) || text.startsWith('-') || text.startsWith('+')) {
      return unreadable('badMoneyOrPercent', text, undefined, 'moneyOrPercentForm');
    }
    const result = text.endsWith('%') ? readPercent(text) : readMoney(text, context);
    return 'fault' in result ? result : { value: result };
  });
