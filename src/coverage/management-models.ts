import { managementModelsWords as words } from '../generated/words/coverage.ts';
import { wordFor } from '../model/labels.ts';
import { dimensionName, dimensionsOf, missingModels } from '../model/management.ts';
import type { Entity, Model } from '../model/model.ts';
import { axisOf, type CoverageDeclaration, type Found, leadsNowhere, noted } from './matrix.ts';

/** Management models × the dimensions that each needs: whether the model says something of it, and something shows it. */
export const managementModels: CoverageDeclaration = {
  id: 'management-models',
  words,
  phase: 'operational',
  of: ['managementModel'],
  fill: (model) => {
    const described = model.all('managementModel');
    const missing = missingModels(model);
    const { ref: engagement } = model.engagement;
    const cells = [
      ...described.flatMap((one) =>
        dimensionsOf(one.value.type).map((code) => {
          const at = { row: one.ref, column: code, subject: one.ref };
          return { ...at, ...foundFor(model, one, code), findings: { MOD002: one.ref } };
        }),
      ),
      ...missing.flatMap((type) =>
        dimensionsOf(type).map((code) => {
          const at = { row: type, column: code, subject: engagement };
          return { ...at, ...noted('gap', words.undescribed), culprits: [type], findings: { MOD001: engagement } };
        }),
      ),
    ];
    const codes = [...new Set(cells.map(({ column }) => column))];
    return {
      rows: [
        ...described.map(axisOf),
        ...missing.map((type) => ({ id: type, name: wordFor('managementModel.type', type) })),
      ],
      columns: codes.map((code) => ({ id: code, name: dimensionName(code) })),
      cells,
    };
  },
};

function foundFor(model: Model, { value: { dimensions } }: Entity<'managementModel'>, code: string): Found {
  const dimension = dimensions && Object.hasOwn(dimensions, code) ? dimensions[code] : undefined;
  if (!dimension) return { state: 'gap' };
  const { evidence = [] } = dimension;
  if (evidence.length === 0) return noted('partial', words.bare);
  return { state: evidence.every((ref) => leadsNowhere(model, ref)) ? 'broken' : 'covered' };
}
