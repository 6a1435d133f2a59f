import type { Entity } from '../../model/model.ts';
import { isRef } from '../../model/refs.ts';
import { hoursOf } from '../parts/hours/hours.ts';
import { hoursByPlace } from '../parts/hours/places.ts';
import { fieldLabel, wordOf, wordsOf } from '../parts/labels.ts';
import { languageNames } from '../parts/languages.ts';
import { link, links, linkTo } from '../parts/links.ts';
import { sentence } from '../parts/speech.ts';
import { stated } from '../parts/table.ts';
import { writtenTarget } from '../parts/target/target.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, EntityLink, Fact, Table } from '../render/content.ts';
import { cellsBy } from './cells.ts';
import { orderedChannels, typeInWords } from './channels.ts';
import { offeredTable } from './offered.ts';

/** All that a channel is, on a sheet. */
export interface ChannelSheet {
  link: EntityLink;
  type: string;
  medium: string | null;
  description: string | null;
  facts: readonly Fact[];
  offers: Table | null;
}

/** The sheets of all channels, by type. */
export function channelSheets(view: ViewContext): ChannelSheet[] {
  return orderedChannels(view.model).map((channel) => sheetOf(channel, view));
}

function sheetOf(channel: Entity<'channel'>, view: ViewContext): ChannelSheet {
  const { value } = channel;
  const medium = wordOf('channel', 'medium', value.medium, view);
  return {
    link: linkTo(channel, view),
    type: typeInWords(channel, view),
    medium: medium === null ? null : sentence(medium),
    description: view.read(value.description) || null,
    facts: factsOf(channel, view),
    offers: offeredTable(channel, view),
  };
}

/** What a customer asks of a channel is shown even where it is not stated; the rest only where it is. */
function factsOf(channel: Entity<'channel'>, view: ViewContext): Fact[] {
  const { value } = channel;
  const label = (field: string) => fieldLabel('channel', field, view);
  const word = (field: 'direction' | 'attendedBy' | 'management' | 'customerCost') => {
    const found = wordOf('channel', field, value[field], view);
    return { label: label(field), value: found === null ? null : sentence(found) };
  };
  const concurrent = typeof value.concurrency === 'number' && value.concurrency > 1 ? value.concurrency : null;
  return [
    { label: label('purpose'), value: list(wordsOf('channel', 'purpose', value.purpose, view), view) },
    word('attendedBy'),
    { label: label('hours'), value: hoursByPlace(channel, view, hoursOf) },
    { label: label('languages'), value: list(languageNames(value.languages, view), view) },
    ...stated([
      word('direction'),
      {
        label: label('accessibility'),
        value: list(wordsOf('channel', 'accessibility', value.accessibility, view), view),
      },
      { label: label('address'), value: view.read(value.address) || null },
      word('customerCost'),
      { label: label('costPerContact'), value: value.costPerContact ?? null },
      word('management'),
      { label: label('concurrency'), value: concurrent },
      { label: view.say({ en: 'Teams', es: 'Equipos' }), value: teamsOf(channel, view) },
      { label: label('systems'), value: links(value.systems, view) },
      { label: label('locations'), value: links(value.locations, view) },
      { label: view.say({ en: 'Target', es: 'Objetivo' }), value: targetsOf(channel, view) },
    ]),
  ];
}

function list(words: readonly string[], view: ViewContext): string | null {
  return words.length === 0 ? null : sentence(view.show(words));
}

/** The teams of all its cells. */
function teamsOf(channel: Entity<'channel'>, view: ViewContext): Content[] {
  const teams = new Map(
    cellsBy(channel, view).flatMap(({ value }) =>
      (value.teams ?? []).filter(isRef).map((ref) => [ref.id, ref] as const),
    ),
  );
  return [...teams.values()].map((ref) => link(ref, view));
}

/** The targets of all its cells, each once. */
function targetsOf(channel: Entity<'channel'>, view: ViewContext): Content {
  const told = cellsBy(channel, view).map(({ value }) => writtenTarget(value.target, view, 'figures'));
  const words = [...new Set(told.filter((one) => typeof one === 'string'))];
  const broken = told.filter((one) => one !== null && typeof one !== 'string');
  return broken.length > 0 ? [...words, ...broken] : words.map(sentence).join('; ') || null;
}
