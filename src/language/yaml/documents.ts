import type { Finding, Path, Place, Span } from '../../diagnostics/finding.ts';
import type { Document } from '../document.ts';
import { lineIndex } from '../lines.ts';
import { findEncodingMistakes } from './encoding.ts';
import { locator } from './locate.ts';
import { type Mended, mend } from './mend.ts';
import { reach } from './mend-whole.ts';
import { mistakeFinding } from './mistake.ts';
import { readDocument } from './read.ts';

/**
 * Text → documents, by the core schema of YAML 1.2 and whatever mistakes are in it, and the findings of those in order of their places.
 * What cannot be read to its end has a last document that is broken and empty. Positions are found when asked for.
 */
export function readYaml(file: string, text: string): { documents: Document[]; findings: Finding[] } {
  const mended = mend(onlyLineFeeds(text).replaceAll('\0', ' '), file !== 'tom.yaml');
  const { composition, mistakes, original } = mended;
  const findings = [...findEncodingMistakes(text), ...mistakes].map((mistake) => mistakeFinding(file, mistake));
  const isCertain = certainty(mended, text);
  const documents: Document[] = composition.documents.map(({ contents }, index) => {
    const { data, written, headless, findings: found } = readDocument(contents, mended.text, file);
    for (const one of found) if (isCertain(one)) findings.push(moveFinding(one, original));
    const find = locator(contents, mended.text);
    const locate = (path: Path, on?: 'key' | 'value'): Span => move(find(path, on), original);
    return { file, index, data, written, broken: headless.length > 0, headless, locate };
  });
  const { stop } = composition;
  if (stop) documents.push(unreadDocument(file, text, documents.length, original(stop.at)));
  findings.sort((a, b) => startOf(a) - startOf(b));
  const ends = composition.documents.slice(1).map(({ range }) => original(range[0]));
  if (stop && documents.length > 1) ends.push(original(stop.at));
  const mendedAt = new Set(mistakes.filter((mistake) => mistake.mended).map(({ span }) => span.start));
  for (const found of findings) {
    if (found.code !== 'INT000' || mendedAt.has(startOf(found))) continue;
    const document = documents[ends.filter((end) => end <= startOf(found)).length];
    if (document) document.broken = true;
  }
  const words = documents.some(({ broken }) => broken) ? wordsOf(text) : undefined;
  for (const document of documents) if (document.broken) document.words ??= words;
  // A key that is there twice often only follows from lines that stand in the wrong place, and so does a name without a value.
  const follows = (found: Finding): boolean =>
    (found.code === 'INT009' || found.message === 'unknownAlias') &&
    mistakes.some((mistake) => !mistake.mended && mistake.span.start < startOf(found));
  return { documents, findings: findings.filter((found) => !follows(found)) };
}

/** Tells what else is found in a mended text from what only follows from a mistake: on its line, or behind one of too many. */
function certainty({ mistakes, original, readableTo }: Mended, text: string): (found: Finding) => boolean {
  const lines = lineIndex(text);
  const doubtful = new Set(mistakes.map(({ span }) => lines.at(span.start).line));
  const brackets = mistakes
    .filter(({ message }) => message.startsWith('bracket'))
    .map(({ span }) => lines.at(span.start));
  return (found) => {
    const { line } = lines.at(original(startOf(found)));
    const isBehindBracket = brackets.some((other) => line >= other.line && line - other.line <= reach);
    return startOf(found) <= readableTo && !doubtful.has(line) && !(found.code === 'FMT009' && isBehindBracket);
  };
}

/** A document that cannot be read: nested too deeply, too long, or in another encoding. */
export function unreadDocument(file: string, text: string, index = 0, at = 0): Document {
  const locate = (): Span => ({ start: at, end: at });
  return { file, index, data: null, written: new Map(), broken: true, words: wordsOf(text), headless: [], locate };
}

/** Every word of a text that stands before a colon, as a key would. */
function wordsOf(text: string): Set<string> {
  return new Set([...text.matchAll(/[\w-]+(?=["'”’»]?\s*:)/g)].map(([word]) => word));
}

/** The lines of old Macintosh files end with CR alone, which `yaml` does not know; offsets stay the same. */
function onlyLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
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
