import type { Path } from '../../diagnostics/finding.ts';
import { numberAsText, schemaType } from '../../generated/declarations.ts';
import { isMap } from '../shape/decoded.ts';
import type { Fault, Given, Parsed, ScalarContext, ScalarParser } from './contract.ts';
import { fault } from './fault.ts';
import { tagOf } from './language.ts';

/** A short text that is the same in every language. A number is at fault: YAML drops zeros that the text had. */
export function readString(value: string, { raw }: Given): Parsed<string> {
  if (typeof raw === 'string') return { value: raw };
  if (typeof raw !== 'number') return fault(schemaType, 'notText', { value, suggestion: value }, 'quote');
  const read = String(raw);
  return read === value
    ? fault(numberAsText, 'number', { value }, 'quote')
    : fault(numberAsText, 'changed', { value, read }, 'quote');
}

/** A text for people: a string in the engagement's first language, or one string a language. */
export function textParser(parseString: ScalarParser): ScalarParser {
  return (raw, written, context) => {
    if (isMap(raw)) return byLanguage(raw, context, parseString);
    const parsed = parseString(raw, written, context);
    if ('fault' in parsed) return parsed;
    const text = String(parsed.value);
    return { value: { type: 'text', written: text, by: { [context.languages[0] ?? 'und']: text } } };
  };
}

function byLanguage(texts: Record<string, unknown>, context: ScalarContext, parseString: ScalarParser): Parsed {
  const entries = Object.entries(texts);
  if (entries.length === 0) return parseString('', undefined, context);
  const by: Record<string, string> = {};
  let isRead = false;
  for (const [key, raw] of entries) {
    const language = tagOf(key);
    if ('fault' in language) return inside(language, [key], 'key');
    const parsed = parseString(raw, undefined, context);
    if ('fault' in parsed) return inside(parsed, [key], raw === null ? 'key' : 'value');
    by[language.value] = String(parsed.value);
    isRead ||= language.value !== key || parsed.value !== raw;
  }
  // Nearly all are as they are written, and kept once.
  const kept = isRead ? by : (texts as Record<string, string>);
  return { value: { type: 'text', written: Object.values(by)[0] ?? '', by: kept } };
}

/** The same fault at a place inside the value. */
function inside(found: { fault: Fault }, path: Path, on: 'key' | 'value'): { fault: Fault } {
  return { fault: { ...found.fault, path, on } };
}
