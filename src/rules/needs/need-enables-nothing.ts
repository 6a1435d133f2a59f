import { declare, finding } from '../../diagnostics/declaration.ts';
import { requiredNeeds } from '../../model/agreements.ts';
import { placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'NED002',
  severity: 'error',
  phase: 'operational',
  serves: ['S3-04', 'S3-05'],
  summary: {
    en: 'A need that does not say what it makes possible for customers',
    es: 'Un servicio requerido que no dice qué hace posible para los clientes',
  },
  why: {
    en: 'FRONT asks BACK for a service in order to deliver a component of what customers are offered. A request that leads to no customer is a wish: nobody can say how much it matters, how fast it must be or what is lost without it.',
    es: 'FRONT pide un servicio a BACK para poder entregar un componente de lo que se ofrece al cliente. Una petición que no llega a ningún cliente es un deseo: nadie puede decir cuánto importa, qué rapidez exige ni qué se pierde sin ella.',
  },
  messages: {
    nothing: {
      en: 'The need “{name}” enables nothing that customers are given.',
      es: 'El servicio requerido «{name}» no hace posible nada de lo que reciben los clientes.',
    },
  },
  hints: {
    say: {
      en: 'name under “enables” a component of a value proposition (segment:id#component), a service or an interaction of a journey.',
      es: 'nombre en «enables» un componente de una propuesta de valor (segment:id#componente), un servicio o una interacción de un viaje del cliente.',
    },
  },
  examples: {
    valid: [
      'services:\n  advice: { name: Advice }\nareas:\n  branches: { name: Branches, side: front }\nneeds:\n  staff-cover:\n    name: Staff cover\n    consumers: [area:branches]\n    enables: [service:advice]\n  old-reports: { name: Old reports, state: rejected, rejectedReason: Nobody reads them }\n',
    ],
    invalid: [
      'areas:\n  branches: { name: Branches, side: front }\nneeds:\n  reports: # !NED002\n    name: Monthly reports\n    consumers: [area:branches]\n',
    ],
  },
});

export const needEnablesNothing: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['need.enables', 'need.state'],
  *check(model) {
    for (const need of requiredNeeds(model)) {
      const { enables = [], name } = need.value;
      if (enables.length > 0) continue;
      yield finding(declaration, 'nothing', {
        values: { name },
        place: placeOf(need, [], 'key'),
        subject: need.ref,
        hint: 'say',
      });
    }
  },
});
