import type { ReportView } from '../../../src/reports/render/view.ts';

/** A view with nothing but its origin. */
export const emptyView: ReportView = {
  meta: {
    title: 'Channel map book',
    subtitle: null,
    client: 'Farmacias del Sur',
    engagement: 'Customer operations 2027',
    consultancy: null,
    scenario: 'Target 2027',
    phase: 'operational',
    audience: null,
    asOf: { type: 'date', written: '2026-11-01', iso: '2026-11-01' },
    commit: null,
    dirty: false,
    version: '0.1.0',
    isPublished: false,
    reader: null,
  },
  brand: {
    logo: null,
    colours: { primary: null, accent: null },
    header: null,
    footer: null,
    classification: null,
  },
  draft: null,
  part: null,
  control: { status: null, approvals: [] },
  openPoints: [],
  hasMatters: true,
  waiting: null,
  notAssessed: [],
  sources: [],
  glossary: [],
  ask: null,
};
