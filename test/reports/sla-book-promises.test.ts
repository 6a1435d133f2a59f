import { describe, expect, it } from 'vitest';
import { render, section } from './view.ts';

/** A promise kept by two offices, of which one is in another zone; `within` and `share` are those of the promise. */
const promised = (within: string, share: string): string => `
calendars:
  front: { name: { en: Front hours, es: Horario de atención }, weekly: { mon-sun: ["08:00-22:00"] } }
  bogota: { name: { en: Supplier hours, es: Horario del proveedor }, timezone: America/Bogota, weekly: { mon-fri: ["08:00-17:00"] } }
agreements:
  desk: { name: { en: Desk, es: Mostrador }, hours: front, targets: { passed: { metric: resolution-time, within: 2 business hours, share: 95% } } }
  supplier: { name: { en: Supplier, es: Proveedor }, hours: bogota, targets: { done: { metric: resolution-time, within: 4 business hours, share: 97% } } }
charters:
  homes:
    name: { en: Charter, es: Carta }
    commitments:
      repair:
        statement: { en: Repaired in time, es: Reparado a tiempo }
        targets: { time: { metric: resolution-time, within: ${within}, share: ${share} } }
        chain: [agreement:desk, agreement:supplier]
`;
const times = 'Whether it is kept in time';
const shares = 'In how many cases it is kept';

describe('the time of a promise', () => {
  const report = render('sla-book', promised('96h', '90%'));

  it('is kept even in the worst start, which is shown over the hours of each step', () => {
    const shown = section(report, times);
    expect(shown.split('\n')[0]).toBe(
      '**Resolved within 96 h in 90% of cases.** It is always kept in time, even in the worst case: at least 25 h to spare.',
    );
    expect(shown.split('\n').filter((line) => /^[*|] /.test(line))).toEqual([
      '* **Worst start:** Fri, 31 Mar 2028, 20:01 (Europe/Madrid)',
      '* **Done:** Mon, 3 Apr 2028, 19:00 (Europe/Madrid)',
      '* **Due:** Tue, 4 Apr 2028, 20:01 (Europe/Madrid)',
      '* **Slack:** 25 h (starts come ever closer to it)',
      '* **Period assessed:** Every start from 31 December 2027 to 30 December 2028',
      '| Step | Arrives | Starts | Ends | Calendar |',
      '| --- | --- | --- | --- | --- |',
      '| Desk | Fri, 31 Mar 2028, 20:01 | Fri, 31 Mar 2028, 20:01 | Sat, 1 Apr 2028, 08:01 | Front hours |',
      '| Supplier | Sat, 1 Apr 2028, 08:01 | Mon, 3 Apr 2028, 15:00 | Mon, 3 Apr 2028, 19:00 | Supplier hours (America/Bogota) |',
    ]);
  });

  it('has no picture of shares where there is one step, of which the sentence says all', () => {
    const single = promised('96h', '90%').replace('agreement:desk, ', '');
    expect(section(render('sla-book', single), shares)).toContain('the steps guarantee 97% whatever happens');
    expect(section(render('sla-book', single), shares)).not.toContain('Figure');
    expect(section(report, shares)).toContain('Figure');
  });

  it('is late where it is too short', () => {
    const shown = section(render('sla-book', promised('24h', '90%'), 'es'), '¿Se cumple el plazo?');
    expect(shown).toContain('* **Retraso:** 47 h (los inicios se acercan cuanto se quiera)');
    expect(shown.split('\n')[0]).toBe(
      '**Resuelto en 24 h en el 90 % de los casos.** El plazo no se cumple siempre: en el peor caso hay un retraso de 47 h.',
    );
  });

  it('is guaranteed in no share of cases by steps that together are late', () => {
    const late = render('sla-book', promised('24h', '90%'));
    expect(section(late, shares)).toContain('together these take longer than is promised: not guaranteed');
    expect(section(report, shares)).toContain('whatever happens: guaranteed');
  });

  it('rests on the agreements of the steps of a process as on those that the chain names', () => {
    const model = promised('96h', '90%').replace(
      'chain: [agreement:desk, agreement:supplier]',
      'chain: [process:repair]',
    );
    const steps = 'a: { name: Take it in, agreement: desk, next: [b] }, b: { name: Mend it, agreement: supplier }';
    const text = render('sla-book', `${model}processes: { repair: { name: Repair, steps: { ${steps} } } }\n`);
    expect(section(text, 'Repaired in time').split('\n')).toContainEqual(
      expect.stringMatching(/^\| 1\.2 \| .*Supplier/),
    );
    expect(section(text, times)).toContain('at least 25 h to spare');
    expect(text.match(/\*\*Underpins:\*\* \[Repaired in time\]/g)).toHaveLength(2);
  });

  it('says in a sentence what is missing', () => {
    const without = promised('96h', '90%').replace(' hours: bogota,', '');
    expect(section(render('sla-book', without), times)).toBe(
      '**Resolved within 96 h in 90% of cases.** Whether it can always be kept in time cannot be told; what is missing is the hours of “Supplier: resolution time”: a calendar in the target, or the hours of what holds it.',
    );
  });
});

describe('the share of a promise', () => {
  it.each([
    ['90%', 'Promised 90% of the cases; the steps guarantee 92% whatever happens: guaranteed.'],
    [
      '93%',
      'Promised 93% of the cases; the steps guarantee only 92% whatever happens: not guaranteed. It would take 96.5% in each of the 2 steps.',
    ],
    [
      '96%',
      'Promised 96% of the cases; the steps can keep 95% at best: more is promised than they can keep. It would take 98% in each of the 2 steps.',
    ],
  ])('of %s is set against what the steps guarantee', (share, words) => {
    const shown = section(render('sla-book', promised('96h', share)), shares);
    expect(shown).toContain(words);
    expect(shown).toContain('| Guaranteed whatever happens | 92% |');
  });
});

it('draws both figures in the page', () => {
  const page = render('sla-book', promised('96h', '90%'), 'en', 'html');
  expect(page).toContain('Due ');
  expect(page).toContain('Promised: 90%');
});
