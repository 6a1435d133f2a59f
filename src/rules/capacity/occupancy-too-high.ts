import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import { horizonOf, lookedAt } from '../../feasibility/horizon.ts';
import { busiestSlot } from '../../feasibility/staffing-busy.ts';
import { maxOccupancyOf } from '../../feasibility/staffing-policies.ts';
import { assumptionsTold, percentTold, seatsPlace, slotTold, teamsTold } from '../../feasibility/staffing-told.ts';
import { knownStaffing, unknownStaffing } from '../../feasibility/staffing-unknown.ts';
import { staffingWords } from '../../feasibility/staffing-words.ts';
import { defineRule, type Rule } from '../rule.ts';

const example = (seats: string): string => `segments:
  homes: { name: Homes }
services:
  billing: { name: Billing, segments: [homes] }
channels:
  phone: { name: Telephone, medium: phone, attendedBy: human, hours: office }
channelMap:
  billing:
    homes:
      phone: { teams: [desk], target: { metric: service-level, within: 20s, share: 80%, window: interval } }
calendars:
  office: { name: Office, weekly: { mon-fri: ["09:00-14:00"] } }
demand:
  calls: { channel: phone, period: 2027, volume: { count: 1500, per: hour }, aht: 3 min }
teams:
  desk:
    name: Desk
    shifts:
      office:
        calendar: office
        seats: ${seats}
`;

const declaration = declare({
  code: 'CAP003',
  severity: 'warning',
  phase: 'operational',
  serves: ['S0-21'],
  summary: {
    en: 'A team whose people are busy for more of their time than the policy allows',
    es: 'Un equipo cuyas personas están ocupadas más tiempo del que permite la política',
  },
  why: {
    en: 'Large teams keep their service level while their people go from one contact to the next without a pause. It does not last: absence and turnover come first, and the service level after them.',
    es: 'Un equipo grande cumple su nivel de servicio aunque sus personas enlacen un contacto con otro sin pausa. No dura: primero llegan las ausencias y la rotación, y después cae el nivel de servicio.',
  },
  messages: {
    busy: {
      en: '{teams, plural, one {The team “{name}” is} other {The teams {name} together are}} busy {occupancy} of the time, {when}, and the policy allows {cap}: {seats, plural, one {# seat} other {# seats}} where {comfortable} would do.',
      es: '{teams, plural, one {El equipo «{name}» está ocupado} other {Los equipos {name} están ocupados}} el {occupancy} del tiempo, {when}, y la política admite el {cap}: {seats, plural, one {# puesto} other {# puestos}} donde bastarían {comfortable}.',
    },
    reckoned: {
      en: '{contacts} contacts in {interval} of {handling} each: a load of {load} erlangs ÷ {seats} = {occupancy}. In such a week {count, plural, one {# half hour is} other {# half hours are}} above the policy.',
      es: '{contacts} contactos en {interval} de {handling} cada uno: una carga de {load} erlangs ÷ {seats} = {occupancy}. En una semana así {count, plural, one {# media hora supera} other {# medias horas superan}} la política.',
    },
    ...staffingWords,
  },
  hints: {
    add: {
      en: 'add seats at that time, spread the contacts over the day, or state another “maxOccupancy” among the policies of tom.yaml.',
      es: 'añada puestos a esa hora, reparta los contactos en el día, o declare otra «maxOccupancy» en las políticas de tom.yaml.',
    },
  },
  examples: { valid: [example('90')], invalid: [example('85 # !CAP003')] },
});

export const occupancyTooHigh: Rule = defineRule(declaration, {
  scope: 'target',
  relies: [
    'demand.volume',
    'demand.data',
    'demand.profile',
    'demand.aht',
    'team.shifts',
    'cell.teams',
    'engagement.policies',
  ],
  yieldsTo: ['CAP001', 'CAP002', 'CAP010'],
  *check(model) {
    const cap = maxOccupancyOf(model);
    for (const lack of unknownStaffing(model, ({ live }) => live)) yield notAssessed(declaration, 'missing', lack);
    for (const staffing of knownStaffing(model)) {
      const busiest = busiestSlot(staffing, cap);
      if (!busiest) continue;
      const { slot, week, count } = busiest;
      const values = {
        ...slotTold(slot, staffing.zone),
        cap: percentTold(cap),
        comfortable: slot.comfortable ?? 0,
        count,
      };
      yield finding(declaration, 'busy', {
        values: { ...values, ...teamsTold(staffing) },
        place: seatsPlace(staffing, slot),
        subject: staffing.teams[0]?.ref ?? '',
        proof: [
          { message: 'reckoned', values },
          ...assumptionsTold(
            slot.streams.map(({ flow }) => flow),
            week.assumed,
          ),
          lookedAt(horizonOf(model)),
        ],
        hint: 'add',
      });
    }
  },
});
