import type { Path } from '../../diagnostics/finding.ts';
import type { Measure } from '../../diagnostics/values.ts';
import { latestMeasurement, type Objective } from '../../model/kpis.ts';
import { moreThan } from '../../model/measures.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds, Found } from '../found.ts';

interface Figure {
  value: Measure;
  path: Path;
}

export function* check(model: Model): Finds<'KPI018'> {
  for (const kpi of model.all('kpi')) {
    const objectives = Object.entries(kpi.value.objectives).map(([id, objective]) => ({
      id,
      figures: figuresOf(id, objective),
    }));
    const mixed = objectives.filter(({ figures }) => oddIn(figures).length > 0);
    for (const { id, figures } of mixed) yield tell(kpi, 'differ', id, figures);
    const latest = latestMeasurement(model, kpi);
    const [first] = objectives.flatMap(({ figures }) => figures);
    if (mixed.length > 0 || !latest || !first || moreThan(latest.value, first.value) !== undefined) continue;
    const path = latest.index === undefined ? ['data'] : ['measurements', latest.index, 'value'];
    yield tell(kpi, 'measured', '', [first, { value: latest.value, path }]);
  }
}

function tell(
  kpi: Entity<'kpi'>,
  message: 'differ' | 'measured',
  objective: string,
  figures: readonly Figure[],
): Found<'KPI018'> {
  const [first] = figures;
  const [odd, ...others] = oddIn(figures);
  return {
    says: message,
    about: kpi,
    at: odd?.path,
    values: { kpi, objective, value: first?.value ?? '', other: odd?.value ?? '' },
    related: [first, ...others].flatMap((one) =>
      one ? [{ about: kpi, at: one.path, says: 'beside', values: { value: one.value } }] : [],
    ),
    facts: [message, objective],
  };
}

/** The figures that do not compare with the first. */
function oddIn([first, ...others]: readonly Figure[]): Figure[] {
  return others.filter(({ value }) => first && moreThan(first.value, value) === undefined);
}

function figuresOf(id: string, { baseline, target, stretch, floor, benchmark }: Objective): Figure[] {
  const written: [Measure | undefined, string[]][] = [
    [baseline, ['baseline']],
    [target?.min, ['target', 'min']],
    [target?.max, ['target', 'max']],
    [target?.equals, ['target', 'equals']],
    [stretch, ['stretch']],
    [floor, ['floor']],
    [benchmark?.value, ['benchmark', 'value']],
  ];
  return written.flatMap(([value, path]) => (value ? [{ value, path: ['objectives', id, ...path] }] : []));
}
