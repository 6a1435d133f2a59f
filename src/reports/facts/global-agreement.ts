import type { Ref } from '../../diagnostics/values.ts';
import { contributionWords } from '../../generated/words/reports.ts';
import type { Entity } from '../../model/model.ts';
import { hidesEntries } from '../../model/seen-from-outside.ts';
import { resolveTarget } from '../../model/targets.ts';
import { keptWord } from '../../wording/names.ts';
import { targetInWords } from '../../wording/target.ts';
import type { View } from '../../wording/view.ts';
import type { LanesData } from '../charts/lanes.ts';
import type { Facts } from './fact.ts';
import { figuresIn } from './targets.ts';

type Value = Entity<'globalAgreement'>['value'];
type Part<K extends 'commitments' | 'boundaries'> = NonNullable<Value[K]>[string];

export const facts: Facts<'globalAgreement'> = {
  /** True where contracts say what is legal; null where that is left out. */
  legalElsewhere: ({ value }) => value.legalScope === 'referenced' || null,
  /** The companies that take part. */
  companies: ({ value: { parties = {} } }, view) => [
    ...Object.keys(parties).map((key) => view.partyName(key)),
    ...(hidesEntries(parties) ? [view.say(keptWord)] : []),
  ],
  /** Whose an individual commitment is. */
  company: (_, view, part) => nameOf((part as Part<'commitments'>).party, view),
  /** The figures of a commitment: its own, or those of the agreement that it points to. */
  figures(_, view, part) {
    const { target, agreement } = part as Part<'commitments'>;
    if (target) return figuresIn({ target }, view);
    const targets = agreement && view.model.find('agreement', agreement.id)?.value.targets;
    const named = Object.entries(targets ?? {}).filter(([id]) => id === (agreement?.part ?? id));
    return figuresIn(Object.fromEntries(named), view);
  },
  /** The two companies on both sides of a boundary. */
  between: (_, view, part) =>
    ((part as Part<'boundaries'>).between ?? []).flatMap((party) => nameOf(party, view) ?? []),
  /** What each company does on its side. */
  competence: (_, view, part) => {
    const { competence = {} } = part as Part<'boundaries'>;
    const told = Object.entries(competence).map(([key, text]) => `${view.partyName(key)}: ${view.read(text)}`);
    return [...told, ...(hidesEntries(competence) ? [view.say(keptWord)] : [])].join('; ');
  },
  /** The companies and the work that crosses over between them, for the figure `lanes`; none where there are fewer than two. */
  lanes({ value }, view): LanesData[] {
    const parties = Object.entries(value.parties ?? {});
    if (parties.length < 2) return [];
    const placeOf = (team: Ref | undefined, otherwise: Ref | undefined) => {
      const provider = team && view.model.find('team', team.id)?.value.provider?.id;
      const own = parties.findIndex(([key]) => key === (provider ?? (team ? 'own' : '')));
      return own < 0 ? parties.findIndex(([key]) => key === otherwise?.part) : own;
    };
    const crossings = Object.values(value.boundaries ?? {}).flatMap(
      ({ between, trigger, fromTeam, toTeam, handover }) => {
        const [from, to] = [placeOf(fromTeam, between?.[0]), placeOf(toTeam, between?.[1])];
        const teams = [fromTeam, toTeam].flatMap((team) => (team ? view.refName(team) : [])).join(' → ');
        // How fast or how well it crosses over, by the figures alone.
        const target = handover && resolveTarget(view.model, handover);
        const note = [teams, target && targetInWords(target, view, 'figures')].filter(Boolean).join(' · ');
        return from < 0 || to < 0 || from === to ? [] : { from, to, label: view.read(trigger), note };
      },
    );
    const lanes = parties.map(([key, { contributes = {} }]) => ({
      name: view.partyName(key),
      notes: (['contactPoint', 'solver', 'sme'] as const).flatMap((role) => {
        const count = contributes[role]?.length ?? 0;
        return count === 0 ? [] : view.say(contributionWords[role], { count });
      }),
    }));
    return crossings.length === 0 ? [] : [{ lanes, crossings }];
  },
};

function nameOf(party: Ref | undefined, view: View): string | null {
  return party?.part === undefined ? null : view.partyName(party.part);
}
