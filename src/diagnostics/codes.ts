import { codes } from '../generated/codes.ts';

/** Every code of the catalogue and its slug, as `codes.yaml` has them. */
export { codes };

/** A code such as `SEG005`. */
export type Code = keyof typeof codes;

/** True when `text` is a code of the catalogue, declared or reserved. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(codes, text);
}
