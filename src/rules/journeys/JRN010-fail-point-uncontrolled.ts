import type { ProcessStep } from '../../model/course.ts';
import { type Interaction, interactionsOf, isTreated } from '../../model/journeys.ts';
import type { Entity, Model } from '../../model/model.ts';
import { currentPlace } from '../../model/refs.ts';
import type { Finds } from '../found.ts';

interface Step {
  process: Entity<'process'>;
  id: string;
  value: ProcessStep;
}

export function* check(model: Model): Finds<'JRN010'> {
  const kept = interactionsOf(model).filter(({ value }) => value.redesign !== 'remove');
  const steps = new Map(
    model
      .all('process')
      .flatMap((process) =>
        Object.entries(process.value.steps).map(([id, value]): [string, Step] => [
          `${process.ref}#${id}`,
          { process, id, value },
        ]),
      ),
  );
  /** Steps whose failing is told, or watched, where customers notice it. */
  const shown = new Set<string>();
  for (const one of kept) {
    const { journey, id, ref: subject, value, path } = one;
    const own = stepsOf(model, one);
    const isWatched = (value.kpis ?? []).length > 0 || value.recovery !== undefined || isTreated(model, one);
    if (isWatched || value.failPoint) for (const step of own) shown.add(step);
    const isControlled = own.some((step) => (steps.get(step)?.value.controls ?? []).length > 0);
    if (!value.failPoint || isWatched || isControlled) continue;
    yield {
      says: 'interaction',
      about: journey,
      at: [...path, 'failPoint'],
      values: { fail: value.failPoint, interaction: value.customerAction ?? id, journey },
      subject,
      do: 'recover',
    };
  }
  for (const [subject, { process, id, value }] of steps) {
    if (!value.failPoint || (value.controls ?? []).length > 0 || shown.has(subject)) continue;
    yield {
      says: 'step',
      about: process,
      at: ['steps', id, 'failPoint'],
      values: { fail: value.failPoint, step: value.name ?? id, process },
      subject,
      do: 'control',
    };
  }
}

/** What is done in an interaction, before and behind the line of visibility. */
function stepsOf(model: Model, { value: { frontstage, backstage = [] } }: Interaction): string[] {
  return [frontstage, ...backstage].flatMap((action) => (action?.step ? currentPlace(model, action.step) : []));
}
