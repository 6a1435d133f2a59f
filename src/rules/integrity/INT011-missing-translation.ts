import { finding } from '../../diagnostics/declaration.ts';
import type { Text } from '../../diagnostics/values.ts';
import { missingTranslation as declaration } from '../../generated/declarations.ts';
import { isMap, placedEntries } from '../../language/shape/decoded.ts';
import { everyEntity, type Field, fieldsOf, writtenAt } from '../../model/fields.ts';
import { unanswered } from '../../model/languages.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

const textsOf = fieldsOf<Text>(
  ({ scalar }) => scalar === 'Text',
  (value): value is Text =>
    isMap(value) && value.type === 'text' && isMap(value.by) && Object.keys(value.by).length > 0,
);

export function* check(model: Model): Iterable<Outcome> {
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

function nothing(model: Model, language: string, index: number) {
  return finding(declaration, 'nothing', {
    values: { language },
    place: placeOf(model.engagement, ['languages', index]),
    subject: model.engagement.ref,
    facts: [language],
    hint: 'write',
  });
}

function missing(
  entity: Entity,
  lacking: readonly (Field<Text> & { lacks: readonly string[] })[],
  order: readonly string[],
) {
  const [first, ...others] = lacking;
  const lacks = new Set(lacking.flatMap((text) => text.lacks));
  return finding(declaration, 'missing', {
    values: {
      name: entity.id,
      languages: order.filter((language) => lacks.has(language)),
      fields: lacking.map(({ path }) => path.join('.')),
    },
    place: placeOf(entity, first?.path),
    related: others.map(({ path }) => ({ place: placeOf(entity, path), message: 'also' })),
    subject: entity.ref,
    hint: 'translate',
  });
}
