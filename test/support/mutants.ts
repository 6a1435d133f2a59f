import type { Code } from '../../src/diagnostics/codes.ts';

/**
 * One small mistake in the clean workspace: a stretch of a file that stands there once, and what is written instead; or a file that it
 * does not have, in place of nothing.
 */
export interface Mutant {
  code: Code;
  file: string;
  from: string;
  to: string;
  /** Codes that the same mistake may raise besides. */
  also?: readonly Code[];
}

const tom = 'tom.yaml';
const offer = 'model/offer.yaml';
const access = 'model/access.yaml';
const work = 'model/work.yaml';
const control = 'model/control.yaml';
const contracts = 'model/contracts.yaml';
const design = 'model/design.yaml';

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
  { code: 'INT004', file: work, from: 'type: site,', to: 'type: site, scenarios: [as-is],', also: ['ENG002'] },
  { code: 'INT005', file: work, from: 'locations:\n', to: 'locations:\n  south: { name: { en: South, es: Sur } }\n' },
  { code: 'INT006', file: work, from: 'side: back,', to: 'side: back, parent: network,' },
  { code: 'INT007', file: work, from: 'lifecycle:', to: 'lifecicle:' },
  { code: 'INT008', file: work, from: 'type: application', to: 'type: aplication' },
  { code: 'INT009', file: work, from: '    type: application\n', to: '    type: application\n    type: platform\n' },
  { code: 'INT010', file: offer, from: '{ as-is: dislike,', to: '{ asis: dislike,' },
  { code: 'INT011', file: control, from: '{ en: Service board, es: Comité de servicio }', to: '{ en: Service board }' },
  { code: 'INT012', file: access, from: 'date: 2026-10-01', to: 'date: 2019-10-01' },
  { code: 'INT012', file: work, from: 'date: 2026-08-31', to: 'date: 2024' },
  { code: 'INT014', file: tom, from: 'horizon: { from: 2026-09-01', to: 'horizon: { from: 2028-09-01' },
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
    also: ['INT004'],
  },
  { code: 'ENG005', file: tom, from: 'measuredBy: [kpi:csat]', to: 'measuredBy: []' },
  { code: 'PHA001', file: offer, from: '    state: published\n', to: '    state: proposed\n' },
  { code: 'ENG002', file: control, from: 'type: sourcing', to: 'type: other' },
  { code: 'FBK002', file: offer, from: 'closesWhen: positive', to: 'closesWhen: ticket-closed' },
  { code: 'FBK003', file: offer, from: '      deadline: 5 business days\n', to: '' },
  {
    code: 'FBK004',
    file: offer,
    from: '      verify: { en: A call after a week, es: Una llamada a la semana }\n',
    to: '',
  },
  { code: 'GAP001', file: control, from: '    closes: [late-repairs]\n', to: '', also: ['INI001'] },
  { code: 'GAP001', file: control, from: '    state: in-progress\n', to: '    state: wont-fix\n' },
  { code: 'INI002', file: control, from: '    how: { en: A new rota, es: Un cuadrante nuevo }\n', to: '' },
  { code: 'KPI002', file: control, from: '          target: { min: 8.5 },\n', to: '' },
  { code: 'KPI005', file: control, from: 'domain: experience', to: 'domain: service', also: ['ORG005'] },
  { code: 'KPI005', file: control, from: 'metric: fcr', to: 'metric: right-first-time' },
  { code: 'KPI007', file: control, from: 'value: 8.6', to: 'value: 7.1' },
  { code: 'KPI010', file: tom, from: 'policies: {', to: 'policies: { maxKeyKpis: 0,' },
  { code: 'ORG004', file: work, from: '    supportFunction: planning\n', to: '' },
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
    code: 'RAC007',
    file: work,
    from: 'activity: service:repairs, r: [agent], a: director }\n',
    to: 'activity: service:repairs, r: [agent], a: foreman }\n---\nroles:\n  foreman: { name: { en: Foreman, es: Capataz }, provider: contractor }\nproviders:\n  contractor: { name: Contractor, type: outsourcer, manager: director, governance: board }\n---\n',
    also: ['SRC003', 'SRC004'],
  },
  {
    code: 'SUR001',
    file: control,
    from: 'about: agreement:network-repair,\n          type',
    to: 'about: service:repairs,\n          type',
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
  { code: 'INI001', file: control, from: '    closes: [late-repairs]\n    origin: gap\n', to: '', also: ['GAP001'] },
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
  { code: 'KPI004', file: control, from: '    frequency: quarterly\n', to: '' },
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
    to: '      desk: { mode: redirect, redirectTo: web, teams: [desk-team], target: desk-wait }\n',
  },
  { code: 'CAP001', file: access, from: 'max: 10 min', to: 'max: 10s' },
  { code: 'CAP002', file: access, from: 'volume: { count: 40, per: day }', to: 'volume: { count: 400, per: day }' },
  { code: 'CAP003', file: tom, from: 'policies: {', to: 'policies: { maxOccupancy: 20%,' },
  { code: 'CAP004', file: work, from: 'fte: 4\n', to: 'fte: 2.5\n' },
  {
    code: 'CAP008',
    file: access,
    from: 'date: 2026-10-01 }\n',
    to: `date: 2026-10-01 }
---
channels:
  letters: { name: { en: Letters, es: Cartas }, medium: post, attendedBy: human, hours: desk-hours, languages: [es] }
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
  chat: { name: Chat, medium: chat, attendedBy: human, hours: desk-hours, languages: [es] }
channelMap: { repairs: { homes: { chat: { rank: 3, teams: [desk-team] } } } }
demand:
  chats: { channel: chat, period: 2026, volume: { count: 13, per: hour }, aht: 6 min }
`,
  },
  { code: 'CHA001', file: offer, from: 'valid: { from: 2026-01-01,', to: 'valid: { from: 2027-01-01,' },
  { code: 'CHA002', file: offer, from: '            within: 72h\n            share: 80%\n', to: '' },
  { code: 'CHA003', file: offer, from: '            kpi: repairs-on-time\n', to: '' },
  { code: 'CHA004', file: contracts, from: '    within: 72h\n', to: '    within: 24h\n' },
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
  { code: 'CAL002', file: work, from: '{ language: es, seats: 2 }', to: '{ language: en, seats: 2 }' },
  {
    code: 'CAL003',
    file: access,
    from: 'stages: [use] }\n\ncalendars:\n',
    to: 'stages: [use] }\n    "*":\n      desk: { hours: bogota-hours }\n\ncalendars:\n  bogota-hours: { name: { en: Bogotá, es: Bogotá }, timezone: America/Bogota, weekly: { mon-fri: ["03:00-11:00"] }, holidays: { country: ES, region: AS } }\n',
  },
  { code: 'CAL004', file: work, from: '{ calendar: desk-hours,', to: '{ calendar: crew-hours,' },
  { code: 'CAL006', file: access, from: '["08:00-18:00"]', to: '["08:00-14:00", "13:00-18:00"]' },
  {
    code: 'CAL007',
    file: access,
    from: 'hours: always\n    languages: [es]\n    systems: [crm]\n    humanFallback: desk\n    sharesContextWith: [desk]\n\nchannelMap:\n  repairs:\n    homes:\n      desk: { rank: 1, teams: [desk-team], target: desk-wait }\n      web: { rank: 2, mode: self-service, stages: [use] }\n\ncalendars:\n',
    to: 'hours: mornings\n    languages: [es]\n    systems: [crm]\n    humanFallback: desk\n    sharesContextWith: [desk]\n\nchannelMap:\n  repairs:\n    homes:\n      desk: { rank: 1, teams: [desk-team], target: desk-wait, hours: mornings }\n      web: { rank: 2, mode: self-service, stages: [use] }\n\ncalendars:\n  mornings: { name: { en: Mornings, es: Mañanas }, timezone: Europe/Madrid, weekly: { mon-fri: ["09:00-14:00"] }, holidays: { country: ES, region: AS } }\n',
    also: ['INT005'],
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
  { code: 'CHN004', file: access, from: 'stages: [use]', to: 'stages: [use, purchase]' },
  {
    code: 'CHN005',
    file: work,
    from: 'services: [repairs, contracts]',
    to: 'services: [repairs]',
  },
  { code: 'CHN007', file: contracts, from: 'desk: { rank: 1, target: desk-wait }', to: 'web: { rank: 1 }' },
  {
    code: 'JRN004',
    file: offer,
    from: 'covers: [service:repairs, service:contracts, stage:technical-support]',
    to: 'covers: [service:contracts]',
  },
  { code: 'PRC004', file: tom, from: 'policies: {', to: 'policies: { maxHandoffs: 0,' },
  { code: 'NED002', file: work, from: '    enables: ["segment:homes#repair", service:repairs]\n', to: '' },
  { code: 'SLA001', file: work, from: '    needs: [quick-repair]\n', to: '' },
  { code: 'SLA003', file: work, from: '    hours: always\n    targets', to: '    targets' },
  { code: 'SLA003', file: work, from: ', kpi: repair-time, pauses', to: ', pauses' },
  {
    code: 'CHA011',
    file: offer,
    from: '    commitments:\n',
    to: '    commitments:\n      answer:\n        service: repairs\n        statement: { en: We answer you soon, es: Le atendemos pronto }\n        targets:\n          soon: { metric: service-level, within: 20s, share: 85%, window: month }\n          surely: { metric: service-level, within: 30s, share: 99%, window: month }\n',
    also: ['CHA003', 'CHA005', 'CHA013', 'SLA009'],
  },
  { code: 'SLA007', file: offer, from: 'within: 72h', to: 'within: 12h', also: ['CHA004'] },
  { code: 'SLA004', file: work, from: 'value: 20h', to: 'value: 30h' },
  { code: 'SLA004', file: work, from: 'value: 20h', to: 'value: 2 calendar days' },
  {
    code: 'SLA004',
    file: work,
    from: '    capability:\n      repair: { value: 20h, share: 96%, evidence: { en: Work orders 2026, es: Partes de 2026 }, date: 2026-08-31 }\n',
    to: '',
  },
  { code: 'SLA005', file: work, from: '    state: in-force\n', to: '    state: in-negotiation\n', also: ['SLA006'] },
  { code: 'SLA006', file: work, from: '      - { role: network-lead, for: area:network }\n', to: '' },
  { code: 'SLA006', file: work, from: '    signs: [agreement:network-repair, ', to: '    signs: [' },
  { code: 'SLA006', file: work, from: '    state: in-force\n', to: '    state: proposed\n' },
  { code: 'SLA007', file: offer, from: 'within: 72h', to: 'within: 12h' },
  { code: 'SLA008', file: offer, from: 'share: 80%', to: 'share: 97%' },
  {
    code: 'SLA010',
    file: work,
    from: 'agreements:\n  network-repair:\n    name: { en: Network repairs, es: Reparación de red }\n    type: sla\n    needs: [quick-repair]\n    hours: always\n    targets:\n      repair:\n        { metric: resolution-time, within: 24h',
    to: 'calendars:\n  mornings: { name: { en: Mornings, es: Mañanas }, weekly: { mon-fri: ["09:00-14:00"] } }\nagreements:\n  network-repair:\n    name: { en: Network repairs, es: Reparación de red }\n    type: sla\n    needs: [quick-repair]\n    hours: mornings\n    targets:\n      repair:\n        { metric: resolution-time, within: 20 min',
    also: ['SLA004', 'SLA006'],
  },
  {
    code: 'SLA011',
    file: offer,
    from: '            within: 72h\n            share: 80%\n            window: month\n            starts: { en: The fault is reported, es: Se comunica la avería }\n            stops: { en: The power is back, es: Vuelve la luz }\n            kpi: repairs-on-time\n        chain: [agreement:network-repair]\n',
    to: '            within: 12h\n            share: 80%\n            window: month\n            starts: { en: The fault is reported, es: Se comunica la avería }\n            stops: { en: The power is back, es: Vuelve la luz }\n            kpi: repairs-on-time\n',
    also: ['CHA004', 'SLA009'],
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
];
