import { defaultTom, sourcesOf } from '../support/example.ts';

/** A ferry company with two partners, half of everything still to be done. */
const ferryModel = `segments:
  islander: { name: Islander, type: customer, languages: [es] }
  visitor: { name: Visitor, type: customer, languages: [es] }
services:
  crossing: { name: Crossing, segments: [islander, visitor], stages: [information, purchase, use], processes: [board] }
  freight: { name: Freight, segments: [islander], processes: [load] }
  claims: { name: Claims, segments: [islander, visitor], stages: [complaints] }
contactReasons:
  refund: { name: Refund, service: claims, stage: cancellation }
channels:
  quay: { name: Quay, attendedBy: human }
  web: { name: Website, attendedBy: automated }
channelMap:
  crossing:
    "*": { quay: { rank: 1, stages: [purchase, use] }, web: { rank: 2, stages: [information] } }
    visitor: { web: { rank: 1, stages: [information, purchase] } }
  freight:
    islander: { web: { state: not-offered, reason: Weighed at the quay }, quay: { mode: redirect, redirectTo: web } }
  claims:
    islander: { quay: { stages: [complaints] }, web: { stages: [cancellation], mode: redirect, redirectTo: quay } }
    visitor: { wharf: { rank: 1 } }
areas:
  ships: { name: Ships, side: front }
roles:
  captain: { name: Captain, area: ships }
  purser: { name: Purser }
  agent: { name: Agent, provider: buses }
providers:
  buses: { name: Island Buses }
  harbour: { name: Harbour Board }
  porters: { name: Porters }
  pilots: { name: Pilots, type: public-body }
teams:
  deck: { name: Deck, type: contact-point }
  drivers: { name: Drivers, type: contact-point, provider: buses }
  dockers: { name: Dockers, type: solver, provider: harbour }
  trolleys: { name: Trolleys, type: solver, provider: porters }
  tugs: { name: Tugs, type: solver, provider: pilots }
systems:
  tickets: { name: Tickets }
  crates: { name: Crates, lifecycle: retired }
processes:
  board:
    name: Board
    steps:
      check: { name: Check the ticket, performer: team:deck, systems: [tickets] }
      drive: { name: Drive on, performer: team:drivers }
      wave: { name: Wave goodbye, performer: team:deck, manual: true }
  load:
    name: Load
    steps:
      lift: { name: Lift, performer: team:dockers, systems: [crates] }
      stow: { name: Stow, performer: team:deck, systems: [tickets, sextant] }
raci:
  - { activity: process:board, r: [captain], a: captain }
  - { activity: process:load, r: [purser] }
  - { activity: "process:load#lift", a: captain }
standards:
  on-time: { name: On time, target: { metric: on-time-delivery, min: 95%, kpi: punctual } }
globalAgreements:
  island:
    name: Island pass
    parties:
      own:
        readiness: { modelInPlace: true, internalised: { staff: true, middle: true, senior: true }, monitored: true }
        contributes: { contactPoint: [deck] }
      buses: { readiness: { modelInPlace: true, monitored: false }, contributes: { contactPoint: [drivers] } }
      harbour: { waiver: It only lends the quay }
      trams: {}
    commitments:
      together: { scope: collective, statement: One ticket for all, target: on-time }
      sail: { scope: individual, party: own, statement: We sail, target: { metric: on-time-delivery, min: 95% } }
      wait: { party: buses, statement: We wait for the boat }
    boundaries:
      gangway: { between: [own, buses], services: [crossing], accountable: captain, smes: [captain], document: Book }
  idea: { name: Idea }
signings:
  act: { name: Act, date: 2026-09-01, signatories: [{ role: captain }], signs: [globalAgreement:island] }
  draft: { name: Later, date: 2027-09-01, signatories: [{ role: agent }], signs: [globalAgreement:island] }
decisions:
  crews: { name: Crews, type: design-question, code: team-structure, state: decided }
  old-crews: { name: Crews of old, type: design-question, code: team-structure, state: proposed }
  needs: { name: By need, type: design-question, code: specialisation, state: superseded }
  stages: { name: Which stages, type: design-question, code: lifecycle-stages }
managementModels:
  attend:
    name: Attention
    type: attention
    dimensions: { strategy: { evidence: [channel:quay] }, operation: { statement: Day by day }, quality: { evidence: [kpi:none] } }
  own: { name: Our own way, dimensions: { weather: { statement: Fair } } }
kpis:
  punctual: { name: Punctuality, metric: on-time-delivery, owner: captain, frequency: monthly, measuredIn: { system: tickets } }
  liked: { name: Satisfaction, metric: csat, owner: captain, frequency: monthly, measuredIn: { method: survey }, objectives: { y: { target: { min: 8 } } } }
  wet: { name: Wet feet, metric: custom, formula: wet / all }
  fuel: { name: Fuel, metric: custom, formula: litres, domain: efficiency, owner: nobody, frequency: monthly, measuredIn: { system: tickets }, objectives: { y: { period: 2027, target: { max: 5% } } } }
`;

export const ferry = sourcesOf({ 'tom.yaml': defaultTom, 'model/a.yaml': ferryModel });
