import type { CanvasBox } from '../../../src/reports/charts/canvas.ts';
import type { FunnelData } from '../../../src/reports/charts/funnel.ts';
import { owed, type SpansData, stacked } from '../../../src/reports/charts/spans.ts';
import type { TreeData } from '../../../src/reports/charts/tree.ts';
import type { Fact, Matrix, MatrixCell, Table } from '../../../src/reports/render/content.ts';
import type { ReportView } from '../../../src/reports/render/view.ts';
import { cellStates } from '../../../src/wording/cell-states.ts';

/** A view with every figure and block, as a report about a chain of pharmacies would have it. */
export interface FullView extends ReportView {
  summary: string;
  canvas: readonly CanvasBox[];
  house: readonly CanvasBox[];
  funnel: FunnelData;
  coverage: SpansData;
  tree: TreeData;
  matrix: Matrix;
  services: readonly { type: 'entity'; id: string; name: string }[];
  facts: readonly Fact[];
  table: Table;
}

const services = [
  'Consejo en mostrador',
  'Dispensación con receta',
  'Encargo de medicamentos',
  'Reserva en línea y recogida',
  'Seguimiento farmacoterapéutico',
  'Atención de reclamaciones',
  'Facturación y devoluciones',
  'Vacunación estacional',
  'Entrega a domicilio',
  'Preparación de pastilleros',
  'Medición de tensión',
  'Formación a residencias',
  'Fórmulas magistrales',
  'Programa de fidelización',
];
const channels = [
  'Mostrador',
  'Teléfono',
  'Visita',
  'Web',
  'Aplicación',
  'Chat',
  'Correo',
  'Asistente virtual',
  'Quiosco',
];

const entity = (kind: string, name: string) => ({
  type: 'entity' as const,
  id: `${kind}:${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '-')}`,
  name,
});

function cell(row: number, column: number): MatrixCell {
  const state = cellStates[(row * 5 + column * 3 + ((row * column) % 4)) % 8] ?? 'none';
  const id = `cell:${entity('x', services[row] ?? '').id.slice(2)}/patient/${entity('x', channels[column] ?? '').id.slice(2)}`;
  if (state === 'covered') return { state, id, text: column % 2 === 0 ? '1 · 9–21 h' : '2 · siempre' };
  if (state === 'partial')
    return {
      state,
      id,
      text: 'sin sábados',
      reasons: [
        { text: 'El equipo no trabaja los sábados', about: entity('team', 'Mostrador Sevilla'), code: 'CAL001' },
      ],
    };
  if (state === 'gap')
    return {
      state,
      id,
      reasons: [{ text: 'Nadie atiende esta celda', about: entity('service', services[row] ?? ''), code: 'CHN001' }],
    };
  if (state === 'not-offered') return { state, id, reasons: [{ text: 'El consejo exige a una persona' }] };
  if (state === 'broken')
    return {
      state,
      id,
      text: 'equipo?',
      reasons: [
        {
          text: 'El equipo no existe',
          about: { type: 'entity', id: 'team:night', name: 'team:night', broken: true },
          code: 'INT001',
        },
      ],
    };
  return { state, id };
}

const matrix: Matrix = {
  corner: 'Servicio',
  columns: channels.map((name, index) => ({
    name,
    group: index < 3 ? 'Personales' : index < 7 ? 'Digitales' : 'Digitales asistidos',
  })),
  rows: services.map((name, row) => ({
    name,
    id: entity('service', name).id,
    group: row < 5 ? 'Antes y durante' : row < 9 ? 'Postventa' : 'Otros',
    cells: channels.map((_, column) => cell(row, column)),
  })),
};

