import { union, windowSet } from '../../calendar/index.ts';
import { formatMessage } from '../../diagnostics/messages.ts';
import type { Text } from '../../diagnostics/values.ts';
import { promisedLanguages } from '../../model/attendance.ts';
import { answers, languageFallbackOf, languageText, unanswered } from '../../model/languages.ts';
import type { Cell, Model } from '../../model/model.ts';
import { daysOf, firstDates, horizonWindow, isMissing, promisedHours, textOf, usualWeekText } from '../hours/index.ts';
import { coverOfCell } from './cover.ts';
import { leftClosed } from './opening.ts';

/** What expressions see of time that cells leave closed. */
interface ClosedView {
  /** Whether they leave some. */
  some: boolean;
  /** When: the hours of a usual week, else the first dates. */
  when: Text | '';
  /** The reference of what would have to say its hours, where that cannot be known. */
  missing: string | null;
}

const fewDates = 3;

/** What cells leave closed of the time in which others are open, or of all time, over every date of the horizon. */
export function closedView(model: Model, cells: readonly Cell[], wanted: 'always' | readonly Cell[]): ClosedView {
  const unknown = (missing: string): ClosedView => ({ some: false, when: '', missing });
  const all = windowSet(horizonWindow(model));
  const times = wanted === 'always' ? [] : wanted.map((cell) => promisedHours(model, cell) ?? refOf(cell));
  const open = times.map((time) => (typeof time === 'string' ? time : isMissing(time) ? time.where : time.open));
  const mute = open.find((one) => typeof one === 'string');
  if (mute !== undefined) return unknown(mute as string);
  const judged = leftClosed(
    model,
    wanted === 'always' ? all : union(open.filter((one) => typeof one !== 'string')),
    cells,
  );
  if (isMissing(judged)) return unknown(judged.where);
  const { gap } = judged;
  if (gap.length === 0) return { some: false, when: '', missing: null };
  const zone = model.engagement.value.timezone ?? 'UTC';
  const dates = firstDates(daysOf(gap, zone), model.date, fewDates);
  const never = usualWeekText([], zone, all).written;
  const week = usualWeekText(gap, zone, all);
  const when = week.written === never ? textOf((language) => formatMessage('{dates}', { dates }, language)) : week;
  return { some: true, when, missing: null };
}

/** What expressions see of the languages that nobody answers by a cell in all its hours. */
interface UnspokenView {
  languages: readonly Text[];
  missing: string | null;
}

/** The languages of some that a cell does not promise, or that nobody speaks in some of its hours. */
export function unspokenIn(model: Model, cell: Cell, asked: readonly string[]): UnspokenView {
  const promised = promisedLanguages(model, cell);
  if (!promised) return { languages: [], missing: refOf(cell) };
  const fallback = languageFallbackOf(model.engagement.value);
  const covers = coverOfCell(model, cell);
  const lacking = covers.flatMap((cover) =>
    isMissing(cover) ? [] : cover.gaps.flatMap(({ language }) => language ?? []),
  );
  const silent = unanswered(promised, asked, fallback);
  const mute = asked.filter((tag) => silent.includes(tag) || lacking.some((one) => answers(one, tag, fallback)));
  const [unknown] = covers.flatMap((cover) => (isMissing(cover) ? cover : cover.unknown));
  return { languages: mute.map(languageText), missing: mute.length === 0 && unknown ? unknown.where : null };
}

function refOf({ from, service, channel }: Cell): string {
  return from.at(-1)?.ref ?? `cell:${service}/${channel}`;
}
