import { expect, it } from 'vitest';
import { render, renderOwn } from './view.ts';

const bases = `calendars:
  office: { name: Office, weekly: { mon-fri: ["09:00-14:00"] }, holidays: { country: ES, region: ES-MD } }
  saturday: { name: Saturdays, weekly: { sat: ["10:00-12:00"] }, holidays: { country: PT } }
  summer: { name: Summer, weekly: { mon-fri: ["09:00-18:00"] }, seasons: [{ from: "07-01", to: "08-31", weekly: { mon-fri: ["08:00-15:00"] } }] }
`;

/** The hours of a calendar as a report tells them of a channel. */
function hours(calendar: string): string {
  const channels = 'channels: { phone: { name: Telephone, type: personal, hours: own } }\n';
  const told = renderOwn(
    '{{#each (all "channel")}}{{get this "(hours)"}}{{/each}}',
    `${bases}  own: ${calendar}\n${channels}`,
  );
  return told.replaceAll(' ', ' ');
}

it('of two calendars that it inherits, the later gives the hours and the holidays, as they are reckoned with', () => {
  expect(hours('{ name: Own, inherits: [office, saturday] }')).toBe(
    'Saturday, 10:00 to 12:00. Closed on public holidays in Portugal.',
  );
});

it('one with a week of its own has no seasons of those that it inherits, and one without has them', () => {
  const own = '{ name: Own, inherits: [summer], weekly: { mon-fri: ["10:00-12:00"] } }';
  expect(hours(own)).toBe('Monday to Friday, 10:00 to 12:00');
  expect(hours('{ name: Own, inherits: [summer] }')).toContain(
    'From 1 July to 31 August: Monday to Friday, 8:00 to 15:00',
  );
});

it('people outside read the hours of a calendar, whatever of it is kept from them', () => {
  const text = render('charter', {
    'tom.yaml': 'schema: "1.0"\nclient: { name: Water }\nlanguages: [en]\n',
    'model/all.yaml': `${bases}  own: { name: Own, owner: boss, inherits: [office] }
roles: { boss: { name: Boss } }
segments: { homes: { name: Homes } }
services: { water: { name: Water, segments: [homes] } }
channels: { phone: { name: Telephone, type: personal, hours: own } }
channelMap: { water: { homes: { phone: {} } } }
charters: { homes: { name: Charter, audience: public, segments: [homes], services: [water] } }
`,
  });
  expect(text.replaceAll('\u00a0', ' ')).toContain('**Hours:** Monday to Friday, 9:00 to 14:00');
});
