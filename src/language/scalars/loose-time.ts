import { two } from './gregorian.ts';

const form = /^(\d{1,2})(?:[:.,h]?(\d{2}))?\s*(h|hs|hrs?|horas?)?\s*(am|pm|a\. ?m\.|p\. ?m\.)?$/i;

/** A time of day that somebody wrote in another way, as it should be written: `9`, `0900`, `9.30`, `9h`, `9 pm`. */
export function correctTime(text: string): string | undefined {
  const [, hours, minutes = '00', , half] = form.exec(text.trim()) ?? [];
  if (hours === undefined) return undefined;
  const hour = half === undefined ? Number(hours) : onDial(Number(hours), /^p/i.test(half));
  if (hour === undefined || Number(minutes) > 59 || hour > 24 || (hour === 24 && minutes !== '00')) return undefined;
  return `${two(hour)}:${minutes}`;
}

function onDial(hour: number, afternoon: boolean): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (afternoon ? 12 : 0);
}
