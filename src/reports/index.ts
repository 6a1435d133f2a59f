import type { Report } from './report.ts';
import { channelMap } from './views/channel-map.ts';
import { executive } from './views/executive.ts';
import { slaBook } from './views/sla-book.ts';

const all: readonly Report[] = [executive, channelMap, slaBook];

/** Every deliverable by its name, in the order in which they are listed. */
export const reports: Readonly<Record<string, Report>> = Object.fromEntries(all.map((report) => [report.name, report]));
