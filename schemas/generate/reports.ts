import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';

interface Head {
  title: { en: string; es: string };
  order: number;
}

const templates = new URL('../../templates/', import.meta.url);

/** What a field with `x-reports` takes: the names of tom's reports in their order, in the words of the heads of their templates. */
export function reportWords(): { enum: string[]; 'x-enum-labels': Record<string, Head['title']> } {
  const names = readdirSync(templates).filter((file) => file.endsWith('.md') && file !== 'README.md');
  const heads = names.sort().map((file): [string, Head] => {
    const [, head = ''] = readFileSync(new URL(file, templates), 'utf8').split(/^---$/m);
    return [basename(file, '.md'), parse(head)];
  });
  heads.sort(([, one], [, other]) => one.order - other.order);
  const words = heads.map(([name, { title }]) => [name, { en: small(title.en), es: small(title.es) }]);
  return { enum: heads.map(([name]) => name), 'x-enum-labels': Object.fromEntries(words) };
}

/** A title as it stands in a sentence: a first word of capitals is an abbreviation. */
function small(title: string): string {
  return title.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase());
}
