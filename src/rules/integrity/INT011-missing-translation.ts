import type { Text } from '../../diagnostics/values.ts';
import { isMap, isText, placedEntries } from '../../language/shape/decoded.ts';
import { everyEntity, type Field, fieldsOf, writtenAt } from '../../model/fields.ts';
import { unanswered } from '../../model/languages.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds, Found } from '../found.ts';

const textsOf = fieldsOf<Text>(
  ({ scalar }) => scalar === 'Text',
  (value): value is Text => isText(value) && isMap(value.by) && Object.keys(value.by).length > 0,
);

export function* check(model: Model): Finds<'INT011'> {
  const { languages } = model.engagement.value;
  if (languages === undefined || languages.length < 2) return;
  const entities = everyEntity(model).map((entity) => ({ entity, texts: textsOf(entity) }));
  const written = new Set<string>();
  for (const { texts } of entities) {
    for (const { value } of texts) for (const tag in value.by) written.add(tag);
  }
  const unused = unanswered([...written], languages, 'prefix');
  for (const [index, language] of placedEntries(languages)) {
    if (unused.includes(language)) yield nothing(model, language, index);
  }
  const lacksOf = lacksAmong(languages.filter((language) => !unused.includes(language)));
  for (const { entity, texts } of entities) {
    const lacking = texts.flatMap((text) => {
      const lacks = lacksOf(text.value);
      return lacks.length > 0 && isMap(writtenAt(entity, text.path)) ? [{ ...text, lacks }] : [];
    });
    if (lacking.length > 0) yield missing(entity, lacking, languages);
  }
}

/** The languages that a text lacks; nearly all texts are in the same ones, which are compared once. */
function lacksAmong(languages: readonly string[]): (text: Text) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return ({ by }) => {
    const tags = Object.keys(by);
    const key = tags.join(' ');
    const lacks = known.get(key) ?? unanswered(tags, languages, 'prefix');
    known.set(key, lacks);
    return lacks;
  };
}

function nothing(model: Model, language: string, index: number): Found<'INT011'> {
  return {
    says: 'nothing',
    about: model.engagement,
    at: ['languages', index],
    values: { language },
    facts: [language],
    do: 'write',
  };
}

function missing(
  entity: Entity,
  lacking: readonly (Field<Text> & { lacks: readonly string[] })[],
  order: readonly string[],
): Found<'INT011'> {
  const [first, ...others] = lacking;
  const lacks = new Set(lacking.flatMap((text) => text.lacks));
  return {
    says: 'missing',
    about: entity,
    at: first?.path,
    values: {
      name: entity,
      languages: order.filter((language) => lacks.has(language)),
      fields: lacking.map(({ path }) => path.join('.')),
    },
    related: others.map(({ path }) => ({ about: entity, at: path, says: 'also' })),
    do: 'translate',
  };
}
