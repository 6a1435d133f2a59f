import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { CheckResult, Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { countsOf } from '../../src/diagnostics/diagnostic.ts';
import { formats } from '../../src/formats/index.ts';
import { hostileTexts } from '../reports/render/hostile-texts.ts';
import { readGithub, readGitlab, readJunit, readSarif } from './foreign.ts';
import { diagnostic, options, result } from './result.ts';
import { english } from './sample.ts';

const [sarif, junit, github, gitlab, markdown] = await Promise.all(
  [formats.sarif, formats.junit, formats.github, formats.gitlab, formats.markdown].map((load) => load()),
);
if (!sarif || !junit || !github || !gitlab || !markdown) throw new Error('a format is missing');

const range = { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } };
const severities = ['error', 'warning', 'info'] as const;

function many(count: number): CheckResult {
  const diagnostics = Array.from({ length: count }, (_, at) =>
    diagnostic({
      severity: severities[at % 3],
      file: `model/${at % 7}.yaml`,
      range,
      subject: `service:s${at % 50}`,
      about: `service “Service ${at % 50}”`,
      message: `Finding ${at}.\nIts proof.`,
      fingerprint: (at % 900).toString(16).padStart(16, '0'),
    }),
  );
  return result({ diagnostics, counts: countsOf(diagnostics) });
}

const runs: [what: string, run: CheckResult, open: number][] = [
  ['nothing', result(), 0],
  ['one finding', result({ diagnostics: [diagnostic({ range })], counts: { error: 1, warning: 0, info: 0 } }), 1],
  ['a run with all sorts of things', english, 3],
  ['ten thousand findings', many(10_000), 10_000],
];

describe.each(runs)('%s', (_, run, open) => {
  it('is SARIF as its official schema has it', () => {
    const { found, results } = readSarif(sarif(run, options()));
    expect(found).toHaveLength(run.diagnostics.length);
    expect(results.filter(({ suppressions }) => suppressions.length === 0)).toHaveLength(open);
  });

  it('is JUnit as its schema has it, red where the run fails', async () => {
    const cases = await readJunit(junit(run, options()));
    expect(cases.filter(({ state }) => state === 'failure')).toHaveLength(run.counts.error);
    expect(cases).toHaveLength(Math.max(1, run.diagnostics.length + run.notAssessed.length));
    const strict = await readJunit(junit(run, options({ failOn: 'info' })));
    expect(strict.filter(({ state }) => state === 'failure')).toHaveLength(open);
  });

  it('is what GitLab documents, no two with one fingerprint', () => {
    const issues = readGitlab(gitlab(run, options()));
    expect(issues).toHaveLength(open);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(open);
  });

  it('has ten annotations of a weight at most', () => {
    const told = readGithub(github(run, options())).map(({ command }) => command);
    const expected = (['error', 'warning', 'info'] as const).flatMap((severity) =>
      Array(Math.min(10, run.counts[severity])).fill(severity === 'info' ? 'notice' : severity),
    );
    expect(told).toEqual(open === 3 ? ['error', 'error', 'warning'] : expected);
  });

  it.each(['en', 'es'] as const)('finds room in a comment, and says what did not (%s)', (language) => {
    const comment = markdown(run, options({ language }));
    expect(comment.length).toBeLessThan(65_536);
    const shown = comment.match(/^- (?:❌|⚠️|ℹ️) /gmu)?.length ?? 0;
    const [, left = '0'] = /\*\*([\d.,]+) (?:finding|hallazgo)/.exec(comment) ?? [];
    expect(shown + Number(left.replace(/[.,]/g, ''))).toBe(open);
  });
});

it('tells the weightiest in a comment, and leaves out the others', () => {
  const comment = markdown(many(10_000), options());
  expect(comment.match(/^- (?:⚠️|ℹ️) /gmu)).toBeNull();
  expect(comment).toMatch(/\([\d,]+ errors, 3,333 warnings and 3,333 for information\)/);
});

it('names files from the root of the repository', async () => {
  const run = result({ diagnostics: [diagnostic({ range, file: 'model/año nuevo #1.yaml' })] });
  const own = options({ folder: 'clients/acme/' });
  const at = 'clients/acme/model/año nuevo #1.yaml:3';
  expect(readSarif(sarif(run, own)).found.map((one) => one.at)).toEqual([`${at}:5`]);
  expect(readGitlab(gitlab(run, own)).map((one) => one.at)).toEqual([at]);
  expect(readGithub(github(run, own))[0]?.properties).toMatchObject({ file: at.slice(0, -2), line: '3', col: '5' });
  expect(markdown(run, own)).toContain(`\`${at}:5\``);
});

describe('hostile texts', () => {
  const reader = new MarkdownIt({ html: true, linkify: true });
  const elsewhere = [
    '@octocat',
    'see #12 and org/repo#3',
    'GH-7',
    '!8 $9 %"x" ~bug &4',
    'a@b.example',
    'deadbeefcafe1234',
  ];
  const forging = [
    '::error::x',
    '::tom-end::\n::error::x',
    '::tom-end-::',
    '  ::add-mask::e',
    '##[error]x',
    '::stop-commands::x',
    ...elsewhere,
    ...hostileTexts,
  ];

  it.each(forging)('%j forges nothing', async (text) => {
    const hostile: Partial<Diagnostic> = { range, message: `${text}\n${text}`, hint: text, about: text, subject: text };
    const run = result({
      diagnostics: [diagnostic({ ...hostile, file: `model/${text.replace(/[\n\r/]/g, '')}.yaml` })],
      counts: { error: 1, warning: 0, info: 0 },
      notAssessed: [{ code: 'CAP001', slug: 'a-b', subject: text, missing: text }],
      made: { ...result().made, engagement: text },
    });
    expect(readSarif(sarif(run, options())).found).toHaveLength(1);
    expect(await readJunit(junit(run, options()))).toHaveLength(2);
    expect(readGitlab(gitlab(run, options()))).toHaveLength(1);
    expect(readGithub(github(run, options())).map(({ command }) => command)).toEqual(['error']);
    const tokens = reader.parse(markdown(run, options()), {});
    const inline = tokens.flatMap(({ children }) => children ?? []);
    expect(tokens.filter(({ type }) => type === 'heading_open').map(({ tag }) => tag)).toEqual(['h2', 'h3', 'h4']);
    expect(inline.filter(({ type }) => type === 'link_open' || type === 'image')).toEqual([]);
    expect(tokens.filter(({ type }) => /table|fence|code_block|blockquote|hr/.test(type))).toEqual([]);
    const html = [...tokens, ...inline]
      .filter(({ type }) => type.startsWith('html'))
      .map(({ content }) => content.trim());
    expect(html.filter((tag) => !/^(<br>|<\/?sub>|<!-- tom {2}-->)$/.test(tag))).toEqual([]);
    const words = inline.filter(({ type }) => type === 'text').map(({ content }) => content);
    expect(words.filter((word) => /(?<!&)[@#!$~](?=\w)|\bGH-\d|\b(?=\d*[a-f])[\da-f]{7,40}\b/.test(word))).toEqual([]);
  });
});
