/** What a segment of a pattern asks of a character: any, this one, or one of some. */
type Piece = '*' | ((character: string) => boolean);

interface Pattern {
  /** The folders before the first that has a wildcard. */
  base: string;
  segments: readonly ('**' | readonly Piece[])[];
}

/** Whether paths are meant by one of some globs. */
export interface Globs {
  matches(file: string): boolean;
  /** True when files that are meant may lie at `folder` or below. */
  mayHold(folder: string): boolean;
}

/** Alternatives in braces multiply; nobody writes more by hand. */
const mostAlternatives = 256;

/**
 * Reads globs: `*` and `?` within a name, `**` for folders, `[ab]`, `{yaml,yml}`. Each character of a path is compared with each of a
 * pattern at most once, whatever the pattern: a regular expression made of thirty stars would never end.
 */
export function readGlobs(globs: readonly string[]): Globs {
  const patterns = globs.flatMap((glob) => alternatives(glob)).map(readPattern);
  return {
    matches: (file) => patterns.some(({ segments }) => matchesPath(segments, file.split('/'))),
    mayHold: (folder) => patterns.some(({ base }) => base === '' || folder === base || folder.startsWith(`${base}/`)),
  };
}

/** `a.{yaml,yml}` as `a.yaml` and `a.yml`. Braces that are not closed, or are too many, stand for themselves. */
function alternatives(glob: string): string[] {
  let done = [''];
  let rest = glob;
  for (let match = braces.exec(rest); match; match = braces.exec(rest)) {
    const [whole, inside = ''] = match;
    const options = inside.split(',');
    if (done.length * options.length > mostAlternatives) break;
    const before = rest.slice(0, match.index);
    done = done.flatMap((start) => options.map((option) => start + before + option));
    rest = rest.slice(match.index + whole.length);
  }
  return done.map((start) => start + rest);
}

const braces = /\{([^{},]*,[^{}]*)\}/;

function readPattern(glob: string): Pattern {
  const names = glob.split('/').filter((name, index) => name !== '.' || index > 0);
  const fixed = names.findIndex((name) => /[*?[]/.test(name));
  return {
    base: names.slice(0, fixed < 0 ? names.length : fixed).join('/'),
    segments: names.map((name) => (name === '**' ? name : readName(name))),
  };
}

function readName(name: string): Piece[] {
  return [...name.matchAll(/\[(!?)([^\]]+)\]|\*+|./gsu)].map(([text, not, some]): Piece => {
    if (text.startsWith('*')) return '*';
    if (text === '?') return () => true;
    if (some === undefined) return (character) => character === text;
    const among = oneOf(some);
    return (character) => among(character) !== (not === '!');
  });
}

/** `a-z_`: one of these characters. */
function oneOf(some: string): (character: string) => boolean {
  const ranges = [...some.matchAll(/(.)-(.)|./gsu)].map(([one, from = one, to = one]) => ({ from, to }));
  return (character) => ranges.some(({ from, to }) => from <= character && character <= to);
}

/** Whether the names of a path fit, where `**` is any number of folders: the place after the last `**` is tried again further on. */
function matchesPath(segments: Pattern['segments'], names: readonly string[]): boolean {
  return fits(
    segments,
    names,
    (segment) => segment === '**',
    (segment, name) => segment !== '**' && matchesName(segment, name),
  );
}

function matchesName(pieces: readonly Piece[], name: string): boolean {
  return fits(
    pieces,
    [...name],
    (piece) => piece === '*',
    (piece, character) => piece !== '*' && piece(character),
  );
}

/**
 * Whether parts of a pattern, some of which stand for any number of things, fit a list of things. Only the last of those needs to be
 * tried anew: an earlier one that took more could leave no more to the rest.
 */
function fits<P, T>(
  pattern: readonly P[],
  things: readonly T[],
  isAny: (part: P) => boolean,
  isThis: (part: P, thing: T) => boolean,
): boolean {
  let part = 0;
  let any: { part: number; thing: number } | undefined;
  for (let thing = 0; thing < things.length; ) {
    const asked = pattern[part];
    const given = things[thing];
    if (asked !== undefined && isAny(asked)) {
      any = { part, thing };
      part += 1;
    } else if (asked !== undefined && given !== undefined && isThis(asked, given)) {
      part += 1;
      thing += 1;
    } else if (any) {
      any = { part: any.part, thing: any.thing + 1 };
      part = any.part + 1;
      thing = any.thing;
    } else return false;
  }
  return pattern.slice(part).every(isAny);
}
