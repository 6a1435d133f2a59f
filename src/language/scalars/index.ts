import { schemaType } from '../../generated/declarations.ts';
import type { Reader, ScalarParser } from './contract.ts';
import { readCountry } from './country.ts';
import { readCurrency } from './currency.ts';
import { readDate, readMonthDay } from './date.ts';
import { readDuration } from './duration.ts';
import { fault } from './fault.ts';
import { readId } from './id.ts';
import { readInstant } from './instant.ts';
import { readLanguage } from './language.ts';
import { readMeasure, readMoneyOrPercent } from './measure.ts';
import { readMoney } from './money.ts';
import { readCount, readNumber } from './number.ts';
import { readPercent, readShare } from './percent.ts';
import { readPeriod } from './period.ts';
import { readString, textParser } from './text.ts';
import { readTime, readTimeRange } from './time.ts';
import { readTimeZone, readZoneOrCaller } from './time-zone.ts';
import { readWeekdays } from './weekdays.ts';

/** No scalar but a text is longer; it keeps patterns off a text of megabytes. */
const longest = 200;

/**
 * The parser of one type of scalar. Nothing written, a list and a group of fields are faults whatever the type; the rest is `read`,
 * which owns every other fault of its type.
 */
function single(read: Reader, limit = longest): ScalarParser {
  return (raw, written, context) => {
    if (Array.isArray(raw)) return fault(schemaType, 'notSingle', { found: 'array' });
    if (typeof raw === 'object' && raw !== null) return fault(schemaType, 'notSingle', { found: 'object' });
    const text = textOf(raw, written).trim();
    if (text.length > limit) return fault(schemaType, 'longValue', { value: text, length: text.length });
    // For every scalar of a model: nothing else that the caller carries is copied.
    const { languages, currency, scenarios } = context;
    return text === '' ? fault(schemaType, 'emptyText') : read(text, { languages, currency, scenarios, raw, written });
  };
}

/** The text of a scalar as it stands in the file; that of an explicit null is empty. */
function textOf(raw: unknown, written: string | undefined): string {
  if (raw === null || raw === undefined) return '';
  return typeof raw === 'string' ? raw : (written ?? String(raw));
}

const parseString = single(readString, Number.POSITIVE_INFINITY);

/** Every `x-type` of schemas/scalars.schema.json, and `Weekdays`, the key of weekly hours. */
const parsers = {
  Id: single(readId),
  Text: textParser(parseString),
  String: parseString,
  Duration: single(readDuration),
  Percent: single(readPercent),
  Share: single(readShare),
  Money: single(readMoney),
  MoneyOrPercent: single(readMoneyOrPercent),
  Measure: single(readMeasure),
  Count: single(readCount),
  Number: single(readNumber),
  Language: single(readLanguage),
  TimeZone: single(readTimeZone),
  ZoneOrCaller: single(readZoneOrCaller),
  Country: single(readCountry),
  Currency: single(readCurrency),
  Date: single(readDate),
  MonthDay: single(readMonthDay),
  Instant: single(readInstant),
  Period: single(readPeriod),
  TimeRange: single(readTimeRange),
  Time: single(readTime),
  Weekdays: single(readWeekdays),
};

export type ScalarName = keyof typeof parsers;

export const scalarParsers: Readonly<Record<ScalarName, ScalarParser>> = parsers;
