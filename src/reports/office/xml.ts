import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';

/** What an XML text of a client holds; throws where it is none. */
export function parsed(xml: string): Document {
  // No document of an office program declares entities; one that does means harm.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Error('a declaration');
  const onError = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(message);
  };
  return new DOMParser({ onError }).parseFromString(xml, 'text/xml');
}

/** An XML text again. */
export function written(node: Document | Element): string {
  return new XMLSerializer().serializeToString(node);
}

/** The elements of a name anywhere within. */
export function all(within: Document | Element, name: string): Element[] {
  return Array.from(within.getElementsByTagName(name));
}

/** The elements that stand in one directly. */
export function children(of: Element): Element[] {
  return Array.from(of.childNodes).filter((node): node is Element => node.nodeType === 1);
}
