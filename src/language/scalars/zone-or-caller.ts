import { badTimezone } from '../../generated/declarations.ts';
import type { ScalarParser } from './contract.ts';
import { fault } from './fault.ts';
import { fold } from './fold.ts';
import { single } from './single.ts';
import { readZone } from './time-zone.ts';

/** A time zone, or `caller` for the zone of whoever calls. */
export const parseZoneOrCaller: ScalarParser = (raw, written) =>
  single(raw, written, (text) => {
    if (text === 'caller') return { value: text };
    const suggestion = 'caller';
    if (fold(text) === suggestion) return fault(badTimezone, 'unknown', { value: text, suggestion }, 'write');
    const result = readZone(text);
    return 'fault' in result ? result : { value: result.zone };
  });
