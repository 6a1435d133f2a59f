import { readFileSync } from 'node:fs';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { isSchema, type Schema } from './read.ts';

/** The types of what `check` of the package gives: what the schema of `--format json` describes, in TypeScript. */
export async function apiModule(): Promise<string> {
  const file = new URL('../output/diagnostics.schema.json', import.meta.url);
  const { $id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const plain = withoutScalars(schema, schema.$defs) as Schema;
  return compile({ ...plain, title: 'CheckResult' } as JSONSchema, 'CheckResult', {
    additionalProperties: false,
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120 },
  });
}

/** Texts and numbers need no names of their own. */
function withoutScalars(value: unknown, defs: Readonly<Record<string, Schema>>): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutScalars(one, defs));
  if (!isSchema(value)) return value;
  const named = typeof value.$ref === 'string' ? defs[value.$ref.replace('#/$defs/', '')] : undefined;
  if (named && named.type !== 'object') {
    const { $ref: _ref, ...own } = value;
    return withoutScalars({ ...named, ...own }, defs);
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutScalars(inner, defs)]));
}
