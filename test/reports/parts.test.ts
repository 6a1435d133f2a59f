import { describe, expect, it } from 'vitest';
import { type Checked, check } from '../../src/check.ts';
import type { Language } from '../../src/diagnostics/language.ts';
import type { Audience } from '../../src/model/seen-from-outside.ts';
import { renderReport } from '../../src/reports/render/report.ts';
import { publicHolidays, sourcesOf } from '../support/example.ts';
import { plainSpaces } from '../support/plain-spaces.ts';
import { shipped } from './render/templates.ts';
import { exampleAt, reportNames, reportViews, templateOf } from './view.ts';

/** What each provider and the public read of the reports of the examples, beside the whole: it is a part, says so, and says nothing else. */
const readers: readonly [example: string, language: Language, providers: readonly string[]][] = [
  ['pharmacy', 'en', ['wholesaler', 'courier']],
  ['pharmacy', 'es', ['wholesaler', 'courier']],
  ['telecom-alliance', 'en', ['andino', 'meseta', 'sierra']],
  ['water-utility', 'es', ['call-centre', 'meter-contractor', 'water-supplier']],
];

/** The charter is for the public, whoever asks for it. */
const names = reportNames.filter((name) => name !== 'charter');
const kept = { en: /\bwithheld\b|…/i, es: /\breservado\b|…/i };
const sentences = {
  en: { some: '> This is the part of the report that ', none: '> Nothing in this report is for ' },
  es: { some: '> Este ejemplar contiene la parte del informe que ', none: '> Este informe no contiene nada que ' },
};

function markdown(checked: Checked, language: Language, audience: Audience): Map<string, string> {
  const views = reportViews(checked, language, names, audience);
  return new Map(
    views.map(([name, view]) => {
      const report = { name, template: templateOf(name), ...shipped, view, language };
      const { text, fault, holdsNothing } = renderReport({ ...report, format: 'md' });
      if (fault) throw new Error(`${name}: ${fault.message}`);
      expect([name, holdsNothing]).toEqual([name, text.includes(sentences[language].none)]);
      return [name, plainSpaces(text)];
    }),
  );
}

/** What a report tells, bit by bit: its lines, and the cells and facts in them, without anchors, links and numbers of headings. */
function bitsOf(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const words = line
      .replace(/<a id="[^"]*"><\/a>/g, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^#+ (?:[\dA-Z.]+ )?/, '')
      .replace(/^(\*\*\p{L}+) \d+ · /u, '$1 · ');
    // Of a list in a line the reader sees those that are theirs.
    const apart = /^(?:Nobody reviews|Nadie revisa): /.test(words) ? /: |, |\.$/ : / \| |^\| | \|$| · /;
    return words.split(apart).flatMap((bit) => (/^[\s|:-]*$/.test(bit) ? [] : [bit.trim()]));
  });
}

describe('what people outside read', () => {
  it.each(readers)(
    'is said in the whole as well, and first that it is a part: %s (%s)',
    (example, language, providers) => {
      const sources = sourcesOf(exampleAt(example));
      const checked = check(sources, { language, version: '0.1.0', publicHolidays });
      const whole = markdown(checked, language, 'operational');
      const audiences = ['public' as const, ...providers.map((provider) => ({ provider }))];
      for (const audience of audiences) {
        const who = JSON.stringify(audience);
        for (const [name, text] of markdown(checked, language, audience)) {
          const [, said, left = ''] = /\n(> [^*\n].*)(?:\n([\s\S]*))?$/.exec(text) ?? [];
          const { some, none } = sentences[language];
          const wanted = left.trim() === '' ? none : some;
          expect([who, name, said?.slice(0, wanted.length)]).toEqual([who, name, wanted]);
          // A heading stands over something.
          expect([who, name, left.match(/^(#{2,3}) .*\n+(?=\1 |$(?![\s\S]))/gm)]).toEqual([who, name, null]);
          // However many rows are kept from the reader, a table says so once.
          expect([who, name, /^(\| (?:withheld|reservado) .*)\n\1$/im.exec(left)]).toEqual([who, name, null]);
          const all = new Set(bitsOf(whole.get(name) ?? ''));
          const ours = { en: 'At a glance', es: 'De un vistazo' }[language];
          const other = bitsOf(left).filter((bit) => !all.has(bit) && bit !== ours && !kept[language].test(bit));
          expect([who, name, ...other]).toEqual([who, name]);
        }
      }
    },
    120_000,
  );
});
