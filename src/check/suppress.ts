import { type Code, codes } from '../diagnostics/codes.ts';
import { finding } from '../diagnostics/declaration.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Finding, Place } from '../diagnostics/finding.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { PlainDate } from '../diagnostics/values.ts';
import { schemaType, suppressionExpired, suppressionIdle, wrongKindRef } from '../generated/declarations.ts';
import { kinds } from '../generated/kinds.ts';
import type { Values } from '../generated/types.ts';
import { isMap, placedEntries, valueAt } from '../language/shape/decoded.ts';
import { kindLabel } from '../language/shape/reference.ts';
import { isAbout, subjectsOf } from '../model/subject.ts';
import { standing } from '../model/validity.ts';
import type { Workspace } from '../model/workspace.ts';
import { isLegalFact } from '../rules/law/pack.ts';
import { type DiagnoseContext, diagnose, locator } from './diagnose.ts';
import type { RuleSet } from './house/rules.ts';
import { type Ignore, ignoresIn } from './ignores.ts';

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

/** What a workspace accepts, in tom.yaml and beside lines. */
export interface Acceptances {
  /** Whether a finding is accepted with a reason that has not expired. */
  isAccepted(found: Finding): boolean;
  /**
   * Applies tom.yaml's severities and suppressions. A suppression that has expired, or that matches nothing although its rule
   * ran, is a finding of its own; so is a code that does not exist.
   */
  suppress(diagnostics: readonly Diagnostic[], ran: ReadonlySet<Code>, house: RuleSet): Diagnostic[];
}

/** Reads what a workspace accepts. */
export function acceptancesIn(workspace: Workspace, context: Omit<DiagnoseContext, 'scenarios'>): Acceptances {
  const { models, settings, today } = workspace;
  const suppressions = suppressionsOf(workspace);
  const live = suppressions.filter((entry) => !isExpired(entry, today));
  const ignores = ignoresIn(context.sources);
  const roles = [...models.values()].flatMap((model) => model.all('role').map(({ id }) => id));
  const inForce = ignores.filter(({ says }) => says && roles.includes(says.owner) && !isExpired(says, today));
  const locate = locator(context);
  return {
    isAccepted(found) {
      if (acceptanceOf(found, live)) return true;
      const { code, place } = found;
      const { file } = place;
      const mayBe = inForce.filter((ignore) => ignore.file === file && ignore.says?.code === code);
      if (mayBe.length === 0) return false;
      const told = { code, file, range: locate(place)?.range };
      return mayBe.some((ignore) => accepts(ignore, told));
    },
    suppress(diagnostics, ran, { has }) {
      const own = [
        ...unknownCodes(suppressions, workspace, has),
        ...suppressions.flatMap((entry) => amiss(entry, diagnostics, ran, workspace, has) ?? []),
        ...ignores.flatMap((ignore) => amissThere(ignore, diagnostics, ran, { roles, today }, has) ?? []),
      ].map((finding) => ({ finding }));
      return [...diagnostics, ...diagnose(own, { ...context, scenarios: [] })].flatMap((diagnostic): Diagnostic[] => {
        const severity = settings.rules[diagnostic.code] ?? diagnostic.severity;
        if (severity === 'off') return [];
        const graded = { ...diagnostic, severity };
        if (diagnostic.code === 'INT015' || diagnostic.code === 'INT016') return [graded];
        const says = inForce.find((ignore) => accepts(ignore, diagnostic))?.says;
        if (says) return [{ ...graded, suppressed: { ...says, by: 'comment', expires: says.expires.iso } }];
        const match = acceptanceOf(diagnostic, live);
        if (!match) return [graded];
        const { reason, owner, expires } = match;
        const told = reason?.by[context.language] ?? reason?.written;
        return [{ ...graded, suppressed: { by: 'workspace', reason: told, owner: owner?.id, expires: expires?.iso } }];
      });
    },
  };
}

type Suppressible = Pick<Finding, 'code' | 'subject' | 'facts'>;

/**
 * The first of the suppressions by which a finding is accepted. One about a law that tells of several facts, because the same mistake keeps none
 * of them, is accepted when each of them is.
 */
