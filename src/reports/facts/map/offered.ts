import type { Cell, Entity } from '../../../model/model.ts';
import { isAvailable } from '../../../model/offer.ts';
import { refs } from '../../../model/refs.ts';
import { hoursOf } from '../../parts/hours/hours.ts';
import { wordOf } from '../../parts/labels.ts';
import { languageNames } from '../../parts/languages.ts';
import { links, linkTo, listedNames } from '../../parts/links.ts';
import { prefixed } from '../../parts/sentences.ts';
import { sentence } from '../../parts/speech.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import type { Content } from '../../render/content.ts';
import { alike, shownCells, whoOf } from './cells.ts';
import { modeOf } from './channels.ts';

type Row = Readonly<Record<'service' | 'who' | 'rank' | 'how' | 'teams' | 'stages' | 'languages' | 'hours', Content>>;

/** The services that a channel gives, to whom and how. Offers that differ in nothing but the segment are one. */
export function offeredBy({ id }: Entity<'channel'>, view: ViewContext): Row[] {
  const cells = shownCells(view.model).filter(({ channel, value }) => channel === id && value.state !== 'not-offered');
  const all = cells.map((cell) => ({ service: cell.service, segment: cell.segment, of: cell }));
  const order = view.model.all('service');
  return alike(all, terms, view)
    .toSorted((one, other) => order.indexOf(one.service) - order.indexOf(other.service))
    .map((offer) => {
      const { value } = offer.of;
      return {
        service: linkTo(offer.service, view),
        who: whoOf(offer, view),
        rank: typeof value.rank === 'number' ? value.rank : null,
        how: howOf(offer.of, view),
        teams: links(value.teams, view),
        stages: listedNames(value.stages, view),
        languages: languageNames(value.languages, view),
        hours: hoursOf(value.hours, view),
      };
    });
}

function terms({ value: { rank, mode, teams, stages, hours, redirectTo, languages } }: Cell): unknown {
  return [rank, mode, [...refs(teams), ...refs(stages)].map(({ id }) => id), hours?.id, redirectTo?.id, languages];
}

function howOf(cell: Cell, view: ViewContext): Content {
  const mode = wordOf('cell', 'mode', modeOf(cell, view), view);
  const words = mode === null ? null : sentence(mode);
  if (isAvailable(cell)) return words;
  return prefixed(view.say({ en: 'Sent on to', es: 'Se deriva a' }), cell.value.redirectTo, view) ?? words;
}
