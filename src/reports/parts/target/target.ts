import type { Localised } from '../../../diagnostics/language.ts';
import type { Ref } from '../../../diagnostics/values.ts';
import { isRef } from '../../../model/refs.ts';
import { isExclusive, type Target } from '../../../model/targets.ts';
import type { Content } from '../../render/content.ts';
import { weekOf } from '../hours/usual-week.ts';
import { brokenLink } from '../links.ts';
import { nameOf } from '../names.ts';
import { plainWords } from '../plain.ts';
import type { Speech } from '../speech.ts';
import type { ViewContext } from '../view-context.ts';
import { boundInWords, casesInWords, limitInWords } from './bounds.ts';
import { caseWords, limitWords, metricLabel } from './metric.ts';
import { conditionsInWords, windowInWords } from './qualifiers.ts';

/**
 * A target as a person says it: `answered within 4 business hours in 95% of cases, per month`; `availability: at least 99.5%, per
 * month`. With `figures` alone, it is told without how the cases are counted.
 */
export function targetInWords(target: Target, view: ViewContext, detail: 'whole' | 'figures' = 'whole'): string {
  const when = view.read(target.when);
  const promise = [promiseInWords(target, view), windowInWords(target.window, view)].filter(Boolean).join(', ');
  const figures = when === '' ? promise : `${when}: ${promise}`;
  return detail === 'figures' ? figures : [figures, ...conditionsInWords(target, view)].join('; ');
}

/** A target as it is written in an entity: in words, with the name of the standard where it is one; red where that is missing. */
export function writtenTarget(
  written: Target | Ref | undefined,
  view: ViewContext,
  detail?: 'whole' | 'figures',
): Content {
  if (written === undefined) return null;
  if (!isRef(written)) return targetInWords(written as Target, view, detail);
  const standard = view.model.find('standard', written.id);
  if (!standard) return brokenLink(written);
  const { target } = standard.value as Partial<typeof standard.value>;
  const name = nameOf(standard, view);
  return target ? `${name}: ${targetInWords(target, view, detail)}` : name;
}

/** The figures of a target: of each case where it has a time to keep, else of a statistic. */
function promiseInWords(target: Target, view: ViewContext): string {
  const { metric, within, atLeast, calendar } = target;
  if (metric === 'opening-hours' && calendar) {
    const hours = plainWords(weekOf(calendar, view), view);
    return `${subjectOf(target, view)}: ${hours.charAt(0).toLowerCase()}${hours.slice(1)}`;
  }
  const margin = within && limitWords[metric];
  if (margin) return `${view.say(margin, { time: within })}, ${casesInWords(target, view)}`;
  const limit = limitInWords(target, view);
  if (limit === undefined) return statisticInWords(target, view);
  const words = caseWords[metric];
  if (words && (within || metric === 'notice')) return `${view.say(words, { limit })} ${casesInWords(target, view)}`;
  const least = isExclusive(target, 'within')
    ? { en: 'more than {atLeast}', es: 'más de {atLeast}' }
    : { en: 'at least {atLeast}', es: '{atLeast} como mínimo' };
  const time = atLeast ? view.say(least, { atLeast }) : limit;
  return `${subjectOf(target, view)}: ${time} ${casesInWords(target, view)}`;
}

const statistics: Readonly<Record<string, Localised>> = {
  mean: { en: 'mean', es: 'media' },
  median: { en: 'median', es: 'mediana' },
  p90: { en: '90th percentile', es: 'percentil 90' },
  p95: { en: '95th percentile', es: 'percentil 95' },
  max: { en: 'the worst case', es: 'el peor caso' },
};

function statisticInWords(target: Target, view: ViewContext): string {
  const stat = statistics[target.stat ?? ''];
  const subject = `${subjectOf(target, view)}${stat ? ` (${view.say(stat)})` : ''}`;
  const bound = boundInWords(target, view);
  if (bound === undefined) return `${subject}, ${view.say({ en: 'with no figure yet', es: 'todavía sin cifra' })}`;
  return `${subject}: ${bound}${scaleInWords(target.scale, view)}`;
}

function scaleInWords(scale: Target['scale'], { say, show }: Speech): string {
  if (scale?.min === undefined || scale.max === undefined) return '';
  const ends = { min: show(scale.min), max: show(scale.max) };
  return say({ en: ' on a scale of {min} to {max}', es: ' en una escala de {min} a {max}' }, ends);
}

/** What is measured: a metric of one's own is told by its description or formula. */
function subjectOf({ metric, description, formula }: Target, view: ViewContext): string {
  if (metric !== 'custom') return metricLabel(metric, view);
  return view.read(description) || formula || metricLabel(metric, view);
}
