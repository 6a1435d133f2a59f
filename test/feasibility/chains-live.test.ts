import { describe, expect, it } from 'vitest';
import { liveGaps } from '../../src/feasibility/chain/index.ts';
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

describe('steps that are done while the customer waits', () => {
  interface Done {
    steps: string;
    target?: string;
    hours?: string;
  }
  const gaps = ({
    steps,
    target = 'metric: service-level, within: 20s, share: 90%',
    hours = 'hours: back, ',
  }: Done): string[] => {
    const { model } = told(
      `${calendars}  odd: { name: Odd, weekly: {} }
  holidays: { name: Holidays, always: true, holidays: { add: [2026-05-04] } }
segments: { homes: { name: Homes } }
services: { faults: { name: Faults, segments: [homes], hours: always, processes: [report] }, other: { name: Other, segments: [homes], hours: always } }
channels: { phone: { name: Phone, hours: always, medium: phone, attendedBy: human } }
channelMap: { faults: { homes: { phone: { rank: 1 } } }, other: { homes: { phone: { rank: 1 } } } }
processes:
  report:
    name: Report
    steps:
${steps.replace(/^/gm, '      ')}
agreements: { room: { name: Room, ${hours}targets: { t: { ${target} }, slow: { metric: resolution-time, within: 24h } } } }
`,
      ['SLA010'],
    );
    return liveGaps(model).map((gap) =>
      'open' in gap ? `${gap.step.id} ${gap.zone} ${gap.lacking > 0}` : `${gap.step.id} ${gap.reason}`,
    );
  };
  const room = 'agreement: "agreement:room#t"';

  it.each<[string, Done, string[]]>([
    ['the first one', { steps: `a: { ${room} }` }, ['a Europe/Madrid true']],
    ['one after others, where nothing waits', { steps: `a: {}\nb: { ${room} }` }, ['b Europe/Madrid true']],
    [
      'on every way, each once',
      { steps: `a: { next: [b, c] }\nb: { ${room}, next: [c] }\nc: { ${room} }` },
      ['c Europe/Madrid true', 'b Europe/Madrid true'],
    ],
    ['none after one that waits', { steps: `a: { time: { wait: 1 min } }\nb: { ${room} }` }, []],
    [
      'none after an agreement that takes its time',
      { steps: `a: { agreement: "agreement:room#slow" }\nb: { ${room} }` },
      [],
    ],
    [
      'one beside it',
      { steps: `a: { next: [b, c] }\nb: { agreement: "agreement:room#slow" }\nc: { ${room} }` },
      ['c Europe/Madrid true'],
    ],
    [
      'of an agreement, if any of its targets is one of the spot',
      { steps: 'a: { agreement: room }' },
      ['a Europe/Madrid true'],
    ],
    [
      'at most half an hour',
      { steps: `a: { ${room} }`, target: 'metric: response-time, within: 30 min' },
      ['a Europe/Madrid true'],
    ],
    ['no longer', { steps: `a: { ${room} }`, target: 'metric: response-time, within: 31 min' }, []],
    [
      'of time that passes',
      { steps: `a: { ${room} }`, target: 'metric: response-time, within: 0.5 business hours' },
      [],
    ],
    ['no notice', { steps: `a: { ${room} }`, target: 'metric: notice, atLeast: 10 min' }, []],
    [
      'the answers that are given',
      { steps: `a: { ${room} }`, target: 'metric: answer-rate, min: 90%' },
      ['a Europe/Madrid true'],
    ],
    [
      'those that give up',
      { steps: `a: { ${room} }`, target: 'metric: abandonment, max: 5%' },
      ['a Europe/Madrid true'],
    ],
    ['the wait', { steps: `a: { ${room} }`, target: 'metric: asa, max: 20s' }, ['a Europe/Madrid true']],
    [
      'seen by the customer, without a target that is meant',
      { steps: 'a: { visibility: front, agreement: "agreement:room#none" }' },
      ['a Europe/Madrid true'],
    ],
    ['not unseen', { steps: 'a: { agreement: "agreement:room#none" }' }, []],
    ['an agreement that does not exist', { steps: 'a: { visibility: front, agreement: nobody }' }, []],
    ['without hours', { steps: `a: { ${room} }`, hours: '' }, []],
    ['always', { steps: `a: { ${room} }`, hours: 'hours: always, ' }, []],
    ['always but on holidays', { steps: `a: { ${room} }`, hours: 'hours: holidays, ' }, ['a Europe/Madrid true']],
    ['hours that cannot be reckoned with', { steps: `a: { ${room} }`, hours: 'hours: odd, ' }, ['a never']],
  ])('%s', (_, live, expected) => {
    expect(gaps(live)).toEqual(expected);
  });
});
