import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import IntlMessageFormat from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { cataloguePage } from '../schemas/generate/catalogue-page.ts';
import { check } from '../src/check.ts';
import { inLanguage } from '../src/cli/example-text.ts';
import { type Code, codes, isCode } from '../src/diagnostics/codes.ts';
import { type Declaration, type Example, slugOf } from '../src/diagnostics/declaration.ts';
import { languages } from '../src/diagnostics/language.ts';
import { resolveArguments } from '../src/diagnostics/messages.ts';
import { examples } from '../src/generated/examples.ts';
import { rules } from '../src/generated/rules.ts';
import type { EngagementPhase } from '../src/model/phases.ts';
import { catalogue } from '../src/rules/catalogue.ts';
import { checkAll, defaultTom, lineOf, marksOf, sourcesOf } from './support/example.ts';

/**
 * What an example is a fragment for: nothing else need use what it shows, and nobody has translated it. Every other finding about
 * the writing itself counts, whichever rule the example belongs to.
 */
const onlyOfWholeModels = ['INT005', 'INT011'];

/** The findings of an example that its marks have to explain: those of its code, of the codes it marks, and of INT and FMT. */
function findingsOf(declaration: Declaration, example: Example): string[] {
  const sources = sourcesOf(example);
  const marked = new Set(marksOf(sources).map((mark) => mark.split(' ')[1]));
  const { diagnostics } = checkAll(sources).result;
  return diagnostics
    .filter(({ code, suppressed }) => {
      if (suppressed) return false;
      if (code === declaration.code || marked.has(code)) return true;
      return /^(INT|FMT)/.test(code) && !onlyOfWholeModels.includes(code);
    })
    .map(lineOf)
    .sort();
}

/** An example as `tom explain` prints it in Spanish. */
function inSpanish(example: Example): Example {
  if (typeof example === 'string') return inLanguage(example, 'es');
  return Object.fromEntries(Object.entries(example).map(([file, text]) => [file, inLanguage(text, 'es')]));
}

describe.each(catalogue.map((declaration) => [declaration.code, declaration] as const))('%s', (code, declaration) => {
  const { valid = [], invalid = [] } = examples[code] ?? {};

  it.each(valid.map((example, index) => [index + 1, example] as const))(
    'valid example %i has no finding',
    (_, example) => {
      expect(findingsOf(declaration, example)).toEqual([]);
    },
  );

  it.each(invalid.map((example, index) => [index + 1, example] as const))(
    'invalid example %i has the marked findings',
    (_, example) => {
      const marks = marksOf(sourcesOf(example));
      expect(marks.some((mark) => mark.endsWith(code))).toBe(true);
      expect(findingsOf(declaration, example)).toEqual(marks.sort());
    },
  );

  it('its examples show the same in Spanish', () => {
    for (const example of [...valid, ...invalid].map(inSpanish))
      expect(findingsOf(declaration, example)).toEqual(marksOf(sourcesOf(example)).sort());
  });

  it('has examples of both, and fills its messages in every language', () => {
    expect([valid.length, invalid.length]).not.toContain(0);
    for (const language of languages) {
      for (const example of invalid) {
        const own = checkAll(sourcesOf(example), language).result.diagnostics.filter((found) => found.code === code);
        for (const { message, hint = '' } of own) expect(`${message} ${hint}`).not.toMatch(/\{\w+\}|undefined|NaN/);
      }
    }
  });

  it('is told in valid ICU with the same placeholders in every language', () => {
    const { messages, hints, summary, why } = declaration;
    for (const [name, text] of Object.entries({ ...messages, ...hints })) {
      const placeholders = languages.map((language) => placeholdersOf(text[language], language));
      expect({ name, placeholders: placeholders[1] }).toEqual({ name, placeholders: placeholders[0] });
    }
    for (const language of languages) expect([summary[language], why[language]]).not.toContain('');
  });

  it('has no article in English before what may begin with a vowel', () => {
    const texts = Object.values({ ...declaration.messages, ...declaration.hints }).map(({ en }) => en);
    // A sign is told as it is: “a ] too many”.
    expect(texts.filter((text) => /\ban? \{(?!bracket\}|\w+,)/i.test(text))).toEqual([]);
  });

  it('has its own slug, and says where it comes from', () => {
    expect(slugOf({ code })).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(declaration.serves).not.toEqual([]);
  });
});

