import type { Text } from '../../diagnostics/values.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';

/** What tom.yaml holds and references can name, in the reader's words. */
const others: Readonly<Record<string, { en: string; es: string }>> = {
  stage: { en: 'stage', es: 'etapa' },
  scenario: { en: 'scenario', es: 'escenario' },
  emotion: { en: 'emotion', es: 'emoción' },
  goal: { en: 'goal', es: 'meta' },
  assumption: { en: 'assumption', es: 'hipótesis' },
  risk: { en: 'risk', es: 'riesgo' },
  phase: { en: 'phase', es: 'fase' },
};

/** The name of a kind for messages, in every language of tom. */
export function kindLabel(kind: string): Text {
  const by = Object.hasOwn(kinds, kind) ? kinds[kind as Kind].label : (others[kind] ?? { en: kind, es: kind });
  return { type: 'text', written: kind, by };
}
