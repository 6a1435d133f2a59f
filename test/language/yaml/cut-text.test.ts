import { describe, expect, it } from 'vitest';
import { data, found, read, say, stretch } from './reading.ts';

describe('a # that cuts off a text', () => {
  it.each([
    ['a: Plan #1\nb: 2\n', '1:9 FMT010 cut', '#1', 'Plan', '"Plan #1"'],
    ['a: Atención 😀 #1\n', '1:16 FMT010 cut', '#1', 'Atención 😀', '"Atención 😀 #1"'],
    ['- Plan  #a b c\n', '1:9 FMT010 cut', '#a b c', 'Plan', '"Plan  #a b c"'],
    ['a: Plan #1 # de verdad\n', '1:9 FMT010 cut', '#1', 'Plan', '"Plan #1"'],
    ['a: Plan\t#1\n', '1:9 FMT010 cut', '#1', 'Plan', '"Plan\t#1"'],
    ['a: #ff8800\n', '1:4 FMT010 nothingLeft', '#ff8800', null, '"#ff8800"'],
    ['a:\n  b: #ñ\n  c: 1\n', '2:6 FMT010 nothingLeft', '#ñ', undefined, '"#ñ"'],
    ['- #1\n', '1:3 FMT010 nothingLeft', '#1', null, '"#1"'],
  ])('%j', (text, expected, covers, kept, corrected) => {
    const [finding] = read(text).findings;
    expect(found(text)).toEqual([expected]);
    expect(stretch(text, finding?.place.span)).toBe(covers);
    expect(finding?.values.corrected).toBe(corrected);
    if (kept !== undefined) expect(Object.values(data(text)[0] as object)[0]).toBe(kept);
  });

  it('is said in each language', () => {
    const [finding] = read('a: Plan #1\n').findings;
    expect(finding && say(finding, 'en')).toEqual([
      'The text ends at the #: “Plan” remains, and “#1” is read as a comment.',
      'put the text in quotes: "Plan #1" · if it is a comment, leave a space after the #.',
    ]);
    expect(finding && say(finding, 'es')[0]).toBe(
      'El texto termina en la almohadilla: queda «Plan», y «#1» se lee como comentario.',
    );
  });
});

describe('a comment', () => {
  it.each([
    'a: Plan # 1',
    'a: Plan #',
    'a: Plan ## nota',
    'a: Plan #---',
    'a: "Plan" #1',
    "a: 'Plan' #nota",
    'a: Plan#1',
    'a: 5 #minutos',
    'a: [x] #nota',
    'a: | #nota\n  x',
    'a: #nota\n  b: 1',
    'a:\n  #nota\n  b: 1',
    '#nota\na: 1',
  ])('%j', (text) => {
    expect(found(`${text}\n`)).toEqual([]);
  });
});
