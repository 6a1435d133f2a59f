import type { Money } from '../../diagnostics/values.ts';

/** Amounts added up, one sum a currency, in the order in which the currencies appear. */
export function moneyInAll(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ type: 'money', written: '', amount: rounded(amount), currency }));
}

/** Sums of decimals carry errors beyond any currency's digits. */
function rounded(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}
