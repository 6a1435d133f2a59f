import type { Code } from '../../src/diagnostics/codes.ts';

/** A typical mistake. `▸` in the text stands where the one finding is expected; it is taken out before checking. */
export interface Mistake {
  what: string;
  code: Code;
  /** model/a.yaml, or several files by path. */
  text: string | Readonly<Record<string, string>>;
  /** What the message or its hint must say, in English and in Spanish. */
  says: readonly [en: RegExp, es: RegExp];
}

const patient = 'segments:\n  patient: { name: Patient, type: customer }\n';
const desk = 'segments:\n  patient:\n    name: Patient\n    type: customer\n';

export const mistakes: readonly Mistake[] = [
  // Text that is not YAML.
  { what: 'a bad indent', code: 'INT000', text: `${desk}   ▸criteria: [adult]\n`, says: [/column 5/, /columna 5/] },
  { what: 'a tab', code: 'INT000', text: 'segments:\n▸\tpatient:\n\t\tname: Patient\n', says: [/tab/i, /tabulador/i] },
  {
    what: 'an unclosed quote',
    code: 'INT000',
    text: `${patient}services:\n  advice:\n    name: ▸"Advice\n    type: care\n  sale:\n    name: Sale\n`,
    says: [/quote/i, /comilla/i],
  },
  {
    what: 'a: b: c',
    code: 'INT000',
    text: 'services:\n  advice:\n    name: ▸Advice: at the counter\n',
    says: [/quote/i, /comillas/i],
  },
  {
    what: 'a comma inside an unquoted text in { }',
    code: 'FMT009',
    text: 'services:\n  advice:\n    name: { es: ▸Venta, encargo, en: Sale }\n',
    says: [/comma/, /coma/],
  },
  {
    what: 'a comma in 97,5 % inside { }',
    code: 'FMT009',
    text: 'standards:\n  fast:\n    name: Fast\n    target: { metric: fcr, min: ▸97,5 % }\n',
    says: [/comma/, /coma/],
  },
  {
    what: ' # inside an unquoted text',
    code: 'FMT010',
    text: 'services:\n  advice:\n    name: Plan ▸#1\n',
    says: [/comment/, /comentario/],
  },
  {
    what: 'a duplicate key',
    code: 'INT009',
    text: 'services:\n  advice:\n    name: Advice\n    type: care\n    ▸type: sale\n',
    says: [/twice|already/, /dos veces|repetid|ya/],
  },
  {
    what: 'an unclosed bracket',
    code: 'INT000',
    text: `services:\n  advice:\n    name: Advice\n    segments: ▸[patient\n  sale:\n    name: Sale\n${patient}`,
    says: [/\[/, /\[/],
  },
  {
    what: 'a merge key',
    code: 'INT000',
    text: `services:\n  advice: &a\n    name: Advice\n  sale:\n    ▸<<: *a\n    type: x\n`,
    says: [/<</, /<</],
  },
  {
    what: 'a custom tag',
    code: 'INT000',
    text: 'services:\n  advice:\n    name: ▸!text Advice\n',
    says: [/!text/, /!text/],
  },
  {
    what: 'an unknown alias',
    code: 'INT000',
    text: 'services:\n  advice:\n    name: Advice\n    type: ▸*care\n',
    says: [/care/, /care/],
  },
  { what: 'a binary file', code: 'INT000', text: 'PNG▸\u0000\u0001\u0002\u0000', says: [/text/, /texto/] },
  {
    what: 'an empty file',
    code: 'INT000',
    text: { 'model/a.yaml': '▸', 'model/b.yaml': patient },
    says: [/empty/, /vacío/],
  },

  // Keys.
  {
    what: 'a misspelt collection',
    code: 'INT007',
    text: '▸segmets:\n  patient: { name: Patient, type: customer }\n',
    says: [/“segments”/, /«segments»/],
  },
  {
    what: 'a misspelt key of an entity',
    code: 'INT007',
    text: 'services:\n  advice:\n    name: Advice\n    ▸langauges: [en]\n',
    says: [/“languages”/, /«languages»/],
  },
  {
    what: 'a misspelt key behind letters of two units',
    code: 'INT007',
    text: 'segments:\n  patient: { name: "🏪🏪 Paciente", ▸langauges: [es] }\n',
    says: [/languages/, /languages/],
  },
  {
    what: 'a misspelt key among lines that end as on Windows',
    code: 'INT007',
    text: '# Año\r\nsegments:\r\n  patient:\r\n    name: Patient\r\n    ▸langauges: [es]\r\n',
    says: [/languages/, /languages/],
  },
  {
    what: 'a misspelt key deep inside',
    code: 'INT007',
    text: 'standards:\n  fast:\n    name: Fast\n    target: { metric: asa, ▸maxx: 10s }\n',
    says: [/“max”/, /«max»/],
  },
  {
    what: 'a misspelt name',
    code: 'INT007',
    text: 'services:\n  advice:\n    ▸nmae: Advice\n',
    says: [/“name”/, /«name»/],
  },
  {
    what: 'a missing name',
    code: 'INT008',
    text: 'services:\n  ▸advice:\n    type: care\n',
    says: [/name/, /name/],
  },
  {
    what: 'a key without a value',
    code: 'INT008',
    text: 'services:\n  advice:\n    name: Advice\n    ▸type:\n',
    says: [/type/, /type/],
  },
  {
    what: 'a collection in the singular',
    code: 'INT007',
    text: '▸segment:\n  patient: { name: Patient, type: customer }\n',
    says: [/“segments”/, /«segments»/],
  },

  // Values.
  {
    what: 'a wrong type',
    code: 'INT008',
    text: 'services:\n  advice:\n    name: Advice\n    stages: ▸information\n',
    says: [/list/, /lista/],
  },
  {
    what: 'a wrong enum',
    code: 'INT008',
    text: 'segments:\n  patient:\n    name: Patient\n    type: ▸custommer\n',
    says: [/“customer”/, /«customer»/],
  },
  {
    what: 'a number for a percent',
    code: 'FMT001',
    text: 'standards:\n  fast:\n    name: Fast\n    target: { metric: service-level, within: 20s, share: ▸0.8 }\n',
    says: [/80\s?%/, /80\s?%/],
  },
  {
    what: 'a bare number for a duration',
    code: 'FMT002',
    text: 'standards:\n  fast:\n    name: Fast\n    target: { metric: asa, max: 10s, when: x, within: ▸24 }\n',
    says: [/24/, /24/],
  },
  {
    what: 'bare days',
    code: 'FMT002',
    text: 'standards:\n  fast:\n    name: Fast\n    target: { metric: resolution-time, within: ▸2 days }\n',
    says: [/business|calendar/, /hábiles|laborables|naturales/],
  },
  {
    what: 'an unquoted time',
    code: 'FMT003',
    text: 'calendars:\n  office:\n    name: Office\n    weekly:\n      mon-fri: [▸0900]\n',
    says: [/09:00/, /09:00/],
  },
  {
    what: 'a single time',
    code: 'FMT003',
    text: 'calendars:\n  office:\n    name: Office\n    weekly:\n      mon-fri: [▸"09:00"]\n',
    says: [/-/, /-/],
  },
  {
    what: 'a bad zone',
    code: 'FMT004',
    text: 'calendars:\n  office:\n    name: Office\n    timezone: ▸CET\n',
    says: [/Europe\//, /Europe\//],
  },
  {
    what: 'a bad language',
    code: 'FMT005',
    text: 'services:\n  advice:\n    name: Advice\n    languages: [▸castellano]\n',
    says: [/“es”|es/, /«es»|es/],
  },
  {
    what: '350.000',
    code: 'FMT012',
    text: 'segments:\n  patient:\n    name: Patient\n    type: customer\n    size: { count: ▸350.000 }\n',
    says: [/350000/, /350000/],
  },
  {
    what: 'a version written as a number',
    code: 'FMT011',
    text: 'services:\n  advice:\n    name: Advice\n    type: ▸1.10\n',
    says: [/1\.10/, /1\.10/],
  },
  {
    what: 'a date in another order',
    code: 'INT008',
    text: 'charters:\n  homes:\n    name: Homes\n    valid: { from: ▸01/02/2026 }\n',
    says: [/2026/, /2026/],
  },
  {
    what: 'an id with capitals',
    code: 'INT008',
    text: 'services:\n  ▸Advice_Desk: { name: Advice }\n',
    says: [/advice-desk/, /advice-desk/],
  },

  // References.
  {
    what: 'a dangling reference',
    code: 'INT001',
    text: `${patient}services:\n  advice:\n    name: Advice\n    segments: [▸patent]\n`,
    says: [/“patient”/, /«patient»/],
  },
  {
    what: 'one missing id in several places',
    code: 'INT001',
    text: 'services:\n  advice: { name: Advice, owner: ▸chief }\n  sale: { name: Sale, owner: chief }\n  order: { name: Order, owner: chief }\n',
    says: [/3 places/, /3 lugares/],
  },
  {
    what: 'a wrong kind',
    code: 'INT002',
    text: `${patient}services:\n  advice:\n    name: Advice\n    segments: [▸"service:advice"]\n`,
    says: [/segment:id/, /segment:id/],
  },
  {
    what: 'a list where one reference belongs',
    code: 'INT002',
    text: 'roles:\n  chief: { name: Chief }\nservices:\n  advice:\n    name: Advice\n    owner: ▸[chief]\n',
    says: [/role:id/, /role:id/],
  },
  {
    what: 'a plural kind',
    code: 'INT002',
    text: `${patient}services:\n  advice:\n    name: Advice\n    segments: [▸"segments:patient"]\n`,
    says: [/segment:patient/, /segment:patient/],
  },
  {
    what: 'a dangling part',
    code: 'INT001',
    text: `segments:\n  patient:\n    name: Patient\n    type: customer\n    valueProposition:\n      stock: { statement: Today }\nneeds:\n  staff:\n    name: Staff\n    enables: [▸"segment:patient#stok"]\n`,
    says: [/“stock”/, /«stock»/],
  },
  {
    what: 'an unknown stage',
    code: 'INT001',
    text: 'services:\n  advice:\n    name: Advice\n    stages: [▸complaint]\n',
    says: [/“complaints”/, /«complaints»/],
  },
  {
    what: 'a bare id that two things have',
    code: 'INT002',
    text: 'areas:\n  shop: { name: Shop, side: front }\nteams:\n  shop: { name: Shop }\nneeds:\n  staff:\n    name: Staff\n    consumers: [▸shop]\n',
    says: [/area:shop or team:shop/, /area:shop o team:shop/],
  },
  {
    what: 'a duplicate id in one file',
    code: 'INT009',
    text: 'services:\n  advice: { name: Advice }\n  ▸advice: { name: Counsel }\n',
    says: [/twice|already/, /dos veces|repetid|ya/],
  },
  {
    what: 'a duplicate id in two files',
    code: 'INT003',
    text: {
      'model/a.yaml': 'services:\n  advice: { name: Advice }\n',
      'model/b.yaml': 'services:\n  ▸advice: { name: Counsel }\n',
    },
    says: [/model\/a\.yaml/, /model\/a\.yaml/],
  },
  {
    what: 'a cycle in parents',
    code: 'INT006',
    text: 'areas:\n  a: { name: A, parent: ▸b }\n  b: { name: B, parent: a }\n',
    says: [/A → .*B|B → .*A/, /A → .*B|B → .*A/],
  },

  // Scenarios.
  {
    what: 'an undeclared scenario',
    code: 'INT010',
    text: 'services:\n  advice:\n    name: Advice\n    overrides:\n      ▸asis: { type: old }\n',
    says: [/as-is/, /as-is/],
  },
  {
    what: 'an override of an unknown field',
    code: 'INT007',
    text: 'services:\n  advice:\n    name: Advice\n    overrides:\n      as-is: { ▸langauges: [en] }\n',
    says: [/“languages”/, /«languages»/],
  },
  {
    what: 'an override of a part that is not there',
    code: 'INT007',
    text: 'charters:\n  homes:\n    name: Homes\n    commitments:\n      answer: { statement: Quickly }\n    overrides:\n      as-is:\n        commitments:\n          ▸anwser: { statement: Slowly }\n',
    says: [/“answer”/, /«answer»/],
  },
  {
    what: 'a validity that ends before it starts',
    code: 'INT014',
    text: 'charters:\n  homes:\n    name: Homes\n    valid: { from: 2027-01-01, to: ▸2026-01-01 }\n',
    says: [/2026|2027/, /2026|2027/],
  },

  // tom.yaml takes the same way.
  {
    what: 'a misspelt key in tom.yaml',
    code: 'INT007',
    text: {
      'tom.yaml': 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\n▸curency: EUR\n',
      'model/a.yaml': 'services: {}\n',
    },
    says: [/“currency”/, /«currency»/],
  },
  {
    what: 'a missing client in tom.yaml',
    code: 'INT008',
    text: { 'tom.yaml': '▸tom: 1\nlanguages: [en]\n', 'model/a.yaml': 'services: {}\n' },
    says: [/client/, /client/],
  },
  {
    what: 'a deliverable that nobody writes',
    code: 'INT008',
    text: {
      'tom.yaml': 'tom: 1\nclient: { name: Acme }\nlanguages: [en, es]\ndeliverables: [executive, ▸sla-boook]\n',
      'model/a.yaml': patient,
    },
    says: [/sla-boook.*“sla-book”/s, /sla-boook.*«sla-book»/s],
  },
];
