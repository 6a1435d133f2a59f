import type { Answers } from './answers.ts';
import { type Option, optionsOf, type Question } from './questions.ts';

/** Where a dialogue stands. */
export interface Dialogue {
  questions: readonly Question[];
  /** Index of the question that is being asked. */
  at: number;
  answers: Partial<Answers>;
  /** What is being written, where the question is answered in writing. */
  line: Line;
  /** Index of the option under the pointer, where there are options. */
  option: number;
  /** The options that are marked, where there may be several. */
  marked: readonly string[];
  /** Why the last answer would not do. */
  refused?: string;
  end?: 'answered' | 'cancelled';
}

/** What a person does. */
export type Action =
  | { do: 'write'; text: string }
  | { do: 'enter' | 'back' | 'cancel' | 'up' | 'down' | 'left' | 'right' | 'home' | 'end' | 'erase' | 'clear' };

/** A dialogue that asks the first of `questions`; `given` is what needs no asking. */
export function begin(questions: readonly Question[], given: Partial<Answers>): Dialogue {
  return ask({ questions, at: 0, answers: given, line: lineOf(''), option: 0, marked: [] }, 0);
}

/** The dialogue after what a person did. */
export function step(dialogue: Dialogue, action: Action): Dialogue {
  const question = dialogue.questions[dialogue.at];
  if (dialogue.end !== undefined || !question) return dialogue;
  switch (action.do) {
    case 'write':
      return write(dialogue, action.text);
    case 'enter':
      return enter(dialogue, question);
    case 'cancel':
      return { ...dialogue, end: 'cancelled' };
    case 'back':
      return back(dialogue);
    case 'up':
    case 'down':
      return question.kind === 'text' ? dialogue : point(dialogue, question, action.do === 'up' ? -1 : 1);
    default:
      return question.kind === 'text'
        ? { ...dialogue, refused: undefined, line: press(dialogue.line, action.do) }
        : dialogue;
  }
}

/** The questions before the one that is being asked that have an answer. */
export function askedBefore({ questions, at, answers }: Dialogue): Question[] {
  return questions.slice(0, at).filter(({ id }) => answers[id] !== undefined);
}

/** Whether a question has to be asked, by the answers so far. */
function isDue({ isDue: due }: Question, answers: Partial<Answers>): boolean {
  return due?.(answers) !== false;
}

/** Asks the first question from `from` on that has to be; with an earlier answer to it, that one is there to be changed. */
function ask(dialogue: Dialogue, from: number): Dialogue {
  const { questions, answers } = dialogue;
  const at = questions.findIndex((question, index) => index >= from && isDue(question, answers));
  const question = questions[at];
  if (!question) return { ...dialogue, at: questions.length, refused: undefined, end: 'answered' };
  const earlier = answers[question.id];
  const options = optionsOf(question, answers).map(({ value }) => value);
  const option = question.kind === 'choice' ? options.indexOf(earlier ?? question.preset) : 0;
  const marked = question.kind === 'several' ? (earlier ?? '').split(',').filter((one) => options.includes(one)) : [];
  return { ...dialogue, at, refused: undefined, line: lineOf(earlier ?? ''), option, marked };
}

function back(dialogue: Dialogue): Dialogue {
  const before = askedBefore(dialogue).at(-1);
  return before ? ask(dialogue, dialogue.questions.indexOf(before)) : dialogue;
}

/** What a terminal hands over at once may be text and keys: pasted, or typed faster than it was read. */
function write(dialogue: Dialogue, text: string): Dialogue {
  let next = dialogue;
  for (const piece of text.match(/\r\n|\p{Cc}|\P{Cc}+/gu) ?? []) {
    next = keys[piece] ? step(next, { do: keys[piece] }) : writePiece(next, piece);
    if (next.refused !== undefined) break;
  }
  return next;
}

const keys: Readonly<Record<string, Exclude<Action['do'], 'write'>>> = {
  '\r\n': 'enter',
  '\r': 'enter',
  '\n': 'enter',
  '\b': 'erase',
  '\u007f': 'erase',
  '\u0003': 'cancel',
};

