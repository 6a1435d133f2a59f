import type { Path } from '../diagnostics/finding.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import { isRuleFile } from '../language/document.ts';
import { collectionKind } from '../language/entities.ts';
import { shapeAt } from '../language/schema.ts';
import { isMap } from '../language/shape/decoded.ts';
import type { Shape } from '../language/shape/shape.ts';

/** A schema of JSON, as editors have it: with titles and descriptions in one language. */
export interface Schema {
  $ref?: string;
  $defs?: Readonly<Record<string, Schema>>;
  title?: string;
  description?: string;
  type?: string | readonly string[];
  enum?: readonly unknown[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
}

/** The schemas of model files, of tom.yaml and of the files of rules. */
export type Schemas = Readonly<Record<'model' | 'engagement' | 'rule', Schema>>;

/** What may stand at a place of a file. */
export interface Slot {
  /** The kind of the entity in which it is. */
  kind?: Kind;
  /** The way to the entity, as far as the place is inside of one. */
  entity: Path;
  /** The way from there, whatever scenario it is written for. */
  inner: Path;
  /** Absent above an entity. */
  shape?: Shape;
  /** Everything that describes it, the nearest first. */
  schemas: readonly Schema[];
}

/** What may stand at a path of a file. */
export function slotAt(file: string, path: Path, schemas: Schemas): Slot {
  const form = file === 'tom.yaml' ? 'engagement' : isRuleFile(file) ? 'rule' : 'model';
  const kind = form === 'model' ? collectionKind(String(path[0] ?? '')) : form === 'engagement' ? form : undefined;
  const levels = kind === undefined || kind === 'engagement' ? 0 : 1 + (kinds[kind].keys?.length ?? 1);
  const entity = path.slice(0, levels);
  const written = path.slice(levels);
  // What an override changes is written as in the entity itself.
  const inner = written[0] === 'overrides' && written.length > 1 ? written.slice(2) : written;
  const shape = kind && path.length >= levels ? shapeAt(kinds[kind].shape, inner) : undefined;
  return { kind, entity, inner, shape, schemas: schemasAt(schemas[form], [...entity, ...inner]) };
}

function schemasAt(root: Schema, path: Path): Schema[] {
  let here = expanded(root, root);
  for (const step of path)
    here = here.flatMap(({ items, properties = {}, additionalProperties }) => {
      const own = typeof step === 'string' && Object.hasOwn(properties, step) ? properties[step] : additionalProperties;
      const next = typeof step === 'number' ? items : own;
      return isMap(next) ? expanded(root, next as Schema) : [];
    });
  return here;
}

/** A schema and all that it takes in. */
function expanded(root: Schema, schema: Schema, above: readonly Schema[] = []): Schema[] {
  if (above.includes(schema)) return [];
  const inside = schema as Readonly<Record<string, Schema | Schema[] | undefined>>;
  const taken = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else'].flatMap((word) => inside[word] ?? []);
  const named = schema.$ref === undefined ? undefined : root.$defs?.[schema.$ref.replace('#/$defs/', '')];
  return [schema, ...[named ?? [], taken].flat().flatMap((one) => expanded(root, one, [...above, schema]))];
}

/** What the schemas say of a place: its title and what it is for. */
export function wordsOf(schemas: readonly Schema[]): { title?: string; description?: string } {
  const title = schemas.find((one) => one.title !== undefined)?.title;
  return { title, description: schemas.find((one) => one.description !== undefined)?.description };
}
