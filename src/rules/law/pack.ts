import type { Language, Localised } from '../../diagnostics/language.ts';
import { once } from '../../diagnostics/once.ts';
import type { Text } from '../../diagnostics/values.ts';
import { kinds } from '../../generated/kinds.ts';
import { packs } from '../../generated/packs.ts';
import { decode } from '../../language/shape/decode.ts';
import type { Model } from '../../model/model.ts';
import type { Target } from '../../model/targets.ts';
import type { Step } from '../declared/step.ts';

/** A condition over the client, and what is said of it. */
export interface Condition {
  article: string;
  when: string;
  says: Localised;
}

/** To whom something applies: all of `requires` and, where there is `any`, one of it. */
export interface AppliesWhen {
  requires?: readonly Condition[];
  any?: readonly Condition[];
  /** What is said where none of `any` holds. */
  otherwise?: Localised;
}

/** One thing that a law asks. What it goes over and requires is a step like that of a rule. */
export interface Fact extends Step {
  article: string;
  text: Localised;
  /** Where its wording can be read in two ways, the one that is taken. */
  reading?: Localised;
  appliesWhen?: AppliesWhen;
  /** What is missing where nothing in the model is what it is about. */
  none?: Localised;
  /** Why it does not apply where nothing in the model is what it is about. */
  moot?: Localised;
  /** The legal target of each service, contact reason or cell that is gone over, as it is written. */
  target?: unknown;
  /** Other metrics in which a promise keeps it, where there is none in that of the target. */
  orElse?: readonly Target['metric'][];
  /** What is missing is evidence. */
  evidence?: true;
  /** Where the evidence of a duty belongs that no model shows. */
  outside?: Localised;
  messages?: Readonly<Record<string, Localised>>;
  /** Fields that it reads, as `kind.field`. */
  relies: readonly string[];
}

/** A law as data, as a file of `src/packs/` has it. */
export interface Pack {
  id: string;
  version: number;
  title: Localised;
  short: Localised;
  authority: Localised;
  official: string;
  /** ISO date on which its figures were read against the official text. */
  verified: string;
  /** The country of the clients to whom it is offered. */
  country: string;
  /** The ISO date from which it has to be kept. */
  owed?: string;
  notes?: readonly Localised[];
  appliesWhen: AppliesWhen;
  facts: Readonly<Record<string, Fact>>;
}

/** Every pack, by its id. */
export const allPacks: Readonly<Record<string, Pack>> = packs;

/** The packs that a workspace has switched on. */
export function packsOf({ engagement }: Model): Pack[] {
  return engagement.value.packs.flatMap((id) => (Object.hasOwn(allPacks, id) ? (allPacks[id] ?? []) : []));
}

/** The name of a fact among the key facts of findings, by which tom.yaml may accept them: `es-ley-10-2025#art-17-1`. */
export function factRef(pack: Pick<Pack, 'id'>, fact: string): string {
  return `${pack.id}#${fact}`;
}

/** Whether that is the name of a fact. */
export function isLegalFact(name: string): boolean {
  const [pack = '', fact = ''] = name.split('#');
  return Object.hasOwn(allPacks, pack) && Object.hasOwn(allPacks[pack]?.facts ?? {}, fact);
}

/** The fields of the model that the facts of a code read. */
export function reliedOn(code: ReturnType<typeof codeOf>): string[] {
  const all = Object.values(allPacks).flatMap((pack) => Object.values(pack.facts));
  const facts = all.filter((fact) => codeOf(fact) === code);
  return [...new Set(['engagement.packs', 'engagement.client', ...facts.flatMap(({ relies }) => relies)])].sort();
}

/** The legal target of a fact, read as those of a model are. */
export const legalTarget = once(({ target }: Fact): Target => {
  const shape = kinds.standard.shape.fields?.target ?? {};
  const holder = { kind: 'standard', id: 'law' };
  const context = { read: { languages: ['en'] }, written: new Map(), holder, override: false };
  const { value, faults } = decode(shape, target, [], context);
  if (faults.length > 0) throw new Error(`a legal target cannot be read: ${JSON.stringify(faults)}`);
  return value as unknown as Target;
});

/** The code that tells of a fact. */
export function codeOf({ target, evidence }: Fact): 'LAW001' | 'LAW002' | 'LAW003' {
  if (target) return 'LAW001';
  return evidence ? 'LAW003' : 'LAW002';
}

/** `Act 10/2025, art. 17.1` */
export function lawOf({ short }: Pack, { article }: Fact): Text {
  const text = (language: Language): string => `${short[language]}, art. ${article}`;
  return { type: 'text', written: text('en'), by: { en: text('en'), es: text('es') } };
}

/** The name of a fact's message among those of the code that tells it. */
export function messageOf(pack: Pick<Pack, 'id'>, fact: string, message: string): string {
  return `${pack.id}/${fact}/${message}`;
}
