import type { Badge, Tone } from '../render/content.ts';
import { wordOf } from './labels.ts';
import type { Speech } from './speech.ts';

const tones: Readonly<Record<string, Tone>> = {
  agreed: 'good',
  'in-force': 'good',
  accepted: 'neutral',
  validated: 'neutral',
  disputed: 'bad',
  rejected: 'bad',
  suspended: 'bad',
  'in-negotiation': 'attention',
  'under-review': 'attention',
};

/** The state of an agreement; one that has none is proposed. */
export function agreementBadge(state: unknown, speech: Speech): Badge {
  return badge('agreement', typeof state === 'string' ? state : 'proposed', speech);
}

/** The state of a need; one that has none is identified. */
export function needBadge(state: unknown, speech: Speech): Badge {
  return badge('need', typeof state === 'string' ? state : 'identified', speech);
}

function badge(kind: 'agreement' | 'need', state: string, speech: Speech): Badge {
  return { type: 'badge', text: wordOf(kind, 'state', state, speech) ?? state, tone: tones[state] ?? 'neutral' };
}
