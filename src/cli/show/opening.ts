import type { IntervalSet } from '../../calendar/index.ts';
import {
  coverUnassessed,
  openingUnassessed,
  type PromisedOpening,
  promisedOpenings,
  regimeLines,
  shapeView,
} from '../../feasibility/cover/index.ts';
import { horizonValues, isMissing, led } from '../../feasibility/hours/index.ts';
import { showWords as words } from '../../generated/words/cli.ts';
import { coverWords, openingWords } from '../../generated/words/feasibility.ts';
import type { Entity } from '../../model/model.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { indented, section } from './lines.ts';

/** Whether the opening hours that some holders promise are kept, promise by promise; nothing where they promise none. */
export function openingLines(holders: readonly Entity[], part: string | undefined, view: ViewContext): string[] {
  const own = promisedOpenings(view.model).filter(
    ({ holder, subject }) => holders.includes(holder) && (part === undefined || subject === `${holder.ref}#${part}`),
  );
  const lines = own.flatMap((opening) => {
    const verdict = verdictLines(opening, view);
    return own.length > 1 ? [`${opening.target}:`, ...indented(verdict)] : verdict;
  });
  return section(view.say(words.openAsPromised), lines);
}

/** What is known of one promise of opening hours. */
export function verdictLines(opening: PromisedOpening, { model, say }: ViewContext): string[] {
  const { judged, horizon, by, channels } = opening;
  if (isMissing(judged)) {
    const { missing, values } = openingUnassessed(model, opening, judged);
    return [say(words.openNotAssessed, { what: say(openingWords[missing], values) })];
  }
  const { gap, times } = judged;
  const [first] = times;
  const { open: deserted, unknown } = judged.deserted();
  const lacks = unknown.map((lack) => {
    const { missing, values } = coverUnassessed(model, lack);
    return say(coverWords[missing], values);
  });
  const notKnown = lacks.length === 0 ? [] : [say(words.openAttended, { what: [...new Set(lacks)].join('; ') })];
  if (!first || (gap.length === 0 && deserted.length === 0))
    return [say(words.openKept, horizonValues(horizon)), ...notKnown];
  const zones = led(
    first.zones[0],
    times.flatMap((time) => time.zones),
  );
  const closed = { by, channels: channels.map(({ value }) => value.name), count: channels.length };
  const when = (open: IntervalSet, who: string): string[] => {
    if (open.length === 0) return [];
    const { shape, values } = shapeView(model, open, zones);
    const regimes = regimeLines(shape, zones[0]);
    return [
      say(words[shape.is], { ...values, who }),
      ...regimes.map((regime) => `  ${say(words[regime.message], { ...values, ...regime.values })}`),
    ];
  };
  return [
    say(gap.length > 0 ? words.openNotKept : words.openDeserted, horizonValues(horizon)),
    ...when(gap, say(words.closed, closed)),
    ...when(deserted, say(words.nobody)),
    ...notKnown,
  ];
}
