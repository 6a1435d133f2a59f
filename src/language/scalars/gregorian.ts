/** Days of a month (1 to 12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `2026-07-01`, from numbers. */
export function isoDate(year: number, month: number, day: number): string {
  return `${isoMonth(year, month)}-${two(day)}`;
}

/** `2026-07`, from numbers. */
export function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${two(month)}`;
}

/** A number with two digits: 7 → `07`. */
export function two(number: number): string {
  return String(number).padStart(2, '0');
}
