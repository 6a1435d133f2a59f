import type { Code } from '../../src/diagnostics/codes.ts';
import type { Source } from '../../src/language/document.ts';
import { readSources } from './sources.ts';

/**
 * One small mistake in the clean workspace: a stretch of a file that stands there once, and what is written instead; or a file that it
 * does not have, in place of nothing.
 */
export interface Mutant {
  code: Code;
  file: string;
  from: string;
  to: string;
  /** Codes that it raises besides, because it makes more than one mistake. */
  also?: readonly Code[];
  /** What the same mistake changes elsewhere. */
  besides?: Pick<Mutant, 'file' | 'from' | 'to'>;
}

const tom = 'tom.yaml';
const offer = 'model/offer.yaml';
const access = 'model/access.yaml';
const work = 'model/work.yaml';
const control = 'model/control.yaml';
const alliance = 'model/alliance.yaml';
const contracts = 'model/contracts.yaml';
const design = 'model/design.yaml';
const principles = 'model/principles.yaml';

/** A process of so many steps that a share of the RACI means something, for all of which one role answers. */
const checkIds = Array.from({ length: 16 }, (_, index) => `look-${index}`);
const checks = `processes:
  check:
    name: { en: Check the network, es: Revisar la red }
    owner: network-lead
    steps:
${checkIds.map((id) => `      ${id}: { performer: team:crews, role: technician, manual: true }\n`).join('')}`;
const checkRows = checkIds
  .map((id) => `  - { activity: "process:check#${id}", r: [technician], a: director }\n`)
  .join('');

/** More big initiatives at once than the two people of a role can lead. */
const plan = `initiatives:\n${Array.from(
  { length: 7 },
  (_, index) => `  crews-${index}:
    name: { en: Crews of valley ${index}, es: Brigadas del valle ${index} }
    owner: network-lead
    action: improve
    closes: [late-repairs]
    origin: gap
    what: { en: One crew more, es: Una brigada más }
    how: { en: Hiring, es: Contratación }
    start: 2026-11-15
    end: 2027-03-31
    affects: [team:crews]
    benefits: [{ kpi: repair-time, delta: 1h }]
    cost: 9000 EUR
    effort: 4
    impact: 3
    state: approved
    customerImpact: { en: Power back sooner, es: La luz vuelve antes }
`,
).join('')}`;

