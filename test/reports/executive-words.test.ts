import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { labels } from '../../src/generated/labels.ts';
import { render } from './view.ts';

const folder = new URL('../../examples/pharmacy/', import.meta.url);
const names = ['tom.yaml', ...readdirSync(new URL('model/', folder)).map((name) => `model/${name}`)];
const pharmacy = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));

/** What a reader sees: without anchors and the targets of links. */
const seen = (text: string): string => text.replace(/<a id="[^"]*"><\/a>/g, '').replace(/\]\(#[^)]*\)/g, ']');

/** Words of more than one part, such as those of lists and ids: what people write in Spanish has none. */
const hyphenated = (text: string): string[] => [...new Set(seen(text).match(/[a-z]+(?:-[a-z]+)+/g) ?? [])];

/** Every word of every list, as the files write it. */
const codes = new Set(
  Object.values(labels).flatMap(({ fields }) => Object.keys(fields).flatMap((field) => field.split('=')[1] ?? [])),
);

describe('the words of the pharmacies’ report', () => {
  it('Spanish has neither ids nor words of the files', () => {
    expect(hyphenated(render('executive', pharmacy, 'es'))).toEqual([]);
  });

  it('English has no words of the files but those that are English', () => {
    const text = render('executive', pharmacy);
    const english = Object.values(labels).flatMap(({ fields }) => Object.values(fields).map(({ en }) => en));
    expect(hyphenated(text).filter((word) => codes.has(word) && !english.includes(word))).toEqual([]);
  });

  it('nothing is broken, and every link leads somewhere', () => {
    const text = render('executive', pharmacy, 'es');
    const anchors = new Set([...text.matchAll(/<a id="([^"]*)">/g)].map(([, id]) => id));
    const targets = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter((target) => !anchors.has(target))).toEqual([]);
    expect(text).not.toContain('referencia rota');
  });

  it('both languages tell the same: as many tables, rows and figures', () => {
    const shape = (text: string) => text.split('\n').filter((line) => line.startsWith('| ')).length;
    expect(shape(render('executive', pharmacy, 'es'))).toBe(shape(render('executive', pharmacy, 'en')));
  });
});
