import { expect, it } from 'vitest';
import { segmentsFor } from '../../src/model/offer.ts';
import { withPeople } from '../../src/model/topmost.ts';
import { entityOf, modelOf } from '../support/model.ts';

it('reads a reference by an id of before as one by the id of today, in a cell that is merged of several as well', () => {
  const model = modelOf(`segments:
  homes: { name: Homes, aliases: [households], childrenCover: all }
  flats: { name: Flats, parent: households }
teams:
  desk: { name: Desk, aliases: [counter] }
services:
  repair: { name: Repairs, segments: [households] }
channels:
  web: { name: Web }
channelMap:
  repair:
    "*": { web: { teams: [counter] } }
    flats: { web: { rank: 1 } }
`);
  expect(withPeople(model, model.all('segment')).map(({ id }) => id)).toEqual(['flats']);
  expect(segmentsFor(model, 'repair').map(({ id }) => id)).toEqual(['homes', 'flats']);
  expect(entityOf(model, 'service', 'repair').value.segments).toMatchObject([{ id: 'homes', written: 'households' }]);
  expect(model.cellsOf('repair', 'flats').map(({ value }) => value.teams)).toMatchObject([[{ id: 'desk' }]]);
});
