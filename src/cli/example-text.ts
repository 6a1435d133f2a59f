import type { Example } from '../diagnostics/declaration.ts';
import type { Language } from '../diagnostics/language.ts';
import words from './example-words.json' with { type: 'json' };

const translations: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  es: new Map(Object.entries(words)),
  en: new Map(Object.entries(words).map(([en, es]) => [es, en])),
};

/** The fields of examples whose values are texts for people. */
const texts =
  /(?<=\b(?:name|description|statement|text|reason|formula): (?:["'])?)[^\s"'\n,{}[\]#&*!|>][^"'\n,{}[\]]*?(?=["']?\s*(?:[,}\]#\n]|$))/g;

/** An example as it is printed: its texts in one language where there is a word for them, and an arrow at what is found. */
export function exampleText(example: Example, language: Language): string {
  const files = typeof example === 'string' ? [['', example] as const] : Object.entries(example);
  return files
    .map(([file, text]) => `${file === '' ? '' : `# ${file}\n`}${inLanguage(text.trimEnd(), language)}`)
    .join('\n')
    .replace(/# !(?=[A-Z])/g, '# ← ');
}

/** What is written for people in an example, in the order in which it stands. */
export function textsOf(yaml: string): string[] {
  return yaml.match(texts) ?? [];
}

/** The same model with its texts in a language; ids and keys are those of the model in any language. */
export function inLanguage(yaml: string, language: Language): string {
  return yaml.replace(texts, (text) => translations[language].get(text) ?? text);
}
