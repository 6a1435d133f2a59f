import type { Declaration } from '../../diagnostics/declaration.ts';
import { placeholdersOf } from '../../diagnostics/messages.ts';
import { fieldSort, type Scope, type Sort, sortOf } from './check-expression.ts';
import { eachOf, inFull, type Step } from './step.ts';

/** Checks a rule that is data against the schemas and its own words, and gives the fields on which it relies. Throws an Error. */
export function reliesOf(declaration: Pick<Declaration, 'messages' | 'hints'>, step: Step): string[] {
  const reads = new Set<string>();
  checkStep(declaration, inFull(step), {}, undefined, reads);
  return [...reads].sort();
}

type Words = Pick<Declaration, 'messages' | 'hints'>;

function checkStep(words: Words, step: Step, from: Scope, subject: Sort | undefined, reads: Set<string>): void {
  const scope: Record<string, Sort> = { ...from };
  let about = subject;
  const sort = (expression: string, within: Scope = scope): Sort => {
    try {
      return sortOf(expression, within, reads);
    } catch (error) {
      throw new Error(`“${expression}”: ${error instanceof Error ? error.message : error}`);
    }
  };
  if (step.for !== undefined) {
    const { name, list } = eachOf(step.for);
    scope[name] = sort(list).of ?? {};
    about ??= scope[name];
  }
  for (const [name, expression] of Object.entries(step.let ?? {})) scope[name] = sort(expression);
  for (const expression of [step.when, step.require, step.weighs, ...(step.facts ?? [])])
    if (expression !== undefined) sort(expression);
  for (const one of [...(step.cases ?? []), ...(step.checks ?? [])]) checkStep(words, one, scope, about, reads);
  if (step.about !== undefined) about = scope[step.about];
  if (step.cases || step.checks) return;
  if (!about) throw new Error('it is about nothing: it has no “for”');
  checkPlaces([step.at ?? []].flat(), scope, about);
  const said = step.missing ?? step.says ?? only('messages', words.messages);
  checkWords(said, words.messages, scope, about);
  if (step.missing === undefined) checkWords(step.do ?? only('hints', words.hints), words.hints, scope, about);
  for (const { for: written, says, at } of step.related ?? []) {
    const { name, list } = eachOf(written);
    const one = sort(list).of ?? {};
    checkWords(says, words.messages, { ...scope, [name]: one }, one);
    checkPlaces([at ?? []].flat(), { ...scope, [name]: one }, one);
  }
}

/** The fields are there; a finding does not rely on them. */
function checkPlaces(places: readonly string[], scope: Scope, about: Sort): void {
  for (const place of places) {
    const [name = '', ...rest] = place.split('.');
    const named = Object.hasOwn(scope, name) ? scope[name] : undefined;
    // A list stands nowhere: a field of that name does.
    const known = named?.of ? undefined : named;
    let sort = known ?? about;
    for (const step of known ? rest : [name, ...rest]) sort = fieldSort(sort, step, new Set());
  }
}

/** The text is there, and all that it speaks of. */
function checkWords(name: string, texts: Words['messages'], scope: Scope, about: Sort): void {
  const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
  if (!text) throw new Error(`there are no words “${name}”`);
  for (const placeholder of placeholdersOf(text.en)) {
    if (!Object.hasOwn(scope, placeholder)) fieldSort(about, placeholder, new Set());
  }
}

function only(what: string, texts: Words['messages']): string {
  const [name, ...others] = Object.keys(texts);
  if (name === undefined || others.length > 0) throw new Error(`it has several ${what}: say which`);
  return name;
}
