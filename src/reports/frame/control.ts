import { approvalWords } from '../../generated/words/reports.ts';
import { changedNames, type Standing, signedBy, standings } from '../../model/meaning.ts';
import type { Model } from '../../model/model.ts';
import { entityAt, keyOf, refs } from '../../model/refs.ts';
import type { Content } from '../../wording/content.ts';
import { refOf } from '../../wording/links.ts';
import type { View } from '../../wording/view.ts';
import { signingsOf } from '../facts/signing.ts';

/** Approvals of a document: one an act of signing, and one for whatever was signed (`tom review`) in no act of that day. */
export function approvalsOf(model: Model, signed: (reference: string) => boolean, view: View) {
  const reviewed = standings(model).filter(({ review }) => signed(review.of));
  const told = new Set<Standing>();
  const acts = signingsOf(model, signed).map((signing) => {
    const { signatories, signs, date = null } = signing.value;
    const of = new Set(refs(signs).map(keyOf));
    const inAct = reviewed.filter(({ review }) => review.date === date?.iso && of.has(review.of));
    for (const one of inAct) told.add(one);
    const roles = signatories.map(({ role }) => role);
    const parties = signatories.flatMap((signatory) => signatory.for ?? []);
    return {
      what: view.linkTo(signing),
      who: view.links(roles),
      for: view.links(parties),
      date,
      since: inAct.flatMap((one) => sinceThen(one, view)),
    };
  });
  const others = reviewed.flatMap((standing) => {
    const { of } = standing.review;
    const isSeen = of.startsWith('phase:') || entityAt(model, of) !== undefined;
    if (told.has(standing) || (!isSeen && standing.is !== 'gone')) return [];
    const { role, date } = signedBy(standing.review, model);
    return [{ what: view.link(refOf(of)), who: role, for: null, date, since: sinceThen(standing, view) }];
  });
  return [...acts, ...others];
}

/** What has become of something since it was signed, where it is not what it was. */
function sinceThen(standing: Standing, view: View): Content[] {
  if (standing.is === 'signed') return [];
  if (standing.is === 'gone') return [view.say(approvalWords.gone)];
  const name = view.plainWords(view.link(refOf(standing.review.of)));
  return [view.say(approvalWords.changed, { name, what: changedNames(standing) })];
}
