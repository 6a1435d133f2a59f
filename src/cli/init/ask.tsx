import process from 'node:process';
import { render } from 'ink';
import type { Language } from '../../diagnostics/language.ts';
import type { Answers } from './answers.ts';
import { begin, type Dialogue } from './dialogue.ts';
import type { Question } from './questions.ts';
import { Screen } from './screen.tsx';

/** Asks the questions on the terminal; returns where the dialogue ended. */
export async function ask(
  questions: readonly Question[],
  given: Partial<Answers>,
  { language, color }: { language: Language; color: boolean },
): Promise<Dialogue> {
  let last = begin(questions, given);
  const app = render(
    <Screen
      questions={questions}
      given={given}
      language={language}
      color={color}
      onEnd={(dialogue) => {
        last = dialogue;
        app.unmount();
      }}
    />,
    { stdin: process.stdin, stdout: process.stdout, exitOnCtrlC: false, patchConsole: false },
  );
  await app.waitUntilExit();
  return last;
}
