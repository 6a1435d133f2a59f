import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Checked, check } from '../../src/check.ts';
import { type Kind, kinds } from '../../src/generated/kinds.ts';
import type { Reach, Shape } from '../../src/language/shape/shape.ts';
import type { Audience } from '../../src/model/seen-from-outside.ts';
import { renderDocument, renderReport, renderWorkbook } from '../../src/reports/render/report.ts';
import { publicHolidays } from '../support/example.ts';
import type { Json } from '../support/required-fields.ts';
import { shipped } from './render/templates.ts';
import { renderOwn, reportNames, reportViews, templateOf } from './view.ts';

/**
 * Every word of people in the clean engagement, to which a second provider is added, with a mark that says of whom and from which field
 * it is. What no audience but those who work with it may see is found in no report and no format; what it may see and the whole report
 * shows is found still.
 */
const folder = new URL('../support/clean/', import.meta.url);
const names = ['tom.yaml', ...readdirSync(new URL('model/', folder)).map((name) => `model/${name}`)];

interface Mark {
  mark: string;
  at: string;
  kind: Kind;
  id: string;
  reach: Reach | undefined;
}

const marks: Mark[] = [];

/** A value in which every text and name bears a mark. */
function marked(
  value: unknown,
  shape: Shape | undefined,
  of: Omit<Mark, 'mark' | 'reach'>,
  above: Reach | undefined,
): unknown {
  if (!shape || value === null || shape.overrides) return value;
  const reach = shape.seenBy ?? above;
  const isMap = typeof value === 'object' && !Array.isArray(value);
  const isHolder = of.at === 'holders.[]';
  if (shape.scalar === 'Text' || isHolder) {
    const mark = `Mk${marks.length}z`;
    marks.push({ ...of, mark, reach });
    return isHolder ? `${mark} ${value}` : { en: mark, es: mark };
  }
  const below = (step: string) => ({ ...of, at: of.at === '' ? step : `${of.at}.${step}` });
  if (Array.isArray(value)) return value.map((one) => marked(one, shape.items, below('[]'), reach));
  if (!isMap) return value;
  return Object.fromEntries(
    Object.entries(value as Json).map(([name, one]) => [
      name,
      marked(one, shape.fields?.[name] ?? shape.values, below(shape.fields?.[name] ? name : `*${name}`), reach),
    ]),
  );
}

function markedAll(entries: unknown, kind: Kind, id: string, levels: number): unknown {
  if (levels === 0) return marked(entries, kinds[kind].shape, { at: '', kind, id }, undefined);
  if (Array.isArray(entries)) return entries.map((one) => markedAll(one, kind, '', 0));
  return Object.fromEntries(
    Object.entries(entries as Json).map(([key, one]) => [
      key,
      markedAll(one, kind, id === '' ? key : `${id}/${key}`, levels - 1),
    ]),
  );
}

/** A second provider with all that it may have of its own. */
const rival = `
providers:
  rival: { name: Rival, type: outsourcer, services: [repairs], manager: network-lead, contract: { from: 2026-09-15, to: 2029-12-31 }, exitPlan: plan }
roles:
  rival-lead: { name: Rival lead, provider: rival, level: specialist, holders: [Ana] }
teams:
  rival-team: { name: Rival team, type: solver, provider: rival, serves: { services: [repairs] }, headcount: 4321 }
needs:
  rival-need: { name: Rival need, consumers: [area:network], provider: provider:rival, type: process, statement: asked, enables: [repairs] }
agreements:
  rival-agreement: { name: Rival agreement, type: uc, needs: [rival-need], provider: provider:rival, state: disputed, targets: { done: { metric: resolution-time, within: 4321h } }, economics: { model: fixed, price: 43210 EUR }, negotiation: [{ date: 2026-10-01, topic: quarrel, positions: held, outcome: none }] }
gaps:
  rival-gap: { name: Rival gap, about: agreement:rival-agreement, severity: high, cause: sloth, state: open }
`;

const sources = [
  ...names.map((file) => ({ file, data: parse(readFileSync(new URL(file, folder), 'utf8')) as Json })),
  { file: 'model/rival.yaml', data: parse(rival) as Json },
].map(({ file, data }) => {
  if (file === 'tom.yaml')
    return {
      file,
      text: JSON.stringify(
        marked(data, kinds.engagement.shape, { at: '', kind: 'engagement', id: 'engagement' }, undefined),
      ),
    };
  const all = Object.entries(data).map(([collection, entries]) => {
    const kind = (Object.keys(kinds) as Kind[]).find((one) => kinds[one].collection === collection);
    return [collection, kind ? markedAll(entries, kind, '', kinds[kind].keys?.length ?? 1) : entries];
  });
  return { file, text: JSON.stringify(Object.fromEntries(all)) };
});

/** A report in all its formats before they are packed, by its name. */
function texts(checked: Checked, audience: Audience): Record<string, string> {
  return Object.fromEntries(
    reportViews(checked, 'en', reportNames, audience).map(([name, view]) => {
      const report = { name, template: templateOf(name), ...shipped, view, language: 'en' };
      const made = [
        renderReport({ ...report, format: 'md' }).text,
        renderReport({ ...report, format: 'html' }).text,
        JSON.stringify(renderDocument(report).document),
        JSON.stringify(renderWorkbook(report).workbook),
      ];
      return [name, made.join('\n')];
    }),
  );
}

