import type { Ref } from '../../diagnostics/values.ts';
import { isAgreed } from '../../model/agreements.ts';
import type { Entity } from '../../model/model.ts';
import { resolveTarget, type Target } from '../../model/targets.ts';
import { link } from '../parts/links.ts';
import { sentence } from '../parts/speech.ts';
import { type Column, tableOf } from '../parts/table.ts';
import { capabilityInWords } from '../parts/target/bounds.ts';
import { conditionsInWords } from '../parts/target/qualifiers.ts';
import { writtenTarget } from '../parts/target/target.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Table } from '../render/content.ts';

interface TargetRow {
  /** `agreement:stock#delivery` */
  id: string;
  agreed: Target | Ref | undefined;
  proposed: Target | Ref | undefined;
  capability: NonNullable<Entity<'agreement'>['value']['capability']>[string] | undefined;
}

/** What was asked, what is possible and what is agreed, target by target; null where an agreement has no target. */
export function targetTable(agreement: Entity<'agreement'>, view: ViewContext): Table | null {
  const { targets = {}, proposed = {}, capability = {} } = agreement.value;
  const ids = [...new Set([...Object.keys(targets), ...Object.keys(proposed), ...Object.keys(capability)])];
  const rows = ids.map(
    (id): TargetRow => ({
      id: `${agreement.ref}#${id}`,
      agreed: own(targets, id),
      proposed: own(proposed, id),
      capability: own(capability, id),
    }),
  );
  const columns: Column<TargetRow>[] = [
    {
      name: isAgreed(agreement) ? { en: 'Agreed', es: 'Acordado' } : { en: 'On the table', es: 'Sobre la mesa' },
      of: ({ agreed }) => cell(writtenTarget(agreed, view, 'figures')),
    },
    { name: { en: 'How it is counted', es: 'Cómo se cuenta' }, of: ({ agreed }) => countingOf(agreed, view) },
    {
      name: { en: 'Asked for at first', es: 'Pedido al principio' },
      of: ({ proposed: asked }) => cell(writtenTarget(asked, view, 'figures')),
    },
    {
      name: { en: 'What is possible', es: 'Posibilidad real' },
      of: ({ capability: can }) => cell(capabilityInWords(can?.value, can?.share, view)),
    },
    {
      name: { en: 'Evidence', es: 'Evidencia' },
      of: ({ capability: can }) => (can ? [can.evidence, can.date].flatMap((one) => one ?? []) : null),
    },
    {
      name: { en: 'KPI', es: 'Indicador' },
      of: ({ agreed }) => link(resolveTarget(view.model, agreed)?.kpi, view),
    },
  ];
  return tableOf(rows, columns, view, ({ id }) => id);
}

function own<T>(map: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(map, id) ? map[id] : undefined;
}

function cell(content: Content): Content {
  return typeof content === 'string' && content !== '' ? sentence(content) : content === '' ? null : content;
}

/** The figures of all targets of an agreement or a commitment, for a line elsewhere; red where one names no standard. */
export function figuresIn(targets: Readonly<Record<string, Target | Ref>> | undefined, view: ViewContext): Content {
  const all = Object.values(targets ?? {}).map((target) => cell(writtenTarget(target, view, 'figures')));
  return all.every((words) => typeof words === 'string') ? all.join('; ') || null : all;
}

/** How the cases of a target are counted: from when to when, in which hours, up to which volume. */
export function countingOf(written: Target | Ref | undefined, view: ViewContext): string | null {
  const target = resolveTarget(view.model, written);
  return (target && sentence(conditionsInWords(target, view).join('; '))) || null;
}
