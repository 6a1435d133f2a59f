import type { Values } from '../diagnostics/finding.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import { labels } from '../generated/labels.ts';
import { buildWords as words } from '../generated/words/coverage.ts';
import type { Model } from '../model/model.ts';
import { gridOf } from './doubtful.ts';
import { type CoverageDeclaration, type CoverageMatrix, type CoverageOptions, named } from './matrix.ts';

/** A matrix of a model; one without cells says what is missing. */
export function build(declaration: CoverageDeclaration, model: Model, options: CoverageOptions): CoverageMatrix {
  const {
    id,
    phase,
    of,
    words: { name, corner, otherwise },
  } = declaration;
  const head = { id, name, corner, phase };
  const grid = gridOf(declaration, model, options);
  if (grid.cells.length > 0) return { ...head, ...grid };
  const absent = of.find((kind) => model.all(kind).length === 0);
  if (absent) return { ...head, ...grid, notAssessed: { text: words.lacking, values: namesOf(absent) } };
  return { ...head, ...grid, ...(otherwise && { notAssessed: { text: otherwise, values: {} } }) };
}

function namesOf(kind: Kind): Values {
  const { en = kind, es = kind } = labels[kind]?.plural ?? {};
  return { kind: named({ en, es }), collection: kinds[kind].collection };
}
