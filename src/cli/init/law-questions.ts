import type { Language } from '../../diagnostics/language.ts';
import { dialogueWords } from '../../generated/words/cli.ts';
import type { Answers } from './answers.ts';
import { decides, type FigureId, figureIds, type LawId, notKnown, packsFor, readLaw, valuesOf } from './law.ts';
import type { Option, Question } from './questions.ts';

/** What questions about the law need to know. */
export interface LawWorld {
  /** Where the client is based, by its code. */
  countryIn(answers: Partial<Answers>): string;
  /** The currency of amounts that name none. */
  currencyIn(country: string): string;
  language: Language;
  refuseFigure(id: FigureId, answer: string, language: Language): string | undefined;
}

/**
 * The questions about the law of the client's country: which packs, and what decides whether these apply. Each is asked only where its answer
 * is still missing to know it.
 */
export function lawQuestions(given: Partial<Answers>, world: LawWorld): Question[] {
  const isDue = (id: LawId) => (answers: Partial<Answers>) => {
    const country = world.countryIn(answers);
    // What this very question was answered decides nothing about whether it is asked.
    const { [id]: _, ...others } = readLaw(answers, world.currencyIn(country));
    return decides(id, packsIn(answers), country, others);
  };
  const choice = (id: 'administration' | 'basicService' | 'group', options: readonly Option[]): Question => ({
    id,
    kind: 'choice',
    label: dialogueWords[id],
    options,
    preset: notKnown,
    isDue: isDue(id),
  });
  const figure = (id: FigureId): Question => ({
    id,
    kind: 'text',
    label: dialogueWords[id],
    preset: () => '?',
    refuse: (answer, answers) => world.refuseFigure(id, answer, answers.language ?? world.language),
    isDue: isDue(id),
  });
  const option = (value: 'none' | 'no' | 'yes' | 'unknown'): Option => ({ value, label: dialogueWords[value] });
  const services = valuesOf('client.basicService').filter(({ value }) => value !== notKnown);
  const all: Question[] = [
    {
      id: 'packs',
      kind: 'several',
      label: dialogueWords.packs,
      options: (answers) => packOptions(world.countryIn(answers)),
      isDue: (answers) => packOptions(world.countryIn(answers)).length > 0,
    },
    choice('administration', [...valuesOf('client.administration'), option(notKnown)]),
    choice('basicService', [...services, option('none'), option(notKnown)]),
    choice('group', [option('no'), option('yes'), option(notKnown)]),
    ...figureIds.map(figure),
  ];
  return all.filter(({ id }) => given[id] === undefined);
}

/** The packs that are switched on, by their ids. */
export function packsIn({ packs = '' }: Partial<Answers>): string[] {
  return packs.split(',').filter((id) => id !== '' && id !== 'none');
}

function packOptions(country: string): Option[] {
  const offered = packsFor(country).map(({ id }) => id);
  return valuesOf('packs[]').filter(({ value }) => offered.includes(value));
}
