import type { Cell } from '../../../model/model.ts';
import { linkTo } from '../../parts/links.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import type { Content } from '../../render/content.ts';
import { alike, shownCells, whoOf } from './cells.ts';
import { channelColumns } from './channels.ts';

/** How the contacts of a service are shared between its channels: a column a channel, segments of the same shares together. */
interface Shares {
  channels: readonly { field: string; name: string }[];
  rows: readonly Readonly<Record<string, Content>>[];
}

export function shares(view: ViewContext): Shares {
  const pairs = new Map<string, Cell[]>();
  for (const cell of shownCells(view.model)) {
    if (cell.value.share === undefined || cell.value.state === 'not-offered') continue;
    const key = `${cell.service}/${cell.segment}`;
    pairs.set(key, [...(pairs.get(key) ?? []), cell]);
  }
  const all = [...pairs].map(([key, cells]) => {
    const [service = '', segment = ''] = key.split('/');
    return { service, segment, of: cells };
  });
  const splits = alike(all, (cells) => cells.map(({ channel, value }) => [channel, value.share?.value]), view);
  const columns = channelColumns(new Set(splits.flatMap(({ of }) => of.map(({ channel }) => channel))), view);
  return {
    channels: columns.map(({ id, name }) => ({ field: `channel:${id}`, name })),
    rows: splits.map((split) => {
      const shareOf = (id: string) => split.of.find(({ channel }) => channel === id)?.value.share ?? null;
      return {
        service: linkTo(split.service, view),
        who: whoOf(split, view),
        ...Object.fromEntries(columns.map(({ id }) => [`channel:${id}`, shareOf(id)])),
      };
    }),
  };
}
