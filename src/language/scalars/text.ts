import type { Text } from '../../diagnostics/values.ts';
import type { Parsed, ScalarContext, ScalarParser } from './contract.ts';
import { inside } from './fault.ts';
import { readLanguage } from './language.ts';
import { parseString } from './string.ts';

/** A text for people: a string in the engagement's first language, or one string a language. */
export const parseText: ScalarParser = (raw, written, context) => {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return byLanguage(Object.entries(raw), context);
  const parsed = parseString(raw, written, context);
  if ('fault' in parsed || typeof parsed.value !== 'string') return parsed;
  return { value: { type: 'text', written: parsed.value, by: { [context.languages[0] ?? 'und']: parsed.value } } };
};

function byLanguage(entries: readonly [string, unknown][], context: ScalarContext): Parsed {
  if (entries.length === 0) return parseString('', undefined, context);
  const by: Record<string, string> = {};
  for (const [key, raw] of entries) {
    const language = readLanguage(key);
    if ('fault' in language) return inside(language, [key], 'key');
    const parsed = parseString(raw, undefined, context);
    if ('fault' in parsed) return inside(parsed, [key], raw === null ? 'key' : 'value');
    if (typeof parsed.value === 'string') by[language.tag] = parsed.value;
  }
  const text: Text = { type: 'text', written: Object.values(by)[0] ?? '', by };
  return { value: text };
}
