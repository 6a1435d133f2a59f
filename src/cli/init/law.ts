import { stringify } from 'yaml';
import { check } from '../../check.ts';
import type { Localised } from '../../diagnostics/language.ts';
import { labels } from '../../generated/labels.ts';
import { currencyOf } from '../../language/scalars/money.ts';
import { readDecimal, ungroup } from '../../language/scalars/number.ts';
import { applicationOf } from '../../rules/law/applies.ts';
import { allPacks, type Pack } from '../../rules/law/pack.ts';

/** What decides whether a law applies to the client, in the order in which it is asked. */
const lawIds = ['administration', 'basicService', 'group', 'staff', 'turnover', 'balanceSheet'] as const;
export type LawId = (typeof lawIds)[number];

/** Those of them that are figures. */
export const figureIds = ['staff', 'turnover', 'balanceSheet'] as const;
export type FigureId = (typeof figureIds)[number];

/** The answers that are kept; `unknown` where the person does not know, `none` and `no` where there is none. */
export type LawAnswers = Partial<Record<LawId, string>>;

/** An answer that leaves a field out. */
export const notKnown = 'unknown' as const;

/** The packs of law that are offered to a client of a country, in the order of their ids. */
export function packsFor(country: string): Pack[] {
  return Object.values(allPacks).filter((pack) => pack.country === country);
}

/** The values that a field of tom.yaml takes, with their names, as the schema has them. */
export function valuesOf(field: string): { value: string; label: Localised }[] {
  const start = `${field}=`;
  const named = Object.entries(labels.engagement?.fields ?? {}).filter(([key]) => key.startsWith(start));
  return named.map(([key, label]) => ({ value: key.slice(start.length), label }));
}

/**
 * Whether a question has to be asked: what it is about is missing to know whether one of the packs applies. What is not answered yet
 * counts as not known.
 */
export function decides(id: LawId, packs: readonly string[], country: string, answers: LawAnswers): boolean {
  return missingFor(packs, country, answers).some((field) => {
    const [, first, second] = field.split('.');
    return id === first || id === second;
  });
}

/** The answers, with what decides and nobody has answered as not known. */
export function withUnknown(packs: readonly string[], country: string, answers: LawAnswers): LawAnswers {
  const open = lawIds.filter((id) => answers[id] === undefined && decides(id, packs, country, answers));
  return { ...Object.fromEntries(open.map((id) => [id, notKnown])), ...answers };
}

/** The fields that are missing to know whether each of the packs applies: `client.staff`. */
function missingFor(packs: readonly string[], country: string, answers: LawAnswers): string[] {
  if (packs.length === 0) return [];
  const client = { name: '-', country, ...clientFields({ basicService: notKnown, group: notKnown, ...answers }) };
  const text = stringify({ tom: 1, client, languages: ['en'] });
  const [model] = check([{ file: 'tom.yaml', text }], { language: 'en', version: '', rules: [] }).judged;
  if (!model) return [];
  return packs
    .flatMap((id) => (allPacks[id] ? applicationOf(model, allPacks[id].appliesWhen).missing : []))
    .map(({ field }) => field);
}

/**
 * What tom.yaml says of the client by the answers. A figure that nobody knows is left out. That nobody knows whether it gives a basic
 * service, or belongs to a group, is written: without it, it would not.
 */
export function clientFields(answers: LawAnswers): Record<string, unknown> {
  const { administration, basicService, group, staff, turnover, balanceSheet } = answers;
  const figures = {
    ...(isKnown(staff) && { staff: Number(staff) }),
    ...(isKnown(turnover) && { turnover }),
    ...(isKnown(balanceSheet) && { balanceSheet }),
  };
  return {
    ...(isKnown(administration) && { administration }),
    ...(basicService !== undefined && basicService !== 'none' && { basicService }),
    ...(group === 'yes' ? { group: figures } : figures),
    ...(group === notKnown && { group: {} }),
  };
}

function isKnown(answer: string | undefined): answer is string {
  return answer !== undefined && answer !== notKnown;
}

/** The answers in the form in which they are written: those that cannot be read are left out. */
export function readLaw(answers: LawAnswers, currency: string): LawAnswers {
  const { staff, turnover, balanceSheet } = answers;
  const amount = (written: string | undefined) => (written === undefined ? undefined : readAmount(written, currency));
  const read = {
    administration: answers.administration,
    basicService: answers.basicService,
    group: answers.group,
    staff: staff === undefined ? undefined : readStaff(staff),
    turnover: amount(turnover),
    balanceSheet: amount(balanceSheet),
  };
  return Object.fromEntries(Object.entries(read).filter(([, answer]) => answer !== undefined));
}

/** A number of people as a person writes it: `1.200`, `1,200`; undefined where it is none. */
export function readStaff(written: string): string | undefined {
  if (isUnknown(written)) return notKnown;
  const text = ungroup(written) ?? written;
  return /^\d{1,9}$/.test(text) ? String(Number(text)) : undefined;
}

/** An amount as a person writes it: `12 M€`, `12,5 millones`, `12000000 EUR`; in `currency` where it names none. */
export function readAmount(written: string, currency: string): string | undefined {
  if (isUnknown(written)) return notKnown;
  const [, number = '', million, unit = ''] =
    /^(\d[\d.,'’ ]*?)\s*(m(?:ill[oó]n(?:es)?|illions?|ln|n|io)?(?=\s|\p{Sc}|eur|$))?\s*(?:de\s+)?([^\d\s]*)$/iu.exec(
      written.trim(),
    ) ?? [];
  const amount = Number(ungroup(number) ?? readDecimal(number));
  const named = unit === '' ? currency : currencyNamed(unit, currency);
  if (number === '' || Number.isNaN(amount) || named === undefined) return undefined;
  return `${million === undefined ? amount : Math.round(amount * 1e6)} ${named}`;
}

function currencyNamed(unit: string, currency: string): string | undefined {
  if (/^euros?$/i.test(unit) || unit === '€') return 'EUR';
  return currencyOf(unit.toUpperCase(), { languages: [], currency }) ?? currencyOf(unit, { languages: [], currency });
}

function isUnknown(written: string): boolean {
  return /^(\?|unknown)?$/i.test(written.trim());
}
