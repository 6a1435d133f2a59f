import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Language } from '../../src/diagnostics/language.ts';
import { defaultTom, publicHolidays, sourcesOf } from '../support/example.ts';

const model = `services:
  advice: { name: { en: Advice, es: Consejo }, criticality: vital, languages: [es] }
  orders: { name: { en: Orders, es: Encargos }, languages: [es] }
agreements:
  cover: { name: { en: Cover, es: Refuerzo }, state: proposed, hours: always }
calendars:
  always: { name: { en: Always, es: Siempre }, timezone: Europe/Madrid, always: true }
`;

const vital = `code: ACME001
slug: vital-without-hours
severity: error
for: service
when: service.criticality == "vital"
require: present(service.hours)
messages:
  none: { en: "“{name}” is vital.", es: "«{name}» es vital." }
`;

interface Asked {
  text?: string;
  tom?: string;
  language?: Language;
}

function run(rules: string, { text = model, tom = defaultTom, language = 'en' }: Asked = {}) {
  const sources = sourcesOf({ 'tom.yaml': tom, 'model/model.yaml': text, 'rules/acme.yaml': rules });
  const checked = check(sources, { language, version: '0', upTo: 'control', publicHolidays });
  expect(checked.crashes).toEqual([]);
  return checked.result;
}

const line = ({ file, range, code, message, hint = '' }: Diagnostic): string =>
  `${file}:${range?.start.line}:${range?.start.column} ${code} ${message} ${hint}`.trim();

/** What is said of the rules themselves. */
const faults = (rules: string, asked?: Asked): string[] =>
  run(rules, asked)
    .diagnostics.filter(({ file }) => file === 'rules/acme.yaml')
    .map(line);

/** What some codes find. */
const found = (code: string, rules: string, asked?: Asked): string[] =>
  run(rules, asked)
    .diagnostics.filter((one) => one.code === code)
    .map(({ severity, subject, message }) => `${severity} ${subject} ${message}`);

