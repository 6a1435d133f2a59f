import { expect, test } from 'vitest';
import { languages } from '../../src/diagnostics/language.ts';
import { book } from './book.ts';
import { board } from './executive-model.ts';
import { map } from './map.ts';
import { renderExact } from './view.ts';

const plainUnit = /\d (?:%|€|h|min|s|business|calendar|hours?|days?|horas?|días?)(?![\p{L}\p{N}])/u;
const all = [
  ['executive', board],
  ['sla-book', book],
  ['channel-map', map],
] as const;

/** Tags hold numbers of their own: sizes, classes, styles. */
const shown = (text: string): string => text.replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '\n');

test.each(all)('figures of the %s stay with their units', (name, model) => {
  for (const language of languages) {
    for (const format of ['md', 'html'] as const) {
      const text = shown(renderExact(name, model, language, format));
      expect(text.split('\n').filter((line) => plainUnit.test(line))).toEqual([]);
      if (language === 'en') expect(text).not.toMatch(/\d\s%/);
      else expect(text).not.toMatch(/\d%/);
    }
  }
});
