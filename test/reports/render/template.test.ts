import { describe, expect, it } from 'vitest';
import { render, renderBody } from './render.ts';
import { shipped } from './templates.ts';

const billing = { type: 'entity', id: 'service:billing', name: 'Billing *and* more' };
const frame = { ...shipped.layout, document: '{{> body}}' };
const day = { type: 'duration', written: '8 business hours', clock: 'business-time', seconds: 28800 };

/** Six lists of forty inside each other, and forty partials that each call the next one twice. */
const six = `${'{{#each @root.forty}}'.repeat(6)}x${'{{/each}}'.repeat(6)}`;
const calls = (index: number): string => `{{> p${index}}}{{> p${index}}}`;
const levels = Array.from({ length: 40 }, (_, index) => `{{#*inline "p${index + 1}"}}${calls(index)}{{/inline}}`);
const doubling = `{{#*inline "p0"}}{{/inline}}${levels.join('')}{{> p40}}`;

describe('a value', () => {
  it.each([
    ['a text is escaped', '{{x}}', { x: '*a* | <b>' }, '\\*a\\* \\| &lt;b&gt;'],
    ['a number is written in the language', '{{x}}', { x: 12345.5 }, '12,345.5'],
    ['a duration is written in the language', '{{x}}', { x: day }, '8\u00a0business hours'],
    ['a list has an "and"', '{{x}}', { x: ['a', 'b', 'c'] }, 'a, b and c'],
    ['null is nothing', 'a{{x}}b', { x: null }, 'ab'],
    ['false is a word', '{{x}}', { x: false }, 'No'],
    [
      'an entity that the report shows is a link',
      '{{anchor x}}{{x}}',
      { x: billing },
      '<a id="service-billing"></a>[Billing \\*and\\* more](#service-billing)',
    ],
    ['an entity that it does not show is its name', '{{x}}', { x: billing }, 'Billing \\*and\\* more'],
    [
      'a part leads to its entity',
      '{{anchor "charter:homes"}}{{x}}',
      { x: { ...billing, id: 'charter:homes#answer' } },
      '<a id="charter-homes"></a>[Billing \\*and\\* more](#charter-homes)',
    ],
    [
      'a broken reference says so',
      '{{x}}',
      { x: { ...billing, broken: true } },
      '**✕ Billing \\*and\\* more** (broken reference)',
    ],
    ['a list of entities', '{{x}}', { x: [billing, { ...billing, name: 'B' }] }, 'Billing \\*and\\* more, B'],
    ['a badge is strong', '{{x}}', { x: { type: 'badge', text: 'in force', tone: 'good' } }, '**in force**'],
    ['a state has its sign', '{{state "gap"}}', {}, '○ gap'],
    ['a date from ISO', '{{date x}}', { x: '2026-11-01' }, '1 November 2026'],
    ['a percentage', '{{percent x}}', { x: 97.5 }, '97.5%'],
    ['seconds', '{{duration x}}', { x: 5400 }, '1\u00a0h 30\u00a0min'],
    ['code', '{{code x}}', { x: 'a`b' }, '``a`b``'],
    ['a field wins over a helper of its name', '{{code}} {{date}}', { code: 'SLA007', date: null }, 'SLA007'],
    [
      'a web page',
      '{{link "Site *1*" x}}',
      { x: 'https://example.org/a_(b)' },
      '[Site \\*1\\*](<https://example.org/a%5F%28b%29>)',
    ],
    ['a script is no web page', '{{link "Site" x}}', { x: 'javascript:alert(1)' }, 'Site'],
    ['paragraphs stay apart', '{{prose x}}', { x: 'One *a*\nline.\n\nTwo.' }, 'One \\*a\\* line.\n\nTwo.'],
    [
      'a text of the model in the language',
      '{{x}}',
      { x: { type: 'text', written: '', by: { es: 'Hola', en: 'Hello' } } },
      'Hello',
    ],
  ])('%s', (_, template, view, markdown) => {
    expect(renderBody(template, view)).toBe(markdown);
  });

  it('in Spanish', () => {
    const view = {
      day,
      number: 12345.5,
      both: ['a', 'i'],
      yes: true,
      by: { type: 'text', written: '', by: { en: 'Hello' } },
    };
    const template = '{{day}}; {{number}}; {{both}}; {{yes}}; {{by}}';
    expect(renderBody(template, view, { language: 'es' })).toBe('8\u00a0horas hábiles; 12.345,5; a e i; Sí; Hello');
  });

  it('of a language that tom does not speak has its own texts and English labels', () => {
    const view = { by: { type: 'text', written: '', by: { en: 'Hello', ca: 'Bon dia' } } };
    expect(renderBody('{{t "cover.client"}}: {{by}}', view, { language: 'ca-ES' })).toBe('Client: Bon dia');
  });
});

describe('a condition', () => {
  it.each([
    ['{{#if (eq a 1)}}yes{{else}}no{{/if}}', { a: 1 }, 'yes'],
    ['{{#if (and a b)}}yes{{else}}no{{/if}}', { a: 0, b: [] }, 'no'],
    ['{{#if (or a b)}}yes{{else}}no{{/if}}', { a: 0, b: [] }, 'yes'],
    ['{{#unless (not a)}}yes{{/unless}}', { a: 'x' }, 'yes'],
    ['{{#if a}}yes{{else}}no{{/if}}', { a: null }, 'no'],
    ['{{or a b}}{{and a b}}', { a: null, b: 'x' }, 'x'],
  ])('%s', (template, view, markdown) => {
    expect(renderBody(template, view)).toBe(markdown);
  });
});

