import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** An entry of the IANA Language Subtag Registry (RFC 5646, section 3.1). */
interface Entry {
  Type: string;
  Subtag?: string;
  Prefix?: string[];
  Deprecated?: string;
}

const data = new URL('../node_modules/language-subtag-registry/data/json/', import.meta.url);
const target = new URL('../src/generated/subtags.ts', import.meta.url);

/** Reserved in ISO 3166-1 for what is not a country: islands with a code of their own, unions, the eurozone. */
const notCountries = ['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'TA', 'UN', 'ZZ', 'AA'];

/** The module of registered subtags: the same text for the same edition of the registry. */
export function subtagsModule(): string {
  const entries = read<Entry[]>('registry.json').filter((entry) => entry.Subtag && !entry.Subtag.includes('..'));
  const edition = read<{ 'File-Date': string }>('meta.json')['File-Date'];
  const extlangs = entries.filter((entry) => entry.Type === 'extlang');
  const prefixes = [...new Set(extlangs.flatMap((entry) => entry.Prefix ?? []))].sort();
  const countries = entries.filter(
    ({ Type, Subtag = '', Deprecated }) =>
      Type === 'region' && /^[A-Z]{2}$/.test(Subtag) && !Deprecated && !notCountries.includes(Subtag),
  );
  return [
    '// Made by `npx tsx schemas/subtags.ts`. Do not edit.',
    `// IANA Language Subtag Registry of ${edition}. Ranges for private use are left out.`,
    '',
    constant('languages', ofType(entries, 'language')),
    '/** Extended languages, by the language that stands before them. */',
    'export const extlangs: Readonly<Record<string, string>> = {',
    ...prefixes.map((prefix) => {
      const words = extlangs.filter((entry) => entry.Prefix?.includes(prefix)).map((entry) => entry.Subtag ?? '');
      return `  ${prefix}: \`${wrap(words)}\`,`;
    }),
    '};',
    '',
    constant('scripts', ofType(entries, 'script')),
    constant('regions', ofType(entries, 'region')),
    constant('variants', ofType(entries, 'variant')),
    '/** The regions that are countries or territories of ISO 3166-1, without those that no longer exist. */',
    constant(
      'countries',
      countries.map((entry) => entry.Subtag ?? ''),
    ).trimEnd(),
    '',
  ].join('\n');
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, data), 'utf8')) as T;
}

function ofType(entries: readonly Entry[], type: string): string[] {
  return entries.filter((entry) => entry.Type === type).map((entry) => entry.Subtag ?? '');
}

function constant(name: string, words: readonly string[]): string {
  return `export const ${name} = \`${wrap(words)}\`;\n`;
}

/** Words in order, in lines of about 110 characters. */
function wrap(words: readonly string[]): string {
  const lines: string[] = [''];
  for (const word of [...words].sort()) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length > 110) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(target, subtagsModule());
}
