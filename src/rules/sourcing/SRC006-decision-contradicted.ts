import type { Ref, Text } from '../../diagnostics/values.ts';
import { companyName, companyOf, isOwn } from '../../model/alliances.ts';
import type { Entity, Model } from '../../model/model.ts';
import { tasksOf } from '../../model/tasks.ts';
import type { Finds } from '../found.ts';

const outside: ReadonlySet<string | undefined> = new Set(['outsource', 'partner', 'co-source']);

export function* check(model: Model): Finds<'SRC006'> {
  for (const decision of model.all('decision')) {
    const { type, state, option, subject } = decision.value;
    if (type !== 'sourcing' || state !== 'decided' || !subject) continue;
    const doers = doersOf(model, subject);
    if (doers.length === 0) continue;
    const provider = decision.value.provider && model.find('provider', decision.value.provider.id);
    const message =
      option === 'insource'
        ? !doers.some(isOwn) && 'inside'
        : outside.has(option) &&
          (doers.every(isOwn) ? 'outside' : provider && !doers.some((one) => isOf(model, one, provider.id)) && 'other');
    if (!message) continue;
    const others = doers.filter((one) => !isOwn(one));
    yield {
      says: message,
      about: decision,
      values: {
        decision,
        subject: subjectName(model, subject),
        provider: provider ?? '',
        companies: others.map((one) => companyName(model, one)),
        count: others.length,
      },
    };
  }
}

/** Whose people do what a decision is about; none where that is not said, or where nobody’s people do it. */
function doersOf(model: Model, subject: Ref): string[] {
  const { kind, id, part } = subject;
  if (kind === 'team') return companies([companyOf(model, subject)]);
  const process = kind === 'process' ? model.find('process', id) : undefined;
  const steps = Object.entries(process?.value.steps ?? {}).filter(([step]) => part === undefined || step === part);
  const service = kind === 'service' ? model.find('service', id) : undefined;
  const tasks = service ? tasksOf(model, service).flatMap((task) => [...task.companies]) : [];
  return companies([...steps.map(([, { performer }]) => companyOf(model, performer)), ...tasks]);
}

function companies(found: readonly (string | undefined)[]): string[] {
  return [...new Set(found.flatMap((one) => one ?? []))];
}

/** True for a company itself, who subcontracts it and whom it subcontracts. */
function isOf(model: Model, company: string, provider: string): boolean {
  const parent = (id: string): string | undefined => model.find('provider', id)?.value.parent?.id;
  return company === provider || parent(company) === provider || parent(provider) === company;
}

function subjectName(model: Model, subject: Ref): Text | string {
  const entity = model.resolve(subject);
  const step =
    entity?.kind === 'process' && subject.part ? (entity as Entity<'process'>).value.steps[subject.part] : undefined;
  return step?.name ?? subject.part ?? (entity?.value as { name?: Text } | undefined)?.name ?? subject.written;
}
