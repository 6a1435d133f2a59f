import { declare, finding } from '../../diagnostics/declaration.ts';
import type { Finding, RelatedPlace } from '../../diagnostics/finding.ts';
import { commitmentsOf, isMeasured } from '../../model/commitments.ts';
import { type Entity, placeOf } from '../../model/model.ts';
import { isQuantified } from '../../model/targets.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'CHA003',
  severity: 'error',
  phase: 'strategic',
  serves: ['S0-14', 'UNE 93200'],
  summary: {
    en: 'A target of a commitment that no KPI measures, or one whose KPI does not say where it is measured',
    es: 'Un objetivo de un compromiso que ningún indicador mide, o cuyo indicador no dice dónde se mide',
  },
  why: {
    en: 'A charter is made of services, commitments and KPIs: without a KPI nobody can say whether the promise was kept, and no result can be published. A KPI says where it is measured: the system that holds its figures, or the method by which they are obtained.',
    es: 'Una carta se compone de servicios, compromisos e indicadores: sin indicador nadie puede decir si se cumplió lo prometido ni publicar ningún resultado. Un indicador dice dónde se mide: el sistema que tiene los datos o el método con el que se obtienen.',
  },
  messages: {
    noKpi: {
      en: 'The target “{target}” of the commitment “{commitment}” has no KPI.',
      es: 'El objetivo «{target}» del compromiso «{commitment}» no tiene indicador.',
    },
    standardWithoutKpi: {
      en: 'The standard “{name}” has no KPI, and {count, plural, one {a commitment promises} other {# commitments promise}} it.',
      es: 'El estándar «{name}» no tiene indicador, y {count, plural, one {un compromiso lo promete} other {# compromisos lo prometen}}.',
    },
    noSource: {
      en: 'The KPI “{name}” does not say where it is measured, and {count, plural, one {a target of a charter is} other {# targets of charters are}} measured by it.',
      es: 'El indicador «{name}» no dice dónde se mide, y {count, plural, one {un objetivo de una carta se mide} other {# objetivos de cartas se miden}} con él.',
    },
    promised: {
      en: 'it is promised here',
      es: 'se promete aquí',
    },
  },
  hints: {
    addKpi: {
      en: 'name under “kpi” of the target the KPI that measures it, and describe it under “kpis”.',
      es: 'nombre en «kpi» del objetivo el indicador que lo mide, y descríbalo en «kpis».',
    },
    addSource: {
      en: 'write under “measuredIn” of the KPI its “system”, its “method” or both.',
      es: 'escriba en «measuredIn» del indicador su «system», su «method» o ambos.',
    },
  },
  examples: {
    valid: [
      'charters:\n  patients:\n    name: Patient charter\n    commitments:\n      answer:\n        targets: { fast: { metric: service-level, within: 20s, share: 80%, kpi: phone-level } }\nkpis:\n  phone-level: { name: Service level of the phone, metric: service-level, within: 20s, measuredIn: { method: automatic } }\n',
    ],
    invalid: [
      'charters:\n  patients:\n    name: Patient charter\n    commitments:\n      answer:\n        targets:\n          fast: # !CHA003\n            metric: service-level\n            within: 20s\n            share: 80%\n',
      'charters:\n  patients:\n    name: Patient charter\n    commitments:\n      answer:\n        targets: { fast: phone-80-20 }\nstandards:\n  phone-80-20: # !CHA003\n    name: 80/20\n    target: { metric: service-level, within: 20s, share: 80% }\n',
      'charters:\n  patients:\n    name: Patient charter\n    commitments:\n      answer:\n        targets: { fast: { metric: service-level, within: 20s, share: 80%, kpi: phone-level } }\nkpis:\n  phone-level: # !CHA003\n    name: Service level of the phone\n    metric: service-level\n',
    ],
  },
});

/** What lacks something, and where it is promised. */
interface Lack<K extends 'standard' | 'kpi'> {
  entity: Entity<K>;
  promises: RelatedPlace[];
}

export const commitmentWithoutIndicator: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['charter.commitments', 'standard.target', 'kpi.measuredIn'],
  // From the control phase on KPI003 tells of indicators that are measured nowhere.
  yieldsTo: ['KPI003'],
  *check(model) {
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
  },
});

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
    place: placeOf(entity, [], 'key'),
    related: promises,
    subject: entity.ref,
    hint,
  });
}
