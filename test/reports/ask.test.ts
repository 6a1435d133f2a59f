import { describe, expect, it } from 'vitest';
import { renderOwn } from './view.ts';

const model = `providers:
  acme:
    name: Acme *and* <b>sons</b>
    type: outsourcer
    services: [supply]
    manager: boss
    contract: { to: 2027-12-31 }
  zeta: { name: Zeta, services: [ghost] }
roles: { boss: { name: Boss } }
services:
  supply: { name: Supply, languages: [es, en] }
decisions:
  split:
    name: Split
    type: design-question
    options: { one: { text: One, scores: { experience: 3, cost: 4.5, time-to-market: 1 } } }
kpis:
  wait: { name: Wait, domain: service, key: true, formula: { en: waits / calls, es: esperas / llamadas } }
systems:
  crm: { name: CRM, cost: 1200 EUR, lifecycle: active }
  old: { name: Old, cost: 90.5 EUR, lifecycle: sunset, provider: acme }
`;

/** The lines of a table without its rule. */
function table(columns: string, language?: 'en' | 'es'): string[] {
  const lines = renderOwn(`{{table ${columns}}}`, model, language).split('\n');
  return lines.filter((line) => !/^\| :?---/.test(line));
}

describe('a table that a template writes by its fields', () => {
  it('has headings, names, words, dates and links of the model, and an anchor a row', () => {
    expect(table('(all "provider") "name" "type" "services" "manager" "contract.to=Until|Hasta" "exitPlan"')).toEqual([
      '| Provider | Type | Services | Manager | Until |',
      '| <a id="provider-acme"></a>Acme \\*and\\* &lt;b&gt;sons&lt;/b&gt; | Outsourcer | Supply | Boss | 31 December 2027 |',
      '| <a id="provider-zeta"></a>Zeta | – | **✕ ghost** (broken reference) | – | – |',
    ]);
    const aims = `kpis:
  wait: { name: Wait, objectives: { year: { target: { max: 31 EUR }, benchmark: { type: sector, value: 34 EUR, date: 2026-02 } } } }
locations: { bogota: { name: Office, timezone: America/Bogota } }
services: { supply: { name: Supply }, order: { name: ordering } }
processes: { supply: { name: Supply } }
initiatives: { one: { name: One, affects: [service:supply, process:supply] } }
feedbackLoops: { ear: { name: Ear, covers: [service:order, stage:ordering] } }
`;
    const own = (columns: string) => renderOwn(`{{table ${columns}}}`, aims).split('\n').at(-1);
    expect(own('(parts (all "kpi") "objectives") "target" "benchmark"')).toBe(
      '| <a id="kpi-wait-year"></a>At most €31 | Sector average (€34, February 2026) |',
    );
    expect(own('(all "location") "timezone"')).toContain('Colombia Time');
    // Two of one name are told apart.
    expect(own('(all "initiative") "affects"')).toContain('Supply (service), Supply (process)');
    expect(own('(all "feedbackLoop") "covers"')).toContain('ordering (service), ordering');
    expect(table('(all "provider") "name" "manager,services=Con quién"', 'es').slice(0, 2)).toEqual([
      '| Proveedor | Con quién |',
      '| <a id="provider-acme"></a>Acme \\*and\\* &lt;b&gt;sons&lt;/b&gt; | Boss, Supply |',
    ]);
  });

  it('sets amounts at the end and lists in words', () => {
    const text = renderOwn(
      '{{table (all "system") "name" "cost"}}\n\n{{table (all "service") "name" "languages"}}',
      model,
    );
    expect(text).toContain('| --- | ---: |');
    expect(text).toContain('| <a id="system-crm"></a>CRM | €1,200 |');
    expect(text).toContain('Spanish and English');
  });

  it('says what each of several figures is of, and a formula in the language of the reader', () => {
    const scores = '(parts (find "decision:split") "options") "text" "scores"';
    expect(table(scores).at(-1)).toContain('One | Experience: 3, cost: 4.5, time to market: 1 |');
    expect(table(scores, 'es').at(-1)).toContain('One | Experiencia: 3, coste: 4,5, time to market: 1 |');
    expect(table('(all "kpi") "formula"').at(-1)).toContain('waits / calls');
    expect(table('(all "kpi") "formula"', 'es').at(-1)).toContain('esperas / llamadas');
  });

  it('is of the entities that a query leaves, in its order', () => {
    expect(table('(where (all "system") lifecycle="sunset") "name"').slice(1)).toEqual([
      '| <a id="system-old"></a>Old |',
    ]);
    expect(table('(without (all "system") provider=null) "link"').slice(1)).toEqual([
      '| <a id="system-old"></a>[Old](#system-old) |',
    ]);
    const sorted = table('(sort (all "system") "cost") "name"').slice(1);
    expect(sorted.map((line) => line.replace(/<[^>]*>/g, ''))).toEqual(['| Old |', '| CRM |']);
    expect(table('(referredBy (find "provider:acme") "system.provider") "name"').slice(1)).toHaveLength(1);
    expect(table('(refersTo (find "provider:acme") "services") "name"').slice(1)).toEqual([
      '| <a id="service-supply"></a>Supply |',
    ]);
    expect(
      renderOwn(
        '{{#each (groupBy (all "system") "lifecycle")}}{{name}}: {{#each list}}{{name}}{{/each}}; {{/each}}',
        model,
      ),
    ).toMatch(/CRM; .*Old;$/);
  });

  it('says what holds where nothing is written, once something is; and what a gap without a name is about', () => {
    const gaps =
      'systems: { crm: { name: CRM } }\ngaps:\n  slow: { about: system:crm, severity: high }\n  small: { name: Small, about: system:crm }\n';
    const rows = (more: string) =>
      renderOwn('{{table (all "gap") "name" "severity!" "state"}}', more).split('\n').slice(0, 4);
    expect(rows(gaps)).toEqual([
      '| Gap | Severity |',
      '| --- | --- |',
      '| <a id="gap-slow"></a>CRM | **High** |',
      '| <a id="gap-small"></a>Small | **Medium** |',
    ]);
  });

  it('falls away with its heading and chapter where nothing is in it', () => {
    const template =
      '## Kept\n\nText\n\n## Chapter\n\n### Bodies\n\n{{table (all "governanceBody") "name"}}\n\n## Last\n\nText';
    expect(renderOwn(template, model)).toBe('## 1 Kept\n\nText\n\n## 2 Last\n\nText');
    const paged = template.replace('## Last', '{{pagebreak}}\n\n## Last');
    expect(renderOwn(paged, model)).toBe('## 1 Kept\n\nText\n\n## 2 Last\n\nText');
  });
});

