import { isBroken, leadsNowhere } from '../../../coverage/broken.ts';
import { needsPeople, teamsFor } from '../../../model/attendance.ts';
import type { Cell, Entity } from '../../../model/model.ts';
import { isRef } from '../../../model/refs.ts';
import { wordOf } from '../../parts/labels.ts';
import { brokenLink } from '../../parts/links.ts';
import { nameOf } from '../../parts/names.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import type { CellReason, MatrixCell } from '../../render/content.ts';
import { modeOf } from './channels.ts';

/** A cell of the map as the matrix shows it: its state, its rank and how it is attended, and what is behind it. */
export function drawnCell(cell: Cell, view: ViewContext): MatrixCell {
  const { value, from } = cell;
  const id = from.at(-1)?.ref;
  const named = id === undefined ? {} : { id };
  const broken = from.flatMap((written) => (isBroken(view.model, written) ? [written] : []));
  if (broken.length > 0)
    return { state: 'broken', ...named, reasons: broken.flatMap((written) => brokenReasons(written, view)) };
  if (value.state === 'not-offered') {
    const text = view.read(value.reason) || view.say({ en: 'no reason given', es: 'sin motivo indicado' });
    return { state: 'not-offered', text: view.say({ en: 'no', es: 'no' }), ...named, reasons: [{ text }] };
  }
  const text = cellText(cell, view);
  const reason = shortOf(cell, view);
  return { state: reason ? 'partial' : 'covered', text, ...named, ...(reason ? { reasons: [reason] } : {}) };
}

/** `1` where people attend, `2 · self-service`, `→ Chat`. */
function cellText(cell: Cell, view: ViewContext): string {
  const { value } = cell;
  if (value.mode === 'redirect') return redirectText(value, view);
  const mode = modeOf(cell, view);
  const rank = typeof value.rank === 'number' ? view.show(value.rank) : undefined;
  const how = rank !== undefined && mode === 'attended' ? undefined : (wordOf('cell', 'mode', mode, view) ?? undefined);
  return [rank, how].filter((part) => part !== undefined).join(' · ') || view.say({ en: 'yes', es: 'sí' });
}

function redirectText({ redirectTo }: Cell['value'], view: ViewContext): string {
  const to = isRef(redirectTo) ? view.model.find('channel', redirectTo.id) : undefined;
  return to ? `→ ${nameOf(to, view)}` : (wordOf('cell', 'mode', 'redirect', view) ?? '');
}

/** Why a cell is not whole: contacts are only sent on, or nobody is there to attend them. */
function shortOf(cell: Cell, view: ViewContext): CellReason | undefined {
  const { value } = cell;
  if (value.mode === 'redirect')
    return { text: view.say({ en: 'contacts are only sent on', es: 'los contactos solo se derivan' }) };
  const { model, phases } = view;
  // Who attends is owed from the operational phase on.
  if (!phases.includes('operational') || !needsPeople(model, cell) || teamsFor(model, cell).length > 0)
    return undefined;
  return { text: view.say({ en: 'no team attends it', es: 'no la atiende ningún equipo' }) };
}

function brokenReasons(written: Entity<'cell'>, view: ViewContext): CellReason[] {
  const nowhere = view.model.outgoing(written).filter(({ ref }) => leadsNowhere(view.model, ref));
  const text = view.say({ en: 'the map names what does not exist', es: 'el mapa nombra lo que no existe' });
  return nowhere.map(({ ref }) => ({ text, about: brokenLink(ref) }));
}
