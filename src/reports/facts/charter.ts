import { type Commitment, commitmentOf } from '../../model/commitments.ts';
import type { Entity, Model } from '../../model/model.ts';
import { standing } from '../../model/validity.ts';
import { link } from '../../wording/links.ts';
import { nameOf } from '../../wording/names.ts';
import { quoted } from '../../wording/plain.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { chosen, type Facts } from './fact.ts';
import { latestOf } from './kpi.ts';
import { usualWeeks } from './opening.ts';
import { chainRows } from './promise/chain.ts';
import { sharesOf } from './promise/share.ts';
import { timesOf } from './promise/time.ts';
import { offersOf, reach } from './reach.ts';
import { remediesInWords } from './remedies.ts';
import { countingOf, figuresIn } from './targets.ts';

export const lists = chosen('charter', {
  publicCharters: (charter, model) => charter.value.audience === 'public' && isLiving(charter, model),
  livingCharters: isLiving,
});

type Charter = Entity<'charter'>;

/** What somebody may have to ask for. */
const claimed: ReadonlySet<string> = new Set(['money', 'credit', 'free-service']);

/** Facts of a charter, and of its commitments. */
export const facts: Facts<'charter'> = {
  /** The channels by which those whom it is for get its services. */
  reach,
  /** When these are open in a usual week: for the figure `week`. */
  openings(charter, view) {
    const channels = offersOf(charter, view).map(({ channel }) => channel);
    return usualWeeks(channels, view);
  },
  /** True where something that is owed has to be asked for. */
  isClaimed: ({ value }) =>
    Object.values(value.commitments).some(({ remedies }) =>
      Object.values(remedies ?? {}).some(({ type, automatic }) => claimed.has(type) && !automatic),
    ),
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
  /** What its indicators have come to, the last time that they were measured. */
  results: (charter, view, part) => {
    const kpis = (find(charter, part, view)?.targets ?? []).flatMap(({ value }) => value?.kpi ?? []);
    return [...new Set(kpis.map(({ id }) => id))].flatMap((id) => {
      const kpi = view.model.find('kpi', id);
      const latest = kpi && latestOf(kpi, view);
      return latest ? `${nameOf(kpi, view)}: ${latest}` : [];
    });
  },
  remedies: (_, view, part) => remediesInWords(commitmentIn(part).remedies, view),
  /** What has to happen for it to be kept. */
  chain: ofCommitment(chainRows),
  /** Whether its times, and its shares of the cases, can be kept. */
  times: ofCommitment(timesOf),
  shares: ofCommitment(sharesOf),
};

function isLiving({ value }: Charter, model: Model): boolean {
  return standing(value.valid, model.date) !== 'past';
}

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
