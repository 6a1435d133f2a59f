import type { Localised } from '../../diagnostics/language.ts';
import type { Kind } from '../../generated/kinds.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import type { Entity } from '../../model/model.ts';
import { linkTo } from '../parts/links.ts';
import { isRef, nameOf, scenarioName } from '../parts/names.ts';
import { noted } from '../parts/sentences.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, EntityLink, Fact, Table } from '../render/content.ts';
import type { Comparison } from './changes/chapter.ts';
import { countOf, countsOf } from './counts.ts';
import { gainInWords, objectivesOf, wayInWords } from './figures.ts';
import { quoted } from './plain.ts';
import { requestCounts, requestsTable } from './requests.ts';
import { costInWords, type Initiative, initiativesOf, spanInWords } from './roadmap.ts';
import { topSegments } from './segments.ts';

/** Half a page for whoever reads no more. */
export interface Summary {
  facts: readonly Fact[];
  requests: Table | null;
}

/** How many names a line of the summary takes. */
const most = 5;

/** Who is served, with what promises, what changes, what it costs and brings, and what is asked of the board. */
export function summaryOf(comparison: Comparison | undefined, view: ViewContext): Summary {
  const initiatives = initiativesOf(view);
  const fact = (label: Localised, value: Content): Fact => ({ label: view.say(label), value });
  const span = spanInWords(initiatives, view);
  const cost = costInWords(initiatives, view);
  return {
    facts: [
      fact({ en: 'Who is served', es: 'A quién se sirve' }, served(view)),
      fact({ en: 'With what', es: 'Con qué' }, means(view)),
      fact({ en: 'What is promised', es: 'Qué se promete' }, promised(view)),
      ...(comparison ? [fact({ en: 'What changes', es: 'Qué cambia' }, changing(comparison, view))] : []),
      fact({ en: 'What it costs', es: 'Cuánto cuesta' }, cost && [cost, span].filter(Boolean).join('. ')),
      fact({ en: 'What it brings', es: 'Qué aporta' }, gains(initiatives, view)),
      fact({ en: 'What is asked of the board', es: 'Qué se pide a la dirección' }, asked(view)),
    ],
    requests: requestsTable(view),
  };
}

/** The segments that are part of no other, with how many they are. */
function served(view: ViewContext): Content {
  const segments = topSegments(view.model).map((segment): EntityLink => {
    const { count } = segment.value.size ?? {};
    const size = typeof count === 'number' ? ` (${view.show(count)})` : '';
    return { ...linkTo(segment, view), name: nameOf(segment, view) + size };
  });
  return few(segments, 'segment', view);
}

function means(view: ViewContext): string | null {
  const { model } = view;
  const kinds = ['service', 'channel', 'team', 'system', 'provider'] as const;
  const counts = countsOf(
    kinds.map((kind) => [kind, model.all(kind).length] as const),
    view,
  );
  return counts.length === 0 ? null : view.show(counts);
}

/** The promises in their own words, those that customers read first. */
function promised(view: ViewContext): Content {
  const all = commitmentsOf(view.model);
  const open = all.filter(({ charter }) => charter.value.audience !== 'internal');
  const ordered = [...open, ...all.filter((one) => !open.includes(one))];
  const links = ordered.flatMap(({ ref, value }): EntityLink[] => {
    const statement = view.read(value.statement);
    return statement === '' ? [] : [{ type: 'entity', id: ref, name: quoted(statement, view) }];
  });
  return few(links, 'promise', view, 3);
}

function few(links: readonly EntityLink[], noun: 'segment' | 'promise', view: ViewContext, limit = most): Content[] {
  if (links.length <= limit) return [...links];
  const rest = countOf(noun, links.length - limit, view);
  return [...links.slice(0, limit), view.say({ en: 'and {rest} more', es: 'y {rest} más' }, { rest })];
}

/** Kinds whose coming and going a board cares about by name. */
const telling: readonly Kind[] = ['segment', 'service', 'channel', 'charter', 'team', 'provider', 'system', 'location'];

function changing({ before, changes }: Comparison, view: ViewContext): string {
  const { added, retired, changed } = changes;
  if (added.length + retired.length + changed.length === 0) return view.say(unchanged);
  const names = (entities: readonly Entity[], of: ViewContext) =>
    entities.filter(({ kind }) => telling.includes(kind)).map((entity) => nameOf(entity, of));
  const [coming, going] = [names(added, view), names(retired, { ...view, model: before })];
  const sentences = [
    coming.length > 0 ? view.say({ en: 'New: {coming}', es: 'Llega: {coming}' }, { coming }) : '',
    going.length > 0 ? view.say({ en: 'Goes: {going}', es: 'Se retira: {going}' }, { going }) : '',
    view.say(changedWords, { changed: changed.length, from: scenarioName(before.scenario, view) }),
  ];
  return sentences.filter((words) => words !== '').join('. ');
}

const unchanged: Localised = { en: 'Nothing yet', es: 'Nada todavía' };
const changedWords: Localised = {
  en: '{changed, plural, =0 {Nothing else changes} one {# element changes} other {# elements change}} from “{from}”',
  es: '{changed, plural, =0 {No cambia nada más} one {Cambia # elemento} other {Cambian # elementos}} respecto a «{from}»',
};

/** The indicators that initiatives improve, each once, with its way from today to the objective. */
function gains(initiatives: readonly Initiative[], view: ViewContext): Content[] {
  const benefits = initiatives.flatMap(({ value }) => (value.benefits ?? []).filter(({ kpi }) => isRef(kpi)));
  const first = new Map(benefits.toReversed().map((benefit) => [benefit.kpi.id, benefit]));
  return [...first.values()].toReversed().map(({ kpi, delta }) => {
    const found = view.model.find('kpi', kpi.id);
    const way = found ? wayInWords(objectivesOf(found)[0], view) : '';
    return noted(kpi, way || gainInWords(delta, view), view);
  });
}

function asked(view: ViewContext): string {
  const counts = requestCounts(view);
  if (counts.length > 0) return view.show(counts);
  return view.say({
    en: 'Nothing: the model leaves no decision open',
    es: 'Nada: el modelo no deja decisiones abiertas',
  });
}
