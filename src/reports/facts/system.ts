import { isWritten } from '../../language/shape/decoded.ts';
import type { Entity } from '../../model/model.ts';
import { wordOf } from '../wording/labels.ts';
import { noted } from '../wording/links.ts';
import { sentence } from '../wording/speech.ts';
import { writtenTarget } from '../wording/target.ts';
import type { ViewContext } from '../wording/view-context.ts';
import type { Facts } from './fact.ts';

export const systemFacts: Facts<'system'> = {
  type: ({ value }, view) => sentence(wordOf('system', 'type', value.type, view) ?? ''),
  available: ({ value: { availability } }, view) =>
    availability && 'min' in availability ? (availability.min ?? null) : writtenTarget(availability, view, 'figures'),
  /** Those that it talks to, each with how. */
  integrations: ({ value }, view) =>
    Object.values(value.integrations ?? {}).map((one) => noted(one.to, mannerOf(one, view), view)),
};

/** `sends, API, daily`. */
function mannerOf(
  integration: NonNullable<Entity<'system'>['value']['integrations']>[string],
  view: ViewContext,
): string {
  const word = (field: 'direction' | 'type' | 'frequency') =>
    isWritten(integration, field) ? wordOf('system', `integrations.*.${field}`, integration[field], view) : null;
  return [word('direction'), word('type'), word('frequency')].filter((one) => one !== null).join(', ');
}