it('a code that was once given is still known, reserved if no file declares it', () => {
  const given = readdirSync(new URL('golden/said/', import.meta.url)).map((file) => basename(file, '.txt'));
  expect(given.filter((code) => !isCode(code))).toEqual([]);
});

function placeholdersOf(text: string, language: string): string[] {
  const elements = new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();
  return [...new Set([...resolveArguments(elements).arguments.values()].map(({ name }) => name))].sort();
}

describe('what marks cannot say', () => {
  const told = (code: string, text: string): string[] =>
    checkAll(sourcesOf(text))
      .result.diagnostics.filter((diagnostic) => diagnostic.code === code)
      .map(({ severity, range, message, related }) => {
        const others = related.map((other) => `${other.range?.start.line} ${other.message}`);
        return [`${severity} ${range?.start.line} ${message}`, ...others].join(' | ');
      });

  it('a hole is told whole where the service has no stages, or at none of them', () => {
    const map = (stages: string, cell: string) =>
      `segments:\n  patient: { name: Patient }\n  clinic: { name: Clinic }\nchannels:\n  desk: { name: Desk }\nservices:\n  advice: { name: Advice, segments: [patient, clinic]${stages} }\n  orders: { name: Orders, segments: [clinic] }\nchannelMap:\n  advice:\n    patient: { desk: { rank: 1 } }\n${cell}  orders:\n    clinic: { desk: { rank: 1 } }\n`;
    const whole = 'The channel map says nothing of the service “Advice” for the segment “Clinic”.';
    expect(told('CHN001', map('', ''))).toEqual([`warning 10 ${whole}`]);
    expect(told('CHN001', map(', stages: [information, complaints]', ''))).toEqual([`warning 10 ${whole}`]);
    const some = map(
      ', stages: [information, complaints]',
      '    clinic: { desk: { rank: 1, stages: [information] } }\n',
    );
    expect(told('CHN001', some)).toEqual([`warning 12 ${whole.replace('.', ' at the stage Complaints.')}`]);
  });

  it('languages that the same people lack in other services are told of these too', () => {
    const cells = (service: string, segments: string[]) =>
      `  ${service}:\n${segments.map((one) => `    ${one}: { desk: { rank: 1 } }\n`).join('')}`;
    const [both, one] = [['patient', 'carer'], ['patient']];
    const services = { s1: both, s2: both, s3: one, s4: one };
    const text = `segments:
  patient: { name: Patients, languages: [es, ca] }
  carer: { name: Carers, languages: [es, ca] }
services:
${Object.entries(services)
  .map(([id, of]) => `  ${id}: { name: ${id.toUpperCase()}, segments: [${of}], languages: [es, ca] }\n`)
  .join('')}channels:
  desk: { name: Desk, languages: [es] }
channelMap:
${Object.entries(services)
  .map(([id, of]) => cells(id, of))
  .join('')}`;
    expect(told('CHN018', text)).toEqual([
      'error 2 No channel attends Patients in Catalan, in which these services are given: S3 and S4.',
      'error 2 No channel attends Patients and Carers in Catalan, in which these services are given: S1 and S2.',
    ]);
  });

  it('a promise that says nothing goes by its own id, not by that of its target', () => {
    const promise = (target: string, chain: string) =>
      `charters:\n  homes: { name: Homes, commitments: { repair: { service: repairs, targets: { goal: { ${target} } }, chain: [${chain}] } } }\n`;
    const rest = `services: { repairs: { name: Repairs, processes: [mend] } }
systems: { crm: { name: CRM, availability: { metric: availability, min: 99% } } }
processes: { mend: { name: Mend, steps: { do: { name: Do it, time: { wait: 30h }, systems: [crm] } } } }
agreements: { back: { name: Back, targets: { done: { metric: resolution-time, within: 4h, share: 90% } } } }
`;
    const said = (code: string, text: string) => told(code, rest + text).map((line) => /“\w+”/.exec(line)?.[0]);
    expect(said('SLA007', promise('metric: resolution-time, within: 4h', 'process:mend'))).toEqual(['“repair”']);
    expect(said('SLA008', promise('metric: resolution-time, within: 4h', 'agreement:back'))).toEqual(['“repair”']);
    expect(said('SLA019', promise('metric: availability, min: 99.9%', 'process:mend'))).toEqual(['“repair”']);
  });

  it('a cycle is told once, as a path from its first place', () => {
    const areas = 'areas:\n  c: { name: C, parent: a }\n  a: { name: A, parent: b }\n  b: { name: B, parent: c }\n';
    expect(told('INT006', areas)).toEqual([
      'error 2 “C” is part of itself: C → A → B → C. | 3 “A” leads to “B” | 4 “B” leads to “C”',
    ]);
  });

  it('each of several cycles is told, and one that hangs on another is not', () => {
    const services =
      'services:\n  a: { name: A, prerequisites: [b, c] }\n  b: { name: B, prerequisites: [a] }\n  c: { name: C, prerequisites: [c] }\n  d: { name: D, prerequisites: [a] }\n';
    expect(told('INT006', services)).toEqual([
      'error 2 “A” is its own prerequisite: A → B → A. | 3 “B” leads to “A”',
      'error 4 “C” is its own prerequisite: C → C.',
    ]);
  });

  it.each([
    ['proposed', 'warning'],
    ['in-negotiation', 'warning'],
    ['agreed', 'error'],
    ['in-force', 'error'],
  ])('an agreement that is %s and has no target: %s', (state, severity) => {
    const agreement = `agreements:\n  cover: { name: Cover, hours: office, state: ${state} }\ncalendars:\n  office: { name: Office, always: true }\n`;
    expect(told('SLA003', agreement)).toEqual([`${severity} 2 The agreement “Cover” has no target.`]);
  });

  it('what FRONT asked for is a figure until the parties sit down', () => {
    const asked =
      'agreements:\n  cover: { name: Cover, hours: office, state: proposed, proposed: { answer: { metric: response-time, within: 1h } } }\ncalendars:\n  office: { name: Office, always: true }\n';
    expect(told('SLA003', asked)).toEqual([]);
    expect(told('SLA003', asked.replace('state: proposed', 'state: agreed'))).toHaveLength(1);
  });

  it('the values of a KPI that are of one wrong sort have one cause', () => {
    const kpi =
      'kpis:\n  answer:\n    name: Answer\n    metric: response-time\n    objectives:\n      year:\n        baseline: 70%\n        target: { min: 90% }\n';
    expect(told('FMT007', kpi)).toEqual([
      'error 7 The metric “response time” is a time, and “70%” is a percentage. | 8 “90%” too',
    ]);
    expect(told('FMT008', kpi)).toEqual([]);
    const withThreshold = kpi.replace('metric: response-time', 'metric: response-time\n    within: 2h');
    expect(told('FMT007', withThreshold)).toEqual([]);
    expect(told('FMT008', withThreshold.replace('min:', 'max:'))).toHaveLength(1);
  });

  it('texts are told once an entity; those without a language are left alone', () => {
    const service =
      'services:\n  advice:\n    name: { en: Advice, es: Consejo }\n    type: { en: Retail }\n    description: Plain\n    characteristics: [{ es: Gratis }]\n';
    expect(told('INT011', service)).toEqual([
      'warning 4 “Advice” has texts that lack en and es: type and characteristics.0. | 6 this one too',
    ]);
  });

  it('a segment that gets what its parent gets is no orphan', () => {
    const segments =
      'segments:\n  homes: { name: Homes }\n  villas: { name: Villas, parent: homes }\n  caves: { name: Caves }\n  huts: { name: Huts, parent: caves }\nservices:\n  advice: { name: Advice, segments: [homes] }\n';
    const files = { 'tom.yaml': `${defaultTom}rules: { SEG005: off }\n`, 'model/segments.yaml': segments };
    const orphans = checkAll(sourcesOf(files)).result.diagnostics.filter(({ code }) => code === 'INT005');
    expect(orphans.map(({ subject }) => subject)).toEqual(['segment:huts']);
  });
});

