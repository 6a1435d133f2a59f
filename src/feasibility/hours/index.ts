/** When something is open over the dates that are judged, where, and how time is told; and the one way to say what cannot be known. */
export { openingOf, opensNever, publicHolidaysOf, type WrittenHours, writtenHours } from './calendar.ts';
export {
  anyYear,
  type Horizon,
  horizonOf,
  horizonValues,
  horizonWindow,
  horizonWithin,
  lookedAt,
  statedHorizon,
} from './horizon.ts';
export { allKnown, type HoursReason, isMissing, type Missing, missingValues, type Reason } from './missing.ts';
export {
  callerZones,
  channelAt,
  channelCalendars,
  channelTimes,
  type Holidays,
  hasPlaces,
  led,
  type OpenTime,
  openTimeOf,
  type PlaceHours,
  placeHours,
  placesOfCell,
  promisedHours,
  teamsAt,
} from './open-time.ts';
export {
  daysOf,
  elapsed,
  firstDates,
  localTime,
  percent,
  periodsOf,
  textOf,
  usualWeekText,
  weekdayNames,
  weekdaysText,
  weekText,
  wholeDate,
} from './values.ts';
