import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { diagnostic, options, result } from './result.ts';
import { english, sources, spanish } from './sample.ts';

const json = await formats.json();

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/output/diagnostics.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

const one = { start: { line: 1, column: 1 }, end: { line: 2, column: 1 } };

describe('json', () => {
  test.each([
    ['an English run', english],
    ['a Spanish run', spanish],
    ['an empty one', result()],
    [
      'one without a date',
      result({ made: { engagement: '', scenarios: [], phases: [], packs: [], version: '1.2.3' } }),
    ],
    [
      'one with every member',
      result({
        diagnostics: [
          diagnostic({
            hint: 'do it',
            range: one,
            related: [{ file: 'a.yaml', range: one, message: 'here' }],
            scenarios: ['as-is'],
            suppressed: { by: 'workspace', reason: 'agreed', owner: 'ana', expires: '2027-01-31' },
          }),
        ],
        notAssessed: [{ code: 'CAP001', slug: 'a-b', subject: 'x', missing: 'y', file: 'a.yaml', range: one }],
      }),
    ],
  ])('%s is as its schema says', (_, run) => {
    const output: unknown = JSON.parse(json(run, options({ sources })));
    expect(validate(output) ? [] : validate.errors).toEqual([]);
  });

  test('is what it says it is', async () => {
    await expect(json(english, options({ sources }))).toMatchFileSnapshot('golden/json.txt');
  });

  test('holds everything, the suppressed among it', () => {
    const output = JSON.parse(json(english, options()));
    expect(output.diagnostics).toHaveLength(english.diagnostics.length);
    expect(output.summary).toMatchObject({ error: 2, warning: 1, info: 0, suppressed: 1, notAssessed: 3 });
  });

  test('does not depend on the terminal', () => {
    const plain = json(english, options());
    expect(json(english, options({ sources, color: true, width: 20, quiet: true }))).toBe(plain);
  });

  test('names the language of its messages', () => {
    expect(JSON.parse(json(spanish, options({ language: 'es' }))).language).toBe('es');
  });

  test('takes nothing that is not in its schema from a diagnostic', () => {
    const own = { ...diagnostic({ range: one }), secret: 'x' };
    expect(json(result({ diagnostics: [own] }), options())).not.toContain('secret');
  });

  test('brings no escape codes to a terminal, and loses nothing', () => {
    const message = 'a\u001b[2J\u009b1m\u202eb\u007f\u2028';
    const written = json(result({ diagnostics: [diagnostic({ message })] }), options());
    expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(JSON.parse(written).diagnostics[0].message).toBe(message);
  });
});

test('the schema can fail', () => {
  const output = JSON.parse(json(english, options()));
  for (const broken of [
    { ...output, version: 1 },
    { ...output, extra: 1 },
    { ...output, diagnostics: [{ ...output.diagnostics[0], fingerprint: 'x' }] },
    { ...output, diagnostics: [{ ...output.diagnostics[0], range: { start: { line: 0, column: 1 } } }] },
  ]) {
    expect(validate(broken)).toBe(false);
  }
});
