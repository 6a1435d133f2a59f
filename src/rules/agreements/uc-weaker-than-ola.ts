import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import type { Finding, Values } from '../../diagnostics/finding.ts';
import { missingMessage, missingValues } from '../../feasibility/chain-missing.ts';
import { localTime, percent } from '../../feasibility/chain-words.ts';
import { horizonWords, lookedAt } from '../../feasibility/horizon.ts';
import { type Comparison, compareTargets } from '../../feasibility/target-compare.ts';
import { type NamedTarget, underpinnedBy } from '../../feasibility/target-pairs.ts';
import { placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const ola = (within: string): string =>
  `  support: { name: Desk support, type: ola, hours: office, targets: { mended: { metric: resolution-time, within: ${within}, share: 95% } } }\n`;
const calendar =
  'calendars:\n  office: { name: Office, timezone: Europe/Madrid, weekly: { mon-fri: ["09:00-18:00"] } }\n  always: { name: Always, timezone: Europe/Madrid, always: true }\n';

const declaration = declare({
  code: 'SLA011',
  severity: 'error',
  phase: 'operational',
  serves: ['S3-04', 'ITIL'],
  summary: {
    en: 'An agreement that is weaker than what rests on it',
    es: 'Un acuerdo más débil que lo que se apoya en él',
  },
  why: {
    en: 'A contract with a supplier, or an agreement between two areas, underpins another one: it has to be at least as strict, or the other breaks although both are kept. Times on different clocks are compared at their worst start: eight business hours are longer than a day at every weekend.',
    es: 'Un contrato con un proveedor, o un acuerdo entre dos áreas, sostiene a otro: tiene que ser al menos igual de estricto, o el otro se incumple aunque los dos se cumplan. Los plazos con relojes distintos se comparan en su peor inicio: ocho horas hábiles son más de un día cada fin de semana.',
  },
  messages: {
    time: {
      en: '“{name}” may take {own}, longer than the {other} of “{over}”, which it underpins.',
      es: '«{name}» puede tardar {own}, más que el plazo de {other} de «{over}», que se apoya en él.',
    },
    notice: {
      en: '“{name}” gives a notice of {own}, shorter than the {other} of “{over}”, which it underpins.',
      es: '«{name}» da un preaviso de {own}, menor que el de {other} de «{over}», que se apoya en él.',
    },
    maximum: {
      en: '“{name}” allows up to {own}, more than the {other} of “{over}”, which it underpins.',
      es: '«{name}» admite hasta {own}, más que el máximo de {other} de «{over}», que se apoya en él.',
    },
    minimum: {
      en: '“{name}” asks for {own} at least, less than the {other} of “{over}”, which it underpins.',
      es: '«{name}» pide {own} como mínimo, menos que los {other} de «{over}», que se apoya en él.',
    },
    share: {
      en: '“{name}” is for {own} of the cases, fewer than the {other} of “{over}”, which it underpins.',
      es: '«{name}» vale para el {own} de los casos, menos que el {other} de «{over}», que se apoya en él.',
    },
    exact: {
      en: '“{name}” admits exactly {own}; “{over}”, which it underpins, does not admit exactly {other}.',
      es: '«{name}» admite justo {own}; «{over}», que se apoya en él, no admite justo {other}.',
    },
    worst: {
      en: 'started {start}: “{name}” may end {completion} > “{over}” ends {deadline} ({zone})',
      es: 'lo que empieza el {start}: «{name}» puede acabar el {completion} > «{over}» acaba el {deadline} ({zone})',
    },
    ...horizonWords,
    underpinned: { en: 'what rests on it', es: 'lo que se apoya en él' },
    missing: missingMessage,
  },
  hints: {
    tighten: {
      en: 'agree on something stricter here, or on something looser in what rests on it; leave “underpins” out if it does not.',
      es: 'acuerde aquí algo más estricto, o algo más holgado en lo que se apoya en él; quite «underpins» si no es así.',
    },
  },
  examples: {
    valid: [
      `${calendar}agreements:\n${ola('8 business hours')}  vendor:\n    name: Vendor\n    type: uc\n    hours: office\n    targets: { mended: { metric: resolution-time, within: 4 business hours, share: 97% } }\n    underpins: [agreement:support]\n`,
      `${calendar}agreements:\n${ola('4 business hours')}  vendor:\n    name: Vendor\n    type: uc\n    hours: office\n    targets: { mended: { metric: resolution-time, within: 4 business hours, share: 95%, exclusive: both } }\n    underpins: [agreement:support]\n`,
    ],
    invalid: [
      `${calendar}agreements:\n${ola('4 business hours').replace('share: 95%', 'share: 95%, exclusive: share')}  vendor:\n    name: Vendor\n    type: uc\n    hours: office\n    targets:\n      mended: { metric: resolution-time, within: 4 business hours, share: 95% } # !SLA011\n    underpins: [agreement:support]\n`,
      `${calendar}agreements:\n${ola('4 business hours')}  vendor:\n    name: Vendor\n    type: uc\n    hours: office\n    targets:\n      mended: { metric: resolution-time, within: 8 business hours, share: 95% } # !SLA011\n    underpins: [agreement:support]\n`,
      `${calendar}agreements:\n${ola('24h')}  vendor:\n    name: Vendor\n    type: uc\n    hours: office\n    targets:\n      mended: { metric: resolution-time, within: 8 business hours, share: 95% } # !SLA011\n    underpins: [agreement:support]\n`,
      `${calendar}agreements:\n${ola('8 business hours')}  vendor:\n    name: Vendor\n    type: uc\n    hours: office\n    targets:\n      mended: { metric: resolution-time, within: 4 business hours, share: 90% } # !SLA011\n    underpins: [agreement:support]\n`,
    ],
  },
});

export const ucWeakerThanOla: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['agreement.targets', 'agreement.hours', 'agreement.underpins', 'charter.commitments', 'standard.target'],
  *check(model) {
    for (const agreement of model.all('agreement')) {
      for (const { over, under } of underpinnedBy(model, agreement)) {
        const judged = under.map((own) => ({ own, is: compareTargets(model, own, over) }));
        // One target that is strict enough is what the other rests on.
        if (judged.some(({ is }) => is.is === 'as-strict')) continue;
        const looser = judged.find(({ is }) => is.is === 'looser') ?? judged[0];
        if (!looser) continue;
        const { own, is } = looser;
        if (is.is === 'looser') yield told(own, over, is);
        else if (is.is === 'not-assessed')
          yield notAssessed(declaration, 'missing', { subject: own.where, values: missingValues(is.missing) });
      }
    }
  },
});

function told(own: NamedTarget, over: NamedTarget, is: Extract<Comparison, { is: 'looser' }>): Finding {
  const names = { name: own.label, over: over.label };
  const figures: Values =
    is.in === 'share' ? { own: percent(is.own), other: percent(is.other) } : { own: is.own, other: is.other };
  const worse = is.in === 'share' ? undefined : is.worse;
  const proof = worse && {
    message: 'worst',
    values: {
      ...names,
      start: localTime(worse.start, worse.zone),
      completion: localTime(worse.completion, worse.zone),
      deadline: localTime(worse.deadline, worse.zone),
      zone: worse.zone,
    },
  };
  return finding(declaration, is.exact ? 'exact' : is.in, {
    values: { ...names, ...figures },
    place: placeOf(own.holder, own.path),
    related: [{ place: placeOf(over.holder, over.path), message: 'underpinned' }],
    subject: own.where,
    facts: [over.where],
    hint: 'tighten',
    ...(worse && proof && { proof: [proof, lookedAt(worse.horizon)] }),
  });
}
