import type { Localised } from '../diagnostics/language.ts';
import type { Measure, Ref } from '../diagnostics/values.ts';
import { targetWords as words } from '../generated/words/wording.ts';
import { isRef } from '../model/refs.ts';
import { isExclusive, type Target } from '../model/targets.ts';
import { weekOf } from './calendar.ts';
import { conditionsInWords, targetWord } from './conditions.ts';
import type { Content } from './content.ts';
import { metricLabel } from './labels.ts';
import { brokenLink } from './links.ts';
import { nameOf } from './names.ts';
import { plainWords } from './plain.ts';
import type { Speech } from './speech.ts';
import type { ViewContext } from './view-context.ts';

/**
 * A target as a person says it: `answered within 4 business hours in 95% of cases, per month`; `availability: at least 99.5%, per
 * month`. With `figures` alone, it is told without how the cases are counted.
 */
export function targetInWords(target: Target, view: ViewContext, detail: 'whole' | 'figures' = 'whole'): string {
  const when = view.read(target.when);
  const window = targetWord('window', target.window);
  const promise = [promiseInWords(target, view), ...(window ? [view.say(window)] : [])].join(', ');
  const figures = when === '' ? promise : `${when}: ${promise}`;
  return detail === 'figures' ? figures : [figures, ...conditionsInWords(target, view)].join('; ');
}

/** The figures of a target as it is written in an entity, with the name of the standard where it is one; red where that is missing. */
export function writtenTarget(written: Target | Ref | undefined, view: ViewContext): Content {
  if (written === undefined) return null;
  if (!isRef(written)) return targetInWords(written, view, 'figures');
  const standard = view.model.find('standard', written.id);
  return standard
    ? `${nameOf(standard, view)}: ${targetInWords(standard.value.target, view, 'figures')}`
    : brokenLink(written);
}

/** What a provider can do: `7 business hours in 98% of cases`. */
export function capabilityInWords({ value, share }: { value: Measure; share?: Measure }, speech: Speech): string {
  const shown = speech.show(value);
  return share ? `${shown} ${shareInWords(share, speech)}` : shown;
}

/** `in 95% of cases`; all of them are every case. */
function shareInWords(share: Measure, speech: Speech): string {
  return speech.say(share.type === 'percent' && share.value === 100 ? words.ofEveryCase : words.ofCases, {
    share: article(share, speech),
  });
}

/** The figures of a target: of each case where it has a time to keep, else of a statistic. */
function promiseInWords(target: Target, view: ViewContext): string {
  const { metric, within, atLeast, calendar } = target;
  const subject = subjectOf(target, view);
  if (metric === 'opening-hours' && calendar) {
    const hours = plainWords(weekOf(calendar, view), view);
    const bound = boundInWords(target, view);
    return `${subject}: ${hours.charAt(0).toLowerCase()}${hours.slice(1)}${bound === undefined ? '' : ` (${bound})`}`;
  }
  const cases = casesInWords(target, view);
  const margin = within && targetWord('margin', metric);
  if (margin) return `${view.say(margin, { time: within })}, ${cases}`;
  if (!within && !atLeast) return statisticInWords(target, subject, view);
  const limit = limitInWords(target, view);
  const dealtWith = within || metric === 'notice' ? targetWord('case', metric) : undefined;
  if (dealtWith) return `${view.say(dealtWith, { limit })} ${cases}`;
  const least = isExclusive(target, 'within') ? words.moreThanTime : words.atLeastTime;
  return `${subject}: ${atLeast ? view.say(least, { time: atLeast }) : limit} ${cases}`;
}

/** What is measured: a metric of one's own is told by its description or formula. */
function subjectOf(target: Target, view: ViewContext): string {
  const own = target.metric === 'custom' ? view.read(target.description ?? target.formula) : undefined;
  return own || metricLabel(target.metric, view);
}

/** `within 4 business hours`, `at least 72 h ahead`. */
function limitInWords(target: Target, speech: Speech): string {
  const { within, atLeast } = target;
  const isOpen = isExclusive(target, 'within');
  if (within) return speech.say(isOpen ? words.under : words.within, { time: within });
  return atLeast ? speech.say(isOpen ? words.furtherAhead : words.ahead, { time: atLeast }) : '';
}

/** `in 95% of cases`; of every case where no share is given. */
function casesInWords(target: Target, speech: Speech): string {
  const { share, min, max } = target;
  if (share && isExclusive(target, 'share')) return speech.say(words.ofMoreCases, { share: contracted(share, speech) });
  const of = (said: Localised, figure: Measure) => speech.say(said, { share: article(figure, speech) });
  if (share) return shareInWords(share, speech);
  if (min?.type === 'percent') return of(words.ofAtLeastCases, min);
  return max?.type === 'percent' ? of(words.ofAtMostCases, max) : speech.say(words.ofEveryCase);
}

/** `customer satisfaction (mean): at least 8 on a scale of 0 to 10`. */
function statisticInWords(target: Target, subject: string, speech: Speech): string {
  const { say, show } = speech;
  const { scale } = target;
  const stat = targetWord('stat', target.stat);
  const measured = subject + (stat ? ` (${say(stat)})` : '');
  const bound = boundInWords(target, speech);
  if (bound === undefined) return `${measured}, ${say(words.noFigure)}`;
  return `${measured}: ${bound}${scale ? say(words.scale, { min: show(scale.min), max: show(scale.max) }) : ''}`;
}

/** `at least 99.5%`, `between 60% and 80%`, `less than 20 s`; undefined where the target has no such bound. */
function boundInWords(target: Target, speech: Speech): string | undefined {
  const { min, max, equals } = target;
  if (equals) return speech.say(words.exactly, { value: article(equals, speech) });
  const isOpen = isExclusive(target, 'within');
  const figure = isOpen ? contracted : article;
  if (min && max)
    return speech.say(isOpen ? words.inside : words.between, { low: figure(min, speech), high: figure(max, speech) });
  if (min) return speech.say(isOpen ? words.moreThan : words.atLeast, { value: figure(min, speech) });
  return max && speech.say(isOpen ? words.lessThan : words.atMost, { value: figure(max, speech) });
}

/** Spanish says “el 95 %”. */
function article(value: Measure, { show, spoken }: Speech): string {
  return value.type === 'percent' && spoken === 'es' ? `el ${show(value)}` : show(value);
}

/** And it contracts “de el”. */
function contracted(value: Measure, { show, spoken }: Speech): string {
  if (spoken !== 'es') return show(value);
  return `${value.type === 'percent' ? 'del' : 'de'} ${show(value)}`;
}
