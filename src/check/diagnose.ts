import type { Code } from '../diagnostics/codes.ts';
import { type Declaration, slugOf } from '../diagnostics/declaration.ts';
import type { Diagnostic, NotAssessedDiagnostic } from '../diagnostics/diagnostic.ts';
import type { Finding, NotAssessed, Place, Span } from '../diagnostics/finding.ts';
import { fingerprint } from '../diagnostics/identity.ts';
import type { Language, Localised } from '../diagnostics/language.ts';
import { formatMessage } from '../diagnostics/messages.ts';
import { lineStarts, type Range, toRange } from '../diagnostics/range.ts';
import { missingWritingWords } from '../generated/words/check.ts';
import { type Document, pointer, type Source } from '../language/document.ts';
import { fixOf } from './fix.ts';

/** A finding, and the scenario in which it holds; without one it holds in all. */
export interface DeclaredFinding {
  finding: Finding;
  scenario?: string;
}

export interface DiagnoseContext {
  documents: readonly Document[];
  sources: readonly Source[];
  language: Language;
  /** The declaration of a code, as the workspace has it. */
  find(code: Code): Declaration | undefined;
  /** The scenarios that were checked. */
  scenarios: readonly string[];
}

/** Turns findings into diagnostics: positions, words, identity. What holds in several scenarios is told once. */
export function diagnose(found: readonly DeclaredFinding[], context: DiagnoseContext): Diagnostic[] {
  const locate = locator(context);
  const merged = new Map<string, { finding: Finding; scenarios: Set<string> | 'all' }>();
  for (const { finding, scenario } of found) {
    const { file, document, path, span, on } = finding.place;
    // What is named in many places is told at the first, which may differ from scenario to scenario.
    const at = finding.code === 'INT001' ? [] : [file, document, path ? pointer(path) : span?.start, on];
    const key = [finding.code, finding.subject, ...finding.facts, ...at].join('\n');
    const known = merged.get(key);
    if (!known) merged.set(key, { finding, scenarios: scenario === undefined ? 'all' : new Set([scenario]) });
    else {
      if (scenario === undefined) known.scenarios = 'all';
      else if (known.scenarios !== 'all') known.scenarios.add(scenario);
      if ((finding.related?.length ?? 0) > (known.finding.related?.length ?? 0)) known.finding = finding;
    }
  }
  return [...merged.values()].map(({ finding, scenarios }) => {
    const everywhere = scenarios === 'all' || context.scenarios.every((scenario) => scenarios.has(scenario));
    const named = everywhere ? undefined : context.scenarios.filter((scenario) => scenarios.has(scenario));
    return diagnosticOf(finding, named, locate, context);
  });
}

function diagnosticOf(
  finding: Finding,
  scenarios: readonly string[] | undefined,
  locate: Locate,
  { language, find }: DiagnoseContext,
): Diagnostic {
  const declaration = declarationOf(finding.code, find);
  const say = (texts: Readonly<Record<string, Localised>>, name: string, values = finding.values): string =>
    formatMessage(textOf(texts, name, finding.code)[language], values, language);
  const at = locate(finding.place);
  const diagnostic: Diagnostic = {
    code: finding.code,
    slug: slugOf(declaration),
    severity: finding.severity ?? declaration.severity,
    message: [finding, ...(finding.proof ?? [])]
      .map(({ message, values, code }) => {
        const { messages } = code === undefined ? declaration : declarationOf(code, find);
        return say(messages, message, values);
      })
      .join('\n'),
    file: finding.place.file,
    range: at?.range,
    related: (finding.related ?? []).map(({ place, message, values }) => ({
      file: place.file,
      range: locate(place)?.range,
      message: say(declaration.messages, message, values ?? finding.values),
    })),
    subject: finding.subject,
    facts: finding.facts,
    fingerprint: fingerprint(finding.code, finding.subject, finding.facts),
  };
  if (finding.hint !== undefined) diagnostic.hint = say(declaration.hints, finding.hint);
  const fix = at && fixOf(finding, at.written());
  if (at && fix !== undefined) diagnostic.fix = [{ range: at.range, text: fix }];
  else if (at && finding.edits?.length)
    diagnostic.fix = finding.edits.map((edit) => ({ range: at.of(edit), text: edit.text }));
  return scenarios === undefined ? diagnostic : { ...diagnostic, scenarios };
}

/** What is missing whatever the rule. */
const missingWriting: Readonly<Record<string, Localised>> = missingWritingWords;

/** Checks that could not be made, in the reader's language; each is told once. */
export function diagnoseNotAssessed(
  found: readonly NotAssessed[],
  { language, find }: Pick<DiagnoseContext, 'language' | 'find'>,
): NotAssessedDiagnostic[] {
  const told = new Map<string, NotAssessedDiagnostic>();
  for (const { code, subject, missing, values } of found) {
    const declaration = declarationOf(code, find);
    const text = (missingWriting[missing] ?? textOf(declaration.messages, missing, code))[language];
    told.set(`${code} ${subject} ${missing}`, {
      code,
      slug: slugOf(declaration),
      subject,
      missing: formatMessage(text, values, language),
    });
  }
  return [...told.values()];
}

function textOf(texts: Readonly<Record<string, Localised>>, name: string, code: string): Localised {
  const text = texts[name];
  if (!text) throw new Error(`${code} has no text called ${name}`);
  return text;
}

function declarationOf(code: Code, find: DiagnoseContext['find']): Declaration {
  const declaration = find(code);
  if (!declaration) throw new Error(`${code} is found but not declared`);
  return declaration;
}

type Locate = (place: Place) => { range: Range; written(): string; of(span: Span): Range } | undefined;

/** Positions are computed only for what is told; lines are counted once a file, and a document is found without a search. */
export function locator({ documents, sources }: Pick<DiagnoseContext, 'documents' | 'sources'>): Locate {
  const starts = new Map<string, number[]>();
  const texts = new Map(sources.map(({ file, text }) => [file, text]));
  const keyOf = (file: string, index: number): string => `${index} ${file}`;
  const owners = new Map(documents.map((document) => [keyOf(document.file, document.index), document]));
  return ({ file, document, path, on, span }) => {
    const owner = owners.get(keyOf(file, document ?? 0));
    const stretch = span ?? (path && owner ? owner.locate(path, on) : undefined);
    if (!stretch) return undefined;
    const lines = starts.get(file) ?? lineStarts(texts.get(file) ?? '');
    starts.set(file, lines);
    return {
      range: toRange(lines, stretch),
      of: (other) => toRange(lines, other),
      written: () => (texts.get(file) ?? '').slice(stretch.start, stretch.end),
    };
  };
}
