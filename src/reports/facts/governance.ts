import { referringTo } from '../../model/model.ts';
import { refs } from '../../model/refs.ts';
import { wordOf } from '../../wording/labels.ts';
import { links, linkTo } from '../../wording/links.ts';
import { nameOf } from '../../wording/names.ts';
import { sentence } from '../../wording/speech.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import type { TreeData, TreeUnit } from '../charts/tree.ts';
import type { Facts, WholeFacts } from './fact.ts';
import { treeOf } from './tree.ts';

export const whole: WholeFacts = { escalationTree };

export const facts: Facts<'governanceBody'> = {
  /** What it says that it looks at, and the indicators that name it. */
  looksAt(body, view) {
    const named = refs(body.value.inputs).map(({ kind, id }) => `${kind}:${id}`);
    const others = referringTo(view.model, body, 'kpi.reviewedBy').filter(({ ref }) => !named.includes(ref));
    return [...links(body.value.inputs, view), ...others.map((kpi) => linkTo(kpi, view))];
  },
};

/** Which body escalates to which, the highest first, for the figure `tree`; null where no body takes anything to another. */
function escalationTree(view: ViewContext): TreeData | null {
  const bodies = view.model.all('governanceBody');
  const above = ({ value: { escalatesTo } }: (typeof bodies)[number]) =>
    bodies.find(({ id }) => id === escalatesTo?.id);
  const units = treeOf(bodies, above, (body, below: readonly TreeUnit[]): TreeUnit => {
    const { level, cadence } = body.value;
    const note = [
      wordOf('governanceBody', 'level', level, view),
      cadence && wordOf('governanceBody', 'cadence', cadence, view),
    ];
    return { name: nameOf(body, view), note: sentence(note.filter(Boolean).join(' · ')), units: below };
  });
  const [leading, alone] = [
    units.filter((unit) => unit.units.length > 0),
    units.filter((unit) => unit.units.length === 0),
  ];
  const sides = [
    { name: view.say({ en: 'Each escalates to the one above', es: 'Cada uno eleva al de arriba' }), units: leading },
    { name: view.say({ en: 'On their own', es: 'Sin relación de escalado' }), units: alone },
  ];
  return leading.length === 0 ? null : { bodies: true, sides: sides.filter((side) => side.units.length > 0) };
}
