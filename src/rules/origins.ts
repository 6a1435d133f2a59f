import type { Localised } from '../diagnostics/language.ts';

/** Where rules come from, in words: by the row of the concept list, or the standard, that a declaration says it serves. */
const origins: Readonly<Record<string, Localised>> = {
  general: { en: 'good practice in models and data', es: 'buenas prácticas en modelos y datos' },
  'S0-01': {
    en: 'what a customer operating model describes: what, to whom and how',
    es: 'lo que describe un TOM de clientes: qué, a quién y cómo',
  },
  'S0-03': {
    en: 'the model in concrete actions, processes and activities',
    es: 'el modelo en acciones, procesos y actividades concretas',
  },
  'S0-04': {
    en: 'systems, processes, organisation and people as one',
    es: 'sistemas, procesos, organización y personas como un conjunto',
  },
  'S0-05': {
    en: 'one frame of reference for the intended experience',
    es: 'un marco de referencia único para la experiencia que se quiere ofrecer',
  },
  'S0-07': { en: 'POLISM: processes', es: 'POLISM: procesos' },
  'S0-08': { en: 'POLISM: organisation and people', es: 'POLISM: organización y personas' },
  'S0-09': { en: 'POLISM: locations', es: 'POLISM: localización' },
  'S0-10': { en: 'POLISM: information systems', es: 'POLISM: sistemas de información' },
  'S0-11': { en: 'POLISM: suppliers and partners', es: 'POLISM: recursos y socios' },
  'S0-12': { en: 'POLISM: planning and control', es: 'POLISM: planificación y control' },
  'S0-14': { en: 'the service catalogue and the service charter', es: 'el catálogo y la carta de servicios' },
  'S0-15': {
    en: 'channels by customer segment and moment',
    es: 'las vías de acceso de cada colectivo en cada momento',
  },
  'S0-16': { en: 'the people who serve each segment', es: 'las personas que atienden a cada colectivo' },
  'S0-19': {
    en: 'performance management: indicators tied to objectives',
    es: 'el control de gestión: indicadores vinculados a objetivos',
  },
  'S0-21': {
    en: 'service performance: first-contact resolution and service level',
    es: 'el ámbito del servicio: resolución en primer contacto y nivel de atención',
  },
  'S0-25': {
    en: 'the strategic phase: consensus on services and experience',
    es: 'la fase estratégica: consenso sobre el servicio y la experiencia',
  },
  'S0-30': {
    en: 'the technology phase: systems and what they must do',
    es: 'la fase de tecnología: los sistemas y las funcionalidades que deben cubrir',
  },
  'S0-31': {
    en: 'technology aligned with customers, charter and channels',
    es: 'la tecnología alineada con el cliente, la carta y los canales',
  },
  'S0-32': {
    en: 'information to decide, and comparison with competitors',
    es: 'la información para decidir y la comparación con competidores',
  },
  'S1-10': {
    en: 'coordination of distant customers, markets and providers',
    es: 'la coordinación de clientes, mercados y proveedores distantes',
  },
  'S1-12': { en: 'a common language among all parties', es: 'un lenguaje común entre todas las partes' },
  'S3-03': { en: 'the partnership between FRONT and BACK', es: 'la relación colaborativa entre FRONT y BACK' },
  'S3-04': {
    en: 'what is required of BACK for each part of the value proposition',
    es: 'lo que se requiere de BACK para cada componente de la propuesta de valor',
  },
  'S3-05': { en: 'the worked example of FRONT and BACK', es: 'el ejemplo desarrollado de FRONT y BACK' },
  'S3-06': {
    en: 'the matrix of agreements between internal customers and BACK areas',
    es: 'la matriz de acuerdos entre clientes internos y áreas de BACK',
  },
  'S3-07': {
    en: 'the proposed agreement against what BACK can deliver',
    es: 'el acuerdo propuesto frente a la posibilidad real de BACK',
  },
  'S3-09': { en: 'an agreed SLA for every service', es: 'un SLA consensuado para cada servicio' },
  'S3-14': { en: 'the agreement with a standard for each service', es: 'el acuerdo con un estándar por servicio' },
  'S4-02': {
    en: 'the customer contact model: channels along the journey',
    es: 'el modelo de atención: los canales a lo largo del recorrido del cliente',
  },
};

/** An origin in a language; a standard is called by its name in every one. */
export function originIn(origin: string, language: keyof Localised): string {
  return Object.hasOwn(origins, origin) ? (origins[origin]?.[language] ?? origin) : origin;
}
