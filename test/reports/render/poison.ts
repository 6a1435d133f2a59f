import type { ReportView } from '../../../src/reports/render/view.ts';

/** Fields that the program writes, never the model: how something is drawn, labels of heads. */
const own = new Set(['type', 'state', 'tone', 'clock', 'currency', 'iso', 'align', 'as', 'columns']);

/** The view with another text in the place of every text, and after every reference. */
export function poison(view: object, next: () => string): ReportView {
  const replace = (value: unknown, field: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => replace(one, field));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner, key)]));
    }
    if (typeof value !== 'string' || own.has(field)) return value;
    const boxOfCanvas = field === 'code' && /^(?:[a-z]+|[A-Z])$/.test(value);
    if (boxOfCanvas) return value;
    return field === 'id' ? `${value}${next()}` : next();
  };
  return replace(view, '') as ReportView;
}
