import type { Mistake } from './table.ts';

/** What those who write their first model type in their first week, in English and in Spanish. */

const patient = 'segments:\n  patient: { name: Patient, type: customer }\n';
const advice = 'services:\n  advice: { name: Advice }\n';
const counter = 'channels:\n  counter: { name: Counter, medium: store }\n';
/** Refers to a role that another file holds. */
const owned = 'services:\n  advice: { name: Advice, owner: chief }\n';
/** Saved as UTF-16: every second character is empty to who reads it as UTF-8. */
const wide = (text: string): string => [...text].map((letter) => `${letter}\0`).join('');

export const firstWeek: readonly Mistake[] = [
  // A line that was deleted, or never written.
  {
    what: 'the line of a collection lost at the start of a file',
    code: 'INT007',
    text: {
      'model/a.yaml':
        '  ▸stock:\n    name: Stock\n    enables: ["service:advice"]\n  staff:\n    name: Staff\n    enables: ["service:advice"]\n',
      'model/b.yaml': advice,
    },
    says: [/2 entries.*needs/, /2 elementos.*needs/],
  },
  {
    what: 'the line of a collection lost above another',
    code: 'INT007',
    text: `  ▸stock:\n    name: Stock\n    enables: ["service:advice"]\n${advice}`,
    says: [/needs:/, /needs:/],
  },
  {
    what: 'the line of a collection lost below another',
    code: 'INT007',
    text: 'services:\n  advice: { name: Advice, criticality: high }\n  ▸mostrador:\n    name: Mostrador\n    medium: store\n  telefono:\n    name: Teléfono\n    medium: phone\n',
    says: [/channels/, /channels/],
  },
  {
    what: 'a lost collection that others refer to',
    code: 'INT007',
    text: {
      'model/a.yaml': '  ▸chief:\n    name: Chief\n    holders: [Ana]\n    area: shop\n',
      'model/b.yaml': `${owned}areas:\n  shop: { name: Shop }\n`,
    },
    says: [/roles/, /roles/],
  },
  {
    what: 'the line of a collection lost whose entries are called as those above it',
    code: 'INT007',
    text: 'needs:\n  cover:\n    name: Cover\n    statement: People\n    criticality: high\n  stock:\n    name: Stock\n    statement: Medicines\n    criticality: low\n\n  ▸cover:\n    name: Cover\n    needs: [cover]\n    underpins: []\n    exclusions: [Strikes]\n  stock:\n    name: Stock\n    needs: [stock]\n    underpins: []\n    exclusions: [Strikes]\n',
    says: [/These 2 entries, from “cover” on.*agreements/, /Estos 2 elementos, desde «cover».*agreements/],
  },
  {
    what: 'lines that have lost all that stands above them',
    code: 'INT007',
    text: `  ▸name: Advice\n${advice}`,
    says: [/“name” has lost the line.*services/, /«name» ha perdido la línea.*services/],
  },
  {
    what: 'the id of a second entity one column too far right, with fields as deep as those of the first',
    code: 'INT000',
    text: 'services:\n  advice:\n    name: Advice\n    criticality: high\n   ▸sale:\n    name: Sale\n    criticality: low\n',
    says: [/“sale:” starts in column 4/, /«sale:» empieza en la columna 4/],
  },
  ...[2, 3, 4].flatMap((by): Mistake[] => {
    const right = ' '.repeat(by);
    const says = [/column 3: what belongs/, /columna 3: lo que/] as const;
    const first = '    name: Advice\n    criticality: high\n';
    const second = '    name: Sale\n    criticality: low\n';
    return [
      {
        what: `the id of a first entity ${by} columns too far right`,
        code: 'INT000',
        text: `services:\n  ${right}▸advice:\n${first}  sale:\n${second}`,
        says,
      },
      {
        what: `the id of a middle entity ${by} columns too far right`,
        code: 'INT000',
        text: `services:\n  advice:\n${first}  ${right}▸sale:\n${second}  other:\n    name: Other\n`,
        says,
      },
      {
        what: `the id of a last entity ${by} columns too far right, to which others refer`,
        code: 'INT000',
        text: {
          'model/a.yaml': `roles:\n  clerk:\n    name: Clerk\n  ${right}▸chief:\n    name: Chief\n`,
          'model/b.yaml': owned,
        },
        says,
      },
      {
        what: `the id of the only entity ${by} columns too far right`,
        code: 'INT000',
        text: `segments:\n  patient:\n    name: Patient\n    type: customer\nservices:\n  ${right}▸advice:\n${first}`,
        says,
      },
    ];
  }),
  {
    what: 'the head of a list three columns too far right',
    code: 'INT000',
    text: 'calendars:\n  office:\n    name: Office\n    timezone: Europe/Madrid\n    weekly:\n      mon: ["09:00-18:00"]\n       ▸exceptions:\n      - { from: 2026-12-24, closed: true }\n',
    says: [/column 5: what belongs/, /columna 5: lo que/],
  },
  {
    what: 'an entity on one line that stands inside the one above it, to which others refer',
    code: 'INT007',
    text: {
      'model/a.yaml': 'roles:\n  clerk:\n    name: Clerk\n    ▸chief: { name: Chief, holders: [Ana] }\n',
      'model/b.yaml': owned,
    },
    says: [/another role.*“clerk”/, /otro elemento \(rol\).*«clerk»/],
  },
  {
    what: 'the line of the overrides lost below parts',
    code: 'INT007',
    text: 'agreements:\n  desk:\n    name: Desk\n    targets:\n      reply: { metric: response-time, within: 4h, share: 95% }\n      ▸as-is: { state: agreed, targets: { reply: { share: 80% } } }\n',
    says: [/“as-is” has lost the line “overrides:”/, /«as-is» ha perdido la línea «overrides:»/],
  },
  {
    what: 'the line of the overrides lost below a field',
    code: 'INT000',
    text: {
      'model/a.yaml':
        'channels:\n  phone:\n    name: Phone\n    medium: phone\n    overflow: locker\n      ▸as-is: { overflow: null }\n',
      'model/b.yaml': 'channels:\n  locker: { name: Locker, medium: store, scenarios: [to-be] }\n',
    },
    says: [/“as-is/, /«as-is/],
  },
  {
    what: 'the line of the scenario lost in overrides',
    code: 'INT008',
    text: 'services:\n  advice:\n    name: Advice\n    criticality: high\n    overrides:\n        ▸criticality: low\n        stages: [use]\n',
    says: [/“criticality” stands where an id.*overrides/, /«criticality».*overrides/],
  },
  {
    what: 'the line of a segment lost in the channel map',
    code: 'INT008',
    text: {
      'model/a.yaml':
        'channelMap:\n  advice:\n      ▸counter: { rank: 1 }\n      phone: { rank: 2 }\n    patient:\n      counter: { rank: 1 }\n',
      'model/b.yaml': `${advice}${patient}${counter}  phone: { name: Phone, medium: phone }\n`,
    },
    says: [/“counter”.*id \(segment\)/, /«counter».*identificador \(colectivo\)/],
  },
  {
    what: 'a first line of tom.yaml that stands too far right',
    code: 'INT000',
    text: { 'tom.yaml': '  ▸tom: 1\nclient: { name: Acme }\nlanguages: [en, es]\n', 'model/a.yaml': advice },
    says: [/“tom: 1” starts in column 3, but “client/, /«tom: 1» empieza en la columna 3, pero «client/],
  },
  {
    what: 'the line of an entity lost',
    code: 'INT009',
    text: 'services:\n  advice:\n    name: Advice\n    criticality: high\n    ▸name: Sale\n    criticality: low\n',
    says: [/line with the id/, /identificador/],
  },
  {
    what: 'the line of an entity lost that others refer to',
    code: 'INT009',
    text: {
      'model/a.yaml':
        'roles:\n  manager:\n    name: Gerente\n    holders: [Ana]\n    ▸name: Jefa\n    holders: [Eva]\n  clerk: { name: Clerk }\n',
      'model/b.yaml': owned,
    },
    says: [/“manager”.*id/, /«manager».*identificador/],
  },
  {
    what: 'the id of the first entity lost above others',
    code: 'INT008',
    text: 'services:\n    ▸name: Advice\n    hours: office\n  billing:\n    name: Billing\n  repairs:\n    name: Repairs\n  sales:\n    name: Sales\n',
    says: [/“name”.*id \(service\)/, /«name».*identificador.*servicio/],
  },
  {
    what: 'the id of the only entity lost',
    code: 'INT008',
    text: 'services:\n  ▸name: Atención en tienda\n  criticality: high\n',
    says: [/an id \(/, /identificador/],
  },
  {
    what: 'fields that are not indented under their key',
    code: 'INT007',
    text: 'segments:\n  patient:\n    name: Patient\n    type: customer\n    size:\n    ▸count: 5000\n',
    says: [/“size”/, /«size»/],
  },
  {
    what: 'a collection that does not start at the margin',
    code: 'INT008',
    text: `  ▸segments:\n  patient: { name: Patient, type: customer }\n${advice}`,
    says: [/start of a line/, /principio de la línea/],
  },

  // Another word.
  {
    what: 'servicios',
    code: 'INT007',
    text: '▸servicios:\n  advice: { name: Advice, criticality: high, languages: [es] }\n',
    says: [/“services”/, /«services»/],
  },
  {
    what: 'canales that the channel map names',
    code: 'INT007',
    text: {
      'model/a.yaml': '▸canales:\n  counter: { name: Counter, medium: store }\n',
      'model/b.yaml': `${advice}${patient}channelMap:\n  advice:\n    patient:\n      counter: { rank: 1 }\n`,
    },
    says: [/“channels”/, /«channels»/],
  },
  {
    what: 'colectivos that services name',
    code: 'INT007',
    text: {
      'model/a.yaml': '▸colectivos:\n  patient: { name: Paciente, type: customer, criteria: [Adulto] }\n',
      'model/b.yaml': 'services:\n  advice: { name: Advice, segments: [patient] }\n',
    },
    says: [/“segments”/, /«segments»/],
  },
  {
    what: 'segements that services name',
    code: 'INT007',
    text: '▸segements:\n  patient: { name: Patient, type: customer }\nservices:\n  advice: { name: Advice, segments: [patient] }\n',
    says: [/“segments”/, /«segments»/],
  },

  // Another form.
  {
    what: 'a collection written as a list',
    code: 'INT008',
    text: 'services:\n  ▸- name: Atención en tienda\n    criticality: high\n  - name: Encargo\n',
    says: [/services: \{ atencion-en-tienda: \{ name/, /services: \{ atencion-en-tienda: \{ name/],
  },
  {
    what: 'a list with ids that others refer to',
    code: 'INT008',
    text: { 'model/a.yaml': 'roles:\n  ▸- id: chief\n    name: Chief\n', 'model/b.yaml': owned },
    says: [/roles: \{ chief: /, /roles: \{ chief: /],
  },
  {
    what: 'a channel map without its segments',
    code: 'INT008',
    text: `${patient}${advice}${counter}channelMap:\n  advice:\n    ▸counter: { mode: attended, rank: 1 }\n`,
    says: [/then by segment/, /colectivo/],
  },
  {
    what: 'an id in capitals and with spaces, to which others refer',
    code: 'INT008',
    text: 'roles:\n  ▸Jefe de Tienda: { name: Jefe }\nservices:\n  advice: { name: Advice, owner: jefe-de-tienda }\n',
    says: [/jefe-de-tienda/, /jefe-de-tienda/],
  },
  {
    what: 'a scenario in capitals, which entities change',
    code: 'INT008',
    text: {
      'tom.yaml':
        'tom: 1\nclient: { name: Acme }\nlanguages: [en, es]\nscenarios:\n  as-is: { name: Today }\n  ▸To-Be: { name: Target }\n',
      'model/a.yaml': 'services:\n  advice: { name: Advice, overrides: { to-be: { criticality: high } } }\n',
    },
    says: [/to-be/, /to-be/],
  },
  {
    what: 'name: null in an override',
    code: 'INT008',
    text: 'services:\n  advice:\n    name: Advice\n    overrides:\n      as-is: { name: ▸null }\n',
    says: [/“name”/, /«name»/],
  },
  {
    what: 'a cycle of parents whose cells one inherits',
    code: 'INT006',
    text: `${advice}${counter}segments:\n  a: { name: A, type: customer, parent: ▸b }\n  b: { name: B, type: customer, parent: a }\nchannelMap:\n  advice:\n    a:\n      counter: { rank: 1 }\n`,
    says: [/A → .*B|B → .*A/, /A → .*B|B → .*A/],
  },

  // Files that are no YAML, and what they hold.
  {
    what: 'UTF-16',
    code: 'INT000',
    text: { 'model/a.yaml': `▸${wide('roles:\n  chief: { name: Chief }\n')}`, 'model/b.yaml': owned },
    says: [/UTF-16.*UTF-8/, /UTF-16.*UTF-8/],
  },
  {
    what: 'UTF-16 with the mark of its order',
    code: 'INT000',
    text: { 'model/a.yaml': `▸\uFFFD\uFFFD${wide('roles:\n  chief: { name: Jefa }\n')}`, 'model/b.yaml': owned },
    says: [/UTF-16.*UTF-8/, /UTF-16.*UTF-8/],
  },
  {
    what: 'an empty character in a text',
    code: 'INT000',
    text: { 'model/a.yaml': 'roles:\n  chief:\n    name: Chief▸\0\n', 'model/b.yaml': owned },
    says: [/U\+0000/, /U\+0000/],
  },
  {
    what: 'a second document that breaks',
    code: 'INT000',
    text: {
      'model/a.yaml': `${patient}---\nroles:\n  chief:\n    name: ▸"Chief\n    holders: [Ana]\n`,
      'model/b.yaml': owned,
    },
    says: [/never closed/, /no se cierra/],
  },
  {
    what: 'brackets within brackets without end',
    code: 'INT000',
    text: {
      'model/a.yaml': `roles:\n  chief: { name: Chief }\n  clerk:\n    name: ${'['.repeat(97)}▸${'['.repeat(23)}${']'.repeat(120)}\n`,
      'model/b.yaml': owned,
    },
    says: [/100 levels/, /100 niveles/],
  },
  {
    what: 'a brace before a collection',
    code: 'INT000',
    text: { 'model/a.yaml': '▸{roles:\n  chief: { name: Chief }\n  clerk: { name: Clerk }\n', 'model/b.yaml': owned },
    says: [/\{/, /\{/],
  },
  {
    what: 'a quote behind the colon of an entity',
    code: 'INT000',
    text: { 'model/a.yaml': 'roles:\n  ▸chief:"\n    name: Chief\n  clerk:\n    name: Clerk\n', 'model/b.yaml': owned },
    says: [/colon/, /dos puntos/],
  },
  {
    what: 'a collection without its colon',
    code: 'INT000',
    text: { 'model/a.yaml': '▸roles\n  chief:\n    name: Chief\n', 'model/b.yaml': owned },
    says: [/colon/, /dos puntos/],
  },

  // Text pasted from a word processor.
  {
    what: 'special spaces that indent',
    code: 'INT000',
    text: 'services:\n▸\u00a0\u00a0advice:\n\u00a0\u00a0\u00a0\u00a0name: Advice\n\u00a0\u00a0\u00a0\u00a0criticality: high\n',
    says: [/special space.*U\+00A0.*9 more/, /espacio especial.*U\+00A0.*otros 9/],
  },
  {
    what: 'a special space behind a colon',
    code: 'INT000',
    text: 'services:\n  advice:\n    name: Advice\n    criticality:▸\u00a0high\n',
    says: [/ordinary space/, /espacio normal/],
  },
  {
    what: 'a special space before a comment',
    code: 'INT000',
    text: 'services:\n  advice:\n    name: Advice\n    criticality: high▸\u2009# la más alta\n',
    says: [/U\+2009/, /U\+2009/],
  },
  {
    what: 'special spaces in braces',
    code: 'INT000',
    text: 'services:\n  advice: { name: Advice,▸\u202fcriticality: high }\n',
    says: [/U\+202F/, /U\+202F/],
  },
  {
    what: 'a special space behind a reference',
    code: 'INT000',
    text: `${patient}services:\n  advice:\n    name: Advice\n    segments:\n      - patient▸\u00a0\n`,
    says: [/U\+00A0/, /U\+00A0/],
  },
  {
    what: 'an ideographic space behind a dash',
    code: 'INT000',
    text: `${patient}services:\n  advice:\n    name: Advice\n    segments:\n      -▸\u3000patient\n`,
    says: [/U\+3000/, /U\+3000/],
  },
  {
    what: 'a mark without a width in a key',
    code: 'INT000',
    text: 'serv▸\u200bices:\n  advice: { name: Advice }\n',
    says: [/cannot be seen/, /no se ve/],
  },
  {
    what: 'curly quotes around a text with a colon',
    code: 'INT000',
    text: 'services:\n  advice:\n    name: ▸“Atención: en tienda”\n',
    says: [/curly quotes.*"Atención: en tienda"/, /comillas tipográficas.*"Atención: en tienda"/],
  },
  {
    what: 'curly quotes in a list',
    code: 'INT000',
    text: `${patient}services:\n  advice: { name: Advice, segments: [▸“patient”] }\n`,
    says: [/"patient"/, /"patient"/],
  },
  {
    what: 'curly quotes around hours',
    code: 'INT000',
    text: 'calendars:\n  office:\n    name: Office\n    timezone: Europe/Madrid\n    weekly:\n      mon-fri: [▸“09:00-14:00”, “16:00-19:00”]\n',
    says: [/1 more.*"09:00-14:00"/, /otras más.*"09:00-14:00"/],
  },
  {
    what: 'curly quotes around a key',
    code: 'INT000',
    text: 'services:\n  advice:\n    ▸“name”: Advice\n',
    says: [/curly/, /tipográficas/],
  },
  {
    what: 'a quote that a curly one closes',
    code: 'INT000',
    text: 'services:\n  advice:\n    name: "Atención en tienda▸”\n    criticality: high\n',
    says: [/curly/, /tipográficas/],
  },
  {
    what: 'angled quotes around a text with a colon',
    code: 'INT000',
    text: 'services:\n  advice:\n    name: ▸«Encargo: recogida en tienda»\n',
    says: [/"Encargo: recogida en tienda"/, /"Encargo: recogida en tienda"/],
  },
  // The line of a collection that was deleted in the middle of a file.
  {
    what: 'the line of the calendars lost below the channel map',
    code: 'INT007',
    text: {
      'model/a.yaml':
        'channelMap:\n  advice:\n    patient: { counter: { hours: office } }\n  ▸office:\n    name: Office hours\n    weekly: { mon-fri: ["09:00-14:00"] }\n  late:\n    name: Late hours\n    weekly: { mon-fri: ["16:00-20:00"] }\n',
      'model/b.yaml': `services:\n  advice: { name: Advice, languages: [es] }\n${patient}channels:\n  counter: { name: Counter, medium: store, hours: late }\n`,
    },
    says: [/2 entries.*calendars/, /2 elementos.*calendars/],
  },
  {
    what: 'the line of the processes lost below the services',
    code: 'INT007',
    text: 'services:\n  advice: { name: Advice, processes: [repair], languages: [es] }\n  ▸repair:\n    name: Repair\n    steps:\n      visit: { name: Visit }\n',
    says: [/“repair”.*processes/, /«repair».*processes/],
  },
  // The old word, the Spanish one, or that of the method.
  {
    what: 'colectivos, to which a service refers',
    code: 'INT007',
    text: {
      'model/a.yaml': '▸colectivos:\n  patient: { name: Patient, type: customer }\n',
      'model/b.yaml': 'services:\n  advice: { name: Advice, segments: [patient] }\n',
    },
    says: [/segments/, /segments/],
  },
  {
    what: 'equipos',
    code: 'INT007',
    text: '▸equipos:\n  desk: { name: Desk }\n',
    says: [/teams/, /teams/],
  },
  {
    what: 'cartas of two',
    code: 'INT007',
    text: `${patient}▸cartas:\n  rights: { name: Rights, segments: [patient] }\n`,
    says: [/charters/, /charters/],
  },
  {
    what: 'estado',
    code: 'INT007',
    text: 'services:\n  advice: { name: Advice, ▸estado: active }\n',
    says: [/state/, /state/],
  },
  {
    what: 'status',
    code: 'INT007',
    text: 'services:\n  advice: { name: Advice, ▸status: active }\n',
    says: [/state/, /state/],
  },
  {
    what: 'class of a system',
    code: 'INT007',
    text: 'systems:\n  crm: { name: CRM, ▸class: crm }\n',
    says: [/type/, /type/],
  },
  {
    what: 'category of a service',
    code: 'INT007',
    text: 'services:\n  advice: { name: Advice, ▸category: information }\n',
    says: [/type/, /type/],
  },
  {
    what: 'titular of a service',
    code: 'INT007',
    text: 'services:\n  advice: { name: Advice, ▸titular: chief }\n',
    says: [/owner/, /owner/],
  },
  {
    what: 'horario of a channel',
    code: 'INT007',
    text: 'channels:\n  counter: { name: Counter, medium: store, ▸horario: office }\n',
    says: [/hours/, /hours/],
  },
  {
    what: 'nombre, instead of a name',
    code: 'INT007',
    text: 'services:\n  advice: { ▸nombre: Consejo }\n',
    says: [/name/, /name/],
  },
  {
    what: 'pasos of a process',
    code: 'INT007',
    text: 'processes:\n  repair: { name: Repair, ▸pasos: { visit: { name: Visit } } }\n',
    says: [/steps/, /steps/],
  },
  {
    what: 'a criticality in Spanish',
    code: 'INT008',
    text: 'services:\n  advice: { name: Advice, criticality: ▸alta }\n',
    says: [/high/, /high/],
  },
  {
    what: 'the kind of a reference in Spanish',
    code: 'INT002',
    text: `${advice}needs:\n  stock: { name: Stock, enables: [▸"servicio:advice"] }\n`,
    says: [/service:advice/, /service:advice/],
  },
  // A line that is there twice, or a name whose line is lost.
  {
    what: 'the line of a service written twice',
    code: 'INT009',
    text: 'services:\n  advice:\n  ▸advice:\n    name: Advice\n',
    says: [/twice/, /dos veces/],
  },
  {
    what: 'the line of a collection written twice, to which others refer',
    code: 'INT009',
    text: { 'model/a.yaml': 'roles:\n▸roles:\n  chief: { name: Chief }\n', 'model/b.yaml': owned },
    says: [/twice/, /dos veces/],
  },
  {
    what: 'the line of a field written twice',
    code: 'INT009',
    text: 'charters:\n  homes:\n    name: Homes\n    commitments:\n    ▸commitments:\n      answer: { statement: Pronto }\n',
    says: [/twice/, /dos veces/],
  },
  {
    what: 'the line that names what several repeat',
    code: 'INT000',
    text: 'services:\n  advice: { name: Advice, stages: ▸*all }\n  sale: { name: Sale, stages: *all }\n  order: { name: Order, stages: *all }\n',
    says: [/“all”/, /«all»/],
  },
  {
    what: 'the line lost above parts that a scenario changes',
    code: 'INT000',
    text: 'processes:\n  repair:\n    name: Repair\n    outcome: Mended\n      ▸visit: { name: Visita }\n    overrides:\n      as-is:\n        steps:\n          visit: { name: Llamada }\n',
    says: [/column/, /columna/],
  },
  // The line that is lost above the fields of a part, and above fields among others.
  {
    what: 'the id of the first target lost',
    code: 'INT008',
    text: 'agreements:\n  stock:\n    name: Stock\n    targets:\n        ▸metric: resolution-time\n        within: 2 business days\n        share: 95%\n        starts: { es: Pedido, en: Order }\n        stops: { es: Entrega, en: Delivery }\n',
    says: [/“metric”.*targets.*id/, /«metric».*targets.*identificador/],
  },
  {
    what: 'the id of the only objective lost',
    code: 'INT008',
    text: 'segments:\n  homes: { name: Homes, type: customer }\nkpis:\n  fcr:\n    name: FCR\n    metric: fcr\n    objectives:\n        ▸scope: homes\n        period: 2027\n        target: { min: 80% }\n        rationale: { es: Mejora, en: Better }\n',
    says: [/“scope”.*objectives.*id/, /«scope».*objectives.*identificador/],
  },
  {
    what: 'the id of a decision right lost',
    code: 'INT008',
    text: 'roles:\n  chief:\n    name: Jefa\n    decisionRights:\n        ▸decision: { es: Devolver, en: Refund }\n        limit: 50 EUR\n        conditions: { es: Con tique, en: With a receipt }\n',
    says: [/“decision”.*id/, /«decision».*identificador/],
  },
  {
    what: 'the line lost above a group of fields',
    code: 'INT007',
    text: 'decisions:\n  make-or-buy:\n    name: Make or buy\n    criteria:\n      economic: { weight: 50%, insource: 3, outsource: 4 }\n      ▸summary: { es: Caso, en: Case }\n      cost: 10\n      saving: 20\n',
    says: [/“summary” and the 2 fields.*criteria/, /«summary» y otros 2 campos.*criteria/],
  },
  {
    what: 'the line of the steps lost in what a scenario changes',
    code: 'INT007',
    text: 'processes:\n  repair:\n    name: Repair\n    steps: { visit: { name: Visita }, report: { name: Informe } }\n    overrides:\n      as-is:\n          ▸visit: { name: Llamada }\n          report: { name: Carta }\n',
    says: [/“visit” and the field.*as-is/, /«visit» y otro campo.*as-is/],
  },
  {
    what: 'the line lost above the entries of a list',
    code: 'INT007',
    text: 'areas:\n  shop: { name: Shop, side: front }\nassessments:\n  pulse:\n    name: Pulse\n    population:\n      - { group: shop, invited: 10, responded: 5 }\n      - { ▸item: clear, score: 4, n: 5 }\n      - { item: quick, score: 3, n: 5 }\n',
    says: [/“item” and the 2 fields/, /«item» y otros 2 campos/],
  },
  {
    what: 'a field of something else in every part',
    code: 'INT007',
    text: 'charters:\n  homes:\n    name: Homes\n    commitments:\n      answer: { statement: Pronto, ▸colour: red }\n      visit: { statement: Hoy, colour: blue }\n      repair: { statement: Bien, colour: green }\n',
    says: [/“colour”.*2 entries/, /«colour».*2 elementos/],
  },
  {
    what: 'the id of the first step lost above others',
    code: 'INT008',
    text: 'processes:\n  repair:\n    name: Repair\n    steps:\n        ▸name: Visita\n        duration: 2h\n      report:\n        name: Informe\n',
    says: [/“name”.*steps.*id/, /«name».*steps.*identificador/],
  },
  {
    what: 'the id of the first role lost, to which others refer',
    code: 'INT008',
    text: {
      'model/a.yaml': 'roles:\n    ▸name: Chief\n    holders: [Ana]\n  clerk:\n    name: Clerk\n    holders: [Eva]\n',
      'model/b.yaml': owned,
    },
    says: [/“name”.*id \(role\)/, /«name».*identificador.*rol/],
  },
  {
    what: 'the line of the channel map lost below the channels',
    code: 'INT007',
    text: `${patient}${advice}${counter}  telefono:\n    name: Teléfono\n    medium: phone\n  ▸advice:\n    patient:\n      counter: { rank: 1 }\n      telefono: { rank: 2 }\n`,
    says: [/channelMap/, /channelMap/],
  },
  {
    what: 'the line of the channel map lost below the calendars, with more services',
    code: 'INT007',
    text: `${patient}services:\n  advice: { name: Advice }\n  venta: { name: Venta }\n${counter}calendars:\n  office: { name: Office, weekly: { mon: ["09:00-14:00"] } }\n  ▸advice:\n    patient:\n      counter: { rank: 1, hours: office }\n  venta:\n    "*":\n      counter: { rank: 1 }\n`,
    says: [/2 entries.*channelMap/, /2 elementos.*channelMap/],
  },
  {
    what: 'the line of a segment lost above two channels',
    code: 'INT008',
    text: `${patient}${advice}${counter}  telefono: { name: Teléfono, medium: phone }\nchannelMap:\n  advice:\n      ▸counter: { mode: attended, rank: 1 }\n      telefono: { rank: 2 }\n`,
    says: [/then by segment/, /colectivo/],
  },
  {
    what: 'curly quotes around a list',
    code: 'INT000',
    text: 'services:\n  advice:\n    name: Advice\n    tags: ▸“[tienda, farmacia]”\n',
    says: [/curly.*write \[tienda, farmacia\]/, /tipográficas.*escriba \[tienda, farmacia\]/],
  },
  {
    what: 'curly quotes around the fields of a name',
    code: 'INT000',
    text: 'services:\n  advice:\n    name: ▸“{ es: Consejo, en: Advice }”\n',
    says: [/write \{ es: Consejo/, /escriba \{ es: Consejo/],
  },
  {
    what: 'a curly quote that closes behind the list',
    code: 'INT000',
    text: `${patient}services:\n  advice:\n    name: Advice\n    segments: [“patient]▸”\n`,
    says: [/left over/, /Sobra/],
  },
  {
    what: 'the line of the policies lost below the risks',
    code: 'INT007',
    text: {
      'tom.yaml':
        'tom: 1\nclient: { name: Acme }\nlanguages: [en, es]\nrisks:\n  churn: { text: { es: Se van, en: They go } }\n  ▸shrinkage: 30%\n  maxHandoffs: 2\n  surveyGapThreshold: 1\n',
      'model/a.yaml': advice,
    },
    says: [/“shrinkage” and the 2 fields.*risks/, /«shrinkage» y otros 2 campos.*risks/],
  },
  {
    what: 'the line lost above commitments of which a scenario changes a target',
    code: 'INT000',
    text: 'charters:\n  homes:\n    name: Homes\n    contact: shop\n      ▸answer: { statement: Pronto, targets: { quick: { metric: asa, max: 20s } } }\n    overrides:\n      as-is:\n        commitments:\n          answer: { targets: { quick: { max: 40s } } }\n',
    says: [/column/, /columna/],
  },

  // A value that is written as in a document for people.
  {
    what: 'sí as a boolean',
    code: 'INT008',
    text: 'teams:\n  desk:\n    name: Desk\n    selfManaged: ▸sí\n',
    says: [/“sí”; true or false.*write true/, /«sí»; se espera verdadero o falso.*escriba true/],
  },
  {
    what: 'a list in a row without brackets',
    code: 'INT008',
    text: 'services:\n  advice:\n    name: Advice\n    stages: ▸information, use; complaints\n',
    says: [/write \[information, use, complaints\]/, /escriba \[information, use, complaints\]/],
  },
  {
    what: 'a dash of a word processor before an entry',
    code: 'INT008',
    text: 'segments:\n  patient:\n    name: Patient\n    type: customer\n    criteria:\n      ▸– Has a prescription\n',
    says: [/hyphen and a space: - Has a prescription/, /guion y un espacio: - Has a prescription/],
  },
  {
    what: 'steps as a list',
    code: 'INT008',
    text: 'processes:\n  sell:\n    name: Sell\n    steps:\n      ▸- { id: take, name: Take }\n',
    says: [/steps: \{ take: \{ … \} \}/, /steps: \{ take: \{ … \} \}/],
  },
  {
    what: 'commitments as a list, to one of which the charter refers',
    code: 'INT008',
    text: `charters:\n  homes:\n    name: Homes\n    commitments:\n      ▸- id: answer\n        statement: We answer\n    complaints: { channels: [counter], commitment: answer }\n${counter}`,
    says: [/commitments: \{ answer: \{ … \} \}/, /commitments: \{ answer: \{ … \} \}/],
  },
  {
    what: 'a number where fields belong',
    code: 'INT008',
    text: 'segments:\n  patient:\n    name: Patient\n    type: customer\n    size: ▸1500\n',
    says: [/“1500”; a group of fields.*count/, /«1500»; se espera un grupo de campos.*count/],
  },
  {
    what: 'a rank in words',
    code: 'INT008',
    text: {
      'model/a.yaml': `${advice}${patient}${counter}channelMap:\n  advice:\n    patient:\n      counter: { rank: ▸first }\n`,
    },
    says: [/“first”; a whole number.*digits/, /«first»; se espera un número entero.*cifras/],
  },
  {
    what: 'a comment behind //',
    code: 'INT008',
    text: 'segments:\n  patient:\n    name: Patient\n    type: ▸customer // those of today\n',
    says: [/did you mean “customer”/, /¿quería decir «customer»/],
  },
  {
    what: 'a line of comment behind //',
    code: 'INT000',
    text: 'segments:\n  patient:\n    name: Patient\n    ▸// those of today\n    type: customer\n',
    says: [/start comments with #/, /empiece los comentarios con #/],
  },
  {
    what: 'a line of comment behind --',
    code: 'INT000',
    text: 'segments:\n  patient:\n    name: Patient\n    type: customer\n    ▸-- those of today\n    languages: [es]\n',
    says: [/start comments with #/, /empiece los comentarios con #/],
  },
  {
    what: 'a reference by name',
    code: 'INT001',
    text: 'roles:\n  chief: { name: "Jefa de Atención" }\nservices:\n  advice: { name: Advice, owner: ▸jefa de atencion }\n',
    says: [/did you mean “chief”/, /¿quería decir «chief»/],
  },
  {
    what: 'a star without quotes in the channel map',
    code: 'INT000',
    text: `${advice}${counter}channelMap:\n  advice:\n    ▸*:\n      counter: { rank: 1 }\n`,
    says: [/"\*":/, /"\*":/],
  },
  {
    what: 'a phase in Spanish',
    code: 'INT007',
    text: {
      'tom.yaml': 'tom: 1\nclient: { name: Acme }\nlanguages: [en, es]\nphases:\n  ▸operativa: { state: open }\n',
      'model/a.yaml': advice,
    },
    says: [/did you mean “operational”/, /¿quería decir «operational»/],
  },
  {
    what: 'a metric in Spanish',
    code: 'INT008',
    text: 'standards:\n  fast:\n    name: Fast\n    target: { metric: ▸tiempo-de-respuesta, within: 4h, share: 95% }\n',
    says: [/did you mean “response-time”/, /¿quería decir «response-time»/],
  },
  {
    what: 'an id with a space, to whose channel the hours of a service lead',
    code: 'INT008',
    text: `calendars:\n  office: { name: Office, timezone: Europe/Madrid, weekly: { mon-fri: ["09:00-18:00"] } }\nservices:\n  advice: { name: Advice, hours: office }\n${patient}channels:\n  ▸main line: { name: Main line, medium: phone, hours: office }\nchannelMap:\n  advice:\n    patient:\n      main line: { rank: 1 }\n`,
    says: [/main-line/, /main-line/],
  },
];
