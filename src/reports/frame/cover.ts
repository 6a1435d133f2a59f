import { wholeDate } from '../../feasibility/hours/index.ts';
import { frameWords } from '../../generated/words/reports.ts';
import type { EngagementPhase } from '../../model/phases.ts';
import { type Audience, ifSeen, isOutside } from '../../model/seen-from-outside.ts';
import type { View } from '../../wording/view.ts';
import type { ReportContext } from '../../wording/view-context.ts';
import type { Head } from '../head.ts';

/** What the cover says of a report: for whom, of what, and from which state of the model. */
export function metaOf({ title, summary, audience, published }: Head, context: ReportContext, view: View) {
  // tom.yaml is read even where its client is not.
  const engagement = context.model.engagement.value as Partial<typeof context.model.engagement.value>;
  const { today } = context.model;
  return {
    title: view.say(title),
    subtitle: summary ? view.say(summary) : null,
    client: engagement.client?.name ?? '',
    engagement: ifSeen(() => engagementName(view), ''),
    consultancy: ifSeen(() => engagement.consultancy, undefined) ?? null,
    scenario: datedScenario(view),
    phase: ifSeen(() => phasesInWords(context.phases, view), ''),
    audience: audience ? view.say(audience) : null,
    asOf: today === undefined ? null : wholeDate(today),
    // Null outside a repository, or where it cannot be known.
    commit: context.git?.commit ?? null,
    // There were changes that were not committed; null where that cannot be known.
    dirty: context.git ? context.git.dirty : false,
    version: context.version,
    // For people outside: without what frames a report of the project.
    isPublished: isOutside(context.audience),
    // For whom it is that sees only a part of the model; null where nothing is left out.
    reader: published ? null : readerInWords(context.audience, view),
  };
}

/** For whom a version is that leaves something out; null for the one with everything, and for the charter, which is always for the public. */
function readerInWords(reader: Audience, view: View): string | null {
  if (reader === 'operational') return null;
  if (typeof reader === 'string') return view.say(frameWords[reader]);
  const provider = view.model.find('provider', reader.provider);
  return provider ? view.read(provider.value.name) : null;
}

/** The client's brand, as far as tom.yaml tells it. */
export function brandOf(context: ReportContext, view: View) {
  const brand = context.model.engagement.value.brand ?? {};
  const read = (field: 'header' | 'footer' | 'classification') => ifSeen(() => view.read(brand[field]), '') || null;
  const { colours } = brand;
  return {
    // `data:image/png;base64,…`; also jpeg, gif, webp and svg+xml.
    logo: context.logo ?? null,
    colours: { primary: colours?.primary ?? null, accent: colours?.accent ?? null },
    header: read('header'),
    footer: read('footer'),
    classification: read('classification'),
  };
}

/** `Target 2027 (31 March 2027)`: what the scenario promises is judged at its own date, not at today's. */
function datedScenario(view: View): string {
  const { scenario, engagement } = view.model;
  const name = view.scenarioName(scenario);
  const date = engagement.value.scenarios[scenario]?.date;
  return date ? `${name} (${view.show(date)})` : name;
}

/** `Customer operating model, 2026–2027`: the engagement has no name of its own but its horizon. */
function engagementName(view: View): string {
  const { from, to } = view.model.engagement.value.horizon ?? {};
  const years = [...new Set([from, to].flatMap((date) => date?.iso.slice(0, 4) ?? []))].join('–');
  const name = view.say(frameWords.engagement);
  return years === '' ? name : `${name}, ${years}`;
}

/** The phases that have begun, each with how far it has come: `Operational definition (open)`. */
function phasesInWords(phases: readonly EngagementPhase[], view: View): string {
  const open = phases.filter((phase) => view.model.engagement.value.phases[phase].state !== 'closed');
  const shown = open.length > 0 ? open : phases.slice(-1);
  if (shown.length === 0) return view.say(frameWords.notBegun);
  const words = shown.map((phase) => {
    const state = view.wordOf('engagement', `phases.${phase}.state`, open.length > 0 ? 'open' : 'closed');
    return `${view.phaseLabel(phase)} (${state})`;
  });
  return words.join(', ');
}
