import type { CheckResult, Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { FormatOptions } from '../../src/formats/index.ts';
import { findDeclaration } from '../../src/rules/catalogue.ts';

/** A diagnostic and a result with the usual values, and those of the test. */
export function diagnostic(own: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: 'SRV001',
    slug: 'service-without-hours',
    severity: 'error',
    message: 'Service billing has no hours.',
    file: 'model/a.yaml',
    related: [],
    subject: 'service:billing',
    facts: [],
    fingerprint: '00112233445566ff',
    ...own,
  };
}

export function result(own: Partial<CheckResult> = {}): CheckResult {
  return {
    diagnostics: [],
    notAssessed: [],
    waiting: {},
    counts: { error: 0, warning: 0, info: 0 },
    coverage: [],
    ran: [],
    filesChecked: 1,
    entities: 1,
    made: {
      engagement: 'Acme',
      scenarios: ['to-be'],
      phases: ['strategic'],
      packs: [],
      asOf: '2026-07-01',
      version: '1.2.3',
    },
    ...own,
  };
}

export function options(own: Partial<FormatOptions> = {}): FormatOptions {
  return {
    language: 'en',
    color: false,
    width: 80,
    sources: new Map(),
    folder: '',
    failOn: 'error',
    find: findDeclaration,
    given: () => ({ input: '0'.repeat(64), commit: '0123456789', dirty: false }),
    ...own,
  };
}

/** A text with its range between « and »: without the marks, and with the range. */
export function marked(text: string): { text: string; range: NonNullable<Diagnostic['range']> } {
  const [before = '', inside = '', after = ''] = text.split(/[«»]/);
  return { text: before + inside + after, range: { start: endOf(before), end: endOf(before + inside) } };
}

function endOf(text: string): { line: number; column: number } {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
