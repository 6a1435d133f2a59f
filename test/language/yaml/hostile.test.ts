import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Path } from '../../../src/diagnostics/finding.ts';
import { lostHead } from '../../../src/language/document.ts';
import { data, found, read } from './reading.ts';

describe('what would bring a parser down', () => {
  const bomb = `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 30 }, (_, index) => {
    const aliases = Array(9).fill(`*a${index}`).join(', ');
    return `a${index + 1}: &a${index + 1} [${aliases}]`;
  }).join('\n')}\n`;

  it('aliases that multiply are one finding', () => {
    expect(found(bomb).filter((line) => line.endsWith('aliasBomb'))).toHaveLength(1);
    expect(found(bomb)).toHaveLength(1);
  });

  it('a long chain of aliases is one finding', () => {
    const chain = Array.from({ length: 5000 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}]`);
    expect(found(`a0: &a0 [x]\n${chain.join('\n')}\n`)).toEqual(['101:14 INT000 aliasBomb']);
  });

  it.each([
    ['brackets', `a: ${'['.repeat(1_000_000)}`, '1:103 INT000 tooDeep'],
    ['braces', `a: ${'{b: '.repeat(200_000)}`, '1:400 INT000 tooDeep'],
    ['dashes', '- '.repeat(100_000), '1:201 INT000 tooDeep'],
    [
      'blocks',
      Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      '101:102 INT000 tooDeep',
    ],
  ])('%s that are nested too deeply are one finding', (_, text, expected) => {
    const { documents } = read(text);
    expect(found(text)).toEqual([expected]);
    expect(documents.map((document) => [document.data, document.broken])).toEqual([[null, true]]);
    expect(documents[0]?.locate(['a']).start).toBeGreaterThan(0);
  });

  it('documents before one that is nested too deeply are read', () => {
    expect(data(`a: 1\n---\n${'['.repeat(1000)}`)).toEqual([{ a: 1 }, null]);
  });

  it('a hundred levels are not too deep', () => {
    expect(found(`${'['.repeat(100)}x${']'.repeat(100)}\n`)).toEqual([]);
  });

  it('a huge text is a text', () => {
    const text = 'x'.repeat(3_000_000);
    expect(data(`a: "${text}"\nb: |\n${'  line\n'.repeat(100_000)}`)).toEqual([
      { a: text, b: 'line\n'.repeat(100_000) },
    ]);
  });

  it.each([
    ['a list of a model', `languages: [${'en, '.repeat(200_000)}en]\n`, 'tooManyWords'],
    ['lines', 'a: b\n'.repeat(100_000), 'tooManyWords'],
    ['documents', '---\n'.repeat(110_000), 'tooManyDocuments'],
    ['documents with a mistake', 'a: b: c\n---\n'.repeat(2000), 'tooManyDocuments'],
  ])('%s without end: one finding, and nothing is read', (_, text, expected) => {
    const { documents } = read(text);
    expect(found(text)).toEqual([expect.stringMatching(new RegExp(`INT000 ${expected}$`))]);
    expect(documents.map(({ data, broken }) => [data, broken])).toEqual([[null, true]]);
  });

  it('a mistake in each of many entities is told, and the rest of them read', () => {
    const entities = Array.from({ length: 90 }, (_, index) => {
      const name = ['Sale: and order', '"Sale', '[Sale', 'Sale\n   wrong: x'][index % 4];
      return `  s${index}:\n    description: ${'word '.repeat(60)}\n    name: ${name}\n    stages: [use, requests]\n`;
    });
    const { documents, findings } = read(`services:\n${entities.join('')}`);
    expect(findings.length).toBe(90);
    expect(documents[0]?.broken).toBe(true);
    const { services = {} } = (documents[0]?.data ?? {}) as { services?: Record<string, { stages?: unknown }> };
    expect(Object.keys(services)).toHaveLength(90);
    const whole = Object.values(services).filter(({ stages }) => String(stages) === 'use,requests');
    expect(whole.length).toBeGreaterThanOrEqual(67);
  });

  it('many mistakes come to an end', () => {
    expect(read('a: b: c\n'.repeat(300)).findings.length).toBeGreaterThanOrEqual(100);
    expect(read('Lorem ipsum dolor: sit "amet" [x\nelit - sed\n'.repeat(60)).findings.length).toBeGreaterThan(0);
  });
});

const sample = `# yaml-language-server: $schema=x
tom: 1
client: { name: Farmacias del Sur, country: ES }
services:
  advice:
    name: { es: Consejo en mostrador, en: Counter advice }
    stages: [information, requests]
    languages: [es, ca] # los dos
  sale:
    name:
      es: "Venta: y encargo"
      en: 'Sale'
    description: |
      Una línea,
      y otra # no es un comentario
targets:
  - { metric: fcr, min: 97.5 %, calendar: always }
  - metric: asa
    max: 20s
    weekly: { mon-fri: ["08:00-15:00", "15:00-22:00"] }
`;

/** The sample with a few characters taken out or put in. */
const mutants = fc
  .array(
    fc.record({
      at: fc.nat(sample.length),
      remove: fc.nat(2),
      insert: fc.constantFrom(
        '',
        ...'"\'\n\t:-#[]{},*&!%@|>?=😀\u00a0'.split(''),
        ': ',
        '- ',
        ' #',
        '  ',
        '---\n',
        '\r\n',
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((edits) =>
    edits.reduce((text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove), sample),
  );

describe('a damaged text', () => {
  it('never throws, has its places inside the text, and hides no mistake', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(mutants, (text) => {
        const { documents, findings } = read(text);
        const inside = (span: { start: number; end: number } | undefined): boolean =>
          span !== undefined && 0 <= span.start && span.start <= span.end && span.end <= text.length;
        for (const { place } of findings) expect(inside(place.span)).toBe(true);
        for (const document of documents) {
          for (const path of pathsOf(document.data)) {
            expect(inside(document.locate(path)) && inside(document.locate(path, 'key'))).toBe(true);
          }
        }
        const peers = [parseAllDocuments(text, { uniqueKeys: false, schema: 'core', logLevel: 'error' })].flat();
        const errors = peers.flatMap((peer) => ('errors' in peer ? peer.errors : []));
        // Lines that have lost the one above them are told by who knows what a model holds.
        const headless = documents.some(({ data }) => JSON.stringify(data)?.includes(`"${lostHead}":`));
        if (errors.length > 0) expect(headless || findings.some(({ code }) => code === 'INT000')).toBe(true);
        else if (findings.length === 0) {
          expect(documents.map((document) => document.data)).toEqual(
            peers.flatMap((peer) => ('toJS' in peer ? [peer.toJS()] : [])),
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  it('any text at all is read without throwing', () => {
    const unit = fc.constantFrom(...'ab1 \n\t:-#[]{},*&!%@|>?"\'\\.~ñ😀\r\u00a0\u0000\uFFFD\uFEFF');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        for (const { place } of read(text).findings) expect(place.span?.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Every path of the data. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([step, one]) => pathsOf(one, [...path, step]))];
}
