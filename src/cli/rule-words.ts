import type { Phase, Severity } from '../diagnostics/declaration.ts';
import type { Localised } from '../diagnostics/language.ts';

export const severityNames: Readonly<Record<Severity, Localised>> = {
  error: { en: 'error', es: 'error' },
  warning: { en: 'warning', es: 'aviso' },
  info: { en: 'info', es: 'información' },
};

export const phaseNames: Readonly<Record<Phase, Localised>> = {
  always: { en: 'always', es: 'siempre' },
  strategic: { en: 'strategic', es: 'estratégica' },
  operational: { en: 'operational', es: 'operativa' },
  technology: { en: 'technology', es: 'tecnológica' },
  control: { en: 'control', es: 'de control' },
};

/** Headings of `tom explain`. */
export const explainWords = {
  severity: { en: 'severity', es: 'gravedad' },
  phase: { en: 'runs from the phase', es: 'se comprueba desde la fase' },
  always: { en: 'always runs', es: 'se comprueba siempre' },
  why: { en: 'Why it matters', es: 'Por qué importa' },
  fix: { en: 'What to do', es: 'Qué hacer' },
  wrong: { en: 'An example that has it', es: 'Un ejemplo que lo tiene' },
  right: { en: 'An example that does not', es: 'Un ejemplo que no lo tiene' },
  serves: { en: 'Where it comes from', es: 'De dónde viene' },
  reserved: {
    en: '{code} {slug} is reserved: no rule uses it yet.',
    es: '{code} {slug} está reservado: ninguna regla lo usa todavía.',
  },
} as const satisfies Readonly<Record<string, Localised>>;
