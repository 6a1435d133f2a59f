import type { Localised } from '../../../diagnostics/language.ts';
import type { Measure } from '../../../diagnostics/values.ts';
import { isExclusive, type Target } from '../../../model/targets.ts';
import type { Speech } from '../speech.ts';

/** `within 4 business hours`, `at least 72 h ahead`. */
export function limitInWords(target: Target, speech: Speech): string | undefined {
  const { within, atLeast } = target;
  const exclusive = isExclusive(target, 'within');
  if (within) return speech.say(exclusive ? under : inside, { time: within });
  return atLeast && speech.say(exclusive ? over : ahead, { time: atLeast });
}

const inside: Localised = { en: 'within {time}', es: 'en {time}' };
const under: Localised = { en: 'in under {time}', es: 'en menos de {time}' };
const ahead: Localised = { en: 'at least {time} ahead', es: 'con {time} de antelación como mínimo' };
const over: Localised = { en: 'more than {time} ahead', es: 'con más de {time} de antelación' };

/** `in 95% of cases`; of every case where no share is given. */
export function casesInWords(target: Target, speech: Speech): string {
  const { share, min, max } = target;
  if (share && isExclusive(target, 'share')) return speech.say(ofMore, { share: contracted(share, speech) });
  if (share) return speech.say(ofCases, { share: article(share, speech) });
  if (min?.type === 'percent') return speech.say(ofAtLeast, { share: article(min, speech) });
  if (max?.type === 'percent') return speech.say(ofAtMost, { share: article(max, speech) });
  return speech.say({ en: 'in every case', es: 'en todos los casos' });
}

const ofAtLeast: Localised = { en: 'in at least {share} of cases', es: 'en al menos {share} de los casos' };
const ofAtMost: Localised = { en: 'in at most {share} of cases', es: 'en {share} de los casos como máximo' };
const ofMore: Localised = { en: 'in more than {share} of cases', es: 'en más {share} de los casos' };
const ofCases: Localised = { en: 'in {share} of cases', es: 'en {share} de los casos' };

/** `at least 99.5%`, `between 60% and 80%`, `less than 20 s`; undefined where the target has no such bound. */
export function boundInWords(target: Target, speech: Speech): string | undefined {
  const { min, max, equals } = target;
  const exclusive = isExclusive(target, 'within');
  if (equals)
    return speech.say({ en: 'exactly {value}', es: 'exactamente {value}' }, { value: article(equals, speech) });
  if (min && max) {
    const values = { low: article(min, speech), high: article(max, speech) };
    if (exclusive) {
      const bare = { low: contracted(min, speech), high: contracted(max, speech) };
      return speech.say({ en: 'more than {low} and less than {high}', es: 'más {low} y menos {high}' }, bare);
    }
    return speech.say({ en: 'between {low} and {high}', es: 'entre {low} y {high}' }, values);
  }
  if (min)
    return speech.say(exclusive ? moreThan : atLeastWords, {
      value: exclusive ? contracted(min, speech) : article(min, speech),
    });
  return (
    max &&
    speech.say(exclusive ? lessThan : atMost, { value: exclusive ? contracted(max, speech) : article(max, speech) })
  );
}

const atLeastWords: Localised = { en: 'at least {value}', es: '{value} como mínimo' };
const atMost: Localised = { en: 'at most {value}', es: '{value} como máximo' };
const moreThan: Localised = { en: 'more than {value}', es: 'más {value}' };
const lessThan: Localised = { en: 'less than {value}', es: 'menos {value}' };

/** Spanish says “el 95 %”. */
function article(value: Measure, speech: Speech): string {
  const shown = speech.show(value);
  return value.type === 'percent' && speech.spoken === 'es' ? `el ${shown}` : shown;
}

/** And it contracts “de el”. */
function contracted(value: Measure, speech: Speech): string {
  if (speech.spoken !== 'es') return speech.show(value);
  return `${value.type === 'percent' ? 'del' : 'de'} ${speech.show(value)}`;
}

/** What a provider can do: `7 business hours in 98% of cases`. */
export function capabilityInWords(value: Measure | undefined, share: Target['share'], speech: Speech): string {
  if (!value) return '';
  const shown = speech.show(value);
  return share ? `${shown} ${speech.say(ofCases, { share: article(share, speech) })}` : shown;
}
