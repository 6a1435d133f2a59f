import type { Span } from '../../diagnostics/finding.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
import { labels } from '../../generated/labels.ts';
import type { Shape } from '../../language/shape/shape.ts';
import { type Told, unknown } from './mistake.ts';
import { plainScalars } from './signatures.ts';

/** What an expression gives, as far as it can be known before there is a model: entities of some kinds, a map of a shape, a list. */
export interface Sort {
  kinds?: readonly Kind[];
  shape?: Shape;
  /** The field, `need.state`, through which a map was reached. */
  within?: string;
  /** It is a list of these. */
  of?: Sort;
  /** It is one of these words. */
  words?: readonly string[];
}

export type Scope = Readonly<Record<string, Sort>>;

/** A walk through an expression. What is wrong is told, and has no known sort: nothing follows from it. */
export interface Walk {
  scope: Scope;
  reads: Set<string>;
  tell(told: Told, span: Span): void;
}

/** Where a mistake is of all that is written at its place. */
export const nowhere: Span = { start: 0, end: 0 };

/** The sort of a name in scope. */
export function named(name: string, scope: Scope, tell: (told: Told) => void): Sort {
  if (Object.hasOwn(scope, name)) return scope[name] ?? {};
  tell(unknown('noName', name, Object.keys(scope)));
  return {};
}

/** The sort of a field of something. */
export function fieldSort(of: Sort, name: string, { reads, tell }: Walk, span: Span): Sort {
  if (of.of) {
    tell({ message: 'ofList', values: { name }, hint: 'askEach' }, span);
    return {};
  }
  if (name === 'id' && (of.kinds || of.shape)) return {};
  const none = (within: string, known: readonly string[]): Sort => {
    tell(unknown('noField', name, known, { within }), span);
    return {};
  };
  if (of.kinds) {
    const having = of.kinds.filter((kind) => Object.hasOwn(kinds[kind].shape.fields ?? {}, name));
    const [kind] = having;
    if (!kind) return none(of.kinds.join(', '), of.kinds.flatMap(fieldsOf));
    for (const one of having) reads.add(`${one}.${name}`);
    const sort = sortOfShape(kinds[kind].shape.fields?.[name] ?? {}, `${kind}.${name}`);
    // Several kinds have several words for it.
    return having.length > 1 && sort.words ? {} : sort;
  }
  if (!of.shape?.fields) return {};
  const shape = Object.hasOwn(of.shape.fields, name) ? of.shape.fields[name] : undefined;
  if (!shape) return none(of.within ?? '', Object.keys(of.shape.fields));
  return sortOfShape(shape, `${of.within}.${name}`);
}

function sortOfShape(shape: Shape, within: string): Sort {
  if (shape.ref && !shape.fields) {
    const named = shape.ref
      .map((entry) => entry.split('#')[0] ?? '')
      .filter((name): name is Kind => Object.hasOwn(kinds, name));
    return named.length > 0 ? { kinds: named } : {};
  }
  const inner = shape.items ?? shape.values;
  if (inner) return { of: sortOfShape(inner, within) };
  const words = wordsOf(shape, within);
  if (words.length > 0) return { words, within };
  return shape.fields || (shape.scalar && !plainScalars.has(shape.scalar)) ? { shape, within } : {};
}

/** The words that a field may be: those that have a label. */
function wordsOf({ scalar, ref, fields, literals }: Shape, within: string): string[] {
  const [kind = '', ...path] = within.split('.');
  // What tom.yaml names may be the workspace's own: a report.
  if (scalar || ref || fields || literals || kind === 'engagement') return [];
  const known = labels[kind]?.fields ?? {};
  const start = `${path.join('.')}=`;
  // Labels say where a list or a map lies on the way.
  return Object.keys(known).flatMap((key) => {
    const word = key.slice(key.indexOf('=') + 1);
    return key.replace(/=.*/, '=').replaceAll(/\.\*|\[\]/g, '') === start ? word : [];
  });
}

export function isKind(name: string): name is Kind {
  return Object.hasOwn(kinds, name);
}

export function fieldsOf(kind: Kind): string[] {
  return Object.keys(kinds[kind].shape.fields ?? {});
}

/** A kind by its name, in a list; undefined where there is none. */
export function kindNamed(name: string, { tell }: Walk, span: Span): [Kind] | undefined {
  if (isKind(name)) return [name];
  tell(unknown('noKind', name, Object.keys(kinds)), span);
  return undefined;
}
