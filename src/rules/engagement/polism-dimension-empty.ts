import { declare, finding } from '../../diagnostics/declaration.ts';
import type { Kind } from '../../generated/kinds.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'ENG002',
  severity: 'warning',
  phase: 'strategic',
  serves: ['S0-01', 'S0-04', 'S0-07', 'S0-08', 'S0-09', 'S0-10', 'S0-11', 'S0-12'],
  summary: {
    en: 'A dimension of POLISM about which the model says nothing',
    es: 'Una dimensión de POLISM de la que el modelo no dice nada',
  },
  why: {
    en: 'A TOM is not only technology, nor only an organisation chart: processes, organisation, locations, information systems, sourcing and management control hold each other up. A letter may stay empty in the first phases. What carries a letter is what counts, not what only speaks of it: a charter is no management as long as there is no KPI and no body. From the control phase an empty letter is an error.',
    es: 'Un TOM no es solo tecnología ni solo un organigrama: procesos, organización, localizaciones, sistemas de información, recursos y partners y control de gestión se sostienen unos a otros. Una letra puede estar vacía en las primeras fases. Cuenta lo que sostiene cada letra, no lo que solo la menciona: una carta no es control de gestión mientras no haya ni indicadores ni comités. Desde la fase de control, una letra vacía es un error.',
  },
  messages: {
    empty: {
      en: 'The letter {letter} of POLISM ({letter, select, P {processes} O {organisation and people} L {locations} I {information systems} S {sourcing and partners} other {management and control}}) is empty.',
      es: 'La letra {letter} de POLISM ({letter, select, P {procesos} O {organización y personas} L {localizaciones} I {sistemas de información} S {recursos y partners} other {planificación y control}}) está vacía.',
    },
  },
  hints: {
    fill: {
      en: '{letter, select, P {describe the “processes” that deliver the services.} O {describe the “areas”, “teams” and “roles” that do the work.} L {describe under “locations” where the work is done, also when it is at home.} I {describe under “systems” what the work is done with.} S {describe the “providers”, or write a decision of type “sourcing” that says that all is done with own resources.} other {describe the “kpis” and the “governanceBodies” by which it is managed.}}',
      es: '{letter, select, P {describa en «processes» los procesos que prestan los servicios.} O {describa en «areas», «teams» y «roles» quién hace el trabajo.} L {describa en «locations» dónde se trabaja, también si es a distancia.} I {describa en «systems» con qué se trabaja.} S {describa los «providers», o escriba una decisión de tipo «sourcing» que diga que todo se hace con recursos propios.} other {describa en «kpis» y «governanceBodies» cómo se controla la gestión.}}',
    },
  },
  examples: {
    valid: [
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, segments: [patient] }\nteams:\n  counter: { name: Counter team, location: branch }\nlocations:\n  branch: { name: Branch, country: ES }\nprocesses:\n  sale: { name: Sale }\nsystems:\n  till: { name: Till }\nkpis:\n  satisfaction: { name: Satisfaction }\ndecisions:\n  own-staff: { name: Own staff at the counter, type: sourcing, option: insource }\n',
    ],
    invalid: [
      {
        'tom.yaml':
          'tom: 1\nclient: { name: Southern Pharmacies }\nlanguages: [en]\nscope: # !ENG002\n  what: Advice and sale of medicines\nphases: { strategic: { state: open } }\n',
        'model/model.yaml':
          'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, segments: [patient] }\nteams:\n  counter: { name: Counter team }\nprocesses:\n  sale: { name: Sale }\nsystems:\n  till: { name: Till }\nkpis:\n  satisfaction: { name: Satisfaction }\nproviders:\n  courier: { name: Courier }\n',
      },
    ],
  },
});

/** What carries each letter. A sourcing decision carries S too: that all is done with own resources is an answer. */
const carriers = {
  P: ['process'],
  O: ['area', 'team', 'role'],
  L: ['location'],
  I: ['system'],
  S: ['provider'],
  M: ['kpi', 'governanceBody'],
} as const satisfies Record<string, readonly Kind[]>;

const letters = Object.keys(carriers) as (keyof typeof carriers)[];

export const polismDimensionEmpty: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['decision.type', 'engagement.phases'],
  // While there is no what, no whom or no how, what fills the letters is still to be written.
  yieldsTo: ['ENG001'],
  *check(model) {
    const { engagement } = model;
    const place = placeOf(engagement, [engagement.value.scope ? 'scope' : 'tom'], 'key');
    for (const letter of letters) {
      if (isCarried(letter, model)) continue;
      yield finding(declaration, 'empty', {
        values: { letter },
        place,
        subject: engagement.ref,
        facts: [letter],
        hint: 'fill',
        severity: model.phases.includes('control') ? 'error' : 'warning',
      });
    }
  },
});

function isCarried(letter: keyof typeof carriers, model: Model): boolean {
  if (letter === 'S' && model.all('decision').some(({ value }) => value.type === 'sourcing')) return true;
  return carriers[letter].some((kind) => model.all(kind).length > 0);
}
