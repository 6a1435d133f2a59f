import type { Localised } from '../../diagnostics/language.ts';
import type { Measure, Period } from '../../diagnostics/values.ts';
import type { Entity } from '../../model/model.ts';
import type { Speech } from '../parts/speech.ts';

/** An objective of a KPI. */
export type Objective = NonNullable<Entity<'kpi'>['value']['objectives']>[string];

/** Its objectives, the one that holds for everything first. */
export function objectivesOf({ value }: Entity<'kpi'>): Objective[] {
  const all = Object.values(value.objectives ?? {});
  return [...all.filter(({ scope }) => scope === undefined), ...all.filter(({ scope }) => scope !== undefined)];
}

/** `at least 90%`: the figure to be reached; undefined where there is none. */
export function goalInWords({ target }: Objective, speech: Speech): string | undefined {
  const { min, max, equals } = target ?? {};
  if (equals) return speech.show(equals);
  if (min && max) return speech.say({ en: '{min} to {max}', es: 'de {min} a {max}' }, { min, max });
  if (min) return speech.say({ en: 'at least {min}', es: 'al menos {min}' }, { min });
  return max && speech.say({ en: 'at most {max}', es: 'como mucho {max}' }, { max });
}

/** `83% → at least 90%`: from where to where; empty where neither is stated. */
export function wayInWords(objective: Objective | undefined, speech: Speech): string {
  if (!objective) return '';
  const { baseline } = objective;
  const goal = goalInWords(objective, speech) ?? '';
  if (!baseline) return goal;
  if (goal === '') return speech.say({ en: 'today {baseline}', es: 'hoy {baseline}' }, { baseline });
  return `${speech.show(baseline)} → ${goal}`;
}

/** The latest figure that was measured, with its period; one without a period counts where none has one, and says so. */
export function lastMeasured({ value }: Entity<'kpi'>, speech: Speech): string | null {
  const all = (value.measurements ?? []).filter((one) => one.value !== undefined);
  const last = all.toSorted((one, other) => (endOf(one) < endOf(other) ? -1 : 1)).at(-1);
  return last ? `${speech.show(last.value)} (${last.period ? speech.show(last.period) : speech.say(undated)})` : null;
}

const undated: Localised = { en: 'period not stated', es: 'sin periodo' };

const endOf = ({ period }: { period?: Period }): string => period?.to ?? '';

const points: Localised = {
  en: '{value, plural, one {# point} other {# points}}',
  es: '{value, plural, one {# punto} other {# puntos}}',
};

/** How much something gets better: a percentage by points. */
export function gainInWords(delta: Measure | undefined, speech: Speech): string {
  if (!delta) return '';
  return delta.type === 'percent' ? speech.say(points, { value: delta.value }) : speech.show(delta);
}
