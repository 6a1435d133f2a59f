import type { PlainDate } from '../../diagnostics/values.ts';
import type { Head } from '../head.ts';
import type { Brand, ReportMeta } from '../render/view.ts';
import { scenarioName } from './names.ts';
import { phasesInWords } from './phases.ts';
import type { ReportContext, ViewContext } from './view-context.ts';

/** What the cover says of a report: for whom, of what, and from which state of the model. */
export function metaOf({ title, summary, audience }: Head, context: ReportContext, view: ViewContext): ReportMeta {
  const { client, consultancy } = context.model.engagement.value as Partial<typeof context.model.engagement.value>;
  return {
    title: view.say(title),
    subtitle: summary ? view.say(summary) : null,
    client: client?.name ?? '',
    engagement: engagementName(view),
    consultancy: consultancy ?? null,
    scenario: datedScenario(view),
    phase: phasesInWords(context.phases, view),
    audience: audience ? view.say(audience) : null,
    asOf: dateOf(context.model.today),
    commit: context.git?.commit ?? null,
    dirty: context.git ? context.git.dirty : false,
    version: context.version,
  };
}

/** `Target 2027 (31 March 2027)`: what the scenario promises is judged at its own date, not at today's. */
function datedScenario(view: ViewContext): string {
  const { scenario, engagement } = view.model;
  const name = scenarioName(scenario, view);
  const date = engagement.value.scenarios?.[scenario]?.date;
  return date ? `${name} (${view.show(date)})` : name;
}

/** `Customer operating model, 2026–2027`: the engagement has no name of its own but its horizon. */
function engagementName(view: ViewContext): string {
  const { from, to } = view.model.engagement.value.horizon ?? {};
  const years = [...new Set([from, to].flatMap((date) => date?.iso.slice(0, 4) ?? []))].join('–');
  const name = view.say({ en: 'Customer operating model', es: 'Modelo operativo de clientes' });
  return years === '' ? name : `${name}, ${years}`;
}

/** The client's brand, as far as tom.yaml tells it. */
export function brandOf(context: ReportContext, view: ViewContext): Brand {
  const { colours, header, footer, classification } = context.model.engagement.value.brand ?? {};
  return {
    logo: context.logo ?? null,
    colours: { primary: colours?.primary ?? null, accent: colours?.accent ?? null },
    header: view.read(header) || null,
    footer: view.read(footer) || null,
    classification: view.read(classification) || null,
  };
}

/** An ISO day as a value that is shown in the reader's language. */
export function dateOf(iso: string | undefined): PlainDate | null {
  return iso === undefined ? null : { type: 'date', written: iso, iso };
}
