import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { tom } from '../cli/terminal.ts';
import { defaultTom } from '../support/example.ts';
import { reportNames } from './view.ts';

it('what can be agreed as a deliverable is what is written, in that order', async () => {
  const { out } = await tom('.', ['report', '--list', '--lang', 'en']);
  const listed = out.split('\n').flatMap((line) => /^ *([a-z-]+) {2}/.exec(line)?.[1] ?? []);
  expect(listed).toEqual(reportNames);
});

it.each(reportNames)('agreeing on %s alone changes nothing in what is found', (name) => {
  const team = `teams:
  desk: { name: Desk, fte: 1, timezone: Europe/Madrid, shifts: { office: { calendar: office, seats: 3 } } }
calendars:
  office: { name: Office, timezone: Europe/Madrid, weekly: { mon-fri: [09:00-18:00] } }
needs:
  stock: { name: Stock, state: validated, provider: area:depot }
areas:
  depot: { name: Depot, side: back }
agreements:
  cover: { name: Cover, state: agreed }
kpis:
  satisfaction: { name: Satisfaction }
`;
  const found = (tom: string) => {
    const sources = [
      { file: 'tom.yaml', text: tom },
      { file: 'model/a.yaml', text: team },
    ];
    const { diagnostics, notAssessed } = check(sources, { language: 'en', version: '0' }).result;
    return [...diagnostics, ...notAssessed].map(({ code, subject }) => `${code} ${subject}`);
  };
  const all = found(defaultTom);
  for (const family of ['CAP', 'NED', 'SLA']) expect(all.join()).toContain(family);
  expect(found(`${defaultTom}deliverables: [${name}]\n`)).toEqual(all);
});
