/** Units of time, the smallest first: a sum is written from the largest to the smallest. */
export const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type Unit = (typeof units)[number];

/** What a unit counts: the clock, opening hours or working days, days of the calendar. */
export type Qualifier = 'business' | 'calendar';

/** The words of each unit in English and Spanish, folded. A lone `m` is minutes to some and months to others. */
const unitWords: Readonly<Record<Unit | 'minute-or-month', string>> = {
  second: 's sec secs second seconds seg segs segundo segundos',
  minute: 'min mins minute minutes minuto minutos',
  'minute-or-month': 'm',
  hour: 'h hr hrs hour hours hs hora horas',
  day: 'd day days dia dias',
  week: 'w wk wks week weeks sem semana semanas',
  month: 'mo month months mes meses',
  year: 'y yr yrs year years ano anos',
};

const qualifierWords: Readonly<Record<Qualifier, string>> = {
  business: 'business working habil habiles laborable laborables laboral laborales',
  calendar: 'calendar natural naturales calendario corrido corridos corrida corridas',
};

const unitsByWord = index(unitWords);
const qualifiersByWord = index(qualifierWords);

/** Every word that can stand for a unit, for advice. */
export const allUnitWords: readonly string[] = [...unitsByWord.keys()];

export interface UnitWords {
  unit: Unit | 'minute-or-month';
  qualifier?: Qualifier;
  /** English qualifiers stand before the unit, Spanish ones behind it. */
  before?: boolean;
}

/** Reads folded words such as `business hours`, `horas habiles`, `h`; undefined where they name no unit. */
export function readUnit(words: readonly string[]): UnitWords | undefined {
  const [first = '', second = ''] = words;
  if (words.length === 1) {
    const unit = unitsByWord.get(first);
    return unit && { unit };
  }
  if (words.length !== 2) return undefined;
  const before = qualifiersByWord.get(first);
  const unit = unitsByWord.get(before ? second : first);
  const qualifier = before ?? qualifiersByWord.get(second);
  return unit && qualifier && { unit, qualifier, before: before !== undefined };
}

function index<K extends string>(words: Readonly<Record<K, string>>): ReadonlyMap<string, K> {
  const found = new Map<string, K>();
  for (const name of Object.keys(words) as K[]) for (const word of words[name].split(' ')) found.set(word, name);
  return found;
}
