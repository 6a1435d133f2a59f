import type { TreeData, TreeUnit } from '../charts/tree.ts';
import { wordOf } from '../wording/labels.ts';
import { nameOf } from '../wording/names.ts';
import { sentence } from '../wording/speech.ts';
import type { ViewContext } from '../wording/view-context.ts';
import type { WholeFacts } from './fact.ts';

export const whole: WholeFacts = { escalationTree };

/** Which body takes further to which, the highest first, for the figure `tree`; null where no body takes anything to another. */
function escalationTree(view: ViewContext): TreeData | null {
  const bodies = view.model.all('governanceBody');
  type Body = (typeof bodies)[number];
  const above = ({ value: { escalatesTo } }: Body) => bodies.find(({ id }) => id === escalatesTo?.id);
  if (!bodies.some(above)) return null;
  const unitOf = (body: Body, seen: readonly Body[]): TreeUnit => {
    const { level, cadence } = body.value;
    const note = [
      wordOf('governanceBody', 'level', level, view),
      cadence && wordOf('governanceBody', 'cadence', cadence, view),
    ];
    const below = bodies.filter((one) => above(one) === body && !seen.includes(one));
    return {
      name: nameOf(body, view),
      note: sentence(note.filter(Boolean).join(' · ')),
      units: below.map((one) => unitOf(one, [...seen, one])),
    };
  };
  const leads = (body: Body) => bodies.some((one) => above(one) === body);
  const roots = bodies.filter((body) => !above(body));
  const side = (name: string, some: readonly Body[]) =>
    some.length === 0 ? [] : [{ name, units: some.map((body) => unitOf(body, [body])) }];
  return {
    bodies: true,
    sides: [
      ...side(
        view.say({ en: 'Takes further to the one above', es: 'Cada uno eleva al de arriba' }),
        roots.filter(leads),
      ),
      ...side(
        view.say({ en: 'On their own', es: 'Sin relación de escalado' }),
        roots.filter((body) => !leads(body)),
      ),
    ],
  };
}
