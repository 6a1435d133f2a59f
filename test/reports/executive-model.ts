const tom = `
tom: 1
client: { name: Acme, country: ES }
languages: [en, es]
currency: EUR
timezone: Europe/Madrid
mission: { en: Light in every home, es: Luz en cada hogar }
scope: { what: { en: Supply, es: Suministro }, whom: { en: Homes, es: Hogares } }
context: { portfolioComplexity: low, drivers: [{ en: older customers, es: clientes mayores }] }
goals:
  loyal: { statement: { en: Customers stay, es: Los clientes se quedan }, kpis: [csat] }
intendedExperience:
  close: { statement: { en: They know me, es: Me conocen }, measuredBy: [kpi:csat] }
sponsor: director
participants: [{ area: service, role: director, involvement: { en: Decides, es: Decide } }]
scenarios:
  as-is: { name: { en: Today, es: Hoy }, date: 2026-09-01 }
  to-be: { name: { en: Target, es: Objetivo }, date: 2027-12-31 }
asOf: 2026-11-01
phases: { strategic: { state: closed }, operational: { state: open } }
assumptions:
  demand: { text: { en: Demand stays flat, es: La demanda no crece }, owner: director, reviewBy: 2027-06-30 }
risks:
  small: { text: { en: A delay, es: Un retraso }, likelihood: low, impact: low }
  turnover: { text: { en: People leave, es: La gente se va }, likelihood: high, impact: medium, owner: director }
`;

const offer = `
segments:
  homes:
    name: { en: Homes, es: Hogares }
    size: { count: 12000 }
    languages: [es]
    valueProposition:
      light: { statement: { en: Light always, es: Luz siempre }, services: [supply] }
  fragile: { name: { en: Fragile homes, es: Hogares frágiles }, parent: homes, accessNeeds: [hearing, digital-divide] }
services:
  supply: { name: { en: Supply, es: Suministro }, segments: [homes], processes: [repair], hours: office, languages: [es, en], criticality: vital }
charters:
  homes:
    name: { en: Home charter, es: Carta de hogares }
    state: agreed
    segments: [homes]
    valid: { from: 2027-01-01, to: 2027-12-31 }
    commitments:
      answer:
        service: supply
        statement: { en: A person answers within half a minute., es: Contesta una persona en medio minuto. }
        targets: { fast: { metric: service-level, within: 30s, share: 80%, window: month } }
        remedies:
          credit: { type: credit, amount: 10%, of: { en: the month’s bill, es: el recibo del mes }, every: 12h, counts: started, automatic: true }
          apology: { type: apology, after: 1 business day }
      visit: { service: supply, statement: { en: We come when we say, es: Vamos cuando decimos } }
    overrides:
      as-is:
        commitments: { answer: { targets: { fast: { within: 60s } }, remedies: null } }
channels:
  phone:
    name: { en: Telephone, es: Teléfono }
    type: personal
    hours: office
    costPerContact: 3.10 EUR
    overrides: { as-is: { languages: [es], hours: mornings } }
  web: { name: Web, type: digital, scenarios: [to-be] }
channelMap:
  supply:
    "*":
      phone: { rank: 1, overrides: { as-is: { state: not-offered, reason: { en: Only by letter, es: Solo por carta } } } }
      web: { rank: 2, mode: self-service }
calendars:
  office: { name: { en: Office, es: Oficina }, weekly: { mon-fri: ["09:00-18:00"] }, seasons: [{ from: 07-01, to: 08-31, weekly: { mon-fri: ["08:00-15:00"] } }] }
  mornings: { name: { en: Mornings, es: Mañanas }, weekly: { mon-fri: ["09:00-14:00"] } }
`;

