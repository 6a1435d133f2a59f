import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CallError } from '../src/cli/call-error.ts';
import type { Opened } from '../src/cli/open.ts';
import { show } from '../src/cli/show/index.ts';
import { languages } from '../src/diagnostics/language.ts';
import { kinds } from '../src/generated/kinds.ts';
import type { Source } from '../src/language/document.ts';
import { renderReport } from '../src/reports/render/report.ts';
import { shipped } from './reports/render/templates.ts';
import { reportsInTurn, reportViews, templateOf } from './reports/view.ts';
import { checkAll } from './support/example.ts';
import { type Json, type RequiredField, requiredFields, spoil, type Wrong, wrongs } from './support/required-fields.ts';

type Files = (readonly [file: string, data: Json])[];

const clean: Files = ['tom.yaml', 'model/access.yaml', 'model/control.yaml', 'model/offer.yaml', 'model/work.yaml'].map(
  (file) => [file, parse(readFileSync(new URL(`support/clean/${file}`, import.meta.url), 'utf8')) as Json],
);

/** Fields that do not hide each other's faults: of several kinds, or of parts of one that are neither the same nor inside each other. */
function rounds(): RequiredField[][] {
  const found: RequiredField[][] = [];
  for (const field of requiredFields()) {
    const round = found.find((fields) => !fields.some((other) => hides(field, other)));
    if (round) round.push(field);
    else found.push([field]);
  }
  return found;
}

function hides(one: RequiredField, other: RequiredField): boolean {
  const [outer, inner] = one.way.length < other.way.length ? [one, other] : [other, one];
  const within = (way: readonly string[]): boolean => way.every((step, index) => inner.way[index] === step);
  return (
    one.kind === other.kind &&
    (within(outer.way) || (one.way.length === other.way.length && within(outer.way.slice(0, -1))))
  );
}

/** An entity of the field's kind in the files, its reference, made there where there is none. */
function entityOf(files: Files, { kind, holders }: RequiredField): { ref: string; entity: Json } {
  if (kind === 'engagement') return { ref: 'engagement:tom', entity: files[0]?.[1] ?? {} };
  const { collection, list, keys = [[]] } = kinds[kind];
  const home = files.find(([, data]) => data[collection] !== undefined)?.[1] ?? files[1]?.[1] ?? {};
  home[collection] ??= list ? [structuredClone(holders[0])] : { one: structuredClone(holders[0]) };
  let entity = home[collection] as Json;
  const steps: string[] = [];
  for (let level = 0; level < keys.length; level += 1) {
    const [step = ''] = Object.keys(entity);
    steps.push(step);
    entity = entity[step] as Json;
  }
  return { ref: `${kind}:${list ? String(entity.activity) : steps.join('/')}`, entity };
}

/** The clean workspace with its fields spoilt, where they are written or in the override of a scenario. */
function spoilt(fields: readonly RequiredField[], wrong: Wrong, where: string): { sources: Source[]; refs: string[] } {
  const files = structuredClone(clean);
  const refs = fields.map((field) => {
    const { ref, entity } = entityOf(files, field);
    const [top = ''] = field.way;
    const changed = where === 'base' || field.kind === 'engagement' ? entity : structuredClone(entity);
    spoil(changed, field, wrong);
    if (changed !== entity) entity.overrides = { 'to-be': { [top]: changed[top] ?? null } };
    return ref;
  });
  return { sources: files.map(([file, data]) => ({ file, text: JSON.stringify(data) })), refs };
}

/** What `show` says, or why it cannot. */
function shown(ref: string, opened: Opened): string {
  try {
    return show(ref, opened);
  } catch (error) {
    if (error instanceof CallError) return '';
    throw error;
  }
}

const leaks = /\bundefined\b|\bNaN\b|\[object /;

describe.each(['base', 'override'])('a required field that is wrong in the %s', (where) => {
  it.each(wrongs.map((wrong) => [wrong.name, wrong] as const))(
    '%s: every rule, report and `show` bears it',
    (_, wrong) => {
      for (const [index, fields] of rounds().entries()) {
        const { sources, refs } = spoilt(fields, wrong, where);
        const language = languages[index % languages.length] ?? 'en';
        const checked = checkAll(sources, language);
        for (const { message, hint = '' } of checked.result.diagnostics)
          expect(`${message} ${hint}`).not.toMatch(leaks);
        for (const [name, view] of reportViews(checked, language, reportsInTurn(index))) {
          const template = templateOf(name);
          const rendered = renderReport({ name, template, ...shipped, view, language, format: 'md' });
          expect({ name, fault: rendered.fault }).toEqual({ name, fault: undefined });
          expect(rendered.text).not.toMatch(leaks);
        }
        const opened = { root: '', sources, checked, language };
        for (const ref of refs) expect(shown(ref, opened)).not.toMatch(leaks);
      }
    },
  );
});
