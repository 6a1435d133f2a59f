import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Model } from '../model/model.ts';
import { isOutside, withhold } from '../model/seen-from-outside.ts';
import * as calendar from './calendar.ts';
import * as changes from './changes.ts';
import * as conditions from './conditions.ts';
import * as fields from './fields.ts';
import * as hours from './hours.ts';
import * as labels from './labels.ts';
import * as links from './links.ts';
import * as messages from './messages.ts';
import * as names from './names.ts';
import * as plain from './plain.ts';
import * as remedies from './remedies.ts';
import { speechOf } from './speech.ts';
import * as states from './states.ts';
import * as target from './target.ts';
import type { ReportContext, ViewContext } from './view-context.ts';
import * as week from './week.ts';

/** What puts things into words; most of it for a view, which comes last. */
const words = {
  ...calendar,
  ...changes,
  ...conditions,
  ...fields,
  ...hours,
  ...labels,
  ...links,
  ...messages,
  ...names,
  ...plain,
  ...remedies,
  ...states,
  ...target,
  ...week,
};
type Words = { [Name in keyof typeof words as NameOfMethod<Name>]: Method<(typeof words)[Name]> };
type NameOfMethod<Name extends keyof typeof words> = Method<(typeof words)[Name]> extends never ? never : Name;
type Method<F> = F extends (...all: [...infer Given, infer Of]) => infer Told
  ? ViewContext extends Of
    ? (this: Of, ...given: Given) => Told
    : never
  : never;

/** A context that puts things into words itself: `view.linkTo(entity)`. What is made of one by `{ ...view }` does it for itself. */
export type View = ViewContext & Words;

const methods = Object.fromEntries(
  Object.entries<unknown>(words).map(([name, tell]) => [
    name,
    function (this: ViewContext, ...given: unknown[]) {
      return (tell as (...all: unknown[]) => unknown)(...given, this);
    },
  ]),
) as unknown as Words;

/** The view where nothing is told but the model itself. */
export function viewOf(model: Model, language: string): View {
  return {
    ...methods,
    ...speechOf(language),
    model,
    models: new Map(),
    phases: [],
    diagnostics: [],
    notAssessed: [],
    accepted: [],
    rules: [],
    isOwn: () => true,
  };
}

/** The view of the parts of a report. */
export function viewIn(context: ReportContext): View {
  const { model, models, phases, diagnostics, accepted, notAssessed, rules, language } = context;
  const isHere = ({ scenarios }: Diagnostic) => scenarios === undefined || scenarios.includes(model.scenario);
  const view = {
    ...viewOf(model, language),
    ...{ models, phases, notAssessed, rules },
    accepted: accepted.filter(isHere),
    isForPublic: context.audience === 'public',
  };
  if (isOutside(context.audience)) return Object.defineProperties(view, ofFindings);
  return {
    ...view,
    diagnostics: diagnostics.filter(isHere).map((one) => ({ ...one, message: view.partsInWords(one) })),
  };
}

/** What was found is for people inside. */
const kept: PropertyDescriptor = { enumerable: true, get: withhold };
const ofFindings = { diagnostics: kept, accepted: kept, notAssessed: kept, rules: kept };
