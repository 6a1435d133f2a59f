import { toWall } from '../../calendar/index.ts';
import type { CoverageSummary } from '../../diagnostics/diagnostic.ts';
import type { Language } from '../../diagnostics/language.ts';
import { formatMessage } from '../../diagnostics/messages.ts';
import { staffingIn, verdictIn } from '../../editor/lens.ts';
import { chainVerdict, heirOf, heirOfTarget, type TimeVerdict } from '../../feasibility/chain/index.ts';
import { staffingWith } from '../../feasibility/staffing/index.ts';
import { coverageFigures } from '../../formats/text/summary.ts';
import { diffWords, teamWords } from '../../generated/words/cli.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import type { Entity } from '../../model/model.ts';
import { currentKey, refTo } from '../../model/refs.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { attendedIn, channelsOf, deferredLines, peopleLines, totalsLines, weekName } from '../show/team.ts';
import type { Diff } from './formats.ts';

type Worst = Diff['worstStarts'][number];
/** What is told of an entity, which is named later. */
type Moved<Of> = { entity: Entity } & Omit<Of, 'ref' | 'name' | 'kind' | 'scenario'>;
const weekMs = 7 * 86_400_000;

/** The matrices that come to something else than they did, of those of one state or of both. */
export function movedCoverage(
  before: readonly CoverageSummary[],
  after: readonly CoverageSummary[],
  language: Language,
): Omit<Diff['coverage'][number], 'scenario'>[] {
  const said = (matrix: CoverageSummary | undefined): string =>
    matrix ? coverageFigures(matrix, language) : formatMessage(diffWords.phaseClosed[language], {}, language);
  const ids = new Set([...before, ...after].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [was, is] = [before, after].map((some) => some.find((one) => one.id === id));
    const words = { before: said(was), after: said(is) };
    if (words.before === words.after) return [];
    return { id, name: (is ?? was)?.name ?? id, before: was?.percent ?? null, after: is?.percent ?? null, words };
  });
}

/** The promises that both models have whose worst start is another, or is better or worse off, than it was. */
export function movedStarts(was: ViewContext, is: ViewContext): Moved<Worst>[] {
  const said = (verdict: TimeVerdict): Worst['after'] => stateIn(verdict, is.spoken);
  return commitmentsOf(was.model).flatMap((former) => {
    const now = heirOf(former, is.model);
    if (!now) return [];
    return former.targets.flatMap((target) => {
      const heir = heirOfTarget(target, now);
      if (!heir) return [];
      const before = chainVerdict(was.model, former.charter, former.id, target.id);
      const after = chainVerdict(is.model, now.charter, now.id, heir.id);
      if (worstOf(before, is.spoken) === worstOf(after, is.spoken)) return [];
      const named = { entity: now.charter, subject: now.ref, label: is.show(now.name), target: heir.id };
      return [{ ...named, before: said(before), after: said(after) }];
    });
  });
}

/** What makes a worst start the same one: not the date, which is another when other dates are judged. */
function worstOf(verdict: TimeVerdict, language: Language): string {
  if (verdict.outcome === 'not-assessed') return verdictIn(verdict, language);
  const slack = verdict.outcome === 'never-completes' ? '' : `${verdict.slack} ${verdict.attained}`;
  return `${verdict.outcome} ${slack} ${toWall(verdict.promise.zone, verdict.start) % weekMs}`;
}

function stateIn(verdict: TimeVerdict, language: Language): Worst['after'] {
  const { outcome } = verdict;
  const text = verdictIn(verdict, language);
  if (outcome === 'not-assessed') return { outcome, text };
  const start = new Date(verdict.start).toISOString();
  return outcome === 'never-completes'
    ? { outcome, start, text }
    : { outcome, start, slack: verdict.slack / 1000, text };
}

/** What moved of the need for people and of the people there are, team by team; of teams that attend the same contacts, once. */
export function movedStaffing(
  was: ViewContext,
  is: ViewContext,
): Moved<Omit<Diff['staffing'][number], 'together'> & { together: Entity[] }>[] {
  const formers = new Map(was.model.all('team').map((team) => [currentKey(is.model, refTo(team)), team]));
  const told = new Set<string>();
  return is.model.all('team').flatMap((entity) => {
    const former = formers.get(entity.ref);
    if (!former) return [];
    const groups = [staffingWith(was.model, former)?.teams, staffingWith(is.model, entity)?.teams];
    const pair = groups.map((teams) => teams?.map(({ ref }) => ref) ?? entity.ref).join(' ');
    const isFirst = !told.has(pair);
    told.add(pair);
    const [before, after] = [figuresOf(former, was, isFirst), figuresOf(entity, is, isFirst)];
    const fields = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
      const [one, other] = [before.get(key), after.get(key)];
      if (one?.text === other?.text) return [];
      return { what: (other ?? one)?.what ?? '', before: one?.text ?? '', after: other?.text ?? '' };
    });
    const together = groups[1]?.filter((one) => one !== entity) ?? [];
    return fields.length > 0 ? [{ entity, together, fields }] : [];
  });
}

type Figures = Map<string, { what: string; text: string }>;

/** What `tom show` and the lens of an editor tell of a team; what it shares with others only where that is asked for. */
function figuresOf(team: Entity<'team'>, view: ViewContext, shared: boolean): Figures {
  const figures: Figures = new Map();
  const add = (key: string, lines: readonly string[], what = ''): void => {
    for (const [line, text] of lines.entries()) figures.set(`${key} ${line}`, { what, text });
  };
  const staffing = shared ? staffingWith(view.model, team) : undefined;
  if (shared) add('worst', staffing ? staffingIn(view.model, team, view.spoken) : [view.say(teamWords.nothing)]);
  const weeks = staffing && 'weeks' in staffing ? staffing.weeks : [];
  weeks.forEach((week, index) => {
    const when = week.counted === undefined ? `${index}` : 'counted';
    const what = weeks.length > 1 ? weekName(week, view) : '';
    const queues = attendedIn(week);
    for (const [place, queue] of week.queues.entries()) {
      if (!queues.includes(queue)) continue;
      const channels = view.show(channelsOf(queue));
      const names = [what, queues.length > 1 ? channels : ''].filter((name) => name !== '');
      add(`${when} ${place}`, totalsLines(queue, view), names.join(' · '));
    }
    add(`${when} waiting`, deferredLines(week, view), what);
  });
  add('people', peopleLines(team, view));
  return figures;
}
