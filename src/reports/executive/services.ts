import { type Commitment, commitmentsOf } from '../../model/commitments.ts';
import type { Entity } from '../../model/model.ts';
import { segmentsFor } from '../../model/offer.ts';
import { resolveTarget } from '../../model/targets.ts';
import { topmost } from '../../model/topmost.ts';
import { standing } from '../../model/validity.ts';
import { wordOf } from '../parts/labels.ts';
import { languageNames } from '../parts/languages.ts';
import { link, links, linkTo } from '../parts/links.ts';
import { nameOf } from '../parts/names.ts';
import { joined } from '../parts/plain.ts';
import { sentence } from '../parts/speech.ts';
import { stated, tableOf } from '../parts/table.ts';
import { validityInWords } from '../parts/target/qualifiers.ts';
import { targetInWords, writtenTarget } from '../parts/target/target.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, EntityLink, Fact, Table } from '../render/content.ts';
import { weekOf } from './hours.ts';
import { remediesInWords } from './remedies.ts';

/** What is given, and what is promised in writing about it. */
export interface ServicesChapter {
  services: Table | null;
  charters: readonly CharterSummary[];
}

export interface CharterSummary {
  link: EntityLink;
  facts: readonly Fact[];
  commitments: Table | null;
}

/** Chapter 5; null where there is neither a service nor a charter. */
export function servicesOf(view: ViewContext): ServicesChapter | null {
  const { model } = view;
  const services = model.all('service');
  const charters = model.all('charter').filter(({ value }) => standing(value.valid, model.date) !== 'past');
  if (services.length + charters.length === 0) return null;
  const commitments = commitmentsOf(model);
  return {
    services: servicesTable(services, view),
    charters: charters.map((charter) => ({
      link: linkTo(charter, view),
      facts: charterFacts(charter, view),
      commitments: commitmentsTable(
        commitments.filter((commitment) => commitment.charter === charter),
        view,
      ),
    })),
  };
}

function servicesTable(services: readonly Entity<'service'>[], view: ViewContext): Table | null {
  const criticality = (word: unknown) => sentence(wordOf('service', 'criticality', word, view) ?? '');
  return tableOf(
    services,
    [
      { name: { en: 'Service', es: 'Servicio' }, of: (service) => nameOf(service, view) },
      { name: { en: 'For whom', es: 'Para quién' }, of: ({ id }) => receivers(id, view) },
      { name: { en: 'Hours', es: 'Horario' }, of: ({ value }) => weekOf(value.hours, view) },
      { name: { en: 'Languages', es: 'Idiomas' }, of: ({ value }) => languageNames(value.languages, view) },
      { name: { en: 'Criticality', es: 'Criticidad' }, of: ({ value }) => criticality(value.criticality) },
    ],
    view,
    ({ ref }) => ref,
  );
}

/** The segments that a service is given to; a parent stands for its children. */
function receivers(service: string, view: ViewContext): EntityLink[] {
  const given = new Set(segmentsFor(view.model, service).map(({ ref }) => ref));
  return topmost(view.model, view.model.all('segment'), ({ ref }) => given.has(ref)).map((segment) =>
    linkTo(segment, view),
  );
}

function charterFacts({ value }: Entity<'charter'>, view: ViewContext): Fact[] {
  const valid = validityInWords(value.valid, view);
  const state = wordOf('charter', 'state', value.state, view);
  return stated([
    { label: view.say({ en: 'Addressed to', es: 'Dirigida a' }), value: links(value.segments, view) },
    { label: view.say({ en: 'In force', es: 'Vigencia' }), value: valid === '' ? null : sentence(valid) },
    { label: view.say({ en: 'State', es: 'Estado' }), value: state === null ? null : sentence(state) },
    { label: view.say({ en: 'Replaces', es: 'Sustituye a' }), value: link(value.replaces, view) },
  ]);
}

function commitmentsTable(commitments: readonly Commitment[], view: ViewContext): Table | null {
  return tableOf(
    commitments,
    [
      { name: { en: 'Promise', es: 'Compromiso' }, of: ({ value }) => value.statement ?? link(value.service, view) },
      { name: { en: 'Figure', es: 'Cifra' }, of: ({ value }) => figuresOf(value, view) },
      {
        name: { en: 'If it is not kept', es: 'Si no se cumple' },
        of: ({ value }) => remediesInWords(value.remedies, view),
      },
    ],
    view,
    ({ ref }) => ref,
  );
}

function figuresOf({ targets }: Commitment['value'], view: ViewContext): Content {
  const told = Object.values(targets ?? {}).map((written) => {
    const target = resolveTarget(view.model, written);
    return target ? targetInWords(target, view, 'figures') : writtenTarget(written, view);
  });
  return joined(told, view);
}
