import type { CodeLens } from 'vscode-languageserver';
import type { Path } from '../diagnostics/finding.ts';
import type { Language } from '../diagnostics/language.ts';
import { sayIn } from '../diagnostics/messages.ts';
import { chainVerdict, type TimeVerdict } from '../feasibility/chain/index.ts';
import { elapsed, localTime, type Missing, missingValues } from '../feasibility/hours/index.ts';
import { deferredShortage, queueShortages, roundedPercent, staffingWith } from '../feasibility/staffing/index.ts';
import { lensWords } from '../generated/words/editor.ts';
import { missingWords } from '../generated/words/feasibility.ts';
import { commitmentsOf } from '../model/commitments.ts';
import type { Entity, Model } from '../model/model.ts';
import { rangeIn } from './protocol.ts';

/** What stands above the promises and the teams of a file: the worst that can happen to them. */
export function lensesOf(file: string, text: string, model: Model, language: Language): CodeLens[] {
  const above = ({ written }: Entity, inner: Path, titles: readonly string[]): CodeLens[] => {
    if (written.document.file !== file) return [];
    const range = rangeIn(text, written.document.locate([...written.path, ...inner], 'key'));
    return titles.map((title) => ({ range, command: { title, command: '' } }));
  };
  const isHere = ({ written }: Entity): boolean => written.document.file === file;
  const promises = commitmentsOf(model)
    .filter(({ charter }) => isHere(charter))
    .flatMap(({ charter, id, targets }) => {
      const verdicts = targets.map((target) => chainVerdict(model, charter, id, target.id));
      const [worst] = verdicts.toSorted((one, other) => slackOf(one) - slackOf(other));
      return worst ? above(charter, ['commitments', id], [verdictIn(worst, language)]) : [];
    });
  const teams = model.all('team').filter(isHere);
  return [...promises, ...teams.flatMap((team) => above(team, [], staffingIn(model, team, language)))];
}

/** What is never done is worse than what is late; what cannot be told comes last. */
function slackOf(verdict: TimeVerdict): number {
  if (verdict.outcome === 'not-assessed') return Number.POSITIVE_INFINITY;
  return verdict.outcome === 'never-completes' ? Number.NEGATIVE_INFINITY : verdict.slack;
}

/** The worst that can happen to a promise of a time. */
export function verdictIn(verdict: TimeVerdict, language: Language): string {
  const say = sayIn(lensWords, language);
  if (verdict.outcome === 'not-assessed') return missingIn(verdict.missing, language);
  const start = localTime(verdict.start, verdict.promise.zone);
  if (verdict.outcome === 'never-completes') return say('never', { start });
  return say(verdict.outcome, { start, slack: elapsed(Math.abs(verdict.slack)) });
}

function missingIn(missing: Missing, language: Language): string {
  return sayIn(lensWords, language)('notAssessed', {
    what: sayIn(missingWords, language)('missing', missingValues(missing)),
  });
}

/** The worst half hour of a team, and its work that is not done in time; nothing where it has no demand. */
export function staffingIn(model: Model, team: Entity<'team'>, language: Language): string[] {
  const say = sayIn(lensWords, language);
  const staffing = staffingWith(model, team);
  if (!staffing) return [];
  if ('missing' in staffing) return staffing.missing.slice(0, 1).map((missing) => missingIn(missing, language));
  const [shortage] = queueShortages(staffing);
  const waiting = deferredShortage(staffing) && [say('overdue')];
  if (!shortage) return waiting ?? [say('enough')];
  const { worst } = shortage;
  const { result, seats } = worst;
  return [
    say('short', {
      when: localTime(worst.from, staffing.zone),
      level: roundedPercent(result?.state.serviceLevel ?? 0),
      seats: Math.floor(seats),
      need: result?.need ?? 'none',
    }),
    ...(waiting ?? []),
  ];
}
