import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Language } from '../../src/diagnostics/language.ts';
import { tom as call, folderOf } from '../cli/terminal.ts';

const tom = `tom: 1
client: { name: Acme }
languages: [en]
asOf: 2026-11-01
scenarios:
  as-is: { date: 2026-09-01 }
  to-be: { date: 2027-12-31 }
`;
const back = `areas:
  staffing: { name: Staffing, side: back }
providers:
  temps: { name: Temps Ltd }
`;

function checked(model: string, language: Language = 'en', engagement = tom) {
  const sources = [
    { file: 'tom.yaml', text: engagement },
    { file: 'model/a.yaml', text: model },
  ];
  const { result, workspace } = check(sources, { language, version: '0', rules: ['INT001', 'INT002', 'INT004'] });
  return {
    told: result.diagnostics.map(
      ({ range, code, message, hint, related }) =>
        `${range?.start.line}:${range?.start.column} ${code} ${message}${hint ? ` ${hint}` : ''}${related.length > 0 ? ` +${related.length}` : ''}`,
    ),
    provider: (scenario: string, need = 'cover') => workspace?.models.get(scenario)?.find('need', need)?.value.provider,
  };
}

const need = (provider: string, more = ''): string =>
  `needs:\n  cover:\n    name: Peak cover\n    provider: ${provider}\n${more}`;

describe('a bare id where several kinds are allowed', () => {
  it.each([
    ['staffing', 'area'],
    ['temps', 'provider'],
    ['"area:staffing"', 'area'],
  ])('%s is the one that has it', (written, kind) => {
    const { told, provider } = checked(back.replace('', '') + need(written));
    expect(told).toEqual([]);
    expect(provider('to-be')).toMatchObject({ kind, id: written.replace(/"|area:/g, '') });
  });

  it('is followed through an alias', () => {
    const { told, provider } = checked(
      `areas:\n  staffing: { name: Staffing, aliases: [planning] }\n${need('planning')}`,
    );
    expect(told).toEqual([]);
    expect(provider('to-be')).toMatchObject({ kind: 'area', id: 'staffing' });
  });

  const both = 'areas:\n  desk: { name: Desk }\nproviders:\n  desk: { name: Desk Ltd }\n';

  it('is told once with both where two kinds have it, with every place', () => {
    const two = `${need('desk')}  other:\n    name: Other\n    provider: desk\n`;
    expect(checked(both + two).told).toEqual([
      '8:15 INT002 More than one thing is called “desk” (area and provider); 2 places name it. say which one: area:desk or provider:desk. +1',
    ]);
    expect(checked(both + two, 'es').told[0]).toMatch(/Hay más de una cosa.*area:desk o provider:desk/);
    expect(checked(both + need('"provider:desk"')).told).toEqual([]);
  });

  it('is what each scenario has', () => {
    const model = both.replace('Desk }', 'Desk, scenarios: [as-is] }').replace('Ltd }', 'Ltd, scenarios: [to-be] }');
    const { told, provider } = checked(model + need('desk'));
    expect(told).toEqual([]);
    expect([provider('as-is')?.kind, provider('to-be')?.kind]).toEqual(['area', 'provider']);
  });

  it('may stand in an override, and is told there where it is wrong', () => {
    const change = (to: string): string =>
      back.replace('', '') + need('staffing', `    overrides:\n      to-be: { provider: ${to} }\n`);
    const { told, provider } = checked(change('temps'));
    expect(told).toEqual([]);
    expect([provider('as-is')?.kind, provider('to-be')?.kind]).toEqual(['area', 'provider']);
    expect(checked(change('temp')).told).toEqual([
      '10:26 INT001 There is nothing called “temp”; area:id or provider:id is expected here. did you mean “temps”?',
    ]);
  });

  it('is absent where another scenario only has it', () => {
    const { told } = checked(`areas:\n  staffing: { name: Staffing, scenarios: [as-is] }\n${need('staffing')}`);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/INT004 .*“Staffing”/);
  });

  it('is of the wrong kind where another kind has it', () => {
    const { told } = checked(`teams:\n  crew: { name: Crew }\n${need('crew')}`);
    expect(told).toEqual([
      '6:15 INT002 “crew” names something else (team); what is allowed here is area:id or provider:id.',
    ]);
  });

  it('is chosen by whether a part is written', () => {
    const model = (at: string): string =>
      `${back.replace('', '')}segments:\n  homes: { name: Homes, valueProposition: { repair: { description: Quick repair } } }\nservices:\n  homes: { name: Homes }\nsystems:\n  crm: { name: CRM, enables: [${at}] }\n`;
    expect(checked(model('homes')).told).toEqual([]);
    expect(checked(model('"homes#repair"')).told).toEqual([]);
  });
});

describe('a bare id elsewhere', () => {
  const silent = `${tom}suppressions:\n  - { code: INT001, at: AT, reason: Known, owner: boss, expires: 2027-06-30 }\n`;
  const model = 'roles:\n  boss: { name: Boss }\nservices:\n  advice: { name: Advice, segments: [patent] }\n';

  it('is found by tom show among all kinds', async () => {
    const folder = folderOf({ 'tom.yaml': tom, 'model/a.yaml': back.replace('', '') });
    expect((await call(folder, ['show', 'temps'])).out).toContain('Temps Ltd');
  });

  it('is what a suppression is about', () => {
    const service =
      'roles:\n  boss: { name: Boss, scenarios: [as-is] }\nservices:\n  advice: { name: Advice, owner: boss }\n';
    const at = (written: string): string[] => {
      const text = silent.replace('INT001', 'INT004').replace('owner: boss', 'owner: chief').replace('AT', written);
      const sources = [
        { file: 'tom.yaml', text },
        { file: 'model/a.yaml', text: `${service.replace('roles:', 'roles:\n  chief: { name: Chief }')}` },
      ];
      const { result } = check(sources, { language: 'en', version: '0' });
      return result.diagnostics
        .filter(({ code, suppressed }) => !suppressed && code !== 'INT005')
        .map(({ code, range }) => `${range?.start.line} ${code}`);
    };
    expect(at('"role:boss"')).toEqual([]);
    expect(at('boss')).toEqual([]);
    expect(at('bos')).toEqual(['5 INT004', '9 INT015']);
  });

  it('is told with both where a suppression may be about two things', () => {
    const sources = [
      { file: 'tom.yaml', text: silent.replace('AT', 'advice') },
      { file: 'model/a.yaml', text: `${model}teams:\n  advice: { name: Advice desk }\n` },
    ];
    const { result } = check(sources, { language: 'en', version: '0' });
    const own = result.diagnostics.filter(({ file }) => file === 'tom.yaml');
    expect(own.map(({ code, hint }) => `${code} ${hint}`)).toEqual([
      'INT002 say which one: service:advice or team:advice.',
    ]);
  });
});
