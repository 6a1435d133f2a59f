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
    en: 'A commitment that cannot be measured cannot be kept or broken: “prompt attention” promises nothing. The standards on service charters ask for commitments in figures, so that customers can tell whether they got what was promised.',
    es: 'Un compromiso que no se puede medir no se puede cumplir ni incumplir: «atención ágil» no promete nada. Las normas sobre cartas de servicios exigen compromisos en cifras, para que el cliente sepa si recibió lo prometido.',
  },
  messages: {
    noTarget: {
      en: 'The commitment “{id}” of the charter “{charter}” has no target: it promises nothing that can be measured.',
      es: 'El compromiso «{id}» de la carta «{charter}» no tiene objetivos: no promete nada que se pueda medir.',
    },
    noFigure: {
      en: '{count, plural, one {The target} other {None of the targets}} {targets} of the commitment “{id}” {count, plural, one {has no figure} other {has a figure}}.',
      es: '{count, plural, one {El objetivo} other {Ninguno de los objetivos}} {targets} del compromiso «{id}» {count, plural, one {no tiene cifra} other {tiene cifra}}.',
    },
  },
  hints: {
    addTarget: {
      en: 'write under “targets” what is promised in figures: one-day: '{' metric: resolution-time, within: 24h, share: 95% '}'.',
      es: 'x',
    },
    addFigure: {
      en: 'x',
      es: 'x',
    },
  },
  examples: { valid: [], invalid: [] },
});
