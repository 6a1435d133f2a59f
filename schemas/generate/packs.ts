import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { stepFields } from '../../src/generated/rule-shapes.ts';
import { checkRule } from '../../src/rules/declared/check-step.ts';
import { expressionsIn, type Step } from '../../src/rules/declared/step.ts';
import type { AppliesWhen } from '../../src/rules/law/pack.ts';
import { parsed, type Schemas } from './read.ts';

interface Localised {
  en: string;
  es: string;
}

interface WrittenFact extends Step {
  article: string;
  appliesWhen?: AppliesWhen;
  reading?: Localised;
  none?: Localised;
  target?: unknown;
  evidence?: boolean;
  messages?: Record<string, Localised>;
}

export interface WrittenPack {
  id: string;
  short: Localised;
  appliesWhen: AppliesWhen;
  facts: Record<string, WrittenFact>;
}

const folder = new URL('../../src/packs/', import.meta.url);

/** The packs of law, checked against their schema; their conditions are looked at as those of rules. */
export function readPacks(schemas: Schemas): WrittenPack[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  for (const schema of schemas.files.values()) ajv.addSchema(schema);
  const validate = ajv.getSchema('https://tom.invalid/schemas/pack.schema.json');
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.sort().map((file) => {
    const pack = parse(readFileSync(new URL(file, folder), 'utf8')) as WrittenPack;
    if (!validate?.(pack)) throw new Error(`src/packs/${file}: ${ajv.errorsText(validate?.errors)}`);
    if (`${pack.id}.yaml` !== file) throw new Error(`src/packs/${file} has the id ${pack.id}`);
    const facts = Object.entries(pack.facts).map(([id, fact]) => [id, readFact(`src/packs/${file}: ${id}`, fact)]);
    return { ...pack, facts: Object.fromEntries(facts) };
  });
}

/** The packs as a module. */
export function packsModule(packs: readonly WrittenPack[]): string {
  const entries = packs.map((pack) => `  ${JSON.stringify(pack.id)}: (): Pack => ${parsed(pack)},`);
  return [
    "import { lazily } from '../diagnostics/once.ts';",
    "import type { Pack } from '../rules/law/pack.ts';",
    '',
    '/** Every pack of law, by its id. */',
    'export const packs = lazily({',
    ...entries,
    '});',
    '',
  ].join('\n');
}

/** The expressions of a pack: to whom it and its facts apply, and what they ask. */
export function expressionsOfPack({ appliesWhen, facts }: WrittenPack): string[] {
  const conditions = ({ requires = [], any = [] }: AppliesWhen) => [...requires, ...any].map(({ when }) => when);
  const ofFact = (fact: WrittenFact) => [...conditions(fact.appliesWhen ?? {}), ...expressionsIn(fact)];
  return [...conditions(appliesWhen), ...Object.values(facts).flatMap(ofFact)];
}

/** What facts say, as messages of the code that tells it: with the law and the article; and the reading that is taken. */
export function packMessages(packs: readonly WrittenPack[], code: string): Record<string, Localised> {
  const messages = packs.flatMap((pack) =>
    Object.entries(pack.facts).flatMap(([id, fact]) => {
      if (codeOf(fact) !== code) return [];
      const key = (name: string): string => `${pack.id}/${id}/${name}`;
      const own = Object.entries(fact.messages ?? {}).map(([name, text]) => [key(name), told(pack, fact, text)]);
      return [
        ...own,
        ...(fact.reading ? [[key('reading'), fact.reading]] : []),
        ...(fact.none ? [[key('noSubject'), told(pack, fact, fact.none)]] : []),
      ];
    }),
  );
  return Object.fromEntries(messages);
}

function codeOf({ target, evidence }: WrittenFact): string {
  if (target !== undefined) return 'LAW001';
  return evidence ? 'LAW003' : 'LAW002';
}

function told({ short }: WrittenPack, { article }: WrittenFact, text: Localised): Localised {
  return { en: `${short.en}, art. ${article}: ${text.en}`, es: `${short.es}, art. ${article}: ${text.es}` };
}

function readFact(where: string, fact: WrittenFact): WrittenFact & { relies: string[] } {
  const step = Object.fromEntries(Object.entries(fact).filter(([key]) => stepFields.includes(key))) as Step;
  // A legal target says what is found of it in the words of its code.
  const messages = fact.target ? { looser: { en: '', es: '' } } : (fact.messages ?? {});
  const { relies, mistakes } =
    step.for === undefined ? { relies: [], mistakes: [] } : checkRule({ messages, hints: {} }, step);
  if (mistakes.length > 0) throw new Error(`${where}: ${mistakes.map((one) => JSON.stringify(one)).join('\n')}`);
  return { ...fact, relies };
}