const checked = check(sources, { language: 'en', version: '0.1.0', publicHolidays });
const whole = texts(checked, 'operational');
const found = (text: string) => new Set(text.match(/Mk\d+z/g));

const mayGo: Readonly<Record<string, (mark: Mark) => boolean>> = {
  executive: ({ reach }) => reach !== 'operational',
  public: ({ kind, reach }) => kinds[kind].seenBy === 'public' && reach === 'public',
  provider: ({ kind, reach, id, at }) =>
    kinds[kind].seenBy !== undefined &&
    (reach === 'public' || reach === 'provider') &&
    !id.startsWith('rival') &&
    !at.includes('*rival'),
};

/** What the marks leave open and belongs to others, or is named by nothing that goes outside. */
const gonePerReader: Readonly<Record<string, string>> = {
  executive: '',
  public: `engagement:engagement standard:desk-wait ${measured('kpi:csat')} kpi:service-cost`,
  provider: `engagement:engagement standard:desk-wait ${measured()} gap:late-repairs kpi:service-cost need:quick-repair agreement:network-repair signing:september`,
};

/** KPIs that no public charter, and of the provider no agreement, names. */
function measured(more = ''): string {
  const first = more === '' ? [] : ['kpi:repairs-kept', 'kpi:poles-up', more];
  return [...first, 'kpi:repair-time kpi:wait kpi:first-time kpi:audits kpi:won-back'].join(' ');
}

describe.each([
  ['executive', 'executive'],
  ['public', 'public'],
  ['provider', { provider: 'auxilia' }],
] as const)('what %s reads', (name, audience) => {
  const seen = texts(checked, audience);
  const text = Object.values(seen).join('\n');
  const all = found(text);
  const may = mayGo[name] as (mark: Mark) => boolean;

  it('holds nothing that is kept from it, in any report and format', () => {
    const leaks = marks.filter((mark) => all.has(mark.mark) && !may(mark));
    expect(leaks.map(({ kind, id, at }) => `${kind}:${id} ${at}`)).toEqual([]);
    if (name !== 'executive') expect(text.match(/rival|Rival|4,?321|43,?210/g)).toBeNull();
  });

  it('holds all else that the whole reports show', () => {
    const shown = found(Object.values(whole).join('\n'));
    const gone = marks.filter((mark) => shown.has(mark.mark) && !all.has(mark.mark) && may(mark));
    expect([...new Set(gone.map(({ kind, id }) => `${kind}:${id}`))].join(' ')).toBe(gonePerReader[name]);
  });
});

it('who decides reads every chapter, picture and table', () => {
  const heads = (text = '') => text.match(/^(?:#+ |\*\*(?:Figure|Table) ).+$/gm) ?? [];
  const seen = texts(checked, 'executive');
  for (const name of reportNames) expect([name, ...heads(seen[name])]).toEqual([name, ...heads(whole[name])]);
});

it('counts nothing of which it sees a part, and tells no text that names another provider', () => {
  const model = `providers: { acme: { name: Acme, type: outsourcer, description: As good as Borealis }, borealis: { name: Borealis } }
areas: { desk: { name: Desk, side: front } }
needs:
  one: { name: For Acme and Borealis, consumers: [area:desk], provider: provider:acme }
  two: { name: Second, consumers: [area:desk], provider: provider:borealis }
decisions: { kept: { name: Kept, type: design } }
roles: { clerk: { name: Clerk, area: desk } }
raci: [{ activity: service:help, a: clerk, r: [clerk] }]
services: { help: { name: Help, languages: [en] }, repairs: { name: Repairs, languages: [en] } }
charters:
  ours: { name: Ours, audience: internal, services: [help], commitments: { answer: { statement: We answer, type: time } } }
  open: { name: Open, audience: public, services: [repairs], commitments: { repair: { statement: We repair, type: time } } }
`;
  const own = `{{#each (all "provider")}}

{{name}}: {{description}}

{{/each}}

{{#each (all "need")}}

{{name}}

{{/each}}

Roles of the RACI: {{count (list "raciRoles")}}

Needs: {{count (all "need")}}

Promises: {{count (parts (all "charter") "commitments")}}

Promised: {{count (refersTo (all "charter") "services")}}

{{#if (all "decision")}}

decided

{{else}}

nothing decided

{{/if}}

{{#if (where (all "need") name="none")}}

some

{{else}}

none

{{/if}}

end`;
  const words = (audience: Audience) => renderOwn(own, model, 'en', audience).split(/\n+/);
  expect(words('operational')).toEqual(
    expect.arrayContaining(['Roles of the RACI: 1', 'Needs: 2', 'Promises: 2', 'Promised: 2']),
  );
  expect(words({ provider: 'acme' })).toEqual(['For Acme and …', 'end']);
  expect(words('public')).toEqual(['end']);
});
