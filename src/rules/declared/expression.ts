import { Environment, type ParseResult } from '@marcbachmann/cel-js';
import type { Model } from '../../model/model.ts';
import { answers } from './questions.ts';
import { Seen } from './seen.ts';
import { type Question, signatures } from './signatures.ts';

const parsed = new Map<string, ParseResult>();

/** An expression in the Common Expression Language, read once. Throws the library's errors, which have places. */
function parseExpression(expression: string): ParseResult {
  const known = parsed.get(expression) ?? environment.parse(expression);
  parsed.set(expression, known);
  return known;
}

/** What an expression gives for a model and the values that it names. */
export function evaluate(expression: string, model: Model, scope: Readonly<Record<string, unknown>>): unknown {
  asked = model;
  return parseExpression(expression)(scope);
}

/** The model that questions are asked of: functions of the library know of their arguments only. */
let asked: Model | undefined;

const environment = environmentOf();

function environmentOf(): Environment {
  const made = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });
  made.registerType('Seen', Seen);
  for (const [name, { of }] of Object.entries(signatures)) {
    made.registerFunction(`${name}(${of.map(() => 'dyn').join(', ')}): dyn`, (...args: unknown[]) => {
      if (!asked) throw new Error('a question without a model');
      return answers[name as Question](asked, ...args);
    });
  }
  // Nothing that is written is less or more than what is not.
  for (const operator of ['<', '<=', '>', '>=']) {
    for (const type of ['string', 'double', 'int']) {
      made.registerOperator(`null ${operator} ${type}: bool`, () => false);
      made.registerOperator(`${type} ${operator} null: bool`, () => false);
    }
  }
  return made;
}
