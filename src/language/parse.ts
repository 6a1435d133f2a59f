import type { Finding, Path, Place, Span } from '../diagnostics/finding.ts';
import type { Document, Source } from './document.ts';
import { lineIndex } from './lines.ts';
import { encodingOf, findEncodingMistakes } from './yaml/encoding.ts';
import { locator } from './yaml/locate.ts';
import { type Mended, mend } from './yaml/mend.ts';
import { reach } from './yaml/mend-whole.ts';
import { mistakeFinding } from './yaml/mistake.ts';
import { readDocument } from './yaml/read.ts';

/**
 * Text → documents, by the core schema of YAML 1.2, and what is wrong with the text: INT000, INT009, FMT009 and FMT010,
 * in order of their places. A text without a document (empty, or only comments) yields none and no finding: what that
 * means is for the caller to say. A file that is no text yields none either; one in UTF-16 a broken one. Never throws.
 */
export function parse({ file, text }: Source): { documents: Document[]; findings: Finding[] } {
  const encoding = findEncodingMistakes(text).map((mistake) => mistakeFinding(file, mistake));
  const kept = encodingOf(text);
  if (kept === 'binary') return { documents: [], findings: encoding };
  if (kept === 'utf-16') return { documents: [unread(file, 0, 0, text.replaceAll('\0', ''))], findings: encoding };
  const mended = mend(onlyLineFeeds(text).replaceAll('\0', ' '), file !== 'tom.yaml');
  const { composition, mistakes, original } = mended;
  const findings = [...encoding, ...mistakes.map((mistake) => mistakeFinding(file, mistake))];
  const lines = lineIndex(text);
  const mendedAt = new Set(mistakes.filter(({ mended }) => mended).map(({ span }) => span.start));
  const doubtful = new Set(mistakes.map(({ span }) => lines.at(span.start).line));
  // What is found on the line of a mistake, or behind too many of them, only follows from those.
  const brackets = mistakes
    .filter(({ message }) => message.startsWith('bracket'))
    .map(({ span }) => lines.at(span.start).line);
  const behindBracket = ({ code }: Finding, line: number): boolean =>
    code === 'FMT009' && brackets.some((other) => line >= other && line - other <= reach);
  const isCertain = (found: Finding): boolean =>
    !behindBracket(found, lines.at(original(startOf(found))).line) &&
    startOf(found) <= mended.readableTo &&
    !doubtful.has(lines.at(original(startOf(found))).line);
  const documents: Document[] = composition.documents.map(({ contents }, index) => {
    const { data, written, headless, findings: found } = readDocument(contents, mended.text, file);
    for (const one of found) if (isCertain(one)) findings.push(moveFinding(one, original));
    const find = locator(contents, mended.text);
    const locate = (path: Path, on?: 'key' | 'value'): Span => move(find(path, on), original);
    return { file, index, data, written, broken: headless.length > 0, headless, locate };
  });
  if (composition.stop) documents.push(unread(file, documents.length, original(composition.stop.at), text));
  findings.sort((a, b) => startOf(a) - startOf(b));
  const starts = documentStarts(mended);
  for (const found of findings) {
    const document =
      found.code === 'INT000' && !mendedAt.has(startOf(found)) && documents[documentAt(starts, startOf(found))];
    if (document) document.broken = true;
  }
  const words = documents.some(({ broken }) => broken) ? wordsOf(text) : undefined;
  for (const document of documents) if (document.broken) document.words ??= words;
  // A key that is there twice often only follows from lines that stand in the wrong place, and so does a name without a value.
  const follows = ({ code, message, place }: Finding): boolean =>
    (code === 'INT009' || message === 'unknownAlias') &&
    mistakes.some(({ mended, span }) => !mended && span.start < (place.span?.start ?? 0));
  return { documents, findings: findings.filter((found) => !follows(found)) };
}

/** The lines of old Macintosh files end with CR alone, which `yaml` does not know; offsets stay the same. */
function onlyLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** A document that cannot be read: nested too deeply, too long, or in another encoding. */
function unread(file: string, index: number, at: number, text: string): Document {
  const locate = (): Span => ({ start: at, end: at });
  return { file, index, data: null, written: new Map(), broken: true, words: wordsOf(text), headless: [], locate };
}

/** Every word of a text that stands before a colon, as a key would. */
function wordsOf(text: string): Set<string> {
  return new Set([...text.matchAll(/[\w-]+(?=["'”’»]?\s*:)/g)].map(([word]) => word));
}

/** Where the documents start in the original text. */
function documentStarts({ composition: { documents, stop }, original }: Mended): number[] {
  const starts = documents.map(({ range }) => original(range[0]));
  return stop ? [...starts, original(stop.at)] : starts;
}

/** Index of the document that an offset stands in. */
function documentAt(starts: readonly number[], offset: number): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  );
}

function startOf({ place }: Finding): number {
  return place.span?.start ?? 0;
}

function move({ start, end }: Span, original: Mended['original']): Span {
  return { start: original(start), end: original(end) };
}

function moveFinding(found: Finding, original: Mended['original']): Finding {
  const place = (at: Place): Place => ({ ...at, span: at.span && move(at.span, original) });
  const related = found.related?.map((other) => ({ ...other, place: place(other.place) }));
  return { ...found, place: place(found.place), ...(related && { related }) };
}
