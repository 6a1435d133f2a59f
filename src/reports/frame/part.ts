import { lists } from '../../generated/facts.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
import { frameWords } from '../../generated/words/reports.ts';
import { type Audience, isOutside, leftOf } from '../../model/seen-from-outside.ts';
import type { View } from '../../wording/view.ts';
import type { Head } from '../head.ts';
import type { ReportView } from '../render/view.ts';

/**
 * What stands before a report of which its reader sees a part: that it is one, and what kind of thing is left out, as the schemas have it and
 * whatever there is of it. Null for one that is whole, and for what is published as it is.
 */
export function partInWords(
  who: string | null,
  { about, named: beside }: Pick<Head, 'about' | 'named'>,
  audience: Audience,
  view: View,
): ReportView['part'] {
  if (who === null) return null;
  const kindOf = (name: string) => (Object.hasOwn(kinds, name) ? (name as Kind) : (lists[name]?.kind ?? 'charter'));
  const matters = new Set((about ?? []).map(kindOf));
  // What who decides does not see stands in these alone.
  const touches = about === undefined || ['role', 'agreement'].some((kind) => [...matters, ...beside].includes(kind));
  if (!isOutside(audience) && !touches) return null;
  const named = (left: 'some' | 'none') => {
    const some = [...matters].filter((kind) => leftOf(kind, audience) === left);
    return some.length === 0 ? 'absent' : view.show(some.map((kind) => view.kindsLabel(kind)));
  };
  const left = view.say(frameWords.leftOut, {
    who,
    none: named('none'),
    some: named('some'),
    reader: isOutside(audience) ? 'outside' : 'inside',
  });
  return {
    some: `${view.say(frameWords.part, { who })} ${left}`,
    none: `${view.say(frameWords.nothing, { who })} ${left}`,
  };
}
