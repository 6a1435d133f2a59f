import { codes } from '../generated/codes.ts';

/** Every code of the catalogue and its slug: declared by a file of that name, or reserved in `codes.yaml`. */
export { codes };

/** The code of a rule that a workspace brings: `ACME001`. */
export type HouseCode = string & { readonly house: true };

/** A code such as `SEG005`. */
export type Code = keyof typeof codes | HouseCode;

/** True when `text` is a code of the catalogue, declared or reserved. */
export function isCode(text: string): text is keyof typeof codes {
  return Object.hasOwn(codes, text);
}

const families = new Set(Object.keys(codes).map((code) => code.slice(0, 3)));

/** The letters with which a code begins, where they are those of a family of the catalogue. */
export function familyOf(code: string): string | undefined {
  const letters = /^[A-Z]+/.exec(code)?.[0] ?? '';
  return families.has(letters) ? letters : undefined;
}

/** True for what may be the code of a rule that a workspace brings. */
export function isHouseCode(text: string): text is HouseCode {
  return /^[A-Z]{2,8}\d{3}$/.test(text) && familyOf(text) === undefined;
}
