import type { ViewContext } from '../view-context.ts';

const locales = { en: 'en-GB', es: 'es-ES' } as const;

/** The zone of a calendar in words, where it is not the engagement's: `Colombia Time`, `hora de Colombia`. */
export function zoneInWords(zone: string | undefined, view: ViewContext): string | undefined {
  if (typeof zone !== 'string' || zone === view.model.engagement.value.timezone) return undefined;
  if (zone === 'caller') return view.say({ en: 'local time of whoever calls', es: 'hora local de quien llama' });
  return nameIn(zone, 'shortGeneric', view) ?? nameIn(zone, 'longGeneric', view) ?? zone.replaceAll('_', ' ');
}

/** Abbreviations and offsets are no words. */
function nameIn(zone: string, style: 'shortGeneric' | 'longGeneric', { spoken }: ViewContext): string | undefined {
  try {
    const format = new Intl.DateTimeFormat(locales[spoken], { timeZone: zone, timeZoneName: style });
    const name = format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value;
    return name === undefined || /^[A-Z]+\d*$|GMT/.test(name) ? undefined : name.replace(/\p{Zs}/gu, ' ');
  } catch {
    return undefined;
  }
}
