import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/cli/init/answers.ts';
import { type Action, begin, type Dialogue, step } from '../../src/cli/init/dialogue.ts';
import { questions } from './questions.ts';

type Key = Exclude<Action['do'], 'write'>;

/** The dialogue after keys, by their names, and texts, in quotes: `down enter "abc" left`. */
function after(keys: string, given: Partial<Answers> = {}): Dialogue {
  const actions = [...keys.matchAll(/"([^"]*)"|\S+/g)].map(
    ([key, text]): Action => (text === undefined ? { do: key as Key } : { do: 'write', text }),
  );
  return actions.reduce(step, begin(questions(given), given));
}

/** The line with a bar for the caret. */
function line({ line: { before, after: rest } }: Dialogue): string {
  return `${before}|${rest}`;
}

describe('answers', () => {
  it.each<[string, string, Partial<Answers>]>([
    [
      'all by default',
      'enter enter enter enter enter',
      { language: 'en', directory: '.', template: 'minimal', client: 'Here', country: 'GB' },
    ],
    ['another option', 'down enter', { language: 'es' }],
    ['past the last option comes the first', 'down down enter', { language: 'en' }],
    ['before the first option comes the last', 'up enter', { language: 'es' }],
    ['an option by its number', '"2" enter', { language: 'es' }],
    ['a number without an option changes nothing', '"2" "7" enter', { language: 'es' }],
    ['a written answer, without the spaces around it', 'enter "  a b " enter', { language: 'en', directory: 'a b' }],
    [
      'the client by default, from the folder',
      'enter "acme" enter enter enter',
      { language: 'en', directory: 'acme', template: 'minimal', client: 'Acme' },
    ],
    [
      'the client by default, from the template',
      'enter "acme" enter down enter enter',
      { language: 'en', directory: 'acme', template: 'pharmacy', client: 'Sample' },
    ],
    [
      'the country by default, from the template in its language',
      'down enter "acme" enter enter enter enter',
      { language: 'es', directory: 'acme', template: 'minimal', client: 'Acme', country: 'ES' },
    ],
    [
      'text and keys that arrive at once',
      '"2\rfolder\r\r" "Acme\u007fe\r"',
      { language: 'es', directory: 'folder', template: 'minimal', client: 'Acme' },
    ],
    ['text with line ends of Windows', '"1\r\nfolder\r\n"', { language: 'en', directory: 'folder' }],
  ])('%s', (_, keys, answers) => {
    expect(after(keys).answers).toEqual(answers);
  });
});

it('ends when all is answered, and then nothing changes it', () => {
  expect(after('enter enter enter enter').end).toBeUndefined();
  expect(after('enter enter enter enter enter').end).toBe('answered');
  const ended = after('enter enter enter enter enter');
  expect(step(step(ended, { do: 'back' }), { do: 'cancel' })).toBe(ended);
});

it('asks only what is not given', () => {
  const dialogue = after('"Acme" enter', { language: 'es', directory: 'a', template: 'minimal', country: 'ES' });
  expect(dialogue.answers).toMatchObject({ directory: 'a', client: 'Acme', country: 'ES' });
  expect(dialogue.end).toBe('answered');
});

it.each(['cancel', 'enter "abc" cancel', 'enter "ab\u0003c"'])('%s leaves', (keys) => {
  expect(after(keys).end).toBe('cancelled');
});

it('goes back to an answer to change it', () => {
  const back = after('down enter "one" enter back');
  expect(back.at).toBe(1);
  expect(line(back)).toBe('one|');
  expect(after('down enter back').option).toBe(1);
  expect(after('back').at).toBe(0);
});

it('says why an answer will not do, and asks again', () => {
  const refused = after('enter "taken" enter');
  expect(refused).toMatchObject({ at: 1, refused: 'taken: en' });
  expect(line(refused)).toBe('taken|');
  expect(after('down enter "taken" enter').refused).toBe('taken: es');
  expect(after('enter "taken" enter erase').refused).toBeUndefined();
  expect(after('enter "taken" enter clear "free" enter').answers.directory).toBe('free');
  expect(after('"nowhere" enter', { language: 'es', directory: 'a', template: 'minimal', client: 'A' }).refused).toBe(
    'nowhere: es',
  );
  expect(after('enter "taken\rmore\r"')).toMatchObject({ at: 1, refused: 'taken: en', line: { before: 'taken' } });
});

describe('writing', () => {
  it.each([
    ['"abc"', 'abc|'],
    ['"abc" left left "x"', 'ax|bc'],
    ['"abc" left right right', 'abc|'],
    ['"abc" home "x"', 'x|abc'],
    ['"abc" home right end "x"', 'abcx|'],
    ['"abc" erase', 'ab|'],
    ['"abc" left erase', 'a|c'],
    ['"abc" home erase', '|abc'],
    ['"abc" left clear', '|'],
    ['erase left right', '|'],
    ['"a👩‍👩‍👧" erase', 'a|'],
    ['"año" left left', 'a|ño'],
    ['"an\u0303o" left erase', 'a|o'],
    ['"a\u001b[31mb\ud800c"', 'a[31mbc|'],
    ['up down "a"', 'a|'],
  ])('%s', (keys, expected) => {
    expect(line(after(`enter ${keys}`))).toBe(expected);
  });
});
