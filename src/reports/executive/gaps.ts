import type { Entity } from '../../model/model.ts';
import { wordOf } from '../parts/labels.ts';
import { link, linkTo } from '../parts/links.ts';
import { nameOf } from '../parts/names.ts';
import { sentence } from '../parts/speech.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Badge, Content, Table, Tone } from '../render/content.ts';

type Gap = Entity<'gap'>;

const severities = ['critical', 'high', 'medium', 'low'];
const tones: Readonly<Record<string, Tone>> = { critical: 'bad', high: 'bad', medium: 'attention' };

/** The gaps of the model, the gravest first, each with what closes it or the decision to leave it. */
export function gapsTable(view: ViewContext): Table | null {
  const weight = ({ value }: Gap) =>
    severities.indexOf(value.severity ?? '') + (value.severity ? 0 : severities.length + 1);
  const word = (field: string, value: unknown) => sentence(wordOf('gap', field, value, view) ?? '');
  return tableOf(
    view.model.all('gap').toSorted((one, other) => weight(one) - weight(other)),
    [
      { name: { en: 'Gap', es: 'Brecha' }, of: (gap) => nameOfGap(gap, view) },
      { name: { en: 'Cause', es: 'Causa' }, of: ({ value }) => value.cause ?? null },
      { name: { en: 'From today to what is expected', es: 'De hoy a lo esperado' }, of: (gap) => wayOf(gap, view) },
      { name: { en: 'Severity', es: 'Gravedad' }, of: ({ value }) => severityBadge(value.severity, view) },
      { name: { en: 'State', es: 'Estado' }, of: ({ value }) => word('state', value.state) },
      { name: { en: 'What is done about it', es: 'Qué se hace' }, of: (gap) => answerTo(gap, view) },
    ],
    view,
    ({ ref }) => ref,
  );
}

/** A gap without a name is known by what it is about. */
function nameOfGap(gap: Gap, view: ViewContext): Content {
  return gap.value.name ? nameOf(gap, view) : link(gap.value.about, view);
}

/** `2.9 → 3.5`; one alone says which it is. */
function wayOf({ value: { current, expected } }: Gap, view: ViewContext): string | null {
  if (current && expected) return `${view.show(current)} → ${view.show(expected)}`;
  if (current) return view.say({ en: 'today {current}', es: 'hoy {current}' }, { current });
  return expected ? view.say({ en: 'expected {expected}', es: 'esperado {expected}' }, { expected }) : null;
}

function severityBadge(severity: unknown, view: ViewContext): Badge | null {
  const text = wordOf('gap', 'severity', severity, view);
  return text === null ? null : { type: 'badge', text: sentence(text), tone: tones[String(severity)] ?? 'neutral' };
}

/** The initiatives that close it, else the decision that accepts it. */
function answerTo(gap: Gap, view: ViewContext): Content {
  const closing = view.model.incoming(gap, 'initiative.closes[]').map(({ from }) => linkTo(from, view));
  return closing.length > 0 ? closing : link(gap.value.decision, view);
}
