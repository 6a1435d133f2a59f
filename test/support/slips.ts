import type { Source } from '../../src/language/document.ts';

/** A slip of the hand on one line of one file. */
export interface Slip {
  sort: string;
  file: string;
  /** From 1. */
  line: number;
  /** The file's text with the slip in it. */
  text: string;
}

type Change = (line: string) => string | undefined;

const indent = (line: string): string => /^ */.exec(line)?.[0] ?? '';
const valueAt = (line: string): number => line.search(/(?<=^[^#"']*: )[^|>\s]/);

/** Puts a sign before what the line holds. */
const before =
  (sign: string): Change =>
  (line) =>
    indent(line) + sign + line.trimStart();
const atValue =
  (sign: string): Change =>
  (line) => {
    const at = valueAt(line);
    return at < 0 ? undefined : line.slice(0, at) + sign + line.slice(at);
  };
const after =
  (sign: string): Change =>
  (line) =>
    line + sign;

/** Swaps two letters of a key that stands at the margin: the name of a collection. */
const misspelt: Change = (line) =>
  /^[a-z]\w+:/i.test(line) ? line[0] + line.slice(2, 3) + line.slice(1, 2) + line.slice(3) : undefined;

/** What a hand does to a line; undefined where it cannot. Blank lines and comments are left alone. */
const changes: Readonly<Record<string, Change>> = {
  deleted: () => '',
  'misspelt collection': misspelt,
  ...Object.fromEntries(['{', '[', '"', "'", ':', '-'].map((sign) => [`${sign} before`, before(sign)])),
  ...Object.fromEntries(['{', '[', '"', "'", ':', '-'].map((sign) => [`${sign} at the value`, atValue(sign)])),
  ...Object.fromEntries(['{', '[', '}', ']', '"', "'", ':', '-', ','].map((sign) => [`${sign} after`, after(sign)])),
  'one column right': (line) => ` ${line}`,
  'two columns right': (line) => `  ${line}`,
  'one column left': (line) => (line.startsWith(' ') ? line.slice(1) : undefined),
  'two columns left': (line) => (line.startsWith('  ') ? line.slice(2) : undefined),
  'curly quotes': (line) => (line.includes('"') ? line.replace(/"([^"]*)"/g, '“$1”') : undefined),
  'curly quotes around the value': (line) => {
    const at = valueAt(line);
    return at < 0 || /["'#]/.test(line) ? undefined : `${line.slice(0, at)}“${line.slice(at)}”`;
  },
  'curly apostrophes': (line) => (/'[^']*'/.test(line) ? line.replace(/'([^']*)'/g, '‘$1’') : undefined),
  ...Object.fromEntries(
    ['\u00A0', '\u2009', '\u200B', '\u3000'].flatMap((space): [string, Change][] => {
      const name = `U+${space.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      return [
        [`${name} in the indent`, (line) => (line.startsWith(' ') ? space + line.slice(1) : undefined)],
        [
          `${name} for the indent`,
          (line) => (line.startsWith(' ') ? line.replace(/^ +/, (run) => space.repeat(run.length)) : undefined),
        ],
        [
          `${name} after the colon`,
          (line) =>
            valueAt(line) < 0 ? undefined : line.slice(0, valueAt(line) - 1) + space + line.slice(valueAt(line)),
        ],
        [`${name} before the colon`, (line) => (/^ *[\w-]+:/.test(line) ? line.replace(':', `${space}:`) : undefined)],
        [`${name} after the value`, (line) => line + space],
        [`${name} before a comment`, (line) => (/\S #/.test(line) ? line.replace(/ #/, `${space}#`) : undefined)],
        [`${name} in brackets`, (line) => (/[[{].*, /.test(line) ? line.replace(/, /g, `,${space}`) : undefined)],
        [`${name} inside braces`, (line) => (/\{ /.test(line) ? line.replace('{ ', `{${space}`) : undefined)],
        [`${name} after the dash`, (line) => (/^ *- /.test(line) ? line.replace('- ', `-${space}`) : undefined)],
      ];
    }),
  ),
};

/** Every slip on every line of a file. */
export function* slipsOf({ file, text }: Source): Generator<Slip> {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    for (const [sort, change] of Object.entries(changes)) {
      const changed = change(line);
      if (changed === undefined || changed === line) continue;
      const text = [...lines.slice(0, index), ...(sort === 'deleted' ? [] : [changed]), ...lines.slice(index + 1)].join(
        '\n',
      );
      yield { sort, file, line: index + 1, text };
    }
  }
}
