import { expect, it } from 'vitest';
import type { Diagnostic, NotAssessedDiagnostic } from '../src/diagnostics/diagnostic.ts';
import { examples } from '../src/generated/examples.ts';
import { checkAll, sourcesOf } from './support/example.ts';

const placeOf = ({ file, range }: { file: string; range?: Diagnostic['range'] }): string =>
  range ? `${file}:${range.start.line}:${range.start.column}-${range.end.line}:${range.end.column}` : file;

/** All that is said of a finding, a line each. */
function said(one: Diagnostic | NotAssessedDiagnostic): string[] {
  const lines = 'message' in one ? [`${one.severity}: ${one.message}`] : [`not assessed: ${one.missing}`];
  lines.push(`  at ${placeOf(one as Diagnostic)} · ${one.subject}`);
  if ('fingerprint' in one) {
    lines.push(`  identity ${one.fingerprint}`);
    if (one.hint !== undefined) lines.push(`  → ${one.hint}`);
    for (const { message, ...place } of one.related) lines.push(`  ${placeOf(place)}: ${message}`);
  }
  return lines;
}

// An example shows that a code is raised and where; this holds all that is said of it, so that no word, figure or place changes unseen.
it.each(Object.entries(examples))('%s says of its examples what it said', async (code, { valid, invalid }) => {
  const blocks = [...invalid, ...valid].map((example, index) => {
    const { diagnostics, notAssessed } = checkAll(sourcesOf(example)).result;
    const own = [...diagnostics, ...notAssessed].filter((one) => one.code === code);
    return [`# ${index < invalid.length ? 'invalid' : 'valid'} ${index + 1}`, ...own.flatMap(said)].join('\n');
  });
  await expect(`${blocks.join('\n\n')}\n`).toMatchFileSnapshot(`golden/said/${code}.txt`);
});
