import { type Commitment, commitmentOf } from '../../model/commitments.ts';
import type { Entity } from '../../model/model.ts';
import { link } from '../wording/links.ts';
import { nameOf } from '../wording/names.ts';
import { quoted } from '../wording/plain.ts';
import type { ViewContext } from '../wording/view-context.ts';
import type { Facts } from './fact.ts';
import { chainRows } from './promise/chain.ts';
import { sharesOf } from './promise/share.ts';
import { timesOf } from './promise/time.ts';
import { remediesInWords } from './remedies.ts';
import { countingOf, figuresIn } from './targets.ts';

type Charter = Entity<'charter'>;

/** Facts of the commitments of a charter. */
export const charterFacts: Facts<'charter'> = {
  /** The charter that makes it. */
  of: nameOf,
  /** Its own words; the service that it is about where it has none. */
  promise: (_, view, part) => commitmentIn(part).statement ?? link(commitmentIn(part).service, view),
  /** Its own words in quotation marks, as the link. */
  quote(charter, view, part) {
    const statement = view.read(commitmentIn(part).statement);
    if (statement === '') return null;
    return { type: 'entity', id: find(charter, part, view)?.ref ?? charter.ref, name: quoted(statement, view) };
  },
  figures: (_, view, part) => figuresIn(commitmentIn(part).targets, view),
  counting: (_, view, part) =>
    Object.values(commitmentIn(part).targets)
      .flatMap((target) => countingOf(target, view) ?? [])
      .join('; '),
  remedies: (_, view, part) => remediesInWords(commitmentIn(part).remedies, view),
  /** What has to happen for it to be kept. */
  chain: ofCommitment(chainRows),
  /** Whether its times, and its shares of the cases, can be kept. */
  times: ofCommitment(timesOf),
  shares: ofCommitment(sharesOf),
};

function commitmentIn(part: unknown): Commitment['value'] {
  return part as Commitment['value'];
}

/** A fact of a commitment with its charter and its targets. */
function ofCommitment<T extends object>(rowsOf: (commitment: Commitment, view: ViewContext) => T[]) {
  return (charter: Charter, view: ViewContext, part: unknown): T[] => {
    const commitment = find(charter, part, view);
    return commitment ? rowsOf(commitment, view) : [];
  };
}

function find(charter: Charter, part: unknown, { model }: ViewContext): Commitment | undefined {
  const [id] = Object.entries(charter.value.commitments).find(([, one]) => one === part) ?? [];
  return id === undefined ? undefined : commitmentOf(model, charter, id);
}
