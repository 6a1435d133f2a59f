import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/diagnostics/declaration.ts';
import { examples } from '../../src/generated/examples.ts';
import { renderReport } from '../../src/reports/render/report.ts';
import { shipped } from './render/templates.ts';
import { reportsInTurn, templateOf, viewsOf } from './view.ts';

/** What a page must never show: a value that was not there, a structure, an ICU message that was not filled in. */
const leaks = /\bundefined\b|\bNaN\b|\[object |\{(?:count|name|time|value)\b/;

/** Both formats and both languages, in turn: the examples are many. */
const ways = [
  ['en', 'md'],
  ['es', 'html'],
] as const;

function render(example: Example, turn: number): void {
  const [language, format] = ways[turn % ways.length] ?? ways[0];
  for (const [name, view] of viewsOf(example, language, reportsInTurn(Math.floor(turn / ways.length)))) {
    const rendered = renderReport({ name, template: templateOf(name), ...shipped, view, language, format });
    expect({ name, fault: rendered.fault }).toEqual({ name, fault: undefined });
    expect(rendered.text?.replace(/<(style|script)>.*?<\/\1>/gs, '')).not.toMatch(leaks);
  }
}

let turn = 0;
describe.each(Object.entries(examples))('%s', (_, { valid, invalid }) => {
  it('reports of its examples render, however incomplete or wrong they are', () => {
    for (const example of [...valid, ...invalid]) render(example, turn++);
  });
});
