import type { SharesData } from '../../../src/reports/charts/shares.ts';
import type { TimelineData } from '../../../src/reports/charts/timeline.ts';

const at = (local: string): number => Date.parse(`${local}+02:00`);

/** A promise that starts on a Friday evening in Madrid, with a last step that never comes to its hours. */
export const promise: { timeline: TimelineData; shares: SharesData } = {
  timeline: {
    zone: 'Europe/Madrid',
    steps: [
      {
        name: 'Oficina',
        calendar: 'Horario de oficina',
        arrive: at('2026-06-05T20:00'),
        start: at('2026-06-08T09:00'),
        end: at('2026-06-08T13:00'),
      },
      {
        name: 'Proveedor',
        arrive: at('2026-06-08T13:00'),
        start: at('2026-06-08T13:00'),
        end: at('2026-06-09T13:00'),
      },
      {
        name: 'Firma',
        calendar: 'Horario de cierre',
        arrive: at('2026-06-09T13:00'),
        start: 'never',
        end: 'never',
      },
    ],
    ticks: [{ at: at('2026-06-08T00:00'), label: 'lun 8 jun' }],
    deadline: at('2026-06-10T00:00'),
  },
  shares: {
    steps: [
      { name: 'Oficina', share: 0.95 },
      { name: 'Proveedor', share: 0.975 },
    ],
    lower: 0.925,
    independent: 0.92625,
    upper: 0.95,
    promised: 0.9,
  },
};
