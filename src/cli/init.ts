import { type Language, languages } from '../diagnostics/language.ts';
import { dialogueWords, initFaultWords } from '../generated/words/cli.ts';
import { allPacks } from '../rules/law/pack.ts';
import { CallError, chosenAll, chosenIf } from './call-error.ts';
import type { CommandContext } from './command.ts';
import { type Answers, clientOf, type Plan, readClient, readCountry, templates } from './init/answers.ts';
import { closing } from './init/closing.ts';
import type { Dialogue } from './init/dialogue.ts';
import { clientOfTemplate, countryOfTemplate, currencyIn, prepareFiles } from './init/files.ts';
import {
  type FigureId,
  figureIds,
  notKnown,
  readAmount,
  readLaw,
  readStaff,
  valuesOf,
  withUnknown,
} from './init/law.ts';
import { type LawWorld, lawQuestions, packsIn } from './init/law-questions.ts';
import { findFault, folderOf, fromHere, place } from './init/place.ts';
import { type Question, questionsAbout } from './init/questions.ts';
import { type Terminal, wantsColor } from './terminal.ts';

interface Flags {
  template?: string;
  lang?: string;
  client?: string;
  country?: string;
  packs?: string;
  administration?: string;
  basicService?: string;
  group?: string;
  staff?: string;
  turnover?: string;
  balanceSheet?: string;
  yes?: boolean;
}

/**
 * `tom init`: starts an engagement. Asks for what is missing where a person is there, writes its files, tells the next steps. Throws a
 * CallError where it cannot be carried out; then nothing was written.
 */
export async function init(
  directory: string | undefined,
  flags: Flags,
  { terminal, language }: CommandContext,
): Promise<void> {
  const given: Partial<Answers> = {
    directory,
    language: chosenIf('--lang', flags.lang, languages),
    template: chosenIf('--template', flags.template, templates),
    client: flags.client === undefined ? undefined : readClient(flags.client),
    country: flags.country === undefined ? undefined : readCountry(flags.country),
    ...lawGiven(flags),
  };
  const answers = flags.yes || !terminal.interactive ? given : await asked(given, given.language ?? language, terminal);
  const plan = withDefaults(answers, language, terminal);
  const placed = place(prepareFiles(plan), plan.directory, terminal);
  if (placed instanceof CallError) throw placed.in(plan.language);
  terminal.stdout.write(closing(plan, placed, fromHere(folderOf(plan.directory, terminal), terminal)));
}

/** What is given, and what a person answers to the rest. Throws a CallError when the person leaves. */
async function asked(given: Partial<Answers>, language: Language, terminal: Terminal): Promise<Partial<Answers>> {
  const questions = questionsAbout(given, {
    language,
    folderOf: (directory) => folderOf(directory, terminal),
    refuseFolder: (directory, spoken) => findFault([], directory, terminal)?.say(spoken),
    refuseClient: (name, spoken) => refusal(() => readClient(name))?.say(spoken),
    refuseCountry: (country, spoken) => refusal(() => readCountry(country))?.say(spoken),
    clientOfTemplate,
    countryOfTemplate,
  });
  // Nobody who says all the rest on the command line is asked about the law, but for packs that are named there.
  const law = questions.length > 0 || packsIn(given).length > 0 ? lawQuestions(given, lawWorld(language)) : [];
  if (questions.length + law.length === 0) return given;
  const fault = given.directory === undefined ? undefined : findFault([], given.directory, terminal);
  if (fault) throw fault;
  const { answers, end } = await converse([...questions, ...law], given, language, terminal);
  if (end !== 'answered') throw new CallError(initFaultWords.cancelled, {}, answers.language ?? language);
  return answers;
}

async function converse(
  questions: readonly Question[],
  given: Partial<Answers>,
  language: Language,
  terminal: Terminal,
): Promise<Dialogue> {
  // A dumb terminal cannot redraw: it is asked line by line.
  if (terminal.env.TERM === 'dumb') {
    const { askPlainly } = await import('./init/ask-plain.ts');
    return askPlainly(questions, given, language);
  }
  const { ask } = await import('./init/screen.tsx');
  return ask(questions, given, { language, color: wantsColor(terminal, terminal.stdout, true) });
}

/** What the flags say of the law, in the form in which the dialogue has it. */
function lawGiven(flags: Flags): Partial<Answers> {
  const { packs, group, staff, turnover, balanceSheet } = flags;
  const ids = packs === undefined ? [] : chosenAll('--packs', packs, [...Object.keys(allPacks), 'none']);
  const word = (flag: string, value: string | undefined, field: string, others: readonly string[]) =>
    chosenIf(flag, value, [...valuesOf(field).map((one) => one.value), ...others]);
  const given = {
    packs: packs && ids.join(','),
    administration: word('--administration', flags.administration, 'client.administration', [notKnown]),
    basicService: word('--basic-service', flags.basicService, 'client.basicService', ['none']),
    group: chosenIf('--group', group, ['yes', 'no', notKnown]),
    staff,
    turnover,
    balanceSheet,
  };
  for (const id of figureIds) {
    const fault = given[id] === undefined ? undefined : figureFault(id, given[id]);
    if (fault) throw fault;
  }
  return given;
}

function lawWorld(language: Language): LawWorld {
  return {
    countryIn: ({ country, template = templates[0], language: spoken = language }) =>
      country === undefined ? countryOfTemplate(template, spoken) : readCountry(country),
    currencyIn,
    language,
    refuseFigure: (id, answer, spoken) => figureFault(id, answer)?.say(spoken),
  };
}

/** Why a figure of the client cannot be read, or undefined. */
function figureFault(id: FigureId, value: string): CallError | undefined {
  const isRead = id === 'staff' ? readStaff(value) : readAmount(value, 'EUR');
  if (isRead !== undefined) return undefined;
  return new CallError(id === 'staff' ? initFaultWords.badStaff : initFaultWords.badAmount, { value });
}

function withDefaults(answers: Partial<Answers>, language: Language, terminal: Terminal): Plan {
  const { directory = '.', template = templates[0], language: spoken = language } = answers;
  // The complete example keeps the name that its texts speak of.
  const fallback =
    clientOfTemplate(template) === undefined
      ? (clientOf(folderOf(directory, terminal)) ?? dialogueWords.nameless[spoken])
      : undefined;
  const country = answers.country === undefined ? undefined : readCountry(answers.country);
  const base = country ?? countryOfTemplate(template, spoken);
  const packs = packsIn(answers);
  return {
    directory,
    template,
    language: spoken,
    client: answers.client === undefined ? fallback : readClient(answers.client),
    country,
    packs,
    law: withUnknown(packs, base, readLaw(answers, currencyIn(base))),
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
