import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isOutside, withhold } from '../model/seen-from-outside.ts';
import { partsInWords } from './messages.ts';
import { speechOf } from './speech.ts';
import type { ReportContext, ViewContext } from './view-context.ts';

/** The context of the parts of a report. */
export function viewContextOf(context: ReportContext): ViewContext {
  const { model, models, phases, diagnostics, accepted, notAssessed, rules, language } = context;
  const isHere = ({ scenarios }: Diagnostic) => scenarios === undefined || scenarios.includes(model.scenario);
  const view = {
    ...speechOf(language),
    ...{ model, models, phases, notAssessed, rules },
    diagnostics: [] as readonly Diagnostic[],
    accepted: accepted.filter(isHere),
    isOwn: () => true,
    isForPublic: context.audience === 'public',
  };
  if (isOutside(context.audience)) return Object.defineProperties(view, ofFindings);
  return {
    ...view,
    diagnostics: diagnostics.filter(isHere).map((one) => ({ ...one, message: partsInWords(one, view) })),
  };
}

/** What was found is for people inside. */
const kept: PropertyDescriptor = { enumerable: true, get: withhold };
const ofFindings = { diagnostics: kept, accepted: kept, notAssessed: kept, rules: kept };
