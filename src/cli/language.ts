import { resolve } from 'node:path';
import { isLanguage, type Language } from '../diagnostics/language.ts';
import type { Terminal } from './terminal.ts';

/**
 * The languages of a call, before it is understood. `talk` is that of help and of why a call cannot be carried out: Spanish where the
 * engagement or the terminal is. `language` is that of what a command prints: the engagement's, else the talk's. `--lang` decides both.
 */
export async function languagesOf(
  args: readonly string[],
  { cwd, env }: Pick<Terminal, 'env'> & { cwd: string | undefined },
): Promise<{ talk: Language; language: Language }> {
  const asked = valuesOf('--lang', args).findLast(isLanguage);
  if (asked !== undefined) return { talk: asked, language: asked };
  const engagement = cwd === undefined ? undefined : await engagementLanguage(cwd, args);
  const talk = engagement === 'es' || isSpanish(env) ? 'es' : 'en';
  return { talk, language: engagement ?? talk };
}

/** True where the terminal is a Spanish one. */
function isSpanish({ LC_ALL, LC_MESSAGES, LANG }: Terminal['env']): boolean {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '');
  return /^es(?![a-z])/i.test(locale ?? '');
}

/** The first language of the engagement that a call is about, as far as tom speaks it; undefined outside of one. */
async function engagementLanguage(cwd: string, args: readonly string[]): Promise<Language | undefined> {
  // `tom validate client` names the engagement without a flag.
  const named = valuesOf('--workspace', args).at(-1) ?? (args[0] === 'validate' ? args[1] : undefined) ?? '.';
  const { findWorkspaceAbove } = await import('../io/workspace.ts');
  const file = findWorkspaceAbove(resolve(cwd, named));
  if (file === undefined) return undefined;
  const { readRegular } = await import('../io/read.ts');
  const read = readRegular(file);
  if (typeof read === 'string') return undefined;
  const { engagementHead } = await import('../language/head.ts');
  return engagementHead(read.toString('utf8')).languages.find(isLanguage);
}

function valuesOf(flag: string, args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    if (arg === flag) return [args[index + 1] ?? ''];
    return arg.startsWith(`${flag}=`) ? [arg.slice(flag.length + 1)] : [];
  });
}
