import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../src/check.ts';
import { languages } from '../../src/diagnostics/language.ts';
import { kinds } from '../../src/generated/kinds.ts';
import { renderReport } from '../../src/reports/render/report.ts';
import { publicHolidays } from '../support/example.ts';
import type { Json } from '../support/required-fields.ts';
import { plant, type TextField, textFields } from '../support/text-fields.ts';
import { shipped } from './render/templates.ts';
import { reportViews, templateOf } from './view.ts';

/**
 * What people write is for somebody to read: every field that holds a text is shown in a report, or stands here. A row that is shown
 * by now has to go.
 */
const notShown: readonly string[] = [
  // What a figure is taken from and how it is counted, where the report has the figure alone.
  'agreement.targets.*.formula',
  'agreement.targets.*.description',
  'agreement.proposed.*.formula',
  'agreement.proposed.*.description',
  'agreement.proposed.*.starts',
  'agreement.proposed.*.stops',
  'agreement.proposed.*.base',
  'calendar.description',
  'cell.target.formula',
  'cell.target.description',
  'cell.target.starts',
  'cell.target.stops',
  'cell.target.base',
  // Of a cell that is not offered, of which the engagement has none.
  'cell.reason',
  'charter.commitments.*.targets.*.formula',
  'charter.commitments.*.targets.*.description',
  'charter.commitments.*.remedies.*.of',
  'contactReason.description',
  'demand.description',
  'engagement.suppressions.[].reason',
  // Of the page, which Markdown has not.
  'engagement.brand.header',
  'engagement.brand.footer',
  'globalAgreement.commitments.*.target.formula',
  'globalAgreement.boundaries.*.handover.formula',
  'journey.interactions.*.waitTarget.formula',
  'journey.interactions.*.waitTarget.description',
  'journey.interactions.*.waitTarget.starts',
  'journey.interactions.*.waitTarget.stops',
  'journey.interactions.*.waitTarget.base',
  'need.description',
  // Of a need that was dropped, of which the engagement has none.
  'need.rejectedReason',
  'service.legalBasis.[].text',
  'service.legalBasis.[].target.formula',
  'service.legalBasis.[].target.description',
  'service.legalBasis.[].target.starts',
  'service.legalBasis.[].target.stops',
  'service.legalBasis.[].target.when',
  'service.legalBasis.[].target.base',
  'signing.description',
  'standard.description',
  'standard.target.formula',
  'standard.target.description',
  'standard.target.starts',
  'standard.target.stops',
  'standard.target.when',
  'standard.target.base',
  'system.availability.formula',
];

const folder = new URL('../support/clean/', import.meta.url);
const names = ['tom.yaml', ...readdirSync(new URL('model/', folder)).map((name) => `model/${name}`)];
const files = names.map((file) => ({ file, data: parse(readFileSync(new URL(file, folder), 'utf8')) as Json }));

/** The entities of a kind as they are written; one is made of the kinds that the files have none of. */
function written({ kind, holders }: TextField): Json[] {
  const [tom] = files;
  if (kind === 'engagement') return tom ? [tom.data] : [];
  const { collection, keys = [[]] } = kinds[kind];
  const found = files.flatMap(({ data }) => {
    let level = Object.values((data[collection] ?? {}) as Json);
    for (let depth = 1; depth < keys.length; depth += 1) level = level.flatMap((inner) => Object.values(inner as Json));
    return level as Json[];
  });
  if (found.length > 0 || !tom) return found;
  const made = structuredClone(holders[0]) as Json;
  files[1] = { file: files[1]?.file ?? '', data: { ...files[1]?.data, [collection]: { one: made } } };
  return [made];
}

it('shows what is written in any field in a report, in both languages', () => {
  const fields = textFields();
  const nameOf = ({ kind, way }: TextField): string => [kind, ...way].join('.');
  fields.forEach((field, index) => {
    for (const entity of written(field)) plant(entity, field, { en: `Marker${index}x`, es: `Marca${index}x` });
  });
  const sources = files.map(({ file, data }) => ({ file, text: JSON.stringify(data) }));
  for (const language of languages) {
    const checked = check(sources, { language, version: '0.1.0', publicHolidays });
    const texts = reportViews(checked, language).map(([name, view]) => {
      const report = { name, template: templateOf(name), ...shipped, view, language, format: 'md' as const };
      return renderReport(report).text ?? '';
    });
    const mark = { en: 'Marker', es: 'Marca' }[language];
    const missing = fields.filter((_, index) => !texts.some((text) => text.includes(`${mark}${index}x`)));
    expect(missing.map(nameOf)).toEqual(notShown);
  }
});
