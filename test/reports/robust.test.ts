import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/diagnostics/declaration.ts';
import { examples } from '../../src/generated/examples.ts';
import { renderReport } from '../../src/reports/render/report.ts';
import { shipped } from './render/templates.ts';
import { templateOf, viewsOf } from './view.ts';

/** What a page must never show: a value that was not there, a structure, an ICU message that was not filled in. */
const leaks = /\bundefined\b|\bNaN\b|\[object |\{(?:count|name|time|value)\b/;

/** Both formats and both languages, though not each with each: the examples are many. */
const ways = [
  ['en', 'md'],
  ['es', 'html'],
] as const;

/** Renders every report of an example. */
function renderAll(example: Example): void {
  for (const [language, format] of ways) {
    for (const [name, view] of viewsOf(example, language)) {
      const rendered = renderReport({ name, template: templateOf(name), ...shipped, view, language, format });
      expect({ name, fault: rendered.fault }).toEqual({ name, fault: undefined });
      expect(rendered.text?.replace(/<(style|script)>.*?<\/\1>/gs, '')).not.toMatch(leaks);
    }
  }
}

describe.each(Object.entries(examples))('%s', (_, { valid, invalid }) => {
  it('every report of its examples renders, however incomplete or wrong they are', () => {
    for (const example of [...valid, ...invalid]) renderAll(example);
  });
});
