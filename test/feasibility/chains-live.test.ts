import { describe, expect, it } from 'vitest';
import { calendars, told } from './promise.ts';

interface Live {
  /** Fields of the channel, and hours of the agreement. */
  channel?: string;
  hours?: string;
  target?: string;
  /** Fields of the step that is done under the agreement. */
  step?: string;
  /** A step before it. */
  before?: string;
  cell?: string;
}

const spot = 'metric: service-level, within: 20s, share: 90%';

function findings(live: Live): string[] {
  const {
    channel = 'medium: phone, attendedBy: human',
    hours = 'back',
    target = spot,
    step = '',
    before = '',
    cell = '',
  } = live;
  const text = `${calendars}segments: { homes: { name: Homes } }
services: { faults: { name: Faults, segments: [homes], hours: always, processes: [report] } }
channels: { phone: { name: Phone, hours: always, ${channel} } }
channelMap: { faults: { homes: { phone: { rank: 1${cell} } } } }
processes:
  report:
    name: Report
    steps:
      take: { visibility: front${before} }
      locate: { agreement: agreement:room${step} }
agreements: { room: { name: Control room, hours: ${hours}, targets: { t: { ${target} } } } }
`;
  return told(text, ['SLA010']).findings;
}

describe('a step that the customer waits for', () => {
  it('lacks the hours that its agreement does not work', () => {
    expect(findings({ cell: ', hours: front' })).toEqual([
      'warning The customer waits for the step “locate” of “Faults”, and the agreement “Control room” behind it does not work in all the hours in which the service is attended: 2,770 h are missing from 1 February 2026 to 31 January 2027.\nnot covered in a usual week (Europe/Madrid): Mon–Fri 08:00–09:00, 18:00–22:00; Sat, Sun 08:00–22:00\ndates assessed: 1 February 2026 to 31 January 2027, from “asOf” on, as the scenario has no date',
    ]);
  });

  it.each<[string, Live]>([
    ['hours that cover those of the channel', { hours: 'front', cell: ', hours: back' }],
    ['an agreement that is always there', { hours: 'always' }],
    ['a channel on which nobody waits', { channel: 'medium: email, attendedBy: human' }],
    ['a channel that does not say by what means', { channel: 'attendedBy: human' }],
    ['a channel that nobody attends', { channel: 'medium: web, attendedBy: automated' }],
    ['a step that waits', { step: ', time: { wait: 1h }' }],
    ['a step after one that waits', { before: ', time: { wait: 1h }' }],
    [
      'an agreement that takes longer than anybody waits',
      { target: 'metric: resolution-time, within: 4 business hours' },
    ],
    ['a cell that only sends on', { cell: ', mode: redirect' }],
  ])('is none: %s', (_, live) => {
    expect(findings(live)).toEqual([]);
  });

  it.each<[string, Live]>([
    ['a channel that says that one waits', { channel: 'medium: messaging, synchronous: true, attendedBy: human' }],
    ['a short answer', { target: 'metric: response-time, within: 10 min' }],
    ['a system that has to be up', { target: 'metric: availability, min: 99%' }],
  ])('is one: %s', (_, live) => {
    expect(findings(live)).toHaveLength(1);
  });
});
