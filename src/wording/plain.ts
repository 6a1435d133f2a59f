import { groupBy } from '../diagnostics/lists.ts';
import type { Text, Value } from '../diagnostics/values.ts';
import type { Content } from './content.ts';
import { isLink } from './links.ts';
import { type Speech, sentence } from './speech.ts';

/** Content as words alone, for sentences in which nothing is linked. Empty where there is nothing. */
export function plainWords(content: Content | undefined, speech: Speech): string {
  if (content === null || content === undefined) return '';
  if (typeof content === 'boolean') return speech.say(content ? { en: 'yes', es: 'sí' } : { en: 'no', es: 'no' });
  if (isList(content)) {
    return speech.show(content.map((one) => plainWords(one, speech)).filter((words) => words !== ''));
  }
  if (typeof content === 'object') {
    if (content.type === 'entity') return content.name;
    if (content.type === 'web' || content.type === 'badge') return content.text;
    if (content.type === 'state') return '';
    if (content.type === 'lines') return [content.head, ...content.items].join('; ');
  }
  return speech.show(content as Value);
}

/** `Array.isArray` does not narrow readonly lists. */
function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}

/** A text in the quotation marks of the language, without its full stop: “…”, «…». */
export function quoted(text: string, { spoken }: Speech): string {
  const words = text.replace(/\.$/, '');
  return spoken === 'es' ? `«${words}»` : `“${words}”`;
}

/** Texts one after the other in a line; null where there are none. */
export function textsInWords(texts: readonly Text[], { read }: Speech): string | null {
  return sentence(texts.map(read).filter(Boolean).join('; ')) || null;
}

/** Phrases that have commas of their own, parted by semicolons; what is more than text stays as it is. */
export function joined(phrases: readonly Content[], speech: Speech): Content {
  if (phrases.every((phrase) => typeof phrase === 'string')) return sentence(phrases.join('; '));
  return phrases.map((one) => (isLink(one) ? one : plainWords(one, speech)));
}

/** `In force: 2; in negotiation: 1`: how often each word comes, in the order in which they do; null where there are none. */
export function tallied(words: readonly string[], { show }: Speech): string | null {
  const counts = [...groupBy(words, (word) => word)].map(
    ([word, { length }]) => `${word.replaceAll(' ', '\u00A0')}:\u00A0${show(length)}`,
  );
  return sentence(counts.join('; ')) || null;
}
