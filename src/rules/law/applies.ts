import type { Values } from '../../diagnostics/finding.ts';
import type { Localised } from '../../diagnostics/language.ts';
import { formatMessage, placeholdersOf } from '../../diagnostics/messages.ts';
import { once } from '../../diagnostics/once.ts';
import type { Text, Value } from '../../diagnostics/values.ts';
import { textOf } from '../../feasibility/hours/index.ts';
import { lawWords } from '../../generated/words/rules.ts';
import { valueAt } from '../../language/shape/decoded.ts';
import { consumerSegments, countriesOf } from '../../model/charters.ts';
import { labelFor, wordFor } from '../../model/labels.ts';
import type { Model } from '../../model/model.ts';
import { own, partOf } from '../declared/expression.ts';
import { isPresent, seenPart, shown } from '../declared/seen.ts';
import { askedToBePresent, type Tree, treesIn } from '../declared/tree.ts';
import type { AppliesWhen, Condition } from './pack.ts';

/** Whether something applies, and why, does not, and why not, or cannot be said, with the fields that are missing. */
export interface Application {
  applies: 'yes' | 'no' | 'unknown';
  because: Text;
  missing: readonly MissingField[];
}

/** A field of tom.yaml that is to be written: `client.group.staff`. */
interface MissingField {
  field: string;
  /** The currency in which it is to be, where it is written in another. */
  currency?: string;
  written?: Value;
}

/** True, false, or the fields that are missing to know it. */
type Answer = boolean | readonly MissingField[];

/** Whether a law, or a fact of one, applies to the client. */
export function applicationOf(model: Model, { requires = [], any = [], otherwise }: AppliesWhen): Application {
  const judge = (conditions: readonly Condition[]) =>
    conditions.map((condition) => ({ condition, answer: answerOf(model, condition.when) }));
  const [required, possible] = [judge(requires), judge(any)];
  const told = (
    applies: Application['applies'],
    conditions: readonly Condition[],
    missing: readonly MissingField[] = [],
  ) => ({
    applies,
    because: listed(model, conditions),
    missing: [...new Map(missing.map((one) => [one.field, one])).values()],
  });
  const broken = required.filter(({ answer }) => answer === false);
  if (broken.length > 0)
    return told(
      'no',
      broken.map(({ condition }) => condition),
    );
  const enough = possible.filter(({ answer }) => answer === true);
  const missing = [...required, ...(enough.length > 0 ? [] : possible)].flatMap(({ answer }) =>
    typeof answer === 'boolean' ? [] : answer,
  );
  if (missing.length > 0) return told('unknown', [], missing);
  if (any.length > 0 && enough.length === 0)
    return told(
      'no',
      otherwise
        ? [{ article: [...new Set(any.map(({ article }) => article))].join(', '), when: '', says: otherwise }]
        : [],
    );
  return told(
    'yes',
    enough.map(({ condition }) => condition),
  );
}

/** A condition in three values: what depends on a field that is not written is not known, unless the rest decides. */
function answerOf(model: Model, when: string): Answer {
  const scope = { client: seenPart(model, model.engagement, ['client']), served: servedCountries(model) };
  const judge = (tree: Tree): Answer => {
    if (tree[0] === '!_') {
      const inner = judge(tree[1]);
      return typeof inner === 'boolean' ? !inner : inner;
    }
    if (tree[0] === '&&' || tree[0] === '||') {
      const [one, other] = [judge(tree[1]), judge(tree[2])];
      const decisive = tree[0] === '||';
      if (one === decisive || other === decisive) return decisive;
      const missing = [one, other].flatMap((answer) => (typeof answer === 'boolean' ? [] : answer));
      return missing.length > 0 ? missing : !decisive;
    }
    const group = askedToBePresent(tree);
    if (group) {
      // A group whose figures are to come (`{}`) is one all the same.
      const written = valueAt(model.engagement.value, stepsOf(group));
      return isUnknown(written) ? [{ field: nameOf(group) }] : written !== undefined;
    }
    const unwritten = fieldsIn(tree).filter((field) => {
      const value = partOf(field)(scope, model);
      return !isPresent(value) || isUnknown(value);
    });
    if (unwritten.length > 0)
      return unwritten.map((field) => missingField(field, (part) => partOf(part)(scope, model)));
    return partOf(tree)(scope, model) === true;
  };
  return judge(own.read(when));
}

/** An amount that is written in another currency than the threshold is asked for in that of the threshold. */
function missingField(field: Tree, valueIn: (tree: Tree) => unknown): MissingField {
  const [amount = field, unit] = field[0] === 'call' ? field[2] : [];
  const written = valueIn(amount);
  const isAmount = unit && isPresent(written) && !isUnknown(written);
  return { field: nameOf(amount), ...(isAmount && { currency: String(valueIn(unit)), written: shown(written) }) };
}

/** What is asked for, in words: `balance sheet`, `turnover of its group`. */
export function asked({ field, currency, written = '' }: MissingField): Text {
  const label = labelFor('engagement', field);
  return textOf((language) => {
    const say = (text: Localised, values: Values) => formatMessage(text[language], values, language);
    const own = (label.by[language] ?? field).toLowerCase();
    const name = field.startsWith('client.group.') ? say(lawWords.ofGroup, { field: own }) : own;
    return currency === undefined ? name : say(lawWords.currency, { field: name, currency, written });
  });
}

/** The steps of `client.group.staff`. */
function stepsOf(field: Tree): string[] {
  if (field[0] === '.') return [...stepsOf(field[1]), field[2]];
  return field[0] === 'id' ? [field[1]] : [];
}

function nameOf(field: Tree): string {
  return stepsOf(field).join('.');
}

/** What tom.yaml says that nobody knows yet. */
function isUnknown(written: unknown): boolean {
  return written === 'unknown';
}

/** The fields that an expression asks for: `client.group.staff`, `amountIn(client.turnover, "EUR")`. */
function fieldsIn(tree: Tree): Tree[] {
  return tree[0] === '.' || tree[0] === 'call' ? [tree] : treesIn(tree).flatMap(fieldsIn);
}

/** The countries in which a segment of consumers says to be. */
const servedCountries = once((model: Model): string[] =>
  consumerSegments(model).flatMap((segment) => countriesOf(model, segment) ?? []),
);

/** What conditions say, with their articles, in one text. */
function listed(model: Model, conditions: readonly Condition[]): Text {
  const client = model.engagement.value.client as Readonly<Record<string, unknown>> | undefined;
  const shownOf = (name: string): Value => {
    const value = client?.[name];
    return name === 'basicService' || name === 'administration'
      ? wordFor(`engagement.client.${name}`, String(value))
      : shown(value);
  };
  const say = (text: Localised, language: 'en' | 'es'): string => {
    const values: Values = Object.fromEntries(placeholdersOf(text.en).map((name) => [name, shownOf(name)]));
    return formatMessage(text[language], values, language);
  };
  return textOf((language) =>
    conditions.map(({ says, article }) => `${say(says, language)}${article ? ` (art. ${article})` : ''}`).join('; '),
  );
}
