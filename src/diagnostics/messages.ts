import IntlMessageFormat from 'intl-messageformat';
import { typeset } from './display/intl.ts';
import { display } from './display.ts';
import type { Values } from './finding.ts';
import type { Language, Localised } from './language.ts';
import { type Arguments, type Role, resolveArguments } from './placeholders.ts';
import type { Value } from './values.ts';
import { shorten } from './visible.ts';

/** Longest value in a message, in code points; a list may have many of that length. */
const longest = 120;

interface Message {
  arguments: Arguments;
  format: IntlMessageFormat;
}

const parsed: Record<Language, Map<string, Message>> = { en: new Map(), es: new Map() };

/**
 * An ICU message with its placeholders filled in. Values are shown in the reader's language, on one line, without
 * characters that act on a terminal, and shortened to about 120 characters; plurals take numbers.
 * Throws where the text is not ICU MessageFormat, a placeholder has no value, or a plural's value is no number:
 * these are faults of the declaration, not of the model.
 */
export function formatMessage(text: string, values: Values, language: Language): string {
  const message = getMessage(text, language);
  const filled: Record<string, string | number> = {};
  for (const [argument, { name, role }] of message.arguments) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`The message “${text}” has no value for {${name}}.`);
    filled[argument] = fill(value, role, language) ?? fail(text, name);
  }
  return String(message.format.format(filled));
}

/** Says words by their names. */
export type SayOf<Words> = (name: keyof Words & string, values?: Values) => string;

/** Some words in a language. */
export function sayIn<const Words extends Readonly<Record<string, Localised>>>(
  words: Words,
  language: Language,
): SayOf<Words> {
  return (name, values = {}) => formatMessage((words[name] as Localised)[language], values, language);
}

/** The names of the values that a message takes. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...getMessage(text, 'en').arguments.values()].map(({ name }) => name))];
}

function getMessage(text: string, language: Language): Message {
  const known = parsed[language].get(text);
  if (known) return known;
  const message = parse(text, language);
  parsed[language].set(text, message);
  return message;
}

function parse(text: string, language: Language): Message {
  try {
    const elements = new IntlMessageFormat(typeset(text, language), language, undefined, { ignoreTag: true }).getAst();
    const resolved = resolveArguments(elements);
    return { arguments: resolved.arguments, format: new IntlMessageFormat(resolved.elements, language) };
  } catch (cause) {
    throw new Error(`The message “${text}” is not valid: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

function fill(value: Value, role: Role, language: Language): string | number | undefined {
  if (role === 'shown') return show(value, language);
  if (role === 'choice') return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  if (typeof value === 'number') return value;
  return typeof value === 'object' && 'type' in value && value.type === 'number' ? value.value : undefined;
}

function show(value: Value, language: Language): string {
  if (isList(value)) {
    return display(
      value.map((part) => show(part, language)),
      language,
    );
  }
  return shorten(display(value, language), longest);
}

/** `Array.isArray` does not narrow readonly lists. */
function isList(value: Value): value is Extract<Value, readonly unknown[]> {
  return Array.isArray(value);
}

function fail(text: string, name: string): never {
  throw new Error(`The message “${text}” needs another type of value for {${name}}.`);
}
