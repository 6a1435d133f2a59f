import { groupBy } from '../../diagnostics/lists.ts';
import type { BlockContext } from './blocks/block.ts';
import type { Term } from './view.ts';

/** The terms that a report uses, in any of their forms, and has not explained by then: its glossary holds these alone. */
export function termsIn(report: string, glossary: readonly Term[], { pieces, anchors, format }: BlockContext): Term[] {
  if (glossary.length === 0) return [];
  const said = wordsOf(pieces.write(report, format === 'docx' ? 'docx' : 'markdown').replace(/<[^>]*>|&#?\w+;/g, ' '));
  // A report has many words, and few that differ.
  const places = groupBy(said.keys(), (at) => said[at] ?? '');
  const isSaid = (name: string) => {
    const words = wordsOf(name);
    const [first] = words;
    if (first === undefined) return said.length > 0;
    const isHere = (at: number) => words.every((word, index) => isForm(said[at + index] ?? '', word));
    return [...places].some(([word, own]) => isForm(word, first) && own.some(isHere));
  };
  return glossary.filter(
    ({ id, term, synonyms, deprecated }) =>
      anchors.find(id) === undefined && [term, ...synonyms, ...deprecated].some(isSaid),
  );
}

/** The beginning is enough, `modelo de atención` stands in `modelos de atención`; but not for an acronym: `BACK` is not said by `background`. */
function isForm(said: string, word: string): boolean {
  if (word === word.toUpperCase()) return said === word || said === `${word}s`;
  return said.toLowerCase().startsWith(word.toLowerCase());
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
