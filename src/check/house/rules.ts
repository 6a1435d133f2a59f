import { type Code, codes, familyOf, isCode, isHouseCode } from '../../diagnostics/codes.ts';
import { type Declaration, type Examples, finding } from '../../diagnostics/declaration.ts';
import type { Finding, Path } from '../../diagnostics/finding.ts';
import { byCodeUnits } from '../../diagnostics/lists.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { houseRuleFaulty } from '../../generated/declarations.ts';
import { ruleShapes, stepFields } from '../../generated/rule-shapes.ts';
import { rules as ownRules } from '../../generated/rules.ts';
import * as validators from '../../generated/validators.js';
import { type Document, placeIn, pointer, type Source } from '../../language/document.ts';
import type { ScalarContext } from '../../language/scalars/contract.ts';
import { checkShape, type Validator } from '../../language/schema.ts';
import { decode } from '../../language/shape/decode.ts';
import { isMap, valueAt } from '../../language/shape/decoded.ts';
import { faultFinding } from '../../model/faults.ts';
import { catalogue, findDeclaration } from '../../rules/catalogue.ts';
import { checkRule } from '../../rules/declared/check-step.ts';
import { type Mistake, unknown } from '../../rules/declared/mistake.ts';
import type { Step } from '../../rules/declared/step.ts';
import type { Rule } from '../../rules/rule.ts';
import { bounded } from './bounded.ts';
import { changedRule, changeOf, localised, type Texts, type WrittenChange } from './change.ts';
import { stretchIn } from './place.ts';

/** A rule that a workspace brings. */
export interface HouseRule {
  rule: Rule & Declaration;
  file: string;
  examples: Examples;
}

/** The rules of a run: those of tom, as the workspace changes them, and its own. */
export interface RuleSet {
  rules: readonly Rule[];
  /** Those of the workspace's own that can be judged, in the order of their codes. */
  house: readonly HouseRule[];
  /** The files in which rules of tom are changed, by their codes. */
  changed: ReadonlyMap<string, string>;
  /** True for every code that a rule has, of those that cannot be judged too. */
  has(code: string): code is Code;
  find(code: Code): Declaration | undefined;
  findings: readonly Finding[];
}

/** What a workspace without rules of its own has. */
const plain: RuleSet = {
  rules: ownRules,
  house: [],
  changed: new Map(),
  has: isCode,
  find: findDeclaration,
  findings: [],
};

/** A document of a rule, once its shape was looked at. */
type WrittenRule = Pick<Declaration, 'severity' | 'phase'> &
  Omit<WrittenChange, 'extends'> & {
    code: string;
    slug: string;
    messages: Texts;
    yieldsTo?: string[];
  } & Partial<Examples>;

/** What a document comes to: a rule of the workspace's own, or what it makes of one of tom. */
interface Read {
  document: Document;
  code: string;
  mistakes: Mistake[];
  declaration?: Declaration;
  own?: HouseRule;
  change?: (rule: Rule) => Rule;
}

/** Reads the rules of a workspace. A faulty one is left out and told; the others count. */
export function ruleSetOf(documents: readonly Document[], sources: readonly Source[], context: ScalarContext): RuleSet {
  if (documents.length === 0) return plain;
  const codesHere = new Set(documents.map(({ data }) => valueAt(data, ['code'])));
  const has = (code: string): code is Code => isCode(code) || codesHere.has(code);
  const findings: Finding[] = [];
  const good = new Map<string, Read>();
  for (const document of documents.filter(({ broken }) => !broken)) {
    const change = isMap(document.data) && Object.hasOwn(document.data, 'extends');
    const { value, faults } = readShape(change ? 'ruleChange' : 'rule', document, context);
    for (const fault of faults) findings.push(fault);
    if (!value) continue;
    const read = change
      ? readChange(document, value as WrittenChange, codesHere)
      : readRule(document, value as WrittenRule, has);
    const other = good.get(read.code);
    if (other && (!change || read.change)) findings.push(twice(read, other));
    for (const mistake of read.mistakes) findings.push(findingOf(mistake, read, sources));
    const faulty = read.mistakes.some(({ message }) => message !== 'unsaid');
    if (!other && !faulty) good.set(read.code, read);
  }
  const own = [...good.values()].flatMap((read) => read.own ?? []);
  own.sort((a, b) => byCodeUnits(a.rule.code, b.rule.code));
  const changes = [...good.values()].filter(({ change }) => change);
  return {
    rules: [...ownRules.map((rule) => good.get(rule.code)?.change?.(rule) ?? rule), ...own.map(({ rule }) => rule)],
    house: own,
    changed: new Map(changes.map(({ code, document }) => [code, document.file])),
    has,
    find: (code) => good.get(code)?.declaration ?? findDeclaration(code),
    findings,
  };
}

/** What the schema says of a document, which is read where nothing is wrong with it. */
function readShape(
  name: keyof typeof ruleShapes,
  document: Document,
  context: ScalarContext,
): { value?: unknown; faults: Finding[] } {
  const { data, file, written } = document;
  const shape = ruleShapes[name];
  const validate = (validators as Readonly<Record<string, Validator | undefined>>)[name];
  if (!validate) throw new Error(`no validator of ${name}`);
  const holder = { kind: 'rule', id: file };
  const decoded = decode(shape, data, [], { read: context, written, holder, override: false });
  const faults = [...checkShape(validate, shape, data, [], file), ...decoded.faults];
  if (faults.length > 0) return { faults: faults.map((fault) => faultFinding(fault, document)) };
  return { value: decoded.value, faults: [] };
}

