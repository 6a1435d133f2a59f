import { weekdayWords } from '../../generated/words/language.ts';
import type { Parsed } from './contract.ts';
import { unreadable } from './fault.ts';
import { fold, meanings } from './fold.ts';

const days: readonly string[] = Object.keys(weekdayWords.days);
const dayByWord = meanings(weekdayWords.days);
const spans: ReadonlyMap<string, string> = new Map(Object.entries(weekdayWords.spans));

/** Key of weekly hours: a day `mon`, or a run of days `mon-fri`, which may pass over Sunday (`fri-mon`). */
export function readWeekdays(text: string): Parsed<string> {
  return parseWeekdays(text) ? { value: text } : unreadable('badWeekdays', text, correct(text), 'weekdaysForm');
}

/** The days of such a key in their order, 1 for Monday to 7 for Sunday (ISO 8601); undefined where it is none. */
export function parseWeekdays(text: string): number[] | undefined {
  const [first = '', last = first, ...more] = text.split('-');
  const [from, to] = [days.indexOf(first), days.indexOf(last)];
  if (from < 0 || to < 0 || more.length > 0 || text === `${first}-${first}`) return undefined;
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => ((from + index) % 7) + 1);
}

/** `Lunes a viernes`, `L-V`, `Mon to Fri`, `sat,sun` as a key, where the days are one run. */
function correct(text: string): string | undefined {
  const word = fold(text);
  const span = spans.get(word);
  if (span !== undefined) return span;
  const bare = word.replace(/^(?:de|from|los|las)\s+/, '');
  const listed = /[,&+/]|\s(?:and|y)\s/.test(bare);
  const names = bare.split(listed ? /\s*(?:[,&+/]|\s(?:and|y)\s)\s*/ : /\s*(?:[-–—]|\b(?:a|to|through)\b)\s*/);
  const found = names.map((name) => days.indexOf(dayByWord.get(name.replace(/\.$/, '')) ?? ''));
  const [first = -1, last = first] = [found[0], found.at(-1)];
  if (first < 0 || last < 0 || names.length > 7 || (!listed && names.length > 2)) return undefined;
  if (listed && found.some((day, index) => day !== (first + index) % 7)) return undefined;
  return first === last ? days[first] : `${days[first]}-${days[last]}`;
}
