import type { Values } from '../diagnostics/finding.ts';
import type { Language, Localised } from '../diagnostics/language.ts';
import { formatMessage } from '../diagnostics/messages.ts';
import { callWords } from '../generated/words/cli.ts';
import type { WriteFault } from '../io/write.ts';

/** Files that were asked for and are not there. What stood there stands there still. */
export function notWritten(files: readonly string[], { reason, text }: WriteFault, language?: Language): CallError {
  return new CallError(callWords.notWritten, { files, count: files.length, reason, text }, language);
}

/** The call cannot be carried out: told on standard error, exit code 2. */
export class CallError extends Error {
  readonly texts: Localised;
  readonly values: Values;
  /** That of the rest of what is told, where it is known. */
  readonly language: Language | undefined;

  constructor(texts: Localised, values: Values = {}, language?: Language) {
    super(texts.en);
    this.texts = texts;
    this.values = values;
    this.language = language;
  }

  /** What to tell the user; in `language` where the error has none of its own. */
  say(language: Language): string {
    const spoken = this.language ?? language;
    return formatMessage(this.texts[spoken], this.values, spoken);
  }
}
