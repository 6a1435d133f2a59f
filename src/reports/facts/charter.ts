import { type Commitment, commitmentOf, type PromisedTarget } from '../../model/commitments.ts';
import { kpisOf } from '../../model/kpis.ts';
import type { Entity, Model } from '../../model/model.ts';
import { standing } from '../../model/validity.ts';
import type { View } from '../../wording/view.ts';
import { chosen, type Facts } from './fact.ts';
import { latestOf } from './kpi.ts';
import { chainRows } from './promise/chain.ts';
import { shareOf } from './promise/share.ts';
import { timeOf } from './promise/time.ts';
import { openings, reach } from './reach.ts';
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
  openings,
  /** True where something that is owed has to be asked for. */
  isClaimed: ({ value }) =>
    Object.values(value.commitments).some(({ remedies }) =>
      Object.values(remedies ?? {}).some(({ type, automatic }) => claimed.has(type) && !automatic),
    ),
  ...ofCommitments({
    /** Its own words; the service that it is about where it has none. */
    promise: ({ value }, view) => value.statement ?? view.link(value.service),
    /** Its own words in quotation marks, as the link. */
    quote({ ref, value }, view) {
      const statement = view.read(value.statement);
      return statement === '' ? null : { type: 'entity', id: ref, name: view.quoted(statement) };
    },
    figures: ({ value }, view) => figuresIn(value.targets, view),
    counting: ({ value }, view) =>
      [...new Set(Object.values(value.targets).flatMap((target) => countingOf(target, view) ?? []))].join('; '),
    /** What its indicators have come to, the last time that they were measured. */
    results: ({ charter, targets }, view) =>
      [
        ...new Set(targets.flatMap(({ path, value }) => (value ? kpisOf(view.model, charter, { path, value }) : []))),
      ].flatMap((kpi) => {
        const latest = latestOf(kpi, view);
        return latest ? `${view.nameOf(kpi)}: ${latest}` : [];
      }),
    remedies: ({ value }, view) => view.remediesInWords(value.remedies),
    /** What has to happen for it to be kept. */
    chain: chainRows,
    /** Whether its times, and its shares of the cases, can be kept. */
    times: (commitment, view) => chained(commitment).flatMap((target) => timeOf(commitment, target, view) ?? []),
    shares: (commitment, view) => chained(commitment).flatMap((target) => shareOf(commitment, target, view) ?? []),
  }),
};

/** The targets of a commitment that something has to happen for. */
function chained({ value, targets }: Commitment): readonly PromisedTarget[] {
  return value.chain.length === 0 ? [] : targets;
}

function isLiving({ value }: Charter, model: Model): boolean {
  return standing(value.valid, model.date) !== 'past';
}

/** Facts of a commitment with its charter and its targets. */
function ofCommitments(
  all: Readonly<Record<string, (commitment: Commitment, view: View) => ReturnType<Facts<'charter'>[string]>>>,
): Facts<'charter'> {
  const made = Object.entries(all).map(([name, told]): [string, Facts<'charter'>[string]] => [
    name,
    (charter, view, part) => {
      const [id = ''] = Object.entries(charter.value.commitments).find(([, one]) => one === part) ?? [];
      const commitment = commitmentOf(view.model, charter, id);
      return commitment ? told(commitment, view) : null;
    },
  ]);
  return Object.fromEntries(made);
}
