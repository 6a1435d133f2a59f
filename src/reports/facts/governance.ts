import { referringTo } from '../../model/model.ts';
import { refs } from '../../model/refs.ts';
import type { TreeData, TreeUnit } from '../charts/tree.ts';
import type { Facts, WholeFacts } from './fact.ts';
import { treeOf } from './tree.ts';

export const whole: WholeFacts = {
  /** Which body escalates to which, the highest first, for the figure `tree`; null where no body takes anything to another. */
  escalationTree(view): TreeData | null {
    const bodies = view.model.all('governanceBody');
    const above = ({ value }: (typeof bodies)[number]) => bodies.find(({ id }) => id === value.escalatesTo?.id);
    const all = treeOf(bodies, above, (body, units: readonly TreeUnit[]): TreeUnit => {
      const { level, cadence } = body.value;
      const note = [view.wordOf('governanceBody', 'level', level), view.wordOf('governanceBody', 'cadence', cadence)];
      return { name: view.nameOf(body), note: view.sentence(note.filter(Boolean).join(' · ')), units };
    });
    const isLeading = ({ units }: TreeUnit) => units.length > 0;
    const [joined, alone] = [all.filter(isLeading), all.filter((unit) => !isLeading(unit))];
    const sides = [
      { name: view.say({ en: 'Each escalates to the one above', es: 'Cada uno eleva al de arriba' }), units: joined },
      { name: view.say({ en: 'On their own', es: 'Sin relación de escalado' }), units: alone },
    ];
    return all.some(isLeading) ? { bodies: true, sides: sides.filter(isLeading) } : null;
  },
};

export const facts: Facts<'governanceBody'> = {
  /** What it says that it looks at, and the indicators that name it. */
  looksAt(body, view) {
    const named = refs(body.value.inputs).map(({ kind, id }) => `${kind}:${id}`);
    const others = referringTo(view.model, body, 'kpi.reviewedBy').filter(({ ref }) => !named.includes(ref));
    return [...view.links(body.value.inputs), ...others.map((kpi) => view.linkTo(kpi))];
  },
};