/** Dates and texts of the sample are in Spanish, whatever the labels are in. */
export const fullView: FullView = {
  meta: {
    title: 'Mapa de canales y acuerdos internos',
    subtitle:
      'Cómo llega cada paciente a cada servicio, y qué necesita el mostrador de las áreas internas para cumplirlo',
    client: 'Farmacias del Sur',
    engagement: 'Modelo operativo de clientes 2027',
    consultancy: 'Consultora Meridiana',
    scenario: 'Objetivo 2027',
    phase: 'Definición operativa',
    audience: 'Comité de dirección',
    asOf: { type: 'date', written: '2026-11-01', iso: '2026-11-01' },
    commit: '7b6f45a9d1e2c3b4a5968778695a4b3c2d1e0f9a',
    dirty: true,
    version: '0.1.0',
    isPublished: false,
    reader: null,
  },
  brand: {
    logo: null,
    colours: { primary: '#12455a', accent: '#e0a030' },
    header: null,
    footer: 'Consultora Meridiana · Documento de trabajo',
    classification: 'Confidencial',
  },
  part: null,
  draft: { errors: 3, warnings: 12 },
  control: {
    status: 'Propuesto al comité',
    approvals: [
      {
        what: 'Fase estratégica',
        who: 'Directora de Servicio',
        for: 'Farmacias',
        date: { type: 'date', written: '', iso: '2026-09-25' },
        since: null,
      },
      {
        what: 'Libro de acuerdos',
        who: 'Director de Personas',
        for: 'Recursos humanos',
        date: null,
        since: { type: 'badge', text: 'ha cambiado desde entonces: objetivos', tone: 'attention' },
      },
    ],
  },
  openPoints: [
    {
      code: 'SLA007',
      severity: { type: 'badge', text: 'error', tone: 'bad' },
      about: entity('service', 'Encargo de medicamentos'),
      message: 'La promesa «en 24 h» no siempre puede cumplirse: iniciada un viernes a las 08:01 tarda 82 h 59 min.',
    },
    {
      code: 'CHN001',
      severity: { type: 'badge', text: 'aviso', tone: 'attention' },
      about: entity('service', 'Vacunación estacional'),
      message: 'No hay canal para el colectivo «Cuidadores» en la etapa de información.',
    },
  ],
  hasMatters: true,
  waiting: 2,
  notAssessed: [{ about: entity('service', 'Entrega a domicilio'), missing: 'No hay demanda declarada para 2027.' }],
  sources: [
    {
      text: { type: 'web', text: 'Turnos de las farmacias', url: 'https://example.org/turnos' },
      date: { type: 'date', written: '', iso: '2025-12' },
      about: [entity('service', 'Consejo en mostrador')],
    },
  ],
  ask: null,
  glossary: [
    {
      id: 'term:cliente-interno',
      term: 'Cliente interno',
      definition: 'Área que recibe un servicio de otra área de la casa.',
      synonyms: ['consumidor'],
      deprecated: ['usuario'],
    },
    { id: 'term:hueco', term: 'Hueco', definition: 'Celda que se exige y nadie cubre.', synonyms: [], deprecated: [] },
  ],
  summary:
    'Farmacias del Sur atiende a sus pacientes en 42 farmacias y en su web. Este documento dice, servicio por servicio, por qué canal se llega, en qué horario y quién atiende.\n\nDe las celdas que el modelo exige, la mayor parte está cubierta; las que no lo están se listan bajo cada matriz con su causa.',
  canvas: [
    {
      code: 'P',
      name: 'Procesos',
      groups: [
        {
          name: 'Procesos',
          names: [
            'Dispensar',
            'Encargar',
            'Reclamar',
            'Facturar',
            'Devolver',
            'Vacunar',
            'Preparar pastillero',
            'Entregar a domicilio',
          ],
        },
        { name: 'Servicios', names: services },
      ],
    },
    {
      code: 'O',
      name: 'Organización y personas',
      groups: [
        { name: 'Áreas', names: ['Farmacias', 'Recursos humanos', 'Logística', 'Sistemas', 'Finanzas'] },
        { name: 'Equipos', names: ['Mostrador Sevilla', 'Mostrador Cádiz', 'Centro de atención', 'Reparto'] },
        { name: 'Perfiles', names: ['Farmacéutico titular', 'Auxiliar', 'Gestor de turnos'] },
      ],
    },
    { code: 'L', name: 'Localizaciones', groups: [{ name: 'Localizaciones', names: [] }] },
    {
      code: 'I',
      name: 'Información',
      groups: [{ name: 'Sistemas', names: ['Gestión de farmacia', 'CRM', 'Centralita', 'Web', 'Gestor de turnos'] }],
    },
    {
      code: 'S',
      name: 'Proveedores',
      groups: [
        {
          name: 'Proveedores',
          names: ['Distribuidora Guadalquivir', 'Mensajería Rápida del Sur', 'Contact Center Andaluz'],
        },
        { name: 'Acuerdos', names: ['Suministro diario', 'Entrega en 24 h'] },
      ],
    },
    {
      code: 'M',
      name: 'Gestión',
      groups: [
        {
          name: 'Indicadores',
          names: [
            'Satisfacción del paciente',
            'Nivel de servicio telefónico',
            'Pedidos a tiempo',
            'Reclamaciones',
            'Sustituciones a tiempo',
          ],
        },
        { name: 'Comités', names: ['Comité de servicio', 'Mesa de acuerdos'] },
        { name: 'Iniciativas', names: ['Retén de personal', 'Reserva en línea', 'Nueva centralita'] },
      ],
    },
  ],
  house: [
    {
      code: 'customers',
      name: 'Colectivos',
      groups: [{ name: 'Colectivos', names: ['Paciente', 'Paciente crónico', 'Cuidador', 'Residencia'] }],
    },
    { code: 'services', name: 'Servicios', groups: [{ name: 'Servicios', names: services }] },
    { code: 'channels', name: 'Canales', groups: [{ name: 'Canales', names: channels }] },
    {
      code: 'actors',
      name: 'Actores',
      groups: [
        {
          name: 'Actores',
          names: ['Mostrador Sevilla', 'Mostrador Cádiz', 'Centro de atención', 'Reparto', 'Recursos humanos'],
        },
      ],
    },
    {
      code: 'control',
      name: 'Control de gestión',
      groups: [
        {
          name: 'Control de gestión',
          names: ['Satisfacción del paciente', 'Nivel de servicio telefónico', 'Pedidos a tiempo'],
        },
      ],
    },
    {
      code: 'architecture',
      name: 'Arquitectura funcional',
      groups: [{ name: 'Arquitectura funcional', names: ['Gestión de farmacia', 'CRM', 'Centralita', 'Web'] }],
    },
  ],
  funnel: {
    steps: [
      { name: 'Identificados', count: 34 },
      { name: 'Validados con BACK', count: 29 },
      { name: 'Acordados', count: 21 },
      { name: 'En vigor', count: 14 },
    ],
    aside: [
      { name: 'En disputa', count: 3 },
      { name: 'Rechazados', count: 2 },
    ],
  },
  coverage: {
    columns: ['coverage.name', 'coverage.required', 'state.covered', 'state.gap', 'coverage.share'],
    rows: [
      {
        name: 'Servicio × colectivo × canal',
        spans: stacked(owed, { covered: 74, partial: 8, gap: 6, broken: 1 }, 89),
        figures: ['83,1 %', '74 de 89'],
        cells: [89, 74, 6, '83,1 %'],
      },
      {
        name: 'Necesidades con acuerdo',
        spans: stacked(owed, { covered: 21, gap: 8, stale: 5 }, 34),
        figures: ['61,7 %', '21 de 34'],
        cells: [34, 21, 8, '61,7 %'],
      },
      { name: 'Etapas con canal', spans: [], figures: ['–', '0 de 0'], cells: [0, 0, 0, '–'] },
    ],
  },
  tree: {
    sides: [
      {
        name: 'FRONT',
        units: [
          {
            name: 'Farmacias',
            note: '42 localizaciones',
            units: [
              { name: 'Mostrador Sevilla', note: 'punto de contacto · 18 personas', units: [] },
              { name: 'Mostrador Cádiz', note: 'punto de contacto · 9 personas', units: [] },
            ],
          },
          {
            name: 'Atención a distancia',
            units: [{ name: 'Centro de atención', note: 'Contact Center Andaluz', external: true, units: [] }],
          },
        ],
      },
      {
        name: 'BACK',
        units: [
          {
            name: 'Logística',
            units: [
              { name: 'Almacén central', units: [] },
              { name: 'Reparto', note: 'Mensajería Rápida del Sur', external: true, units: [] },
            ],
          },
          { name: 'Finanzas', units: [] },
        ],
      },
      {
        name: 'Soporte',
        units: [
          { name: 'Recursos humanos', units: [{ name: 'Planificación de turnos', units: [] }] },
          { name: 'Sistemas', units: [] },
        ],
      },
    ],
  },
  matrix,
  services: services.slice(0, 3).map((name) => entity('service', name)),
  facts: [
    {
      label: 'Objetivo',
      value: { type: 'duration', written: '4 business hours', clock: 'business-time', seconds: 14400 },
    },
    { label: 'Cuota', value: { type: 'percent', written: '95%', value: 95 } },
    { label: 'Horario', value: 'Oficina, de lunes a viernes de 9 a 18 h' },
    { label: 'Estado', value: { type: 'badge', text: 'firmado', tone: 'good' } },
    { label: 'Consumidor', value: entity('area', 'Farmacias') },
    { label: 'Penalización', value: null },
  ],
  table: {
    columns: [
      { name: 'Servicio' },
      { name: 'Contactos al mes', end: true },
      { name: 'Coste por contacto', end: true },
      { name: 'Responsable' },
    ],
    rows: services.map((name, index) => ({
      cells: [
        entity('service', name),
        1200 * (index + 1),
        { type: 'money', written: '3.20 EUR', amount: 3.2 + index, currency: 'EUR' },
        index % 3 === 0 ? null : 'Directora de Servicio',
      ],
    })),
  },
};
