import type { Ref } from '../diagnostics/values.ts';
import { hasSignedAgreement, requiredNeeds } from '../model/agreements.ts';
import type { Entity, Model } from '../model/model.ts';
import { leadsNowhere } from './broken.ts';
import {
  type CoverageAxis,
  type CoverageCell,
  type CoverageMatrix,
  type CoverageOptions,
  type CoverageState,
  isShort,
  literal,
  words,
} from './matrix.ts';
import { stateForConsumer } from './need-state.ts';
import { withWaivers } from './waived.ts';

/** A need of one consumer, and what became of it. */
interface Requirement {
  need: string;
  state: CoverageState;
  signed: boolean;
}

const notStated: CoverageAxis = { id: 'not-stated', name: words('Not stated', 'Sin indicar') };
const signed = { en: '{signed} of {needs} with a signed agreement', es: '{signed} de {needs} con acuerdo firmado' };

/**
 * FRONT consumer × BACK provider: whether the needs of the one are answered by agreements of the other. Consumers are
 * areas of FRONT, and teams and providers that are not known to work behind it; what BACK areas need of each other is
 * no part of it.
 */
export function frontBack(model: Model, options: CoverageOptions): CoverageMatrix {
  return {
    id: 'front-back',
    name: { en: 'Agreements between FRONT and BACK', es: 'Acuerdos entre FRONT y BACK' },
    corner: { en: 'FRONT × BACK', es: 'FRONT × BACK' },
    phase: 'operational',
    ...pairsOf(model, options, 'front'),
  };
}

/** The same for what the areas behind FRONT, and their teams, ask of each other and of providers. */
export function behindFront(model: Model, options: CoverageOptions): CoverageMatrix {
  return {
    id: 'behind-front',
    name: { en: 'Agreements behind FRONT', es: 'Acuerdos detrás de FRONT' },
    corner: { en: 'Consumer × provider', es: 'Solicitante × proveedor' },
    phase: 'operational',
    ...pairsOf(model, options, 'behind'),
  };
}

type Side = 'front' | 'behind';

function pairsOf(
  model: Model,
  options: CoverageOptions,
  side: Side,
): Pick<CoverageMatrix, 'rows' | 'columns' | 'cells'> {
  const [asking, giving] = side === 'front' ? [areasOf(model, 'front'), areasOf(model, 'back')] : [[], []];
  const rows = new Map(asking.map((axis) => [axis.id, axis]));
  const columns = new Map(giving.map((axis) => [axis.id, axis]));
  const pairs = new Map<string, { row: string; column: string; found: Requirement[] }>();
  for (const need of requiredNeeds(model)) {
    for (const consumer of consumersOf(model, need, side)) {
      const [row, column] = [axisOf(model, consumer), axisOf(model, need.value.provider)];
      rows.set(row.id, row);
      columns.set(column.id, column);
      const key = `${row.id} ${column.id}`;
      const pair = pairs.get(key) ?? { row: row.id, column: column.id, found: [] };
      pair.found.push({
        need: need.ref,
        state: stateOf(model, need, consumer, options),
        signed: hasSignedAgreement(model, need, consumer),
      });
      pairs.set(key, pair);
    }
  }
  return {
    rows: [...rows.values()],
    columns: [...columns.values()],
    cells: [...pairs.values()].map(({ row, column, found }) => cellOf(row, column, found)),
  };
}

function areasOf(model: Model, side: 'front' | 'back'): CoverageAxis[] {
  return model
    .all('area')
    .filter(({ value }) => value.side === side)
    .map(({ ref, value }) => ({ id: ref, name: value.name }));
}

/** The consumers of a need that attend customers, or those behind them; one that is not stated is asked for. */
function consumersOf(model: Model, { value }: Entity<'need'>, wanted: Side): (Ref | undefined)[] {
  if (value.consumers.length === 0) return wanted === 'front' ? [undefined] : [];
  return value.consumers.filter((consumer) => {
    const team = consumer.kind === 'team' ? model.find('team', consumer.id) : undefined;
    const area = consumer.kind === 'area' ? consumer.id : team?.value.area?.id;
    const side = area === undefined ? undefined : model.find('area', area)?.value.side;
    return (side === undefined || side === 'front') === (wanted === 'front');
  });
}

function axisOf(model: Model, ref: Ref | undefined): CoverageAxis {
  if (!ref) return notStated;
  const { kind, id } = ref;
  const entity = kind === 'area' || kind === 'team' || kind === 'provider' ? model.find(kind, id) : undefined;
  return entity ? { id: entity.ref, name: entity.value.name } : { id: `${kind}:${id}`, name: literal(ref.written) };
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
  return withWaivers(state, [{ code: 'SLA001', subject: need.ref }], model, options);
}

function cellOf(row: string, column: string, found: readonly Requirement[]): CoverageCell {
  const state = together(found.map((requirement) => requirement.state));
  const culprits = found.flatMap((requirement) => (isShort(requirement.state) ? [requirement.need] : []));
  const [first, ...others] = found;
  const subject = first && others.length === 0 ? first.need : column;
  const values = { needs: found.length, signed: found.filter((requirement) => requirement.signed).length };
  return { row, column, state, subject, culprits, note: { text: signed, values } };
}

/** The state that all share; a mixture is partial, whatever is waived apart. */
function together(states: readonly CoverageState[]): CoverageState {
  const owed = states.filter((state) => state !== 'waived');
  const [first = 'waived'] = owed;
  if (owed.includes('broken')) return 'broken';
  return owed.every((state) => state === first) ? first : 'partial';
}
