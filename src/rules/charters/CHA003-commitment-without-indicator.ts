import { finding } from '../../diagnostics/declaration.ts';
import type { Finding, RelatedPlace } from '../../diagnostics/finding.ts';
import { commitmentWithoutIndicator as declaration } from '../../generated/declarations.ts';
import { commitmentsOf, isMeasured } from '../../model/commitments.ts';
import type { Model } from '../../model/model.ts';
import { type Entity, placeOf } from '../../model/model.ts';
import { isQuantified } from '../../model/targets.ts';
import type { Outcome } from '../rule.ts';

/** What lacks something, and where it is promised. */
interface Lack<K extends 'standard' | 'kpi'> {
  entity: Entity<K>;
  promises: RelatedPlace[];
}

export function* check(model: Model): Iterable<Outcome> {
  const standards = new Map<string, Lack<'standard'>>();
  const kpis = new Map<string, Lack<'kpi'>>();
  for (const { charter, ref, id, value, targets } of commitmentsOf(model)) {
    for (const target of targets) {
      if (!target.value || !isQuantified(target.value)) continue;
      const promise: RelatedPlace = { place: placeOf(charter, target.path), message: 'promised' };
      const kpi = target.value.kpi && model.find('kpi', target.value.kpi.id);
      if (kpi && !isMeasured(kpi)) add(kpis, kpi, promise);
      if (target.value.kpi) continue;
      if (target.standard) add(standards, target.standard, promise);
      else {
        yield finding(declaration, 'noKpi', {
          values: { target: target.id, commitment: value.statement ?? id },
          place: placeOf(charter, target.path, 'key'),
          subject: ref,
          facts: [target.id],
          hint: 'addKpi',
        });
      }
    }
  }
  for (const lack of standards.values()) yield told('standardWithoutKpi', lack, 'addKpi');
  for (const lack of kpis.values()) yield told('noSource', lack, 'addSource');
}

function add<K extends 'standard' | 'kpi'>(
  lacks: Map<string, Lack<K>>,
  entity: Entity<K>,
  promise: RelatedPlace,
): void {
  const known = lacks.get(entity.id);
  if (known) known.promises.push(promise);
  else lacks.set(entity.id, { entity, promises: [promise] });
}

/** One cause, one finding: it stands at what lacks something, with the promises beside it. */
function told(
  message: 'standardWithoutKpi' | 'noSource',
  { entity, promises }: Lack<'standard'> | Lack<'kpi'>,
  hint: 'addKpi' | 'addSource',
): Finding {
  return finding(declaration, message, {
    values: { name: entity.value.name, count: promises.length },
    place: placeOf(entity),
    related: promises,
    subject: entity.ref,
    hint,
  });
}
