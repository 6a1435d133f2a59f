import type { Language } from '../diagnostics/language.ts';
import { formatMessage } from '../diagnostics/messages.ts';
import type { Value } from '../diagnostics/values.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import { aboutWords } from '../generated/words/check.ts';
import { kindLabel } from '../language/shape/reference.ts';
import { coordinatesOf, type Entity, type Model } from '../model/model.ts';
import { nameOf } from '../model/refs.ts';

/** Says what a subject is, where it is an entity of one of the models: `service “Billing”`. */
export function aboutIn(models: readonly Model[], language: Language): (subject: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (subject) => {
    const [ref = ''] = subject.split('#');
    if (!known.has(ref)) known.set(ref, describe(ref, models, language));
    return known.get(ref);
  };
}

function describe(ref: string, models: readonly Model[], language: Language): string | undefined {
  const kind = ref.slice(0, ref.indexOf(':'));
  if (!Object.hasOwn(kinds, kind) || kind === 'engagement') return undefined;
  const id = ref.slice(kind.length + 1);
  for (const model of models) {
    const entity = model.find(kind as Kind, id);
    if (entity) {
      const values = { kind: kindLabel(kind), name: namesOf(entity, model) };
      return formatMessage(aboutWords.about[language], values, language);
    }
  }
  return undefined;
}

/** The name of an entity; a cell is called by what it joins. */
function namesOf(entity: Entity, model: Model): Value {
  if (entity.kind !== 'cell') return nameOf(entity);
  const { service, segment, channel } = coordinatesOf(entity);
  const joined = [model.find('service', service), model.find('segment', segment), model.find('channel', channel)];
  const text = (language: Language): string =>
    // `*`, every segment, has no name and needs none.
    [service, segment, channel].flatMap((id, at) => (id === '*' ? [] : shown(joined[at], id, language))).join(' · ');
  return { type: 'text', written: entity.id, by: { en: text('en'), es: text('es') } };
}

function shown(entity: Entity | undefined, id: string, language: Language): string {
  const name = entity && nameOf(entity);
  return typeof name === 'object' ? (name.by[language] ?? name.written) : (name ?? id);
}
