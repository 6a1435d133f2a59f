import type { Money, PlainDate } from '../../../diagnostics/values.ts';
import { horizonOf } from '../../../feasibility/hours/index.ts';
import type { Kind } from '../../../generated/kinds.ts';
import { type Cadence, cadenceDays, daysBetween, lastDay, yearsAfter } from '../../../model/dates.ts';
import { isAnyAgreed } from '../../../model/deliverables.ts';
import { goneOf } from '../../../model/fields.ts';
import { wordFor } from '../../../model/labels.ts';
import { dimensionName } from '../../../model/management.ts';
import { moreThan } from '../../../model/measures.ts';
import { referringTo } from '../../../model/model.ts';
import { isRef } from '../../../model/refs.ts';
import { standing, type Validity } from '../../../model/validity.ts';
import { dateIn, entityNode, entityOf, labelIn, measureOf } from '../arguments.ts';
import { fieldIn, isPresent, nodeOf, seenEntity, seenPart } from '../seen.ts';
import { type Answers, several } from './answer.ts';

/** Questions of any entity, of tom.yaml, and of dates and amounts. */
export const ofGeneral = {
  present: (_, value) => isPresent(value),
  all: (model, kind) => several(model, kind === 'engagement' ? [model.engagement] : model.all(kind as Kind)),
  referredBy: (model, one, field) => several(model, referringTo(model, entityOf(one), String(field))),
  gone: (model, kinds) => goneOf(model, kinds as string[]),
  lacking: (_, one, fields) =>
    (fields as string[])
      .filter((field) => !isPresent(fieldIn(entityNode(one), field)))
      .map((field) => labelIn(entityNode(one), field)),
  words: (_, field, values) =>
    (values as string[]).map((value) =>
      field === 'managementModel.dimensions' ? dimensionName(value) : wordFor(String(field), value),
    ),
  meant: (model, one, field) => {
    const written = (entityNode(one).value as Fields)[String(field)];
    const entity = isRef(written) ? model.resolve(written) : undefined;
    const part = isRef(written) && entity?.parts.find(({ id }) => id === written.part);
    if (!entity) return null;
    return part ? seenPart(model, entity, part.path) : seenEntity(model, entity);
  },
  holder: (model, part) => seenEntity(model, entityOf(part)),
  reported: (model, reports) => isAnyAgreed(model, reports as string[]),
  phases: (model) => model.phases,
  date: (model) => dateAs(model.date),
  horizon: (model) => {
    const { to, since } = horizonOf(model);
    return dateAs(since === 'nothing' ? undefined : to);
  },
  over: (_, date, on) => standing({ to: dateIn(date) }, dateIn(on)?.iso) === 'past',
  more: (_, one, other) => {
    const [left, right] = [measureOf(one), measureOf(other)];
    return (left && right && moreThan(left, right)) ?? null;
  },
  amountIn: (_, money, currency) => {
    const value = nodeOf(money)?.value as Money | undefined;
    return value && value.currency === currency ? value.amount : null;
  },
  total: (_, values) => (values as unknown[]).reduce<number>((sum, value) => sum + Number(value ?? 0), 0),
  distinct: (_, values) => [...new Set((values as unknown[]).flat())],
  percent: (_, value) => ({ type: 'percent', written: '', value: Math.round(Number(value) * 10) / 10 }),
  daysOf: (_, cadence) =>
    typeof cadence === 'string' && Object.hasOwn(cadenceDays, cadence) ? cadenceDays[cadence as Cadence] : null,
  daysSince: (model, date) => {
    const value = dateIn(date);
    return value && model.today !== undefined ? daysBetween(lastDay(value), model.today) : null;
  },
  withinYears: (model, date, years) => {
    const value = dateIn(date);
    return value && model.today !== undefined ? model.today <= yearsAfter(lastDay(value), Number(years)) : null;
  },
  standing: (model, one) => standing((entityOf(one).value as { valid?: Validity }).valid, model.date),
} satisfies Answers;

function dateAs(iso: string | undefined): PlainDate | null {
  return iso === undefined ? null : { type: 'date', written: '', iso };
}

type Fields = Readonly<Record<string, unknown>>;
