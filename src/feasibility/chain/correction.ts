import { onceEach } from '../../diagnostics/once.ts';
import type { Ref } from '../../diagnostics/values.ts';
import { type Entity, type Model, referringTo } from '../../model/model.ts';
import { isMissing, type Reason } from '../hours/index.ts';
import { zonesOfSegments } from './chain.ts';
import { distinct, hoursOfTeam } from './plan.ts';
import { judged, type TimeVerdict } from './time.ts';

type Loop = Entity<'feedbackLoop'>;
type Process = Entity<'process'>;

const verdicts = onceEach<Model, TimeVerdict | undefined>();

/**
 * Whether the corrective process of a feedback loop, with the agreements of its steps, can always end by the deadline that the loop
 * sets, with the worst case. Undefined where the loop has no such process or no deadline. Whose business days are meant, a loop does not
 * say: its deadline is late only where it is by the calendar of every service, agreement and shift concerned.
 */
export function correctionVerdict(model: Model, loop: Loop): TimeVerdict | undefined {
  return verdicts(model, loop.ref, () => {
    const { correctiveProcess, deadline } = loop.value.negative ?? {};
    const process = correctiveProcess && model.find('process', correctiveProcess.id);
    if (!process || !deadline) return undefined;
    const callers = zonesOfSegments(model, coveredBy(model, loop, 'segment'));
    const services = hoursOfServices(model, loop, process);
    const hours = services.length === 1 ? services[0]?.id : undefined;
    const promised = { ref: loop.ref, chain: [correctiveProcess], hours, callers, valid: undefined };
    const verdictBy = (calendar: Ref | undefined): TimeVerdict => {
      const verdict = judged(model, { ...promised, target: { metric: 'resolution-time', within: deadline, calendar } });
      return 'outcome' in verdict ? verdict : { outcome: 'not-assessed', missing: verdict };
    };
    const isBusiness = deadline.clock.startsWith('business');
    const calendars = isBusiness ? distinct([...services, ...hoursOfSteps(model, process)]) : [];
    if (isBusiness && calendars.length === 0) {
      return { outcome: 'not-assessed', missing: { reason: 'businessDays', where: process.ref } };
    }
    const all: TimeVerdict[] = [];
    for (const calendar of calendars.length === 0 ? [undefined] : calendars) {
      const verdict = verdictBy(calendar);
      if (verdict.outcome === 'kept') return verdict;
      all.push(verdict);
    }
    return all.find(({ outcome }) => outcome === 'not-assessed') ?? all[0];
  });
}

/** The calendars of the services that the corrective process delivers, or else of those that the loop listens to. */
function hoursOfServices(model: Model, loop: Loop, process: Process): Ref[] {
  const delivered = referringTo(model, process, 'service.processes') as Entity<'service'>[];
  const services = delivered.length > 0 ? delivered : coveredBy(model, loop, 'service');
  return distinct(services.flatMap(({ value }) => value.hours ?? []));
}

/** The calendars of the agreements behind a process and of the teams that work on it. */
function hoursOfSteps(model: Model, process: Process): Ref[] {
  return Object.values(process.value.steps).flatMap((step) => {
    const team = hoursOfTeam(model, step);
    const agreed = step.agreement && model.find('agreement', step.agreement.id)?.value.hours;
    return [...(agreed ? [agreed] : []), ...(team && !isMissing<Reason>(team) ? team : [])];
  });
}

/** What a loop listens to, of a kind. */
function coveredBy<K extends 'segment' | 'service'>(model: Model, loop: Loop, kind: K): Entity<K>[] {
  return (loop.value.covers ?? []).flatMap((ref) => (ref.kind === kind ? (model.find(kind, ref.id) ?? []) : []));
}
