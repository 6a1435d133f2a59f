import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import type { Finding, Span } from '../diagnostics/finding.ts';
import type { Language } from '../diagnostics/language.ts';
import { formatMessage, sayIn } from '../diagnostics/messages.ts';
import { callWords, importWords } from '../generated/words/cli.ts';
import { readRegular } from '../io/read.ts';
import { writeFile } from '../io/write.ts';
import { readCsv } from '../language/csv/read.ts';
import { readColumns } from '../language/csv/table.ts';
import { answersTable } from '../language/csv/tables.ts';
import { lineIndex } from '../language/lines.ts';
import type { Model } from '../model/model.ts';
import { nameFor } from '../model/refs.ts';
import { findDeclaration } from '../rules/catalogue.ts';
import { CallError, writeWhole } from './call-error.ts';
import type { CommandContext } from './command.ts';
import { putRows } from './edit-rows.ts';
import { type Answer, compareAnswers, type SurveyChange } from './import/answers.ts';
import type { Opened, OpenFlags } from './open.ts';
import { open } from './result.ts';
import type { Terminal } from './terminal.ts';

interface Flags extends OpenFlags {
  workspace: string;
  yes?: boolean;
  replace?: boolean;
}

/** A file of answers as text, and how its places are told. */
interface Given {
  name: string;
  text: string;
  /** `14:9` of a text, `Sheet!F14` of a workbook. */
  placeOf: (span: Span) => string;
  lineOf: (span: Span) => number;
}

/** `tom import survey FILE`: puts the answers of a survey into the model, after the difference has been seen. */
export async function importAnswers(named: string[], flags: Flags, { terminal, exit }: CommandContext): Promise<void> {
  const [what, path] = named;
  if (what !== 'survey' || path === undefined || named.length > 2) throw new CallError(importWords.whatToImport);
  const opened = await open([flags.workspace], flags, terminal);
  const { language, checked } = opened;
  const [model] = checked.judged;
  if (!model || !checked.workspace) throw new CallError(callWords.brokenEngagement, { file: 'tom.yaml' }, language);
  const given = await givenAt(path, terminal, language);
  const say = sayIn(importWords, language);
  const { changes, faults } = compared(given, model, checked.workspace.context, flags.replace === true, language);
  if (faults.length > 0) {
    terminal.stdout.write(`${faults.join('\n')}\n${say('found', { count: faults.length, file: given.name })}\n`);
    exit(1);
    return;
  }
  if (changes.every(({ isKnown }) => isKnown)) {
    terminal.stdout.write(`${say('alreadySame', { file: given.name })}\n`);
    return;
  }
  const edits = changes.map((change) => editOf(change, opened));
  for (const { lines } of edits) terminal.stdout.write(`${lines.join('\n')}\n`);
  const least = model.engagement.value.policies.minRespondents;
  const count = changes.reduce((sum, { tooFew }) => sum + tooFew, 0);
  if (count > 0) terminal.stdout.write(`${say('tooFew', { count, least })}\n`);
  const files = merged(edits, opened);
  if (!flags.yes && !(terminal.interactive && (await confirmed(say('ask', { file: [...files.keys()] }))))) {
    terminal.stderr.write(`${say('notWritten')}\n`);
    exit(1);
    return;
  }
  for (const [file, text] of files) {
    writeWhole(file, () => writeFile(join(opened.root, file), text), language);
    terminal.stderr.write(`${say('written', { file })}\n`);
  }
}

/** Reads a file of answers: a text, or the sheet of a workbook that has them. */
async function givenAt(path: string, { cwd }: Terminal, language: Language): Promise<Given> {
  const name = relative(cwd, resolve(cwd, path)) || path;
  const bytes = readRegular(resolve(cwd, path));
  if (typeof bytes === 'string') throw new CallError(callWords.unreadable, { file: path, fault: bytes }, language);
  if (!/\.(?:xlsx|xlsm)$/i.test(path)) {
    if (bytes.subarray(0, 2).toString('latin1') === 'PK' || !/\.(?:csv|txt)$/i.test(path))
      throw new CallError(importWords.notASheet, { file: path }, language);
    const text = bytes.toString('utf8');
    const lines = lineIndex(text);
    const at = ({ start }: Span) => lines.at(start);
    return { name, text, placeOf: (span) => `${at(span).line}:${at(span).column}`, lineOf: (span) => at(span).line };
  }
  const { colToLetter, sheetText } = await import('./import/sheet.ts');
  const read = await sheetText(bytes);
  if (!read) throw new CallError(importWords.notASheet, { file: path }, language);
  const { text, sheet } = read;
  const lines = lineIndex(text);
  const { header, rows } = readCsv(text);
  const fields = [header, ...Array.from({ length: rows.count }, (_, row) => rows.fieldsOf(row))];
  const columnOf = ({ start }: Span): string => {
    const row = fields.find((one) => one.some(({ span }) => span.start === start)) ?? [];
    return colToLetter(
      Math.max(
        0,
        row.findIndex(({ span }) => span.start === start),
      ),
    );
  };
  const lineOf = ({ start }: Span) => lines.at(start).line;
  return { name, text, placeOf: (span) => `${sheet}!${columnOf(span)}${lineOf(span)}`, lineOf };
}

