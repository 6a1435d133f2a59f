import { declare, finding } from '../../diagnostics/declaration.ts';
import { hasSteps, processesFor } from '../../model/delivery.ts';
import { placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'SRV003',
  severity: 'error',
  phase: 'operational',
  serves: ['S0-03', 'S0-14'],
  summary: {
    en: 'A service that no process delivers, or only processes without steps',
    es: 'Un servicio que no presta ningún proceso, o solo procesos sin pasos',
  },
  why: {
    en: 'A TOM is no abstract vision: it says in concrete steps how each service is delivered, by whom and with what. A service without a process is a promise that nobody has been asked to keep.',
    es: 'Un TOM no es una visión abstracta: dice en pasos concretos cómo se presta cada servicio, quién lo hace y con qué. Un servicio sin proceso es una promesa que nadie tiene el encargo de cumplir.',
  },
  messages: {
    noProcess: {
      en: 'No process delivers the service “{name}”.',
      es: 'Ningún proceso presta el servicio «{name}».',
    },
    noSteps: {
      en: '{count, plural, one {The process {processes} of the service “{name}” has no steps} other {The processes {processes} of the service “{name}” have no steps}}.',
      es: '{count, plural, one {El proceso {processes} del servicio «{name}» no tiene pasos} other {Los procesos {processes} del servicio «{name}» no tienen pasos}}.',
    },
    process: {
      en: 'the process without steps is here',
      es: 'el proceso sin pasos está aquí',
    },
  },
  hints: {
    addProcess: {
      en: 'name under “processes” of the service the process that delivers it.',
      es: 'nombre en «processes» del servicio el proceso que lo presta.',
    },
    addSteps: {
      en: 'write under “steps” of the process what is done, in order.',
      es: 'escriba en «steps» del proceso lo que se hace, en orden.',
    },
  },
  examples: {
    valid: [
      'services:\n  advice: { name: Advice, processes: [advise] }\nprocesses:\n  advise: { name: Advise, steps: { listen: { name: Listen to the patient } } }\n',
    ],
    invalid: [
      'services:\n  advice: # !SRV003\n    name: Advice\n',
      'services:\n  advice:\n    name: Advice\n    processes: [advise] # !SRV003\nprocesses:\n  advise: { name: Advise }\n',
    ],
  },
});

export const serviceWithoutProcess: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['service.processes', 'process.steps'],
  *check(model) {
    for (const service of model.all('service')) {
      const processes = processesFor(model, service);
      if (processes.some(hasSteps)) continue;
      const { name } = service.value;
      if (processes.length === 0) {
        const place = placeOf(service, [], 'key');
        yield finding(declaration, 'noProcess', { values: { name }, place, subject: service.ref, hint: 'addProcess' });
        continue;
      }
      yield finding(declaration, 'noSteps', {
        values: { name, count: processes.length, processes: processes.map(({ value }) => value.name) },
        place: placeOf(service, ['processes']),
        related: processes.map((process) => ({ place: placeOf(process, [], 'key'), message: 'process' })),
        subject: service.ref,
        hint: 'addSteps',
      });
    }
  },
});
