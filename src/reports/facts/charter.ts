import { type Commitment, commitmentOf } from '../../model/commitments.ts';
import type { Entity } from '../../model/model.ts';
import { link } from '../parts/links.ts';
import { nameOf } from '../parts/names.ts';
import { quoted } from '../parts/plain.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Facts } from './fact.ts';
import { chainRows } from './promise/chain.ts';
import { sharesOf } from './promise/share.ts';
import { timesOf } from './promise/time.ts';
import { remediesInWords } from './remedies.ts';
import { countingOf, figuresIn } from './targets.ts';

/** Facts of the commitments of a charter. */
export const charterFacts: Facts<'charter'> = {
  /** The charter that makes it. */
  of: nameOf,
  /** Its own words; the service that it is about where it has none. */
  promise: (_, view, part) => of(part).statement ?? link(of(part).service, view),
  /** Its own words in quotation marks, as the link. */
  quote(charter, view, part) {
    const statement = view.read(of(part).statement);
    if (statement === '') return null;
    return { type: 'entity', id: whole(charter, part, view)?.ref ?? charter.ref, name: quoted(statement, view) };
  },
  figures: (_, view, part) => figuresIn(of(part).targets, view),
  counting: (_, view, part) =>
    Object.values(of(part).targets ?? {})
      .flatMap((target) => countingOf(target, view) ?? [])
      .join('; '),
  remedies: (_, view, part) => remediesInWords(of(part).remedies, view),
  /** What has to happen for it to be kept. */
  chain: (charter, view, part) => told(charter, part, view, chainRows),
  /** Whether its times, and its shares of the cases, can be kept. */
  times: (charter, view, part) => told(charter, part, view, timesOf),
  shares: (charter, view, part) => told(charter, part, view, sharesOf),
};

function of(part: unknown): Partial<Commitment['value']> {
  return part as Commitment['value'];
}

function told<T>(
  charter: Entity<'charter'>,
  part: unknown,
  view: ViewContext,
  tell: (commitment: Commitment, view: ViewContext) => T[],
): T[] {
  const commitment = whole(charter, part, view);
  return commitment ? tell(commitment, view) : [];
}

function whole(charter: Entity<'charter'>, part: unknown, { model }: ViewContext): Commitment | undefined {
  const [id] = Object.entries(charter.value.commitments ?? {}).find(([, one]) => one === part) ?? [];
  return id === undefined ? undefined : commitmentOf(model, charter, id);
}