function writePiece(dialogue: Dialogue, piece: string): Dialogue {
  const question = dialogue.questions[dialogue.at];
  if (question && question.kind !== 'text') return choose(dialogue, question, piece);
  return { ...dialogue, refused: undefined, line: insert(dialogue.line, piece) };
}

/** A digit points at an option; where there may be several, it marks it, as a space does with the one under the pointer. */
function choose(dialogue: Dialogue, question: Question, piece: string): Dialogue {
  const options = optionsOf(question, dialogue.answers);
  const text = piece.trim();
  const at = question.kind === 'several' && text === '' ? dialogue.option : /^\d$/.test(text) ? Number(text) - 1 : -1;
  const pointed = options[at];
  if (!pointed) return dialogue;
  return question.kind === 'several'
    ? mark({ ...dialogue, option: at }, options, pointed)
    : { ...dialogue, option: at };
}

/** The option marked, or no longer; what is marked stays in the order of the options. */
function mark(dialogue: Dialogue, options: readonly Option[], { value }: Option): Dialogue {
  const { marked } = dialogue;
  const isMarked = (one: string): boolean => (one === value) !== marked.includes(one);
  return { ...dialogue, marked: options.map((option) => option.value).filter(isMarked) };
}

function point(dialogue: Dialogue, question: Question, by: number): Dialogue {
  const { length } = optionsOf(question, dialogue.answers);
  return { ...dialogue, option: (dialogue.option + by + length) % length };
}

function enter(dialogue: Dialogue, question: Question): Dialogue {
  const { answers, line, option } = dialogue;
  if (question.kind === 'choice') {
    const chosen = question.options[option]?.value ?? question.preset;
    return ask({ ...dialogue, answers: { ...answers, [question.id]: chosen } }, dialogue.at + 1);
  }
  if (question.kind === 'several') {
    const answer = dialogue.marked.join(',');
    return ask({ ...dialogue, answers: { ...answers, [question.id]: answer } }, dialogue.at + 1);
  }
  const answer = (line.before + line.after).trim() || question.preset(answers);
  const refused = question.refuse(answer, answers);
  if (refused !== undefined) return { ...dialogue, refused };
  return ask({ ...dialogue, answers: { ...answers, [question.id]: answer } }, dialogue.at + 1);
}

/** A line that is being written, parted where the caret stands. */
interface Line {
  before: string;
  after: string;
}

/** What can be done to a line besides writing. */
type LineKey = 'left' | 'right' | 'home' | 'end' | 'erase' | 'clear';

/** Characters as people see them: a letter with its accent, an emoji of several parts. */
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A line with the caret at its end. */
function lineOf(text: string): Line {
  return { before: text, after: '' };
}

/** The line with text put in at the caret; what would act on the terminal is left out. */
function insert({ before, after }: Line, text: string): Line {
  return { before: before + text.replace(/[\p{Cc}\p{Cs}]/gu, ''), after };
}

/** The line after a key. */
function press(line: Line, key: LineKey): Line {
  const { before, after } = line;
  switch (key) {
    case 'left': {
      const last = lastOf(before);
      return { before: before.slice(0, before.length - last.length), after: last + after };
    }
    case 'right': {
      const first = firstOf(after);
      return { before: before + first, after: after.slice(first.length) };
    }
    case 'home':
      return { before: '', after: before + after };
    case 'end':
      return { before: before + after, after: '' };
    case 'erase':
      return { before: before.slice(0, before.length - lastOf(before).length), after };
    case 'clear':
      return { before: '', after: '' };
  }
}

/** The character after the caret, or nothing at the end of the line. */
export function firstOf(text: string): string {
  return characters.segment(text)[Symbol.iterator]().next().value?.segment ?? '';
}

function lastOf(text: string): string {
  return text === '' ? '' : (characters.segment(text).containing(text.length - 1)?.segment ?? '');
}
