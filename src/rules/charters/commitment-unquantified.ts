import { declare, finding } from '../../diagnostics/declaration.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import { placeOf } from '../../model/model.ts';
import { isQuantified } from '../../model/targets.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'CHA002',
  severity: 'error',
  phase: 'strategic',
  serves: ['S0-14', 'UNE 93200', 'RD 951/2005'],
  summary: {
    en: 'A commitment without a figure',
    es: 'Un compromiso sin ninguna cifra',
  },
  why: {
    en: 'A commitment that cannot be measured can be neither kept nor broken: “prompt attention” promises nothing. The standards on service charters ask for commitments in figures, so that customers can tell whether they got what was promised.',
    es: 'Un compromiso que no se puede medir no se puede cumplir ni incumplir: «atención ágil» no promete nada. Las normas sobre cartas de servicios piden compromisos en cifras, para que el cliente sepa si recibió lo prometido.',
  },
  messages: {
    noTarget: {
      en: 'The commitment “{commitment}” of the charter “{charter}” has no target: nothing of it can be measured.',
      es: 'El compromiso «{commitment}» de la carta «{charter}» no tiene objetivos: no hay en él nada que medir.',
    },
    noFigure: {
      en: '{count, plural, one {The target {targets} of the commitment “{commitment}” has no figure} other {The targets {targets} of the commitment “{commitment}” have no figure}}.',
      es: '{count, plural, one {El objetivo {targets} del compromiso «{commitment}» no tiene ninguna cifra} other {Los objetivos {targets} del compromiso «{commitment}» no tienen ninguna cifra}}.',
    },
  },
  hints: {
    addTarget: {
      en: 'write under “targets” what is promised in figures: a metric with “within” and “share”, or with “min” or “max”; or the id of a standard.',
      es: 'escriba en «targets» lo que se promete en cifras: una métrica con «within» y «share», o con «min» o «max»; o el identificador de un estándar.',
    },
    addFigure: {
      en: 'add “within: 24h” with “share: 95%” where each case is promised, or “min” or “max” where an average or a percentage is.',
      es: 'añada «within: 24h» con «share: 95%» si se promete para cada caso, o «min» o «max» si se promete una media o un porcentaje.',
    },
  },
  examples: {
    valid: [
      'charters:\n  patients:\n    name: Patient charter\n    commitments:\n      answer:\n        statement: We answer the phone at once\n        targets: { fast: phone-80-20 }\n      quality:\n        statement: You are content with us\n        targets: { content: { metric: csat, min: 8.5, scale: { min: 0, max: 10 } } }\nstandards:\n  phone-80-20: { name: 80/20, target: { metric: service-level, within: 20s, share: 80% } }\n',
    ],
    invalid: [
      'charters:\n  patients:\n    name: Patient charter\n    commitments:\n      attention: # !CHA002\n        statement: Prompt attention\n',
      'charters:\n  patients:\n    name: Patient charter\n    commitments:\n      attention:\n        statement: Prompt attention\n        targets:\n          prompt: # !CHA002\n            metric: response-time\n',
    ],
  },
});

export const commitmentUnquantified: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['charter.commitments', 'standard.target'],
  *check(model) {
    for (const { charter, ref, id, value, path, targets } of commitmentsOf(model)) {
      // A target whose standard does not exist is a dangling reference.
      if (targets.some(({ value }) => value === undefined || isQuantified(value))) continue;
      const [first] = targets;
      const values = { commitment: value.statement ?? id, charter: charter.value.name };
      if (!first) {
        const place = placeOf(charter, path, 'key');
        yield finding(declaration, 'noTarget', { values, place, subject: ref, hint: 'addTarget' });
        continue;
      }
      yield finding(declaration, 'noFigure', {
        values: { ...values, count: targets.length, targets: targets.map(({ id }) => id) },
        place: placeOf(charter, first.path, 'key'),
        subject: ref,
        hint: 'addFigure',
      });
    }
  },
});
