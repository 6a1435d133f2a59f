import { readdirSync } from 'node:fs';
import IntlMessageFormat from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { codes } from '../src/diagnostics/codes.ts';
import type { Declaration, Example } from '../src/diagnostics/declaration.ts';
import { languages } from '../src/diagnostics/language.ts';
import { resolveArguments } from '../src/diagnostics/placeholders.ts';
import { declarations as languageDeclarations } from '../src/language/declarations/index.ts';
import { declarations as modelDeclarations } from '../src/model/declarations/index.ts';
import { catalogue } from '../src/rules/catalogue.ts';
import { rules } from '../src/rules/index.ts';
import { checkAll, lineOf, marksOf, sourcesOf } from './support/example.ts';

/**
 * What an example is a fragment for: nothing else need use what it shows, and nobody has translated it. Every other finding about
 * the writing itself counts, whichever rule the example belongs to.
 */
const onlyOfWholeModels = ['INT005', 'INT011'];

/** The findings of an example that its marks have to explain: those of its code, of the codes it marks, and of INT and FMT. */
function findingsOf(declaration: Declaration, example: Example): string[] {
  const sources = sourcesOf(example);
  const marked = new Set(marksOf(sources).map((mark) => mark.split(' ')[1]));
  const { diagnostics } = checkAll(sources).result;
  return diagnostics
    .filter(({ code, suppressed }) => {
      if (suppressed) return false;
      if (code === declaration.code || marked.has(code)) return true;
      return /^(INT|FMT)/.test(code) && !onlyOfWholeModels.includes(code);
    })
    .map(lineOf)
    .sort();
}

describe.each(catalogue.map((declaration) => [declaration.code, declaration] as const))('%s', (code, declaration) => {
  it.each(declaration.examples.valid.map((example, index) => [index + 1, example] as const))(
    'valid example %i has no finding',
    (_, example) => {
      expect(findingsOf(declaration, example)).toEqual([]);
    },
  );

  it.each(declaration.examples.invalid.map((example, index) => [index + 1, example] as const))(
    'invalid example %i has the marked findings',
    (_, example) => {
      const marks = marksOf(sourcesOf(example));
      expect(marks.some((mark) => mark.endsWith(code))).toBe(true);
      expect(findingsOf(declaration, example)).toEqual(marks.sort());
    },
  );

  it('has examples of both, and fills its messages in every language', () => {
    const { valid, invalid } = declaration.examples;
    expect([valid.length, invalid.length]).not.toContain(0);
    for (const language of languages) {
      for (const example of invalid) {
        const own = checkAll(sourcesOf(example), language).result.diagnostics.filter((found) => found.code === code);
        for (const { message, hint = '' } of own) expect(`${message} ${hint}`).not.toMatch(/\{\w+\}|undefined|NaN/);
      }
    }
  });

  it('is told in valid ICU with the same placeholders in every language', () => {
    const { messages, hints, summary, why } = declaration;
    for (const [name, text] of Object.entries({ ...messages, ...hints })) {
      const placeholders = languages.map((language) => placeholdersOf(text[language], language));
      expect({ name, placeholders: placeholders[1] }).toEqual({ name, placeholders: placeholders[0] });
    }
    for (const language of languages) expect([summary[language], why[language]]).not.toContain('');
  });

  it('has its own slug, and says where it comes from', () => {
    expect(codes[code]).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(declaration.serves).not.toEqual([]);
  });
});

function placeholdersOf(text: string, language: string): string[] {
  const elements = new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();
  return [...new Set([...resolveArguments(elements).arguments.values()].map(({ name }) => name))].sort();
}

describe('registration', () => {
  const root = new URL('../src/', import.meta.url);
  const filesIn = (folder: string): string[] =>
    readdirSync(new URL(folder, root)).filter((file) => file !== 'index.ts');
  const slugsOf = (declarations: readonly Declaration[]): string[] =>
    declarations.map(({ code }) => `${codes[code]}.ts`);

  it('no code is declared twice', () => {
    expect(new Set(catalogue.map(({ code }) => code)).size).toBe(catalogue.length);
  });

  it('every rule stands in the list, in a file of its name, in the order of the codes', () => {
    const families = readdirSync(new URL('rules/', root), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const files = families.flatMap(({ name }) => filesIn(`rules/${name}/`));
    expect(slugsOf(rules).sort()).toEqual(files.sort());
    expect(rules.map(({ code }) => code)).toEqual(rules.map(({ code }) => code).sort());
  });

  it.each([
    ['language', languageDeclarations],
    ['model', modelDeclarations],
  ])('every declaration of %s stands in the list, in a file of its name', (room, declarations) => {
    expect(slugsOf(declarations).sort()).toEqual(filesIn(`${room}/declarations/`).sort());
  });

  it('a rule is not assessed where fields that exist are unreliable', () => {
    for (const { code, relies } of rules) {
      for (const field of relies) expect({ code, field }).toEqual({ code, field: expect.stringMatching(/^\w+\.\w+$/) });
    }
  });
});
