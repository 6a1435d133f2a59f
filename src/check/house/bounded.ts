import { type Declaration, finding } from '../../diagnostics/declaration.ts';
import type { Path, Severity, Values } from '../../diagnostics/finding.ts';
import { languages } from '../../diagnostics/language.ts';
import { formatMessage } from '../../diagnostics/messages.ts';
import { houseRuleUnfinished } from '../../generated/declarations.ts';
import { type Document, placeIn } from '../../language/document.ts';
import { isMap } from '../../language/shape/decoded.ts';
import { TooManySteps, within } from '../../rules/declared/bounds.ts';
import { checkOf } from '../../rules/declared/declared.ts';
import { UnfitExpression } from '../../rules/declared/expression.ts';
import { treeOf } from '../../rules/declared/read.ts';
import type { Step } from '../../rules/declared/step.ts';
import type { Outcome, Rule } from '../../rules/rule.ts';

/** Each of a thousand services may be compared with each of a thousand others; that takes a second or two. */
const mostSteps = 1_000_000;

/** The check of a rule that nobody has tried: where it does not end, or its values do not go together, that is all that it finds. */
export function bounded(declaration: Declaration, step: Step, document: Document): Rule['check'] {
  const check = checkOf(declaration, () => step, { read: treeOf, isBounded: true });
  const stopped = (message: keyof (typeof houseRuleUnfinished)['messages'], expression = ''): Outcome =>
    finding(houseRuleUnfinished, message, {
      values: { rule: declaration.code, steps: mostSteps, expression },
      place: placeIn(document, pathOf(step, expression), 'value'),
      subject: document.file,
      facts: [declaration.code],
      hint: message,
    });
  return (model) => {
    let found: Outcome[];
    try {
      found = within(mostSteps, () => [...check(model)]);
    } catch (error) {
      const { cause, expression } = error instanceof UnfitExpression ? error : { cause: error, expression: undefined };
      if (cause instanceof TooManySteps) return [stopped('endless', expression)];
      return [stopped(expression === undefined ? 'placeless' : 'unfit', expression)];
    }
    try {
      for (const outcome of found) say(outcome, declaration);
      return found;
    } catch {
      return [stopped('wordless')];
    }
  };
}

/** Says all that is found: whether a value is a number, as a plural wants, is only known then. */
function say(outcome: Outcome, { messages, hints }: Declaration): void {
  const texts: [Declaration['messages'], string | undefined, Values][] =
    'missing' in outcome
      ? [[messages, outcome.missing, outcome.values]]
      : [
          [messages, outcome.message, outcome.values],
          [hints, outcome.hint, outcome.values],
          ...(outcome.related ?? []).map(
            ({ message, values = outcome.values }) =>
              [messages, message, values] as [Declaration['messages'], string, Values],
          ),
        ];
  for (const [from, name, values] of texts)
    for (const language of languages)
      if (name !== undefined) formatMessage(from[name]?.[language] ?? '', values, language);
  const severity: unknown = 'missing' in outcome ? undefined : outcome.severity;
  if (severity !== undefined && !severities.includes(severity)) throw new Error('no severity');
}

const severities: readonly unknown[] = ['error', 'warning', 'info'] satisfies Severity[];

/** Where an expression stands in a rule. */
function pathOf(step: Step, expression: string): Path {
  const search = (value: unknown): Path | undefined => {
    if (typeof value === 'string') return value.endsWith(expression) ? [] : undefined;
    const entries = Array.isArray(value) ? [...value.entries()] : isMap(value) ? Object.entries(value) : [];
    for (const [name, inner] of entries) {
      const found = search(inner);
      if (found) return [name, ...found];
    }
    return undefined;
  };
  return (expression !== '' && search(step)) || ['for'];
}
