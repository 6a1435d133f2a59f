import type IntlMessageFormat from 'intl-messageformat';

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
