import { gather, groupBy } from '../../diagnostics/lists.ts';
import { type Interaction, interactionsOf } from '../../model/journeys.ts';
import { type Cell, isRetired, type Model } from '../../model/model.ts';
import { attends, isAvailable, stagesFor } from '../../model/offer.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'JRN008'> {
  const cells = model.cells().filter(isAvailable);
  const bySegment = groupBy(cells, ({ segment }) => segment);
  // By a segment, itself and those within it: each of them has its parents' cells besides its own.
  const family = gather(
    model.all('segment').flatMap((one) => model.lineage(one).map((holder) => [holder.id, one.id] as const)),
  );
  for (const one of interactionsOf(model)) {
    const { journey, id, ref: subject, value, path } = one;
    const channel = value.channel && model.find('channel', value.channel.id);
    // What the company sends is no way in, and what the target does away with need not be there.
    const isAsked = channel && !isRetired(channel) && channel.value.direction !== 'outbound';
    if (!isAsked || value.redesign === 'remove') continue;
    const { segment } = journey.value;
    const holder = segment && model.find('segment', segment.id);
    const offered = holder ? (family.get(holder.id) ?? []).flatMap((own) => bySegment.get(own) ?? []) : cells;
    const service = value.service && model.find('service', value.service.id);
    if (value.service && !service) continue;
    const here = offered.filter((cell) => attendsHere(cell, service?.id, value.stage?.id));
    // That nothing at all is offered is told of the service and of the segment.
    if (here.length === 0 && isToldElsewhere(model, one, offered)) continue;
    if (here.some((cell) => model.find('channel', cell.channel) === channel)) continue;
    const others = new Set(here.flatMap((cell) => model.find('channel', cell.channel) ?? []));
    const [stage] = model.stages.filter(({ code }) => code === value.stage?.id);
    yield {
      says: service ? 'service' : 'nothing',
      about: journey,
      at: [...path, 'channel'],
      values: {
        journey,
        interaction: value.customerAction ?? id,
        channel,
        service: service ?? '',
        to: holder ? 'segment' : 'anybody',
        segment: holder ?? '',
        at: stage ? 'stage' : 'any',
        stage: stage?.name ?? '',
        channels: [...others].map((other) => other.value.name),
      },
      subject,
      do: others.size > 0 ? 'writeOrCorrect' : 'write',
    };
  }
}

function attendsHere(cell: Cell, service: string | undefined, stage: string | undefined): boolean {
  return (service === undefined || cell.service === service) && attends(cell, stage);
}

function isToldElsewhere(model: Model, { value }: Interaction, offered: readonly Cell[]): boolean {
  const service = value.service && model.find('service', value.service.id);
  if (!service) return offered.length === 0;
  if (!offered.some((cell) => cell.service === service.id)) return true;
  return value.stage !== undefined && stagesFor(model, service).includes(value.stage.id);
}