function readRule(document: Document, written: WrittenRule, has: RuleSet['has']): Read {
  const { code, slug, severity, phase, summary, why, messages, hints = {}, yieldsTo = [] } = written;
  const { valid = [], invalid = [] } = written;
  const read: Read = { document, code, mistakes: [] };
  const family = familyOf(code);
  if (family !== undefined) {
    const values = { value: code, prefix: family };
    read.mistakes.push({ message: 'ownPrefix', values, hint: isCode(code) ? 'ownCode' : 'ownLetters', path: ['code'] });
  } else if (!isHouseCode(code)) {
    read.mistakes.push({ message: 'badCode', values: { value: code }, hint: 'codeForm', path: ['code'] });
  }
  for (const [index, one] of yieldsTo.entries())
    if (!has(one)) read.mistakes.push({ ...unknown('noRule', one, Object.keys(codes)), path: ['yieldsTo', index] });
  const words = (texts: Texts): Declaration['messages'] =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, localised(text)]));
  const spoken = { messages: words(messages), hints: words(hints) };
  // The schema has looked at it.
  const step = Object.fromEntries(
    Object.entries(isMap(document.data) ? document.data : {}).filter(([field]) => stepFields.includes(field)),
  ) as Step;
  const { relies, mistakes } = checkRule(spoken, step);
  read.mistakes.push(...mistakes);
  if (!isHouseCode(code)) return read;
  const named = slug.replaceAll('-', ' ');
  const declaration: Declaration = {
    code,
    slug,
    severity,
    phase,
    serves: [],
    summary: summary ? localised(summary) : { en: named, es: named },
    why: why ? localised(why) : { en: '', es: '' },
    ...spoken,
  };
  const check = bounded(declaration, step, document);
  const rule = { ...declaration, scope: 'target' as const, relies, yieldsTo: yieldsTo.filter(has), check };
  return { ...read, declaration, own: { rule, file: document.file, examples: { valid, invalid } } };
}

function readChange(document: Document, written: WrittenChange, codesHere: ReadonlySet<unknown>): Read {
  const { extends: code } = written;
  const declared = isCode(code) ? findDeclaration(code) : undefined;
  if (!declared && codesHere.has(code)) {
    const told: Mistake = { message: 'ownRule', values: { name: code }, hint: 'changeThere', path: ['extends'] };
    return { document, code, mistakes: [told] };
  }
  if (!declared) {
    const known = catalogue.map((one) => one.code);
    const suggestion = suggest(code, known);
    const told: Mistake =
      suggestion === undefined
        ? { message: 'noRule', values: { name: code }, hint: 'list', path: ['extends'] }
        : { message: 'noRule', values: { name: code, suggestion }, hint: 'didYouMean', path: ['extends'] };
    return { document, code, mistakes: [told] };
  }
  const { declaration, mistakes } = changeOf(declared, written);
  return { document, code, mistakes, declaration, change: (rule) => changedRule(rule, declaration, written) };
}

/** Two documents of one code: the first counts. */
function twice({ document, code, change }: Read, other: Read): Finding {
  const path = [change ? 'extends' : 'code'];
  return finding(houseRuleFaulty, change ? 'changedTwice' : 'twice', {
    values: { value: code, file: other.document.file },
    place: placeIn(document, path, 'value'),
    subject: document.file,
    facts: [code, 'twice'],
    hint: change ? 'together' : 'otherCode',
    related: [{ place: placeIn(other.document, path, 'value'), message: 'first' }],
  });
}

function findingOf(mistake: Mistake, { document, code }: Read, sources: readonly Source[]): Finding {
  const { message, values, hint, on = 'value', span } = mistake;
  const { file, data } = document;
  const path = pathOfWords(data, mistake.path);
  const written = valueAt(data, path);
  const text = sources.find((source) => source.file === file)?.text ?? '';
  const stretch =
    span && typeof written === 'string' ? stretchIn(text, document.locate(path, on), written, span) : undefined;
  return finding(houseRuleFaulty, message, {
    values,
    place: stretch ? { file, span: stretch } : placeIn(document, path, on),
    subject: file,
    facts: [code, message, pointer(path), String(values.name ?? '')],
    ...(hint && { hint }),
    // It is said for nothing, but nothing goes unfound.
    ...(message === 'unsaid' && { severity: 'warning' as const }),
  });
}

/** The path of a text in a language: where that is not written, the text that stands in for it. */
function pathOfWords(data: unknown, path: Path): Path {
  const holder = path.slice(0, -1);
  const around = valueAt(data, holder);
  if (path.length !== 3 || valueAt(data, path) !== undefined || !['messages', 'hints'].includes(String(path[0])))
    return path;
  const tags = isMap(around) ? Object.keys(around) : [];
  const tag = tags.find((each) => each.startsWith(`${path[2]}-`)) ?? tags[0];
  return tag === undefined ? holder : [...holder, tag];
}
