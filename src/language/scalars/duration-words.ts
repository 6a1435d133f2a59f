/** A lone `m` is minutes to some and months to others. */
export type Unit = 'second' | 'minute' | 'minute-or-month' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** What a unit counts: opening hours and working days, or every hour and day of the calendar. */
export type Qualifier = 'business' | 'calendar';

/** Folded words in English and Spanish. */
const unitsByWord = index<Unit>([
  ['second', 's sec secs second seconds seg segs segundo segundos'],
  ['minute', 'min mins minute minutes minuto minutos'],
  ['minute-or-month', 'm'],
  ['hour', 'h hr hrs hour hours hs hora horas'],
  ['day', 'd day days dia dias'],
  ['week', 'w wk wks week weeks sem semana semanas'],
  ['month', 'mo month months mes meses'],
  ['year', 'y yr yrs year years ano anos'],
]);

const qualifiersByWord = index<Qualifier>([
  ['business', 'business working habil habiles laborable laborables laboral laborales'],
  ['calendar', 'calendar natural naturales calendario corrido corridos corrida corridas'],
]);

/** The words for units that are no mere symbols, for advice. */
export const longUnitWords: readonly string[] = [...unitsByWord.keys()].filter((word) => word.length > 2);

export interface UnitWords {
  unit: Unit;
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

function index<Meaning>(table: readonly (readonly [Meaning, words: string])[]): ReadonlyMap<string, Meaning> {
  return new Map(table.flatMap(([meaning, words]) => words.split(' ').map((word) => [word, meaning] as const)));
}
