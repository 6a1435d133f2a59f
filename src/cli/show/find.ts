import { suggest } from '../../diagnostics/suggest.ts';
import { showWords } from '../../generated/words/cli.ts';
import { everyEntity } from '../../model/fields.ts';
import type { Cell } from '../../model/model.ts';
import { findPart, nameOf, pseudoName } from '../../wording/names.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { CallError } from '../call-error.ts';
import type { Subject } from './entity.ts';

/**
 * Finds `kind:id`, `kind:id#part`, or a bare id that only one entity has. Throws a CallError with the nearest reference where
 * there is none.
 */
export function findNamed(written: string, view: ViewContext): Subject {
  const { model, spoken } = view;
  const [ref = '', id] = written.split('#');
  const all = everyEntity(model).filter(({ kind }) => kind !== 'cell');
  const isFull = ref.includes(':');
  const candidates = isFull ? [] : all.filter((entity) => entity.id === ref);
  if (candidates.length > 1) {
    const refs = { type: 'any-of' as const, of: candidates.map((candidate) => candidate.ref) };
    throw new CallError(showWords.several, { ref, refs }, spoken);
  }
  const [kind = '', own = ''] = ref.split(':');
  const entity = isFull
    ? (all.find((one) => one.ref === ref) ?? model.resolve({ type: 'ref', written: ref, kind, id: own }))
    : candidates[0];
  if (!entity) {
    const known = all.map((one) => (isFull ? one.ref : one.id));
    throw unknown(ref, known, view);
  }
  if (id === undefined) return { ref: entity.ref, name: nameOf(entity, view), entity };
  const part = entity.parts.find((one) => one.id === id);
  const full = `${entity.ref}#${id}`;
  if (!part) {
    const parts = entity.parts.map((one) => `${entity.ref}#${one.id}`);
    throw unknown(full, parts, view);
  }
  return { ref: full, name: findPart(entity, id, view) ?? nameOf(entity, view), entity, part };
}

/** What tom.yaml itself declares and other fields name: goals, risks, assumptions, terms. */
const declared = { goal: 'goals', risk: 'risks', assumption: 'assumptions', term: 'glossary' } as const;

/** An entry of tom.yaml that a reference names; undefined where it names none. */
export function findDeclared(ref: string, view: ViewContext): Subject | undefined {
  const [kind = '', id = ''] = ref.split(':');
  if (!Object.hasOwn(declared, kind)) return undefined;
  const map = declared[kind as keyof typeof declared];
  const entity = view.model.engagement;
  if (!Object.hasOwn(entity.value[map], id)) return undefined;
  const name = pseudoName({ type: 'ref', written: id, kind, id }, view) ?? id;
  return { ref, name, entity, part: { id, path: [map, id] } };
}

/** A cell as a segment has it: what is written for it is that of the reference, else the weightiest. */
export interface CellSubject extends Subject {
  cell: Cell;
  /** The ids of the segments for which it holds. */
  segments: readonly string[];
}

/** Finds the cell of `service/segment/channel`; with `*`, that of the first segment for which what is written there holds. */
export function findCell(id: string, view: ViewContext): CellSubject {
  const { model } = view;
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
    throw unknown(`cell:${id}`, refs, view);
  }
  const asked = segment === '*' ? written.id : `${cell.service}/${cell.segment}/${cell.channel}`;
  const entity = { ...written, id: asked, ref: `cell:${asked}` };
  const segments = segment === '*' ? same.map((one) => one.segment) : [cell.segment];
  return { ref: entity.ref, name: nameOf(entity, view), entity, cell, segments };
}

function unknown(ref: string, candidates: readonly string[], { model, spoken }: ViewContext): CallError {
  const suggestion = suggest(ref, candidates);
  const { scenario } = model;
  if (suggestion !== undefined) return new CallError(showWords.didYouMean, { ref, scenario, suggestion }, spoken);
  const [kind = ''] = ref.split(':');
  const same = candidates.find((candidate) => candidate.startsWith(`${kind}:`));
  const example = same ?? model.all('service')[0]?.ref ?? 'service:billing';
  return new CallError(showWords.unknown, { ref, scenario, example }, spoken);
}
