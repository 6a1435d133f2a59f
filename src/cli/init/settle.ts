import type { Language } from '../../diagnostics/language.ts';
import { initFaultWords } from '../../generated/words/cli.ts';
import { CallError } from '../call-error.ts';
import { type Terminal, wantsColor } from '../terminal.ts';
import { type Answers, type Plan, templates } from './answers.ts';
import { inLanguage, readClient, readCountry } from './call.ts';
import { clientOf } from './client-name.ts';
import type { Dialogue } from './dialogue.ts';
import { clientOfTemplate, countryOfTemplate } from './files.ts';
import { findFault, folderOf } from './place.ts';
import { nameless, questionsAbout, type Surroundings } from './questions.ts';

/**
 * What is to be written: as the call says, else as the person answers where one is there and may be asked, else by
 * default. Throws a CallError when the person leaves.
 */
export async function settle(
  given: Partial<Answers>,
  language: Language,
  terminal: Terminal,
  mayAsk: boolean,
): Promise<Plan> {
  const questions = questionsAbout(given, surroundings(given.language ?? language, terminal));
  if (!mayAsk || !terminal.interactive || questions.length === 0) return withDefaults(given, language, terminal);
  const fault = given.directory === undefined ? undefined : findFault([], given.directory, terminal);
  if (fault) throw fault;
  const { answers, end } = await asked(questions, given, given.language ?? language, terminal);
  if (end !== 'answered') throw inLanguage(new CallError(initFaultWords.cancelled), answers.language ?? language);
  return withDefaults(answers, language, terminal);
}

async function asked(
  questions: ReturnType<typeof questionsAbout>,
  given: Partial<Answers>,
  language: Language,
  terminal: Terminal,
): Promise<Dialogue> {
  // A dumb terminal cannot redraw: it is asked line by line.
  if (terminal.env.TERM === 'dumb') {
    const { askPlainly } = await import('./ask-plain.ts');
    return askPlainly(questions, given, language);
  }
  const { ask } = await import('./ask.tsx');
  return ask(questions, given, { language, color: wantsColor(terminal, terminal.stdout, true) });
}

function withDefaults(answers: Partial<Answers>, language: Language, terminal: Terminal): Plan {
  const { directory = '.', template = templates[0] } = answers;
  const spoken = answers.language ?? language;
  const client = answers.client === undefined ? undefined : readClient(answers.client);
  // The complete example keeps the name that its texts speak of.
  const fallback =
    clientOfTemplate(template) === undefined
      ? (clientOf(folderOf(directory, terminal)) ?? nameless[spoken])
      : undefined;
  const country = answers.country === undefined ? undefined : readCountry(answers.country);
  return { directory, template, language: spoken, client: client ?? fallback, country };
}

function surroundings(language: Language, terminal: Terminal): Surroundings {
  return {
    language,
    folderOf: (directory) => folderOf(directory, terminal),
    refuseFolder: (directory, spoken) => findFault([], directory, terminal)?.say(spoken),
    refuseClient: (name, spoken) => refusal(() => readClient(name))?.say(spoken),
    refuseCountry: (country, spoken) => refusal(() => readCountry(country))?.say(spoken),
    clientOfTemplate,
    countryOfTemplate,
  };
}

function refusal(read: () => unknown): CallError | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof CallError) return error;
    throw error;
  }
}
