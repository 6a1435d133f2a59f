import { groupBy } from '../diagnostics/lists.ts';
import type { Ref } from '../diagnostics/values.ts';
import { behindFrontWords, frontBackWords as words } from '../generated/words/coverage.ts';
import {
  agreementsFor,
  hasSignedAgreement,
  isFront,
  type Progress,
  progressOf,
  requiredNeeds,
} from '../model/agreements.ts';
import type { Entity, Model } from '../model/model.ts';
import { standing } from '../model/validity.ts';
import {
  axisOf,
  type CoverageAxis,
  type CoverageCell,
  type CoverageDeclaration,
  type CoverageGrid,
  type CoverageOptions,
  type CoverageState,
  isShort,
  leadsNowhere,
  literal,
  named,
  withWaivers,
} from './matrix.ts';

/** A need of one consumer, and what became of it. */
interface Requirement {
  row: CoverageAxis;
  column: CoverageAxis;
  need: string;
  state: CoverageState;
  signed: boolean;
}

const notStated: CoverageAxis = { id: 'not-stated', name: named(words.notStated) };

/**
 * FRONT consumer × BACK provider: whether the needs of the one are answered by agreements of the other. Consumers are
 * areas of FRONT, and teams and providers that are not known to work behind it; what BACK areas need of each other is
 * no part of it.
 */
export const frontBack: CoverageDeclaration = {
  id: 'front-back',
  words,
  phase: 'operational',
  of: ['need'],
  fill: (model, options) => pairsOf(model, options, 'front'),
};

/** The same for what the areas behind FRONT, and their teams, ask of each other and of providers. */
export const behindFront: CoverageDeclaration = {
  id: 'behind-front',
  words: behindFrontWords,
  phase: 'operational',
  of: ['need'],
  fill: (model, options) => pairsOf(model, options, 'behind'),
};

type Side = 'front' | 'behind';

function pairsOf(model: Model, options: CoverageOptions, side: Side): CoverageGrid {
  const [asking, giving] = side === 'front' ? [areasOf(model, 'front'), areasOf(model, 'back')] : [[], []];
  const found = requiredNeeds(model).flatMap((need) =>
    consumersOf(model, need, side).map((consumer): Requirement => {
      const [row, column] = [axisFor(model, consumer), axisFor(model, need.value.provider)];
      const signed = hasSignedAgreement(model, need, consumer);
      return { row, column, need: need.ref, state: stateOf(model, need, consumer, options), signed };
    }),
  );
  return {
    rows: eachOnce([...asking, ...found.map(({ row }) => row)]),
    columns: eachOnce([...giving, ...found.map(({ column }) => column)]),
    cells: [...groupBy(found, ({ row, column }) => `${row.id} ${column.id}`).values()].map(cellOf),
  };
}

function eachOnce(axes: readonly CoverageAxis[]): CoverageAxis[] {
  return [...new Map(axes.map((axis) => [axis.id, axis])).values()];
}

function areasOf(model: Model, side: 'front' | 'back'): CoverageAxis[] {
  return model
    .all('area')
    .filter(({ value }) => value.side === side)
    .map(axisOf);
}

/** The consumers of a need that attend customers, or those behind them; one that is not stated is asked for. */
function consumersOf(model: Model, { value }: Entity<'need'>, wanted: Side): (Ref | undefined)[] {
  if (value.consumers.length === 0) return wanted === 'front' ? [undefined] : [];
  return value.consumers.filter((consumer) => isFront(model, consumer) === (wanted === 'front'));
}

function axisFor(model: Model, ref: Ref | undefined): CoverageAxis {
  if (!ref) return notStated;
  const { kind, id } = ref;
  const entity = kind === 'area' || kind === 'team' || kind === 'provider' ? model.find(kind, id) : undefined;
  return entity ? axisOf(entity) : { id: `${kind}:${id}`, name: literal(ref.written) };
}

function stateOf(
  model: Model,
  need: Entity<'need'>,
  consumer: Ref | undefined,
  options: CoverageOptions,
): CoverageState {
  const { provider } = need.value;
  const nowhere = [consumer, provider].some((ref) => ref && leadsNowhere(model, ref));
  const state = nowhere ? 'broken' : stateForConsumer(model, need, consumer);
  return withWaivers(model, options, state, { SLA001: need.ref });
}

const stateOfProgress: Readonly<Record<Progress, CoverageState>> = {
  open: 'partial',
  disputed: 'partial',
  agreed: 'partial',
  'in-force': 'covered',
  signed: 'covered',
  ended: 'stale',
  suspended: 'stale',
  rejected: 'gap',
};

/**
 * What the agreements that answer a need come to for one of its consumers at the scenario's date, the best of them: signed by both
 * sides and in force, or without a first day, is covered; on its way, unsigned or still to begin is partial; suspended or ended is
 * stale; a rejected one does not count.
 */
function stateForConsumer(model: Model, need: Entity<'need'>, consumer: Ref | undefined): CoverageState {
  const states = agreementsFor(model, need, consumer).map((agreement) => {
    const progress = progressOf(model, agreement, model.date);
    const isToCome = progress === 'signed' && standing(agreement.value.valid, model.date) === 'future';
    return isToCome ? 'partial' : stateOfProgress[progress];
  });
  return (['covered', 'partial', 'stale'] as const).find((state) => states.includes(state)) ?? 'gap';
}

function cellOf(found: readonly [Requirement, ...Requirement[]]): CoverageCell {
  const state = together(found.map((requirement) => requirement.state));
  const culprits = found.flatMap((requirement) => (isShort(requirement.state) ? [requirement.need] : []));
  const [{ row, column, need }] = found;
  const subject = found.length === 1 ? need : column.id;
  const values = { needs: found.length, signed: found.filter((requirement) => requirement.signed).length };
  return { row: row.id, column: column.id, state, subject, culprits, note: { text: words.signed, values } };
}

/** The state that all share; a mixture is partial, whatever is waived apart. */
function together(states: readonly CoverageState[]): CoverageState {
  const owed = states.filter((state) => state !== 'waived');
  const [first = 'waived'] = owed;
  if (owed.includes('broken')) return 'broken';
  return owed.every((state) => state === first) ? first : 'partial';
}
