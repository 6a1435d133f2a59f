import { type Language, type Localised, languages } from '../../diagnostics/language.ts';
import { dialogueWords } from '../../generated/words/cli.ts';
import { type Answers, cleanName, clientOf, type Template, templates } from './answers.ts';

/** One of the answers to choose from. */
export interface Option {
  value: string;
  label: Localised;
}

/** Something that is asked; the answer is kept under its id. */
export type Question = {
  label: Localised /** Whether it has to be asked, by the answers so far; left out: always. */;
  isDue?(answers: Partial<Answers>): boolean;
} & (
  | {
      id: 'language' | 'template' | 'administration' | 'basicService' | 'group';
      kind: 'choice';
      options: readonly Option[];
      preset: string;
    }
  /** The answer is the values, with commas. */
  | { id: 'packs'; kind: 'several'; options(answers: Partial<Answers>): readonly Option[] }
  | {
      id: 'directory' | 'client' | 'country' | 'staff' | 'turnover' | 'balanceSheet';
      kind: 'text';
      /** The answer of somebody who only presses Enter. */
      preset(answers: Partial<Answers>): string;
      /** Why an answer will not do, in the language of the answers so far. */
      refuse(answer: string, answers: Partial<Answers>): string | undefined;
    }
);

/** The answers to choose from. */
export function optionsOf(question: Question, answers: Partial<Answers>): readonly Option[] {
  if (question.kind === 'text') return [];
  return question.kind === 'several' ? question.options(answers) : question.options;
}

/** What questions need to know of the world. */
export interface Surroundings {
  /** The language of talk until one is chosen. */
  language: Language;
  /** The absolute path of a folder that was written by a person. */
  folderOf(directory: string): string;
  /** Why a folder cannot be used. */
  refuseFolder(directory: string, language: Language): string | undefined;
  refuseClient(name: string, language: Language): string | undefined;
  refuseCountry(country: string, language: Language): string | undefined;
  clientOfTemplate(template: Template): string | undefined;
  countryOfTemplate(template: Template, language: Language): string;
}

/** The questions about what is not given, in the order in which they are asked. */
export function questionsAbout(given: Partial<Answers>, world: Surroundings): Question[] {
  const languageOf = (answers: Partial<Answers>): Language => answers.language ?? world.language;
  const all: Question[] = [
    {
      id: 'language',
      kind: 'choice',
      label: dialogueWords.language,
      options: languages.map((language) => ({ value: language, label: dialogueWords[language] })),
      preset: world.language,
    },
    {
      id: 'directory',
      kind: 'text',
      label: dialogueWords.directory,
      preset: () => '.',
      refuse: (answer, answers) => world.refuseFolder(answer, languageOf(answers)),
    },
    {
      id: 'template',
      kind: 'choice',
      label: dialogueWords.template,
      options: templates.map((template) => ({ value: template, label: dialogueWords[template] })),
      preset: templates[0],
    },
    {
      id: 'client',
      kind: 'text',
      label: dialogueWords.client,
      preset: (answers) =>
        world.clientOfTemplate(answers.template ?? templates[0]) ??
        clientOf(world.folderOf(answers.directory ?? '.')) ??
        dialogueWords.nameless[languageOf(answers)],
      refuse: (answer, answers) => world.refuseClient(cleanName(answer), languageOf(answers)),
    },
    {
      id: 'country',
      kind: 'text',
      label: dialogueWords.country,
      preset: (answers) => world.countryOfTemplate(answers.template ?? templates[0], languageOf(answers)),
      refuse: (answer, answers) => world.refuseCountry(answer, languageOf(answers)),
    },
  ];
  return all.filter(({ id }) => given[id] === undefined);
}
