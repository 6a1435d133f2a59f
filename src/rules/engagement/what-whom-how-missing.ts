import { declare, finding } from '../../diagnostics/declaration.ts';
import type { Place } from '../../diagnostics/finding.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'ENG001',
  severity: 'error',
  phase: 'strategic',
  serves: ['S0-01'],
  summary: {
    en: 'A model without services, without segments or without resources',
    es: 'Un modelo sin servicios, sin colectivos o sin recursos',
  },
  why: {
    en: 'A target operating model says in advance what is given, to whom and how. Without one of the three there is nothing to check or to agree. The resources, teams, systems or processes, are asked for from the operational phase.',
    es: 'Un modelo operativo objetivo describe de antemano qué se presta, a quién y cómo. Si falta una de las tres cosas, no hay nada que comprobar ni que acordar. Los recursos (equipos, sistemas o procesos) se piden desde la fase operativa.',
  },
  messages: {
    what: {
      en: 'The model has no service: it does not say what is given.',
      es: 'El modelo no tiene ningún servicio: no dice qué se presta.',
    },
    whom: {
      en: 'The model has no segment: it does not say whom it is for.',
      es: 'El modelo no tiene ningún colectivo: no dice a quién se dirige.',
    },
    how: {
      en: 'The model has no team, no system and no process: it does not say with what resources it works.',
      es: 'El modelo no tiene ningún equipo, sistema ni proceso: no dice con qué recursos funciona.',
    },
  },
  hints: {
    what: {
      en: 'describe at least one service under “services”, in a file of the “model” folder.',
      es: 'describa al menos un servicio en «services», en un archivo de la carpeta «model».',
    },
    whom: {
      en: 'describe at least one segment under “segments”, in a file of the “model” folder.',
      es: 'describa al menos un colectivo en «segments», en un archivo de la carpeta «model».',
    },
    how: {
      en: 'describe who or what does the work under “teams”, “systems” or “processes”.',
      es: 'describa quién o qué hace el trabajo en «teams», «systems» o «processes».',
    },
  },
  examples: {
    valid: [
      'segments:\n  patient: { name: Patient, type: customer }\nservices:\n  advice: { name: Advice, segments: [patient] }\nteams:\n  counter: { name: Counter team }\n',
    ],
    invalid: [
      {
        'tom.yaml':
          'tom: 1\nclient: { name: Southern Pharmacies }\nlanguages: [en]\nscope:\n  what: Advice and sale of medicines\n  whom: Patients of 42 pharmacies # !ENG001\n  how: Counters and a website # !ENG001\nphases: { strategic: { state: closed }, operational: { state: open } }\n',
        'model/services.yaml': 'services:\n  advice: { name: Advice }\n',
      },
      {
        'tom.yaml':
          'tom: 1 # !ENG001\nclient: { name: Southern Pharmacies }\nlanguages: [en]\nphases: { strategic: { state: open } }\n',
        'model/customers.yaml': 'segments:\n  patient: { name: Patient }\nteams:\n  counter: { name: Counter team }\n',
      },
    ],
  },
});

export const whatWhomHowMissing: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['engagement.scope', 'engagement.phases'],
  *check(model) {
    const missing = {
      what: isMissing(model, ['service']),
      whom: isMissing(model, ['segment']),
      // Resources are the matter of the phases after the strategic one.
      how: model.phases.some((phase) => phase !== 'strategic') && isMissing(model, ['team', 'system', 'process']),
    };
    for (const part of ['what', 'whom', 'how'] as const) {
      if (!missing[part]) continue;
      const place = placeOfScope(model, part);
      yield finding(declaration, part, { values: {}, place, subject: model.engagement.ref, facts: [part], hint: part });
    }
  },
});

function isMissing(model: Model, kinds: readonly ('service' | 'segment' | 'team' | 'system' | 'process')[]): boolean {
  return kinds.every((kind) => model.all(kind).length === 0);
}

/** Where tom.yaml speaks of it in words: the field of its scope, else the scope, else the first key. */
function placeOfScope({ engagement }: Model, part: 'what' | 'whom' | 'how'): Place {
  const { scope } = engagement.value;
  if (!scope) return placeOf(engagement, ['tom'], 'key');
  return placeOf(engagement, scope[part] ? ['scope', part] : ['scope'], 'key');
}
