/**
 * Groups of three behind a point, a comma, a space or an apostrophe, the same one throughout, and decimals behind
 * another sign.
 */
const groups = /^([+-]?[1-9]\d{0,2})((?:([.,\s'’_])\d{3})(?:\3\d{3})*)(?:([.,])(\d+))?$/;

/**
 * A number with separators of thousands, written without them: `350.000` → `350000`, `1.200,50` → `1200.50`. Undefined
 * when there are none.
 */
export function ungroup(text: string): string | undefined {
  const [, head, rest = '', separator, point, decimals] = groups.exec(text) ?? [];
  if (head === undefined || separator === point) return undefined;
  const whole = head + rest.replace(/\D/g, '');
  return decimals === undefined ? whole : `${whole}.${decimals}`;
}

/** A decimal number with a point or a comma, or undefined: `97,5` → 97.5. */
export function readDecimal(text: string): number | undefined {
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}
