import { formatMessage, sayIn } from '../../diagnostics/messages.ts';
import {
  openingUnassessed,
  type PromisedOpening,
  promisedOpenings,
  regularValues,
  shapeView,
} from '../../feasibility/cover/index.ts';
import { horizonValues, isMissing, led } from '../../feasibility/hours/index.ts';
import { showWords } from '../../generated/words/cli.ts';
import { openingWords } from '../../generated/words/feasibility.ts';
import type { Entity } from '../../model/model.ts';
import type { ViewContext } from '../../reports/wording/view-context.ts';
import { section } from './lines.ts';

/** Whether the opening hours that some holders promise are kept, promise by promise; nothing where they promise none. */
export function openingLines(holders: readonly Entity[], part: string | undefined, view: ViewContext): string[] {
  const say = sayIn(showWords, view.spoken);
  const own = promisedOpenings(view.model).filter(
    ({ holder, subject }) => holders.includes(holder) && (part === undefined || subject === `${holder.ref}#${part}`),
  );
  const several = own.length > 1;
  return section(
    say('openAsPromised'),
    own.flatMap((opening) => {
      const lines = verdictLines(opening, view);
      return several ? [`${opening.target}:`, ...lines.map((line) => `  ${line}`)] : lines;
    }),
  );
}

/** What is known of one promise of opening hours. */
export function verdictLines(opening: PromisedOpening, { model, spoken }: ViewContext): string[] {
  const say = sayIn(showWords, spoken);
  const { judged, horizon, by, channels } = opening;
  if (isMissing(judged)) {
    const { missing, values } = openingUnassessed(model, opening, judged);
    return [say('openNotAssessed', { what: formatMessage(openingWords[missing][spoken], values, spoken) })];
  }
  const [first] = judged.times;
  if (judged.gap.length === 0 || !first) return [say('openKept', horizonValues(horizon))];
  const zones = led(
    first.zones[0],
    judged.times.flatMap((time) => time.zones),
  );
  const { shape, values } = shapeView(model, judged.gap, zones);
  const closed = { by, channels: channels.map(({ value }) => value.name), count: channels.length };
  const regimes = shape.is === 'clocks' && shape.regulars.length > 1 ? shape.regulars : [];
  return [
    say('openNotKept', horizonValues(horizon)),
    say(shape.is, { ...values, who: say('closed', closed) }),
    ...regimes.map((regular) => `  ${say('whileApart', { ...values, ...regularValues(regular, zones[0]) })}`),
  ];
}
