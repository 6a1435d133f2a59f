import { declare, finding } from '../../diagnostics/declaration.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import type { Kind } from '../../generated/kinds.ts';
import { cyclesOf } from '../../model/cycles.ts';
import { type Entity, placeOf, type Reference } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'INT006',
  severity: 'error',
  phase: 'always',
  serves: ['general'],
  summary: {
    en: 'A relation that leads back to where it starts',
    es: 'Una relación que vuelve a donde empieza',
  },
  why: {
    en: 'What contains, precedes or supports itself cannot be drawn, put in order or added up, and no work that waits for itself ever starts.',
    es: 'Lo que se contiene, se precede o se sostiene a sí mismo no se puede dibujar, ordenar ni sumar, y un trabajo que se espera a sí mismo nunca empieza.',
  },
  messages: {
    cycle: {
      en: '“{first}” {relation, select, parent {is part of itself} inherits {takes its hours from itself} dependsOn {waits for itself} underpins {underpins itself} escalatesTo {escalates to itself} prerequisites {is its own prerequisite} replaces {replaces itself} mergedInto {is merged into itself} previous {comes before itself} other {needs its own approval}}: {path}.',
      es: '«{first}» {relation, select, parent {forma parte de sí mismo} inherits {toma el horario de sí mismo} dependsOn {se espera a sí mismo} underpins {se sostiene a sí mismo} escalatesTo {escala a sí mismo} prerequisites {se exige a sí mismo} replaces {se sustituye a sí mismo} mergedInto {se integra en sí mismo} previous {se precede a sí mismo} other {necesita su propia aprobación}}: {path}.',
    },
    step: {
      en: '“{from}” leads to “{to}”',
      es: '«{from}» lleva a «{to}»',
    },
  },
  hints: {
    cut: {
      en: 'remove one of these references, the one that is not meant.',
      es: 'quite una de estas referencias, la que no corresponda.',
    },
  },
  examples: {
    valid: [
      'areas:\n  company: { name: Company }\n  sales: { name: Sales, parent: company }\n  stores: { name: Stores, parent: sales }\n',
      'services:\n  activation: { name: Activation }\n  support: { name: Support, prerequisites: [activation] }\n  returns: { name: Returns, prerequisites: [activation, support] }\n',
    ],
    invalid: [
      'areas:\n  sales:\n    name: Sales\n    parent: stores # !INT006\n  stores: { name: Stores, parent: sales }\n',
      'calendars:\n  office:\n    name: Office\n    inherits: [office] # !INT006\n',
      'initiatives:\n  rostering:\n    name: Rostering\n    dependsOn: [training] # !INT006\n  training: { name: Training, dependsOn: [hiring] }\n  hiring: { name: Hiring, dependsOn: [rostering] }\n',
    ],
  },
});

/** The relations that must lead somewhere, by kind and field. */
const relations: readonly [kind: Kind, field: string, name: string][] = [
  ['area', 'parent', 'parent'],
  ['segment', 'parent', 'parent'],
  ['provider', 'parent', 'parent'],
  ['calendar', 'inherits[]', 'inherits'],
  ['initiative', 'dependsOn[]', 'dependsOn'],
  ['agreement', 'underpins[]', 'underpins'],
  ['team', 'escalatesTo[].team', 'escalatesTo'],
  ['governanceBody', 'escalatesTo', 'escalatesTo'],
  ['service', 'prerequisites[]', 'prerequisites'],
  ['charter', 'replaces', 'replaces'],
  ['need', 'mergedInto', 'mergedInto'],
  ['assessment', 'wave.previous', 'previous'],
  ['role', 'decisionRights.*.approvalAbove', 'approvalAbove'],
];

export const hierarchyCycle: Rule = defineRule(declaration, {
  scope: 'every-scenario',
  relies: [],
  *check(model) {
    for (const [kind, field, relation] of relations) {
      const entities: readonly Entity[] = model.all(kind);
      const next = (entity: Entity): Reference[] => alike(model.outgoing(entity), kind, field);
      const rank = new Map(entities.map(({ ref }, index) => [ref, index]));
      for (const cycle of cyclesOf(entities, next)) yield cycleFinding(fromSmallest(cycle, rank), relation);
    }
  },
});

/** The references of one relation, each target once. */
function alike(references: readonly Reference[], kind: Kind, field: string): Reference[] {
  const own = references.filter((reference) => reference.field === field && reference.to?.kind === kind);
  return own.filter(({ to }, index) => own.findIndex((other) => other.to === to) === index);
}

/** The cycle from the place that comes first in the files. */
function fromSmallest(cycle: readonly Reference[], rank: ReadonlyMap<string, number>): Reference[] {
  const ranks = cycle.map(({ from }) => rank.get(from.ref) ?? 0);
  const start = ranks.reduce((best, place, index) => (place < (ranks[best] ?? 0) ? index : best), 0);
  return [...cycle.slice(start), ...cycle.slice(0, start)];
}

function cycleFinding(cycle: readonly Reference[], relation: string): Finding {
  const [first, ...others] = cycle;
  if (!first) throw new Error('a cycle without a reference');
  // In the order of their names: moving an entity in its file does not make another finding of it.
  const members = cycle.map(({ from }) => from.ref).sort();
  return finding(declaration, 'cycle', {
    values: { first: first.from.id, relation, path: [...cycle.map(({ from }) => from.id), first.from.id].join(' → ') },
    place: placeOf(first.from, first.path, first.on),
    related: others.map(({ from, path, on, ref }) => ({
      place: placeOf(from, path, on),
      message: 'step',
      values: { from: from.id, to: ref.id },
    })),
    subject: members[0] ?? first.from.ref,
    facts: [relation, ...members],
    hint: 'cut',
  });
}
