/** In the order of some keys; what has none of them comes last, in the order that it has. */
export function inOrder<T>(list: readonly T[], keyOf: (one: T) => string | undefined, order: readonly string[]): T[] {
  const place = (one: T): number => {
    const index = order.indexOf(keyOf(one) ?? '');
    return index < 0 ? order.length : index;
  };
  return list.toSorted((one, other) => place(one) - place(other));
}

/** In the order of their days; what has none comes last. */
export function byDay<T>(list: readonly T[], dayOf: (one: T) => string | undefined): T[] {
  const keyOf = (one: T): string => dayOf(one) ?? '9999';
  return list.toSorted((one, other) => Number(keyOf(one) > keyOf(other)) - Number(keyOf(one) < keyOf(other)));
}
