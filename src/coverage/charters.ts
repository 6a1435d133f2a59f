import { chartersWords as words } from '../generated/words/coverage.ts';
import { charterCover, customerSegments } from '../model/charters.ts';
import type { Entity, Model } from '../model/model.ts';
import { withPeople } from '../model/topmost.ts';
import { standing } from '../model/validity.ts';
import { axisOf, type CoverageDeclaration, type Found, type FoundCell, named } from './matrix.ts';

const charter = 'charter';

/**
 * Customer segments: whether a charter of theirs, or of a parent, is valid at the model's date. One that is still to
 * come, or of which that cannot be said, counts in part. A segment that is nothing but its children is left to them.
 */
export const charters: CoverageDeclaration = {
  id: 'charters',
  words,
  phase: 'strategic',
  of: ['segment'],
  fill: (model) => {
    const segments = withPeople(model, customerSegments(model));
    return {
      rows: segments.map(axisOf),
      columns: [{ id: charter, name: named(words.inForce) }],
      cells: segments.map((segment) => cellOf(model, segment)),
    };
  },
};

function cellOf(model: Model, segment: Entity<'segment'>): FoundCell {
  const { ref } = segment;
  const found = foundFor(model, segment);
  // A charter that holds at other dates is told of at the charter.
  const [told = ref] = found.culprits ?? [];
  return { row: ref, column: charter, subject: ref, ...found, findings: { CHA001: told } };
}

function foundFor(model: Model, segment: Entity<'segment'>): Found {
  const all = charterCover(model, segment).charters;
  const standingOf = ({ value }: Entity<'charter'>) => standing(value.valid, model.date);
  const best = (['valid', 'future', 'unknown', 'past'] as const).find((each) =>
    all.some((one) => standingOf(one) === each),
  );
  if (best === undefined) return { state: 'gap' };
  if (best === 'valid') return { state: 'covered' };
  const names = all.filter((one) => standingOf(one) === best).map(({ value }) => value.name);
  const note = { text: words[best], values: { charters: names } };
  if (best === 'unknown') return { state: 'partial', note };
  return { state: best === 'past' ? 'stale' : 'partial', culprits: all.slice(-1).map(({ ref }) => ref), note };
}