describe('a rule of a workspace', () => {
  it('finds like any other, and is known by its code', () => {
    expect(found('ACME001', vital)).toEqual(['error service:advice “Advice” is vital.']);
    const [told] = run(vital).diagnostics.filter(({ code }) => code.startsWith('ACME'));
    expect(told).toMatchObject({ slug: 'vital-without-hours', file: 'model/model.yaml' });
    expect(told?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(faults(vital)).toEqual([]);
  });

  it('has the severity of tom.yaml, and can be suppressed', () => {
    expect(found('ACME001', vital, { tom: `${defaultTom}rules: { ACME001: info }\n` })).toEqual([
      'info service:advice “Advice” is vital.',
    ]);
    expect(found('ACME001', vital, { tom: `${defaultTom}rules: { ACME001: off }\n` })).toEqual([]);
    const tom = `${defaultTom}suppressions:\n  - { code: ACME001, at: "service:advice", reason: Soon, owner: boss, expires: 2030-01-01 }\n`;
    const { diagnostics } = run(vital, { tom });
    expect(diagnostics.find(({ code }) => code === 'ACME001')?.suppressed).toMatchObject({ by: 'workspace' });
    expect(diagnostics.filter(({ code }) => code === 'INT015')).toEqual([]);
    // A code that no rule has is still told, with the one that was meant.
    const wrong = run(vital, { tom: `${defaultTom}rules: { ACME002: off }\n` }).diagnostics;
    expect(wrong.map(({ code }) => code)).toContain('INT015');
  });

  it('waits for its phase, and does not judge what is written wrongly', () => {
    const tom = defaultTom.replace(/phases:[\s\S]*/, 'phases: { strategic: { state: open } }\n');
    const sources = sourcesOf({
      'tom.yaml': tom,
      'model/a.yaml': model,
      'rules/acme.yaml': `${vital}phase: control\n`,
    });
    const { diagnostics } = check(sources, { language: 'en', version: '0' }).result;
    expect(diagnostics.filter(({ code }) => code === 'ACME001')).toEqual([]);
    const { notAssessed } = run(vital, { text: model.replace('languages: [es] }', 'huors: always }') });
    expect(notAssessed.filter(({ code }) => code === 'ACME001')).toEqual([
      expect.objectContaining({
        slug: 'vital-without-hours',
        subject: 'service:advice',
        missing: expect.stringContaining('mend “huors” in service:advice first'),
      }),
    ]);
  });

  it.each([
    ['agreement', 'surveyable().size() == 0', 'agreements:\n  cover: { name: Cover, state: qwerty }\n', 'state'],
    ['signing', 'surveyable().size() == 0', 'signings:\n  june: { name: June, signs: 12 }\n', 'signs'],
    ['assessment', '!present(internalSurveys())', 'assessments:\n  pulse: { name: Pulse, wave: qwerty }\n', 'wave'],
    [
      'assessment',
      'all("agreement").all(a, !present(asking(a)))',
      'assessments:\n  pulse: { name: Pulse, items: qwerty }\n',
      'items',
    ],
    ['charter', 'standing(charter) != "past"', 'charters:\n  homes: { name: Homes, valid: qwerty }\n', 'valid'],
  ])('does not judge a %s by %s where that is written wrongly', (kind, when, text, wrong) => {
    const rule = `code: ACME001\nslug: a\nseverity: error\nfor: ${kind}\nwhen: '${when}'\nmessages:\n  none: { en: Look. }\n`;
    const { diagnostics, notAssessed } = run(rule, { text });
    expect(diagnostics.filter(({ code, file }) => code === 'ACME001' || file === 'rules/acme.yaml')).toEqual([]);
    expect(notAssessed.filter(({ code }) => code === 'ACME001').map(({ missing }) => missing)).toEqual([
      expect.stringContaining(`“${wrong}”`),
    ]);
  });

  it.each<[string, Language, string]>([
    ['{ es: "«{name}» es vital." }', 'en', '«Advice» es vital.'],
    ['"«{name}» is vital."', 'es', '«Consejo» is vital.'],
    ['{ ca: "«{name}» és vital." }', 'es', '«Consejo» és vital.'],
    ['{ es-MX: "{name}: vital.", en: "It is vital." }', 'es', 'Consejo: vital.'],
    // A language may say more than another.
    ['{ en: "“{name}” is {criticality}.", es: "Es vital." }', 'en', '“Advice” is vital.'],
    ['{ es: "Es vital.", en: "“{name}” is {criticality}." }', 'es', 'Es vital.'],
  ])('says %s in %s as %s', (text, language, expected) => {
    const rules = vital.replace(/ {2}none:.*/, `  none: ${text}`);
    expect(found('ACME001', rules, { language })).toEqual([`error service:advice ${expected}`]);
  });

  it('may be one of several in a file, and in several files', () => {
    const more = `${vital}---\n${vital.replace('ACME001', 'ACME002').replace('"vital"', '"normal"')}`;
    expect(
      run(more).diagnostics.flatMap(({ code, subject }) => (code.startsWith('ACME') ? `${code} ${subject}` : [])),
    ).toEqual(['ACME001 service:advice', 'ACME002 service:orders']);
  });

  it('is left out where another that it yields to says it already', () => {
    expect(found('ACME001', `${vital}yieldsTo: [SRV001]\n`)).toEqual([]);
    expect(faults(`${vital}yieldsTo: [SRV0001]\n`)).toEqual([
      'rules/acme.yaml:9:12 RUL001 tom has no rule “SRV0001”. did you mean “SRV001”?',
    ]);
  });
});

describe('a mistake in a rule is told at its place, and the others run', () => {
  const other = `---\n${vital.replace('ACME001', 'ACME002')}`;

  it.each<[what: string, from: string | RegExp, to: string, expected: string[]]>([
    [
      'a field',
      'service.hours',
      'service.huors',
      ['6:26 RUL001 “huors” is not a field of service. did you mean “hours”?'],
    ],
    [
      'a field in Spanish',
      'service.hours',
      'service.horario',
      ['6:26 RUL001 “horario” is not a field of service. did you mean “hours”?'],
    ],
    [
      'a function',
      'present(',
      'presnt(',
      ['6:10 RUL001 Expressions have no function presnt(). did you mean “present”?'],
    ],
    [
      'a name',
      'when: service',
      'when: servce',
      ['5:7 RUL001 Nothing is called “servce” here. did you mean “service”?'],
    ],
    ['a kind', 'for: service', 'for: servce', ['4:6 RUL001 “servce” is not a kind of entity. did you mean “service”?']],
    [
      'each of two in one expression',
      '"vital"',
      '"vital" && present(service.huors) || present(service.nmae)',
      [
        expect.stringContaining('5:57 RUL001 “huors”') as unknown as string,
        expect.stringContaining('5:83 RUL001 “nmae”') as unknown as string,
      ],
    ],
    [
      'an expression that ends too early',
      'present(service.hours)',
      'present(service.hours',
      [
        expect.stringContaining(
          '6:30 RUL001 “present(service.hours” cannot be read as an expression from here on.',
        ) as unknown as string,
      ],
    ],
    [
      'words of another language',
      '== "vital"',
      'is vital',
      [expect.stringContaining('5:27 RUL001 “service.criticality is vital” cannot be read') as unknown as string],
    ],
    [
      'a regular expression',
      'present(service.hours)',
      'service.id.matches("(a+)+$")',
      [expect.stringContaining('6:21 RUL001 Expressions have no function matches().') as unknown as string],
    ],
    [
      'a folded expression',
      'require: present(service.hours)',
      'require: >-\n  present(service.owner)\n  || present(service.huors)',
      ['8:22 RUL001 “huors” is not a field of service. did you mean “hours”?'],
    ],
    ['an expression in quotes', '"vital"', '"vital"\n', []],
    [
      'an escaped expression',
      /when: .*/,
      'when: "service.criticality == \\"vital\\" && present(service.huors)"',
      ['5:60 RUL001 “huors” is not a field of service. did you mean “hours”?'],
    ],
    [
      'a placeholder',
      '“{name}” is vital',
      '“{nmae}” is vital',
      [
        '8:18 RUL001 Nothing fills nmae in this text: it is neither a name that the rule gives nor a field of what it is about. did you mean “name”?',
      ],
    ],
    [
      'braces',
      '“{name}” is vital',
      '“{name” is vital',
      [expect.stringContaining('8:15 RUL001 The braces of this text cannot be read.') as unknown as string],
    ],
    [
      'a message that is none',
      'messages:',
      'says: nonne\nmessages:',
      ['7:7 RUL001 There is no “nonne” among the messages. did you mean “none”?'],
    ],
    [
      'a code of tom',
      'ACME001',
      'SRV777',
      ['1:7 RUL001 The codes that begin with SRV are those of tom. use letters of your own, such as ACME001.'],
    ],
    [
      'a code of another form',
      'ACME001',
      'acme-1',
      [expect.stringContaining('1:7 RUL001 “acme-1” cannot be the code of a rule.') as unknown as string],
    ],
    [
      'a field of the rule',
      'require:',
      'requires:',
      ['6:1 INT007 “requires” is not a field of rules/acme.yaml. did you mean “require”?'],
    ],
    [
      'a value',
      'error',
      'eror',
      ['3:11 INT008 “eror” is not allowed here; what is: error, warning or info. did you mean “error”?'],
    ],
    ['a value of another sort', /when: .*/, 'when: true', ['5:7 INT008 “when” is “true”; a text is expected.']],
    [
      'what is missing',
      /messages:\n.*\n/,
      '',
      [expect.stringContaining('INT008 “messages” is required here and is missing.') as unknown as string],
    ],
    [
      'nothing to go over',
      /for: .*\nwhen: .*\nrequire: .*\n/,
      '',
      [expect.stringContaining('RUL001 The rule does not say what it goes over') as unknown as string],
    ],
    [
      'a value of a field',
      '== "vital"',
      '== "vitl"',
      ['5:30 RUL001 “vitl” is none of the values of service.criticality. did you mean “vital”?'],
    ],
    [
      'a value among others',
      '== "vital"',
      'in ["vital", "alta"]',
      [
        expect.stringContaining(
          '5:40 RUL001 “alta” is none of the values of service.criticality.',
        ) as unknown as string,
      ],
    ],
    [
      'a list taken for one',
      'service.hours)',
      'service.processes.name)',
      [expect.stringContaining('6:36 RUL001 “name” is asked of a list.') as unknown as string],
    ],
    [
      'a place',
      'for: service',
      'for: service\nat: huors',
      ['5:5 RUL001 “huors” is not a field of service. did you mean “hours”?'],
    ],
  ])('%s', (_, from, to, expected) => {
    const rules = vital.replace(from, to) + other;
    const told = faults(rules).map((one) => one.replace('rules/acme.yaml:', ''));
    expect(told).toEqual(expected);
    expect(found('ACME002', rules)).toEqual(['error service:advice “Advice” is vital.']);
    if (expected.length > 0) expect(found('ACME001', rules)).toEqual([]);
  });

  it('a message that no case says does not keep the rule from running', () => {
    const rules = `${vital}  more: { en: More }\nsays: none\n`;
    expect(faults(rules)).toEqual(['rules/acme.yaml:9:3 RUL001 No case says “more”. let a case say it, or remove it.']);
    expect(found('ACME001', rules)).toHaveLength(1);
  });

  it('two rules of one code: the first counts', () => {
    expect(faults(`${vital}---\n${vital}`)).toEqual([
      'rules/acme.yaml:10:7 RUL001 There is already a rule ACME001, in rules/acme.yaml. give one of them another code.',
    ]);
    expect(found('ACME001', `${vital}---\n${vital}`)).toHaveLength(1);
  });

  it('a mistake that cases take over is told once, where it stands', () => {
    const rules = vital.replace(
      /require: .*/,
      'at: huors\ncases:\n  - { when: present(service.owner) }\n  - { require: present(service.hours) }',
    );
    expect(faults(rules)).toEqual([
      'rules/acme.yaml:6:5 RUL001 “huors” is not a field of service. did you mean “hours”?',
    ]);
  });

  it('is told in Spanish', () => {
    expect(faults(vital.replace('service.hours', 'service.horario'), { language: 'es' })).toEqual([
      'rules/acme.yaml:6:26 RUL001 «horario» no es un campo de service. ¿quería decir «hours»?',
    ]);
  });

  it('a text that is not YAML, or holds nothing, is a finding like that of any file', () => {
    expect(faults('code: a: b\n')[0]).toContain('INT000');
    expect(faults('# nothing\n')[0]).toContain('INT000');
    // The model was read all the same.
    expect(run('code: a: b\n').notAssessed.filter(({ missing }) => missing.includes('rules/'))).toEqual([]);
  });

  it('is told whatever rules are asked for, as nothing else would tell that one does not run', () => {
    const sources = sourcesOf({
      'model/a.yaml': model,
      'rules/acme.yaml': vital.replace('service.hours', 'service.huors'),
    });
    const { diagnostics } = check(sources, { language: 'en', version: '0', upTo: 'control', rules: ['SRV001'] }).result;
    expect([...new Set(diagnostics.map(({ code }) => code))].sort()).toEqual(['RUL001', 'SRV001']);
  });
});

describe('a rule of tom that a workspace changes', () => {
  it.each<[string, string, string[]]>([
    [
      'its severity',
      'extends: SRV001\nseverity: info\n',
      [
        'info service:advice The service “Advice” has no hours.',
        'info service:orders The service “Orders” has no hours.',
      ],
    ],
    [
      'its words',
      'extends: SRV001\nmessages: { noHours: { en: "{name}?" } }\n',
      ['error service:advice Advice?', 'error service:orders Orders?'],
    ],
    [
      'the words of another language',
      'extends: SRV001\nmessages: { noHours: { es: "{name}?" } }\n',
      [
        'error service:advice The service “Advice” has no hours.',
        'error service:orders The service “Orders” has no hours.',
      ],
    ],
  ])('%s', (_, rules, expected) => {
    expect(faults(rules)).toEqual([]);
    expect(found('SRV001', rules)).toEqual(expected);
  });

  it('has a severity that holds whatever the rule finds, and tom.yaml has the last word', () => {
    expect(found('SLA003', vital)).toEqual(['warning agreement:cover The agreement “Cover” has no target.']);
    const changed = 'extends: SLA003\nseverity: error\n';
    expect(found('SLA003', changed)).toEqual(['error agreement:cover The agreement “Cover” has no target.']);
    expect(found('SLA003', changed, { tom: `${defaultTom}rules: { SLA003: info }\n` })).toEqual([
      'info agreement:cover The agreement “Cover” has no target.',
    ]);
  });

  it('waits for another phase', () => {
    const sources = sourcesOf({ 'model/a.yaml': model, 'rules/a.yaml': 'extends: SRV001\nphase: control\n' });
    const tom = sources.map((one) =>
      one.file === 'tom.yaml' ? { ...one, text: one.text.replace(/ {2}control: .*\n/, '') } : one,
    );
    const { diagnostics } = check(tom, { language: 'en', version: '0' }).result;
    expect(diagnostics.filter(({ code }) => code === 'SRV001')).toEqual([]);
  });

  it('may be one that is computed, or a code that reading finds', () => {
    const weekly =
      'extends: CAL001\nmessages: { weekly: "{channel}: {hours}" }\n---\nextends: INT007\nseverity: info\n';
    expect(faults(weekly)).toEqual([]);
    expect(found('INT007', weekly, { text: model.replace('languages', 'langauges') })[0]).toContain(
      'info service:advice',
    );
  });

  it.each<[string, string, string]>([
    ['a code', 'extends: SVR001\nseverity: info\n', '1:10 RUL001 tom has no rule “SVR001”. did you mean “SRV001”?'],
    [
      'a code that is like none',
      'extends: XYZXYZ\nseverity: info\n',
      '1:10 RUL001 tom has no rule “XYZXYZ”. “tom rules” lists them.',
    ],
    [
      'a message',
      'extends: SRV001\nmessages: { noHour: x }\n',
      '2:13 RUL001 There is no “noHour” among the messages. did you mean “noHours”?',
    ],
    [
      'a value',
      'extends: SRV001\nmessages: { noHours: "{nmae}" }\n',
      '2:24 RUL001 Nothing fills nmae in this text: the rule has no such value for it. did you mean “name”?',
    ],
    ['a condition', 'extends: SRV001\nwhen: "true"\n', '2:1 INT007 “when” is not a field of rules/acme.yaml.'],
    [
      'a phase of what waits for none',
      'extends: INT007\nphase: control\n',
      '2:1 RUL001 INT007 is checked whatever the phase: it waits for none. remove “phase”.',
    ],
    [
      'a rule of its own',
      'code: ACME002\nslug: one\nseverity: info\nsummary: One\nwhy: Why\nfor: service\nrequire: present(service.hours)\nmessages: { none: None }\n---\nextends: ACME002\nseverity: error\n',
      '10:10 RUL001 “ACME002” is a rule of the engagement itself, and “extends” changes those of tom. change it in the file in which it stands.',
    ],
    [
      'twice',
      'extends: SRV001\nseverity: info\n---\nextends: SRV001\nphase: control\n',
      '4:10 RUL001 The rule SRV001 is already changed, in rules/acme.yaml. put both changes into one.',
    ],
  ])('%s that is wrong is told', (_, rules, expected) => {
    expect(faults(rules).map((one) => one.replace('rules/acme.yaml:', ''))).toEqual([
      expect.stringContaining(expected),
    ]);
  });
});

describe('a rule that nobody has tried', () => {
  const many = `services:\n${Array.from({ length: 120 }, (_, index) => `  s${index}: { name: S${index} }\n`).join('')}`;
  const rule = (fields: string): string =>
    `code: ACME009\nslug: tried\nfor: service\n${fields}messages: { none: "{name}" }\n---\n${vital}`;
  const all = (body: string): string =>
    ['a', 'b', 'c'].reduceRight((inner, name) => `all("service").all(${name}, ${inner})`, body);

  it.each<[string, string]>([
    ['goes over everything for everything', `when: ${all('true')}\n`],
    ['whose error does not matter to it', `when: ${all('true')} || true\n`],
    [
      'goes over lists that are written out',
      `let: { l: "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]" }\nwhen: l.all(a, l.all(b, l.all(c, l.all(d, l.all(e, l.all(f, true))))))\n`,
    ],
    [
      'makes lists that grow',
      `let: { a: "all(\\"service\\")", b: a + a + a + a + a + a + a + a + a, c: b + b + b + b + b + b + b + b + b, d: c + c + c + c + c + c + c + c + c, e: d + d + d + d + d + d + d + d + d }\nwhen: size(e) > 0\n`,
    ],
    [
      'makes texts that grow',
      `let: { a: '"0123456789012345678901234567890123456789"', b: a + a + a + a + a + a + a + a + a, c: b + b + b + b + b + b + b + b + b, d: c + c + c + c + c + c + c + c + c, e: d + d + d + d + d + d + d + d + d + d }\nwhen: size(e) > 0\n`,
    ],
    [
      'looks through everything for everything',
      `let: { ids: 'all("service").map(s, s.id)' }\nwhen: ids.all(a, ids.all(b, !("x" in ids)))\n`,
    ],
    [
      'has cases in cases',
      'cases: [{ for: b in all("service"), cases: [{ for: c in all("service"), when: "false" }] }]\n',
    ],
  ])('ends where it %s', (_, fields) => {
    const text = many + model.replace(/^services:\n/, '');
    const told = faults(rule(fields), { text });
    expect(told).toEqual([
      expect.stringContaining('RUL002 The rule ACME009 goes over too much: it was stopped after 1,000,000 steps.'),
    ]);
    expect(found('ACME009', rule(fields), { text })).toEqual([]);
    expect(found('ACME001', rule(fields), { text })).toHaveLength(1);
  });

  it('may compare each with each', () => {
    const text = many + model.replace(/^services:\n/, '');
    const fields =
      'require: all("service").exists(one, one.id != service.id && one.name.written == service.name.written)\n';
    expect(faults(rule(fields), { text })).toEqual([]);
    expect(found('ACME009', rule(fields), { text })).toHaveLength(122);
  });

  it.each<[string, string, string]>([
    [
      'adds what cannot be added',
      'when: service.criticality + 1 > 2\n',
      '4:7 RUL002 The values of “service.criticality + 1 > 2” do not go together',
    ],
    [
      'has a condition that is a text',
      'when: service.id\n',
      '4:7 RUL002 The values of “service.id” do not go together',
    ],
    ['counts what is no number', 'says: none\n', 'cannot be said in its words'],
    [
      'weighs by another word',
      'weighs: \'"fatal"\'\n',
      'RUL002 What the rule ACME009 finds cannot be said in its words.',
    ],
    ['is about values without a place', 'about: one\ncases: [{ for: one in service.languages }]\n', ''],
  ])('is told where it %s', (_, fields, expected) => {
    const counted = expected.startsWith('cannot be said');
    const rules = counted ? rule(fields).replace('"{name}"', '"{name, plural, one {#} other {#}}"') : rule(fields);
    const told = faults(rules);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(expected);
    expect(found('ACME001', rules)).toHaveLength(1);
  });

  it('sees nothing but the model', () => {
    for (const reach of [
      'process.env',
      'require("fs")',
      'timestamp("2026-01-01T00:00:00Z")',
      'service["constructor"]',
      'service.__proto__',
      'cel.bind(x, 1, x)',
    ])
      expect(faults(rule(`when: ${reach} == 1\n`)).join('\n'), reach).toMatch(/RUL00[12]/);
  });
});
