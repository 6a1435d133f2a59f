import type { Localised } from '../../../diagnostics/language.ts';
import type { Entity, Model } from '../../../model/model.ts';
import { scenarioName } from '../../parts/names.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import type { Table } from '../../render/content.ts';
import type { ReportContext } from '../../report.ts';
import { compareModels, type ModelChanges } from './compare.ts';
import { byKind, changedTable, overviewTable, titleOf } from './tables.ts';

/** What the scenario that is shown changes of the first one, computed from their models. */
export interface ChangesChapter {
  intro: string;
  /** Kind by kind: what is new, what goes, how many change. */
  overview: Table | null;
  /** What the overview leaves out because it follows from what it names. */
  consequences: string | null;
  changed: readonly { title: string; table: Table | null }[];
}

/** The first scenario, and what separates the one that is shown from it. */
export interface Comparison {
  before: Model;
  changes: ModelChanges;
}

/** Compares the first scenario with the one that is shown; undefined where they are one. */
export function findComparison({ model, models }: ReportContext): Comparison | undefined {
  const [before] = models.values();
  if (!before || before.scenario === model.scenario) return undefined;
  return { before, changes: compareModels(before, model) };
}

/** The chapter; null where the scenarios differ in nothing, or there is but one. */
export function changesChapter(comparison: Comparison | undefined, view: ViewContext): ChangesChapter | null {
  if (!comparison) return null;
  const { before, changes } = comparison;
  const { added, retired, changed } = changes;
  if (added.length + retired.length + changed.length === 0) return null;
  const own: ModelChanges = { added: withoutRows(added, view.model), retired: withoutRows(retired, before), changed };
  const rows = added.length + retired.length - own.added.length - own.retired.length;
  return {
    intro: introOf(own, before, view),
    overview: overviewTable(own, { ...view, model: before }, view),
    consequences: rows === 0 ? null : view.say(rowWords, { rows }),
    changed: byKind(changed, ({ after }) => after.kind).map(([kind, some]) => ({
      title: titleOf(kind, view),
      table: changedTable(some, { ...view, model: before }, view),
    })),
  };
}

function introOf({ added, retired, changed }: ModelChanges, before: Model, view: ViewContext): string {
  return view.say(introWords, {
    from: scenarioName(before.scenario, view),
    to: scenarioName(view.model.scenario, view),
    added: added.length,
    retired: retired.length,
    changed: changed.length,
  });
}

const introWords: Localised = {
  en: 'From “{from}” to “{to}”, {added, plural, =0 {nothing is new} one {# element is new} other {# elements are new}}, {retired, plural, =0 {none goes} one {# goes} other {# go}} and {changed, plural, =0 {none changes} one {# changes} other {# change}}. The comparison is computed from the model, field by field.',
  es: 'De «{from}» a «{to}», {added, plural, =0 {no hay elementos nuevos} one {hay # elemento nuevo} other {hay # elementos nuevos}}, {retired, plural, =0 {no se retira ninguno} one {se retira #} other {se retiran #}} y {changed, plural, =0 {no cambia ninguno} one {cambia #} other {cambian #}}. La comparación se calcula a partir del modelo, campo a campo.',
};

const rowWords: Localised = {
  en: 'They bring or take with them {rows, plural, one {# entry} other {# entries}} of the channel map and of the table of responsibilities.',
  es: 'Con ellos {rows, plural, one {llega o desaparece # entrada} other {llegan o desaparecen # entradas}} del mapa de canales y de la tabla de responsabilidades.',
};

/** Cells of the channel map and rows of responsibilities come and go with what they name. */
function withoutRows(entities: readonly Entity[], model: Model): Entity[] {
  const refs = new Set(entities.map(({ ref }) => ref));
  return entities.filter((entity) => {
    if (entity.kind !== 'cell' && entity.kind !== 'raci') return true;
    return !model.outgoing(entity).some(({ to }) => to && refs.has(to.ref));
  });
}
