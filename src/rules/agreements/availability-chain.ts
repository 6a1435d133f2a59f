import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import type { Percent } from '../../diagnostics/values.ts';
import {
  type AvailabilityPart,
  availabilityOf,
  availabilityPromises,
  partOf,
  serialContracts,
} from '../../feasibility/chain-availability.ts';
import type { ProofLine } from '../../feasibility/chain-words.ts';
import { placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const systems =
  'systems:\n  portal: { name: Portal, availability: { metric: availability, min: 99.9% } }\n  orders: { name: Orders, availability: { metric: availability, min: 99.9% } }\n  billing: { name: Billing, availability: { metric: availability, min: 99.9% } }\n';
const offer =
  'services:\n  purchase: { name: Purchase, processes: [buy] }\nchannels:\n  web: { name: Web, systems: [portal] }\nprocesses:\n  buy:\n    name: Buy\n    steps:\n      order: { name: Order, systems: [orders] }\n      pay: { name: Pay, systems: [billing] }\n';
const charter = (min: string, mark = ''): string =>
  `charters:\n  homes:\n    name: Charter for homes\n    commitments:\n      open:\n        service: purchase\n        channels: [web]\n        statement: The shop is always open\n        targets:\n          up: { metric: availability, min: ${min} }${mark}\n`;

const declaration = declare({
  code: 'SLA019',
  severity: 'error',
  phase: 'technology',
  serves: ['S0-30', 'ITIL'],
  summary: {
    en: 'A promised availability that the systems behind it do not reach together',
    es: 'Una disponibilidad prometida que los sistemas que hay detrás no alcanzan juntos',
  },
  why: {
    en: 'Where every system is needed, their availabilities multiply: three systems at 99.9% give 99.7%. A system with another one in its place fails only when both do. The same goes for the contracts under an agreement.',
    es: 'Si se requieren todos los sistemas, sus disponibilidades se multiplican: tres sistemas al 99,9 % dan un 99,7 %. Un sistema con otro de reserva solo falla cuando fallan los dos. Lo mismo vale para los contratos que sostienen un acuerdo.',
  },
  messages: {
    less: {
      en: '“{promise}” promises an availability of {more, select, yes {more than } other {}}{promised}, and the {count, plural, one {system behind it reaches} other {# systems behind it reach}} {reached}.',
      es: '«{promise}» promete una disponibilidad {more, select, yes {de más del} other {del}} {promised}, y {count, plural, one {el sistema que hay detrás llega} other {los # sistemas que hay detrás llegan}} al {reached}.',
    },
    contracts: {
      en: '“{promise}” promises an availability of {promised}, and the {count} contracts on which it rests reach {reached} together.',
      es: '«{promise}» promete una disponibilidad del {promised}, y los {count} contratos en los que se apoya llegan juntos al {reached}.',
    },
    system: { en: '“{system}”: {own}', es: '«{system}»: {own}' },
    unknown: { en: '“{system}”: not written, taken as 100%', es: '«{system}»: sin escribir, se toma el 100 %' },
    byHand: {
      en: '“{system}”: by hand when it is down, taken as 100%',
      es: '«{system}»: a mano cuando falla, se toma el 100 %',
    },
    withSpare: {
      en: '“{system}”: {own}, with “{spare}” ({spareOwn}) in its place: {value}',
      es: '«{system}»: {own}, con «{spare}» ({spareOwn}) de reserva: {value}',
    },
    product: {
      en: 'multiplied: {reached} {equal, select, yes {=} other {<}} {promised}',
      es: 'multiplicadas: {reached} {equal, select, yes {=} other {<}} {promised}',
    },
    missing: {
      en: 'the “availability” of {where}',
      es: 'la disponibilidad («availability») de {where}',
    },
    noSystems: {
      en: 'the systems that {where} rests on: “systems” of its channels, or of the steps of its service',
      es: 'los sistemas en los que se apoya {where}: «systems» de sus canales, o de los pasos de su servicio',
    },
  },
  hints: {
    promiseLess: {
      en: 'promise {reached} at most, or agree on more availability, or on a “fallback”, for “{weakest}”.',
      es: 'prometa como mucho el {reached}, o acuerde más disponibilidad, o una reserva («fallback»), para «{weakest}».',
    },
  },
  examples: {
    valid: [
      `${systems}${offer}${charter('99.7%')}`,
      `systems:\n  portal: { name: Portal, availability: { metric: availability, min: 99% }, fallback: system:spare }\n  spare: { name: Spare, availability: { metric: availability, min: 99% } }\nservices:\n  purchase: { name: Purchase }\nchannels:\n  web: { name: Web, systems: [portal] }\n${charter('99.9%')}`,
    ],
    invalid: [
      'agreements:\n  platform:\n    name: Platform\n    targets:\n      up: { metric: availability, min: 99.9% } # !SLA019\n  hosting: { name: Hosting, targets: { up: { metric: availability, min: 99.9% } }, underpins: [agreement:platform] }\n  network: { name: Network, targets: { up: { metric: availability, min: 99.9% } }, underpins: [agreement:platform] }\n',
      `${systems}${offer}${charter('99.9%', ' # !SLA019')}`,
      `systems:\n  portal: { name: Portal, availability: { metric: availability, min: 99.9% } }\nservices:\n  purchase: { name: Purchase }\nchannels:\n  web: { name: Web, systems: [portal] }\n${charter('99.9%, exclusive: within', ' # !SLA019')}`,
    ],
  },
});

export const availabilityChain: Rule = defineRule(declaration, {
  scope: 'target',
  relies: [
    'charter.commitments',
    'cell.target',
    'standard.target',
    'system.availability',
    'system.fallback',
    'channel.systems',
    'process.steps',
    'agreement.targets',
    'agreement.underpins',
    'service.processes',
  ],
  *check(model) {
    for (const { holder, path, subject, label, fact, promised, moreThan, systems } of availabilityPromises(model)) {
      const parts = systems.map((system) => partOf(model, system));
      const reached = availabilityOf(parts);
      const [weakest] = [...parts].sort((one, other) => (one.value ?? 1) - (other.value ?? 1));
      if (!weakest) yield notAssessed(declaration, 'noSystems', { subject, values: { where: subject } });
      else if (isBeyond(promised, reached, moreThan && !parts.some((part) => part.moreThan))) {
        const values = toldOf(promised, reached, moreThan);
        yield finding(declaration, 'less', {
          values: { ...values, promise: label, count: parts.length, weakest: weakest.system.value.name },
          place: placeOf(holder, path),
          subject,
          facts: [fact],
          hint: 'promiseLess',
          proof: [...parts.map(lineOf), { message: 'product', values }],
        });
      } else {
        const unknown = parts.filter(({ value }) => value === undefined);
        for (const { system } of unknown)
          yield notAssessed(declaration, 'missing', { subject, values: { where: system.ref } });
      }
    }
    for (const { over, promised, contracts, reached } of serialContracts(model)) {
      if (!isBeyond(promised, reached, false)) continue;
      const values = toldOf(promised, reached, false);
      const [weakest] = contracts.toSorted((one, other) => one.own - other.own);
      yield finding(declaration, 'contracts', {
        values: { ...values, promise: over.label, count: contracts.length, weakest: weakest?.label ?? '' },
        place: placeOf(over.holder, over.path),
        subject: over.where,
        facts: ['contracts'],
        hint: 'promiseLess',
        proof: [
          ...contracts.map(({ label, own }) => ({ message: 'system', values: { system: label, own: precise(own) } })),
          { message: 'product', values },
        ],
      });
    }
  },
});

/** Whether more is promised than is reached; of what has to be exceeded (`strict`) as much is not enough. */
function isBeyond(promised: number, reached: number, strict: boolean): boolean {
  const more = precise(promised).value - precise(reached).value;
  return more > 0 || (more === 0 && strict);
}

function toldOf(promised: number, reached: number, moreThan: boolean) {
  const figures = { promised: precise(promised), reached: precise(reached) };
  const equal = figures.promised.value === figures.reached.value;
  return { ...figures, more: moreThan ? 'yes' : 'no', equal: equal ? 'yes' : 'no' };
}

function lineOf({ system, own, fallback, value }: AvailabilityPart): ProofLine {
  const { name } = system.value;
  if (value === undefined) return { message: 'unknown', values: { system: name } };
  if (!fallback && value !== own) return { message: 'byHand', values: { system: name } };
  const figures = { system: name, own: precise(own ?? 0) };
  if (fallback) {
    const { name: spare, own: spareOwn } = fallback;
    return { message: 'withSpare', values: { ...figures, spare, spareOwn: precise(spareOwn), value: precise(value) } };
  }
  return { message: 'system', values: figures };
}

/** Four decimals: what is promised of systems has many nines. */
function precise(share: number): Percent {
  const value = Math.round(share * 1e6) / 1e4;
  return { type: 'percent', written: String(value), value };
}
