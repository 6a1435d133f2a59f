import { isLanguage, type Language } from '../diagnostics/language.ts';
import { readRegular } from '../io/read.ts';
import { findWorkspaceAbove } from '../io/workspace-near.ts';
import { engagementHead } from '../language/head.ts';

/** The first language of the engagement that a folder lies in, as far as tom speaks it; undefined outside of one. */
export function engagementLanguage(folder: string): Language | undefined {
  const file = findWorkspaceAbove(folder);
  const read = file === undefined ? undefined : readRegular(file);
  if (read === undefined || typeof read === 'string') return undefined;
  return engagementHead(read.toString('utf8')).languages.find(isLanguage);
}
