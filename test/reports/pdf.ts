import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** True where poppler is on this machine, which reads a PDF as strangers do. */
export const canReadPdf = spawnSync('pdftotext', ['-v']).error === undefined;

/** Words that stand in one line, from the top of the sheet in points. */
export interface PrintedLine {
  text: string;
  top: number;
  bottom: number;
}

/** A printed page: its height in points, and its lines between the margins from top to bottom. */
export interface PrintedPage {
  height: number;
  lines: PrintedLine[];
}

/** The text of a PDF, as it stands in its lines. */
export function pdfText(pdf: Uint8Array): string {
  return read(pdf, '-layout');
}

/** The margins of a sheet, in points: what stands there is not of the page. */
const [above, below] = [60, 56];

/** Where the words of each page stand. */
export function printedPages(pdf: Uint8Array): PrintedPage[] {
  return [...read(pdf, '-bbox').matchAll(/<page width="[\d.]+" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
    ([, height = '', content = '']) => {
      const words = [...content.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)]
        .map(
          ([, top, bottom, text = '']): PrintedLine => ({
            text: unescaped(text),
            top: Number(top),
            bottom: Number(bottom),
          }),
        )
        .filter(({ top, bottom }) => top > above && bottom < Number(height) - below)
        .toSorted((one, other) => one.bottom - other.bottom);
      const lines: PrintedLine[] = [];
      for (const word of words) {
        const last = lines.at(-1);
        if (last && word.bottom - last.bottom < 3) last.text += ` ${word.text}`;
        else lines.push({ ...word });
      }
      return { height: Number(height), lines };
    },
  );
}

/** On which page each address stands to which the PDF links: the first and the last. */
export function linkedPages(pdf: Uint8Array): Map<string, [first: number, last: number]> {
  const pages = new Map<string, [number, number]>();
  for (const [, page, url = ''] of read(pdf, '-url', 'pdfinfo').matchAll(/^ *(\d+) +\S+ +(\S+)$/gm))
    pages.set(url, [pages.get(url)?.[0] ?? Number(page), Number(page)]);
  return pages;
}

function read(pdf: Uint8Array, way: string, by = 'pdftotext'): string {
  const folder = mkdtempSync(join(tmpdir(), 'tom-pdf-'));
  const file = join(folder, 'a.pdf');
  writeFileSync(file, pdf);
  const { stdout } = spawnSync(by, [way, file, ...(by === 'pdftotext' ? ['-'] : [])], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  rmSync(folder, { recursive: true });
  return stdout;
}

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&');
}
