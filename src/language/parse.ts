import type { Finding } from '../diagnostics/finding.ts';
import type { Document, Source } from './document.ts';
import { readYaml, unreadDocument } from './yaml/documents.ts';
import { encodingOf, findEncodingMistakes } from './yaml/encoding.ts';
import { mistakeFinding } from './yaml/mistake.ts';

/**
 * Text → documents, and what is wrong with the text: INT000, INT009, FMT009 and FMT010, in order of their places. A text without a
 * document (empty, or only comments) yields none and no finding: what that means is for the caller to say. A file that is no text
 * yields none either; one in UTF-16 a broken one. Never throws.
 */
export function parse({ file, text }: Source): { documents: Document[]; findings: Finding[] } {
  const encoding = encodingOf(text);
  if (encoding === 'text') return readYaml(file, text);
  const documents = encoding === 'utf-16' ? [unreadDocument(file, text.replaceAll('\0', ''))] : [];
  return { documents, findings: findEncodingMistakes(text).map((mistake) => mistakeFinding(file, mistake)) };
}
