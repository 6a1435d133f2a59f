/** Two segments, three services and four channels: one hole, one redirect, one cell that is not offered, one without a team. */
export const map = `
segments:
  patient:
    name: { en: Patient, es: Paciente }
    languages: [es, ca]
    accessNeeds: [hearing]
    size: { count: 48000 }
    channelPreferences: [counter]
  clinic: { name: { en: Clinic, es: Clínica } }
services:
  advice: { name: { en: Advice, es: Consejo }, segments: [patient, clinic], stages: [information, complaints], hours: shop }
  orders: { name: { en: Orders, es: Encargos }, segments: [clinic], stages: [requests] }
  returns: { name: { en: Returns, es: Devoluciones }, segments: [patient], stages: [complaints] }
contactReasons:
  side-effects: { name: { en: Side effects, es: Efectos adversos }, service: advice, stage: information, share: 30% }
teams:
  desk: { name: { en: Counter team, es: Equipo de mostrador } }
systems:
  crm: { name: CRM }
calendars:
  shop:
    name: { en: Shop, es: Tienda }
    weekly: { mon-fri: ["09:00-14:00", "17:00-20:00"], sat: ["09:00-14:00"] }
    holidays: { country: ES, dates: { 2026-12-24: ["09:00-13:00"], 2027-12-24: ["09:00-13:00"], 2027-08-16: closed } }
    seasons: [{ from: 07-01, to: 08-31, weekly: { mon-fri: ["09:00-14:00"] } }]
  night: { name: { en: Night, es: Noche }, timezone: America/Bogota, weekly: { mon-sun: ["22:00-06:00"] } }
channels:
  web:
    name: Web
    type: digital
    medium: web
    attendedBy: automated
    humanFallback: phone
    sharesContextWith: [counter]
  counter:
    name: { en: Counter, es: Mostrador }
    type: personal
    medium: store
    attendedBy: human
    purpose: [commercial, support]
    direction: inbound
    hours: shop
    languages: [es, ca]
    accessibility: [hearing, age]
    address: { en: High Street 1, es: Calle Mayor 1 }
    customerCost: free
    costPerContact: 4.20 EUR
    systems: [crm]
  phone:
    name: { en: Telephone, es: Teléfono }
    type: personal
    medium: phone
    attendedBy: human
    hours: night
    overflow: { to: web, after: 90s, outOfHours: web }
  chat: { name: Chat, type: assisted-digital, medium: chat, attendedBy: hybrid }
channelMap:
  advice:
    "*":
      counter: { rank: 1, teams: [desk], share: 80% }
      phone: { rank: 2, stages: [information], share: 20% }
      web: { state: not-offered, reason: { en: Advice needs a person, es: El consejo exige a una persona } }
      chat: { mode: redirect, redirectTo: counter }
  orders:
    clinic:
      web: { rank: 1, mode: self-service }
`;
