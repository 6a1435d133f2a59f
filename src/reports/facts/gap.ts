import type { Facts } from './fact.ts';

export const facts: Facts<'gap'> = {
  /** Its name, or what it is about, which it leads to. */
  title: (gap, view) => (gap.value.name ? view.nameOf(gap) : view.link(gap.value.about)),
  /** `2.9 → 3.5`; one alone says which it is. */
  way({ value: { current, expected } }, view) {
    if (current && expected) return `${view.show(current)} → ${view.show(expected)}`;
    if (current) return view.say({ en: 'today {current}', es: 'hoy {current}' }, { current });
    return expected ? view.say({ en: 'expected {expected}', es: 'esperado {expected}' }, { expected }) : null;
  },
  /** The initiatives that close it, else the decision that accepts it. */
  answer(gap, view) {
    const closing = view.model.incoming(gap, 'initiative.closes[]').map(({ from }) => view.linkTo(from));
    return closing.length > 0 ? closing : view.link(gap.value.decision);
  },
};
