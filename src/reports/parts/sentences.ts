import type { Localised } from '../../diagnostics/language.ts';
import type { Duration, PlainDate, Ref } from '../../diagnostics/values.ts';
import type { Content } from '../render/content.ts';
import { wordOf } from './labels.ts';
import { link } from './links.ts';
import { sentence } from './speech.ts';
import type { ViewContext } from './view-context.ts';

/** Content that is no list of names but reads on: `Network manager (after 4 h)`. Red where the reference leads nowhere. */
export function noted(ref: Ref | undefined, note: string, view: ViewContext): Content {
  const content = link(ref, view);
  if (content === null || note === '') return content;
  if (typeof content === 'string') return `${content} (${note})`;
  const isEntity = typeof content === 'object' && 'type' in content && content.type === 'entity';
  return isEntity && !content.broken ? { ...content, name: `${content.name} (${note})` } : content;
}

/** `Sent on to Counter`, with the whole as the link. */
export function prefixed(words: string, ref: Ref | undefined, view: ViewContext): Content {
  const content = link(ref, view);
  if (typeof content === 'string') return `${words} ${content}`;
  const isEntity = typeof content === 'object' && content !== null && 'type' in content && content.type === 'entity';
  return isEntity && !content.broken ? { ...content, name: `${words} ${content.name}` } : content;
}

/** Whom to turn to, nearest first. */
export function escalationInWords(
  steps: Readonly<Record<string, { to?: Ref; after?: Duration }>> | undefined,
  view: ViewContext,
): Content[] {
  const after: Localised = { en: 'after {time}', es: 'a partir de {time}' };
  return Object.values(steps ?? {}).map((step) =>
    noted(step.to, step.after ? view.say(after, { time: step.after }) : '', view),
  );
}

/** `Quarterly; next on 15 January 2027`. */
export function reviewInWords(
  review: { cadence?: string; next?: PlainDate } | undefined,
  view: ViewContext,
): string | null {
  const cadence = wordOf('agreement', 'review.cadence', review?.cadence, view);
  const next = review?.next && view.say({ en: 'next on {next}', es: 'la próxima, el {next}' }, { next: review.next });
  const words = [cadence, next].filter((part) => part !== undefined && part !== null);
  return words.length === 0 ? null : sentence(words.join('; '));
}