function acceptanceOf(found: Suppressible, live: readonly Suppression[]): Suppression | undefined {
  const matching = live.filter((entry) => matches(entry, found));
  const whole = matching.find(({ fact }) => fact === undefined);
  if (whole) return whole;
  const accepted = new Set(matching.map(({ fact }) => fact as string | undefined));
  return found.facts.filter(isLegalFact).every((fact) => accepted.has(fact)) ? matching[0] : undefined;
}

function matches({ code, at, fact, meant }: Suppression, found: Suppressible): boolean {
  if (code !== found.code || (at === undefined && fact === undefined)) return false;
  return (at === undefined || isAbout(found.subject, meant)) && (fact === undefined || found.facts.includes(fact));
}

/** Whether a comment is about a finding: its code, on its line. */
function accepts({ file, line, says }: Ignore, found: Pick<Diagnostic, 'code' | 'file' | 'range'>): boolean {
  return says?.code === found.code && file === found.file && line === (found.range?.start.line ?? 1);
}

function isExpired(entry: { expires?: PlainDate } | undefined, today: string | undefined): boolean {
  return standing({ to: entry?.expires }, today) === 'past';
}

/** What is wrong with a comment that accepts a finding. */
function amissThere(
  ignore: Ignore,
  diagnostics: readonly Diagnostic[],
  ran: ReadonlySet<Code>,
  { roles, today }: { roles: readonly string[]; today: string | undefined },
  has: RuleSet['has'],
): Finding | undefined {
  const { file, span, written, says } = ignore;
  const common = { place: { file, span }, subject: file, facts: [written] };
  if (!says) return finding(suppressionIdle, 'unread', { ...common, values: { value: written }, hint: 'form' });
  const { code, owner, expires } = says;
  if (!has(code)) return unknownCode(code, common);
  if (!roles.includes(owner)) {
    const suggestion = suggest(owner, roles);
    const values = { value: owner, code, ...(suggestion !== undefined && { suggestion }) };
    return finding(suppressionIdle, 'noOwner', {
      ...common,
      values,
      hint: suggestion === undefined ? 'form' : 'didYouMean',
    });
  }
  const hit = diagnostics.some((diagnostic) => accepts(ignore, diagnostic));
  if (hit && isExpired(says, today))
    return finding(suppressionExpired, 'expiredHere', { ...common, values: { code, expires }, hint: 'mendOrRenew' });
  const due = ran.has(code as Code) || /^(INT|FMT)/.test(code);
  return hit || !due ? undefined : finding(suppressionIdle, 'idleHere', { ...common, values: { code }, hint: 'move' });
}

/** What is wrong with a suppression: it may mean several things, has expired, or matches nothing. */
function amiss(
  entry: Suppression,
  diagnostics: readonly Diagnostic[],
  ran: ReadonlySet<Code>,
  workspace: Workspace,
  has: RuleSet['has'],
): Finding | undefined {
  const { code, fact, index, meant } = entry;
  if (!has(code) || (fact !== undefined && !isLegalFact(fact))) return undefined;
  const place = placeIn(workspace, ['suppressions', index]);
  const at = [entry.at ?? [], fact ?? []].flat().join(', ');
  const common = { place, subject: 'engagement:tom', facts: [code, at] };
  if (at === '') {
    const values = { field: 'at' };
    return saysMore(workspace, index) ? undefined : finding(schemaType, 'missing', { ...common, values });
  }
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

/** Whether a suppression has a field that no suppression has, which is told: it may be the one that is missing. */
function saysMore({ engagement: { document } }: Workspace, index: number): boolean {
  const written = valueAt(document.data, ['suppressions', index]);
  const known = kinds.engagement.shape.fields?.suppressions?.items?.fields ?? {};
  return isMap(written) && Object.keys(written).some((field) => !Object.hasOwn(known, field));
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
    return [unknownCode(code, { place, subject: 'engagement:tom', facts: [code] })];
  });
}

function unknownCode(code: string, common: Pick<Finding, 'place' | 'subject' | 'facts'>): Finding {
  const suggestion = suggest(code, Object.keys(codes));
  if (suggestion === undefined)
    return finding(suppressionIdle, 'unknownCode', { ...common, values: { value: code }, hint: 'list' });
  return finding(suppressionIdle, 'unknownCode', {
    ...common,
    values: { value: code, suggestion },
    hint: 'didYouMean',
  });
}

function placeIn({ engagement: { document } }: Workspace, path: Place['path'], on: Place['on'] = 'value'): Place {
  return { file: document.file, document: document.index, path, on };
}
