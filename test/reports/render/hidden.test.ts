import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fullView } from './full-view.ts';
import { poison } from './poison.ts';
import { render } from './render.ts';

const template = readFileSync(new URL('full-template.md', import.meta.url), 'utf8');

/** Controls but the breaks of lines and tabs, and whatever turns the direction of what follows. */
const hidden = /[^\P{Cc}\n\t]|\p{Bidi_Control}/u;

it.each(['md', 'html'] as const)(
  'in %s no hidden character of the model is left, in tables of figures least of all',
  (format) => {
    const view = poison(fullView, () => 'one\u0007two\u202ethree\u2066four\u200ffive\u061csix');
    const { text = '', fault } = render(template, view, { format, language: 'es' });
    expect(fault).toBeUndefined();
    expect(text.split('\n').filter((line) => hidden.test(line))).toEqual([]);
    const tables = format === 'html' ? text.split('<details class="data">').slice(1) : text.split('\n| ').slice(1);
    expect(tables.filter((table) => table.includes('onetwothreefourfivesix')).length).toBeGreaterThan(4);
  },
);
