import type { Language } from '../language.ts';
import type { Clock, Duration } from '../values.ts';
import { formatNumber, withUnit } from './intl.ts';

type DayClock = 'business-days' | 'calendar-days';
type Forms = readonly [one: string, other: string];

const dayWords: Record<Language, Record<DayClock, Forms>> = {
  en: { 'business-days': ['business day', 'business days'], 'calendar-days': ['calendar day', 'calendar days'] },
  es: { 'business-days': ['día hábil', 'días hábiles'], 'calendar-days': ['día natural', 'días naturales'] },
};

/** Hours, minutes and seconds: their hundredths of a second, their symbol, their words. */
const times: readonly { size: number; symbol: string; words: Record<Language, Forms> }[] = [
  { size: 360_000, symbol: 'h', words: { en: ['hour', 'hours'], es: ['hora', 'horas'] } },
  { size: 6000, symbol: 'min', words: { en: ['minute', 'minutes'], es: ['minuto', 'minutos'] } },
  { size: 100, symbol: 's', words: { en: ['second', 'seconds'], es: ['segundo', 'segundos'] } },
];

/**
 * A duration as a person reads it: `24 h`, `8 horas hábiles`, `2 calendar days`. Seconds have two decimals at most, and numbers
 * are grouped as the language does.
 */
export function displayDuration(duration: Duration, language: Language): string {
  return spell(duration, language, 'auto');
}

/** A duration as it is written in a file: its parser reads it. */
export function writeDuration(duration: Duration, language: Language): string {
  return spell(duration, language, false);
}

function spell({ clock, days, seconds }: Duration, language: Language, useGrouping: 'auto' | false): string {
  const figures = (value: number): string => formatNumber(value, { maximumFractionDigits: 2, useGrouping }, language);
  const size = days ?? seconds ?? 0;
  const count = Math.abs(size);
  const told =
    clock === 'business-days' || clock === 'calendar-days'
      ? withUnit(figures(count), form(count, dayWords[language][clock]))
      : timeCount(count, clock, language, figures);
  return (size < 0 ? '−' : '') + told;
}

/**
 * Elapsed time in symbols, `1 h 30 min`; business time in words that say the clock once, `1 hora y 30 minutos hábiles`.
 */
function timeCount(seconds: number, clock: Clock, language: Language, figures: (value: number) => string): string {
  let rest = Math.round(seconds * 100);
  const parts: { amount: number; symbol: string; words: Forms }[] = [];
  for (const { size, symbol, words } of times) {
    const amount = symbol === 's' ? rest / size : Math.floor(rest / size);
    rest -= amount * size;
    if (amount > 0) parts.push({ amount, symbol, words: words[language] });
  }
  if (parts.length === 0)
    return withUnit('0', clock === 'elapsed' ? 's' : { en: 'business hours', es: 'horas hábiles' }[language]);
  if (clock === 'elapsed') return parts.map(({ amount, symbol }) => withUnit(figures(amount), symbol)).join(' ');
  const spelt = parts.map(({ amount, words }) => [figures(amount), form(amount, words)] as const);
  if (language === 'en') {
    const [[first, unit] = ['', ''], ...others] = spelt;
    return joined([withUnit(first, `business ${unit}`), ...others.map((part) => withUnit(...part))], ' and ');
  }
  const told = joined(
    spelt.map((part) => withUnit(...part)),
    ' y ',
  );
  return `${told} ${parts.at(-1)?.amount === 1 ? 'hábil' : 'hábiles'}`;
}

function joined(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(' ')}${and}${last}`;
}

function form(amount: number, [one, other]: Forms): string {
  return amount === 1 ? one : other;
}
