export { openingOf } from './calendar.ts';
export { channelTimes } from './channels.ts';
export { daysOf, firstDates, periodsOf } from './dates.ts';
export { type Horizon, horizonOf, horizonTold, horizonWindow, horizonWithin, lookedAt, wholeDate } from './horizon.ts';
export { callerZones, type Holidays, led, type NoTime, type OpenTime, openTimeOf, promisedHours } from './open-time.ts';
export {
  channelAt,
  channelCalendars,
  hasPlaces,
  type PlaceHours,
  placeHours,
  placesOfCell,
  teamsAt,
} from './places.ts';
export { type OpeningVerdict, type PromisedOpening, promisedOpenings } from './promised.ts';
export { few, regimeLines, type Shape, toldRegular, toldShape } from './shape.ts';
export { elapsed, languageText, usualWeekText, weekdayNames, weekdaysText, weekText } from './week.ts';
export { opensNever, type WrittenHours, writtenHours } from './written.ts';
