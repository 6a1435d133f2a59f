import { type Declaration, hintsOf } from '../diagnostics/declaration.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { escapeMarkdown } from '../diagnostics/escape.ts';
import type { Language } from '../diagnostics/language.ts';
import { lineStarts, type Position, type Range, toPosition } from '../diagnostics/range.ts';
import { keyOf } from '../model/refs.ts';
import type { Workspace } from '../model/workspace.ts';
import { subjectAt } from './mentions.ts';
import { type Known, labelOf } from './offers.ts';
import { placeAt } from './place.ts';
import { slotAt, wordsOf } from './slot.ts';

/** What else is known of what stands under the pointer. */
export interface Told {
  workspace: Workspace | undefined;
  /** What `tom show` says of a reference; undefined where it cannot. */
  show(ref: string): string | undefined;
  /** What is found in the file. */
  found: readonly Diagnostic[];
  /** The declaration of a code. */
  find(code: Diagnostic['code']): Declaration | undefined;
}

/** How many lines of `tom show` stand beside a pointer. */
const longest = 16;

/** What there is to know at an offset of a file, as Markdown, a part each: what is found, what is named, what the field is for. */
export function hoverAt(file: string, text: string, offset: number, known: Known, told: Told): string[] {
  const at = toPosition(lineStarts(text), offset);
  const rules = told.found.flatMap(({ code, range }) => {
    const declaration = range && isIn(range, at) ? told.find(code) : undefined;
    return declaration ? ruleText(declaration, known.language) : [];
  });
  const place = placeAt(text, offset);
  if (!place) return rules;
  const subject = told.workspace && subjectAt(file, place, told.workspace);
  const ref = subject && `${keyOf(subject.named)}${subject.part === undefined ? '' : `#${subject.part}`}`;
  const shown = ref === undefined ? undefined : told.show(ref);
  const { kind, inner, schemas } = slotAt(file, place.path, known.schemas);
  const { title, description } = wordsOf(schemas);
  const word = text.slice(place.word.start, place.word.end);
  const label = kind && place.on === 'value' ? labelOf(kind, inner, word, known.language) : undefined;
  const heading = [title, label && `\`${word}\`: ${label}`].filter(Boolean).join(' · ');
  const field = [heading && `**${heading}**`, description && escapeMarkdown(description)].filter(Boolean).join('\n\n');
  return [...new Set(rules), shown === undefined ? [] : fenced(shown), field || []].flat();
}

/** The first two parts of what `tom show` says: what it is, and what is written or promised. */
function fenced(shown: string): string {
  const [head = '', body = ''] = shown.split('\n\n');
  const lines = [...head.split('\n'), '', ...body.split('\n')];
  const kept = lines.length > longest ? [...lines.slice(0, longest), '…'] : lines;
  return `~~~~text\n${kept.join('\n').trimEnd()}\n~~~~`;
}

function ruleText(declaration: Declaration, language: Language): string {
  const hints = hintsOf(declaration, language).map((hint) => `- ${escapeMarkdown(hint)}`);
  const head = `**${declaration.code}** · ${escapeMarkdown(declaration.summary[language])}`;
  return [head, escapeMarkdown(declaration.why[language]), hints.join('\n')].filter(Boolean).join('\n\n');
}

function isIn({ start, end }: Range, { line, column }: Position): boolean {
  const isAfter = line > start.line || (line === start.line && column >= start.column);
  return isAfter && (line < end.line || (line === end.line && column <= end.column));
}