/** For every code the mistakes that raise it, and it alone. */
export const mutants: readonly Mutant[] = [
  { code: 'INT000', file: work, from: 'name: CRM\n', to: 'name: CRM: ticketing\n' },
  { code: 'INT001', file: offer, from: 'hours: desk-hours', to: 'hours: desk-hour' },
  { code: 'INT001', file: work, from: '"segment:homes#repair"', to: '"segment:homes#repairs"' },
  { code: 'INT002', file: work, from: 'performer: team:crews', to: 'performer: role:technician' },
  { code: 'INT002', file: work, from: 'performer: team:crews', to: 'performer: teams:crews' },
  {
    code: 'INT003',
    file: control,
    from: 'kpis:\n',
    to: 'standards:\n  desk-wait: { name: Wait, target: { metric: asa, max: 5 min } }\n\nkpis:\n',
  },
  { code: 'INT003', file: work, from: 'side: back,', to: 'side: back, aliases: [service],' },
  { code: 'INT004', file: work, from: 'level: specialist,', to: 'level: specialist, state: retired,' },
  { code: 'INT004', file: work, from: 'type: site,', to: 'type: site, scenarios: [as-is],' },
  { code: 'INT005', file: work, from: 'locations:\n', to: 'locations:\n  south: { name: { en: South, es: Sur } }\n' },
  { code: 'INT006', file: work, from: 'side: back,', to: 'side: back, parent: network,' },
  { code: 'INT007', file: work, from: 'lifecycle:', to: 'lifecicle:' },
  { code: 'INT008', file: work, from: 'type: application', to: 'type: aplication' },
  { code: 'INT009', file: work, from: '    type: application\n', to: '    type: application\n    type: platform\n' },
  { code: 'INT010', file: offer, from: '{ as-is: dislike,', to: '{ asis: dislike,' },
  { code: 'INT011', file: control, from: '{ en: Service board, es: Comité de servicio }', to: '{ en: Service board }' },
  { code: 'INT012', file: access, from: 'date: 2026-10-01', to: 'date: 2019-10-01' },
  { code: 'INT012', file: work, from: 'date: 2026-08-31', to: 'date: 2024' },
  {
    code: 'INT014',
    file: tom,
    from: 'horizon: { from: 2026-09-01',
    to: 'horizon: { from: 2028-09-01',
  },
  {
    code: 'INT015',
    file: tom,
    from: 'policies:',
    to: 'rules: { SVR001: warning }\npolicies:',
  },
  {
    code: 'INT015',
    file: tom,
    from: 'policies:',
    to: 'suppressions:\n  - { code: SRV001, at: "service:repairs", reason: Soon, owner: director, expires: 2027-06-30 }\npolicies:',
  },
  {
    code: 'INT016',
    file: tom,
    from: 'horizon: { from: 2026-09-01, to: 2027-12-31 }\n',
    to: 'horizon: { from: 2028-09-01, to: 2027-12-31 }\nsuppressions:\n  - { code: INT014, at: "engagement:tom", reason: Soon, owner: director, expires: 2026-10-31 }\n',
    also: ['INT014'],
  },
  { code: 'INT017', file: control, from: 'They know the network', to: 'They know it best' },

  {
    code: 'RUL001',
    file: 'rules/house.yaml',
    from: '',
    to: 'code: ACME001\nslug: owned\nfor: service\nrequire: present(service.ownr)\nmessages: { none: "{name}" }\n',
  },
  {
    code: 'RUL002',
    file: 'rules/house.yaml',
    from: '',
    to: 'code: ACME001\nslug: owned\nfor: service\nrequire: service.criticality + 1 > 2\nmessages: { none: "{name}" }\n',
  },
  { code: 'FMT001', file: work, from: 'within: 24h, share: 95%', to: 'within: 24h, share: 0.95' },
  { code: 'FMT002', file: work, from: 'within: 24h', to: 'within: 24' },
  { code: 'FMT003', file: access, from: '["09:00-17:00"]', to: '[0900]' },
  { code: 'FMT004', file: work, from: 'timezone: Europe/Madrid', to: 'timezone: CET' },
  {
    code: 'FMT005',
    file: offer,
    from: 'languages: [es]\n    channelPreferences',
    to: 'languages: [castellano]\n    channelPreferences',
  },
  { code: 'FMT006', file: offer, from: 'amount: 5 EUR\n', to: 'amount: 5 EUR\n            cap: 60 USD\n' },
  { code: 'FMT007', file: access, from: 'max: 10 min', to: 'max: 90%' },
  { code: 'FMT007', file: control, from: 'value: 8.2', to: 'value: 8.2 h' },
  { code: 'FMT008', file: access, from: 'max: 10 min', to: 'min: 10 min' },
  { code: 'FMT009', file: access, from: '{ en: Always, es', to: '{ en: Always, day and night, es' },
  { code: 'FMT010', file: work, from: 'name: CRM\n', to: 'name: CRM #1\n' },
  { code: 'FMT011', file: work, from: 'name: CRM\n', to: 'name: 1.10\n' },
  { code: 'FMT012', file: offer, from: 'count: 41000', to: 'count: 41.000' },
  {
    code: 'GAP004',
    file: access,
    from: '    sharesContextWith: [desk]\n',
    to: '    sharesContextWith: [desk]\n    scenarios: [to-be]\n',
  },
  {
    code: 'GAP004',
    file: work,
    from: '    cost: 20000 EUR\n',
    to: '    cost: 20000 EUR\n    overrides: { as-is: { cost: 30000 EUR } }\n',
  },
  {
    code: 'ENG001',
    file: offer,
    from: '    type: customer\n',
    to: '    type: customer\n    state: retired\n',
    besides: { file: tom, from: 'policies:', to: 'rules: { INT004: off }\npolicies:' },
  },
  { code: 'ENG003', file: tom, from: 'sponsor: director\n', to: '' },
  { code: 'ENG004', file: tom, from: '  - { area: network, role: network-lead }\n', to: '' },
  { code: 'ENG006', file: tom, from: 'se quedan }, kpis: [csat] }', to: 'se quedan } }' },
  {
    code: 'ENG007',
    file: tom,
    from: 'sponsor: director\n',
    to: 'sponsor: director\nassumptions:\n  growth: { text: { en: More homes, es: Más hogares }, owner: director, reviewBy: 2026-10-31 }\n',
  },
  { code: 'ENG005', file: tom, from: 'measuredBy: [kpi:csat]', to: 'measuredBy: []' },
  { code: 'ORG011', file: work, from: 'holders: [Leo Paz, Iker Vela]', to: 'holders: [Leo Paz]' },
  {
    code: 'SEG006',
    file: 'model/tours.yaml',
    from: '',
    to: 'segments:\n  schools: { name: { en: Schools, es: Colegios }, type: other, criteria: [pupils], languages: [es] }\n  clubs: { name: { en: Clubs, es: Clubes }, type: other, criteria: [members], languages: [es] }\nservices:\n  tours: { name: { en: Tours, es: Visitas }, owner: director, stages: [use], segments: [schools, clubs], processes: [repair], hours: desk-hours, languages: [es] }\nchannelMap:\n  tours: { schools: { desk: { rank: 1, teams: [desk-team], target: desk-wait } }, clubs: { desk: { rank: 1, teams: [desk-team], target: desk-wait } } }\n',
    also: ['SRV008', 'CHN015'],
  },
  {
    code: 'ORG001',
    file: 'model/coast.yaml',
    from: '',
    to: 'segments:\n  coast: { name: { en: Coast, es: Costa }, type: customer, criteria: [by the sea], languages: [es] }\nservices:\n  tides: { name: { en: Tides, es: Mareas }, owner: director, stages: [use], segments: [coast], processes: [repair], hours: always, languages: [es] }\nchannels:\n  screen: { name: { en: Screen, es: Pantalla }, type: digital, medium: kiosk, attendedBy: automated, purpose: [informational], hours: always, languages: [es], systems: [crm], locations: [north] }\nchannelMap:\n  tides: { coast: { screen: { rank: 1, mode: self-service } } }\n',
    also: ['CHA001', 'CHN002', 'SRV007', 'SRV008', 'JRN001', 'SEG004'],
  },
  { code: 'ENG009', file: tom, from: '  portfolioComplexity: low\n', to: '' },
  {
    code: 'GLO002',
    file: tom,
    from: 'policies:',
    to: 'glossary: { storm: { name: { en: Storm, es: Temporal }, deprecated: true } }\npolicies:',
  },
  {
    code: 'SEG003',
    file: offer,
    from: '\nservices:\n  repairs:\n    name: { en: Repairs',
    to: '  coast:\n    name: { en: Homes on the coast, es: Hogares de la costa }\n    parent: homes\n    criteria: ["by the sea"]\n    size: { count: 50000, asOf: 2026-06-30 }\n\nservices:\n  repairs:\n    name: { en: Repairs',
  },
  {
    code: 'DEC002',
    file: design,
    from: 'chosen: mixed',
    to: 'chosen: generalist',
    besides: { file: work, from: 'skillModel: generalist', to: 'skillModel: specialist' },
  },
  {
    code: 'DEC003',
    file: contracts,
    from: 'desk: { rank: 1, target: desk-wait }',
    to: 'desk: { rank: 1, target: desk-wait, teams: [helpdesk] }',
  },
  {
    code: 'DEC004',
    file: control,
    from: '    affects: [team:crews]\n',
    to: '',
    besides: { file: control, from: '    subject: team:crews\n', to: '' },
    also: ['INT017'],
  },
  {
    code: 'DEC005',
    file: control,
    from: 'es: Conocen la red }\n    state: decided\n    decidedBy: governanceBody:board\n    date: 2026-06-15',
    to: 'es: Conocen la red }\n    state: decided\n    decidedBy: governanceBody:board\n    date: 2025-06-15',
    also: ['INT017'],
  },
  { code: 'ORG003', file: work, from: 'headcount: 8\n', to: 'headcount: 80\n' },
  { code: 'GOV003', file: control, from: 'cadence: weekly\n', to: 'cadence: yearly\n' },
  {
    code: 'ORG006',
    file: work,
    from: '  planning:\n    name: { en: Planning',
    to: '  divers:\n    name: { en: Divers, es: Buzos }\n    type: solver\n    area: service\n    location: north\n    selfManaged: true\n    training: { cadence: yearly, last: 2026-05-12 }\n  planning:\n    name: { en: Planning',
    also: ['INT005'],
  },
  { code: 'INI007', file: 'model/plan.yaml', from: '', to: plan },
  {
    code: 'VAL002',
    file: offer,
    from: '        services: [repairs]\n\nservices',
    to: '        services: [repairs]\n      seal:\n        statement: { en: Contracts in a day, es: Contratos en un día }\n        services: [contracts]\n\nservices',
  },
  {
    code: 'PHA002',
    file: tom,
    from: 'operational: { state: open }',
    to: 'operational: { state: closed }',
    besides: {
      file: control,
      from: 'es: Conocen la red }\n    state: decided',
      to: 'es: Conocen la red }\n    state: proposed',
    },
    also: ['PHA004'],
  },
  {
    code: 'PHA003',
    file: tom,
    from: 'operational: { state: open }\n  technology: { state: open }',
    to: 'operational: { state: closed }\n  technology: { state: closed }',
    besides: {
      file: contracts,
      from: '          systems: [crm],\n          visibility: front,\n          time: { touch: 6 min },',
      to: '          visibility: front,\n          time: { touch: 6 min },',
    },
    also: ['PHA004', 'SYS001'],
  },
  { code: 'PHA004', file: work, from: 'charter:homes, phase:strategic]', to: 'charter:homes]' },
  { code: 'PHA004', file: tom, from: 'strategic: { state: closed }', to: 'strategic: { state: pending }' },
  { code: 'GAP003', file: control, from: '    state: in-progress\n', to: '    state: closed\n' },
  {
    code: 'KPI014',
    file: control,
    from: '      - { period: 2026-09, value: 8.6, n: 310 }\n',
    to: '      - { period: 2026-08/2026-09, value: 9.4, n: 500 }\n      - { period: 2026-08, value: 8.4, n: 190 }\n      - { period: 2026-09, value: 8.6, n: 310 }\n',
  },
  { code: 'KPI015', file: control, from: 'value: 8.6, n: 310 }', to: 'value: 8.6, n: 3 }' },
  { code: 'FBK006', file: offer, from: 'negative: 20, recovered: 15 }', to: 'negative: 20, recovered: 12 }' },
  {
    code: 'SUR008',
    file: control,
    from: 'score: 3.1, n: 10',
    to: 'score: 4.1, n: 10',
    besides: { file: work, from: 'kpi: repair-time, pauses', to: 'kpi: first-time, pauses' },
    also: ['CHA004'],
  },
  {
    code: 'KPI016',
    file: control,
    from: '      - { period: 2026-09, value: 19h, n: 410 }\n',
    to: '      - { period: 2026-06, value: 19h, n: 410 }\n      - { period: 2026-09, value: 19h, n: 410 }\n',
  },
  {
    code: 'KPI017',
    file: alliance,
    from: '    within: 12 business hours\n    domain: quality\n',
    to: '    within: 24h\n    formula: up in a day / all\n    domain: quality\n',
    besides: {
      file: alliance,
      from: '    within: 24h\n    domain: quality\n    owner: network-lead\n    measuredIn: { system: crm, method: automatic }\n    frequency: monthly\n    reviewedBy: [alliance-board]\n    objectives:\n      year: { scope: "globalAgreement:north"',
      to: '    within: 24h\n    formula: mended in a day / reported\n    domain: quality\n    owner: network-lead\n    measuredIn: { system: crm, method: automatic }\n    frequency: monthly\n    reviewedBy: [alliance-board]\n    objectives:\n      year: { scope: "globalAgreement:north"',
    },
  },
  { code: 'KPI018', file: control, from: 'floor: 7.5,', to: 'floor: 75%,' },
  { code: 'PHA001', file: offer, from: '    state: published\n', to: '    state: proposed\n' },
  {
    code: 'SEG004',
    file: 'model/shops.yaml',
    from: '',
    to: 'segments:\n  shops: { name: { en: Shops, es: Tiendas }, criteria: [trade = shop], owner: director }\n',
    also: ['CHA001', 'JRN001', 'SEG005'],
  },
  {
    code: 'ENG002',
    file: work,
    from: 'type: site,',
    to: 'type: site, state: retired,',
    besides: { file: tom, from: 'policies:', to: 'rules: { INT004: off }\npolicies:' },
  },
  { code: 'FBK002', file: offer, from: 'closesWhen: positive', to: 'closesWhen: ticket-closed' },
  { code: 'FBK003', file: offer, from: '      deadline: 5 business days\n', to: '' },
  {
    code: 'FBK004',
    file: offer,
    from: '      verify: { en: A call after a week, es: Una llamada a la semana }\n',
    to: '',
  },
  { code: 'FBK005', file: offer, from: '      deadline: 5 business days\n', to: '      deadline: 6h\n' },
  { code: 'GAP001', file: control, from: '    closes: [late-repairs]\n', to: '' },
  { code: 'GAP001', file: control, from: '    state: in-progress\n', to: '    state: wont-fix\n' },
  { code: 'INI002', file: control, from: '    how: { en: A new rota, es: Un cuadrante nuevo }\n', to: '' },
  { code: 'KPI002', file: control, from: '          target: { min: 8.5 },\n', to: '' },
  { code: 'KPI005', file: control, from: 'metric: fcr', to: 'metric: right-first-time' },
  { code: 'KPI007', file: control, from: 'value: 8.6', to: 'value: 7.1' },
  { code: 'KPI010', file: tom, from: 'policies: {', to: 'policies: { maxKeyKpis: 0,' },
  { code: 'ORG004', file: work, from: '    supportFunction: planning\n', to: '' },
  { code: 'ORG013', file: access, from: '{ mon-fri: ["08:00-18:00"] }', to: '{ mon-fri: ["11:00-18:00"] }' },
  {
    code: 'RAC001',
    file: work,
    from: 'activity: service:repairs, r: [agent], a: director }',
    to: 'activity: service:repairs, r: [agent] }',
  },
  {
    code: 'RAC002',
    file: work,
    from: 'a: director }\n\nneeds',
    to: 'a: director }\n  - { activity: service:repairs, a: agent }\n\nneeds',
  },
  {
    code: 'RAC003',
    file: work,
    from: 'activity: service:repairs, r: [agent], a: director }',
    to: 'activity: service:repairs, a: director }',
  },
  {
    code: 'RAC005',
    file: 'model/checks.yaml',
    from: '',
    to: checks,
    besides: { file: work, from: 'raci:\n', to: `raci:\n${checkRows}` },
  },
  { code: 'RAC008', file: work, from: 'r: [technician], a: network-lead }', to: 'r: [technician], a: director }' },
  {
    code: 'RAC007',
    file: work,
    from: 'activity: service:repairs, r: [agent], a: director }\n',
    to: 'activity: service:repairs, r: [agent], a: foreman }\n---\nroles:\n  foreman: { name: { en: Foreman, es: Capataz }, provider: contractor }\nproviders:\n  contractor: { name: Contractor, type: outsourcer, manager: director, governance: board }\n---\n',
  },
  {
    code: 'SUR001',
    file: control,
    from: 'about: agreement:network-repair,\n          type',
    to: 'about: service:repairs,\n          type',
    besides: {
      file: control,
      from: 'about: agreement:network-repair, type: importance',
      to: 'about: service:repairs, type: importance',
    },
  },
  {
    code: 'SUR002',
    file: control,
    from: '{ group: area:service, invited: 12, responded: 10 }\n    results:\n      - { item: repairs, group: area:service, score: 3.1, n: 10 }\n      - { item: weight, group: area:service, ',
    to: '{ group: location:north, invited: 12, responded: 10 }\n    results:\n      - { item: repairs, group: location:north, score: 3.1, n: 10 }\n      - { item: weight, group: location:north, ',
  },
  { code: 'FBK007', file: offer, from: '    learning: { to: board, cadence: monthly }\n', to: '' },
  { code: 'GOV002', file: control, from: '    cadence: weekly\n', to: '' },
  { code: 'GOV004', file: control, from: 'inputs: [kpi:csat, assessment:internal]', to: 'inputs: [kpi:csat]' },
  {
    code: 'INI001',
    file: 'model/vans.yaml',
    from: '',
    to: `initiatives:
  vans:
    name: { en: New vans, es: Furgonetas nuevas }
    owner: network-lead
    action: improve
    what: { en: Four vans, es: Cuatro furgonetas }
    how: { en: Leasing, es: En renting }
    start: 2026-11-15
    end: 2027-03-31
    affects: [team:crews]
    benefits: [{ kpi: repair-time, delta: 1h }]
    cost: 9000 EUR
    effort: 4
    impact: 3
    state: approved
    customerImpact: { en: Power back sooner, es: La luz vuelve antes }
`,
  },
  { code: 'INI005', file: control, from: '    benefits: [{ kpi: repair-time, delta: 2h }]\n', to: '' },
  {
    code: 'INI006',
    file: control,
    from: '    start: 2026-11-15\n    end: 2027-03-31\n',
    to: '    start: 2026-09-15\n    end: 2026-10-20\n',
  },
  {
    code: 'INI008',
    file: control,
    from: '    action: improve\n    closes: [late-repairs]\n    origin: gap\n    what: { en: Crews on Saturdays, es: Brigadas los sábados }\n    how: { en: A new rota, es: Un cuadrante nuevo }\n    start: 2026-11-15\n    end: 2027-03-31\n    affects: [agreement:network-repair, team:crews]\n',
    to: '    action: create\n    closes: [late-repairs]\n    origin: gap\n    what: { en: Crews on Saturdays, es: Brigadas los sábados }\n    how: { en: A new rota, es: Un cuadrante nuevo }\n    start: 2026-11-15\n    end: 2027-03-31\n',
  },
  {
    code: 'KPI001',
    file: control,
    from: '    frequency: quarterly\n    reviewedBy: [board]\n    objectives:\n      year: { scope: team:desk-team, period: 2027, baseline: 88%, target: { min: 92% } }\n',
    to: '    frequency: quarterly\n    reviewedBy: [board]\n',
  },
  { code: 'KPI003', file: control, from: '    measuredIn: { method: audit }\n', to: '' },
  {
    code: 'KPI004',
    file: control,
    from: '    measuredIn: { method: audit }\n    frequency: quarterly\n',
    to: '    measuredIn: { method: audit }\n',
  },
  { code: 'KPI006', file: control, from: 'baseline: 88%', to: 'baseline: 95%' },
  {
    code: 'KPI008',
    file: control,
    from: '          rationale: { en: Best of the sector, es: Lo mejor del sector },\n',
    to: '',
  },
  {
    code: 'KPI009',
    file: control,
    from: '    metric: quality-score\n    domain: quality\n    owner: director\n    measuredIn: { method: audit }\n',
    to: '    metric: right-first-time\n    domain: quality\n    owner: director\n    measuredIn: { method: manual }\n',
  },
  {
    code: 'KPI011',
    file: control,
    from: '    decisionUse: { en: Where crews are added, es: Dónde se añaden brigadas }\n',
    to: '',
  },
  {
    code: 'KPI012',
    file: control,
    from: '    metric: asa\n    domain: service\n',
    to: '    metric: asa\n    domain: efficiency\n',
  },
  { code: 'KPI013', file: control, from: '    base: { en: Contacts handled, es: Contactos atendidos }\n', to: '' },
  {
    code: 'ORG002',
    file: work,
    from: 'level: senior-management,\n      holders: [Ana Ruiz, Luis Vega],\n    }\n  network-lead:\n    {\n      name: { en: Network lead, es: Responsable de red },\n      area: network,\n      level: middle-management,',
    to: 'level: specialist,\n      holders: [Ana Ruiz, Luis Vega],\n    }\n  network-lead:\n    {\n      name: { en: Network lead, es: Responsable de red },\n      area: network,\n      level: specialist,',
    also: ['ENG003'],
  },
  { code: 'ORG005', file: work, from: 'accountableFor: [csat]', to: 'accountableFor: [wait]' },
  { code: 'ORG007', file: work, from: 'last: 2026-06-02', to: 'last: 2025-06-02' },
  { code: 'ORG008', file: work, from: '    location: north\n    solves', to: '    solves' },
  {
    code: 'ORG009',
    file: work,
    from: 'level: agent,',
    to: 'level: agent, decisionRights: { refund: { decision: { en: A refund, es: Una devolución } } },',
  },
  { code: 'ORG010', file: work, from: 'level: agent,', to: 'level: agent, incentives: [{ kpi: csat, weight: 60% }],' },
  {
    code: 'RAC004',
    file: work,
    from: '  - { activity: process:repair, r: [agent, technician], a: director, i: [network-lead] }\n  - { activity: "process:repair#take", r: [agent], a: director }\n',
    to: '',
  },
  {
    code: 'RAC006',
    file: work,
    from: '"process:repair#take", r: [agent]',
    to: '"process:repair#take", r: [technician]',
  },
  { code: 'SEG001', file: offer, from: '    criteria: ["contracted power < 15 kW"]\n', to: '' },
  { code: 'PRI001', file: principles, from: '    indicators: [first-time, service-cost]\n', to: '' },
  {
    code: 'PRI002',
    file: work,
    from: '      decisionRights: { credit: { decision: { en: A credit, es: Un abono }, limit: 50 EUR, conditions: { en: Once a year, es: Una vez al año } } },\n',
    to: '',
  },
  { code: 'PRI003', file: work, from: '      incentives: [{ kpi: csat, weight: 100% }],\n', to: '' },
  {
    code: 'PRI004',
    file: work,
    from: '    ceremonies: { look-back: { type: retrospective, cadence: monthly } }\n',
    to: '',
  },
  {
    code: 'PRI005',
    file: principles,
    from: '    practices: [{ en: One record for all, es: Una ficha para todos }]\n',
    to: '',
  },
  { code: 'MOD001', file: principles, from: '    type: relationship\n', to: '' },
  { code: 'MOD002', file: principles, from: 'evidence: [kpi:audits]', to: 'evidence: []' },
  {
    code: 'MOD003',
    file: principles,
    from: '    governance: board\n    dimensions:\n      strategy: { statement: { en: Quick',
    to: '    dimensions:\n      strategy: { statement: { en: Quick',
  },
  {
    code: 'FBK001',
    file: offer,
    from: 'covers: [service:repairs, service:contracts, stage:technical-support]',
    to: 'covers: [stage:use]',
  },
  {
    code: 'GAP002',
    file: control,
    from: '    origin: "assessment:internal#repairs"\n    about: agreement:network-repair\n',
    to: '    about: service:repairs\n',
  },
  {
    code: 'GAP005',
    file: control,
    from: 'assessments:\n  internal:\n    name: { en: Internal survey, es: Encuesta interna }\n    method: survey\n    audience: internal\n    wave: { from: 2026-10-01, to: 2026-10-15 }\n',
    to: 'assessments:\n  before:\n    name: { en: Survey of 2025, es: Encuesta de 2025 }\n    method: survey\n    audience: internal\n    scale: { min: 1, max: 5 }\n    items:\n      repairs: { text: { en: Repairs, es: Averías }, about: agreement:network-repair, type: compliance }\n      weight: { text: { en: It matters, es: Importa }, about: agreement:network-repair, type: importance }\n    results: [{ item: repairs, score: 2.8, n: 12 }]\n  internal:\n    name: { en: Internal survey, es: Encuesta interna }\n    method: survey\n    audience: internal\n    wave: { from: 2026-10-01, to: 2026-10-15, previous: before }\n',
  },
  {
    code: 'GOV001',
    file: work,
    from: 'a: director }\n\nneeds',
    to: 'a: director }\n---\nproviders:\n  ropes: { name: Ropes, type: subcontractor, services: [repairs], manager: director, governance: board }\n  poles: { name: Poles, type: subcontractor, services: [repairs], manager: director, governance: board }\n---\n\nneeds',
  },
  {
    code: 'GOV005',
    file: alliance,
    from: 'level: middle-management\n    holders: [Noa',
    to: 'level: specialist\n    holders: [Noa',
  },
  {
    code: 'INI003',
    file: control,
    from: '    start: 2026-11-15\n    end: 2027-03-31\n',
    to: '    start: 2028-02-01\n    end: 2028-03-31\n',
  },
  { code: 'SUR003', file: control, from: 'responded: 10 }', to: 'responded: 5 }' },
  {
    code: 'SUR004',
    file: control,
    from: '      - { item: weight, group: area:service, score: 4.8, n: 10 }\n\ngaps:\n',
    to: '      - { item: weight, group: area:service, score: 4.8, n: 10 }\n      - { item: repairs, group: area:press, score: 4, n: 9 }\n---\nareas: { press: { name: { en: Press, es: Prensa }, side: support, owner: director } }\ngaps:\n',
  },
  {
    code: 'SUR005',
    file: control,
    from: '      - { item: weight, group: area:service, score: 4.8, n: 10 }\n',
    to: '      - { item: weight, group: area:service, score: 4.8, n: 10 }\n      - { item: repairs, group: area:network, score: 4.9, n: 9 }\n',
  },
  { code: 'SUR006', file: control, from: 'score: 4.8', to: 'score: 5.8' },
  { code: 'SUR007', file: control, from: 'type: importance }', to: 'type: satisfaction }' },
  {
    code: 'SEG005',
    file: offer,
    from: '\nservices:\n',
    to: '  press: { name: { en: Press, es: Prensa }, type: other, criteria: [accredited] }\n\nservices:\n',
  },
  { code: 'DEC001', file: design, from: '    code: continuity\n', to: '' },
  {
    code: 'DEC001',
    file: design,
    from: 'una hora }\n    state: decided',
    to: 'una hora }\n    state: proposed',
  },
  { code: 'SRV001', file: offer, from: '    hours: desk-hours\n', to: '' },
  { code: 'SRV002', file: offer, from: '    languages: [es]\n    criticality', to: '    criticality' },
  { code: 'SRV003', file: offer, from: '    processes: [repair]\n', to: '' },
  {
    code: 'SRV006',
    file: offer,
    from: 'services: [repairs, contracts]\n    audience',
    to: 'services: [repairs]\n    audience',
  },
  {
    code: 'VAL001',
    file: offer,
    from: '        services: [repairs]\n\nservices:',
    to: '        services: [repairs]\n      advice: { statement: { en: Advice, es: Consejo }, frontOnly: true }\n\nservices:',
  },
  {
    code: 'SRV004',
    file: access,
    from: '      desk: { rank: 1, teams: [desk-team], target: desk-wait }\n      web: { rank: 2, mode: self-service, stages: [use] }\n',
    to: '      desk: { state: not-offered, reason: { en: Only by the web, es: Solo por la web } }\n',
    also: ['INT005'],
  },
  {
    code: 'SRV005',
    file: contracts,
    from: '  - { activity: service:contracts, r: [agent], a: director }\n',
    to: '',
  },
  {
    code: 'SRV007',
    file: access,
    from: 'date: 2026-10-01 }\n',
    to: `date: 2026-10-01 }
---
segments: { visitors: { name: { en: Visitors, es: Visitantes }, type: other, criteria: [Visit the power station], languages: [es] } }
services: { tours: { name: { en: Tours, es: Visitas }, owner: director, stages: [use], segments: [visitors], processes: [repair], hours: desk-hours, languages: [es] } }
channels: { gate: { name: { en: Gate, es: Portería }, type: personal, medium: visit, attendedBy: human, purpose: [informational], hours: desk-hours, languages: [es] } }
channelMap: { tours: { visitors: { gate: { rank: 1, teams: [desk-team] } } } }
`,
    also: ['SRV008', 'CHN015'],
  },
  {
    code: 'SRV008',
    file: offer,
    from: 'service:repairs, service:contracts, stage:technical-support',
    to: 'service:contracts',
  },
  { code: 'CAP001', file: access, from: 'max: 10 min', to: 'max: 10s' },
  { code: 'CAP002', file: access, from: 'volume: { count: 40, per: day }', to: 'volume: { count: 400, per: day }' },
  { code: 'CAP003', file: tom, from: 'policies: {', to: 'policies: { maxOccupancy: 20%,' },
  { code: 'CAP012', file: work, from: '      seats: 24,\n', to: '      seats: 6,\n' },
  { code: 'CAP004', file: work, from: 'fte: 4\n', to: 'fte: 2.5\n' },
  {
    code: 'CAP007',
    file: offer,
    from: '            kpi: repairs-on-time\n',
    to: '            kpi: repairs-on-time\n          answered: { metric: service-level, within: 20s, share: 80%, window: month, kpi: wait }\n',
    also: ['SLA007', 'CHA004'],
  },
  {
    code: 'CAP008',
    file: access,
    from: 'date: 2026-10-01 }\n',
    to: `date: 2026-10-01 }
---
channels:
  letters: { name: { en: Letters, es: Cartas }, medium: post, purpose: [support], attendedBy: human, hours: desk-hours, languages: [es] }
channelMap: { repairs: { homes: { letters: { rank: 3, teams: [desk-team] } } } }
demand:
  letters: { channel: letters, period: 2026, volume: { count: 700, per: week }, aht: 6 min }
`,
  },
  {
    code: 'CAP010',
    file: access,
    from: 'date: 2026-10-01 }\n',
    to: `date: 2026-10-01 }
---
channels:
  chat: { name: Chat, medium: chat, purpose: [support], attendedBy: human, hours: desk-hours, languages: [es] }
channelMap: { repairs: { homes: { chat: { rank: 3, teams: [desk-team] } } } }
demand:
  chats: { channel: chat, period: 2026, volume: { count: 13, per: hour }, aht: 6 min }
`,
  },
  {
    code: 'CAP009',
    file: access,
    from: 'date: 2026-10-01 }\n',
    to: `date: 2026-10-01 }
---
channels:
  line: { name: { en: Line, es: Línea }, medium: phone, purpose: [support], attendedBy: human, hours: desk-hours, languages: [es], systems: [crm] }
channelMap: { repairs: { homes: { line: { rank: 3, teams: [phone-team], target: desk-wait } } } }
demand:
  calls: { channel: line, period: 2026, volume: { count: 40, per: hour }, aht: 4 min, source: { text: { en: Switchboard, es: Centralita }, date: 2026-10-01 } }
teams:
  phone-team:
    name: { en: Phone team, es: Equipo de teléfono }
    type: contact-point
    area: service
    location: north
    serves: { segments: [homes], services: [repairs] }
    fte: 14
    contractHoursPerWeek: 40
    shifts: { desk-hours: { calendar: desk-hours, seats: 9, languages: [{ language: es, seats: 9 }] } }
    skillModel: generalist
    supervisor: director
    accountableFor: [csat]
    reports: [{ what: { en: What customers say, es: Lo que dicen los clientes }, to: board, cadence: monthly }]
    training: { cadence: yearly, topics: [{ en: Listening, es: Escucha }], last: 2026-09-01 }
`,
    also: ['SYS007'],
  },
  {
    code: 'CAP011',
    file: access,
    from: 'date: 2026-10-01 }\n',
    to: `date: 2026-10-01 }
---
channels:
  line: { name: { en: Line, es: Línea }, medium: phone, purpose: [support], attendedBy: human, hours: desk-hours, languages: [es], systems: [crm] }
  abroad: { name: { en: Line from abroad, es: Línea desde el extranjero }, medium: phone, purpose: [support], attendedBy: human, hours: desk-hours, languages: [en], systems: [crm] }
channelMap:
  repairs:
    homes:
      line: { rank: 3, teams: [phone-team], target: quick, languages: [es] }
      abroad: { rank: 4, teams: [phone-team], target: quick, languages: [en] }
standards:
  quick: { name: { en: Quick answer, es: Respuesta rápida }, target: { metric: asa, max: 15s, kpi: wait } }
demand:
  calls: { channel: line, period: 2026, volume: { count: 200, per: hour }, aht: 3 min, source: { text: { en: Switchboard, es: Centralita }, date: 2026-10-01 } }
  others: { channel: abroad, period: 2026, volume: { count: 200, per: hour }, aht: 3 min, source: { text: { en: Switchboard, es: Centralita }, date: 2026-10-01 } }
teams:
  phone-team:
    name: { en: Phone team, es: Equipo de teléfono }
    type: contact-point
    area: service
    location: north
    serves: { segments: [homes], services: [repairs] }
    fte: 45
    contractHoursPerWeek: 40
    shifts: { desk-hours: { calendar: desk-hours, seats: 28, languages: [{ language: es, seats: 14 }, { language: en, seats: 14 }] } }
    skillModel: generalist
    supervisor: director
    accountableFor: [csat]
    reports: [{ what: { en: What customers say, es: Lo que dicen los clientes }, to: board, cadence: monthly }]
    training: { cadence: yearly, topics: [{ en: Listening, es: Escucha }], last: 2026-09-01 }
`,
    also: ['SYS007'],
    besides: { file: work, from: '      seats: 24,\n', to: '      seats: 60,\n' },
  },
  { code: 'CAP013', file: access, from: '    aht: 6 min\n', to: '    aht: 6 min\n    growth: 250%\n' },
  { code: 'CHA001', file: offer, from: 'valid: { from: 2026-01-01,', to: 'valid: { from: 2027-01-01,' },
  { code: 'CHA002', file: offer, from: '            within: 72h\n            share: 80%\n', to: '' },
  {
    code: 'CHA003',
    file: offer,
    from: '            kpi: repairs-on-time\n',
    to: '',
    besides: { file: contracts, from: 'scope: "charter:homes#same-day"', to: 'scope: "service:repairs"' },
  },
  { code: 'CHA004', file: contracts, from: '    within: 72h\n', to: '    within: 24h\n' },
  { code: 'CHA004', file: work, from: 'kpi: repair-time, pauses', to: 'kpi: wait, pauses' },
  {
    code: 'CHA005',
    file: offer,
    from: '        remedies:\n          credit:\n            type: credit\n            amount: 5 EUR\n            automatic: true\n',
    to: '',
  },
  { code: 'CHA006', file: offer, from: '    contact: { en: At the desk, es: En el mostrador }\n', to: '' },
  { code: 'CHA007', file: offer, from: 'last: 2026-10-01, next: 2027-10-01', to: 'last: 2025-09-01, next: 2026-09-01' },
  { code: 'CHA007', file: offer, from: 'last: 2026-10-01, next: 2027-10-01', to: 'last: 2025-09-01' },
  {
    code: 'CHA014',
    file: offer,
    from: '    subject: continuity\n',
    to: '    legalBasis: [{ text: { en: Act, es: Ley }, target: { metric: resolution-time, within: 48h, share: 80% } }]\n',
  },
  {
    code: 'CHA009',
    file: access,
    from: 'target: desk-wait }',
    to: 'target: { metric: resolution-time, within: 96h, share: 80% } }',
  },
  {
    code: 'CAL001',
    file: access,
    from: 'target: desk-wait }',
    to: 'target: desk-wait, hours: always }',
  },
  {
    code: 'CHA010',
    file: offer,
    from: '        targets:\n          repair:\n            metric: resolution-time\n',
    to: `        targets:
          late:
            metric: resolution-time
            within: 96h
            share: 70%
            window: month
            starts: { en: The fault is reported, es: Se comunica la avería }
            stops: { en: The power is back, es: Vuelve la luz }
          repair:
            metric: resolution-time
`,
  },
  {
    code: 'CHA012',
    file: offer,
    from: '        targets:\n          repair:\n',
    to: '        targets:\n          all: { metric: answer-rate, min: 100% }\n          repair:\n',
    also: ['CHA003'],
  },
  {
    code: 'CHA015',
    file: offer,
    from: '            share: 80%\n            window: month\n            starts: { en: The fault is reported, es: Se comunica la avería }\n            stops: { en: The power is back, es: Vuelve la luz }\n            kpi: repairs-on-time\n        chain: [agreement:network-repair]\n',
    to: '            window: month\n            starts: { en: The fault is reported, es: Se comunica la avería }\n            stops: { en: The power is back, es: Vuelve la luz }\n            kpi: repairs-on-time\n',
    besides: { file: work, from: '    underpins: ["charter:homes#same-day"]\n', to: '' },
  },
  { code: 'CAL002', file: work, from: '{ language: es, seats: 2 }', to: '{ language: en, seats: 2 }' },
  {
    code: 'CAL003',
    file: access,
    from: 'stages: [use] }\n\ncalendars:\n',
    to: 'stages: [use] }\n    "*":\n      desk: { hours: bogota-hours }\n\ncalendars:\n  bogota-hours: { name: { en: Bogotá, es: Bogotá }, timezone: America/Bogota, weekly: { mon-fri: ["03:00-11:00"] }, holidays: { country: ES, region: AS } }\n',
  },
  { code: 'CAL004', file: work, from: '{ calendar: desk-hours,', to: '{ calendar: crew-hours,' },
  { code: 'CAL005', file: access, from: 'add: [2027-06-24]', to: 'add: [2026-06-24]' },
  {
    code: 'DEM001',
    file: 'model/reasons.yaml',
    from: '',
    to: `contactReasons:
  dark: { name: { en: No light, es: Sin luz }, service: repairs, stage: use, share: 60% }
  flicker: { name: { en: It flickers, es: Parpadea }, service: repairs, stage: use, share: 60% }
`,
  },
  { code: 'CAL006', file: access, from: '["08:00-18:00"]', to: '["08:00-14:00", "13:00-18:00"]' },
  {
    code: 'CAL007',
    file: access,
    from: 'hours: always\n    languages: [es]\n    systems: [crm]\n    humanFallback: desk\n    sharesContextWith: [desk]\n\nchannelMap:\n  repairs:\n    homes:\n      desk: { rank: 1, teams: [desk-team], target: desk-wait }\n      web: { rank: 2, mode: self-service, stages: [use] }\n\ncalendars:\n',
    to: 'hours: mornings\n    languages: [es]\n    systems: [crm]\n    humanFallback: desk\n    sharesContextWith: [desk]\n\nchannelMap:\n  repairs:\n    homes:\n      desk: { rank: 1, teams: [desk-team], target: desk-wait, hours: mornings }\n      web: { rank: 2, mode: self-service, stages: [use] }\n\ncalendars:\n  mornings: { name: { en: Mornings, es: Mañanas }, timezone: Europe/Madrid, weekly: { mon-fri: ["09:00-14:00"] }, holidays: { country: ES, region: AS } }\n',
  },
  {
    code: 'CAL007',
    file: offer,
    from: '        targets:\n          repair:\n',
    to: '        channels: [desk]\n        targets:\n          open: { metric: opening-hours, calendar: always }\n          repair:\n',
    also: ['CHA003'],
  },
  { code: 'CAL008', file: access, from: '["08:00-18:00"]', to: '["18:00-02:00"]' },
  { code: 'CHN001', file: access, from: 'target: desk-wait }', to: 'target: desk-wait, stages: [use] }' },
  { code: 'CHN002', file: contracts, from: 'stages: [purchase, cancellation]', to: 'stages: [purchase]' },
  { code: 'CHN003', file: access, from: 'rank: 1, teams: [desk-team]', to: 'rank: 3, teams: [desk-team]' },
  {
    code: 'CHN006',
    file: contracts,
    from: 'desk: { rank: 1, target: desk-wait }\n',
    to: 'desk: { rank: 1, target: desk-wait }\n      web: { mode: redirect, redirectTo: web, reason: { en: By hand, es: A mano } }\n',
  },
  {
    code: 'CHN009',
    file: access,
    from: 'systems: [crm]\n    humanFallback: desk\n    sharesContextWith: [desk]\n',
    to: 'systems: [site]\n    humanFallback: desk\n\nsystems:\n  site: { name: { en: Site, es: Sitio }, type: application, functionalities: [content-management] }\n',
  },
  { code: 'CHN010', file: access, from: '    purpose: [informational]\n', to: '' },
  {
    code: 'CHN011',
    file: contracts,
    from: 'desk: { rank: 1, target: desk-wait }\n',
    to: 'desk: { rank: 1, target: desk-wait }\n      web: { rank: 2, mode: self-service, stages: [purchase] }\n',
  },
  {
    code: 'CHN012',
    file: offer,
    from: '    channelPreferences: [desk]\n',
    to: '    channelPreferences: [desk]\n    accessNeeds: [hearing]\n',
  },
  {
    code: 'CHN013',
    file: access,
    from: 'target: desk-wait }\n      web: { rank: 2,',
    to: 'target: desk-wait, share: 60% }\n      web: { rank: 2, share: 30%,',
  },
  { code: 'CHN014', file: contracts, from: 'criticality: normal', to: 'criticality: high' },
  { code: 'CHN015', file: work, from: 'services: [repairs, contracts]', to: 'services: [contracts]' },
  { code: 'CHN017', file: access, from: 'humanFallback: desk', to: 'humanFallback: web' },
  { code: 'CHN018', file: contracts, from: 'languages: [es]', to: 'languages: [es, ca]' },
  { code: 'CHN016', file: contracts, from: 'desk: { rank: 1, target: desk-wait }', to: 'desk: { rank: 1 }' },
  { code: 'CHN004', file: access, from: 'stages: [use]', to: 'stages: [use, purchase]' },
  {
    code: 'CHN005',
    file: work,
    from: 'services: [repairs, contracts]',
    to: 'services: [repairs]',
  },
  {
    code: 'CHN007',
    file: contracts,
    from: 'desk: { rank: 1, target: desk-wait }',
    to: 'web: { rank: 1 }',
    also: ['JRN008'],
  },
  {
    code: 'JRN004',
    file: offer,
    from: 'covers: [service:repairs, service:contracts, stage:technical-support]',
    to: 'covers: [service:contracts, channel:web]',
  },
  { code: 'PRC004', file: tom, from: 'policies: {', to: 'policies: { maxHandoffs: 0,' },
  { code: 'CHN008', file: access, from: '    type: personal\n', to: '    type: digital\n' },
  { code: 'JRN003', file: offer, from: 'emotion: { as-is: dislike, to-be: like }', to: 'emotion: { as-is: dislike }' },
  {
    code: 'JRN005',
    file: offer,
    from: 'emotion: { as-is: dislike, to-be: like }',
    to: 'emotion: { as-is: dislike, to-be: like }\n        effort: { as-is: 2, to-be: 5 }',
  },
  {
    code: 'PRC003',
    file: contracts,
    from: '          time: { touch: 4 min },',
    to: '          time: { touch: 4 min },\n          branches: [{ to: sign, probability: 90% }],',
  },
  {
    code: 'PRC005',
    file: contracts,
    from: '          performer: team:desk-team,\n          role: agent,\n          systems: [crm],\n          visibility: front,\n          time: { touch: 6 min },',
    to: '          systems: [crm],\n          visibility: front,\n          time: { touch: 6 min },',
  },
  {
    code: 'JRN001',
    file: offer,
    from: '        stage: technical-support\n        service: repairs\n',
    to: '        stage: use\n        service: repairs\n',
  },
  { code: 'JRN002', file: offer, from: '        stage: cancellation\n', to: '        stage: purchase\n' },
  {
    code: 'JRN006',
    file: 'model/weeks.yaml',
    from: '',
    to: 'journeys:\n  weeks:\n    name: { en: Eight weeks, es: Ocho semanas }\n    segment: homes\n    interactions:\n      a: &same { stage: use, emotion: { as-is: neutral, to-be: like } }\n      b: *same\n      c: *same\n      d: *same\n      e: *same\n      f: *same\n      g: *same\n      h: *same\n',
  },
  {
    code: 'JRN007',
    file: offer,
    from: 'emotion: { as-is: neutral, to-be: like }\n  contract:',
    to: 'emotion: { as-is: neutral, to-be: like }\n        moments: [truth]\n  contract:',
  },
  {
    code: 'ORG005',
    file: work,
    from: '    reports: [{ what: { en: What customers say, es: Lo que dicen los clientes }, to: board, cadence: monthly }]\n',
    to: '',
  },
  { code: 'ORG007', file: work, from: '    training: { cadence: half-yearly, last: 2026-06-02 }\n', to: '' },
  {
    code: 'GSA006',
    file: alliance,
    from: '        contributes: { contactPoint: [desk-team], solver: [crews], sme: [desk-expert] }\n',
    to: '',
    also: ['BND002'],
  },
  { code: 'JRN007', file: offer, from: '        kpis: [csat]\n', to: '' },
  {
    code: 'JRN008',
    file: offer,
    from: '        stage: cancellation\n        service: contracts\n        channel: desk\n',
    to: '        stage: cancellation\n        service: contracts\n        channel: web\n',
  },
  { code: 'JRN009', file: offer, from: 'step: "repair#take"', to: 'step: "repair#mend"' },
  {
    code: 'JRN010',
    file: work,
    from: '          controls: [{ en: Parts are checked at night, es: Las piezas se revisan de noche }],\n',
    to: '',
  },
  { code: 'JRN011', file: offer, from: 'from: dislike, to: like }', to: 'from: dislike, to: hate }' },
  { code: 'JRN012', file: offer, from: '        initiatives: [rota]\n', to: '' },
  {
    code: 'PRC001',
    file: contracts,
    from: '\nraci:\n  - { activity: process:contract,',
    to: '  move:\n    name: { en: Move house, es: Mudarse }\n\nraci:\n  - { activity: process:contract,',
  },
  {
    code: 'PRC002',
    file: contracts,
    from: '          time: { touch: 4 min },',
    to: '          time: { touch: 4 min },\n          next: [],',
  },
  { code: 'PRC006', file: work, from: '          agreement: agreement:network-repair,\n', to: '' },
  { code: 'SYS003', file: work, from: 'direction: both, type: event', to: 'direction: inbound, type: event' },
  { code: 'SYS004', file: work, from: 'direction: both, type: event', to: 'direction: both, type: manual' },
  { code: 'SYS005', file: work, from: 'holds: { case: copy,', to: 'holds: { case: master,' },
  { code: 'SYS007', file: work, from: 'knowledge-base, survey]', to: 'knowledge-base]' },
  {
    code: 'SYS008',
    file: work,
    from: '    justifiedBy: [service:contracts]\n',
    to: '',
  },
  {
    code: 'SYS010',
    file: contracts,
    from: '          time: { touch: 4 min },\n        }\n',
    to: '          time: { touch: 4 min },\n          decision: { mode: human, materiality: medium },\n        }\n      credit: &credit\n        {\n          name: { en: Credit, es: Crédito },\n          performer: team:desk-team,\n          role: agent,\n          systems: [crm],\n          visibility: front,\n          time: { touch: 1 min },\n          decision: { mode: system-substituted, materiality: medium, override: director },\n        }\n      tariff: *credit\n      deposit: *credit\n',
  },
  { code: 'SYS011', file: work, from: 'ticketing, knowledge-base, survey]', to: 'ticketing, survey]' },
  {
    code: 'SYS012',
    file: work,
    from: 'systems:\n  crm:\n',
    to: 'calendars:\n  mornings: { name: { en: Mornings, es: Mañanas }, weekly: { mon-fri: ["09:00-14:00"] } }\nsystems:\n  crm:\n    hours: mornings\n',
  },
  {
    code: 'SYS013',
    file: work,
    from: '    lifecycle: active\n',
    to: '    lifecycle: active\n    endOfLife: 2027-06-30\n',
  },
  { code: 'NED002', file: work, from: '    enables: ["segment:homes#repair", service:repairs]\n', to: '' },
  { code: 'SLA001', file: work, from: '    needs: [quick-repair]\n', to: '' },
  { code: 'SLA003', file: work, from: '    hours: always\n    targets', to: '    targets' },
  { code: 'SLA003', file: work, from: ', kpi: repair-time, pauses', to: ', pauses' },
  {
    code: 'CHA011',
    file: offer,
    from: '    commitments:\n',
    to: '    commitments:\n      answer:\n        service: repairs\n        statement: { en: We answer you soon, es: Le atendemos pronto }\n        targets:\n          soon: { metric: service-level, within: 20s, share: 85%, window: month }\n          surely: { metric: service-level, within: 30s, share: 99%, window: month }\n',
    also: ['CAP007', 'CHA003', 'CHA005'],
  },
  {
    code: 'SLA007',
    file: offer,
    from: 'within: 72h',
    to: 'within: 12h',
    besides: { file: contracts, from: '    within: 72h\n', to: '    within: 12h\n' },
  },
  { code: 'SLA004', file: work, from: 'value: 20h', to: 'value: 30h' },
  { code: 'SLA004', file: work, from: 'value: 20h', to: 'value: 2 calendar days' },
  {
    code: 'SLA004',
    file: work,
    from: '    capability:\n      repair: { value: 20h, share: 96%, evidence: { en: Work orders 2026, es: Partes de 2026 }, date: 2026-08-31 }\n',
    to: '',
  },
  {
    code: 'SLA005',
    file: work,
    from: '    state: in-force\n',
    to: '    state: in-negotiation\n',
    besides: {
      file: work,
      from: 'criticality: vital\n    state: agreed',
      to: 'criticality: vital\n    state: validated',
    },
  },
  { code: 'SLA006', file: work, from: '      - { role: network-lead, for: area:network }\n', to: '' },
  { code: 'SLA006', file: work, from: '    signs: [agreement:network-repair, ', to: '    signs: [' },
  { code: 'SLA006', file: work, from: '    state: in-force\n', to: '    state: proposed\n' },
  { code: 'SLA008', file: offer, from: 'share: 80%', to: 'share: 97%' },
  { code: 'SLA008', file: offer, from: '            share: 80%\n', to: '' },
  {
    code: 'SLA010',
    file: work,
    from: 'agreements:\n  network-repair:\n    name: { en: Network repairs, es: Reparación de red }\n    type: sla\n    needs: [quick-repair]\n    hours: always\n    targets:\n      repair:\n        { metric: resolution-time, within: 24h',
    to: 'calendars:\n  mornings: { name: { en: Mornings, es: Mañanas }, weekly: { mon-fri: ["09:00-14:00"] } }\nagreements:\n  network-repair:\n    name: { en: Network repairs, es: Reparación de red }\n    type: sla\n    needs: [quick-repair]\n    hours: mornings\n    targets:\n      repair:\n        { metric: resolution-time, within: 20 min',
    besides: { file: work, from: 'value: 20h', to: 'value: 10 min' },
  },
  {
    code: 'SLA011',
    file: offer,
    from: '            within: 72h\n            share: 80%\n            window: month\n            starts: { en: The fault is reported, es: Se comunica la avería }\n            stops: { en: The power is back, es: Vuelve la luz }\n            kpi: repairs-on-time\n        chain: [agreement:network-repair]\n',
    to: '            within: 12h\n            share: 80%\n            window: month\n            starts: { en: The fault is reported, es: Se comunica la avería }\n            stops: { en: The power is back, es: Vuelve la luz }\n            kpi: repairs-on-time\n',
    besides: { file: contracts, from: '    within: 72h\n', to: '    within: 12h\n' },
  },
  { code: 'SLA019', file: access, from: 'target: desk-wait }', to: 'target: { metric: availability, min: 99.9% } }' },
  {
    code: 'SYS001',
    file: contracts,
    from: '          systems: [crm],\n          visibility: front,\n          time: { touch: 6 min },',
    to: '          visibility: front,\n          time: { touch: 6 min },',
  },
  {
    code: 'SYS009',
    file: contracts,
    from: 'time: { touch: 6 min },',
    to: 'decision: { mode: system-substituted, materiality: high, override: director },',
  },
  {
    code: 'SLA002',
    file: alliance,
    from: 'agreements:\n  pole-repair:\n',
    to: 'agreements:\n  pole-rush:\n    name: { en: Rush, es: Urgencias }\n    type: uc\n    consumers: [area:network]\n    provider: provider:auxilia\n    hours: crew-hours\n    targets: { up: { metric: resolution-time, within: 4 business hours, share: 90%, kpi: poles-up } }\n  pole-repair:\n',
  },
  {
    code: 'NED001',
    file: work,
    from: 'areas:\n',
    to: 'areas:\n  sales: { name: { en: Sales, es: Ventas }, side: front, owner: director }\n  shops: { name: { en: Shops, es: Tiendas }, side: support, parent: sales, owner: director }\n',
  },
  { code: 'SRC003', file: alliance, from: '    manager: network-lead\n', to: '    manager: auxilia-lead\n' },
  {
    code: 'SRC004',
    file: alliance,
    from: '\nroles:\n',
    to: '  cranes:\n    name: { en: Cranes, es: Grúas }\n    owner: network-lead\n    manager: network-lead\n    governance: alliance-board\nteams:\n  crane-crew:\n    name: { en: Crane crew, es: Brigada de grúa }\n    type: back-office\n    provider: cranes\n    location: north\n---\nroles:\n',
    also: ['INT005', 'ORG007', 'SRC001'],
  },
  { code: 'GSA002', file: alliance, from: '        party: auxilia\n', to: '        party: own\n' },
  { code: 'GSA003', file: alliance, from: 'middle: true, ', to: '' },
  {
    code: 'GSA004',
    file: alliance,
    from: '        scope: collective\n',
    to: '        scope: individual\n        party: own\n',
  },
  {
    code: 'GSA005',
    file: alliance,
    from: ', window: quarter, kpi: csat }',
    to: ', window: quarter, kpi: repair-time }',
  },
  {
    code: 'GSA006',
    file: alliance,
    from: '        contributes: { solver: [pole-crew], sme: [auxilia-expert] }\n',
    to: '',
  },
  {
    code: 'GSA007',
    file: alliance,
    from: '\nroles:\n',
    to: '  cranes:\n    name: { en: Cranes, es: Grúas }\n    owner: network-lead\n    manager: network-lead\n    governance: alliance-board\nagreements:\n  crane-contract: { name: { en: Crane contract, es: Contrata de grúas }, type: uc, consumers: [area:network], provider: provider:cranes, state: proposed, valid: { from: 2027-06-01 } }\nteams:\n  crane-crew:\n    name: { en: Crane crew, es: Brigada de grúa }\n    type: solver\n    provider: cranes\n    location: north\n---\nroles:\n',
    also: ['INT005', 'ORG007', 'SLA003', 'SRC001'],
  },
  {
    code: 'GSA008',
    file: alliance,
    from: '    designTeam: [desk-expert, auxilia-expert]\n',
    to: '    designTeam: [desk-expert]\n',
  },
  {
    code: 'GSA008',
    file: work,
    from: '    supervisor: director\n    trainedBy: [desk-expert]\n',
    to: '    supervisor: director\n',
  },
  { code: 'GSA010', file: alliance, from: '      processes: [raise]\n', to: '' },
  { code: 'GSA011', file: alliance, from: '    legalScope: excluded\n', to: '' },
  { code: 'GSA012', file: alliance, from: '        retains: ["process:raise#lift"]\n', to: '' },
  { code: 'GSA014', file: alliance, from: '    integrator: area:service\n', to: '' },
  {
    code: 'BND001',
    file: alliance,
    from: '    boundaries:\n      poles:\n        between: [own, auxilia]\n        services: [repairs]\n        competence:\n          own: { en: Find out what has failed, es: Averiguar qué ha fallado }\n          auxilia: { en: Raise and fix the pole, es: Levantar y fijar el poste }\n        trigger: { en: The pole is down, es: El poste está caído }\n        fromTeam: crews\n        toTeam: pole-crew\n        handover:\n          { metric: response-time, within: 2 business hours, share: 95%, window: month, calendar: crew-hours, kpi: poles-up }\n        accountable: network-lead\n        smes: [desk-expert, auxilia-expert]\n        document: { text: { en: Book of boundaries, es: Cuaderno de aristas }, date: 2026-08-30 }\n',
    to: '',
  },
  { code: 'BND004', file: alliance, from: '        smes: [desk-expert, auxilia-expert]\n', to: '' },
  { code: 'BND002', file: work, from: 'solves: [fault, troubleshooting]', to: 'solves: [installation]' },
  {
    code: 'BND003',
    file: alliance,
    from: '          auxilia: { en: Raise and fix the pole, es: Levantar y fijar el poste }\n',
    to: '          auxilia: { en: Find out what has failed, es: Averiguar qué ha fallado }\n',
  },
  {
    code: 'BND005',
    file: alliance,
    from: '        accountable: network-lead\n',
    to: '        accountable: auxilia-lead\n',
  },
  {
    code: 'GSA001',
    file: alliance,
    from: 'globalAgreements:\n  north:\n',
    to: '---\nproviders:\n  cranes: { name: { en: Cranes, es: Grúas }, owner: network-lead, manager: network-lead, governance: alliance-board, exitPlan: { en: Hire, es: Alquilar } }\nteams:\n  crane-crew: { name: { en: Crane crew, es: Brigada de grúa }, type: solver, provider: cranes, location: north }\nprocesses:\n  hoist: { name: { en: Hoist, es: Izar }, owner: network-lead, steps: { hoist: { name: { en: Hoist, es: Izar }, performer: team:crane-crew, systems: [crm] } } }\nservices:\n  poles: { name: { en: Poles, es: Postes }, owner: director, stages: [use], segments: [homes], processes: [raise, hoist], hours: desk-hours, languages: [es], description: { en: Poles in order, es: Postes en orden } }\n---\nglobalAgreements:\n  north:\n    scenarios: [as-is]\n',
    also: ['INT004', 'ORG006', 'ORG007', 'PRC006', 'RAC004', 'SRC001', 'SRC004', 'SRV004', 'SRV006', 'SRV008'],
  },
  {
    code: 'GSA009',
    file: alliance,
    from: 'teams:\n  pole-crew:\n    name: { en: Pole crew, es: Brigada de postes }\n    type: solver\n    provider: auxilia\n    location: north\n',
    to: 'locations:\n  yard: { name: { en: Pole yard, es: Parque de postes }, country: ES, city: Avilés, timezone: Europe/Madrid, type: site, seats: 6 }\nteams:\n  pole-crew:\n    name: { en: Pole crew, es: Brigada de postes }\n    type: solver\n    provider: auxilia\n    location: yard\n',
  },
  {
    code: 'GSA013',
    file: alliance,
    from: ', window: quarter, kpi: csat }\n',
    to: ', window: quarter, kpi: csat }\n      sooner:\n        scope: collective\n        statement: { en: The light is back in half a day, es: La luz vuelve en medio día }\n        target: { metric: resolution-time, within: 12h, share: 90%, window: month, kpi: repairs-kept }\n',
  },
  {
    code: 'GSA015',
    file: alliance,
    from: '    shifts: { crew-hours: { calendar: crew-hours, seats: 2 } }\n    supervisor: auxilia-lead\n    trainedBy: [auxilia-expert, desk-expert]\n    training: { cadence: half-yearly, topics: [{ en: Safety, es: Seguridad }], last: 2026-09-20 }\n    accountableFor: [repair-time]\n',
    to: '    shifts: { nights: { calendar: nights, seats: 2 } }\n    supervisor: auxilia-lead\n    trainedBy: [auxilia-expert, desk-expert]\n    training: { cadence: half-yearly, topics: [{ en: Safety, es: Seguridad }], last: 2026-09-20 }\n    accountableFor: [repair-time]\n\ncalendars:\n  nights: { name: { en: Nights, es: Noches }, timezone: Europe/Madrid, weekly: { mon-fri: ["20:00-24:00"] } }\n',
    also: ['SRC009'],
  },
  { code: 'GSA016', file: alliance, from: '    markets: [{ en: Asturias, es: Asturias }]\n', to: '' },
  { code: 'NED003', file: alliance, from: '    providerRole: auxilia-lead\n', to: '' },
  { code: 'NED004', file: work, from: 'validatedBy: { role: network-lead,', to: 'validatedBy: { role: agent,' },
  {
    code: 'NED005',
    file: alliance,
    from: '    type: uc\n    needs: [poles]\n',
    to: '    type: sla\n    needs: [poles]\n',
  },
  {
    code: 'NED005',
    file: work,
    from: 'consumers: [area:service]\n    consumerRole: director\n    provider: area:network\n    providerRole: network-lead\n',
    to: 'consumers: [area:network]\n    consumerRole: network-lead\n    provider: area:service\n    providerRole: director\n',
  },
  {
    code: 'NED005',
    file: work,
    from: '    consumers: [area:service]\n',
    to: '    consumers: [area:network]\n',
    also: ['NED001'],
  },
  {
    code: 'NED008',
    file: work,
    from: 'areas:\n',
    to: 'areas:\n  finance: { name: { en: Finance, es: Finanzas }, side: back, owner: director }\n  treasury: { name: { en: Treasury, es: Tesorería }, side: support, parent: finance, owner: director }\n',
  },
  { code: 'NED009', file: alliance, from: '    type: logistics\n', to: '' },
  {
    code: 'SLA009',
    file: offer,
    from: '    commitments:\n',
    to: '    commitments:\n      signed:\n        service: contracts\n        statement: { en: Your contract in a day, es: Su contrato en un día }\n        targets:\n          done: { metric: resolution-time, within: 24h, share: 80%, window: month, starts: { en: You ask, es: Lo pide }, stops: { en: You sign, es: Firma }, kpi: repairs-on-time }\n',
    also: ['CHA004', 'CHA005', 'RAC008'],
  },
  {
    code: 'SLA013',
    file: work,
    from: 'enables: ["segment:homes#repair", service:repairs]\n',
    to: 'enables: ["segment:homes#repair", service:repairs]\n    volume: { count: 200, per: week }\n',
  },
  { code: 'SLA016', file: alliance, from: 'kpi: poles-up, pauses: [force-majeure] }', to: 'kpi: poles-up }' },
  {
    code: 'SLA018',
    file: alliance,
    from: 'agreements:\n  pole-repair:\n',
    to: 'agreements:\n  pole-rush:\n    name: { en: Rush, es: Urgencias }\n    type: uc\n    needs: [poles]\n    hours: crew-hours\n    targets: { up: { metric: resolution-time, within: 4 business hours, share: 96%, window: month, kpi: poles-up, pauses: [force-majeure] } }\n    capability: { up: { value: 4 business hours, share: 97%, evidence: { en: Pilot, es: Piloto }, date: 2026-09-01 } }\n    state: agreed\n    valid: { from: 2027-02-01, to: 2027-12-31 }\n    globalAgreement: north\n  pole-repair:\n',
    also: ['SLA006'],
  },
  {
    code: 'SLA020',
    file: control,
    from: 'wave: { from: 2026-10-01, to: 2026-10-15 }',
    to: 'wave: { from: 2026-07-01, to: 2026-07-15 }',
  },
  { code: 'SRC001', file: alliance, from: '    state: decided\n', to: '    state: open\n' },
  {
    code: 'SRC002',
    file: alliance,
    from: '      economic: { weight: 50%, insource: 2, outsource: 4 }\n      know-how:',
    to: '      risk: { weight: 50%, insource: 2, outsource: 4 }\n      capacity:',
  },
  {
    code: 'SRC005',
    file: alliance,
    from: 'processes:\n  raise:\n',
    to: 'processes:\n  cut:\n    name: { en: Cut trees, es: Podar }\n    steps:\n      cut: { name: { en: Cut, es: Podar }, performer: provider:auxilia, systems: [crm], visibility: back, time: { touch: 1h } }\n  raise:\n',
    also: ['PRC001'],
  },
  { code: 'SRC006', file: alliance, from: '    option: outsource\n', to: '    option: insource\n' },
  {
    code: 'SRC007',
    file: alliance,
    from: '    exitPlan: { en: The crews take the poles over with four more people, es: Las brigadas asumen los postes con cuatro personas más }\n',
    to: '\nservices:\n  poles: { name: { en: Poles, es: Postes }, owner: director, stages: [use], segments: [homes], processes: [raise], hours: desk-hours, languages: [es], criticality: vital, description: { en: Poles in order, es: Postes en orden } }\n',
    also: ['BND001', 'PRC006', 'SRV004', 'SRV006', 'SRV008'],
  },
  { code: 'SRC008', file: alliance, from: 'to: 2029-12-31, noticePeriod', to: 'to: 2028-02-15, noticePeriod' },
  {
    code: 'SRC009',
    file: alliance,
    from: '    shifts: { crew-hours: { calendar: crew-hours, seats: 2 } }\n',
    to: '    shifts: { crew-hours: { calendar: desk-hours, seats: 2 } }\n',
  },
  {
    code: 'SRC010',
    file: alliance,
    from: '\nroles:\n',
    to: '  cranes: { name: { en: Cranes, es: Grúas }, owner: network-lead, manager: network-lead, governance: alliance-board }\n  riggers: { name: { en: Riggers, es: Aparejadores }, type: subcontractor, parent: cranes }\nteams:\n  rig-crew: { name: { en: Rig crew, es: Equipo de aparejo }, type: back-office, provider: riggers, location: north }\n---\nroles:\n',
    also: ['INT005', 'ORG007'],
  },
  {
    code: 'SRC011',
    file: alliance,
    from: '      economic: { weight: 50%, insource: 2, outsource: 4 }\n      know-how: { weight: 50%, insource: 3, outsource: 4 }\n    businessCase:\n      summary: { en: Ten poles a month do not fill a crew, es: Diez postes al mes no llenan una brigada }\n      insource: 190000 EUR\n      outsource: 120000 EUR\n    rationale: { en: They have the cranes, es: Tienen las grúas }\n',
    to: '      economic: { weight: 50%, insource: 4, outsource: 2 }\n      know-how: { weight: 50%, insource: 3, outsource: 3 }\n',
  },
  {
    code: 'SLA014',
    file: work,
    from: '\nprocesses:\n  repair:\n',
    to: '---\nareas: { plant: { name: { en: Plant, es: Planta }, side: back, owner: network-lead } }\nteams: { plant-crew: { name: { en: Plant crew, es: Brigada de planta }, type: back-office, area: plant, location: north, headcount: 3, training: { cadence: yearly, last: 2026-05-12 } } }\nprocesses:\n  splice:\n    name: { en: Splice a cable, es: Empalmar un cable }\n    owner: network-lead\n    steps:\n      find: { name: { en: Find it, es: Encontrarlo }, performer: team:crews, systems: [crm] }\n      splice: { name: { en: Splice it, es: Empalmarlo }, performer: team:plant-crew, systems: [crm] }\n---\nprocesses:\n  repair:\n',
    also: ['ENG004', 'RAC004'],
  },
  {
    code: 'SLA021',
    file: alliance,
    from: '    needs: [poles]\n',
    to: '    needs: [poles]\n    consumers: [area:service]\n',
  },
  {
    code: 'SLA022',
    file: work,
    from: '    underpins: ["charter:homes#same-day"]\n',
    to: '    underpins: ["charter:homes#same-day"]\n    negotiation: [{ date: 2026-09-20, consumerRep: director, providerRep: network-lead }]\n',
  },
  {
    code: 'SLA023',
    file: work,
    from: '{ role: network-lead, for: area:network }',
    to: '{ role: agent, for: area:network }',
  },
  { code: 'SLA015', file: alliance, from: 'next: 2027-03-15', to: 'next: 2026-10-15' },
  ...(['LAW001', 'LAW002', 'LAW003'] as const).map(
    (code): Mutant => ({
      code,
      file: tom,
      from: 'sector: energy-retail }',
      to: 'sector: energy-retail, basicService: electricity }\npacks: [es-ley-10-2025]',
      also: ['LAW001', 'LAW002', 'LAW003'],
    }),
  ),
];

/** The workspace without a finding of which they are mutants. */
export const clean = readSources('clean/');

/** The clean workspace with one stretch of text replaced, which has to stand in it once. */
export function mutate({ besides, ...mutant }: Mutant): Source[] {
  return [mutant, ...(besides ? [besides] : [])].reduce(replaced, clean);
}

function replaced(sources: readonly Source[], { file, from, to }: Pick<Mutant, 'file' | 'from' | 'to'>): Source[] {
  if (from === '') return [...sources, { file, text: to }];
  return sources.map((source) => {
    if (source.file !== file) return source;
    const pieces = source.text.split(from);
    if (pieces.length !== 2) throw new Error(`“${from}” stands ${pieces.length - 1} times in ${file}`);
    return { file, text: pieces.join(to) };
  });
}
