import { escapeMarkup } from '../../../diagnostics/escape.ts';

/**
 * Text in WordprocessingML: runs. Where the finished document alone knows a name (of a bookmark, of what a relationship leads to) a mark
 * stands for it: `#` and an anchor, `link:` and an address, `picture:` and a file. No text of the model can hold one: they stand in
 * quotes, and quotes are escaped.
 */

/** At the head of every part. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Text as a run; nothing is none. */
export function run(text: string): string {
  return text === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeMarkup(text.replace(unfit, '\ufffd'))}</w:t></w:r>`;
}

/** What XML cannot hold. A text of the model has none of it any more; one of a template may. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const unfit = /[\0-\x08\x0b\x0c\x0e-\x1f\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}/gu;

export const newLine = '<w:r><w:br/></w:r>';

/** Runs in a style of letters. What has one already keeps it. */
export function styled(style: string, runs: string): string {
  return runs.replace(runHead, (head, own: string | undefined, rest = '') =>
    own === undefined ? `<w:r><w:rPr><w:rStyle w:val="${style}"/>${rest}</w:rPr>` : head,
  );
}

/** Runs with properties more, in the order that the format wants: behind the style, before what they have. */
export function marked(runs: string, properties: string): string {
  if (properties === '') return runs;
  return runs.replace(runHead, (_, style = '', rest = '') => `<w:r><w:rPr>${style}${properties}${rest}</w:rPr>`);
}

/** The head of a run: its style and what else it is set in. */
const runHead = /<w:r>(?:<w:rPr>(<w:rStyle [^>]*>)?(.*?)<\/w:rPr>)?/g;

/** A place that links lead to. */
export function bookmark(anchor: string, inside = ''): string {
  const mark = `#${escapeMarkup(anchor)}`;
  return `<w:bookmarkStart w:id="${mark}" w:name="${mark}"/>${inside}<w:bookmarkEnd w:id="${mark}"/>`;
}

/** Runs that lead to a place of the document (`#anchor`), or to a page of the web. */
export function linked(target: string, runs: string): string {
  const place = escapeMarkup(target);
  return target.startsWith('#')
    ? `<w:hyperlink w:anchor="${place}" w:history="1">${styled('Reference', runs)}</w:hyperlink>`
    : `<w:hyperlink r:id="link:${place}" w:history="1">${styled('Hyperlink', runs)}</w:hyperlink>`;
}
