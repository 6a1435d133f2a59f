import { charterCover, customerSegments } from '../model/charters.ts';
import type { Entity, Model } from '../model/model.ts';
import { withPeople } from '../model/topmost.ts';
import { standing } from '../model/validity.ts';
import {
  axisOf,
  type CoverageCell,
  type CoverageDeclaration,
  type CoverageOptions,
  cellAbout,
  type Found,
  words,
} from './matrix.ts';

const charter = 'charter';

const notes = {
  past: { en: 'No longer in force: {charters}', es: 'Ya no está en vigor: {charters}' },
  future: { en: 'Not in force yet: {charters}', es: 'Aún no está en vigor: {charters}' },
  unknown: {
    en: 'No date to judge its validity by: {charters}',
    es: 'Falta la fecha en la que juzgar su vigencia: {charters}',
  },
};

/**
 * Customer segments: whether a charter of theirs, or of a parent, is valid at the model's date. One that is still to
 * come, or of which that cannot be said, counts in part. A segment that is nothing but its children is left to them.
 */
export const charters: CoverageDeclaration = {
  id: 'charters',
  name: { en: 'Service charters', es: 'Cartas de servicios' },
  corner: { en: 'Customer segment', es: 'Colectivo de clientes' },
  phase: 'strategic',
  of: ['segment'],
  otherwise: {
    en: 'No segment is one of customers.',
    es: 'Ningún colectivo es de clientes.',
  },
  fill: (model, options) => {
    const segments = withPeople(model, customerSegments(model));
    return {
      rows: segments.map(axisOf),
      columns: [{ id: charter, name: words('Charter in force', 'Carta en vigor') }],
      cells: segments.map((segment) => cellOf(model, segment, options)),
    };
  },
};

function cellOf(model: Model, segment: Entity<'segment'>, options: CoverageOptions): CoverageCell {
  const { ref } = segment;
  const found = foundFor(model, segment);
  // A charter that holds at other dates is told of at the charter.
  const [told = ref] = found.culprits ?? [];
  return cellAbout(model, options, { row: ref, column: charter, subject: ref }, found, { CHA001: told });
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
  const note = { text: notes[best], values: { charters: names } };
  if (best === 'unknown') return { state: 'partial', note };
  return { state: best === 'past' ? 'stale' : 'partial', culprits: all.slice(-1).map(({ ref }) => ref), note };
}