/** What is wrong with the answers, a line each with its place, and what they change. */
function compared(
  given: Given,
  model: Model,
  context: Parameters<typeof readColumns>[2],
  mayReplace: boolean,
  language: Language,
): { faults: string[]; changes: SurveyChange[] } {
  const say = sayIn(importWords, language);
  const { rows, findings, spanAt } = readColumns(answersTable, { file: given.name, text: given.text }, context);
  const told = (span: Span | undefined, message: string): string =>
    `${given.name}${span ? `:${given.placeOf(span)}` : ''}  ${message}`;
  if (!rows) return { faults: findings.map((one) => told(one.place.span, inWords(one, language))), changes: [] };
  const text = (name: string, row: number): string | undefined =>
    rows[name]?.[row] === undefined ? undefined : String(rows[name][row]);
  const answers = Array.from({ length: rows.survey?.length ?? 0 }, (_, row) => row).flatMap((row): Answer[] => {
    const [score, n] = [rows.score?.[row], rows.n?.[row]];
    if (typeof score !== 'number') return [];
    const of = (name: string): string => text(name, row) ?? '';
    return [
      {
        row,
        ...{ survey: of('survey'), group: of('group'), item: of('item'), respondent: text('respondent', row), score },
        n: typeof n === 'number' ? n : undefined,
      },
    ];
  });
  if (answers.length === 0) return { faults: [told(undefined, say('noScore'))], changes: [] };
  const { faults, changes } = compareAnswers(model, answers, mayReplace);
  const lines = faults.map(({ message, values, row, column }) => {
    const first = typeof values.row === 'number' ? values.row : row;
    return told(spanAt(row, column), say(message, { ...values, row: given.lineOf(spanAt(first, 'group')) }));
  });
  return { faults: lines, changes };
}

/** A finding in words, with what to do. */
function inWords({ code, message, values, hint, proof = [] }: Finding, language: Language): string {
  const declaration = findDeclaration(code);
  const { value } = values;
  if (message === 'badNumber' && typeof value === 'string' && value.startsWith('='))
    return formatMessage(importWords.formula[language], values, language);
  const lines = [{ message, values }, ...proof].map((one) =>
    formatMessage(declaration?.messages[one.message]?.[language] ?? one.message, one.values, language),
  );
  const advice = hint === undefined ? undefined : declaration?.hints[hint]?.[language];
  return [...lines, ...(advice === undefined ? [] : [formatMessage(advice, values, language)])].join('\n    ');
}

/** What a change does to a file, and how it is shown. */
interface Edit {
  file: string;
  lines: readonly string[];
  /** The text of the file with it; undefined where that cannot be. */
  apply: (text: string) => string | undefined;
}

function editOf(change: SurveyChange, { checked, language }: Opened): Edit {
  const say = sayIn(importWords, language);
  const { survey, scores, groups } = change;
  const { document, path } = survey.written;
  if (document.broken) throw new CallError(importWords.brokenFile, { file: document.file }, language);
  const [model] = checked.judged;
  const called = (group: string): string => {
    const [kind = '', id = ''] = group.split(':', 2);
    const ref = { type: 'ref' as const, written: group, kind, id };
    return formatMessage('{name}', { name: model ? nameFor(model, ref) : group }, language);
  };
  const there = (survey.value.results ?? []).map(({ item, group, score, n }) => ({
    item: item.part ?? item.id,
    group: group ? `${group.kind}:${group.id}` : '',
    ...{ score, n: n ?? 0 },
  }));
  const line = ({ item, group, score, n }: (typeof there)[number]): string =>
    say('scored', { item, group: called(group), score, n });
  // What rests on too few answers is not told again either.
  const least = model?.engagement.value.policies.minRespondents ?? 0;
  const old = there.filter(({ group, n }) => groups.has(group) && n >= least).map(line);
  const now = scores.map(line);
  const counted = [...groups].filter(
    ([group, n]) =>
      !(survey.value.population ?? []).some(
        (row) => `${row.group.kind}:${row.group.id}` === group && row.responded === n,
      ),
  );
  const rows = scores.map(({ item, group, score, n }) => ({ item, group, score, n }));
  const kept = new Set(scores.map(({ item, group }) => `${item}\n${group}`));
  return {
    file: document.file,
    lines: [
      `${document.file} · ${survey.id}`,
      ...old.filter((one) => !now.includes(one)).map((one) => `  - ${one}`),
      ...now.filter((one) => !old.includes(one)).map((one) => `  + ${one}`),
      ...counted.map(([group, n]) => `  + ${say('responded', { group: called(group), n })}`),
    ],
    apply(text) {
      const isGone = ({ item, group }: Readonly<Record<string, unknown>>): boolean =>
        groups.has(String(group)) && !kept.has(`${item}\n${group}`);
      const own = [...path, 'results'];
      const scored = putRows(text, document.index, own, ['item', 'group'], rows, isGone);
      const answered = [...groups].map(([group, responded]) => ({ group, responded }));
      return scored && putRows(scored, document.index, [...path, 'population'], ['group'], answered);
    },
  };
}

/** The texts of the files that change. Throws a CallError where one cannot be changed by itself. */
function merged(edits: readonly Edit[], { sources, language }: Opened): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { file, apply } of edits) {
    const text = texts.get(file) ?? sources.find((source) => source.file === file)?.text ?? '';
    const edited = apply(text);
    if (edited === undefined) throw new CallError(importWords.notEditable, { file }, language);
    texts.set(file, edited);
  }
  return texts;
}

/** Whether the person at the terminal says yes. */
async function confirmed(question: string): Promise<boolean> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^\s*(?:y|yes|s|sí|si)\s*$/i.test(await reader.question(question));
  } finally {
    reader.close();
  }
}
