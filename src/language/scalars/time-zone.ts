import { badTimezone } from '../../generated/declarations.ts';
import type { Fault, ScalarParser } from './contract.ts';
import { fault } from './fault.ts';
import { single } from './single.ts';
import { adviseZone } from './zone-advice.ts';

/**
 * An area and one or more places of the IANA database, each with a capital. `Etc/GMT+5` is a fixed offset and no area.
 */
const form = /^[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z0-9_+-]*)+$/;
const known = new Map<string, boolean>();
let listed: ReadonlyMap<string, string> | undefined;

/** An area name of the IANA database, one of its links, or UTC. The value is the name as it is written. */
export const parseTimeZone: ScalarParser = (raw, written) =>
  single(raw, written, (text) => {
    const result = readZone(text);
    return 'fault' in result ? result : { value: result.zone };
  });

/** Reads the name of a time zone, or says what is wrong with it. */
export function readZone(text: string): { zone: string } | { fault: Fault } {
  if (isZone(text)) return { zone: text };
  if (text === 'caller') return fault(badTimezone, 'callerHere', {}, 'anyArea');
  const { message, suggestion } = adviseZone(text, isZone);
  if (suggestion === undefined) return fault(badTimezone, message, { value: text }, 'anyArea');
  return fault(badTimezone, message, { value: text, suggestion }, message === 'unknown' ? 'write' : 'area');
}

function isZone(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const result = name === 'UTC' || (form.test(name) && !name.startsWith('Etc/') && inDatabase(name));
  known.set(name, result);
  return result;
}

/**
 * Links such as Asia/Kolkata are not in the list of Intl, but its formats know them, in whatever case they are written.
 */
function inDatabase(name: string): boolean {
  listed ??= new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]));
  const exact = listed.get(name.toLowerCase());
  if (exact !== undefined) return exact === name;
  if (/[A-Z]{4}/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
