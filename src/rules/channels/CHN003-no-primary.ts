import { attendanceOf } from '../../model/attendance.ts';
import type { Cell, Model } from '../../model/model.ts';
import { topmost } from '../../model/topmost.ts';
import { channelsOf, waysIn } from '../../model/ways.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CHN003'> {
  // How contacts are to be shared is decided for the target; what is there today is counted.
  if (!model.isTarget) return;
  for (const [service, ways] of waysIn(model)) {
    for (const message of ['none', 'several'] as const) {
      const segments = topmost(
        model,
        [...ways.keys()],
        (segment) => faultOf(model, ways.get(segment) ?? []) === message,
      );
      const cells = segments.flatMap((segment) => ways.get(segment) ?? []);
      const told = message === 'none' ? cells : cells.filter(isFirst);
      const written = told[0]?.from.at(-1);
      if (!written) continue;
      yield {
        says: message,
        about: written,
        values: { service, segments, channels: channelsOf(model, told) },
        subject: service.ref,
        facts: [message],
        do: message,
      };
    }
  }
}

/** Only where a customer has to choose at some stage: by a single channel there is nothing to say first. */
function faultOf(model: Model, cells: readonly Cell[]): 'none' | 'several' | undefined {
  if (!hasPair(cells, () => true)) return undefined;
  const firsts = cells.filter(isFirst);
  if (firsts.length === 0) return 'none';
  const compete = (one: Cell, other: Cell): boolean =>
    attendanceOf(model, one) === attendanceOf(model, other) && !(one.value.share && other.value.share);
  return hasPair(firsts, compete) ? 'several' : undefined;
}

function hasPair(cells: readonly Cell[], are: (one: Cell, other: Cell) => boolean): boolean {
  return cells.some((one, index) => cells.slice(index + 1).some((other) => isAtOnce(one, other) && are(one, other)));
}

/** At some stage both attend. */
function isAtOnce(one: Cell, other: Cell): boolean {
  const [own, others] = [one.value.stages, other.value.stages];
  return own.length === 0 || others.length === 0 || own.some(({ id }) => others.some((stage) => stage.id === id));
}

function isFirst({ value }: Cell): boolean {
  return value.rank === 1;
}
