import type { SpansData } from '../../../src/reports/charts/spans.ts';

const at = (local: string): number => Date.parse(`${local}+02:00`);

/** A promise that starts on a Friday evening in Madrid, with a last step that never comes to its hours. */
export const promise: { timeline: SpansData; shares: SpansData } = {
  timeline: {
    rows: [
      {
        name: 'Oficina',
        note: 'Horario de oficina',
        spans: [
          { from: at('2026-06-05T20:00'), to: at('2026-06-08T09:00'), as: 'waits' },
          { from: at('2026-06-08T09:00'), to: at('2026-06-08T13:00'), as: 'runs' },
        ],
        cells: ['vie 20:00', 'lun 9:00', 'lun 13:00', 'Horario de oficina'],
      },
      {
        name: 'Proveedor',
        spans: [{ from: at('2026-06-08T13:00'), to: at('2026-06-09T13:00'), as: 'runs' }],
        cells: ['lun 13:00', 'lun 13:00', 'mar 13:00', ''],
      },
      {
        name: 'Firma',
        note: 'Horario de cierre',
        spans: [{ from: at('2026-06-09T13:00'), to: 'never', as: 'waits' }],
        cells: ['mar 13:00', 'nunca', 'nunca', 'Horario de cierre'],
      },
    ],
    ticks: [{ at: at('2026-06-08T00:00'), label: 'lun 8 jun' }],
    limits: [{ at: at('2026-06-10T00:00'), label: 'Vence el mié 10 jun' }],
  },
  shares: {
    rows: [
      { name: 'Oficina', spans: [{ from: 0.8, to: 0.95, as: 'runs' }], figures: ['95 %'], cells: ['95 %'] },
      { name: 'Proveedor', spans: [{ from: 0.8, to: 0.975, as: 'runs' }], figures: ['97,5 %'], cells: ['97,5 %'] },
      { name: 'Garantizado', spans: [{ from: 0.8, to: 0.925, as: 'done' }], figures: ['92,5 %'], cells: ['92,5 %'] },
    ],
    limits: [{ at: 0.9, label: 'Se promete: 90 %' }],
  },
};
