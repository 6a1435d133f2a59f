import { expect, it } from 'vitest';
import { parse } from '../../../src/language/parse.ts';

/** Texts that are no YAML in many places, of the sort that lands in a folder by mistake or by ill will. */
const texts: Readonly<Record<string, string>> = {
  'brackets that close braces': 'a: {b]\n'.repeat(1643),
  'a style sheet': '.a > b { color: red; margin: 0 auto }\np::after { content: "\\201C"; }\n'.repeat(250),
  'a page': '<div class="x">\n  <p>Hola: <b>a</b> & c</p>\n\t<!-- x -->\n</div>\n'.repeat(300),
  'a log': '2026-01-01T10:00:00Z [INFO] start: {"a": 1, b}\n  at foo (bar.js:1:2)\n[WARN] x: y: z\n'.repeat(220),
  'quotes that do not close': 'a: "b\n'.repeat(2000),
  'fields in brackets without a colon': `a: {${'[x]: 1, '.repeat(20_000)}}\n`,
  'a parenthesis that does not close': `a: [(b${', c'.repeat(50_000)}]\n`,
};

it.each(Object.entries(texts))('%s: a bounded number of findings', (_, text) => {
  const { findings } = parse({ file: 'model/a.yaml', text });
  expect(findings.filter(({ code }) => code === 'INT000').length).toBeLessThanOrEqual(101);
});

it('says once, at the end, from where on the file is no YAML', () => {
  const { findings } = parse({ file: 'model/a.yaml', text: texts['brackets that close braces'] ?? '' });
  expect(findings.filter(({ message }) => message === 'noYaml')).toHaveLength(1);
  expect(findings.at(-1)?.message).toBe('noYaml');
});
