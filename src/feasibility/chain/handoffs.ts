import type { Ref } from '../../diagnostics/values.ts';
import { type Course, courseOf } from '../../model/course.ts';
import type { Entity, Model } from '../../model/model.ts';
import { keyOf } from '../../model/refs.ts';

/** How often a case changes hands in a process. */
export interface Handoffs {
  /** Who has it in turn, on the way on which it changes hands most. */
  hands: readonly Ref[];
  /** On average; absent where a branch does not say its share of the cases. */
  expected?: number;
}

/** The cases that one performer has at a point of the process. */
interface Held {
  /** As a fraction of all; NaN where it is not known. */
  chance: number;
  /** Changes of hands until there, times the chance. */
  changes: number;
  /** Who had them, on the way with most changes. */
  hands: readonly Ref[];
}

type Holders = ReadonlyMap<string, Held>;

/**
 * The changes of hands of a process. Systems and customers have no case in their hands: what they do between two steps of a team leaves
 * it there. Undefined where the process has too many ways, or no end.
 */
export function handoffsOf(model: Model, process: Entity<'process'>): Handoffs | undefined {
  const { steps } = process.value;
  const course = courseOf(steps);
  if (typeof course === 'string') return undefined;
  const handOf = (step: string): Ref | undefined => {
    const performer = Object.hasOwn(steps, step) ? steps[step]?.performer : undefined;
    return performer?.kind === 'team' || performer?.kind === 'provider' ? performer : undefined;
  };
  const held = [...follow(course, new Map([['', { chance: 1, changes: 0, hands: [] }]])).values()];
  const chance = sum(held.map((one) => one.chance));
  const expected = sum(held.map((one) => one.changes)) / chance;
  return { hands: longest(held), ...(Number.isFinite(expected) && { expected }) };

  function follow(way: Course, from: Holders): Holders {
    let holders = from;
    for (const link of way) {
      if ('step' in link) holders = taken(holders, handOf(link.step));
      else if ('oneOf' in link) {
        const branches = link.oneOf.map(({ course, probability = Number.NaN }) =>
          follow(course, new Map([...holders].map(([key, one]) => [key, split(one, probability)]))),
        );
        holders = together(branches.flatMap((branch) => [...branch]));
      } else {
        const branches = link.parallel.map((branch) => follow(branch, holders));
        // What runs at the same time is in several hands: the way with most changes counts.
        holders = branches.reduce((one, other) => (mostOf(other) > mostOf(one) ? other : one), branches[0] ?? holders);
      }
    }
    return holders;
  }

  function taken(holders: Holders, hand: Ref | undefined): Holders {
    if (!hand) return holders;
    const next = [...holders.values()].map(({ chance, changes, hands }): [string, Held] => {
      const last = hands.at(-1);
      const moves = last !== undefined && !isSameHand(model, last, hand);
      return [
        keyOf(hand),
        { chance, changes: changes + (moves ? chance : 0), hands: moves || !last ? [...hands, hand] : hands },
      ];
    });
    return together(next);
  }
}

function split({ chance, changes, hands }: Held, share: number): Held {
  return { chance: chance * share, changes: changes * share, hands };
}

function together(holders: readonly (readonly [string, Held])[]): Holders {
  const found = new Map<string, Held>();
  for (const [key, one] of holders) {
    const other = found.get(key);
    const { chance, changes } = other ?? { chance: 0, changes: 0 };
    found.set(key, {
      chance: chance + one.chance,
      changes: changes + one.changes,
      hands: longest(other ? [other, one] : [one]),
    });
  }
  return found;
}

/** A provider and a team of it are the same hands. */
function isSameHand(model: Model, one: Ref, other: Ref): boolean {
  const providerOf = ({ kind, id }: Ref): string | undefined =>
    kind === 'team' ? model.find('team', id)?.value.provider?.id : id;
  return keyOf(one) === keyOf(other) || (one.kind !== other.kind && providerOf(one) === providerOf(other));
}

function longest(held: readonly Held[]): readonly Ref[] {
  return held.reduce<readonly Ref[]>((most, { hands }) => (hands.length > most.length ? hands : most), []);
}

function mostOf(holders: Holders): number {
  return longest([...holders.values()]).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
