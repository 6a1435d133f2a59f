import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Localised } from '../../diagnostics/language.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import { isRef } from '../../model/refs.ts';
import type { Initiative } from '../facts/initiative.ts';
import { topSegments } from '../facts/segment.ts';
import { linkTo } from '../parts/links.ts';
import { nameOf } from '../parts/names.ts';
import { quoted } from '../parts/plain.ts';
import { noted } from '../parts/sentences.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, EntityLink } from '../render/content.ts';
import { countOf } from './counts.ts';
import { gainInWords, objectivesOf, wayInWords } from './figures.ts';
import { requestsInWords } from './requests.ts';
import { costInWords, spanInWords } from './roadmap.ts';

/** How many names a line of the summary takes. */
const most = 5;

/** The segments that are part of no other, with how many they are. */
export function served(view: ViewContext): Content {
  const segments = topSegments(view.model).map((segment): EntityLink => {
    const { count } = segment.value.size ?? {};
    const size = typeof count === 'number' ? ` (${view.show(count)})` : '';
    return { ...linkTo(segment, view), name: nameOf(segment, view) + size };
  });
  if (segments.length > 0) return few(segments, view);
  return view.say({ en: 'The model does not say it yet', es: 'El modelo todavía no lo dice' });
}

/** The promises in their own words, those that customers read first. */
export function promised(view: ViewContext): Content {
  const all = commitmentsOf(view.model);
  const open = all.filter(({ charter }) => charter.value.audience !== 'internal');
  const ordered = [...open, ...all.filter((one) => !open.includes(one))];
  const links = ordered.flatMap(({ ref, value }): EntityLink[] => {
    const statement = view.read(value.statement);
    return statement === '' ? [] : [{ type: 'entity', id: ref, name: quoted(statement, view) }];
  });
  if (links.length > 0) return few(links, view, 3);
  return view.say({ en: 'Nothing in writing yet', es: 'Nada por escrito todavía' });
}

function few(links: readonly Content[], view: ViewContext, limit = most): Content[] {
  if (links.length <= limit) return [...links];
  return [
    ...links.slice(0, limit),
    view.say({ en: 'and {rest} more', es: 'y {rest} más' }, { rest: links.length - limit }),
  ];
}

/** What it costs and when. */
export function costing(initiatives: readonly Initiative[], view: ViewContext): string {
  if (initiatives.length === 0) return view.say({ en: 'There is no initiative yet', es: 'Todavía no hay iniciativas' });
  const count = countOf('initiative', initiatives.length, view);
  const cost = costInWords(initiatives, view) ?? view.say(unknownCost, { count });
  return [cost, spanInWords(initiatives, view)].filter((words) => words !== '').join(', ');
}

const unknownCost: Localised = {
  en: '{count} with no stated cost',
  es: '{count} sin coste declarado',
};

/** The indicators that initiatives improve, each once, with its way from today to the objective. */
export function gains(initiatives: readonly Initiative[], view: ViewContext): Content[] {
  const benefits = initiatives.flatMap(({ value }) => (value.benefits ?? []).filter(({ kpi }) => isRef(kpi)));
  const first = new Map(benefits.toReversed().map((benefit) => [benefit.kpi.id, benefit]));
  const all = [...first.values()].toReversed().map(({ kpi, delta }) => {
    const found = view.model.find('kpi', kpi.id);
    const way = found ? wayInWords(objectivesOf(found)[0], view) : '';
    return noted(kpi, way || gainInWords(delta, view), view);
  });
  return few(all, view);
}

/** What is asked of the board, by what it has to do. */
export function asked(errors: readonly Diagnostic[], view: ViewContext): string {
  const requests = requestsInWords(errors, view);
  if (requests !== '') return requests;
  return view.say({
    en: 'Nothing: the model leaves no decision open',
    es: 'Nada: el modelo no deja decisiones abiertas',
  });
}