describe('a sheet', () => {
  it('tells what is written of one entity, and what is wanted all the same', () => {
    const sheet =
      '{{#with (find "provider:acme")}}{{sheet this "type" "exitPlan" "manager*" "certifications*"}}{{/with}}';
    expect(renderOwn(sheet, model).split('\n').slice(0, 2)).toEqual(['* **Type:** Outsourcer', '* **Manager:** Boss']);
  });

  it('has every field of its kind at hand, null where nothing is written', () => {
    expect(renderOwn('{{#each (all "provider")}}{{name}}: {{type}}{{exitPlan}}; {{/each}}', model)).toContain(
      'Outsourcer; Zeta: ;',
    );
    expect(renderOwn('{{#each (all "provider")}}{{exitPlam}}{{/each}}', model)).toMatch(
      /^own:1:\d+ “exitPlam” has no value/,
    );
  });
});

describe('what is reckoned', () => {
  it.each([
    ['{{count (all "system")}}, {{some (all "team")}}.', '2, .'],
    ['{{counted (all "system")}}, {{counted (all "kpi")}}', '2 systems, 1 KPI'],
    ['{{sum (all "system") "cost"}}, {{sum (all "team") "headcount"}}.', '€1,290.50, .'],
    [
      '{{sum (all "kpi") "key"}}',
      'own:1:1 “sum” cannot show what it was given. Check which value of the report belongs there.',
    ],
    ['{{map (all "provider") "manager"}}', 'Boss'],
    ['{{few (map (all "system") "name") 1}}', 'CRM and 1 more'],
    ['{{capital (listed (and null "a") "b" "c")}}', 'B and c'],
    ['{{say en="{count, plural, one {# system} other {# systems}}" es="…" count=(count (all "system"))}}', '2 systems'],
    ['{{line "Missing:" (missing "teams|equipos" (all "team") "roles" (all "role"))}}', 'Missing: teams.'],
    ['{{facts "Roles|Papeles" (count (all "role")) "Teams" (some (all "team"))}}', '* **Roles:** 1'],
  ])('%s', (template, text) => {
    expect(renderOwn(template, model)).toBe(text);
  });
});

describe('a misspelt name is an error with its place', () => {
  it.each([
    ['a kind', 'x\n{{table (all "provders") "name"}}', 'own:2:9 There is no kind “provders”. Did you mean “provider”?'],
    [
      'a field',
      '{{table (all "provider") "nmae"}}',
      'own:1:1 The kind “provider” has no field “nmae”. Did you mean “name”?',
    ],
    [
      'a field within one',
      '{{table (all "provider") "contract.too"}}',
      'own:1:1 The kind “provider” has no field “too”. Did you mean “to”?',
    ],
    [
      'a field of what is not there',
      '{{table (all "governanceBody") "levle"}}',
      'own:1:1 The kind “governanceBody” has no field “levle”. Did you mean “level”?',
    ],
    [
      'a field in a condition',
      '{{#if (where (all "provider") tpye="partner")}}{{/if}}',
      'own:1:7 The kind “provider” has no field “tpye”. Did you mean “type”?',
    ],
    [
      'a field that decides',
      '{{#each (all "provider")}}\n{{#if exitPlam}}{{/if}}{{/each}}',
      'own:2:7 “exitPlam” has no value here. Check the spelling, and which list or block surrounds it.',
    ],
    [
      'a fact of the model',
      '{{fact "changs"}}',
      'own:1:1 There is no fact “changs” of the whole model. Did you mean “changes”?',
    ],
    [
      'a fact',
      '{{table (all "gap") "(awnser)"}}',
      'own:1:1 The kind “gap” has no fact “awnser”. Did you mean “answer”?',
    ],
    [
      'a list',
      '{{#each (list "bordKpis")}}{{/each}}',
      'own:1:9 There is no list “bordKpis”. Did you mean “boardKpis”?',
    ],
    ...[
      'refersTo this',
      'referredBy this',
      'gravest (all "gap")',
      'where (all "gap")',
      'without (all "gap")',
      'sort (all "gap")',
      'groupBy (all "gap")',
      'parts this',
      'sum (all "gap")',
      'map (all "gap")',
      'get this',
    ].map((call): [string, string, string] => [
      `no field for ${call}`,
      `{{#each (all "provider")}}\n{{table (${call}) "name"}}\n{{/each}}`,
      `own:2:9 “${call.split(' ')[0]}” does not say which field it is about. Write it behind, as in templates/README.md.`,
    ]),
  ])('%s', (_, template, message) => {
    expect(renderOwn(template, model)).toBe(message);
  });
});
