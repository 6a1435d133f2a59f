import { wordOf } from '../parts/labels.ts';
import { link } from '../parts/links.ts';
import { sentence } from '../parts/speech.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Badge, Table, Tone } from '../render/content.ts';

/** What may go wrong, and what is taken for granted. */
export interface RisksChapter {
  risks: Table | null;
  assumptions: Table | null;
}

/** Chapter 12; null where there is nothing of it. */
export function risksOf(view: ViewContext): RisksChapter | null {
  const chapter = { risks: risksTable(view), assumptions: assumptionsTable(view) };
  return chapter.risks || chapter.assumptions ? chapter : null;
}

const levels = ['high', 'medium', 'low'];
const tones: Readonly<Record<string, Tone>> = { high: 'bad', medium: 'attention' };

/** The heaviest first: likelihood by impact. */
function risksTable(view: ViewContext): Table | null {
  const weight = (level: string | undefined) =>
    levels.includes(level ?? '') ? levels.length - levels.indexOf(level ?? '') : 0;
  const all = Object.entries(view.model.engagement.value.risks ?? {}).map(([id, risk]) => ({ id, risk }));
  const sizeOf = ({ risk }: (typeof all)[number]) => weight(risk.likelihood) * weight(risk.impact);
  return tableOf(
    all.toSorted((one, other) => sizeOf(other) - sizeOf(one)),
    [
      { name: { en: 'Risk', es: 'Riesgo' }, of: ({ risk }) => risk.text ?? null },
      { name: { en: 'Likelihood', es: 'Probabilidad' }, of: ({ risk }) => level('likelihood', risk.likelihood, view) },
      { name: { en: 'Impact', es: 'Impacto' }, of: ({ risk }) => level('impact', risk.impact, view) },
      { name: { en: 'Owner', es: 'Titular' }, of: ({ risk }) => link(risk.owner, view) },
      { name: { en: 'Answer', es: 'Respuesta' }, of: ({ risk }) => link(risk.initiative, view) },
    ],
    view,
    ({ id }) => `risk:${id}`,
  );
}

function level(field: 'likelihood' | 'impact', word: unknown, view: ViewContext): Badge | null {
  const text = wordOf('engagement', `risks.*.${field}`, word, view);
  return text === null ? null : { type: 'badge', text: sentence(text), tone: tones[String(word)] ?? 'neutral' };
}

function assumptionsTable(view: ViewContext): Table | null {
  return tableOf(
    Object.entries(view.model.engagement.value.assumptions ?? {}),
    [
      { name: { en: 'Assumption', es: 'Hipótesis' }, of: ([, assumption]) => assumption.text ?? null },
      { name: { en: 'Owner', es: 'Titular' }, of: ([, { owner }]) => link(owner, view) },
      { name: { en: 'To be reviewed by', es: 'Se revisa antes de' }, of: ([, { reviewBy }]) => reviewBy ?? null },
    ],
    view,
    ([id]) => `assumption:${id}`,
  );
}