describe('what depends on the phases', () => {
  const tom = (phases: string) => `tom: 1\nclient: { name: Acme }\nlanguages: [en]\n${phases}`;
  const told = (code: Code, phases: string, model: string, upTo?: EngagementPhase): string[] => {
    const sources = sourcesOf({ 'tom.yaml': tom(phases), 'model/model.yaml': model });
    const { diagnostics } = check(sources, { language: 'en', version: '0', rules: [code], upTo }).result;
    return diagnostics.map(({ severity, message }) => `${severity} ${message}`);
  };
  const offer = 'segments:\n  all: { name: All }\nservices:\n  advice: { name: Advice, segments: [all] }\n';
  const strategic = 'phases: { strategic: { state: open } }\n';
  const operational = 'phases: { strategic: { state: closed }, operational: { state: open } }\n';
  const control = 'phases: { strategic: { state: open }, control: { state: open } }\n';

  it('resources are asked for from the operational phase', () => {
    expect(told('ENG001', strategic, offer)).toEqual([]);
    expect(told('ENG001', `${strategic}scope: { how: Counters }\n`, offer)).toEqual([]);
    const how = [
      'error The model has no team, no system and no process: it does not say with what resources it works.',
    ];
    expect(told('ENG001', operational, offer)).toEqual(how);
    expect(told('ENG001', strategic, offer, 'operational')).toEqual(how);
  });

  it('where a promised KPI is measured is asked of the charter, and of the KPI from the control phase', () => {
    const model =
      'charters:\n  all:\n    name: All\n    commitments: { answer: { targets: { fast: { metric: service-level, within: 20s, share: 80%, kpi: level } } } }\nkpis:\n  level: { name: Level, metric: service-level }\n';
    const told = (upTo: EngagementPhase) => {
      const sources = sourcesOf({ 'tom.yaml': tom(strategic), 'model/model.yaml': model });
      const { diagnostics } = check(sources, {
        language: 'en',
        version: '0',
        rules: ['CHA003', 'KPI003'],
        upTo,
      }).result;
      return diagnostics.map(({ code, subject }) => `${code} ${subject}`);
    };
    expect(told('strategic')).toEqual(['CHA003 kpi:level']);
    expect(told('control')).toEqual(['KPI003 kpi:level']);
  });

  /** One of each that carries a letter. */
  const carriers = {
    P: ['processes:\n  sale: { name: Sale }\n'],
    O: ['areas:\n  shops: { name: Shops }\n', 'teams:\n  desk: { name: Desk }\n', 'roles:\n  clerk: { name: Clerk }\n'],
    L: ['locations:\n  shop: { name: Shop }\n'],
    I: ['systems:\n  till: { name: Till }\n'],
    S: ['providers:\n  courier: { name: Courier }\n', 'decisions:\n  own: { name: Own staff, type: sourcing }\n'],
    M: ['kpis:\n  answer: { name: Answer }\n', 'governanceBodies:\n  board: { name: Board }\n'],
  };
  /** What speaks of the letters and carries none. */
  const talk =
    'contactReasons:\n  prices: { name: Prices, service: advice }\nneeds:\n  cover: { name: Cover }\ncalendars:\n  office: { name: Office, always: true }\nagreements:\n  courier: { name: Courier, type: uc }\ndecisions:\n  speed: { name: Speed, type: principle }\ncharters:\n  all: { name: All, segments: [all] }\n';

  it.each(Object.entries(carriers))(
    'the letter %s is empty without what carries it, whatever speaks of it',
    (letter, own) => {
      const others = Object.entries(carriers).flatMap(([key, [first = '']]) => (key === letter ? [] : [first]));
      const rest = `${offer}${talk}---\n${others.join('')}`;
      const [warning, ...more] = told('ENG002', operational, rest);
      expect([warning, more]).toEqual([expect.stringContaining(`warning The letter ${letter} of POLISM`), []]);
      expect(told('ENG002', control, rest)).toEqual([warning?.replace('warning', 'error')]);
      expect(told('ENG002', operational, rest, 'control')).toEqual([warning?.replace('warning', 'error')]);
      for (const carrier of own) expect(told('ENG002', control, `${rest}---\n${carrier}`)).toEqual([]);
    },
  );
});

