import { counted } from './bounds.ts';
import { compare, equal, fieldOf, functions, hasField, isIn, negative, reckon, textFunctions } from './operators.ts';
import { anyOf, filtered, mapped, type Over } from './over.ts';
import { questionOf } from './question.ts';
import { both, type Condition, not, openly, type Run, sure, valuesOf } from './run.ts';
import { isPresent } from './seen.ts';
import { macros, type Tree } from './tree.ts';

/** What holds in a stretch of an expression: the entries that are gone over around it, by name, and whether steps are counted. */
interface Around {
  entries: Readonly<Record<string, Over['entry']>>;
  isBounded: boolean;
}

/** An expression as a function: nothing of it is looked at again when it is carried out. Throws where it asks for what there is not. */
export function compile(tree: Tree, isBounded: boolean): Run {
  const around = { entries: {}, isBounded };
  return long(runOf(tree, around), around);
}

/** What may be long is counted where that is bounded. */
function long(run: Run, { isBounded }: Around): Run {
  return isBounded ? (names, model) => counted(run(names, model)) : run;
}

function runOf(tree: Tree, around: Around): Run {
  const inner = (one: Tree): Run => runOf(one, around);
  switch (tree[0]) {
    case 'value':
      return constant(tree[1]);
    case 'int':
      return constant(BigInt(tree[1]));
    case 'id':
      return named(tree[1], around);
    case '.': {
      const [holder, name] = [inner(tree[1]), tree[2]];
      return (names, model) => fieldOf(holder(names, model), name);
    }
    case '[]': {
      const [holder, key] = [inner(tree[1]), inner(tree[2])];
      return (names, model) => fieldOf(holder(names, model), key(names, model));
    }
    case 'list':
      return listOf(tree[1], around);
    case 'map':
      return mapOf(tree[1], around);
    case 'call':
      return callOf(tree[1], tree[2], around);
    case 'rcall':
      return askedOf(tree[1], tree[2], tree[3], around);
    case '?:': {
      const [condition, one, other] = [sure(conditionOf(tree[1], around)), inner(tree[2]), inner(tree[3])];
      return (names, model) => (condition(names, model) ? one(names, model) : other(names, model));
    }
    case '&&':
    case '||':
    case '!_':
      return sure(conditionOf(tree, around));
    case '-_': {
      const value = inner(tree[1]);
      return (names, model) => negative(value(names, model));
    }
    case 'in': {
      const [one, holder] = [inner(tree[1]), long(inner(tree[2]), around)];
      return (names, model) => isIn(one(names, model), holder(names, model));
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case '%': {
      const [operator, one, other] = [tree[0], inner(tree[1]), inner(tree[2])];
      const result: Run = (names, model) => reckon(operator, one(names, model), other(names, model));
      return operator === '+' ? long(result, around) : result;
    }
    case '==': {
      const [one, other] = [inner(tree[1]), inner(tree[2])];
      return (names, model) => equal(one(names, model), other(names, model));
    }
    default: {
      const [operator, one, other] = [tree[0], inner(tree[1]), inner(tree[2])];
      return (names, model) => compare(operator, one(names, model), other(names, model));
    }
  }
}

function conditionOf(tree: Tree, around: Around): Condition {
  const inner = (one: Tree): Condition => conditionOf(one, around);
  switch (tree[0]) {
    case '&&':
    case '||':
      return both(inner(tree[1]), inner(tree[2]), tree[0] === '||');
    case '!_':
      return not(inner(tree[1]));
    case 'rcall':
      return isQuantifier(tree[1]) ? quantifierOf(tree[1], tree[2], tree[3], around) : openly(runOf(tree, around));
    default:
      return openly(runOf(tree, around));
  }
}

function constant(value: unknown): Run {
  return () => value;
}

function named(name: string, { entries }: Around): Run {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (entry) return () => entry.now;
  return (names) => {
    const value = names[name];
    if (value === undefined) throw new Error(`nothing is called ${name}`);
    return value;
  };
}

function listOf(trees: readonly Tree[], around: Around): Run {
  if (trees.every((one) => one[0] === 'value')) return constant(trees.map((one) => one[1]));
  const items = trees.map((one) => runOf(one, around));
  return (names, model) => valuesOf(items, names, model);
}

function mapOf(entries: readonly (readonly [Tree, Tree])[], around: Around): Run {
  const made = entries.map(([key, value]) => [runOf(key, around), runOf(value, around)] as const);
  return (names, model) => Object.fromEntries(made.map(([key, value]) => [key(names, model), value(names, model)]));
}

function callOf(name: string, given: readonly Tree[], around: Around): Run {
  const args = given.map((one) => runOf(one, around));
  const [first] = args;
  if (first && name === 'present' && args.length === 1)
    return long((names, model) => isPresent(first(names, model)), around);
  if (name === 'has' && given[0]?.[0] === '.') {
    const [, holder, field] = given[0];
    const value = runOf(holder, around);
    return (names, model) => hasField(value(names, model), field);
  }
  if (first && args.length === 1 && Object.hasOwn(functions, name)) {
    const carryOut = functions[name];
    return (names, model) => carryOut?.(first(names, model));
  }
  const ask = questionOf(name, args.length);
  return long((names, model) => ask(model, valuesOf(args, names, model)), around);
}

function askedOf(name: string, receiver: Tree, given: readonly Tree[], around: Around): Run {
  if (isQuantifier(name)) return sure(quantifierOf(name, receiver, given, around));
  if (macros.includes(name)) return chosenOf(name, receiver, given, around);
  const holder = long(runOf(receiver, around), around);
  const [part, ...others] = given.map((one) => runOf(one, around));
  if (!part && name === 'size') return (names, model) => functions.size?.(holder(names, model));
  const carryOut = Object.hasOwn(textFunctions, name) ? textFunctions[name] : undefined;
  if (!part || !carryOut || others.length > 0) throw new Error(`nothing has ${name}()`);
  return (names, model) => {
    const wanted = part(names, model);
    const text = holder(names, model);
    if (typeof text !== 'string' || typeof wanted !== 'string') throw new Error(`${name}() is asked of texts`);
    return carryOut(text, wanted);
  };
}

function isQuantifier(name: string): boolean {
  return name === 'exists' || name === 'all';
}

function quantifierOf(name: string, receiver: Tree, given: readonly Tree[], around: Around): Condition {
  const { over, inside, first, second } = overOf(name, receiver, given, around);
  if (second) throw new Error(`${name}() asks one thing`);
  return anyOf(over, conditionOf(first, inside), name === 'exists');
}

/** What `filter()`, `map()` and `exists_one()` make of a list. */
function chosenOf(name: string, receiver: Tree, given: readonly Tree[], around: Around): Run {
  const { over, inside, first, second } = overOf(name, receiver, given, around);
  const [one, other] = [runOf(first, inside), second && runOf(second, inside)];
  if (name === 'map') return other ? filtered(over, one, other) : mapped(over, one);
  if (other) throw new Error(`${name}() asks one thing`);
  const found = filtered(over, one);
  return name === 'filter' ? found : (names, model) => found(names, model).length === 1;
}

/** What is gone over, the name of each entry, and what is asked of it. */
function overOf(name: string, receiver: Tree, [variable, first, second, ...more]: readonly Tree[], around: Around) {
  if (variable?.[0] !== 'id' || !first || more.length > 0) throw new Error(`${name}() is asked otherwise`);
  const over: Over = { list: long(runOf(receiver, around), around), entry: { now: undefined } };
  return { over, first, second, inside: { ...around, entries: { ...around.entries, [variable[1]]: over.entry } } };
}
