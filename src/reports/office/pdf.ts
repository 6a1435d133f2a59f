import { dayOf } from '../render/cover.ts';
import type { ReportMeta } from '../render/view.ts';

/** On which page each anchor stands, of those that something links to: 1, 2, 3… */
export function pagesOf(pdf: Uint8Array): ReadonlyMap<string, number> {
  const text = Buffer.from(pdf).toString('latin1');
  const kids = new Map(
    [...text.matchAll(/\n(\d+) 0 obj\n<<\/Type \/Pages\b[^[]*\/Kids \[([^\]]*)\]/g)].map(([, id = '', list = '']) => [
      id,
      [...list.matchAll(/(\d+) 0 R/g)].map(([, kid = '']) => kid),
    ]),
  );
  const inside = new Set([...kids.values()].flat());
  const leaves = (id: string): string[] => kids.get(id)?.flatMap(leaves) ?? [id];
  const pages = [...kids.keys()].filter((id) => !inside.has(id)).flatMap(leaves);
  return new Map(
    [...text.matchAll(/\/([^\s/[\]<>()]+) \[(\d+) 0 R \/XYZ /g)].map(([, name = '', page = '']) => [
      // The name of a link's end, as the page writes it, is once more written for a PDF.
      decodeURI(decodeURIComponent(name.replace(/#([0-9A-Fa-f]{2})/g, '%$1'))),
      pages.indexOf(page) + 1,
    ]),
  );
}

/** The page with the number of its printed page beside each line of the contents. */
export function withPages(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replace(/(<i class="on-page" data-at="([^"]*)">)(?=<\/i>)/g, (all, open: string, anchor: string) => {
    const page = pages.get(decodeURI(anchor));
    return page === undefined ? all : `${open}${page}`;
  });
}

/** The same bytes for the same model: the browser's clock becomes the day of the model, and its name that of tom. */
export function dated(pdf: Uint8Array, meta: Pick<ReportMeta, 'asOf' | 'version'>): Uint8Array {
  const bytes = Buffer.from(pdf);
  const end = bytes.indexOf('endobj');
  const head = bytes.subarray(0, end).toString('latin1');
  const day = dayOf(meta).replaceAll('-', '');
  const put = head
    .replace(/(\/(?:Creation|Mod)Date \(D:)\d{14}[^)]*\)/g, (all, open: string) => padded(`${open}${day}000000Z)`, all))
    .replace(/\/Creator \((?:\\.|[^)\\])*\)/, (all) => padded(`/Creator (tom ${meta.version})`, all));
  bytes.write(put, 0, 'latin1');
  return bytes;
}

/** As long as what stood there, because a PDF counts its bytes. */
function padded(text: string, before: string): string {
  return text.padEnd(before.length).slice(0, before.length);
}
