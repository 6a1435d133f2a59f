import type { Text } from '../../diagnostics/values.ts';
import { isMap, isText } from '../../language/shape/decoded.ts';
import { everyEntity, fieldsOf, subjectAt } from '../../model/fields.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

const textsOf = fieldsOf<Text>(
  ({ scalar }) => scalar === 'Text',
  (value): value is Text => isText(value) && isMap(value.by),
);

interface Term {
  id: string;
  name: Text | string;
  use: readonly (Text | string)[];
  /** What to look for in texts of each language; of a term that says no language, in all. */
  forms: readonly { language?: string; pattern: RegExp }[];
}

export function* check(model: Model): Finds<'GLO002'> {
  const terms = deprecatedTerms(model);
  if (terms.length === 0) return;
  for (const entity of everyEntity(model)) {
    for (const { path, value } of textsOf(entity)) {
      // The glossary is where a term that is not to be used has its place.
      if (entity.kind === 'engagement' && path[0] === 'glossary') continue;
      for (const term of terms.filter((one) => isUsed(one, value))) {
        yield {
          about: entity,
          at: path,
          values: { term: term.name, use: term.use, count: term.use.length },
          related: [{ about: model.engagement, at: ['glossary', term.id], on: 'key', says: 'glossary' }],
          subject: subjectAt(entity, path),
          facts: [term.id, path.filter((step) => typeof step === 'string').join('.')],
          do: term.use.length > 0 ? 'use' : 'avoid',
        };
      }
    }
  }
}

function deprecatedTerms(model: Model): Term[] {
  const { glossary } = model.engagement.value;
  return Object.entries(glossary).flatMap(([id, { name, synonyms = [], deprecated, use = [] }]): Term[] => {
    if (!deprecated) return [];
    const called = (code: string): Text | string => glossary[code]?.name ?? code;
    const forms = [name, ...synonyms].flatMap((text) => (text ? formsOf(text) : []));
    return [{ id, name: name ?? id, use: use.map(({ id: other }) => called(other)), forms }];
  });
}

function formsOf({ by, written }: Text): Term['forms'] {
  const own = Object.entries(by);
  if (own.length === 0) return [{ pattern: patternOf(written) }];
  return own.map(([language, form]) => ({ language, pattern: patternOf(form) }));
}

/** The words of a term as whole words, in the singular or the plural. */
function patternOf(form: string): RegExp {
  const words = form
    .trim()
    .split(/\s+/u)
    .map((word) => `${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:e?s)?`);
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'iu');
}

function isUsed({ forms }: Term, { by, written }: Text): boolean {
  const texts = Object.entries(by);
  return forms.some(({ language, pattern }) =>
    texts.length === 0
      ? pattern.test(written)
      : texts.some(([tag, text]) => (language === undefined || tag === language) && pattern.test(text)),
  );
}
