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
      (_, kind: keyof typeof targets, target: string) => `"${relations.idOf(...targets[kind](target))}"`,
    );
  // What is not named in the text still belongs to it.
  for (const name of [...Object.keys(others), ...beside.keys()])
    if (/^word\/[^/]+\.xml$|^word\/theme\//.test(name)) relations.idOf(...targets.part(name.replace(/^word\//, '')));
  const files = new Map<string, Uint8Array | string>([
    ['_rels/.rels', rootRelations()],
    ['word/document.xml', document],
    ['word/_rels/document.xml.rels', relations.xml()],
    ...Object.entries(others),
    ...[...media].map(([name, bytes]): [string, Uint8Array | string] => [`word/media/${name}`, bytes]),
    ...beside,
  ]);
  return zipped(new Map([['[Content_Types].xml', contentTypes([...files.keys()])], ...files]));
}

/** What the text refers to, as a relation has it: its type, where it leads, and more of it where there is. Targets are text of XML already. */
const targets: Readonly<Record<'link' | 'picture' | 'part', (target: string) => [string, string, string?]>> = {
  link: (target: string) => [`${office}/hyperlink`, target, ' TargetMode="External"'],
  picture: (target: string) => [`${office}/image`, target.startsWith('client/') ? target : `media/${target}`],
  part: (target: string) => [kindOf(`word/${target}`)?.[1] ?? '', target],
};

/** Relations, each once, numbered in the order in which they come. */
function createRelations() {
  const found = new Map<string, string>();
  return {
    idOf(type: string, target: string, more = ''): string {
      const relation = `Type="${type}" Target="${target}"${more}`;
      const id = found.get(relation) ?? `rId${found.size + 1}`;
      found.set(relation, id);
      return id;
    },
    xml() {
      const all = [...found].map(([relation, id]) => `<Relationship Id="${id}" ${relation}/>`);
      return `${declaration}<Relationships xmlns="${packages}">${all.join('')}</Relationships>`;
    },
  };
}

function rootRelations(): string {
  const relations = createRelations();
  for (const [name, type] of roots) relations.idOf(type, name);
  return relations.xml();
}

/** What a part is, by its name; one that comes from the client's document is what ours would be. */
function kindOf(name: string) {
  return kinds.find(([start]) => name.replace('/client/', '/').startsWith(start));
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
