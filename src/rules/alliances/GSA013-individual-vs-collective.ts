import type { Place } from '../../diagnostics/finding.ts';
import type { Text } from '../../diagnostics/values.ts';
import {
  compareTargets,
  isComparable,
  looserView,
  type PlacedTarget,
  targetsOfAgreement,
} from '../../feasibility/chain/index.ts';
import { missingValues } from '../../feasibility/hours/index.ts';
import { companyName } from '../../model/alliances.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { resolveTarget } from '../../model/targets.ts';
import type { Finds } from '../found.ts';

type Alliance = Entity<'globalAgreement'>;

/** A figure to which a commitment of a global agreement commits. */
interface Figure extends PlacedTarget {
  id: string;
  /** Undefined where all commit to it together. */
  party: string | undefined;
  label: Text | string;
  place: Place;
}

export function* check(model: Model): Finds<'GSA013'> {
  for (const alliance of model.all('globalAgreement')) {
    const figures = Object.keys(alliance.value.commitments ?? {}).flatMap((id) => figuresOf(model, alliance, id));
    const together = figures.filter(({ party }) => party === undefined);
    for (const over of together)
      for (const own of figures.filter(({ party }) => party !== undefined)) yield* compared(model, alliance, own, over);
  }
}

function figuresOf(model: Model, alliance: Alliance, id: string): Figure[] {
  const { scope, party, statement, target: written, agreement } = alliance.value.commitments?.[id] ?? {};
  if (scope === undefined && !party) return [];
  const path = ['commitments', id, written ? 'target' : 'agreement'];
  const common = {
    id,
    party: scope === 'collective' ? undefined : (party?.part ?? ''),
    label: statement ?? id,
    place: placeOf(alliance, path),
  };
  const target = resolveTarget(model, written);
  if (target) return [{ ...common, target, where: `${alliance.ref}#${id}`, hours: undefined }];
  const named = agreement && model.find('agreement', agreement.id);
  return (named ? targetsOfAgreement(model, named) : [])
    .filter((one) => agreement?.part === undefined || one.path.at(-1) === agreement.part)
    .map((one) => ({ ...common, target: one.target, where: one.where, hours: one.hours, valid: one.valid }));
}

function* compared(model: Model, alliance: Alliance, own: Figure, over: Figure): Finds<'GSA013'> {
  if (!isComparable(own.target, over.target)) return;
  const is = compareTargets(model, own, over);
  if (is.is === 'not-assessed') yield { missing: 'missing', subject: own.where, values: missingValues(is.missing) };
  if (is.is !== 'looser') return;
  const names = { name: own.label, over: over.label, company: companyName(model, own.party ?? '') };
  const { message, values, worst } = looserView(is);
  yield {
    says: message,
    values: { ...names, ...values },
    place: own.place,
    related: [{ place: over.place, message: 'together' }],
    subject: `${alliance.ref}#${own.id}`,
    facts: [over.id],
    ...(worst.length > 0 && { proof: worst.map((line) => ({ ...line, values: { ...names, ...line.values } })) }),
  };
}
