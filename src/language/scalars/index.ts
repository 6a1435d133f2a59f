import type { ScalarParser } from './contract.ts';
import { parseCount } from './count.ts';
import { parseCountry } from './country.ts';
import { parseCurrency } from './currency.ts';
import { parseDate } from './date.ts';
import { parseDuration } from './duration.ts';
import { parseId } from './id.ts';
import { parseInstant } from './instant.ts';
import { parseLanguage } from './language.ts';
import { parseMeasure } from './measure.ts';
import { parseMoney } from './money.ts';
import { parseMoneyOrPercent } from './money-or-percent.ts';
import { parseMonthDay } from './month-day.ts';
import { parseNumber } from './number.ts';
import { parsePercent } from './percent.ts';
import { parsePeriod } from './period.ts';
import { parseShare } from './share.ts';
import { parseString } from './string.ts';
import { parseText } from './text.ts';
import { parseTime } from './time.ts';
import { parseTimeRange } from './time-range.ts';
import { parseTimeZone } from './time-zone.ts';
import { parseWeekdayKey } from './weekdays.ts';
import { parseZoneOrCaller } from './zone-or-caller.ts';

/** Every `x-type` of schemas/scalars.schema.json, and `Weekdays`, the key of weekly hours. */
export type ScalarName =
  | 'Id'
  | 'Text'
  | 'String'
  | 'Duration'
  | 'Percent'
  | 'Share'
  | 'Money'
  | 'MoneyOrPercent'
  | 'Measure'
  | 'Count'
  | 'Number'
  | 'Language'
  | 'TimeZone'
  | 'ZoneOrCaller'
  | 'Country'
  | 'Currency'
  | 'Date'
  | 'MonthDay'
  | 'Instant'
  | 'Period'
  | 'TimeRange'
  | 'Time'
  | 'Weekdays';

/** One parser a scalar type; it owns every fault of that type. */
export const scalarParsers: Readonly<Record<ScalarName, ScalarParser>> = {
  Id: parseId,
  Text: parseText,
  String: parseString,
  Duration: parseDuration,
  Percent: parsePercent,
  Share: parseShare,
  Money: parseMoney,
  MoneyOrPercent: parseMoneyOrPercent,
  Measure: parseMeasure,
  Count: parseCount,
  Number: parseNumber,
  Language: parseLanguage,
  TimeZone: parseTimeZone,
  ZoneOrCaller: parseZoneOrCaller,
  Country: parseCountry,
  Currency: parseCurrency,
  Date: parseDate,
  MonthDay: parseMonthDay,
  Instant: parseInstant,
  Period: parsePeriod,
  TimeRange: parseTimeRange,
  Time: parseTime,
  Weekdays: parseWeekdayKey,
};

export { parseWeekdays } from './weekdays.ts';