describe('what is retired', () => {
  const told = (text: string): string[] =>
    checkAll(sourcesOf(text), 'en', ['INT004']).result.diagnostics.map(({ subject, message, related }) =>
      [subject, message, ...related.map(({ range }) => range?.start.line)].join(' | '),
    );
  const used =
    'teams:\n  desk: { name: Desk, STATE }\nprocesses:\n  sale:\n    name: Sale\n    steps:\n      pay: { name: Pay, performer: team:desk }\n      pack: { name: Pack, performer: team:desk }\nneeds:\n  cover: { name: Cover, consumers: [team:desk] }\n';

  it('is told once, with the places that use it', () => {
    expect(told(used.replace('STATE', 'state: retired'))).toEqual([
      'team:desk | “Desk” is retired, and 3 places still use it. | 8 | 10',
    ]);
    expect(told(used.replace('STATE', 'scenarios: [as-is]'))).toEqual([
      'team:desk | “Desk” does not exist in the scenario to-be, and 3 places use it there. | 8 | 10',
    ]);
  });

  it('is told apart from what else is retired', () => {
    const two = `${used.replace('STATE', 'state: retired')}roles:\n  boss: { name: Boss, state: retired }\nservices:\n  advice: { name: Advice, owner: boss }\n`;
    expect(told(two)).toHaveLength(2);
  });

  it('may be what an edition replaces, in whatever scenario', () => {
    const editions = (first: string) =>
      `charters:\n  y2026: { name: 2026 edition, ${first} }\n  y2027: { name: 2027 edition, replaces: y2026 }\n`;
    expect(told(editions('state: retired'))).toEqual([]);
    expect(told(editions('scenarios: [as-is]'))).toEqual([]);
  });
});

