import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { codeSpan, escapeMarkdown } from '../../diagnostics/escape.ts';
import type { Language } from '../../diagnostics/language.ts';
import { formatMessage, sayIn } from '../../diagnostics/messages.ts';
import { escapeHidden, visible } from '../../diagnostics/visible.ts';
import { diffWords, teamWords } from '../../generated/words/cli.ts';

export interface Named {
  ref: string;
  name: string;
  kind: string;
}

export interface ChangedEntity extends Named {
  /** Its ref before, where it has another now. */
  was?: string;
  fields: { what: string; before: string; after: string }[];
  /** What refers to it by now. */
  referredBy: Named[];
}

/** The worst start of a promise, in words too; `slack` in seconds, below zero where it is late. */
interface WorstStart {
  outcome: 'kept' | 'late' | 'never-completes' | 'not-assessed';
  start?: string;
  slack?: number;
  text: string;
}

/** What separates two states of an engagement, in words. */
export interface Diff {
  from: string;
  to: string;
  scenarios: { scenario: string; kept: number; changed: ChangedEntity[]; added: Named[]; retired: Named[] }[];
  promises: (Named & { subject: string; label: string; how: string; scenario: string })[];
  /** Promises of which nothing can be said. */
  unclear: Diff['promises'];
  findings: {
    fresh: Diagnostic[];
    gone: Diagnostic[];
    /** Found as before, and accepted by now. */
    accepted: Diagnostic[];
    /** Of which nobody can say whether they are gone, and why. */
    unassessed: (Diagnostic & { why: string })[];
  };
  /** Percentages, null where nothing was required or could be assessed, and what the matrix came to in words. */
  coverage: {
    id: string;
    name: string;
    scenario: string;
    before: number | null;
    after: number | null;
    words: { before: string; after: string };
  }[];
  /** Promises whose worst start is another, or ends otherwise. */
  worstStarts: (Named & {
    subject: string;
    label: string;
    target: string;
    scenario: string;
    before: WorstStart;
    after: WorstStart;
  })[];
  /** What the people of teams come to; `together` are those that attend the same contacts. */
  staffing: (Named & { scenario: string; together: Named[]; fields: ChangedEntity['fields'] })[];
}

/** A title with what stands under it; each line may have lines of its own. */
interface Section {
  title: string;
  lines: { head: string; ref?: string; inner: readonly string[] }[];
}

/** For people at a terminal; with `only` the promises alone. */
export function diffText(diff: Diff, language: Language, only: boolean): string {
  const parts = sectionsOf(diff, language, only).map(({ title, lines }) =>
    [
      title,
      ...lines.flatMap(({ head, ref, inner }) => [
        `  ${head}${ref === undefined ? '' : ` (${ref})`}`,
        ...inner.map((line) => `    ${line}`),
      ]),
    ]
      .map((line) => visible(line))
      .join('\n'),
  );
  return `${[`${diff.from} → ${diff.to}`, ...parts].join('\n\n')}\n`;
}

/** For a pull request. */
export function diffMarkdown(diff: Diff, language: Language, only: boolean): string {
  const parts = sectionsOf(diff, language, only).map(({ title, lines }) => {
    const told = lines.map(({ head, ref, inner }) => {
      const first = `- ${escapeMarkdown(head)}${ref === undefined ? '' : ` ${codeSpan(ref)}`}`;
      return [first, ...inner.map((line) => `  - ${escapeMarkdown(line)}`)].join('\n');
    });
    return [`### ${escapeMarkdown(title)}`, ...(told.length > 0 ? [told.join('\n')] : [])].join('\n\n');
  });
  return `${[`## ${codeSpan(diff.from)} → ${codeSpan(diff.to)}`, ...parts].join('\n\n')}\n`;
}

/** For programs: all of it. */
export function diffJson(diff: Diff, language: Language): string {
  const finding = ({ code, slug, severity, message, subject, fingerprint }: Diff['findings']['fresh'][number]) => {
    return { code, slug, severity, message, subject, fingerprint };
  };
  const { fresh, gone, accepted, unassessed } = diff.findings;
  const findings = {
    fresh: fresh.map(finding),
    gone: gone.map(finding),
    accepted: accepted.map(finding),
    unassessed: unassessed.map((one) => ({ ...finding(one), why: one.why })),
  };
  return escapeHidden(`${JSON.stringify({ version: 1, language, ...diff, findings }, null, 2)}\n`);
}

