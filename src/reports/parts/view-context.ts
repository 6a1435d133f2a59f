import type { Model } from '../../model/model.ts';
import type { ReportContext } from '../report.ts';
import { type Speech, speechOf } from './speech.ts';

/** What the parts of a view need: the model that is shown, and the language it is told in. */
export interface ViewContext extends Speech {
  model: Model;
}

/** The context of the parts of a report. */
export function viewContextOf({ model, language }: ReportContext): ViewContext {
  return { ...speechOf(language), model };
}