const work = `
areas:
  service: { name: { en: Service, es: Servicio }, side: front }
  networks: { name: { en: Networks, es: Redes }, side: back }
  repairs: { name: { en: Repairs, es: Reparaciones }, parent: networks }
teams:
  desk:
    name: { en: Desk, es: Mesa }
    type: contact-point
    area: service
    headcount: 8
    fte: 7.5
    shifts: { day: { calendar: office, seats: 4, languages: [{ language: es, seats: 4 }] } }
    overrides: { as-is: { headcount: 3, shifts: { day: { calendar: mornings, seats: 2, languages: [{ language: es, seats: 2 }] } } } }
  crews: { name: { en: Crews, es: Brigadas }, type: solver, area: repairs, provider: contractor, headcount: 1 }
roles:
  director: { name: { en: Director, es: Directora } }
processes:
  repair:
    name: { en: Repair, es: Reparar }
    owner: director
    steps:
      take: { name: { en: Take the call, es: Atender la llamada }, performer: team:desk, systems: [crm], time: { touch: 2 min } }
      close: { name: { en: Close, es: Cerrar }, performer: team:desk }
    overrides:
      as-is: { steps: { take: { systems: [notebook], time: { touch: 5 min } }, close: null } }
systems:
  crm:
    name: CRM
    functionalities: [crm, telephony]
    integrations: { billing: { to: billing, direction: outbound, type: api, data: [contact], frequency: daily } }
    cost: 1000.50 EUR
    scenarios: [to-be]
  billing: { name: { en: Billing, es: Facturación }, functionalities: [billing], cost: 2000 EUR }
  notebook: { name: { en: Notebook, es: Cuaderno }, scenarios: [as-is] }
providers:
  contractor:
    name: { en: Contractor, es: Contrata }
    type: subcontractor
    manager: director
    governance: board
    contract: { to: 2028-12-31 }
agreements:
  spares:
    name: { en: Spare parts, es: Repuestos }
    owner: director
    state: disputed
    targets: { ready: { metric: resolution-time, within: 2 business days, share: 90% } }
    negotiation: [{ date: 2026-10-01, consumerRep: director, providerRep: director, topic: { en: One day or two, es: Un día o dos } }]
    overrides: { as-is: { state: proposed } }
`;

const control = `
kpis:
  csat:
    name: { en: Satisfaction, es: Satisfacción }
    metric: csat
    domain: experience
    key: true
    owner: director
    objectives:
      desk: { scope: team:desk, target: { min: 85% } }
      all: { period: 2027, baseline: 70%, target: { min: 80% } }
    measurements: [{ period: 2026-10, value: 74% }, { period: 2026-09, value: 73% }]
  wait: { name: { en: Wait, es: Espera }, metric: asa, domain: service }
governanceBodies:
  board: { name: { en: Board, es: Comité }, cadence: monthly, chair: director, decides: [{ en: Money, es: El dinero }] }
decisions:
  whole: { name: { en: End to end, es: De principio a fin }, type: principle, state: decided, rationale: { en: One contact, es: Un contacto }, practices: [{ en: one record, es: ficha única }] }
  desk:
    name: { en: One desk, es: Una mesa }
    type: design-question
    question: { en: One desk or two?, es: ¿Una mesa o dos? }
    options: { one: { text: { en: One, es: Una } }, two: { text: { en: Two, es: Dos } } }
    chosen: one
    state: proposed
    owner: director
  old: { name: { en: Old, es: Vieja }, type: other, state: superseded }
  crews:
    name: { en: Crews outside, es: Brigadas fuera }
    type: sourcing
    subject: team:crews
    option: outsource
    provider: contractor
    state: open
    question: { en: Who repairs?, es: ¿Quién repara? }
    criteria: { economic: { weight: 75%, insource: 2, outsource: 4 }, risk: { weight: 25%, insource: 4, outsource: 2 } }
    businessCase: { insource: 900 EUR, outsource: 500 EUR }
gaps:
  slow: { name: { en: Slow repairs, es: Reparaciones lentas }, about: service:supply, current: 2.9, expected: 3.5, severity: high, state: in-progress }
initiatives:
  app:
    name: { en: App, es: Aplicación }
    owner: director
    what: { en: Publish it, es: Publicarla }
    start: 2027-02-01
    end: 2027-05-31
    closes: [slow]
    benefits: [{ kpi: csat, delta: 10% }]
    cost: 5000 EUR
    state: proposed
    scenarios: [to-be]
  training: { name: { en: Training, es: Formación }, start: 2026-12-01, end: 2027-03-15, benefits: [{ kpi: wait, delta: 5s }], state: approved }
  dropped: { name: { en: Dropped, es: Descartada }, cost: 99999 EUR, state: cancelled }
`;

/** A model for a board: two scenarios, something of every chapter, a dispute and decisions still to be taken. */
export const board = {
  'tom.yaml': tom,
  'model/control.yaml': control,
  'model/offer.yaml': offer,
  'model/work.yaml': work,
};