describe('headings', () => {
  it('are numbered, the annexes by letters', () => {
    const template = [
      '## {{unnumbered}}Before',
      '### Aside',
      '## One',
      '### Part',
      '### Part',
      '## Two',
      '```',
      '## not a heading',
      '```',
      '### Part',
      '## {{annex}}Sources',
      '### Part',
      '## {{annex}}Glossary',
    ].join('\n');
    expect(
      renderBody(template)
        .split('\n')
        .filter((line) => line.startsWith('#')),
    ).toEqual([
      '## Before',
      '### Aside',
      '## 1 One',
      '### 1.1 Part',
      '### 1.2 Part',
      '## 2 Two',
      '## not a heading',
      '### 2.1 Part',
      '## A Sources',
      '### A.1 Part',
      '## B Glossary',
    ]);
  });
});

describe('a fault of a template', () => {
  it.each([
    ['an unclosed block', '\n\n{{#if x}}', 'syntax', 3],
    ['a brace too few', 'a {{x} b', 'syntax', 1],
    ['raw output', '{{{x}}}', 'raw-output', 1],
    ['raw output with an ampersand', '{{&x}}', 'raw-output', 1],
    ['an unknown helper', '\n{{tabel x}}', 'unknown-helper', 2],
    ['an unknown helper in brackets', '{{#if (equal x 1)}}{{/if}}', 'unknown-helper', 1],
    ['the logger', '{{log x}}', 'unknown-helper', 1],
    ['an unknown partial', '{{> anex}}', 'unknown-partial', 1],
    ['a partial chosen by the view', '{{> (lookup . "x")}}', 'not-allowed', 1],
    ['a decorator', '{{* tom}}', 'not-allowed', 1],
    ['a value that is not there', 'a\nb {{nope}}', 'missing-value', 2],
    ['a value of a value that is not there', '{{#if nope.x}}{{/if}}', 'missing-value', 1],
    ['a condition of what is not there', '\n{{#if nope}}{{/if}}', 'missing-value', 2],
    ['the contrary of what is not there', '{{#unless nope}}{{/unless}}', 'missing-value', 1],
    ['a condition within brackets', '{{#if (or (not x) nope)}}{{/if}}', 'missing-value', 1],
    ['a placeholder of what is not there', '{{t "cover.dirty" commit=nope}}', 'missing-value', 1],
    ['a label without its placeholder', '{{t "cover.dirty"}}', 'wrong-value', 1],
    ['a list that is not there', '{{#each nope}}{{/each}}', 'missing-value', 1],
    ['a table of nothing', '{{table nope}}', 'missing-value', 1],
    ['a column that is not there', '{{table list "nope=Name"}}', 'missing-value', 1],
    ['a matrix without a title', '{{matrix list}}', 'missing-value', 1],
    ['a figure of something else', '{{figure "house" list title="House"}}', 'wrong-value', 1],
    ['an unknown figure', '{{figure "hose" list title="House"}}', 'unknown-figure', 1],
    ['an object that is no value', '{{object}}', 'not-text', undefined],
    ['an unknown label', '{{t "cover.nope"}}', 'unknown-label', 1],
    ['a label of the prototype', '{{t "cover.constructor"}}', 'unknown-label', 1],
    ['a date that is none', '{{date x}}', 'wrong-value', 1],
    ['a partial without end', '{{> body}}', 'too-deep', undefined],
    ['20,000 blocks inside blocks', '{{#if x}}'.repeat(20_000) + '{{/if}}'.repeat(20_000), 'too-deep', 1],
    ['20,000 calls inside calls', `{{t ${'(t '.repeat(20_000)}"a"${')'.repeat(20_000)}}}`, 'too-deep', 1],
    ['six lists inside each other', six, 'too-long', undefined],
    ['partials that double', doubling, 'too-long', undefined],
  ])('%s', (_, template, kind, line) => {
    const { fault } = render(template, {
      x: 'text',
      list: [{ name: 'a' }],
      object: { a: 1 },
      forty: Array.from({ length: 40 }, () => 1),
    });
    expect(fault).toMatchObject({ template: 'sample', kind });
    expect(fault?.line).toBe(line);
  });

  it('has the words of the reader', () => {
    expect(render('{{tabel x}}').fault?.message).toBe('There is no helper “tabel”. Did you mean “table”?');
    expect(render('{{tabel x}}', {}, { language: 'es' }).fault?.message).toBe(
      'No existe la función «tabel». ¿Quiso decir «table»?',
    );
  });

  it('is named after its partial', () => {
    const { fault } = render('{{> extra}}', {}, { partials: { extra: '\n{{nope}}' }, layout: frame });
    expect(fault).toMatchObject({ template: 'partials/extra', line: 2 });
  });
});

describe('the prototype', () => {
  it.each(['{{constructor}}', '{{x.constructor}}', '{{__proto__}}', '{{lookup x "constructor"}}', '{{toString}}'])(
    '%s gives nothing away',
    (template) => {
      const { text, fault } = render(template, { x: {} }, { layout: frame });
      expect(text?.trim() ?? fault?.kind).toMatch(/^(?:|missing-value)$/);
    },
  );

  it('stays as it was', () => {
    renderBody('{{x}}', { x: 'a' });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
