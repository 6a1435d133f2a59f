import { groupBy } from '../../diagnostics/lists.ts';
import type { Ref, Text } from '../../diagnostics/values.ts';
import { promisedLanguages } from '../../model/attendance.ts';
import { type Commitment, commitmentOf, commitmentsOf } from '../../model/commitments.ts';
import { answers, languageFallbackOf, languageText } from '../../model/languages.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { currentKey, keyOf, nameFor, nameOf, refTo } from '../../model/refs.ts';
import { resolveTarget } from '../../model/targets.ts';
import { standing } from '../../model/validity.ts';
import { promisedHours } from '../hours/index.ts';
import { type Found, figuresLost, hoursLost, inTarget } from './weaker-figures.ts';
import { inRemedies } from './weaker-remedies.ts';

/** In what a promise to customers got weaker, or `unclear` where that cannot be said. */
export interface Weaker extends Found {
  /** `charter:homes#answer`, `cell:billing/sme/phone`, as the former model has it. */
  subject: string;
  holder: Entity;
  label: Text | string;
}

const only = { channels: 'onlyChannels', segments: 'onlySegments', services: 'onlyServices' } as const;

/**
 * What customers were promised in one model and are promised less of in another: longer, for fewer cases or people, in fewer hours, by fewer
 * channels, in fewer languages, with less of a remedy or of their rights, no longer before others. How contacts are shared out among
 * channels is no promise. What was renamed is followed by its aliases, a charter by the one that replaces it.
 */
export function weakerPromises(before: Model, after: Model): Weaker[] {
  return [
    ...commitmentsOf(before).flatMap((one) => inCommitment(one, before, after)),
    ...before.all('charter').flatMap((one) => inRights(one, before, after)),
    ...inCells(before, after),
  ];
}

function inCommitment(was: Commitment, before: Model, after: Model): Weaker[] {
  const now = heirOf(was, after);
  const common = { subject: was.ref, holder: was.charter, label: was.name };
  const found = now ? differences(was, now, before, after) : [{ message: 'promiseGone' as const, values: {} }];
  return found.map((one) => ({ ...common, ...one }));
}

/** Rights are sentences: where others came while some went, nobody can say whether they were only put in other words. */
function inRights(charter: Entity<'charter'>, before: Model, after: Model): Weaker[] {
  if (standing(charter.value.valid, before.date) === 'past') return [];
  const ref = currentKey(after, refTo(charter));
  const all = after.all('charter').filter(({ value }) => standing(value.valid, after.date) !== 'past');
  const heirs = all.filter(({ ref: own, value }) => own === ref || (value.replaces && keyOf(value.replaces) === ref));
  const [former, now] = [charter.value.rights ?? [], heirs.flatMap(({ value }) => value.rights ?? [])];
  const lost = former.filter((right) => !now.some(({ written }) => written === right.written));
  const isReworded = now.some((right) => !former.some(({ written }) => written === right.written));
  if (lost.length === 0) return [];
  const message = isReworded ? 'unclearRights' : 'rights';
  return [{ subject: charter.ref, holder: charter, label: charter.value.name, message, values: { lost } }];
}

/** The commitment that stands for one in another model. */
export function heirOf({ charter, id }: Commitment, after: Model): Commitment | undefined {
  const current = commitmentsOf(after);
  const ref = currentKey(after, refTo(charter));
  const heir =
    current.find((one) => one.id === id && one.charter.ref === ref) ??
    current.find(
      (one) => one.id === id && one.charter.value.replaces && keyOf(one.charter.value.replaces) === charter.ref,
    );
  return heir && commitmentOf(after, heir.charter, id);
}

