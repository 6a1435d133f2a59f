import type { Report } from './report.ts';

/** Every deliverable by its name. */
export const reports: Readonly<Record<string, Report>> = {};
