import { join, relative, resolve, sep } from 'node:path';
import { type FormatOptions, formats, type Given } from '../formats/index.ts';
import { callWords } from '../generated/words/cli.ts';
import { gitState } from '../io/git.ts';
import { repositoryFolder } from '../io/git-repository.ts';
import { stands } from '../io/read.ts';
import { appendToFile, writeNamedFile } from '../io/write.ts';
import { isRuleFile, type Source } from '../language/document.ts';
import { CallError, chosen, writeWhole } from './call-error.ts';
import { houseRulesAt } from './house-rules.ts';
import type { Terminal } from './terminal.ts';

/** A format, and the file that takes it: standard output where none is named. */
interface Output {
  format: keyof typeof formats;
  file?: string;
  /** What others have written there stays. */
  append?: true;
}

/** Where a result goes: what was asked for, else what the CI that runs `tom` reads, else text for people. */
export function outputsOf(
  asked: readonly string[] | undefined,
  file: string | undefined,
  { cwd, env }: Terminal,
): Output[] {
  const outputs = asked?.map(readOutput) ?? (file === undefined ? usualIn(env) : [{ format: 'text' as const }]);
  const loose = outputs.filter((output) => output.file === undefined);
  if (loose.length > 1) throw new CallError(callWords.oneOutput, { formats: loose.map(({ format }) => format) });
  if (file !== undefined && loose.length === 0) throw new CallError(callWords.noOutputFor, { file });
  const placed = outputs.map((output) =>
    output.file === undefined && file !== undefined ? { ...output, file } : output,
  );
  const files = placed.flatMap((output) => (output.file === undefined ? [] : resolve(cwd, output.file)));
  const twice = files.find((path, at) => files.indexOf(path) !== at);
  if (twice !== undefined) throw new CallError(callWords.sameOutput, { file: relative(cwd, twice) });
  return placed;
}

/** `sarif`, or `sarif=out.sarif`. */
function readOutput(written: string): Output {
  const at = written.indexOf('=');
  const format = chosen(
    '--format',
    at < 0 ? written : written.slice(0, at),
    Object.keys(formats) as Output['format'][],
  );
  if (at < 0) return { format };
  const file = written.slice(at + 1);
  if (file === '') throw new CallError(callWords.noFileName, { format });
  return { format, file };
}

/** Where GitHub and GitLab look for a result. They say by their variables that they run a job. */
function usualIn(env: Terminal['env']): Output[] {
  const summary = env.GITHUB_STEP_SUMMARY ?? '';
  if (env.GITHUB_ACTIONS === 'true')
    return [
      { format: 'github' },
      ...(stands(summary) ? [{ format: 'markdown' as const, file: summary, append: true as const }] : []),
    ];
  const folder = env.CI_PROJECT_DIR ?? '';
  if (env.GITLAB_CI === 'true' && folder !== '')
    return [{ format: 'text' }, { format: 'gitlab', file: join(folder, 'gl-code-quality-report.json') }];
  return [{ format: 'text' }];
}

/** What formats ask beyond the result: each thing is looked up when one of them asks for it. */
export async function askedByFormats(
  outputs: readonly Output[],
  { root, sources, terminal }: { root: string; sources: readonly Source[]; terminal: Terminal },
): Promise<Pick<FormatOptions, 'folder' | 'find' | 'given'>> {
  const tells = (format: Output['format']): boolean => outputs.some((output) => output.format === format);
  const find = tells('sarif') ? await declarationsAt(root, sources, terminal) : () => undefined;
  const tree = repositoryFolder(root);
  const folder = tree === undefined ? '' : relative(tree.tree, tree.folder).split(sep).join('/');
  return { find, folder: folder === '' ? '' : `${folder}/`, given: () => givenAt(root, sources, terminal) };
}

async function declarationsAt(
  root: string,
  sources: readonly Source[],
  terminal: Terminal,
): Promise<FormatOptions['find']> {
  const { findDeclaration } = await import('../rules/catalogue.ts');
  const house = sources.some(({ file }) => isRuleFile(file)) ? await houseRulesAt(root, terminal) : undefined;
  return house?.find ?? findDeclaration;
}

function givenAt(root: string, sources: readonly Source[], { env }: Terminal): Given {
  return { input: inputOf(sources), ...gitState(root, env) };
}

/** The hash of what was read. */
export function inputOf(sources: readonly Source[]): string {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  for (const { file, text } of sources) hash.update(JSON.stringify([file, text]));
  return hash.digest('hex');
}

/** Writes what goes to files, each whole or not at all, then the rest to standard output. */
export async function writeOutputs(
  outputs: readonly Output[],
  { stdout, cwd }: Terminal,
  textOf: (format: Output['format'], toFile: boolean) => Promise<string>,
): Promise<void> {
  const texts = await Promise.all(
    outputs.map(async (output) => ({ ...output, text: await textOf(output.format, output.file !== undefined) })),
  );
  for (const { file, text, append } of texts) {
    if (file === undefined) continue;
    writeWhole(file, () => (append ? appendToFile : writeNamedFile)(resolve(cwd, file), text));
  }
  for (const { file, text } of texts) if (file === undefined) stdout.write(text);
}
