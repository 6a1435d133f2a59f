import type { Localised } from '../../diagnostics/language.ts';

/** Heads of columns and labels of facts that several sections of the book share. */
export const words = {
  need: { en: 'Required service', es: 'Servicio requerido' },
  asked: { en: 'What is asked', es: 'Qué se pide' },
  askedBy: { en: 'Asked by', es: 'Quién lo pide' },
  answers: { en: 'Who answers', es: 'Quién responde' },
  enables: { en: 'Makes possible', es: 'Hace posible' },
  volume: { en: 'Volume', es: 'Volumen' },
  criticality: { en: 'Criticality', es: 'Criticidad' },
  agreement: { en: 'Agreement', es: 'Acuerdo' },
  state: { en: 'State', es: 'Estado' },
  target: { en: 'Target', es: 'Objetivo' },
  provider: { en: 'Provider', es: 'Proveedor' },
  consumer: { en: 'Internal customer', es: 'Cliente interno' },
  date: { en: 'Date', es: 'Fecha' },
  reason: { en: 'Reason', es: 'Motivo' },
} satisfies Record<string, Localised>;
