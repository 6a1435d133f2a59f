import { day, dayOf, minute } from '../../calendar/dates.ts';
import { clip, difference, type IntervalSet, toInstant, union, weekdayOf } from '../../calendar/index.ts';
import type { Language } from '../../diagnostics/language.ts';
import { weekdayNames } from '../../feasibility/hours-words.ts';
