import type { Language } from '../../diagnostics/language.ts';
import { CallError } from '../call-error.ts';
import type { Terminal } from '../terminal.ts';
import type { Answers } from './answers.ts';
import { inLanguage, readClient, readCountry } from './call.ts';
import { closing } from './closing.ts';
import { prepareFiles } from './files.ts';
import { folderOf, fromHere, place } from './place.ts';
import { settle } from './settle.ts';

/** What the call says. */
export interface Call extends Partial<Answers> {
  yes?: boolean;
}

/**
 * Starts an engagement: asks for what is missing where a person is there, writes its files, tells the next steps.
 * Throws a CallError where it cannot be carried out; then nothing was written.
 */
export async function start(call: Call, language: Language, terminal: Terminal): Promise<void> {
  const { yes, client, country, ...given } = call;
  const known: Partial<Answers> = {
    ...given,
    ...(client !== undefined && { client: readClient(client) }),
    ...(country !== undefined && { country: readCountry(country) }),
  };
  const plan = await settle(known, language, terminal, yes !== true);
  const files = prepareFiles(plan);
  const placed = place(files, plan.directory, terminal);
  if (placed instanceof CallError) throw inLanguage(placed, plan.language);
  terminal.stdout.write(closing(plan, placed, fromHere(folderOf(plan.directory, terminal), terminal)));
}
