import { isMap } from './shape/decoded.ts';

/** The schema of one kind out of the bundled schema of model files, with the definitions that it refers to. */
export function schemaOfKind(model: unknown, kind: string): unknown {
  const definitions = isMap(model) && isMap(model.$defs) ? model.$defs : {};
  const name = kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const used = new Set<string>();
  collect(definitions[name], definitions, used);
  const $defs = Object.fromEntries(Object.entries(definitions).filter(([key]) => used.has(key)));
  const own = definitions[name];
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...(isMap(own) ? own : {}), $defs };
}

function collect(schema: unknown, definitions: Record<string, unknown>, used: Set<string>): void {
  if (Array.isArray(schema)) for (const entry of schema) collect(entry, definitions, used);
  if (!isMap(schema)) return;
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === '$ref' && typeof value === 'string') {
      const name = value.slice('#/$defs/'.length);
      if (used.has(name)) continue;
      used.add(name);
      collect(definitions[name], definitions, used);
    } else collect(value, definitions, used);
  }
}
