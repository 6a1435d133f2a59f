import { expect, it, vi } from 'vitest';
import { Lexer } from 'yaml';
import { parse } from '../../../src/language/parse.ts';

/** Texts that are no YAML in many places, of the sort that lands in a folder by mistake or by ill will. */
const texts: Readonly<Record<string, string>> = {
  'brackets that close braces': 'a: {b]\n'.repeat(1643),
  'a style sheet': '.a > b { color: red; margin: 0 auto }\np::after { content: "\\201C"; }\n'.repeat(250),
  'a page': '<div class="x">\n  <p>Hola: <b>a</b> & c</p>\n\t<!-- x -->\n</div>\n'.repeat(300),
  'a log': '2026-01-01T10:00:00Z [INFO] start: {"a": 1, b}\n  at foo (bar.js:1:2)\n[WARN] x: y: z\n'.repeat(220),
  'a script': "function f(a, b) {\n  return { x: a ? b : [1, 2], \"y\": `z` };\n}\nconst q = 'it's';\n".repeat(250),
  'tabs that indent': '\ta: b\n'.repeat(4000),
  'quotes that do not close': 'a: "b\n'.repeat(2000),
  'fields in brackets without a colon': `a: {${'[x]: 1, '.repeat(20_000)}}\n`,
  'a parenthesis that does not close': `a: [(b${', c'.repeat(50_000)}]\n`,
};

it.each(Object.entries(texts))('%s: a bounded number of findings', (_, text) => {
  const { findings } = parse({ file: 'model/a.yaml', text });
  expect(findings.filter(({ code }) => code === 'INT000').length).toBeLessThanOrEqual(101);
});

/** The words of YAML that are read, all readings taken together, while something is done. */
function wordsReadBy(action: () => void): number {
  let words = 0;
  const { lex } = Lexer.prototype;
  const spy = vi.spyOn(Lexer.prototype, 'lex').mockImplementation(function* (this: Lexer, ...text) {
    for (const word of lex.apply(this, text)) {
      words += 1;
      yield word;
    }
  });
  action();
  spy.mockRestore();
  return words;
}

it.each(Object.entries(texts))('%s: read a few times at most, however small and wrong', (_, text) => {
  const once = wordsReadBy(() => [...new Lexer().lex(text)]);
  const all = wordsReadBy(() => parse({ file: 'model/a.yaml', text }));
  expect(all).toBeGreaterThanOrEqual(once);
  expect(all).toBeLessThanOrEqual(2.5 * once + 55_000);
});

it('a model of megabytes is read whole, and so is one of thousands of documents', () => {
  const entity = (id: number): string =>
    `  s${id}: { name: { es: Servicio ${id}, en: Service ${id} }, criticality: high, languages: [es, en] }\n`;
  const long = `services:\n${Array.from({ length: 10_000 }, (_, id) => entity(id)).join('')}`;
  const many = Array.from({ length: 1500 }, (_, id) => `---\nservices:\n${entity(id)}`).join('');
  expect(parse({ file: 'model/a.yaml', text: long }).findings).toEqual([]);
  const { documents, findings } = parse({ file: 'model/a.yaml', text: many });
  expect([documents.length, findings]).toEqual([1500, []]);
});

it('says once, at the end, from where on the file is no YAML', () => {
  const { findings } = parse({ file: 'model/a.yaml', text: texts['brackets that close braces'] ?? '' });
  expect(findings.filter(({ message }) => message === 'noYaml')).toHaveLength(1);
  expect(findings.at(-1)?.message).toBe('noYaml');
});
