import type { CheckResult, Diagnostic } from '../diagnostics/diagnostic.ts';
import { codeSpan, escapeMarkdown } from '../diagnostics/escape.ts';
import type { Severity } from '../diagnostics/finding.ts';
import { groupBy } from '../diagnostics/lists.ts';
import { type SayOf, sayIn } from '../diagnostics/messages.ts';
import { shorten } from '../diagnostics/visible.ts';
import { markdownWords, textWords } from '../generated/words/formats.ts';
import type { FormatOptions, Given } from './format.ts';
import { countsLine, coverageChange, coverageRow, madeLine } from './text/summary.ts';

/** What a comment holds on GitHub. */
const most = 65_536;
/** Room for the word about what was left out. */
const reserve = 400;
/** Longest name in a heading, in characters. */
const longest = 120;
const marks = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const satisfies Record<Severity, string>;
const severities = Object.keys(marks) as Severity[];

interface Words {
  text: SayOf<typeof textWords>;
  own: SayOf<typeof markdownWords>;
}

/**
 * A comment on a pull request: counts, coverage, findings by entity. Where not all findings find room the weightiest are told, and how many
 * are left out. What comes from the model stays text, also for what GitHub and GitLab read into it besides Markdown.
 */
export function markdown(result: CheckResult, options: FormatOptions): string {
  const { language, folder } = options;
  const words: Words = { text: sayIn(textWords, language), own: sayIn(markdownWords, language) };
  const head = [
    // By this line the next run finds its comment again.
    `<!-- tom ${encodeURIComponent(folder)} -->`,
    `## tom · ${inert(shorten(result.made.engagement, longest))}`,
    '',
    `**${inert(countsLine(result, words.text))}**`,
    ...coverage(result, words),
  ];
  const tail = [
    ...notAssessed(result, words),
    '',
    `<sub>${inert(madeLine(result.made, words.text))}${commit(options.given(), words)}</sub>`,
    '',
  ];
  const room = most - reserve - [...head, ...tail].join('\n').length;
  return [...head, ...findings(result, room, options, words), ...tail].join('\n');
}

function coverage({ coverage, since }: CheckResult, { text, own }: Words): string[] {
  if (coverage.length === 0) return [];
  const rows = coverage.map((matrix) => {
    const moved = since ? [coverageChange(matrix, since, text)] : [];
    return `| ${[...coverageRow(matrix, text), ...moved].map(inert).join(' | ')} |`;
  });
  return [
    '',
    `### ${text('coverage')}`,
    '',
    `| ${own('matrix')} | % | ${own('state')} | |${since ? ` ${own('change')} |` : ''}`,
    `| --- | ---: | ---: | --- |${since ? ' ---: |' : ''}`,
    ...rows,
  ];
}

/** The findings by what they are about, what weighs most first. */
function findings(
  { diagnostics }: CheckResult,
  room: number,
  { folder }: FormatOptions,
  { text, own }: Words,
): string[] {
  const open = severities.flatMap((severity) =>
    diagnostics.filter((one) => one.severity === severity && !one.suppressed),
  );
  if (open.length === 0) return [];
  const titles = new Map<string, string[]>();
  const items = new Map<Diagnostic, string>();
  let free = room;
  let full = false;
  for (const one of open) {
    const title = titles.get(placeOf(one)) ?? ['', `#### ${titleOf(one, folder, own)}`, ''];
    const item = itemOf(one, folder, text);
    const size = [...(titles.has(placeOf(one)) ? [] : title), item, ''].join('\n').length;
    // One that would fill a comment by itself does not keep out the others.
    full ||= size > free && size < most / 4;
    if (full || size > free) continue;
    free -= size;
    titles.set(placeOf(one), title);
    items.set(one, item);
  }
  const groups = groupBy(items, ([one]) => placeOf(one));
  const lines = [...groups].flatMap(([place, group]) => [
    ...(titles.get(place) ?? []),
    ...group.map(([, item]) => item),
  ]);
  lines.unshift('', `### ${own('findings')}`);
  const left = open.filter((one) => !items.has(one));
  if (left.length === 0) return lines;
  const count = (severity: Severity): number => left.filter((one) => one.severity === severity).length;
  const weights = (
    [
      ['errors', 'error'],
      ['warnings', 'warning'],
      ['infos', 'info'],
    ] as const
  ).flatMap(([word, severity]) => (count(severity) > 0 ? text(word, { count: count(severity) }) : []));
  return [...lines, '', `**${own('leftOut', { count: left.length, weights })}**`];
}

/** The entity that a finding is about, or its file. */
function placeOf({ about, subject, file }: Diagnostic): string {
  return about === undefined ? ` ${file}` : (subject.split('#')[0] ?? subject);
}

function titleOf(one: Diagnostic, folder: string, own: Words['own']): string {
  if (one.about === undefined) return `${own('fileHead')} ${codeSpan(shorten(folder + one.file, longest))}`;
  const about = one.about.charAt(0).toUpperCase() + one.about.slice(1);
  return `${inert(shorten(about, longest))} · ${codeSpan(shorten(placeOf(one), longest))}`;
}

function itemOf(
  { code, severity, message, hint, file, range }: Diagnostic,
  folder: string,
  text: Words['text'],
): string {
  const at = folder + file + (range ? `:${range.start.line}:${range.start.column}` : '');
  const [head = '', ...proof] = message.split('\n');
  const first = `${marks[severity]} **${text(severity)}** ${codeSpan(code)} ${inert(head)} — ${codeSpan(at)}`;
  return `- ${[first, ...proof.map(inert), ...(hint === undefined ? [] : [`${text('hint')} ${inert(hint)}`])].join('<br>')}`;
}

function notAssessed({ notAssessed }: CheckResult, { text }: Words): string[] {
  if (notAssessed.length === 0) return [];
  const codes = [...groupBy(notAssessed, ({ code }) => code)].map(
    ([code, { length }]) => `${codeSpan(code)} × ${length}`,
  );
  return ['', `${text('notAssessed', { count: notAssessed.length })}: ${codes.join(', ')}`];
}

function commit({ commit, dirty }: Given, { own }: Words): string {
  if (!commit) return '';
  return ` · ${own(dirty === null ? 'unsure' : dirty ? 'dirty' : 'commit', { commit })}`;
}

/** What GitHub and GitLab make links of after Markdown was read: people, issues, requests, milestones. */
const links = /(?<=[@#!$%&~])(?=[\p{L}\p{N}_])|(?<=\bGH-)(?=\d)/giu;
/** And commits. */
const hash = /\b(?=\d*[a-f])[\da-f]{7,40}\b/gi;

/** A text that stays text in a comment: spaces of no width part what would be taken for a link or a mention. */
function inert(text: string): string {
  const parted = text.replace(links, '\u200b').replace(hash, (word) => word.replace(/.{4}(?=.)/g, '$&\u200b'));
  return escapeMarkdown(parted);
}
