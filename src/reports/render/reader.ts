import type { Values } from '../../diagnostics/finding.ts';
import type { Language, Localised } from '../../diagnostics/language.ts';
import type { Text } from '../../diagnostics/values.ts';
import { type Speech, speechOf, translationIn } from '../../wording/speech.ts';
import { raise } from './fault.ts';

/** Labels by name, in groups: a file of `templates/labels`. Texts are ICU messages. */
export interface Labels {
  readonly [key: string]: string | Labels;
}

/** Who the report is for: how labels, values and texts of the model are shown. */
export interface Reader extends Pick<Speech, 'language' | 'spoken' | 'show'> {
  /** A label of `templates/labels`, with its placeholders filled in. */
  t: (key: string, values?: Values) => string;
  /** The text of the report's language, or another one with its tag where the model has no translation. */
  read: (text: Text) => { text: string; foreign?: string };
}

/** A reader of reports in `language`, with the labels of every language that tom speaks. */
export function createReader(language: string, labels: Readonly<Record<Language, Labels>>): Reader {
  const { spoken, show, say } = speechOf(language);
  return {
    language,
    spoken,
    show,
    t: (key, values) => {
      const label = labelAt(labels[spoken], key);
      return say({ en: label, es: label }, values);
    },
    read: (text) => translationIn(text, language, spoken),
  };
}

/** The text of a label such as `cover.client`. An unknown one is a fault. */
function labelAt(labels: Labels, key: string): string {
  let found: string | Labels | undefined = labels;
  for (const part of key.split('.')) {
    found = typeof found === 'object' && Object.hasOwn(found, part) ? found[part] : undefined;
  }
  return typeof found === 'string' ? found : raise({ kind: 'unknown-label', values: { name: key } });
}

/** `Governed by|Lo gobiernan`: words as a template writes them, one text for both languages where there is but one. */
export function localised(words: string): Localised {
  const [en = '', es = en] = words.split('|');
  return { en, es };
}
