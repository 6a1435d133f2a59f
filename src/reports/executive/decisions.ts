import type { Entity } from '../../model/model.ts';
import { wordOf } from '../parts/labels.ts';
import { nameOf } from '../parts/names.ts';
import { textsInWords } from '../parts/plain.ts';
import { sentence } from '../parts/speech.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Badge, Table, Tone } from '../render/content.ts';

/** What was decided about how to work, and why. Sourcing has its place with the organisation. */
export interface DecisionsChapter {
  principles: Table | null;
  decisions: Table | null;
}

type Decision = Entity<'decision'>;

/** The decisions that hold or are to be taken: what others have taken the place of is left out. */
export function standingDecisions(view: ViewContext): Decision[] {
  return view.model.all('decision').filter(({ value }) => value.state !== 'superseded');
}

/** Chapter 3; null where nothing is decided nor to be decided. */
export function decisionsOf(view: ViewContext): DecisionsChapter | null {
  const all = standingDecisions(view).filter(({ value }) => value.type !== 'sourcing');
  const principles = all.filter(({ value }) => value.type === 'principle');
  const others = all.filter(({ value }) => value.type !== 'principle');
  if (all.length === 0) return null;
  return { principles: principlesTable(principles, view), decisions: decisionsTable(others, view) };
}

function principlesTable(principles: readonly Decision[], view: ViewContext): Table | null {
  return tableOf(
    principles,
    [
      { name: { en: 'Principle', es: 'Principio' }, of: (one) => nameOf(one, view) },
      { name: { en: 'Why', es: 'Por qué' }, of: ({ value }) => value.rationale ?? null },
      { name: { en: 'In practice', es: 'En la práctica' }, of: ({ value }) => textsInWords(value.practices, view) },
      { name: { en: 'State', es: 'Estado' }, of: (one) => openBadge(one, view) },
    ],
    view,
    ({ ref }) => ref,
  );
}

function decisionsTable(decisions: readonly Decision[], view: ViewContext): Table | null {
  return tableOf(
    decisions,
    [
      { name: { en: 'Decision', es: 'Decisión' }, of: (one) => nameOf(one, view) },
      { name: { en: 'Question', es: 'Pregunta' }, of: ({ value }) => value.question ?? null },
      { name: { en: 'Chosen', es: 'Lo elegido' }, of: (one) => chosenOption(one, view) },
      { name: { en: 'Why', es: 'Por qué' }, of: ({ value }) => value.rationale ?? null },
      { name: { en: 'Outcome', es: 'Resultado' }, of: ({ value }) => value.outcome ?? null },
      { name: { en: 'State', es: 'Estado' }, of: (one) => openBadge(one, view) },
    ],
    view,
    ({ ref }) => ref,
  );
}

/** The text of the option that was chosen, or is proposed; null where none is. */
export function chosenOption({ value }: Decision, view: ViewContext): string | null {
  const { options = {}, chosen } = value;
  const id = chosen?.part ?? chosen?.id;
  const option = id !== undefined && Object.hasOwn(options, id) ? options[id] : undefined;
  return view.read(option?.text) || null;
}

const tones: Readonly<Record<string, Tone>> = { open: 'bad', proposed: 'attention' };

/** True for a decision that somebody still has to take. */
export function isPending({ value }: Decision): boolean {
  return value.state === 'open' || value.state === 'proposed';
}

/** The state of a decision that is still to be taken; what is decided needs no mark. */
export function openBadge(decision: Decision, view: ViewContext): Badge | null {
  const { state } = decision.value;
  const text = isPending(decision) ? wordOf('decision', 'state', state, view) : null;
  return text === null ? null : { type: 'badge', text: sentence(text), tone: tones[state ?? ''] ?? 'neutral' };
}
