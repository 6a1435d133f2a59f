import { nameOf } from '../../wording/names.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import type { LoadData } from '../charts/load.ts';
import type { WholeFacts } from './fact.ts';

export const whole: WholeFacts = { raciLoad };

/** What each role has a part in, those who answer for most first, for the figure `load`; null where fewer than two have one. */
function raciLoad(view: ViewContext): LoadData | null {
  const { model } = view;
  const rows = model.all('role').flatMap((role) => {
    const many = (letter: 'a' | 'r' | 'c' | 'i') =>
      model.incoming(role, `raci.${letter === 'a' ? letter : `${letter}[]`}`).length;
    const counts = { A: many('a'), R: many('r'), C: many('c'), I: many('i') };
    return Object.values(counts).some((count) => count > 0) ? [{ name: nameOf(role, view), counts }] : [];
  });
  return rows.length < 2 ? null : { rows: rows.toSorted((one, other) => other.counts.A - one.counts.A) };
}
