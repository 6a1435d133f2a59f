import type { Language } from '../../diagnostics/language.ts';
import { CallError } from '../call-error.ts';
import type { Terminal } from '../terminal.ts';
import type { Answers, Plan } from './answers.ts';
import { inLanguage, readClient, readCountry } from './call.ts';
import { closing } from './closing.ts';
import { prepareFiles } from './files.ts';
import { folderOf, fromHere, place } from './place.ts';
import { settle } from './settle.ts';

/** What the call says. */
export interface Call extends Partial<Answers> {
  country?: string;
  yes?: boolean;
}

/**
 * Starts an engagement: asks for what is missing where a person is there, writes its files, tells the next steps.
 * Throws a CallError where it cannot be carried out; then nothing was written.
 */
export async function start(call: Call, language: Language, terminal: Terminal): Promise<void> {
  const { yes, country: code, client, ...given } = call;
  const country = code === undefined ? undefined : readCountry(code);
  const known: Partial<Answers> = client === undefined ? given : { ...given, client: readClient(client) };
  const plan: Plan = { ...(await settle(known, language, terminal, yes !== true)), country };
  const files = prepareFiles(plan);
  const placed = place(files, plan.directory, terminal);
  if (placed instanceof CallError) throw inLanguage(placed, plan.language);
  terminal.stdout.write(closing(plan, placed, fromHere(folderOf(plan.directory, terminal), terminal)));
}
