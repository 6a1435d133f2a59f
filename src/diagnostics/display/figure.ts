import type { Language } from '../language.ts';

/** The space that no line breaks at. */
const together = '\u00a0';

/** Units of time as figures have them behind. */
const units =
  /(?<=[\d}#]) (?=(?:h|min|s|hours?|minutes?|seconds?|days?|weeks?|months?|years?|(?:business|calendar) (?:hours?|days?)|horas?|minutos?|segundos?|días?|semanas?|mes|meses|años?|€|[A-Z]{3})(?![\p{L}\p{N}]))/gu;

const percentSign: Readonly<Record<Language, string>> = { en: '%', es: `${together}%` };

/** A figure and its unit, which stay on one line: `24 h`, `15 días hábiles`. */
export function withUnit(figure: string, unit: string): string {
  return figure + together + unit;
}

/** A figure in per cent: English `95%`, Spanish `95 %`. */
export function withPercent(figure: string, language: Language): string {
  return figure + percentSign[language];
}

/** Words of ours whose figures, `{placeholders}` among them, are set as `withUnit` and `withPercent` set them. */
export function typeset(words: string, language: Language): string {
  return words.replace(/(?<=\d) ?%/g, percentSign[language]).replace(units, together);
}
