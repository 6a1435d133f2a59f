import type { Finding } from '../diagnostics/finding.ts';
import type { Document, Source } from './document.ts';
import { readYaml, unreadDocument } from './yaml/documents.ts';
import { encodingOf, findEncodingMistakes } from './yaml/encoding.ts';
import { mistakeFinding } from './yaml/mistake.ts';
import { readSimple, spanIn } from './yaml/simple/documents.ts';

interface Parsed {
  documents: Document[];
  findings: Finding[];
}

/**
 * Text → documents, and what is wrong with the text: INT000, INT009, FMT009 and FMT010, in order of their places. A text without a
 * document (empty, or only comments) yields none and no finding: what that means is for the caller to say. A file that is no text
 * yields none either; one in UTF-16 a broken one. Never throws. A simple text is read at once, and once more when somebody
 * asks for a place in it.
 */
export function parse(source: Source): Parsed {
  const simple = readSimple(source.text);
  if (!simple) return parseWhole(source);
  let locators: Document['locate'][] | undefined;
  let asked = 0;
  const documents = simple.map(({ data, written }, index): Document => {
    const locate: Document['locate'] = (path, on) => {
      asked += 1;
      const [near] = asked > few ? [] : (readSimple(source.text, { index, path }) ?? []).slice(index);
      const exact = near && spanIn(near, path, on, 'exact');
      if (exact) return exact;
      locators ??= locatorsOf(source);
      return locators[index]?.(path, on) ?? { start: 0, end: 0 };
    };
    return { file: source.file, index, data, written, broken: false, headless: [], locate };
  });
  return { documents, findings: [] };
}

/** So many places of a text are looked for one by one; where more are asked for, all are kept. */
const few = 16;

/** What finds places in each document of a simple text, which is read once more for them. */
function locatorsOf(source: Source): Document['locate'][] {
  const placed = readSimple(source.text, 'all');
  if (!placed) return parseWhole(source).documents.map(({ locate }) => locate);
  return placed.map((document) => (path, on) => spanIn(document, path, on) ?? { start: 0, end: 0 });
}

/** The same for any text, simple or not. */
export function parseWhole({ file, text }: Source): Parsed {
  const encoding = encodingOf(text);
  if (encoding === 'text') return readYaml(file, text);
  const documents = encoding === 'utf-16' ? [unreadDocument(file, text.replaceAll('\0', ''))] : [];
  return { documents, findings: findEncodingMistakes(text).map((mistake) => mistakeFinding(file, mistake)) };
}
