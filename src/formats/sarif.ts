import packageJson from '../../package.json' with { type: 'json' };
import type { Code } from '../diagnostics/codes.ts';
import { hintsOf, slugOf } from '../diagnostics/declaration.ts';
import type { CheckResult, Diagnostic } from '../diagnostics/diagnostic.ts';
import { escapeMarkdown } from '../diagnostics/escape.ts';
import type { Severity } from '../diagnostics/finding.ts';
import { byCodeUnits } from '../diagnostics/lists.ts';
import type { Range } from '../diagnostics/range.ts';
import { escapeHidden } from '../diagnostics/visible.ts';
import type { FormatOptions } from './format.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

/** SARIF 2.1.0 (OASIS): what code scanning and editors read. Names of files start at the root of the repository. */
export function sarif(result: CheckResult, options: FormatOptions): string {
  const { diagnostics, notAssessed, made } = result;
  const codes = [...new Set([...diagnostics, ...notAssessed].map(({ code }) => code))].sort(byCodeUnits);
  const { language, given } = options;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'tom',
            version: made.version,
            informationUri: packageJson.homepage,
            language,
            rules: codes.map((code) => ruleOf(code, options)),
          },
        },
        language,
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, codes.indexOf(diagnostic.code), options)),
        // A check that lacks its data is no result: readers would show it as a fault.
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notAssessed.map(({ code, subject, missing }) => ({
              level: 'note',
              message: { text: `${subject}: ${missing}` },
              associatedRule: { id: code, index: codes.indexOf(code), toolComponent: { name: 'tom' } },
            })),
          },
        ],
        properties: { made: { ...made, ...given() } },
      },
    ],
  };
  return escapeHidden(`${JSON.stringify(log, null, 2)}\n`);
}

function ruleOf(code: Code, { find, language }: FormatOptions) {
  const declaration = find(code);
  if (!declaration) return { id: code };
  const { summary, why, severity } = declaration;
  const hints = hintsOf(declaration, language);
  return {
    id: code,
    name: slugOf(declaration),
    shortDescription: { text: summary[language] },
    fullDescription: { text: why[language] },
    help: {
      text: [why[language], ...hints].join('\n'),
      markdown: [escapeMarkdown(why[language]), ...hints.map((hint) => `- ${escapeMarkdown(hint)}`)].join('\n\n'),
    },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultOf(diagnostic: Diagnostic, ruleIndex: number, { folder }: FormatOptions) {
  const { code, severity, message, hint, file, range, related, subject, about, scenarios, fingerprint, suppressed } =
    diagnostic;
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: [message, hint ?? []].flat().join('\n') },
    locations: [
      {
        physicalLocation: physical(folder + file, range),
        logicalLocations: [{ name: about, fullyQualifiedName: subject }],
      },
    ],
    relatedLocations: related.map((one, id) => ({
      id,
      message: { text: one.message },
      physicalLocation: physical(folder + one.file, one.range),
    })),
    partialFingerprints: { 'tom/v1': fingerprint },
    fixes: fixesOf(diagnostic, folder),
    suppressions: suppressed
      ? [
          {
            kind: suppressed.by === 'comment' ? 'inSource' : 'external',
            status: 'accepted',
            justification: suppressed.reason,
            properties: { by: suppressed.by, owner: suppressed.owner, expires: suppressed.expires },
          },
        ]
      : [],
    properties: { scenarios },
  };
}

function fixesOf({ file, fix, hint, message }: Diagnostic, folder: string) {
  if (fix === undefined) return undefined;
  const replacements = fix.map(({ range, text }) => ({ deletedRegion: regionOf(range), insertedContent: { text } }));
  const change = { artifactLocation: artifact(folder + file), replacements };
  return [{ description: { text: hint ?? message }, artifactChanges: [change] }];
}

function physical(file: string, range: Range | undefined) {
  return { artifactLocation: artifact(file), region: range && regionOf(range) };
}

function artifact(file: string) {
  return {
    uri: file
      .replace(/\p{Cs}/gu, '\ufffd')
      .split('/')
      .map(encodeURIComponent)
      .join('/'),
    uriBaseId: '%SRCROOT%',
  };
}

function regionOf({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
