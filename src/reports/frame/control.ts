import type { Model } from '../../model/model.ts';
import { signingsOf } from '../facts/signing.ts';
import type { Approval } from '../render/view.ts';
import { links, linkTo } from '../wording/links.ts';
import type { ViewContext } from '../wording/view-context.ts';

/** Approvals of a document, one an act of signing. */
export function approvalsOf(model: Model, signed: (reference: string) => boolean, view: ViewContext): Approval[] {
  return signingsOf(model, signed).map((signing) => {
    const { signatories, date = null } = signing.value;
    const parties = signatories.flatMap((signatory) => signatory.for ?? []);
    return {
      what: linkTo(signing, view),
      who: links(
        signatories.map(({ role }) => role),
        view,
      ),
      for: links(parties, view),
      date,
    };
  });
}
