import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import type { PlainDate } from '../../diagnostics/values.ts';
import { chartersLacked } from '../../model/charters.ts';
import { placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'CHA001',
  severity: 'error',
  phase: 'strategic',
  serves: ['S0-14', 'S0-25'],
  summary: {
    en: 'A customer segment without a service charter in force',
    es: 'Un colectivo de clientes sin carta de servicios en vigor',
  },
  why: {
    en: 'The strategic phase ends when every segment of customers has its charter: what is promised to these people, in figures. A charter of the parent segment serves its children. It has to be valid at the date at which the model is judged.',
    es: 'La fase estratégica termina cuando cada colectivo de clientes tiene su carta de servicios: lo que se promete a esas personas, en cifras. La carta del colectivo superior sirve para los que dependen de él. Tiene que estar en vigor en la fecha en la que se juzga el modelo.',
  },
  messages: {
    none: {
      en: 'No charter is addressed to the segment “{name}”.',
      es: 'Ninguna carta de servicios se dirige al colectivo «{name}».',
    },
    otherDates: {
      en: 'No charter of the segment “{name}” is valid on {date}.',
      es: 'Ninguna carta de servicios del colectivo «{name}» está en vigor a fecha de {date}.',
    },
    charter: {
      en: 'its charter “{charter}” is valid at other dates',
      es: 'su carta «{charter}» está en vigor en otras fechas',
    },
    noDate: {
      en: 'the date at which the charters of the segment “{name}” are judged: “asOf” of tom.yaml, or --as-of',
      es: 'la fecha en la que se juzgan las cartas del colectivo «{name}»: «asOf» de tom.yaml, o --as-of',
    },
  },
  hints: {
    address: {
      en: 'name the segment, or its parent, under “segments” of a charter.',
      es: 'nombre el colectivo, o su colectivo superior, en «segments» de una carta.',
    },
    renew: {
      en: 'write the edition that holds on that date, with its “valid” and with “replaces”, or correct the dates.',
      es: 'escriba la edición que rige en esa fecha, con su «valid» y con «replaces», o corrija las fechas.',
    },
  },
  examples: {
    valid: [
      'segments:\n  patient: { name: Patient, type: customer }\n  carer: { name: Carer, type: customer, parent: patient }\n  regulator: { name: Regulator, type: regulator }\ncharters:\n  patients: { name: Patient charter, segments: [patient] }\n',
    ],
    invalid: [
      'segments:\n  patient: # !CHA001\n    name: Patient\n    type: customer\n',
      {
        'tom.yaml':
          'tom: 1\nclient: { name: Southern Pharmacies }\nlanguages: [en]\nasOf: 2027-02-01\nphases: { strategic: { state: open } }\n',
        'model/customers.yaml':
          'segments:\n  patient: # !CHA001\n    name: Patient\ncharters:\n  patients: { name: Patient charter, segments: [patient], valid: { to: 2026 } }\n',
      },
    ],
  },
});

export const segmentWithoutCharter: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['charter.segments', 'charter.valid', 'segment.type', 'segment.parent', 'segment.childrenCover'],
  *check(model) {
    for (const { segment, cover } of chartersLacked(model)) {
      const { name } = segment.value;
      const common = { values: { name }, place: placeOf(segment, [], 'key'), subject: segment.ref };
      if (cover.state === 'undated') {
        yield notAssessed(declaration, 'noDate', { values: { name }, subject: segment.ref });
      } else if (cover.state === 'none') yield finding(declaration, 'none', { ...common, hint: 'address' });
      else {
        const date: PlainDate = { type: 'date', written: '', iso: model.date ?? '' };
        const related = cover.charters.map((charter) => ({
          place: placeOf(charter, ['valid']),
          message: 'charter',
          values: { charter: charter.value.name },
        }));
        yield finding(declaration, 'otherDates', { ...common, values: { name, date }, related, hint: 'renew' });
      }
    }
  },
});
