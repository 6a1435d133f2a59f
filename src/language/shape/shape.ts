import type { Localised } from '../../diagnostics/language.ts';
import type { ScalarName } from '../scalars/index.ts';

/** How far a field may go: to anybody, to the provider that it concerns, to people inside, or only to those who do the work. */
export type Reach = 'public' | 'provider' | 'internal' | 'operational';

/**
 * What a value may be, by YAML type, as the generator reads it from the schemas. One table drives the walk that
 * parses scalars and collects references and parts; types, enums and required keys are the validators' business.
 */
export interface Shape {
  /** What a value without a parser has to be for anybody to reckon with it. */
  type?: 'boolean' | 'number';
  /** Parser of the value where it is a scalar. */
  scalar?: ScalarName;
  /** What a string refers to; see schemas/README.md for the notation. */
  ref?: readonly string[];
  /** A plain string is allowed besides fields. */
  text?: boolean;
  /** Words that a string may be besides. */
  literals?: readonly string[];
  /** Named fields of a map. */
  fields?: Readonly<Record<string, Shape>>;
  /** Fields without which a map inside an entity says nothing that can be judged. */
  required?: readonly string[];
  /** Shape of every value of a map with free keys. */
  values?: Shape;
  /** What the free keys are; default: Ids. */
  keys?: { ref?: readonly string[]; also?: readonly string[]; scalar?: ScalarName };
  /** The map's keys are addressable parts of the entity. */
  parts?: boolean;
  /** Shape of every entry of a list. */
  items?: Shape;
  /** The map of overrides by scenario. */
  overrides?: boolean;
  /** How far what stands here may go; default: as far as what it stands in, to begin with no further than the people inside. */
  seenBy?: Reach;
  /** The fields that say whose it is: what is a provider's is for no other. `id` is the entity itself, `key` the key of the entry. */
  party?: readonly string[];
  /** What holds where a field of this shape is not written, as YAML would read it. */
  default?: unknown;
}

/** A kind of entity, as its schema declares it. */
export interface KindDeclaration {
  collection: string;
  /** What people call one of it. */
  label: Localised;
  /** POLISM letter, or `-`. */
  polism: string;
  /** Element of the customer TOM, or `-`. */
  element: string;
  /** The collection is a list of entities without ids. */
  list: boolean;
  /** Who outside may see entities of the kind, by the fields that are open. */
  seenBy?: Reach;
  /** Which of them alone go to the public: those whose fields are so, or that another names which may be seen itself. */
  outside?: { where?: Readonly<Record<string, string>>; namedBy?: readonly string[] };
  /** References that make the identity of an entity, one a level of the collection: a cell's service, segment, channel. */
  keys?: readonly (readonly string[])[];
  shape: Shape;
}
