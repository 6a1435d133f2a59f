import type { Values } from '../../../diagnostics/finding.ts';
import type { Localised } from '../../../diagnostics/language.ts';
import type { Target } from '../../../model/targets.ts';
import type { Validity } from '../../../model/validity.ts';
import { nameOf } from '../names.ts';
import type { Speech } from '../speech.ts';
import type { ViewContext } from '../view-context.ts';

const windows: Readonly<Record<string, Localised>> = {
  interval: { en: 'per interval', es: 'cada intervalo' },
  day: { en: 'per day', es: 'cada día' },
  week: { en: 'per week', es: 'cada semana' },
  month: { en: 'per month', es: 'cada mes' },
  quarter: { en: 'per quarter', es: 'cada trimestre' },
  year: { en: 'per year', es: 'cada año' },
};

const volumes: Readonly<Record<string, Localised>> = {
  hour: { en: '{count} per hour', es: '{count} a la hora' },
  day: { en: '{count} per day', es: '{count} al día' },
  week: { en: '{count} per week', es: '{count} a la semana' },
  month: { en: '{count} per month', es: '{count} al mes' },
  quarter: { en: '{count} per quarter', es: '{count} al trimestre' },
  year: { en: '{count} per year', es: '{count} al año' },
};

const pauseWords: Readonly<Record<string, Localised>> = {
  'awaiting-customer': { en: 'the wait for the customer', es: 'la espera al cliente' },
  'third-party': { en: 'what third parties take', es: 'lo que tardan terceros' },
  holidays: { en: 'public holidays', es: 'los festivos' },
  'force-majeure': { en: 'force majeure', es: 'la fuerza mayor' },
};

/** `per month`: over which stretch a target is judged. */
export function windowInWords(window: unknown, speech: Speech): string | undefined {
  const words = typeof window === 'string' && Object.hasOwn(windows, window) ? windows[window] : undefined;
  return words && speech.say(words);
}

/** `200 per day`. */
export function volumeInWords(volume: { count?: number; per?: string } | undefined, speech: Speech): string {
  const words = volumes[volume?.per ?? ''];
  if (typeof volume?.count !== 'number') return '';
  return words ? speech.say(words, { count: volume.count }) : speech.show(volume.count);
}

/** `from 1 January 2027 to 31 December 2028`; empty where it is open on both sides. */
export function validityInWords(valid: Validity | undefined, speech: Speech): string {
  const { from, to } = valid ?? {};
  const { show, spoken } = speech;
  if (from && to)
    return spoken === 'es'
      ? `${fromEs(from.iso)} ${show(from)} ${toEs(to.iso)} ${show(to)}`
      : `from ${show(from)} to ${show(to)}`;
  if (from) return spoken === 'es' ? `desde ${whole(from.iso) ? 'el ' : ''}${show(from)}` : `from ${show(from)}`;
  if (to) return spoken === 'es' ? `hasta ${whole(to.iso) ? 'el ' : ''}${show(to)}` : `until ${show(to)}`;
  return '';
}

const whole = (iso: string) => iso.length === 10;
const fromEs = (iso: string) => (whole(iso) ? 'del' : 'de');
const toEs = (iso: string) => (whole(iso) ? 'al' : 'a');

/** All that limits a target but its figures, each in words of its own: the volume, the hour, what stops the clock. */
export function conditionsInWords(target: Target, view: ViewContext): string[] {
  const say = (words: Localised, values?: Values) => view.say(words, values);
  const { upTo, cutoff, calendar, pauses, starts, stops, base, valid } = target;
  const volume = volumeInWords(upTo, view);
  // Promised hours are told in full instead.
  const hours = target.metric === 'opening-hours' ? undefined : calendar && view.model.resolve(calendar);
  const waits = (Array.isArray(pauses) ? pauses : [])
    .flatMap((pause) => pauseWords[pause] ?? [])
    .map((words) => say(words));
  const quoted = (text: string) => (view.spoken === 'es' ? `«${text}»` : `“${text}”`);
  const [start, stop] = [view.read(starts), view.read(stops)];
  return [
    volume && `${say({ en: 'up to', es: 'hasta' })} ${volume}`,
    cutoff && say(cutoff.minutes >= 60 && cutoff.minutes < 120 ? cutoffAtOne : cutoffAt, { time: cutoff }),
    hours && say({ en: 'in the hours of “{name}”', es: 'en el horario «{name}»' }, { name: nameOf(hours, view) }),
    start && `${say({ en: 'counted from', es: 'contado desde' })} ${quoted(start)}`,
    stop && `${say({ en: 'until', es: 'hasta' })} ${quoted(stop)}`,
    waits.length > 0 && say({ en: 'not counting {waits}', es: 'sin contar {waits}' }, { waits }),
    base && `${say({ en: 'over', es: 'sobre' })} ${view.read(base)}`,
    validityInWords(valid, view),
  ].filter((words): words is string => typeof words === 'string' && words !== '');
}

const cutoffAt: Localised = { en: 'for what comes in by {time}', es: 'para lo recibido hasta las {time}' };
const cutoffAtOne: Localised = { en: 'for what comes in by {time}', es: 'para lo recibido hasta la {time}' };
