import { figureWords as words } from '../../generated/words/reports.ts';
import { isPending, weighed } from '../../model/decisions.ts';
import type { Entity } from '../../model/model.ts';
import type { View } from '../../wording/view.ts';
import { type Facts, listsOf } from './fact.ts';

export const lists = listsOf('decision', { standingDecisions });

type Decision = Entity<'decision'>;

export const facts: Facts<'decision'> = {
  chosen: chosenOption,
  why: (decision, view) => decision.value.rationale ?? chosenOption(decision, view),
  /** The state of one that is still to be taken; what is decided needs no mark. */
  pending(decision, view) {
    if (!isPending(decision)) return null;
    const { state } = decision.value;
    const text = view.sentence(view.wordOf('decision', 'state', state) ?? state);
    return { type: 'badge', text, tone: state === 'open' ? 'bad' : 'attention' };
  },
  /** The provider, with the way in which it is drawn on; that way alone where there is no provider. */
  withWhom({ value }, view) {
    const option = view.wordOf('decision', 'option', value.option) ?? '';
    return value.provider ? view.noted(value.provider, option) : view.sentence(option);
  },
  /** What either way costs, and how either scores: `118 000 € inside, 56 000 € outside. Score: …`. */
  comparison({ value }, { say }) {
    const { insource = '', outsource = '' } = value.businessCase ?? {};
    const cost = insource && outsource ? words.both : insource ? words.insource : outsource && words.outsource;
    const scores = weighed(value);
    const score = scores && say(words.both, { insource: scores.inside, outsource: scores.outside });
    const told = [cost && say(cost, { insource, outsource }), score && say(words.score, { score })];
    return told.filter(Boolean).join('. ');
  },
};

/** The decisions that hold or are to be taken: what others have taken the place of is left out. */
export function standingDecisions({ model }: View): Decision[] {
  return model.all('decision').filter(({ value }) => value.state !== 'superseded');
}

/** The text of the option that was chosen, or is proposed; null where none is. */
export function chosenOption({ value: { options = {}, chosen } }: Decision, view: View): string | null {
  const id = chosen?.part ?? chosen?.id ?? '';
  return (Object.hasOwn(options, id) && view.read(options[id]?.text)) || null;
}
