import { wordFor } from '../model/labels.ts';
import { dimensionName, dimensionsOf, missingModels } from '../model/management.ts';
import type { Entity, Model } from '../model/model.ts';
import { axisOf, type CoverageDeclaration, cellAbout, type Found, leadsNowhere } from './matrix.ts';

const notes = {
  bare: { en: 'Nothing in the model shows it', es: 'Nada del modelo la muestra' },
  undescribed: { en: 'The whole model is not described', es: 'El modelo entero está sin describir' },
};

/** Management models × the dimensions that each needs: whether the model says something of it, and something shows it. */
export const managementModels: CoverageDeclaration = {
  id: 'management-models',
  name: { en: 'Management models', es: 'Modelos de gestión' },
  corner: { en: 'Management model × dimension', es: 'Modelo de gestión × dimensión' },
  phase: 'operational',
  of: ['managementModel'],
  otherwise: {
    en: 'No management model says its “type”, on which its dimensions depend.',
    es: 'Ningún modelo de gestión indica su «type», del que dependen sus dimensiones.',
  },
  fill: (model, options) => {
    const described = model.all('managementModel');
    const missing = missingModels(model);
    const { ref: engagement } = model.engagement;
    const cells = [
      ...described.flatMap((one) =>
        dimensionsOf(one.value.type).map((code) => {
          const at = { row: one.ref, column: code, subject: one.ref };
          return cellAbout(model, options, at, foundFor(model, one, code), { MOD002: one.ref });
        }),
      ),
      ...missing.flatMap((type) =>
        dimensionsOf(type).map((code) => {
          const at = { row: type, column: code, subject: engagement };
          const found: Found = { state: 'gap', culprits: [type], note: { text: notes.undescribed, values: {} } };
          return cellAbout(model, options, at, found, { MOD001: engagement });
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
  if (evidence.length === 0) return { state: 'partial', note: { text: notes.bare, values: {} } };
  return { state: evidence.every((ref) => leadsNowhere(model, ref)) ? 'broken' : 'covered' };
}
