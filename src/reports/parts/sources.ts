import type { PlainDate, Text } from '../../diagnostics/values.ts';
import { isMap } from '../../language/shape/decoded.ts';
import { fieldsOf, writtenAt } from '../../model/fields.ts';
import type { Entity } from '../../model/model.ts';
import type { Content, EntityLink } from '../render/content.ts';
import type { SourceRow } from '../render/view.ts';
import { linkTo } from './links.ts';
import type { ViewContext } from './view-context.ts';

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

/** The sources of what a report is about: each once, with all that rests on it. */
export function sourceRows(entities: readonly Entity[], view: ViewContext): SourceRow[] {
  const rows = new Map<string, { text: Content; date: Content; about: EntityLink[] }>();
  for (const entity of entities) {
    for (const source of sourcesOf(entity)) {
      const text = view.read(source.text);
      const key = JSON.stringify([text, source.date?.iso, source.link]);
      const row = rows.get(key) ?? { text: textOf(text, source.link), date: source.date ?? null, about: [] };
      if (!row.about.some(({ id }) => id === entity.ref)) row.about.push(linkTo(entity, view));
      rows.set(key, row);
    }
  }
  return [...rows.values()];
}

function sourcesOf(entity: Entity): Source[] {
  const plain = writtenAt(entity, ['sources']);
  const texts = (Array.isArray(plain) ? plain : []).filter((one): one is string => typeof one === 'string');
  const found = sourcesIn(entity).map(({ value }) => value);
  return [...texts.map((written): Source => ({ text: { type: 'text', written, by: {} } })), ...found];
}

function textOf(text: string, url: string | undefined): Content {
  return url === undefined ? text : { type: 'web', text: text || url, url };
}
