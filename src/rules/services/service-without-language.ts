import { declare, finding } from '../../diagnostics/declaration.ts';
import { languageFallbackOf, unanswered } from '../../model/languages.ts';
import { placeOf } from '../../model/model.ts';
import { speakersFor } from '../../model/offer.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'SRV002',
  severity: 'error',
  phase: 'strategic',
  serves: ['S0-14'],
  summary: {
    en: 'A service that does not say in which languages it is given, or lacks one that a segment needs',
    es: 'Un servicio que no dice en qué idiomas se presta, o al que le falta uno que necesita un colectivo',
  },
  why: {
    en: 'A segment says in which languages its people have to be attended. A service that lacks one of them does not serve those people, whatever its channels and teams. Who speaks “es” attends “es-MX” unless “languageFallback” is “strict” in the policies of tom.yaml.',
    es: 'Un colectivo dice en qué idiomas hay que atender a sus personas. Un servicio al que le falta uno de ellos no atiende a esas personas, sean cuales sean sus canales y equipos. Quien habla «es» atiende «es-MX», salvo que «languageFallback» sea «strict» en las políticas de tom.yaml.',
  },
  messages: {
    noLanguage: {
      en: 'The service “{name}” has no languages.',
      es: 'El servicio «{name}» no tiene idiomas.',
    },
    notSpoken: {
      en: 'The service “{name}” is given in {spoken}, but the segment “{segment}” also needs {missing}.',
      es: 'El servicio «{name}» se presta en {spoken}, pero el colectivo «{segment}» necesita además {missing}.',
    },
    noneSpoken: {
      en: 'The service “{name}” is given in {spoken}, but the segment “{segment}” needs {missing}.',
      es: 'El servicio «{name}» se presta en {spoken}, pero el colectivo «{segment}» necesita {missing}.',
    },
    needed: {
      en: 'the languages of the segment are here',
      es: 'los idiomas del colectivo están aquí',
    },
  },
  hints: {
    addLanguages: {
      en: 'list its languages under “languages”, as tags: [es, ca].',
      es: 'indique sus idiomas en «languages», como etiquetas: [es, ca].',
    },
    addMissing: {
      en: 'add {missing} to the languages of the service, or take it from those of the segment if nobody has to be attended in it.',
      es: 'añada {missing} a los idiomas del servicio, o quítelo de los del colectivo si no hay que atender a nadie en él.',
    },
  },
  examples: {
    valid: [
      'segments:\n  patient: { name: Patient, languages: [es-MX, ca] }\nservices:\n  advice: { name: Advice, segments: [patient], languages: [es, ca] }\n',
    ],
    invalid: [
      'services:\n  advice: # !SRV002\n    name: Advice\n',
      'segments:\n  patient: { name: Patient, languages: [es, ca] }\nservices:\n  advice:\n    name: Advice\n    segments: [patient]\n    languages: [es] # !SRV002\n',
      {
        'tom.yaml':
          'tom: 1\nclient: { name: Southern Pharmacies }\nlanguages: [en]\nphases: { strategic: { state: open } }\npolicies: { languageFallback: strict }\n',
        'model/model.yaml':
          'segments:\n  patient: { name: Patient, languages: [es-MX] }\nservices:\n  advice: { name: Advice, segments: [patient], languages: [es] } # !SRV002\n',
      },
    ],
  },
});

export const serviceWithoutLanguage: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['service.languages', 'segment.languages', 'segment.parent'],
  *check(model) {
    const fallback = languageFallbackOf(model.engagement.value);
    for (const service of model.all('service')) {
      const { name, languages: spoken = [] } = service.value;
      if (spoken.length === 0) {
        const place = placeOf(service, [], 'key');
        yield finding(declaration, 'noLanguage', {
          values: { name },
          place,
          subject: service.ref,
          hint: 'addLanguages',
        });
        continue;
      }
      for (const segment of speakersFor(model, service.id)) {
        const needed = segment.value.languages ?? [];
        const missing = unanswered(spoken, needed, fallback);
        if (missing.length === 0) continue;
        yield finding(declaration, missing.length < needed.length ? 'notSpoken' : 'noneSpoken', {
          values: { name, spoken, segment: segment.value.name, missing },
          place: placeOf(service, ['languages']),
          related: [{ place: placeOf(segment, ['languages']), message: 'needed' }],
          subject: service.ref,
          facts: [segment.ref],
          hint: 'addMissing',
        });
      }
    }
  },
});
