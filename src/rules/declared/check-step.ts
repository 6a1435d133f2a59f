import { parse } from '@marcbachmann/cel-js';
import type { Declaration } from '../../diagnostics/declaration.ts';
import type { Path, Span } from '../../diagnostics/finding.ts';
import { placeholdersOf } from '../../diagnostics/messages.ts';
import { kinds } from '../../generated/kinds.ts';
import { valueAt } from '../../language/shape/decoded.ts';
import { walk } from './check-expression.ts';
import { type Mistake, type Told, unknown } from './mistake.ts';
import { fieldSort, fieldsOf, isKind, named, nowhere, type Scope, type Sort, type Walk } from './sort.ts';
import { eachOf, inFull, type Step } from './step.ts';

type Words = Pick<Declaration, 'messages' | 'hints'>;

/** What is found of a rule while it is looked at. */
interface Look {
  words: Words;
  /** The fields that it reads, as `kind.field`. */
  reads: Set<string>;
  /** The messages and hints that it says. */
  said: { messages: Set<string>; hints: Set<string> };
  tell(told: Told, path: Path, span?: Span): void;
}

/** Checks a rule that is data against the schemas and its own words: the fields on which it relies, and what is wrong with it. */
export function checkRule(words: Words, step: Step): { relies: string[]; mistakes: Mistake[] } {
  const mistakes = new Map<string, Mistake>();
  const said = { messages: new Set<string>(), hints: new Set<string>() };
  const reads = new Set<string>();
  const tell: Look['tell'] = (told, at, span) => {
    const path = whereWritten(step, at);
    mistakes.set(JSON.stringify([told, path, span]), { ...told, path, ...(span && { span }) });
  };
  checkStep(inFull(step), {}, undefined, [], { words, reads, said, tell });
  for (const part of ['messages', 'hints'] as const) {
    const unsaid = Object.keys(words[part]).filter((name) => !said[part].has(name));
    // One that is not found under its name may be the one that is not said.
    if ([...mistakes.values()].some(({ message }) => message === 'noWords' || message === 'aboutNothing')) break;
    for (const name of unsaid)
      mistakes.set(`${part} ${name}`, {
        message: 'unsaid',
        values: { name },
        hint: 'sayOrRemove',
        path: [part, name],
        on: 'key',
      });
  }
  return { relies: [...reads].sort(), mistakes: [...mistakes.values()] };
}

/** What a case takes over stands above it. */
function whereWritten(step: Step, path: Path): Path {
  const cases = path.findIndex((one, index) => index % 2 === 0 && one !== 'cases' && one !== 'checks');
  if (cases < 2 || valueAt(step, path) !== undefined) return path;
  return whereWritten(step, [...path.slice(0, cases - 2), ...path.slice(cases)]);
}

function checkStep(step: Step, from: Scope, subject: Sort | undefined, path: Path, look: Look): void {
  const scope: Record<string, Sort> = { ...from };
  let about = subject;
  const each = (written: string, at: Path, within: Scope): { name: string; sort: Sort } => {
    const { name, list } = eachOf(written);
    if (!/^\w+$/.test(name)) {
      look.tell({ message: 'badFor', values: { value: written }, hint: 'sayFor' }, at);
      return { name: '', sort: {} };
    }
    if (name !== written) return { name, sort: sortOf(list, within, at, look, written.length - list.length).of ?? {} };
    if (isKind(name)) return { name, sort: { kinds: [name] } };
    const told = unknown('noKind', name, Object.keys(kinds));
    look.tell(told, at);
    // The rest of the rule may call it by the name that was meant.
    if (typeof told.values.suggestion === 'string') scope[told.values.suggestion] = {};
    return { name, sort: {} };
  };
  if (step.for !== undefined) {
    const { name, sort } = each(step.for, [...path, 'for'], scope);
    scope[name] = sort;
    about ??= sort;
  }
  const name = (written: Step['let'], within: Record<string, Sort>, at: Path) => {
    for (const [name, expression] of Object.entries(written ?? {}))
      within[name] = sortOf(expression, within, [...at, 'let', name], look);
  };
  name(step.let, scope, path);
  for (const field of ['when', 'require', 'follows', 'weighs'] as const)
    if (step[field] !== undefined) sortOf(step[field], scope, [...path, field], look);
  for (const [index, fact] of (step.facts ?? []).entries()) sortOf(fact, scope, [...path, 'facts', index], look);
  for (const field of ['cases', 'checks'] as const)
    for (const [index, one] of (step[field] ?? []).entries())
      checkStep(one, scope, about, [...path, field, index], look);
  if (step.about !== undefined) about = named(step.about, scope, (told) => look.tell(told, [...path, 'about']));
  if (step.cases || step.checks) return;
  if (!about) {
    look.tell({ message: 'aboutNothing', values: {}, hint: 'sayFor' }, path);
    return;
  }
  checkPlaces(step.at, scope, about, [...path, 'at'], look);
  checkWords('messages', step.missing ?? step.says, scope, about, [...path, step.missing ? 'missing' : 'says'], look);
  if (step.missing === undefined) checkWords('hints', step.do, scope, about, [...path, 'do'], look);
  for (const [index, { for: written, let: lets, says, at }] of (step.related ?? []).entries()) {
    const inner = [...path, 'related', index];
    const one = each(written, [...inner, 'for'], scope);
    const within = { ...scope, [one.name]: one.sort };
    name(lets, within, inner);
    checkWords('messages', says, within, one.sort, [...inner, 'says'], look);
    checkPlaces(at, within, one.sort, [...inner, 'at'], look);
  }
}

