import type { Localised } from '../../diagnostics/language.ts';
import type { Kind } from '../../generated/kinds.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import type { Entity } from '../../model/model.ts';
import { kindsLabel } from '../parts/labels.ts';
import { linkTo } from '../parts/links.ts';
import { isRef, nameOf, scenarioName } from '../parts/names.ts';
import { noted } from '../parts/sentences.ts';
import { sentence } from '../parts/speech.ts';
import { stated } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, EntityLink, Fact, Table } from '../render/content.ts';
import type { Comparison } from './changes/chapter.ts';
import { countOf } from './counts.ts';
import { gainInWords, objectivesOf, wayInWords } from './figures.ts';
import { moneyInAll } from './money.ts';
import { quoted } from './plain.ts';
import { requestsInWords, requestsTable } from './requests.ts';
import { costInWords, type Initiative, initiativesOf, spanInWords } from './roadmap.ts';
import { topSegments } from './segments.ts';

/** Half a page for whoever reads no more. */
export interface Summary {
  figures: readonly Fact[];
  /** A line a question. */
  points: readonly Fact[];
  requests: Table | null;
}

/** How many names a line of the summary takes. */
const most = 5;

/** Who is served, with what promises, what changes, what it costs and brings, and what is asked of the board. */
export function summaryOf(comparison: Comparison | undefined, view: ViewContext): Summary {
  const initiatives = initiativesOf(view);
  const point = (label: Localised, value: Content): Fact => ({ label: view.say(label), value });
  const gained = gains(initiatives, view);
  return {
    figures: figuresOf(initiatives, view),
    points: [
      point({ en: 'Who is served', es: 'A quién se sirve' }, served(view)),
      point({ en: 'What is promised', es: 'Qué se promete' }, promised(view)),
      ...(comparison ? [point({ en: 'What changes', es: 'Qué cambia' }, changing(comparison, view))] : []),
      point({ en: 'What it costs', es: 'Cuánto cuesta' }, costing(initiatives, view)),
      ...(gained.length > 0 ? [point({ en: 'What it brings', es: 'Qué aporta' }, gained)] : []),
      point({ en: 'What is asked of the board', es: 'Qué se pide a la dirección' }, asked(view)),
    ],
    requests: requestsTable(view),
  };
}

/** How large it all is. */
function figuresOf(initiatives: readonly Initiative[], view: ViewContext): Fact[] {
  const { model } = view;
  const label = (kind: Kind) => sentence(kindsLabel(kind, view));
  const count = (kind: Kind): Fact => ({ label: label(kind), value: model.all(kind).length || null });
  const cost = moneyInAll(initiatives.flatMap(({ value }) => value.cost ?? []));
  return stated([
    count('segment'),
    count('service'),
    count('channel'),
    { label: view.say({ en: 'Promises', es: 'Compromisos' }), value: commitmentsOf(model).length || null },
    { label: label('initiative'), value: initiatives.length || null },
    { label: view.say({ en: 'Cost of the initiatives', es: 'Coste de las iniciativas' }), value: cost },
  ]);
}

/** The segments that are part of no other, with how many they are. */
function served(view: ViewContext): Content {
  const segments = topSegments(view.model).map((segment): EntityLink => {
    const { count } = segment.value.size ?? {};
    const size = typeof count === 'number' ? ` (${view.show(count)})` : '';
    return { ...linkTo(segment, view), name: nameOf(segment, view) + size };
  });
  if (segments.length > 0) return few(segments, view);
  return view.say({ en: 'The model does not say it yet', es: 'El modelo todavía no lo dice' });
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

/** Kinds whose coming and going a board cares about by name. */
const telling: readonly Kind[] = ['segment', 'service', 'channel', 'charter', 'team', 'provider', 'system', 'location'];

function changing({ before, changes }: Comparison, view: ViewContext): string {
  const { added, retired, changed } = changes;
  if (added.length + retired.length + changed.length === 0) return view.say(unchanged);
  const names = (entities: readonly Entity[], of: ViewContext) =>
    entities.filter(({ kind }) => telling.includes(kind)).map((entity) => nameOf(entity, of));
  const [coming, going] = [names(added, view), names(retired, { ...view, model: before })];
  const phrases = [
    coming.length > 0 ? view.say(comingWords, { count: coming.length, names: someOf(coming, view) }) : '',
    going.length > 0 ? view.say(goingWords, { count: going.length, names: someOf(going, view) }) : '',
    view.say(changedWords, { changed: changed.length, from: scenarioName(before.scenario, view) }),
  ];
  return sentence(phrases.filter((words) => words !== '').join('; '));
}

function someOf(names: readonly string[], view: ViewContext): string[] {
  if (names.length <= most) return [...names];
  const rest = view.say({ en: '{rest} more', es: '{rest} más' }, { rest: names.length - most });
  return [...names.slice(0, most), rest];
}

const comingWords: Localised = {
  en: '{names} {count, plural, one {is} other {are}} new',
  es: '{count, plural, one {llega} other {llegan}} {names}',
};
const goingWords: Localised = {
  en: '{names} {count, plural, one {goes} other {go}}',
  es: '{count, plural, one {se retira} other {se retiran}} {names}',
};

const unchanged: Localised = { en: 'Nothing yet', es: 'Nada todavía' };
const changedWords: Localised = {
  en: '{changed, plural, =0 {nothing else changes} one {# element changes} other {# elements change}} from “{from}”',
  es: '{changed, plural, =0 {no cambia nada más} one {cambia # elemento} other {cambian # elementos}} respecto a «{from}»',
};

function costing(initiatives: readonly Initiative[], view: ViewContext): string {
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
function gains(initiatives: readonly Initiative[], view: ViewContext): Content[] {
  const benefits = initiatives.flatMap(({ value }) => (value.benefits ?? []).filter(({ kpi }) => isRef(kpi)));
  const first = new Map(benefits.toReversed().map((benefit) => [benefit.kpi.id, benefit]));
  const all = [...first.values()].toReversed().map(({ kpi, delta }) => {
    const found = view.model.find('kpi', kpi.id);
    const way = found ? wayInWords(objectivesOf(found)[0], view) : '';
    return noted(kpi, way || gainInWords(delta, view), view);
  });
  return few(all, view);
}

function asked(view: ViewContext): string {
  const requests = requestsInWords(view);
  if (requests !== '') return requests;
  return view.say({
    en: 'Nothing: the model leaves no decision open',
    es: 'Nada: el modelo no deja decisiones abiertas',
  });
}
