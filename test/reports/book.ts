/** A pharmacy with two BACK areas: one agreement signed after a negotiation, one in dispute, one need that nobody answers. */
export const book = `
segments:
  patient:
    name: { en: Patient, es: Paciente }
    valueProposition:
      stock: { statement: { en: "My medicine, today", es: "Mi medicamento, hoy" }, services: [dispensing] }
services:
  dispensing: { name: { en: Dispensing, es: Dispensación }, segments: [patient] }
areas:
  branches: { name: { en: Branches, es: Farmacias }, side: front, owner: head }
  hr: { name: { en: Human resources, es: Recursos humanos }, side: back, owner: planner }
  logistics: { name: { en: Logistics, es: Logística }, side: back }
  legal: { name: { en: Legal, es: Jurídico }, side: back }
roles:
  head: { name: { en: Head of branches, es: Jefa de farmacias } }
  planner: { name: { en: Shift planner, es: Planificador de turnos }, holders: [Ana Ruiz] }
calendars:
  office: { name: { en: Office, es: Oficina }, weekly: { mon-fri: ["09:00-18:00"], sat: ["09:00-14:00"] }, holidays: { country: ES, region: AN } }
needs:
  cover:
    name: { en: Staff cover, es: Cobertura de personal }
    consumers: [area:branches]
    consumerRole: head
    provider: area:hr
    providerRole: planner
    statement: { en: Enough staff in every branch, es: Personal suficiente en cada farmacia }
    enables: [segment:patient#stock]
    criticality: vital
    volume: { count: 40, per: month }
    state: agreed
    validatedBy: { role: planner }
  refill: { name: { en: Refill, es: Reposición }, consumers: [area:branches], provider: area:logistics, state: validated }
  maps: { name: { en: Route maps, es: Mapas de rutas }, consumers: [area:branches], provider: area:logistics }
agreements:
  cover:
    name: { en: Cover within the day, es: Cobertura en el día }
    type: sla
    needs: [cover]
    hours: office
    targets:
      replaced: { metric: response-time, within: 4 business hours, share: 95%, window: month }
    proposed:
      replaced: { metric: response-time, within: 1h, share: 100% }
    capability:
      replaced: { value: 3 business hours, share: 96%, evidence: { en: Rosters, es: Cuadrantes }, date: 2026-09-01 }
    state: agreed
    negotiation:
      - date: 2026-09-18
        consumerRep: head
        providerRep: planner
        topic: { en: One hour needs a pool, es: Una hora exige un retén }
        outcome: { en: Four hours, es: Cuatro horas }
    valid: { from: 2026-10-01, to: 2028-09-30 }
    review: { cadence: quarterly, next: 2028-01-15 }
    escalation: { planner: { to: role:planner, after: 2h } }
    economics: { model: per-hour, price: 22 EUR }
  refill:
    name: { en: Refill in two days, es: Reposición en dos días }
    needs: [refill]
    targets:
      refilled: { metric: resolution-time, within: 2 business days, share: 97.5% }
    state: disputed
charters:
  patients:
    name: { en: Patient charter, es: Carta al paciente }
    commitments:
      today:
        statement: { en: We have it today., es: Lo tenemos hoy. }
        targets: { now: { metric: resolution-time, within: 24h, share: 90% } }
        chain: [agreement:cover, agreement:refill#refilled]
signings:
  autumn:
    name: { en: Autumn act, es: Acta de otoño }
    date: 2026-09-25
    signatories: [{ role: head, for: area:branches }, { role: planner, for: area:hr }]
    signs: [agreement:cover]
`;
