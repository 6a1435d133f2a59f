import type { Language } from '../../diagnostics/language.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { showWords } from '../../generated/words/cli.ts';
import { everyEntity } from '../../model/fields.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { CallError } from '../call-error.ts';

/** What a reference on the command line names. */
export interface Named {
  entity: Entity;
  /** The id of a part of it. */
  part?: string;
}

/** A cell as a segment has it. */
export interface NamedCell {
  cell: Cell;
  /** What is written for it: that of the reference, else the weightiest, under the reference that was asked for. */
  written: Entity<'cell'>;
  /** The ids of the segments for which it holds. */
  segments: readonly string[];
}

/**
 * Finds `kind:id`, `kind:id#part`, or a bare id that only one entity has. Throws a CallError with the nearest reference where
 * there is none.
 */
export function findNamed(model: Model, written: string, language: Language): Named {
  const [ref = '', part] = written.split('#');
  const all = everyEntity(model).filter(({ kind }) => kind !== 'cell');
  const isFull = ref.includes(':');
  const candidates = isFull ? [] : all.filter((entity) => entity.id === ref);
  if (candidates.length > 1) {
    const refs = { type: 'any-of' as const, of: candidates.map((candidate) => candidate.ref) };
    throw new CallError(showWords.several, { ref, refs }, language);
  }
  const [kind = '', id = ''] = ref.split(':');
  const entity = isFull
    ? (all.find((one) => one.ref === ref) ?? model.resolve({ type: 'ref', written: ref, kind, id }))
    : candidates[0];
  if (!entity) {
    const known = all.map((one) => (isFull ? one.ref : one.id));
    throw unknown(model, ref, known, language);
  }
  if (part === undefined) return { entity };
  const parts = entity.parts.map((one) => `${entity.ref}#${one.id}`);
  if (!parts.includes(`${entity.ref}#${part}`)) throw unknown(model, `${entity.ref}#${part}`, parts, language);
  return { entity, part };
}

/** What tom.yaml itself declares and other fields name: goals, risks, assumptions, terms. */
const declared = { goal: 'goals', risk: 'risks', assumption: 'assumptions', term: 'glossary' } as const;

/** An entry of tom.yaml that a reference names; undefined where it names none. */
export function findDeclared(model: Model, ref: string): { kind: string; id: string; map: string } | undefined {
  const [kind = '', id = ''] = ref.split(':');
  if (!Object.hasOwn(declared, kind)) return undefined;
  const map = declared[kind as keyof typeof declared];
  return Object.hasOwn(model.engagement.value[map], id) ? { kind, id, map } : undefined;
}

/** Finds the cell of `service/segment/channel`; with `*`, that of the first segment for which what is written there holds. */
export function findCell(model: Model, id: string, language: Language): NamedCell {
  const [service = '', segment = '', channel = ''] = id.split('/');
  const own = model.find('cell', id);
  const cells = model.cells();
  const same = cells.filter((cell) => own !== undefined && cell.from.includes(own));
  const known = model.find('segment', segment);
  const by = model.find('channel', channel)?.id ?? channel;
  const exact = known && model.cellsOf(service, known.id).find((cell) => cell.channel === by);
  const cell = segment === '*' ? (same.find(({ from }) => from.at(-1) === own) ?? same[0]) : exact;
  const written = own ?? cell?.from.at(-1);
  if (!cell || !written) {
    const refs = [
      ...model.all('cell').map(({ ref }) => ref),
      ...cells.map((one) => `cell:${one.service}/${one.segment}/${one.channel}`),
    ];
    throw unknown(model, `cell:${id}`, refs, language);
  }
  const asked = segment === '*' ? written.id : `${cell.service}/${cell.segment}/${cell.channel}`;
  return {
    cell,
    written: { ...written, id: asked, ref: `cell:${asked}` },
    segments: segment === '*' ? same.map((one) => one.segment) : [cell.segment],
  };
}

function unknown(model: Model, ref: string, candidates: readonly string[], language: Language): CallError {
  const suggestion = suggest(ref, candidates);
  const { scenario } = model;
  if (suggestion !== undefined) return new CallError(showWords.didYouMean, { ref, scenario, suggestion }, language);
  const [kind = ''] = ref.split(':');
  const same = candidates.find((candidate) => candidate.startsWith(`${kind}:`));
  const example = same ?? model.all('service')[0]?.ref ?? 'service:billing';
  return new CallError(showWords.unknown, { ref, scenario, example }, language);
}
