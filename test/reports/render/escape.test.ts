import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { clean, codeSpan, escapeMarkdown } from '../../../src/diagnostics/escape.ts';
import { hostileTexts } from './hostile-texts.ts';

/** A reader that takes all it can for markup: HTML, autolinks, typography. */
const reader = new MarkdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

const contexts: readonly (readonly [string, (escaped: string) => string, string])[] = [
  ['a paragraph', (text) => text, 'paragraph_open'],
  ['a line after another', (text) => `before\n${text}`, 'paragraph_open'],
  ['after a number', (text) => `1${text}`, 'paragraph_open'],
  ['after a bracket', (text) => `[a]${text}`, 'paragraph_open'],
  ['a heading', (text) => `## ${text}`, 'heading_open'],
  ['a list', (text) => `- ${text}`, 'bullet_list_open'],
  ['a quote', (text) => `> ${text}`, 'blockquote_open'],
  ['emphasis', (text) => `a **b${text}c** d`, 'paragraph_open'],
  ['a link', (text) => `[x${text}](#y)`, 'paragraph_open'],
  ['a cell', (text) => `| a | b |\n| --- | --- |\n| x${text} | y |`, 'table_open'],
];

/** What a reader sees, and every kind of token that is more than text. */
function read(markdown: string): { text: string; kinds: string[] } {
  const tokens = reader.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const words = tokens.filter(({ type }) => ['text', 'code_inline', 'softbreak'].includes(type));
  return {
    text: words.map(({ content, type }) => (type === 'softbreak' ? '\n' : content)).join(''),
    kinds: tokens.map(({ type }) => type).filter((type) => !['text', 'inline', 'softbreak'].includes(type)),
  };
}

function expectPlain(text: string): void {
  for (const [name, place] of contexts) {
    const shown = read(place(escapeMarkdown(text)));
    const plain = read(place('Z'));
    // A text may come to nothing; then the word that stands for one does.
    if (clean(text) === '') continue;
    expect(shown.kinds, `${name}: ${JSON.stringify(text)}`).toEqual(plain.kinds);
    expect(shown.text, name).toBe(plain.text.replace('Z', () => clean(text)));
  }
}

describe('escapeMarkdown', () => {
  it.each(hostileTexts)('shows %j as it is, wherever it stands', (text) => {
    expectPlain(text);
  });

  it('shows any text as it is', () => {
    const characters = fc.constantFrom(...'ab1 \\`*_[]<>&|~$@{}()#+-=.:!"\'/\n\t\u00a0é');
    fc.assert(fc.property(fc.string({ unit: characters, maxLength: 12 }), expectPlain), { numRuns: 3000, seed: 7 });
  });

  it.each([
    ['Consejo y venta, 24 h (Madrid)', 'Consejo y venta, 24 h (Madrid)'],
    ['-5 %', '-5 %'],
    ['1.5 h', '1.5 h'],
    ['C# and #1', 'C# and \\#1'],
    ['Q&A', 'Q&amp;A'],
    ['a\n  b', 'a b'],
    ['snake_case', 'snake\\_case'],
  ])('leaves %j readable', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });
});

describe('codeSpan', () => {
  it.each([
    ['model/a.yaml', '`model/a.yaml`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['a|b', 'a\\|b'],
    ['', ''],
  ])('writes %j as %j', (text, markdown) => {
    expect(codeSpan(text)).toBe(markdown);
  });

  it.each(hostileTexts)('shows %j as it is', (text) => {
    expect(read(`x ${codeSpan(text)}`).text.trim()).toBe(`x ${clean(text)}`.trim());
  });
});
