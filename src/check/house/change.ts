import type { Declaration } from '../../diagnostics/declaration.ts';
import { inLanguage } from '../../diagnostics/display.ts';
import { type Language, type Localised, languages } from '../../diagnostics/language.ts';
import { placeholdersOf } from '../../diagnostics/messages.ts';
import type { Text } from '../../diagnostics/values.ts';
import { placeholdersIn, placeIn } from '../../rules/declared/check-step.ts';
import { type Mistake, unknown } from '../../rules/declared/mistake.ts';
import type { Rule } from '../../rules/rule.ts';

/** What a workspace writes of the words of a rule. */
export type Texts = Readonly<Record<string, Text>>;

/** A document of `rules/` that changes a rule of tom, once its shape was looked at. */
export interface WrittenChange extends Partial<Pick<Declaration, 'severity' | 'phase'>> {
  extends: string;
  summary?: Text;
  why?: Text;
  messages?: Texts;
  hints?: Texts;
}

/** A text in the languages of tom; one that it lacks falls back as texts of the model do. */
export function localised(text: Text): Localised {
  return { en: inLanguage(text, 'en'), es: inLanguage(text, 'es') };
}

/** A text with what is written in its place; a language that is not written stays as it was. */
function changed(text: Localised, written: Text | undefined): Localised {
  if (!written) return text;
  const tags = Object.keys(written.by);
  const has = (language: Language): boolean => tags.some((tag) => tag.split('-')[0] === language);
  const kept = languages.some(has) ? languages.filter((language) => !has(language)) : [];
  return { ...localised(written), ...Object.fromEntries(kept.map((language) => [language, text[language]])) };
}

/** The declaration of a rule as a workspace changes it, and what is wrong with that. */
export function changeOf(
  declaration: Declaration,
  written: WrittenChange,
): { declaration: Declaration; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const words = (part: 'messages' | 'hints'): Declaration['messages'] => {
    const own = declaration[part];
    const result: Record<string, Localised> = { ...own };
    for (const [name, text] of Object.entries(written[part] ?? {})) {
      const before = Object.hasOwn(own, name) ? own[name] : undefined;
      if (!before) {
        mistakes.push({ ...unknown('noWords', name, Object.keys(own), { part }), path: [part, name], on: 'key' });
        continue;
      }
      const known = placeholdersOf(before.en);
      for (const [language, one] of Object.entries(text.by)) {
        const path = [part, name, language];
        const fail = (): unknown => mistakes.push({ message: 'badText', values: {}, hint: 'braces', path });
        for (const placeholder of placeholdersIn(one, fail))
          if (!known.includes(placeholder))
            mistakes.push({ ...unknown('unfilledOther', placeholder, known), path, span: placeIn(one, placeholder) });
      }
      result[name] = changed(before, text);
    }
    return result;
  };
  const { severity = declaration.severity, phase = declaration.phase, summary, why } = written;
  if (declaration.phase === 'always' && written.phase !== undefined)
    mistakes.push({
      message: 'noPhase',
      values: { value: declaration.code },
      hint: 'noPhase',
      path: ['phase'],
      on: 'key',
    });
  return {
    declaration: {
      ...declaration,
      severity,
      phase,
      summary: changed(declaration.summary, summary),
      why: changed(declaration.why, why),
      messages: words('messages'),
      hints: words('hints'),
    },
    mistakes,
  };
}

/** A rule as a workspace changes it: a severity that it asks for holds whatever the rule finds. */
export function changedRule(rule: Rule, declaration: Declaration, { severity }: WrittenChange): Rule {
  const graded: Rule['check'] = function* (model, found, open) {
    for (const outcome of rule.check(model, found, open))
      yield 'missing' in outcome ? outcome : { ...outcome, severity };
  };
  return { ...rule, ...declaration, check: severity ? graded : rule.check };
}
