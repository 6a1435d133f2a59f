import type { Diagnostic, RelatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import type { Range } from '../../diagnostics/range.ts';
import { visible } from '../../diagnostics/visible.ts';
import { formatFrame } from './frame.ts';
import { blocksText, type Page } from './page.ts';
import { textWidth, wrap } from './width.ts';

/** With more related places than this, each is a line without its frame. */
const mostFrames = 3;
const context = { before: 2, after: 1 };
const indent = '  ';
const gap = '      ';

/**
 * One diagnostic as people read it: place and code, what is wrong, where it stands, the proof (the further lines of the
 * message), the related places, the hint.
 */
export function formatFinding(diagnostic: Diagnostic, page: Page): string {
  const [summary = '', ...proof] = diagnostic.message.split('\n');
  return blocksText([
    [header(diagnostic, page), ...paragraph(summary, page)],
    frame(diagnostic, context, page, page.paint.severity[diagnostic.severity]),
    proof.flatMap((line) => paragraph(line, page)),
    ...related(diagnostic.related, page),
    [...scenarios(diagnostic, page), ...advice(diagnostic, page)],
  ]);
}

function header({ file, range, severity, code, slug }: Diagnostic, { say, paint }: Page): string {
  const place = paint.place(placeOf(file, range));
  return `${place}  ${paint.severity[severity](say(severity))}  ${paint.code(code)} ${paint.quiet(visible(slug))}`;
}

function placeOf(file: string, range: Range | undefined): string {
  return visible(file) + (range ? `:${range.start.line}:${range.start.column}` : '');
}

function paragraph(text: string, page: Page): string[] {
  return wrap(text, page.width - indent.length).map((line) => indent + line);
}

function frame(
  { file, range }: Pick<Diagnostic, 'file' | 'range'>,
  around: typeof context,
  { linesOf, paint, width }: Page,
  underline: (text: string) => string,
): string[] {
  const lines = range && linesOf(file);
  return lines ? formatFrame(lines, range, around, { width, gutter: paint.quiet, underline }) : [];
}

function related(places: readonly RelatedDiagnostic[], page: Page): string[][] {
  const lines = places.map((place) => relatedLine(place, page));
  if (places.length > mostFrames) return [lines.flat()];
  return places.map((place, index) => [
    ...(lines[index] ?? []),
    ...frame(place, { before: 0, after: 0 }, page, page.paint.quiet),
  ]);
}

function relatedLine({ file, range, message }: RelatedDiagnostic, page: Page): string[] {
  const place = indent + placeOf(file, range);
  const [first = '', ...rest] = paragraph(`${placeOf(file, range)}  ${message}`, page);
  const painted = first.startsWith(place) ? indent + page.paint.place(first.slice(2, place.length)) : '';
  return [painted + first.slice(painted === '' ? 0 : place.length), ...rest];
}

function scenarios({ scenarios }: Diagnostic, page: Page): string[] {
  if (!scenarios || scenarios.length === 0) return [];
  return paragraph(page.say('scenarios', { count: scenarios.length, names: scenarios }), page);
}

/** The hint, with the command that explains the code beside it where both fit. */
function advice({ hint, code }: Diagnostic, page: Page): string[] {
  const explain = page.paint.quiet(`tom explain ${code}`);
  if (hint === undefined) return [indent + explain];
  const lines = paragraph(`${page.say('hint')} ${hint}`, page);
  const [first = ''] = lines;
  const beside = lines.length === 1 && textWidth(first) + gap.length + `tom explain ${code}`.length <= page.width;
  const painted = lines.map((line) => indent + page.paint.hint(line.slice(indent.length)));
  return beside ? [`${painted[0]}${gap}${explain}`] : [...painted, indent + explain];
}
