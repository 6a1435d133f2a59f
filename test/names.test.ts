import IntlMessageFormat from 'intl-messageformat';
import { expect, it } from 'vitest';
import { type Language, languages } from '../src/diagnostics/language.ts';
import { resolveArguments } from '../src/diagnostics/messages.ts';
import type { Value } from '../src/diagnostics/values.ts';
import { examples } from '../src/generated/examples.ts';
import { rules } from '../src/generated/rules.ts';
import type { Source } from '../src/language/document.ts';
import { valueAt } from '../src/language/shape/decoded.ts';
import { everyEntity } from '../src/model/fields.ts';
import type { Model } from '../src/model/model.ts';
import { findDeclaration } from '../src/rules/catalogue.ts';
import type { Outcome, Rule } from '../src/rules/rule.ts';
import { checkAll, sourcesOf } from './support/example.ts';
import { mutants, mutate } from './support/mutants.ts';
import { readSources } from './support/sources.ts';

/** The ids of what has a name, as people write them: of entities, with their kind too, and of parts. */
function idsOf(model: Model): Map<string, string> {
  const ids = new Map<string, string>();
  const bare = new Set<string>();
  const add = (id: string, holder: unknown, ref: string) => {
    const named = ['name', 'statement', 'text']
      .map((field) => valueAt(holder, [field]))
      .find((one) => one !== undefined);
    const name = String(valueAt(named, ['written']) ?? '');
    // What has no name goes by its id, and so may what has the same id as it.
    if (name === '' || name.toLowerCase() === id.toLowerCase()) bare.add(id);
    else ids.set(id, name).set(ref, name);
  };
  for (const { id, ref, value, parts } of everyEntity(model)) {
    add(id, value, ref);
    for (const part of parts) add(part.id, valueAt(value, part.path), `${ref}#${part.id}`);
  }
  for (const id of bare) ids.delete(id);
  return ids;
}

/** The values that a text shows to be read, without those by which it only chooses its words. */
function shownIn(text: string, language: Language): string[] {
  const elements = new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();
  return [...resolveArguments(elements).arguments.values()].flatMap(({ name, role }) => (role === 'shown' ? name : []));
}

/**
 * What a finding of a rule shows by its id though it has a name. Only messages are looked at: hints say what to write, and what a value of another
 * type than text tells (`any-of`) are words to write, and so is where something stands that is missing (`Missing`). What reading and building find is about the writing itself: it quotes that.
 */
function rawIn({ code }: Rule, outcome: Outcome, ids: ReadonlyMap<string, string>): string[] {
  const { messages = {} } = findDeclaration(code) ?? {};
  const told =
    'missing' in outcome
      ? [{ message: outcome.missing, values: outcome.values }]
      : [outcome, ...(outcome.related ?? []), ...(outcome.proof ?? [])];
  return told.flatMap(({ message, values: { reason, where, ...values } = {} }) =>
    languages.flatMap((language) =>
      shownIn(messages[message]?.[language] ?? '', language).flatMap((name) =>
        [(name === 'where' && reason === undefined ? where : values[name]) as Value]
          .flat()
          .flatMap((value) =>
            typeof value === 'string' && ids.has(value)
              ? `${message}: {${name}} is ${value}, which is called ${ids.get(value)}`
              : [],
          ),
      ),
    ),
  );
}

/** What is said by an id of some sources, by the rules that are asked. */
function rawOf(sources: readonly Source[], asked: readonly Rule[]): string[] {
  return checkAll(sources, 'en', []).judged.flatMap((model) => {
    const ids = idsOf(model);
    return asked.flatMap((rule) => [...rule.check(model, [], [])].flatMap((one) => rawIn(rule, one, ids)));
  });
}

it.each(rules.map((rule) => [rule.code, rule] as const))('%s names nothing by its id that has a name', (code, rule) => {
  const { valid = [], invalid = [] } = examples[code] ?? {};
  const all = [...[...invalid, ...valid].map(sourcesOf), ...mutants.filter((one) => one.code === code).map(mutate)];
  expect([...new Set(all.flatMap((sources) => rawOf(sources, [rule])))]).toEqual([]);
});

it.each(['pharmacy', 'telecom-alliance', 'water-utility'])('nor is anything in the example %s', (folder) => {
  expect(rawOf(readSources(`../../examples/${folder}/`), rules)).toEqual([]);
});
