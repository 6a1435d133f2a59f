import { declare, finding } from '../../diagnostics/declaration.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
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
    en: 'A TOM is not only technology, nor only an organisation chart: processes, organisation, locations, information systems, sourcing and management control hold each other up. A letter may stay empty in the first phases. Once control is open an empty letter is a defect of the model: raise the severity to error then, under “rules” of tom.yaml.',
    es: 'Un TOM no es solo tecnología ni solo un organigrama: procesos, organización, localizaciones, sistemas de información, recursos y partners y control de gestión se sostienen unos a otros. Una letra puede estar vacía en las primeras fases. Con la fase de control abierta es un defecto del modelo: eleve entonces la gravedad a error, en «rules» de tom.yaml.',
  },
  messages: {
    empty: {
      en: 'The letter {letter} of POLISM ({letter, select, P {processes} O {organisation and people} L {locations} I {information systems} S {sourcing and partners} other {management and control}}) is empty.',
      es: 'La letra {letter} de POLISM ({letter, select, P {procesos} O {organización y personas} L {localizaciones} I {sistemas de información} S {recursos y partners} other {planificación y control}}) está vacía.',
    },
  },
  hints: {
    fill: {
      en: '{letter, select, P {describe the “processes” that deliver the services.} O {describe the “areas”, “teams” and “roles” that do the work.} L {describe under “locations” where the work is done, also when it is at home.} I {describe under “systems” what the work is done with.} S {describe the “providers”, or write a decision of type “sourcing” that says that all is done with own resources.} other {describe the “kpis”, the “governanceBodies” and the “charters” by which it is managed.}}',
      es: '{letter, select, P {describa en «processes» los procesos que prestan los servicios.} O {describa en «areas», «teams» y «roles» quién hace el trabajo.} L {describa en «locations» dónde se trabaja, también si es a distancia.} I {describa en «systems» con qué se trabaja.} S {describa los «providers», o escriba una decisión de tipo «sourcing» que diga que todo se hace con recursos propios.} other {describa en «kpis», «governanceBodies» y «charters» cómo se controla la gestión.}}',
    },
  },
  examples: {
    valid: [
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, segments: [patient] }\nteams:\n  counter: { name: Counter team, location: branch }\nlocations:\n  branch: { name: Branch, country: ES }\nsystems:\n  till: { name: Till }\nkpis:\n  satisfaction: { name: Satisfaction }\ndecisions:\n  own-staff: { name: Own staff at the counter, type: sourcing, option: insource }\n',
    ],
    invalid: [
      {
        'tom.yaml':
          'tom: 1\nclient: { name: Southern Pharmacies }\nlanguages: [en]\nscope: # !ENG002\n  what: Advice and sale of medicines\nphases: { strategic: { state: open } }\n',
        'model/model.yaml':
          'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, segments: [patient] }\nteams:\n  counter: { name: Counter team }\nsystems:\n  till: { name: Till }\nkpis:\n  satisfaction: { name: Satisfaction }\nproviders:\n  courier: { name: Courier }\n',
      },
    ],
  },
});

const letters = ['P', 'O', 'L', 'I', 'S', 'M'] as const;

export const polismDimensionEmpty: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['decision.type', 'agreement.type'],
  // While there is no what, no whom or no how, what fills the letters is still to be written.
  yieldsTo: ['ENG001'],
  *check(model) {
    const filled = filledLetters(model);
    const { engagement } = model;
    const place = placeOf(engagement, [engagement.value.scope ? 'scope' : 'tom'], 'key');
    for (const letter of letters) {
      if (filled.has(letter)) continue;
      yield finding(declaration, 'empty', {
        values: { letter },
        place,
        subject: engagement.ref,
        facts: [letter],
        hint: 'fill',
      });
    }
  },
});

/** Decisions on sourcing and underpinning contracts are about sourcing, whatever the letter of their kind. */
function filledLetters(model: Model): ReadonlySet<string> {
  const names = Object.keys(kinds) as Kind[];
  const filled = new Set(
    names.flatMap((kind) => (model.all(kind).length > 0 && kind !== 'decision' ? kinds[kind].polism : [])),
  );
  for (const { value } of model.all('decision')) filled.add(value.type === 'sourcing' ? 'S' : kinds.decision.polism);
  if (model.all('agreement').some(({ value }) => value.type === 'uc')) filled.add('S');
  return filled;
}
