import process from 'node:process';
import { createInterface } from 'node:readline';
import type { Language } from '../../diagnostics/language.ts';
import { formatMessage } from '../../diagnostics/messages.ts';
import { visible } from '../../diagnostics/visible.ts';
import { dialogueWords } from '../../generated/words/cli.ts';
import type { Answers } from './answers.ts';
import { begin, type Dialogue, step } from './dialogue.ts';
import { optionsOf, type Question } from './questions.ts';

/** Where lines come from and where text goes: the terminal, or a test. */
export interface Lines {
  lines: AsyncIterable<string>;
  write(text: string): void;
}

/** The same dialogue line by line, for a terminal that cannot move its cursor. */
export async function askPlainly(
  questions: readonly Question[],
  given: Partial<Answers>,
  language: Language,
): Promise<Dialogue> {
  const reader = createInterface({ input: process.stdin, terminal: false });
  // Ctrl-C would end the process before it can say that nothing was written.
  const leave = (): void => reader.close();
  process.once('SIGINT', leave);
  try {
    return await converse(questions, given, language, { lines: reader, write: (text) => process.stdout.write(text) });
  } finally {
    process.removeListener('SIGINT', leave);
    reader.close();
  }
}

/** Asks a question a line; returns where the dialogue ended. Lines that end early are a person who leaves. */
export async function converse(
  questions: readonly Question[],
  given: Partial<Answers>,
  language: Language,
  { lines, write }: Lines,
): Promise<Dialogue> {
  let dialogue = begin(questions, given);
  write(`tom · ${dialogueWords.title[language]}. ${dialogueWords.plainKeys[language]}\n${prompt(dialogue, language)}`);
  for await (const line of lines) {
    const { at } = dialogue;
    dialogue = answered(dialogue, line.trim());
    if (dialogue.end !== undefined) return dialogue;
    const spoken = dialogue.answers.language ?? language;
    if (dialogue.at === at) write(`${dialogue.refused ?? notOffered(dialogue, spoken)}\n`);
    write(prompt(dialogue, spoken));
  }
  write('\n');
  return step(dialogue, { do: 'cancel' });
}

/** The dialogue after a whole line. A choice is answered by the number of an option, or its value; several with commas. */
function answered(dialogue: Dialogue, line: string): Dialogue {
  const question = dialogue.questions[dialogue.at];
  if (!question || question.kind === 'text') {
    const emptied = step(dialogue, { do: 'clear' });
    return step(step(emptied, { do: 'write', text: line }), { do: 'enter' });
  }
  if (line === '') return step(dialogue, { do: 'enter' });
  const options = optionsOf(question, dialogue.answers);
  const named = (question.kind === 'several' ? line.split(',') : [line]).map((one) => one.trim());
  const chosen = named.map((one) => options.findIndex(({ value }, at) => one === value || one === String(at + 1)));
  const [option = -1] = chosen;
  if (chosen.includes(-1)) return dialogue;
  const marked = options.map(({ value }) => value).filter((_, at) => chosen.includes(at));
  return step({ ...dialogue, option, marked }, { do: 'enter' });
}

function prompt({ questions, at, answers }: Dialogue, language: Language): string {
  const question = questions[at];
  if (!question) return '';
  const label = question.label[language];
  if (question.kind === 'text') return `${label} [${visible(question.preset(answers))}]: `;
  const options = optionsOf(question, answers);
  const listed = options.map(({ value, label: name }, index) => `  ${index + 1}. ${value} · ${name[language]}\n`);
  const preset =
    question.kind === 'several'
      ? dialogueWords.severalNumbers[language]
      : options.findIndex(({ value }) => value === question.preset) + 1;
  return `${label}\n${listed.join('')}[${preset}]: `;
}

function notOffered({ questions, at, answers }: Dialogue, language: Language): string {
  const question = questions[at];
  const allowed = question ? optionsOf(question, answers).map((_, index) => String(index + 1)) : [];
  return formatMessage(dialogueWords.notOffered[language], { allowed }, language);
}
