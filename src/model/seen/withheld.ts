/** Stops who reads what is kept from the audience of a report. */
class Withheld extends Error {}

/** What stands where something is kept from the reader. */
export function withhold(): never {
  throw new Withheld('kept from this audience');
}

/** Stands in a template for what is kept, so that a list of facts leaves out that one alone. Nothing else takes it. */
export const kept = Symbol('kept');

/** What `read` gives; `otherwise` where the reader may not see something that it takes. */
export function ifSeen<T, Otherwise>(read: () => T, otherwise: Otherwise): T | Otherwise {
  try {
    return read();
  } catch (error) {
    if (error instanceof Withheld) return otherwise;
    throw error;
  }
}

const wholes = new WeakMap<object, object>();

/** Says of what a reader sees what it is a part of. */
export function isPartOf(part: object, whole: object): void {
  wholes.set(part, whole);
}

/** All of a model or an entity, for an answer that itself tells nothing of what is kept. */
export function wholeOf<T extends object>(part: T): T {
  return (wholes.get(part) as T | undefined) ?? part;
}
