'use strict';
module.exports = moment;

/**
 * All that the library of public holidays asks of moment-timezone, whose data are half of it, where its zone is UTC: the instant of a wall
 * time there, and the month and the day of an instant at the place of an equinox, `+09:00` or `Asia/Tokyo`.
 */
function moment(iso) {
  return {
    utcOffset(offset) {
      const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(offset);
      const date = new Date(Date.parse(iso) + Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000);
      return { month: () => date.getUTCMonth(), date: () => date.getUTCDate() };
    },
    tz(timeZone) {
      const parts = new Intl.DateTimeFormat('en', { timeZone, month: 'numeric', day: 'numeric' }).formatToParts(
        Date.parse(iso),
      );
      const number = (type) => Number(parts.find((part) => part.type === type).value);
      return { month: () => number('month') - 1, date: () => number('day') };
    },
  };
}

moment.tz = (wallTime, timeZone) => {
  if (timeZone !== 'UTC') throw new Error(`not reckoned in ${timeZone}`);
  return { format: () => `${wallTime.replace(' ', 'T')}Z` };
};
