import { declare, finding } from '../../diagnostics/declaration.ts';
import { agreementsFor } from '../../model/agreements.ts';
import { placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'SLA001',
  severity: 'error',
  phase: 'operational',
  serves: ['S3-06', 'S3-09'],
  summary: {
    en: 'A validated need that no agreement answers',
    es: 'Un servicio requerido y validado al que no responde ningún acuerdo',
  },
  why: {
    en: 'The matrix of FRONT and BACK is complete when every service that FRONT requires has its agreement. A hole in it is a promise to customers that rests on the good will of an area that has committed to nothing.',
    es: 'La matriz de FRONT y BACK está completa cuando cada servicio que FRONT requiere tiene su acuerdo. Un hueco en ella es una promesa al cliente que descansa en la buena voluntad de un área que no se ha comprometido a nada.',
  },
  messages: {
    none: {
      en: 'The need “{name}” is {state, select, agreed {agreed} other {validated}}, and no agreement answers it.',
      es: 'El servicio requerido «{name}» está {state, select, agreed {acordado} other {validado}} y ningún acuerdo responde a él.',
    },
    rejected: {
      en: 'The need “{name}” is {state, select, agreed {agreed} other {validated}}, and what was to answer it has been rejected: {agreements}.',
      es: 'El servicio requerido «{name}» está {state, select, agreed {acordado} other {validado}}, y lo que iba a responder a él se ha rechazado: {agreements}.',
    },
    rejectedOne: {
      en: 'the rejected agreement',
      es: 'el acuerdo rechazado',
    },
  },
  hints: {
    write: {
      en: 'write an agreement that names it under “needs”, or reject the need and give the reason.',
      es: 'escriba un acuerdo que lo nombre en «needs», o rechace el servicio requerido y dé el motivo.',
    },
  },
  examples: {
    valid: [
      'areas:\n  hr: { name: HR, side: back }\nneeds:\n  staff-cover: { name: Staff cover, provider: area:hr, state: validated }\n  price-list: { name: Price list, provider: area:hr, state: identified }\nagreements:\n  cover: { name: Cover, needs: [staff-cover], state: proposed }\n',
    ],
    invalid: [
      'needs:\n  staff-cover: # !SLA001\n    name: Staff cover\n    state: validated\n',
      'needs:\n  staff-cover: # !SLA001\n    name: Staff cover\n    state: validated\nagreements:\n  cover: { name: Cover, needs: [staff-cover], state: rejected }\n',
    ],
  },
});

export const needWithoutAgreement: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['need.state', 'agreement.needs', 'agreement.state'],
  *check(model) {
    for (const need of model.all('need')) {
      const { state, name } = need.value;
      if (state !== 'validated' && state !== 'agreed') continue;
      const agreements = agreementsFor(model, need);
      if (agreements.some((agreement) => agreement.value.state !== 'rejected')) continue;
      yield finding(declaration, agreements.length > 0 ? 'rejected' : 'none', {
        values: { name, state, agreements: agreements.map(({ id }) => id) },
        place: placeOf(need, [], 'key'),
        related: agreements.map((agreement) => ({ place: placeOf(agreement, [], 'key'), message: 'rejectedOne' })),
        subject: need.ref,
        hint: 'write',
      });
    }
  },
});
