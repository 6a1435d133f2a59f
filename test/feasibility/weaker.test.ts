import { describe, expect, it } from 'vitest';
import { weakerPromises } from '../../src/feasibility/chain/index.ts';
import type { Source } from '../../src/language/document.ts';
import type { Model } from '../../src/model/model.ts';
import { checkAll } from '../support/example.ts';
import { firm } from '../support/law.ts';
import { readSources } from '../support/sources.ts';

function models(sources: readonly Source[]): [string, Model][] {
  return [...(checkAll(sources, 'en', []).workspace?.models ?? [])];
}

function found(before: readonly Source[], after: readonly Source[]): string[] {
  const now = new Map(models(after));
  return models(before).flatMap(([scenario, model]) => {
    const own = now.get(scenario);
    return own ? weakerPromises(model, own).map(({ subject, message }) => `${subject} ${message}`) : [];
  });
}

describe('an engagement against itself', () => {
  const all: [string, Source[]][] = [
    ...['../../examples/pharmacy/', '../../examples/water-utility/', '../../examples/telecom-alliance/', 'clean/'].map(
      (folder): [string, Source[]] => [folder, readSources(folder)],
    ),
    ['the firm that the law is tried on', firm()],
  ];

  it.each(all)('%s: no promise got weaker, and none could not be compared', (_, sources) => {
    expect(models(sources).length).toBeGreaterThan(0);
    expect(found(sources, sources)).toEqual([]);
  });
});

it('who promises to be open promises the hours of a calendar', () => {
  const sources = readSources('../../examples/water-utility/');
  const change = (from: string, to: string): Source[] =>
    sources.map((source) => ({ ...source, text: source.text.replace(from, to) }));
  const weaker = 'charter:customers#cut-answer hours';
  expect([
    ...new Set(found(sources, change('            calendar: always', '            calendar: care-hours'))),
  ]).toEqual([weaker]);
  expect(found(change('            calendar: always', '            calendar: care-hours'), sources)).toEqual([]);
});
