import type { Kind } from '../generated/kinds.ts';

/** A field of an entity that cannot be relied on. */
export interface FaultyField {
  /** The entity: `service:billing`; `service:*` where it is not known which, because their collection is misspelt. */
  entity: string;
  kind: Kind;
  /** The field that is in doubt: for a misspelt key the one that it resembles, `*` for the whole entity. */
  field: string;
  /** The part of the field that it is in, by its id or place; absent where it may be any. */
  part?: string;
  /** What is to be mended, as it is written. */
  written: string;
  /** The kinds that a reference which leads nowhere may have meant; none where it says which, or is no reference. */
  lost: readonly string[];
}

/** What is written wrongly, with the other ways to read the engagement. */
export interface Readings<Read> {
  /** What the question relies on stands first. */
  doubts: readonly FaultyField[];
  /** Those on which it relies and for which nothing is suggested. */
  open: readonly FaultyField[];
  /** As everything that has a suggestion is meant. */
  suggested: Read;
  /** The same without the entities that hold what is open, or the parts of them that do; `suggested` where there are none. */
  without: Read;
}
