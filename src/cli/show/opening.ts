import {
  openingUnassessed,
  type PromisedOpening,
  promisedOpenings,
  regularValues,
  shapeView,
} from '../../feasibility/cover/index.ts';
import { horizonValues, isMissing, led } from '../../feasibility/hours/index.ts';
import { showWords as words } from '../../generated/words/cli.ts';
import { openingWords } from '../../generated/words/feasibility.ts';
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
  const [first] = judged.times;
  if (judged.gap.length === 0 || !first) return [say(words.openKept, horizonValues(horizon))];
  const zones = led(
    first.zones[0],
    judged.times.flatMap((time) => time.zones),
  );
  const { shape, values } = shapeView(model, judged.gap, zones);
  const closed = { by, channels: channels.map(({ value }) => value.name), count: channels.length };
  const regimes = shape.is === 'clocks' && shape.regulars.length > 1 ? shape.regulars : [];
  return [
    say(words.openNotKept, horizonValues(horizon)),
    say(words[shape.is], { ...values, who: say(words.closed, closed) }),
    ...regimes.map((regular) => `  ${say(words.whileApart, { ...values, ...regularValues(regular, zones[0]) })}`),
  ];
}
