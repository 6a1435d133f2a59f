import type { Code } from '../diagnostics/codes.ts';
import type { Path, Place } from '../diagnostics/finding.ts';
import { cyclesIn } from './cycles.ts';
import type { ModelFinding } from './faults.ts';
import { fieldIn } from './faulty.ts';
import { everyEntity } from './fields.ts';
import { type Entity, type Model, placeOf } from './model.ts';
import { reversedRanges } from './ranges.ts';
import type { FaultyField } from './readings.ts';
import { entityAt } from './refs.ts';

/** What is written well and cannot be so: what follows from it is not to be relied on. */
export interface Contradiction {
  /** What tells of it. */
  code: Code;
  doubt: FaultyField;
  /** What makes it one: where nothing stood there, nothing would contradict anything. */
  places: readonly Place[];
}

/**
 * What integrity tells of a model besides how it is written: a range whose ends are the wrong way round (INT014), a hierarchy that
 * leads back to itself (INT006), and what is retired and still used (INT004).
 */
export function contradictionsIn(model: Model, findings: readonly ModelFinding[]): Contradiction[] {
  return [
    ...everyEntity(model).flatMap((entity) =>
      reversedRanges(entity).map(({ low, high }) => contradiction('INT014', entity, low.path, high.path)),
    ),
    ...cyclesIn(model).flatMap(({ cycle }) => cycle.map(({ from, path }) => contradiction('INT006', from, path))),
    ...findings.flatMap(({ finding, scenario }) =>
      finding.message === 'retired' && scenario === model.scenario ? retired(model, finding.subject) : [],
    ),
  ];
}

function contradiction(code: Code, entity: Entity, ...paths: [Path, ...Path[]]): Contradiction {
  const [[field, part]] = paths;
  const written = String(paths[0].findLast((step) => typeof step === 'string'));
  return {
    code,
    doubt: fieldIn(entity, String(field), written, [], part),
    places: paths.map((path) => placeOf(entity, path)),
  };
}

/** Whether it exists at all is in doubt, and with it all that it holds: the cells of a channel end with it. */
function retired(model: Model, ref: string): Contradiction[] {
  const entity = entityAt(model, ref);
  if (!entity) return [];
  const isState = (entity.value as { state?: unknown }).state === 'retired';
  const { doubt, ...told } = contradiction('INT004', entity, [isState ? 'state' : 'lifecycle']);
  const whole = { ...doubt, field: '*' };
  const holdsCells = entity.kind === 'channel' || entity.kind === 'service';
  return [{ ...told, doubt: whole }, ...(holdsCells ? [{ ...told, doubt: { ...whole, kind: 'cell' as const } }] : [])];
}