function sectionsOf(diff: Diff, language: Language, only: boolean): Section[] {
  const say = sayIn(diffWords, language);
  const line = ({ kind, name, ref }: Named, inner: readonly string[] = []) => ({ head: `${kind} ${name}`, ref, inner });
  const promises = (list: Diff['promises'], title: 'weaker' | 'unclear'): Section => ({
    title: say(title, { count: list.length }),
    lines: list.map(({ kind, name, label, how, subject }) => ({
      head: `${kind} ${name}: ${label}`,
      ref: subject,
      inner: [how],
    })),
  });
  const told = [promises(diff.promises, 'weaker'), promises(diff.unclear, 'unclear')].filter(
    ({ lines }) => lines.length > 0,
  );
  const none: Section = { title: say('noneWeaker'), lines: [] };
  if (only) return told.length === 0 ? [none] : told;
  const several = diff.scenarios.length > 1;
  const changes = diff.scenarios.flatMap(({ scenario, kept, changed, added, retired }): Section[] => {
    const where = several ? ` (${scenario})` : '';
    const title = (word: 'changed' | 'added' | 'retired', count: number): string => say(word, { count }) + where;
    return [
      { title: title('added', added.length), lines: added.map((one) => line(one)) },
      { title: title('retired', retired.length), lines: retired.map((one) => line(one)) },
      {
        title: title('changed', changed.length),
        lines: changed.map((one) =>
          line(one, [
            ...(one.was === undefined ? [] : [say('renamed', { was: one.was })]),
            ...one.fields.map(moved),
            ...(one.referredBy.length > 0
              ? [say('referredBy', { names: one.referredBy.map(({ name }) => name) })]
              : []),
          ]),
        ),
      },
      { title: say('kept', { count: kept }) + where, lines: [] },
    ].filter(({ lines }, at) => lines.length > 0 || at === 3);
  });
  const found = (title: keyof Diff['findings']): Section => {
    const list: readonly (Diagnostic & { why?: string })[] = diff.findings[title];
    return {
      title: say(title, { count: list.length }),
      lines: list.map(({ code, subject, message, why }) => ({
        head: `${code} ${message.split('\n')[0]}`,
        ref: subject,
        inner: why === undefined ? [] : [why],
      })),
    };
  };
  const inScenario = (word: 'coverage' | 'worstStarts' | 'staffing', scenario: string): string =>
    say(word) + (several ? ` (${scenario})` : '');
  const moves = diff.scenarios.flatMap(({ scenario }): Section[] => {
    const here = <One extends { scenario: string }>(list: readonly One[]) =>
      list.filter((one) => one.scenario === scenario);
    return [
      {
        title: inScenario('coverage', scenario),
        lines: here(diff.coverage).map(({ id, name, words }) => ({
          head: moved({ what: name, ...words }),
          ref: id,
          inner: [],
        })),
      },
      {
        title: inScenario('worstStarts', scenario),
        lines: here(diff.worstStarts).map(({ kind, name, label, subject, target, before, after }) => ({
          head: `${kind} ${name}: ${label} [${target}]`,
          ref: subject,
          inner: [moved({ what: '', before: before.text, after: after.text })],
        })),
      },
      {
        title: inScenario('staffing', scenario),
        lines: here(diff.staffing).map((one) =>
          line(one, [
            ...(one.together.length > 0
              ? [formatMessage(teamWords.together[language], { names: one.together.map(({ name }) => name) }, language)]
              : []),
            ...one.fields.map(moved),
          ]),
        ),
      },
    ];
  });
  const rest = [found('fresh'), found('gone'), found('accepted'), found('unassessed'), ...moves];
  return [...told, ...changes, ...rest.filter(({ lines }) => lines.length > 0)];
}

/** `office hours: 9–18 → 9–14`; a dash where there is nothing. */
function moved({ what, before, after }: ChangedEntity['fields'][number]): string {
  return `${what === '' ? '' : `${what}: `}${before || '–'} → ${after || '–'}`;
}
