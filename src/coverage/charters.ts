import { charterCover, customerSegments } from '../model/charters.ts';
import type { Entity, Model } from '../model/model.ts';
import { withPeople } from '../model/topmost.ts';
import { standing } from '../model/validity.ts';
import {
  type CoverageCell,
  type CoverageMatrix,
  type CoverageOptions,
  type CoverageState,
  isShort,
  words,
} from './matrix.ts';
import { withWaivers } from './waived.ts';

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
export function charters(model: Model, options: CoverageOptions): CoverageMatrix {
  const segments = withPeople(model, customerSegments(model));
  return {
    id: 'charters',
    name: { en: 'Service charters', es: 'Cartas de servicios' },
    corner: { en: 'Customer segment', es: 'Colectivo de clientes' },
    phase: 'strategic',
    rows: segments.map(({ ref, value }) => ({ id: ref, name: value.name })),
    columns: [{ id: charter, name: words('Charter in force', 'Carta en vigor') }],
    cells: segments.map((segment) => cellOf(model, segment, options)),
  };
}

function cellOf(model: Model, segment: Entity<'segment'>, options: CoverageOptions): CoverageCell {
  const { ref } = segment;
  const cover = charterCover(model, segment);
  const standings = cover.charters.map(({ value }) => standing(value.valid, model.date));
  const worth = (['valid', 'future', 'unknown', 'past'] as const).find((each) => standings.includes(each));
  const state = withWaivers(stateOf(worth), [{ code: 'CHA001', subject: ref }], model, options);
  const cell = { row: ref, column: charter, state, subject: ref, culprits: isShort(state) ? [ref] : [] };
  if (worth === undefined || worth === 'valid') return cell;
  const named = cover.charters.filter((_, index) => standings[index] === worth);
  return { ...cell, note: { text: notes[worth], values: { charters: named.map(({ value }) => value.name) } } };
}

function stateOf(worth: ReturnType<typeof standing> | undefined): CoverageState {
  if (worth === undefined) return 'gap';
  if (worth === 'valid') return 'covered';
  return worth === 'past' ? 'stale' : 'partial';
}
