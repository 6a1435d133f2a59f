/** When something is open over the dates that are judged, where, and how time is told; and the one way to say what cannot be known. */
export { openingOf } from './calendar.ts';
export { type Horizon, horizonOf, horizonValues, horizonWindow, horizonWithin, lookedAt } from './horizon.ts';
export { type HoursReason, isMissing, type Missing, missingValues, type Reason } from './missing.ts';
export {
  callerZones,
  channelTimes,
  type Holidays,
  led,
  type OpenTime,
  openTimeOf,
  promisedHours,
} from './open-time.ts';
export {
  channelAt,
  channelCalendars,
  hasPlaces,
  type PlaceHours,
  placeHours,
  placesOfCell,
  teamsAt,
} from './places.ts';
export { type OpeningReason, type PromisedOpening, promisedOpenings } from './promised.ts';
export { few, regimeLines, regularValues, type Shape, shapeView } from './shape.ts';
export {
  daysOf,
  elapsed,
  firstDates,
  languageText,
  localTime,
  percent,
  periodsOf,
  usualWeekText,
  weekdayNames,
  weekdaysText,
  weekText,
  wholeDate,
} from './values.ts';
export { opensNever, type WrittenHours, writtenHours } from './written.ts';