describe('the catalogue page', () => {
  it('is the one on file', () => {
    expect(readFileSync(new URL('../src/rules/CATALOGUE.md', import.meta.url), 'utf8')).toBe(cataloguePage());
  });

  it('tells of every code once, under its slug', () => {
    const page = cataloguePage();
    for (const [code, slug] of Object.entries(codes)) {
      const entries = [`### ${code} ${slug}\n`, `${code} \`${slug}\``].map((form) => page.split(form).length - 1);
      expect({ code, entries: entries.reduce((sum, count) => sum + count) }).toEqual({ code, entries: 1 });
    }
  });
});

describe('registration', () => {
  const files = readdirSync(new URL('../src/rules/', import.meta.url), { recursive: true, encoding: 'utf8' });

  it('no code is declared twice', () => {
    expect(new Set(catalogue.map(({ code }) => code)).size).toBe(catalogue.length);
  });

  it('every rule is a file of words with what it checks as data or in a file beside it, and stands in the list in the order of the codes', () => {
    const codesIn = (extension: string): Map<string, string> =>
      new Map(
        files
          .filter((file) => new RegExp(`[A-Z]{3}\\d{3}-[a-z0-9-]+\\.${extension}$`).test(file))
          .map((file) => [basename(file).slice(0, 6), file] as const)
          .sort(),
      );
    const [words, checks] = [codesIn('yaml'), codesIn('ts')];
    expect(rules.map(({ code }) => code)).toEqual([...words.keys()]);
    for (const [code, file] of words) {
      const isData = /^(for|checks):/m.test(readFileSync(new URL(`../src/rules/${file}`, import.meta.url), 'utf8'));
      expect({ code, computed: checks.has(code) }).toEqual({ code, computed: !isData });
    }
  });

  it('a rule is not assessed where fields that exist are unreliable', () => {
    for (const { code, relies } of rules) {
      for (const field of relies)
        expect({ code, field }).toEqual({ code, field: expect.stringMatching(/^\w+\.(?:\w+|\*)$/) });
    }
  });
});
