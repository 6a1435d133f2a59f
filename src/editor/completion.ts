import type { CompletionItem, CompletionItemKind, Position } from 'vscode-languageserver';
import { type Known, type Offer, offersAt } from './offers.ts';
import { placeToWrite } from './place.ts';
import { offsetIn, rangeIn } from './protocol.ts';

/** As the protocol numbers them. */
const sorts: Readonly<Record<Offer['sort'], CompletionItemKind>> = { field: 10, collection: 9, value: 20, name: 18 };

/** What may be written at a place of a text. */
export function completionAt(file: string, text: string, position: Position, known: Known): CompletionItem[] {
  const offset = offsetIn(text, position);
  const place = placeToWrite(text, offset);
  if (!place) return [];
  const range = rangeIn(text, place.word);
  const isNamed = /^[ \t]*:/.test(text.slice(place.word.end));
  return offersAt(file, place, known).map((offer, index) => {
    const { word, sort, isOpen, isEntry, detail, text: documentation } = offer;
    const colon = isOpen ? ':' : ': ';
    const isKey = (place.on === 'key' && !isEntry) || sort === 'field' || sort === 'collection';
    return {
      label: word,
      kind: sorts[sort],
      detail,
      documentation,
      // Clients put in the order of the alphabet what says nothing else.
      sortText: String(index).padStart(5, '0'),
      textEdit: { range, newText: `${isEntry ? '- ' : ''}${word}${isKey && !isNamed ? colon : ''}` },
    };
  });
}
