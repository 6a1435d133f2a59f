import { type Code, codes } from '../diagnostics/codes.ts';
import { finding } from '../diagnostics/declaration.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Finding, Place } from '../diagnostics/finding.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { wrongKindRef } from '../generated/declarations.ts';
import type { Values } from '../generated/types.ts';
import { placedEntries } from '../language/shape/decoded.ts';
import { kindLabel } from '../language/shape/reference.ts';
import { isAbout, subjectsOf } from '../model/subject.ts';
import { standing } from '../model/validity.ts';
import type { Workspace } from '../model/workspace.ts';
import { type DiagnoseContext, diagnose } from './diagnose.ts';
import type { RuleSet } from './house/rules.ts';

type Suppression = Values['engagement']['suppressions'][number] & {
  /** Where it stands in the list. */
  index: number;
  /** What its `at` means in any scenario. */
  meant: readonly string[];
};

function suppressionsOf({ models, settings }: Workspace): Suppression[] {
  return placedEntries(settings.suppressions ?? []).map(([index, entry]) => {
    // What is faulty is left out of the typed value.
    const at: string | undefined = entry.at;
    const meant = at === undefined ? [] : [...models.values()].flatMap((model) => subjectsOf(model, at));
    return { ...entry, index, meant: [...new Set(meant)] };
  });
}

/** Whether the workspace accepts a finding with a reason that has not expired. */
export function acceptedIn(workspace: Workspace): (found: Pick<Finding, 'code' | 'subject'>) => boolean {
  const live = suppressionsOf(workspace).filter((entry) => !isExpired(entry, workspace.today));
  return (found) => live.some((entry) => matches(entry, found));
}

/**
 * Applies tom.yaml's severities and suppressions. A suppression that has expired, or that matches nothing although its rule
 * ran, is a finding of its own; so is a code that does not exist.
 */
export function suppress(
  diagnostics: readonly Diagnostic[],
  workspace: Workspace,
  ran: ReadonlySet<Code>,
  context: Omit<DiagnoseContext, 'scenarios'>,
  { has }: RuleSet,
): Diagnostic[] {
  const { settings, today } = workspace;
  const suppressions = suppressionsOf(workspace);
  const own = [
    ...unknownCodes(suppressions, workspace, has),
    ...suppressions.flatMap((entry) => amiss(entry, diagnostics, ran, workspace, has) ?? []),
  ].map((finding) => ({ finding }));
  return [...diagnostics, ...diagnose(own, { ...context, scenarios: [] })].flatMap((diagnostic): Diagnostic[] => {
    const severity = settings.rules[diagnostic.code] ?? diagnostic.severity;
    if (severity === 'off') return [];
    const graded = { ...diagnostic, severity };
    const match = suppressions.find((entry) => matches(entry, diagnostic) && !isExpired(entry, today));
    if (!match || diagnostic.code === 'INT015' || diagnostic.code === 'INT016') return [graded];
    const { reason, owner, expires } = match;
    const told = reason?.by[context.language] ?? reason?.written;
    return [{ ...graded, suppressed: { by: 'workspace', reason: told, owner: owner?.id, expires: expires?.iso } }];
  });
}

function matches(entry: Suppression, { code, subject }: Pick<Finding, 'code' | 'subject'>): boolean {
  return entry.code === code && (entry.at === undefined || isAbout(subject, entry.meant));
}

function isExpired(entry: Suppression, today: string | undefined): boolean {
  return standing({ to: entry.expires }, today) === 'past';
}

/** What is wrong with a suppression: it may mean several things, has expired, or matches nothing. */
function amiss(
  entry: Suppression,
  diagnostics: readonly Diagnostic[],
  ran: ReadonlySet<Code>,
  workspace: Workspace,
  has: RuleSet['has'],
): Finding | undefined {
  const { code, at = '', index, meant } = entry;
  if (!has(code)) return undefined;
  const place = placeIn(workspace, ['suppressions', index]);
  const common = { place, subject: 'engagement:tom', facts: [code, at] };
  if (meant.length > 1) {
    const named = meant.map((ref) => kindLabel(ref.split(':')[0] ?? ''));
    const values = { value: at, named, refs: { type: 'any-of' as const, of: meant }, places: 1 };
    const atIt = placeIn(workspace, ['suppressions', index, 'at']);
    return finding(wrongKindRef, 'ambiguous', { ...common, place: atIt, values, hint: 'sayWhich' });
  }
  const hit = diagnostics.some((diagnostic) => matches(entry, diagnostic));
  if (hit && isExpired(entry, workspace.today)) {
    const values = { code, at, expires: entry.expires ?? '' };
    return { ...common, code: 'INT016', message: 'expired', values, hint: 'mendOrRenew' };
  }
  const due = ran.has(code) || /^(INT|FMT)/.test(code);
  return hit || !due ? undefined : { ...common, code: 'INT015', message: 'idle', values: { code, at }, hint: 'remove' };
}

/** Codes in `rules` and `suppressions` of tom.yaml that no rule has. */
function unknownCodes(suppressions: readonly Suppression[], workspace: Workspace, has: RuleSet['has']): Finding[] {
  const named = [
    ...Object.keys(workspace.settings.rules).map((code) => ({
      code,
      place: placeIn(workspace, ['rules', code], 'key'),
    })),
    ...suppressions.map(({ index, code }) => ({
      code,
      place: placeIn(workspace, ['suppressions', index, 'code']),
    })),
  ];
  return named.flatMap(({ code, place }): Finding[] => {
    if (code === undefined || has(code)) return [];
    const suggestion = suggest(code, Object.keys(codes));
    const common = { code: 'INT015' as const, message: 'unknownCode', place, subject: 'engagement:tom', facts: [code] };
    if (suggestion === undefined) return [{ ...common, values: { value: code }, hint: 'list' }];
    return [{ ...common, values: { value: code, suggestion }, hint: 'didYouMean' }];
  });
}

function placeIn({ engagement: { document } }: Workspace, path: Place['path'], on: Place['on'] = 'value'): Place {
  return { file: document.file, document: document.index, path, on };
}
