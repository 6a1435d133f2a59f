import type { Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { escapeMarkup } from '../../diagnostics/escape.ts';
import { all, children, parsed, written } from './xml.ts';

/** Why a client's document cannot be the model of ours. `linked`: its header or cover rests on what does not stand in it as a picture. */
export type ReferenceFault = 'notDocx' | 'protected' | 'large' | 'linked';

/** What of a client's document dresses ours: styles, lists, theme, header, footer and cover; nothing else of it is read. */
export interface Reference {
  styles: string;
  numbering: string | undefined;
  /** Header and footer of its last section: what they are, for which pages, and their part. */
  margins: readonly { tag: string; pages: string; part: string }[];
  /** What stands in ours as it stands there. */
  beside: ReadonlyMap<string, Uint8Array | string>;
  /** Its cover in XML, with marks for its pictures and links; undefined where it has none. */
  cover: string | undefined;
  /** The names that its text gives to vocabularies of XML. */
  names: readonly (readonly [name: string, value: string])[];
}

const most = 64 * 1024 * 1024;
const wanted =
  /^word\/(?:document|styles|numbering|header\w*|footer\w*)\.xml$|^word\/_rels\/[^/]+\.rels$|^word\/(?:theme|media)\/[^/]+$/;

/** Reads a client's document, or says why it cannot serve. */
export function readReference(bytes: Uint8Array): Reference | ReferenceFault {
  if (strFromU8(bytes.subarray(0, 4), true) === '\u00d0\u00cf\u0011\u00e0') return 'protected';
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!wanted.test(name)) return false;
        size += originalSize;
        return size <= most;
      },
    });
    if (size > most) return 'large';
    return referenceFrom(files) ?? 'linked';
  } catch {
    // Not a package, parts that are missing, or XML that is none.
    return 'notDocx';
  }
}

type Files = Readonly<Record<string, Uint8Array>>;

function referenceFrom(files: Files): Reference | undefined {
  const document = parsed(textAt(files, 'word/document.xml'));
  const [body] = all(document, 'w:body');
  if (!body) throw new Error('no body');
  const own = relationsOf(files, 'document.xml');
  const beside = new Map<string, Uint8Array | string>();
  const keepPicture = (target: string): boolean => {
    const picture = files[`word/${target}`];
    if (picture) beside.set(`word/client/${target}`, picture);
    return picture !== undefined;
  };
  const section = children(body).findLast(({ tagName }) => tagName === 'w:sectPr');
  const margins = (section ? children(section) : []).flatMap((one) => {
    const part = own.get(one.getAttribute('r:id') ?? '')?.target ?? '';
    if (!/^w:(?:header|footer)Reference$/.test(one.tagName) || !files[`word/${part}`]) return [];
    return [{ tag: one.tagName, pages: one.getAttribute('w:type') ?? 'default', part }];
  });
  for (const { part } of margins) {
    const relations = [...relationsOf(files, part)];
    if (!relations.every(([, one]) => one.isLink || (one.isPicture && keepPicture(one.target)))) return undefined;
    beside.set(`word/client/${part}`, textAt(files, `word/${part}`));
    if (relations.length > 0) beside.set(`word/client/_rels/${part}.rels`, textAt(files, `word/_rels/${part}.rels`));
  }
  const [theme] = Object.keys(files).filter((name) => /^word\/theme\/theme\d*\.xml$/.test(name));
  if (theme) beside.set(theme, textAt(files, theme));
  const cover = coverOf(body)?.replace(/(r:\w+)="(rId[^"]*|[^"]*)"/g, (_, name: string, id: string) => {
    const one = own.get(id);
    if (one?.isLink) return `${name}="link:${escapeMarkup(one.target)}"`;
    return one?.isPicture && keepPicture(one.target) ? `${name}="picture:client/${one.target}"` : unfit;
  });
  if (cover?.includes(unfit)) return undefined;
  return {
    styles: textAt(files, 'word/styles.xml'),
    numbering: files['word/numbering.xml'] && textAt(files, 'word/numbering.xml'),
    margins,
    beside,
    cover,
    names: Array.from(document.documentElement?.attributes ?? []).map(({ name, value }) => [name, value] as const),
  };
}

/** Stands for what cannot be taken over; no XML can hold it. */
const unfit = '\u0000';

/**
 * The cover of a document in XML: the one that Word itself inserts; else what stands before the first break of a section, or of a page.
 */
function coverOf(body: Element): string | undefined {
  const blocks = children(body);
  const gallery = blocks.findIndex((one) =>
    all(one, 'w:docPartGallery').some((name) => name.getAttribute('w:val') === 'Cover Pages'),
  );
  const sections = blocks.findIndex((one) => one.tagName === 'w:p' && all(one, 'w:sectPr').length > 0);
  const breaks = blocks.findIndex((one) => all(one, 'w:br').some((mark) => mark.getAttribute('w:type') === 'page'));
  const last = [gallery, sections, breaks].find((at) => at >= 0);
  if (last === undefined) return undefined;
  const cover = blocks.slice(0, last + 1);
  for (const one of cover)
    for (const mark of ['w:sectPr', 'w:bookmarkStart', 'w:bookmarkEnd'].flatMap((name) => all(one, name)))
      mark.parentNode?.removeChild(mark);
  for (const mark of all(cover.at(-1) ?? body, 'w:br'))
    if (mark.getAttribute('w:type') === 'page') mark.parentNode?.removeChild(mark);
  return cover.map(written).join('');
}

/** What a part refers to. A picture stands in the document itself. */
function relationsOf(files: Files, part: string) {
  const name = `word/_rels/${part}.rels`;
  const relations = files[name] ? all(parsed(textAt(files, name)), 'Relationship') : [];
  return new Map(
    relations.map((one) => {
      const type = one.getAttribute('Type') ?? '';
      const isOutside = one.getAttribute('TargetMode') === 'External';
      const target = (one.getAttribute('Target') ?? '').replace(/^\/word\//, '');
      const isPicture = type.endsWith('/image') && !isOutside && /^media\/[^/]+$/.test(target);
      const isLink = type.endsWith('/hyperlink') && isOutside && /^(?:https?:|mailto:)/i.test(target);
      return [one.getAttribute('Id') ?? '', { target, isPicture, isLink }] as const;
    }),
  );
}

function textAt(files: Files, name: string): string {
  const bytes = files[name];
  if (!bytes) throw new Error(`no ${name}`);
  return strFromU8(bytes);
}
