import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

/** A package of an office program as whoever opens it reads it. */
export interface Parts {
  names: string[];
  text: (name: string) => string;
  xml: (name: string) => Document;
}

/** The parts of a package; what is not well-formed XML is thrown. */
export function partsOf(bytes: Uint8Array): Parts {
  const files = unzipSync(bytes);
  const text = (name: string): string => {
    const content = files[name];
    if (!content) throw new Error(`there is no part ${name}`);
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  };
  const stop = (level: string, message: string) => {
    // The sign for half a letter is one that XML may hold; all else stops.
    if (level !== 'warning' || !message.includes('replacement character')) throw new Error(`${level}: ${message}`);
  };
  const xml = (name: string) => new DOMParser({ onError: stop }).parseFromString(text(name), 'text/xml');
  for (const name of Object.keys(files)) if (/\.(?:xml|rels|svg)$/.test(name)) xml(name);
  return { names: Object.keys(files), text, xml };
}

/** All elements of that name, in order. */
export function all(within: Document | Element, name: string): Element[] {
  return Array.from(within.getElementsByTagName(name));
}

/** Every text of an element, joined. */
export function words(element: Element, name: 'w:t' | 't' = 'w:t'): string {
  return all(element, name)
    .map(({ textContent }) => textContent)
    .join('');
}

/** What holds of every package: each part has a type, each relationship leads to a part, and outside lead only those given. */
export function faultsOf({ names, xml }: Parts): string[] {
  const types = xml('[Content_Types].xml');
  const byExtension = new Set(all(types, 'Default').map((one) => one.getAttribute('Extension')));
  const byName = new Set(all(types, 'Override').map((one) => one.getAttribute('PartName')?.slice(1)));
  const untyped = names.filter(
    (name) => name !== '[Content_Types].xml' && !byName.has(name) && !byExtension.has(name.replace(/^.*\./, '')),
  );
  const absent = [...byName].filter((name): name is string => name !== undefined && !names.includes(name));
  const astray = names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const folder = name.replace(/_rels\/[^/]*$/, '');
      return all(xml(name), 'Relationship')
        .filter((one) => one.getAttribute('TargetMode') !== 'External')
        .map((one) => String(one.getAttribute('Target')))
        .map((target) => (target.startsWith('/') ? target.slice(1) : folder + target))
        .filter((target) => !names.includes(target));
    });
  return [...untyped, ...absent, ...astray];
}

/** Where a package leads outside. */
export function outside({ names, xml }: Parts): string[] {
  return names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => all(xml(name), 'Relationship'))
    .filter((one) => one.getAttribute('TargetMode') === 'External')
    .map((one) => String(one.getAttribute('Target')));
}
