import { escapeMarkup } from '../../diagnostics/escape.ts';
import type { OfficeDocument } from '../render/docx/document.ts';
import { declaration } from '../render/docx/runs.ts';
import { zipped } from './zip.ts';

/** Makes a picture of a drawing, for programs that do not show drawings. */
export type Rasterise = (svg: string) => Uint8Array;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const vendor = 'application/vnd.openxmlformats';
const word = `${vendor}-officedocument.wordprocessingml`;

const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What the parts of a document are, by the beginnings of their names: the first are what a package leads to. */
const roots: readonly (readonly [name: string, type: string, content: string])[] = [
  ['word/document.xml', `${office}/officeDocument`, `${word}.document.main+xml`],
  ['docProps/core.xml', `${packages}/metadata/core-properties`, `${vendor}-package.core-properties+xml`],
  ['docProps/app.xml', `${office}/extended-properties`, `${vendor}-officedocument.extended-properties+xml`],
];
const kinds: typeof roots = [
  ...roots,
  ['word/theme', `${office}/theme`, `${vendor}-officedocument.theme+xml`],
  ...['styles', 'numbering', 'settings', 'header', 'footer', 'fontTable'].map(
    (name) => [`word/${name}`, `${office}/${name}`, `${word}.${name}+xml`] as const,
  ),
];
const images = { png: 'image/png', jpeg: 'image/jpeg', jpg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml' };

/** A document as the bytes of a file. `beside` are parts that stand in it as they are, such as the pictures of a client's header. */
export function packDocument(
  { parts, pictures, logo }: Pick<OfficeDocument, 'parts' | 'pictures' | 'logo'>,
  beside: ReadonlyMap<string, Uint8Array | string>,
  rasterise: Rasterise,
): Uint8Array {
  const { 'word/document.xml': text = '', ...others } = parts;
  const media = new Map<string, Uint8Array | string>();
  for (const [name, svg] of pictures) {
    media.set(`${name}.png`, rasterise(svg));
    media.set(`${name}.svg`, svg);
  }
  if (logo) media.set(logo.file, logo.isDrawing ? rasterise(new TextDecoder().decode(logo.bytes)) : logo.bytes);
  const relations = createRelations();
  const document = text
    .replace(/<!--\/?(?:cover|title)-->/g, '')
    .replace(
      /"(link|picture|part):([^"]*)"/g,
      (_, kind: 'link' | 'picture' | 'part', target: string) => `"${relations.idOf(kind, target)}"`,
    );
  // What is not named in the text still belongs to it.
  for (const name of [...Object.keys(others), ...beside.keys()])
    if (/^word\/[^/]+\.xml$|^word\/theme\//.test(name)) relations.idOf('part', name.replace(/^word\//, ''));
  const files = new Map<string, Uint8Array | string>([
    ['_rels/.rels', relationships(roots.map(([name, type], index) => relation(`rId${index + 1}`, type, name)))],
    ['word/document.xml', document],
    ['word/_rels/document.xml.rels', relationships(relations.all())],
    ...Object.entries(others),
    ...[...media].map(([name, bytes]): [string, Uint8Array | string] => [`word/media/${name}`, bytes]),
    ...beside,
  ]);
  return zipped(new Map([['[Content_Types].xml', contentTypes([...files.keys()])], ...files]));
}

/** What the text refers to, each once, numbered in the order in which it comes. */
function createRelations() {
  const found = new Map<string, { id: string; xml: string }>();
  const made = (id: string, kind: 'link' | 'picture' | 'part', target: string): string => {
    if (kind === 'link') return relation(id, `${office}/hyperlink`, target, ' TargetMode="External"');
    if (kind === 'part') return relation(id, kindOf(`word/${target}`)?.[1] ?? '', target);
    return relation(id, `${office}/image`, target.startsWith('client/') ? target : `media/${target}`);
  };
  return {
    idOf(kind: 'link' | 'picture' | 'part', target: string): string {
      const key = `${kind} ${target}`;
      const known = found.get(key);
      if (known) return known.id;
      const id = `rId${found.size + 1}`;
      found.set(key, { id, xml: made(id, kind, target) });
      return id;
    },
    all: () => [...found.values()].map(({ xml }) => xml),
  };
}

/** What a part is, by its name; one that comes from the client's document is what ours would be. */
function kindOf(name: string) {
  return kinds.find(([start]) => name.replace('/client/', '/').startsWith(start));
}

/** `target` is text of XML already. */
function relation(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;
}

function relationships(all: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${packages}">${all.join('')}</Relationships>`;
}

function contentTypes(names: readonly string[]): string {
  const defaults = Object.entries({
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    ...images,
  }).map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const overrides = names.flatMap((name) => {
    const known = name.endsWith('.xml') ? kindOf(name) : undefined;
    return known ? [`<Override PartName="/${escapeMarkup(name)}" ContentType="${known[2]}"/>`] : [];
  });
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[...defaults, ...overrides].join('')}</Types>`;
}
