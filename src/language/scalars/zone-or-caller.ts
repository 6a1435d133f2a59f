import type { ScalarParser } from './contract.ts';
import { single } from './single.ts';
import { readZone } from './time-zone.ts';

/** A time zone, or `caller` for the zone of whoever calls. */
export const parseZoneOrCaller: ScalarParser = (raw, written) =>
  single(raw, written, (text) => {
    if (text === 'caller') return { value: text };
    const result = readZone(text);
    return 'fault' in result ? result : { value: result.zone };
  });
