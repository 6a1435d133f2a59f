import { expect, it } from 'vitest';
import { render } from './view.ts';

const model = `
kpis:
  satisfaction:
    name: { en: Satisfaction, es: Satisfacción }
    key: true
    domain: experience
    objectives: { all: { period: 2027, baseline: 80%, target: { min: 85% } } }
    measurements: [{ period: 2026-10, value: 86% }]
  wait:
    name: { en: Wait at the counter, es: Espera en mostrador }
    domain: service
    objectives: { all: { period: 2027, baseline: 78%, target: { min: 90% } } }
    measurements: [{ period: 2026-10, value: 89.3% }]
  turnover:
    name: { en: Staff turnover, es: Rotación }
    domain: people
    direction: down
    objectives: { all: { period: 2027, baseline: 24%, target: { max: 15% } } }
    measurements: [{ period: 2026-10, value: 20% }]
`;

it('names every indicator that falls short of its objective, also those that are not key', () => {
  expect(render('scorecard', model)).toContain(
    '* **Short of their objective:** [Wait at the counter (89.3%; at least 90%)](#kpi-wait), [Staff turnover (20%; at most 15%)](#kpi-turnover)',
  );
  expect(render('scorecard', model, 'es')).toContain(
    '* **No alcanzan su objetivo:** [Espera en mostrador (89,3 %; al menos 90 %)](#kpi-wait), [Rotación (20 %; como mucho 15 %)](#kpi-turnover)',
  );
});
