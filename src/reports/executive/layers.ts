import type { Localised } from '../../diagnostics/language.ts';

/** Where a functionality stands in the landscape, from the customer inwards. */
export const layers: readonly { name: Localised; functionalities: readonly string[] }[] = [
  {
    name: { en: 'Contact with the customer', es: 'Contacto con el cliente' },
    functionalities: [
      ...['telephony', 'acd', 'ivr', 'dialer', 'omnichannel', 'messaging', 'email', 'social', 'bot'],
      ...['self-service', 'e-commerce', 'appointments', 'content-management'],
    ],
  },
  {
    name: { en: 'Customer and knowledge', es: 'Cliente y conocimiento' },
    functionalities: ['crm', 'ticketing', 'knowledge-base', 'survey', 'marketing-automation', 'speech-analytics'],
  },
  {
    name: { en: 'Operation', es: 'Operación' },
    functionalities: [
      ...['order-management', 'billing', 'payments', 'inventory', 'logistics', 'field-service', 'erp'],
      ...['document-management', 'e-signature', 'process-automation'],
    ],
  },
  {
    name: { en: 'People and quality', es: 'Personas y calidad' },
    functionalities: ['wfm', 'human-resources', 'learning', 'quality-recording', 'collaboration'],
  },
  {
    name: { en: 'Data and infrastructure', es: 'Datos e infraestructura' },
    functionalities: ['bi', 'integration-platform', 'identity', 'monitoring', 'network'],
  },
];

/** The name of the layer of what stands in none. */
export const otherLayer: Localised = { en: 'Other', es: 'Otras' };
