import type { Answers } from '../../src/cli/init/answers.ts';
import { type Question, questionsAbout } from '../../src/cli/init/questions.ts';

/** The questions in a world of which nothing is true but this. */
export function questions(given: Partial<Answers> = {}): Question[] {
  return questionsAbout(given, {
    language: 'en',
    folderOf: (directory) => (directory === '.' ? '/home/ana/here' : `/home/ana/${directory}`),
    refuseFolder: (directory, language) => (directory === 'taken' ? `taken: ${language}` : undefined),
    refuseClient: (name, language) => (name === 'nobody' ? `nobody: ${language}` : undefined),
    refuseCountry: (country, language) => (country === 'nowhere' ? `nowhere: ${language}` : undefined),
    clientOfTemplate: (template) => (template === 'pharmacy' ? 'Sample' : undefined),
    countryOfTemplate: (template, language) => (template === 'minimal' && language === 'en' ? 'GB' : 'ES'),
  });
}
