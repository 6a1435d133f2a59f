import type { Answers } from './answers.ts';
import type { Question } from './questions.ts';

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
  return ask({ questions, at: 0, answers: given, line: lineOf(''), option: 0 }, 0);
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
      return dialogue.at === 0 ? dialogue : ask(dialogue, dialogue.at - 1);
    case 'up':
    case 'down':
      return question.kind === 'choice' ? point(dialogue, question, action.do === 'up' ? -1 : 1) : dialogue;
    default:
      return question.kind === 'text'
        ? { ...dialogue, refused: undefined, line: press(dialogue.line, action.do) }
        : dialogue;
  }
}

/** Asks the question at `at`; with an earlier answer to it, that one is there to be changed. */
function ask(dialogue: Dialogue, at: number): Dialogue {
  const question = dialogue.questions[at];
  if (!question) return { ...dialogue, at, refused: undefined, end: 'answered' };
  const earlier = dialogue.answers[question.id];
  const options = question.kind === 'choice' ? question.options.map(({ value }) => value) : [];
  const option = question.kind === 'choice' ? options.indexOf(earlier ?? question.preset) : 0;
  return { ...dialogue, at, refused: undefined, line: lineOf(earlier ?? ''), option };
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
  if (question?.kind === 'choice') return choose(dialogue, question.options.length, piece.trim());
  return { ...dialogue, refused: undefined, line: insert(dialogue.line, piece) };
}

/** A digit points at an option. */
function choose(dialogue: Dialogue, count: number, text: string): Dialogue {
  const option = /^\d$/.test(text) ? Number(text) - 1 : -1;
  return option >= 0 && option < count ? { ...dialogue, option } : dialogue;
}

function point(dialogue: Dialogue, { options }: { options: readonly unknown[] }, by: number): Dialogue {
  return { ...dialogue, option: (dialogue.option + by + options.length) % options.length };
}

function enter(dialogue: Dialogue, question: Question): Dialogue {
  const { answers, line, option } = dialogue;
  if (question.kind === 'choice') {
    const chosen = question.options[option]?.value ?? question.preset;
    return ask({ ...dialogue, answers: { ...answers, [question.id]: chosen } }, dialogue.at + 1);
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
