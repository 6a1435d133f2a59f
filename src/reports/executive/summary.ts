import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Localised } from '../../diagnostics/language.ts';
import type { Kind } from '../../generated/kinds.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import { type Initiative, initiativesOf } from '../facts/initiative.ts';
import { kindsLabel } from '../parts/labels.ts';
import { sentence } from '../parts/speech.ts';
import { stated } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Fact, Table } from '../render/content.ts';
import { asked, costing, gains, promised, served } from './answers.ts';
import type { Comparison } from './changes/chapter.ts';
import { changing } from './changes/sentence.ts';
import { moneyInAll } from './money.ts';
import { requestsTable } from './requests.ts';

/** Half a page for whoever reads no more. */
export interface Summary {
  figures: readonly Fact[];
  /** A line a question. */
  points: readonly Fact[];
  requests: Table | null;
}

/** Who is served, with what promises, what changes, what it costs and brings, and what is asked of the board. */
export function summaryOf(
  comparison: Comparison | undefined,
  errors: readonly Diagnostic[],
  view: ViewContext,
): Summary {
  const initiatives = initiativesOf(view);
  const point = (label: Localised, value: Content): Fact => ({ label: view.say(label), value });
  const gained = gains(initiatives, view);
  return {
    figures: figuresOf(initiatives, view),
    points: [
      point({ en: 'Who is served', es: 'A quién se sirve' }, served(view)),
      point({ en: 'What is promised', es: 'Qué se promete' }, promised(view)),
      ...(comparison ? [point({ en: 'What changes', es: 'Qué cambia' }, changing(comparison, view))] : []),
      point({ en: 'What it costs', es: 'Cuánto cuesta' }, costing(initiatives, view)),
      ...(gained.length > 0 ? [point({ en: 'What it brings', es: 'Qué aporta' }, gained)] : []),
      point({ en: 'What is asked of the board', es: 'Qué se pide a la dirección' }, asked(errors, view)),
    ],
    requests: requestsTable(errors, view),
  };
}

/** How large it all is. */
function figuresOf(initiatives: readonly Initiative[], view: ViewContext): Fact[] {
  const { model } = view;
  const label = (kind: Kind) => sentence(kindsLabel(kind, view));
  const count = (kind: Kind): Fact => ({ label: label(kind), value: model.all(kind).length || null });
  const cost = moneyInAll(initiatives.flatMap(({ value }) => value.cost ?? []));
  return stated([
    count('segment'),
    count('service'),
    count('channel'),
    { label: view.say({ en: 'Promises', es: 'Compromisos' }), value: commitmentsOf(model).length || null },
    { label: label('initiative'), value: initiatives.length || null },
    { label: view.say({ en: 'Cost of the initiatives', es: 'Coste de las iniciativas' }), value: cost },
  ]);
}
