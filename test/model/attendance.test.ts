import { expect, it } from 'vitest';
import { attendanceOf, isAttended, isSynchronous, needsPeople } from '../../src/model/attendance.ts';
import { checkAll, sourcesOf } from '../support/example.ts';

/** The one cell of a model whose channel and cell say this, with its model. */
function cellOf(channel: string, cell: string) {
  const text = `segments: { homes: { name: Homes } }
services: { repair: { name: Repair } }
teams: { desk: { name: Desk } }
channels: { line: { name: Line, ${channel} } }
channelMap: { repair: { homes: { line: { ${cell} } } } }
`;
  const [model] = checkAll(sourcesOf(text)).judged;
  const [one] = model?.cells() ?? [];
  const line = model?.find('channel', 'line');
  if (!model || !one || !line) throw new Error('no cell');
  return { model, cell: one, line };
}

it.each([
  ['attendedBy: human', '', 'people', true, true],
  ['attendedBy: hybrid', '', 'both', true, false],
  ['attendedBy: hybrid', 'mode: attended', 'people', true, true],
  ['attendedBy: automated', '', 'machine', false, false],
  ['attendedBy: automated', 'mode: attended', 'people', true, true],
  ['attendedBy: human', 'mode: self-service', 'machine', false, false],
  ['attendedBy: human', 'mode: redirect, redirectTo: line', 'elsewhere', false, false],
  ['medium: phone', 'teams: [desk]', 'people', true, true],
  ['medium: phone', '', undefined, false, false],
] as const)('a channel of %s with a cell of “%s”', (channel, written, attendance, needs, attended) => {
  const { model, cell } = cellOf(channel, written);
  expect([attendanceOf(model, cell), needsPeople(model, cell), isAttended(model, cell)]).toEqual([
    attendance,
    needs,
    attended,
  ]);
});

it.each([
  ['medium: phone', true],
  ['medium: email', false],
  ['medium: email, synchronous: true', true],
  ['medium: phone, synchronous: false', false],
  ['attendedBy: human', undefined],
] as const)('whether the customer waits on a channel of %s', (channel, waits) => {
  expect(isSynchronous(cellOf(channel, '').line)).toBe(waits);
});
