import type { BlockContext } from './blocks/block.ts';
import type { Term } from './view.ts';

/** The terms that a report uses, in any of their forms, and has not explained by then: its glossary holds these alone. */
export function termsIn(report: string, glossary: readonly Term[], { pieces, anchors, format }: BlockContext): Term[] {
  const said = wordsOf(pieces.write(report, format === 'docx' ? 'docx' : 'markdown').replace(/<[^>]*>|&#?\w+;/g, ' '));
  const isSaid = (name: string) => {
    const words = wordsOf(name);
    return said.some((_, at) => words.every((word, index) => isForm(said[at + index] ?? '', word)));
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