/** What is longer is a program, and takes long. */
const longest = 1000;

/** The sort of an expression, which begins at `start` of what is written at `path`. */
function sortOf(expression: string, scope: Scope, path: Path, look: Look, start = 0): Sort {
  const tell: Walk['tell'] = (told, span) =>
    look.tell(told, path, { start: start + span.start, end: start + span.end });
  if (expression.length > longest) {
    look.tell({ message: 'tooLong', values: {}, hint: 'split' }, path);
    return {};
  }
  try {
    return walk(parse(expression).ast, { scope, reads: look.reads, tell });
  } catch (error) {
    // The library's errors have a range.
    const { start: at, end } = (error as { range?: Span }).range ?? { start: 0, end: expression.length };
    tell({ message: 'unreadable', values: { expression }, hint: 'form' }, { start: at, end });
    return {};
  }
}

/** The fields are there; a finding does not rely on them. */
function checkPlaces(at: Step['at'], scope: Scope, about: Sort, path: Path, look: Look): void {
  for (const [index, place] of [at ?? []].flat().entries()) {
    const here = Array.isArray(at) ? [...path, index] : path;
    const walking = { scope, reads: new Set<string>(), tell: (told: Told) => look.tell(told, here) };
    const [name = '', ...rest] = place.split('.');
    const own = Object.hasOwn(scope, name) ? scope[name] : undefined;
    // A list stands nowhere: a field of that name does.
    const known = own?.of ? undefined : own;
    let sort = known ?? about;
    for (const step of known ? rest : [name, ...rest]) sort = fieldSort(sort, step, walking, nowhere);
  }
}

/** The text is there, and all that it speaks of. By default it is the only one. */
function checkWords(
  part: keyof Words,
  written: string | undefined,
  scope: Scope,
  about: Sort,
  path: Path,
  { words, said, tell }: Look,
): void {
  const texts = words[part];
  const names = Object.keys(texts);
  const [only, ...others] = names;
  // A rule may do without advice.
  if (written === undefined && part === 'hints' && only === undefined) return;
  if (written === undefined && others.length > 0) {
    for (const name of names) said[part].add(name);
    tell(
      { message: 'several', values: { part, allowed: { type: 'any-of', of: names } }, hint: 'oneOf' },
      path.length > 1 ? path.slice(0, -1) : [part],
    );
    return;
  }
  const name = written ?? only ?? '';
  said[part].add(name);
  const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
  if (!text) {
    tell(unknown('noWords', name, names, { part }), path);
    return;
  }
  const fields = [about.kinds?.flatMap(fieldsOf) ?? [], Object.keys(about.shape?.fields ?? {})].flat();
  const seen = new Set<string>();
  for (const [language, one] of Object.entries(text)) {
    // A language that is not written has the words of another.
    if (seen.has(one)) continue;
    seen.add(one);
    const at = [part, name, language];
    for (const placeholder of placeholdersIn(one, () => tell({ message: 'badText', values: {}, hint: 'braces' }, at))) {
      if (Object.hasOwn(scope, placeholder) || placeholder === 'id' || !(about.kinds || about.shape)) continue;
      const known = [...Object.keys(scope), ...fields];
      if (!fields.includes(placeholder)) tell(unknown('unfilled', placeholder, known), at, placeIn(one, placeholder));
    }
  }
}

/** Where a placeholder stands in a text. */
export function placeIn(text: string, placeholder: string): Span | undefined {
  const start = text.indexOf(`{${placeholder}`) + 1;
  return start === 0 ? undefined : { start, end: start + placeholder.length };
}

/** The names of the values that a text takes; none where its braces cannot be read. */
export function placeholdersIn(text: string, fail: () => unknown): string[] {
  try {
    return placeholdersOf(text);
  } catch {
    fail();
    return [];
  }
}
