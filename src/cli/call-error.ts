import type { Values } from '../diagnostics/finding.ts';
import type { Language, Localised } from '../diagnostics/language.ts';
import { formatMessage } from '../diagnostics/messages.ts';

/** The call cannot be carried out: told on standard error, exit code 2. */
export class CallError extends Error {
  readonly texts: Localised;
  readonly values: Values;

  constructor(texts: Localised, values: Values = {}) {
    super(texts.en);
    this.texts = texts;
    this.values = values;
  }

  /** What to tell the user. */
  say(language: Language): string {
    return formatMessage(this.texts[language], this.values, language);
  }
}
