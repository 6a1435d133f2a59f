import type { Value } from '../../diagnostics/values.ts';
import type { Speech } from '../parts/speech.ts';
import type { Content } from '../render/content.ts';

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
  }
  return speech.show(content as Value);
}

/** `Array.isArray` does not narrow readonly lists. */
function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}

/** A text in the quotation marks of the language: “…”, «…». */
export function quoted(text: string, { spoken }: Speech): string {
  return spoken === 'es' ? `«${text}»` : `“${text}”`;
}
