import IntlMessageFormat from 'intl-messageformat';
import { typeset } from './display/intl.ts';
import { display } from './display.ts';
import type { Values } from './finding.ts';
import type { Language, Localised } from './language.ts';
import type { Value } from './values.ts';
import { shorten, visible } from './visible.ts';

/** Longest value in a message, in code points; a list may have many of that length. */
const longest = 120;

// The library asks Intl whether it has a language, which takes that as long as many a check; it has both of ours.
IntlMessageFormat.resolveLocale = (locales) => new Intl.Locale(String(locales));

interface Message {
  arguments: Arguments;
  format: IntlMessageFormat;
}

const parsed: Record<Language, Map<string, Message>> = { en: new Map(), es: new Map() };

/**
 * An ICU message with its placeholders filled in. Values are shown in the reader's language, on one line, without
 * characters that act on a terminal, and shortened to about 120 characters unless a limit is given; plurals take numbers.
 * Throws where the text is not ICU MessageFormat, a placeholder has no value, or a plural's value is no number:
 * these are faults of the declaration, not of the model.
 */
export function formatMessage(text: string, values: Values, language: Language, limit = longest): string {
  const message = getMessage(text, language);
  const filled: Record<string, string | number> = {};
  for (const [argument, { name, role }] of message.arguments) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`The message “${text}” has no value for {${name}}.`);
    filled[argument] = fill(value, role, language, limit) ?? fail(text, name);
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

function fill(value: Value, role: Role, language: Language, limit: number): string | number | undefined {
  if (role === 'shown') return show(value, language, limit);
  if (role === 'choice') return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  if (typeof value === 'number') return value;
  return typeof value === 'object' && 'type' in value && value.type === 'number' ? value.value : undefined;
}

function show(value: Value, language: Language, limit: number): string {
  if (isList(value)) {
    return display(
      value.map((part) => show(part, language, limit)),
      language,
    );
  }
  // Of what is allowed every word counts: a list that is cut names words that are none.
  if (typeof value === 'object' && value.type === 'any-of')
    return display({ ...value, of: value.of.map((word) => shorten(word, limit)) }, language);
  if (typeof value === 'object' && value.type === 'text' && value.whole) return visible(display(value, language));
  return shorten(display(value, language), limit);
}

/** `Array.isArray` does not narrow readonly lists. */
function isList(value: Value): value is Extract<Value, readonly unknown[]> {
  return Array.isArray(value);
}

function fail(text: string, name: string): never {
  throw new Error(`The message “${text}” needs another type of value for {${name}}.`);
}

/** A part of a parsed ICU message: a literal, a placeholder, a plural with its branches. */
export type MessageElement = ReturnType<IntlMessageFormat['getAst']>[number];

/** What a placeholder is used for: to be read, to be counted, or to choose a branch. */
export type Role = 'shown' | 'number' | 'choice';

/** The arguments to fill in, by the name that the message has for each. */
export type Arguments = ReadonlyMap<string, { name: string; role: Role }>;

/**
 * Gives each use of a placeholder an argument of its own, because one value may be counted in one place and read in
 * another: `{count, plural, one {# team} other {{count} teams}}`. A `#` becomes an argument that is read.
 * Throws on dates and times, which are typed values here.
 */
export function resolveArguments(elements: readonly MessageElement[]): {
  elements: MessageElement[];
  arguments: Arguments;
} {
  const found = new Map<string, { name: string; role: Role }>();
  const take = (name: string, role: Role): string => {
    const argument = `${role} ${name}`;
    found.set(argument, { name, role });
    return argument;
  };
  return { elements: resolve(elements, take, undefined), arguments: found };
}

type Take = (name: string, role: Role) => string;

/** Kinds of element, as the parser numbers them. */
const kind = { literal: 0, argument: 1, number: 2, select: 5, plural: 6, pound: 7 } as const;

/** `counted` is the placeholder that a `#` stands for. */
function resolve(elements: readonly MessageElement[], take: Take, counted: string | undefined): MessageElement[] {
  return elements.map((element): MessageElement => {
    switch (element.type) {
      case kind.literal:
        return element;
      case kind.argument:
        return { ...element, value: take(element.value, 'shown') };
      case kind.number:
        return { ...element, value: take(element.value, 'number') };
      case kind.pound:
        return counted === undefined ? element : { type: kind.argument, value: take(counted, 'shown') };
      case kind.select:
        return { ...element, ...branches(element, 'choice', take, undefined) };
      case kind.plural:
        return { ...element, ...branches(element, 'number', take, element.offset === 0 ? element.value : undefined) };
      default:
        throw new Error('dates, times and tags are not allowed in it');
    }
  });
}

type Branching = Extract<MessageElement, { options: unknown }>;

function branches(
  element: Branching,
  role: Role,
  take: Take,
  counted: string | undefined,
): Pick<Branching, 'value' | 'options'> {
  const options: Branching['options'] = {};
  for (const [name, option] of Object.entries(element.options)) {
    options[name] = { ...option, value: resolve(option.value, take, counted) };
  }
  return { value: take(element.value, role), options };
}
