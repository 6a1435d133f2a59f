import { groupBy } from '../../diagnostics/lists.ts';
import type { PlainDate, Text } from '../../diagnostics/values.ts';
import { isMap } from '../../language/shape/decoded.ts';
import { fieldsOf, writtenAt } from '../../model/fields.ts';
import type { Entity } from '../../model/model.ts';
import { refs } from '../../model/refs.ts';
import type { View } from '../../wording/view.ts';

/** A source as a map; one that is a text alone has only `text`. */
interface Source {
  text?: Text;
  date?: PlainDate;
  link?: string;
}

const sourcesIn = fieldsOf<Source>(
  ({ fields }) => fields?.link?.scalar === 'String' && fields.text?.scalar === 'Text',
  (value): value is Source => isMap(value),
);

/** The sources of what a report is about in the order of the alphabet: each once, with all that rests on it. */
export function sourceRows(entities: readonly Entity[], view: View) {
  const all = entities.flatMap((entity) =>
    sourcesOf(entity).map((source) => ({ entity, source, words: view.read(source.text) })),
  );
  const groups = groupBy(all, ({ source, words }) => JSON.stringify([words, source.date?.iso, source.link]));
  const order = new Intl.Collator(view.spoken);
  const sorted = [...groups.values()].toSorted(([one], [other]) => order.compare(one.words, other.words));
  return sorted.map((same) => {
    const { words, source } = same[0];
    const { link: url, date = null } = source;
    const text = url === undefined ? words : { type: 'web' as const, text: words || url, url };
    const about = [...new Set(same.map(({ entity }) => entity))];
    return { text, date, about: about.map((entity) => view.linkTo(entity)) };
  });
}

function sourcesOf(entity: Entity): Source[] {
  const plain = writtenAt(entity, ['sources']);
  const texts = (Array.isArray(plain) ? plain : []).filter((one): one is string => typeof one === 'string');
  const found = sourcesIn(entity).map(({ value }) => value);
  return [...texts.map((written): Source => ({ text: { type: 'text', written, by: {} } })), ...found];
}

/** The engagement's glossary in the order of the alphabet, without what is only a name. A term that should not be used stands with those to use instead. */
export function glossaryRows({ model, read, spoken }: View) {
  const { glossary } = model.engagement.value;
  const terms = Object.entries(glossary);
  const nameOf = (code: string) => read(glossary[code]?.name) || code;
  const replacedBy = (code: string) =>
    terms.filter(([, term]) => term.deprecated && refs(term.use).some(({ id, part = id }) => part === code));
  const order = new Intl.Collator(spoken);
  return terms
    .filter(([, { deprecated, use }]) => !deprecated || refs(use).length === 0)
    .filter(([code, { definition, synonyms, deprecated }]) =>
      Boolean(definition || synonyms || deprecated || replacedBy(code).length > 0),
    )
    .map(([code, { definition, synonyms = [], deprecated }]) => ({
      id: `term:${code}`,
      term: nameOf(code),
      definition: read(definition),
      synonyms: synonyms.map(read),
      deprecated: [...replacedBy(code).map(([old]) => nameOf(old)), ...(deprecated ? [nameOf(code)] : [])],
    }))
    .toSorted((one, other) => order.compare(one.term, other.term));
}
