import { type Code, codes, isCode } from '../diagnostics/codes.ts';
import { finding } from '../diagnostics/declaration.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Language } from '../diagnostics/language.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { wrongKindRef } from '../generated/declarations.ts';
import type { Values } from '../generated/types.ts';
import { placedEntries } from '../language/shape/decoded.ts';
import { kindLabel } from '../language/shape/reference.ts';
import { placeOf } from '../model/model.ts';
import { isAbout, subjectsOf } from '../model/subject.ts';
import { standing } from '../model/validity.ts';
import type { Workspace } from '../model/workspace.ts';
import { type DiagnoseContext, diagnose } from './diagnose.ts';

export interface SuppressContext extends Omit<DiagnoseContext, 'scenarios'> {
  language: Language;
  asOf?: string;
}

type Suppression = Values['engagement']['suppressions'][number] & {
  /** Where it stands in the list. */
  index: number;
  /** What its `at` means in any scenario. */
  meant: readonly string[];
};

function suppressionsOf({ models }: Workspace): Suppression[] {
  const [first] = models.values();
  return placedEntries(first?.engagement.value.suppressions ?? []).map(([index, entry]) => {
    // What is faulty is left out of the typed value.
    const at: string | undefined = entry.at;
    const meant = at === undefined ? [] : [...models.values()].flatMap((model) => subjectsOf(model, at));
    return { ...entry, index, meant: [...new Set(meant)] };
  });
}

/**
 * Applies tom.yaml's severities and suppressions. A suppression that has expired, or that matches nothing although its rule
 * ran, is a finding of its own; so is a code that does not exist.
 */
export function suppress(
  diagnostics: readonly Diagnostic[],
  workspace: Workspace,
  ran: ReadonlySet<Code>,
  context: SuppressContext,
): Diagnostic[] {
  const [first] = workspace.models.values();
  if (!first) return [...diagnostics];
  const { engagement } = first;
  const severities = engagement.value.rules;
  const suppressions = suppressionsOf(workspace);
  const own = [...unknownCodes(workspace), ...idle(suppressions, diagnostics, ran, workspace)];
  const told = [
    ...diagnostics,
    ...diagnose(
      own.map((finding) => ({ finding })),
      { ...context, scenarios: [] },
    ),
  ];
  const today = workspace.today;
  return told.flatMap((diagnostic): Diagnostic[] => {
    const severity = severities[diagnostic.code];
    if (severity === 'off') return [];
    const graded = severity === undefined ? diagnostic : { ...diagnostic, severity };
    const match = suppressions.find((entry) => matches(entry, diagnostic) && !isExpired(entry, today));
    if (!match || diagnostic.code === 'INT015' || diagnostic.code === 'INT016') return [graded];
    const reason = match.reason?.by[context.language] ?? match.reason?.written;
    return [
      { ...graded, suppressed: { by: 'workspace', reason, owner: match.owner?.id, expires: match.expires?.iso } },
    ];
  });
}

function matches(entry: Suppression, { code, subject }: Diagnostic): boolean {
  return entry.code === code && (entry.at === undefined || isAbout(subject, entry.meant));
}

function isExpired(entry: Suppression, today: string | undefined): boolean {
  return standing({ to: entry.expires }, today) === 'past';
}

function idle(
  suppressions: readonly Suppression[],
  diagnostics: readonly Diagnostic[],
  ran: ReadonlySet<Code>,
  workspace: Workspace,
): Finding[] {
  const [first] = workspace.models.values();
  if (!first) return [];
  return suppressions.flatMap((entry): Finding[] => {
    const { code, at = '', index } = entry;
    if (!isCode(code)) return [];
    const place = placeOf(first.engagement, ['suppressions', index]);
    const common = { place, subject: 'engagement:tom', facts: [code, at] };
    if (entry.meant.length > 1) {
      const named = entry.meant.map((ref) => kindLabel(ref.split(':')[0] ?? ''));
      const refs = { type: 'any-of' as const, of: entry.meant };
      const values = { value: at, named, refs, places: 1 };
      const atIt = { ...place, path: ['suppressions', index, 'at'] };
      return [finding(wrongKindRef, 'ambiguous', { ...common, place: atIt, values, hint: 'sayWhich' })];
    }
    const hit = diagnostics.some((diagnostic) => matches(entry, diagnostic));
    if (hit && isExpired(entry, workspace.today)) {
      const values = { code, at, expires: entry.expires ?? '' };
      return [{ ...common, code: 'INT016', message: 'expired', values, hint: 'mendOrRenew' }];
    }
    const due = ran.has(code) || /^(INT|FMT)/.test(code);
    return hit || !due ? [] : [{ ...common, code: 'INT015', message: 'idle', values: { code, at }, hint: 'remove' }];
  });
}

/** Codes in `rules` and `suppressions` of tom.yaml that no rule has. */
function unknownCodes(workspace: Workspace): Finding[] {
  const [first] = workspace.models.values();
  if (!first) return [];
  const { engagement } = first;
  const named = [
    ...Object.keys(engagement.value.rules).map((code) => ({ code, path: ['rules', code], on: 'key' as const })),
    ...placedEntries(engagement.value.suppressions).map(([index, { code }]) => ({
      code,
      path: ['suppressions', index, 'code'],
      on: 'value' as const,
    })),
  ];
  return named.flatMap(({ code, path, on }): Finding[] => {
    if (code === undefined || isCode(code)) return [];
    const suggestion = suggest(code, Object.keys(codes));
    const common = {
      code: 'INT015' as const,
      place: placeOf(engagement, path, on),
      subject: 'engagement:tom',
      facts: [code],
    };
    if (suggestion === undefined) return [{ ...common, message: 'unknownCode', values: { value: code }, hint: 'list' }];
    return [{ ...common, message: 'unknownCode', values: { value: code, suggestion }, hint: 'didYouMean' }];
  });
}