function differences(was: Commitment, now: Commitment, before: Model, after: Model): Found[] {
  const lost = (
    message: 'channels' | 'segments' | 'services',
    one: readonly Ref[] = [],
    other: readonly Ref[] = [],
  ): Found[] => {
    // Where none is named all are meant.
    if (other.length === 0) return [];
    if (one.length === 0) return [{ message: only[message], values: { own: other.map((ref) => nameFor(after, ref)) } }];
    const names = namesLost(one, other, before, after);
    return names.length > 0 ? [{ message, values: { lost: names } }] : [];
  };
  return [
    ...was.targets.flatMap((target) => inTarget(was, target, now, before, after)),
    ...inRemedies(was, now, (one, other) => namesLost(one, other, before, after)),
    ...inConditions(was.value.conditions, now.value.conditions),
    ...lost('channels', was.value.channels, now.value.channels),
    ...lost(
      'segments',
      was.value.segments ?? was.charter.value.segments,
      now.value.segments ?? now.charter.value.segments,
    ),
    ...lost('services', was.charter.value.services, now.charter.value.services),
  ];
}

/** A condition that was put in other words may be the same one. */
function inConditions(was: Text | undefined, now: Text | undefined): Found[] {
  if (!now || was?.written === now.written) return [];
  return [{ message: was ? 'unclearConditions' : 'conditions', values: { own: now } }];
}

function namesLost(one: readonly Ref[], other: readonly Ref[], before: Model, after: Model): (Text | string)[] {
  const kept = new Set(other.map((ref) => currentKey(after, ref)));
  return one.filter((ref) => !kept.has(currentKey(after, ref))).map((ref) => nameFor(before, ref));
}

/** By service and channel, because what changes for one segment mostly does for all. */
function inCells(before: Model, after: Model): Weaker[] {
  const now = groupBy(after.cells().filter(isAvailable), keyOfCell);
  const key = (kind: string, id: string): string =>
    currentKey(after, { type: 'ref', written: id, kind, id }).slice(kind.length + 1);
  const told = new Set<string>();
  return before
    .cells()
    .filter(isAvailable)
    .flatMap((was): Weaker[] => {
      const holder = was.from.at(-1);
      const segment = key('segment', was.segment);
      // Whom nobody serves any longer is told as retired.
      if (!holder || !after.find('segment', segment)) return [];
      const current = { service: key('service', was.service), segment, channel: key('channel', was.channel) };
      const [is] = now.get(keyOfCell(current)) ?? [];
      const found = is ? inCell(was, is, before, after) : [{ message: 'channelGone' as const, values: {} }];
      const label = [nameIn(before, 'service', was.service), nameIn(before, 'channel', was.channel)].join(' · ');
      return found
        .map((one) => ({ subject: holder.ref, holder, label, ...one }))
        .filter((one) => {
          const said = JSON.stringify([was.service, was.channel, one.message, one.values]);
          return told.has(said) ? false : told.add(said);
        });
    });
}

function keyOfCell({ service, segment, channel }: Pick<Cell, 'service' | 'segment' | 'channel'>): string {
  return `${service}/${segment}/${channel}`;
}

function nameIn(model: Model, kind: 'service' | 'channel', id: string): string {
  const entity = model.find(kind, id);
  const name = entity ? nameOf(entity) : id;
  return typeof name === 'string' ? name : name.written;
}

function inCell(was: Cell, is: Cell, before: Model, after: Model): Found[] {
  const fallback = languageFallbackOf(after.engagement.value);
  const spoken = promisedLanguages(after, is) ?? [];
  const former = promisedLanguages(before, was) ?? [];
  const lost = former.filter((tag) => !spoken.some((other) => answers(other, tag, fallback)));
  const first = namesLost(was.value.priority ?? [], is.value.priority ?? [], before, after);
  const targets = [was.value.target, is.value.target].map(
    (one, at) => one && resolveTarget(at === 0 ? before : after, one),
  );
  const [target, heir] = targets;
  return [
    ...hoursLost(promisedHours(before, was), promisedHours(after, is), before, after),
    ...(lost.length > 0 ? [{ message: 'languages' as const, values: { lost: lost.map(languageText) } }] : []),
    ...(first.length > 0 ? [{ message: 'priority' as const, values: { lost: first } }] : []),
    ...(target && !heir ? [{ message: 'cellTargetGone' as const, values: {} }] : []),
    ...(target && heir
      ? figuresLost(
          { target: heir, where: 'cell', hours: is.value.hours?.id },
          { target, where: 'cell', hours: was.value.hours?.id, model: before },
          after,
        )
      : []),
  ];
}
