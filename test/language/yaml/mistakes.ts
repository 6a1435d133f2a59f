/** A text with one mistake, or a few. */
export interface Mistake {
  what: string;
  text: string;
  /** Its findings: `line:column CODE message`. */
  found: string[];
  /** What is read all the same; left out where that is of no interest. */
  data?: unknown;
}

const one = (what: string, text: string, finding: string, data?: unknown): Mistake => ({
  what,
  text,
  found: [finding],
  data,
});

const indentation: Mistake[] = [
  one('a field too far left', 'a:\n  b:\n    c: 1\n   d: 2\n  e: 3\n', '4:4 INT000 indent', {
    a: { b: { c: 1, d: 2 }, e: 3 },
  }),
  one('a field too far right', 'a:\n  b: x\n     c: y\n     d: z\ne: 3\n', '3:6 INT000 indent', {
    a: { b: 'x', c: 'y', d: 'z' },
    e: 3,
  }),
  one('a block too far left', 'a:\n  b:\n    c: 1\n d:\n    c: 2\n  e:\n    c: 3\n', '4:2 INT000 indent', {
    a: { b: { c: 1 }, d: { c: 2 }, e: { c: 3 } },
  }),
  one('a first line too far right', ' a: 1\nb: 2\nc: 3\n', '1:2 INT000 indent', { a: 1, b: 2, c: 3 }),
  one('a list entry too far left', 'a:\n  - x\n - y\n  - z\nb: 1\n', '3:2 INT000 indent', { a: ['x', 'y', 'z'], b: 1 }),
  one('a list entry too far right', 'a:\n  - x\n   - y\n  - z\nb: 1\n', '3:4 INT000 indent', {
    a: ['x', 'y', 'z'],
    b: 1,
  }),
  one('a field of an entry under its dash', 'a:\n  - b: 1\n  c: 2\nd: 3\n', '3:3 INT000 indent', {
    a: [{ b: 1, c: 2 }],
    d: 3,
  }),
  one('a text block that starts further right', 'a: |\n    x\n  y\nb: 1\n', '3:3 INT000 indent', { a: 'x\ny\n', b: 1 }),
  one('a comment behind //', 'a: 1\n// x\nb: 2\n', '2:1 INT000 commentSign', { a: 1, b: 2 }),
  one('a head too far right', 'a:\n  b:\n    c: 1\n     d:\n    e: 2\n', '4:6 INT000 headIndent', {
    a: { b: { c: 1 }, d: { e: 2 } },
  }),
  one('a value left of its key', 'a:\n  b:\n { c: 1 }\nd: 2\n', '3:2 INT000 valueIndent', { a: { b: { c: 1 } }, d: 2 }),
  one('a tab', 'a:\n\tb: 1\n\tc: 2\nd: 3\n', '2:1 INT000 tab', { a: { b: 1, c: 2 }, d: 3 }),
  one('a tab among spaces', 'a:\n  b: 1\n\tc: 2\nd: 3\n', '3:1 INT000 tab', { a: { b: 1, c: 2 }, d: 3 }),
  one('a tab behind spaces', 'a:\n  b:\n  \tc: 2\nd: 3\n', '3:3 INT000 tab', { a: { b: { c: 2 } }, d: 3 }),
  one('a tab before the first key', '\ta: 1\nb: 2\n', '1:1 INT000 tab', { a: 1, b: 2 }),
  one('a tab in a list', 'a:\n  - x\n\t- y\nb: 1\n', '3:1 INT000 tab', { a: ['x', 'y'], b: 1 }),
  one('a tab in brackets', 'a: [\n\tx,\n\ty\n]\nb: 1\n', '2:1 INT000 tab', { a: ['x', 'y'], b: 1 }),
  one('a tab in a text block', 'a: |\n\tx\nb: 1\n', '2:1 INT000 tab', { a: 'x\n', b: 1 }),
  one('spaces of a word processor', 'a:\n\u00a0\u00a0b: 1\n  c: 2\n', '2:1 INT000 oddSpace', { a: { b: 1, c: 2 } }),
  one('such a space behind a colon', 'a:\u00a0x\nb: 1\n', '1:3 INT000 oddSpace', { a: 'x', b: 1 }),
  one('such a space before a colon', 'a:\n  b\u00a0: x\n  c: y\n', '2:4 INT000 oddSpace', { a: { b: 'x', c: 'y' } }),
  one('such a space behind a dash', 'a:\n  -\u2009x\n  - y\n', '2:4 INT000 oddSpace', { a: ['x', 'y'] }),
  one('such a space before a comment', 'a: x\u3000# what it is\nb: y\n', '1:5 INT000 oddSpace', { a: 'x', b: 'y' }),
  one('such a space in brackets', 'a: [x,\u00a0y]\nb: {\u00a0c: 1,\u00a0d: 2 }\n', '1:7 INT000 oddSpace', {
    a: ['x', 'y'],
    b: { c: 1, d: 2 },
  }),
  one('such a space behind a text', 'a: x y\u00a0\nb: z\n', '1:7 INT000 oddSpace', { a: 'x y', b: 'z' }),
  one('a mark without a width in a key', 'a:\n  b\u200bc: x\n', '2:4 INT000 oddSpace', { a: { bc: 'x' } }),
  one('such a mark before a key', 'a:\n  b: x\n  \u200bc: y\n', '3:3 INT000 oddSpace', { a: { b: 'x', c: 'y' } }),
  one('such spaces on every line', 'a:\n\u00a0\u00a0b: x\n\u00a0\u00a0c: y\n', '2:1 INT000 oddSpace', {
    a: { b: 'x', c: 'y' },
  }),
  one('curly quotes', 'a: “x: y”\nb: z\n', '1:4 INT000 curlyQuote', { a: 'x: y', b: 'z' }),
  one('curly quotes in brackets', 'a: [“x, y”, z]\nb: { c: ‘p, q’ }\n', '1:5 INT000 curlyQuote', {
    a: ['x, y', 'z'],
    b: { c: 'p, q' },
  }),
  one('curly quotes around a key', 'a:\n  “b”: x\n', '2:3 INT000 curlyQuote', { a: { b: 'x' } }),
  one('curly quotes around a text with straight ones', 'a: “x "y" z” # c\n', '1:4 INT000 curlyQuote', { a: 'x "y" z' }),
  one('angled quotes around what YAML would cut', 'a: «x: y»\n', '1:4 INT000 curlyQuote', { a: 'x: y' }),
  one('a quote closed by a curly one', 'a: "x”\nb: y\n', '1:6 INT000 curlyQuote', { a: 'x', b: 'y' }),
  one('a list entry among fields', 'a:\n  b: 1\n  - x\n  - y\nc: 2\n', '3:3 INT000 entryAmongFields', {
    a: { b: 1 },
    c: 2,
  }),
  one('a list entry among fields at the root', 'a: 1\n- b\nc: 1\n', '2:1 INT000 entryAmongFields', { a: 1, c: 1 }),
  one('a field among list entries', 'a:\n  - x\n  b: 1\nc: 2\n', '3:3 INT000 fieldAmongEntries', { a: ['x'], c: 2 }),
  one('a field among list entries at the root', '- a\nb: 1\n- c\n', '2:1 INT000 fieldAmongEntries', ['a', 'c']),
  one('a list under a value', 'a: x\n    - b: 1\n    - c: 2\nd: 1\n', '2:5 INT000 listAfterValue', { a: 'x', d: 1 }),
  one('a list on the line of its key', 'a: - x\n   - y\nb: 1\n', '1:4 INT000 listOnKeyLine', { a: ['x', 'y'], b: 1 }),
  one('a list of blocks on the line of its key', 'a: - b: 1\n     c: 2\nd: 3\n', '1:4 INT000 listOnKeyLine', {
    a: [{ b: 1, c: 2 }],
    d: 3,
  }),
  one('a text that starts with a dash', 'a: - x\nb: 1\n', '1:4 INT000 listOnKeyLine', { a: '- x', b: 1 }),
  one('dashes without a space', 'a:\n  -x\n  -y\nb: 1\n', '2:3 INT000 dashSpace', { a: ['x', 'y'], b: 1 }),
];

const quotes: Mistake[] = [
  one('an open quote', 'a:\n  b: "x y\n  c: z\n  d: u\ne: 1\n', '2:6 INT000 quoteOpen', {
    a: { b: 'x y', c: 'z', d: 'u' },
    e: 1,
  }),
  one('with a later text in quotes', 'a:\n  b: "x\n  c: "y"\n  d: z\ne: 1\n', '2:6 INT000 quoteOpen', {
    a: { b: 'x', c: 'y', d: 'z' },
    e: 1,
  }),
  one('with a later text in quotes that is deeper', 'a: "x\n  b: "y"\n  c: z\nd: 1\n', '1:4 INT000 quoteOpen'),
  one('of two lines', 'a:\n  b: "x\n    y\n  c: z\n', '2:6 INT000 quoteOpen', { a: { b: 'x y', c: 'z' } }),
  one('on the last line', 'a: "x\n', '1:4 INT000 quoteOpen', { a: 'x' }),
  one('an open single quote', "a:\n  b: 'x\n  c: y\nd: 'z'\n", '2:6 INT000 quoteOpen', {
    a: { b: 'x', c: 'y' },
    d: 'z',
  }),
  one('closed by another quote', 'a: \'x"\nb: 1\n', '1:4 INT000 quoteOpen', { a: 'x"', b: 1 }),
  one('in a list', '- "x\n- "y"\n', '1:3 INT000 quoteOpen', ['x', 'y']),
  one('in braces', 'a: { b: "x, c: 1 }\nd: 1\n', '1:9 INT000 quoteOpen', { a: { b: 'x', c: 1 }, d: 1 }),
  one('in brackets, with another text', 'a: ["x, "y"]\nb: "z"\n', '1:5 INT000 quoteOpen', { a: ['x', 'y'], b: 'z' }),
  one('in brackets of several lines', 'a: [\n  "x",\n  "y\n]\nb: 1\n', '3:3 INT000 quoteOpen', { a: ['x', 'y'], b: 1 }),
  one('a quote inside quotes', 'a: "El "mejor" servicio"\nb: 1\n', '1:8 INT000 quoteInside', {
    a: 'El "mejor" servicio',
    b: 1,
  }),
  one('an apostrophe inside quotes', "a: 'it's ok'\nb: 1\n", '1:7 INT000 quoteInside', { a: "it's ok", b: 1 }),
  one('an apostrophe and no closing quote', "a: 'it's ok\nb: 1\n", '1:7 INT000 quoteInside', { a: "it's ok", b: 1 }),
  one('a backslash in double quotes', 'a: "C:\\Datos\\Clientes"\nb: 1\n', '1:7 INT000 escape', {
    a: 'C:\\Datos\\Clientes',
    b: 1,
  }),
];

const brackets: Mistake[] = [
  one('an open bracket', 'a: [x, y2\nb: 1\nc: 2\n', '1:4 INT000 bracketOpen', { a: ['x', 'y2'], b: 1, c: 2 }),
  one('in a block', 'a:\n  b: [x, z\n  c: 2\nd: 1\n', '2:6 INT000 bracketOpen', { a: { b: ['x', 'z'], c: 2 }, d: 1 }),
  one('at the end of the file', 'a: [x, z', '1:4 INT000 bracketOpen', { a: ['x', 'z'] }),
  one('an open brace', 'a: { x: 1, z: 2\nb: 1\n', '1:4 INT000 bracketOpen', { a: { x: 1, z: 2 }, b: 1 }),
  one('both open', 'a: { x: 1, z: [2, 3\nb: 1\n', '1:4 INT000 bracketOpen', { a: { x: 1, z: [2, 3] }, b: 1 }),
  one('a bracket open in braces', 'a: { x: 1, z: [2, 3 }\nb: 1\n', '1:15 INT000 bracketOpen', {
    a: { x: 1, z: [2, 3] },
    b: 1,
  }),
  one('a bracket too many', 'a: [x, z]]\nb: 1\n', '1:10 INT000 bracketExtra', { a: ['x', 'z'], b: 1 }),
  one('a brace too many', 'a: { x: 1 }}\nb: 1\n', '1:12 INT000 bracketExtra', { a: { x: 1 }, b: 1 }),
  one('the other bracket', 'a: [x, z}\nb: 1\n', '1:9 INT000 bracketOther', { a: ['x', 'z'], b: 1 }),
  one('a closing line too far left', 'a:\n  b: [x,\n  z]\nc: 1\n', '3:3 INT000 wrapped', {
    a: { b: ['x', 'z'] },
    c: 1,
  }),
  one('brackets inside a text in braces', 'a: { es: Plan [beta], en: Plan }\nb: 1\n', '1:10 INT000 bracketInside', {
    a: { es: 'Plan [beta]', en: 'Plan' },
    b: 1,
  }),
  one('a bracket inside a text in braces', 'a: { es: Plan [beta, en: Plan }\nb: 1\n', '1:10 INT000 bracketInside'),
  one('a comma missing between texts', 'a: ["x" "z"]\n', '1:9 INT000 commaMissing', { a: ['x', 'z'] }),
  one('a comma missing between fields', 'a: { es: "Venta" en: Sale }\n', '1:18 INT000 commaMissing', {
    a: { es: 'Venta', en: 'Sale' },
  }),
  one('a comma missing behind a text', 'a: { es: Venta en: Sale }\n', '1:16 INT000 commaMissing', {
    a: { es: 'Venta', en: 'Sale' },
  }),
  one('a comma missing at the end of a line', 'a: {\n  b: x\n  c: z\n}\n', '3:3 INT000 commaMissing', {
    a: { b: 'x', c: 'z' },
  }),
  one('a comma too many', 'a: [x,, z]\n', '1:7 INT000 commaExtra', { a: ['x', 'z'] }),
  one('a # in braces', 'a: { b: Plan #1, c: 2 }\nd: 1\n', '1:14 INT000 commentInside', {
    a: { b: 'Plan #1', c: 2 },
    d: 1,
  }),
  one('a # in a text of two lines', 'a: uno #1\n  dos\nb: 1\n', '1:8 INT000 commentInside', { a: 'uno #1 dos', b: 1 }),
  one('a # without a space', 'a: { b: 1 }#nota\nc: 1\n', '1:12 INT000 commentTight', { a: { b: 1 }, c: 1 }),
];

const colons: Mistake[] = [
  one('a colon in a value', 'a: b: c\nd: 1\n', '1:4 INT000 colonInside', { a: 'b: c', d: 1 }),
  one('in a block', 'x:\n  a: b: c: d\n  e: 1\n', '2:6 INT000 colonInside', { x: { a: 'b: c: d', e: 1 } }),
  one('in a list', 'x:\n  - a: b: c\n  - d\n', '2:8 INT000 colonInside', { x: [{ a: 'b: c' }, 'd'] }),
  one('at its end', 'x:\n  a: hola:\n  d: 1\n', '2:6 INT000 colonInside', { x: { a: 'hola:', d: 1 } }),
  one('before a comment', 'a: b: c # nota\nd: 1\n', '1:4 INT000 colonInside', { a: 'b: c', d: 1 }),
  one('in a text of two lines', 'x:\n  a: Nota: hola\n    sigue\n  d: 1\n', '2:6 INT000 colonInside', {
    x: { a: 'Nota: hola sigue', d: 1 },
  }),
  one('on the second line', 'a: un texto\n  Nota bien: sigue\nb: 1\n', '1:4 INT000 colonInside', {
    a: 'un texto Nota bien: sigue',
    b: 1,
  }),
  one('in braces', 'a: { es: Venta: tienda, en: Sale }\n', '1:10 INT000 colonInside', {
    a: { es: 'Venta: tienda', en: 'Sale' },
  }),
  one('behind quotes', 'a: "b": c\nd: 1\n', '1:4 INT000 colonInside', { a: '"b": c', d: 1 }),
  one('no space after a colon', 'a:\n  name:Foo\n  b: 1\nc: 2\n', '2:3 INT000 colonSpace', {
    a: { name: 'Foo', b: 1 },
    c: 2,
  }),
  one('before a comment', 'a:\n  name:Foo # nota\n  b: 1\nc: 2\n', '2:3 INT000 colonSpace', {
    a: { name: 'Foo', b: 1 },
    c: 2,
  }),
  one('on the last line', 'a: 1\nname:Foo\n', '2:1 INT000 colonSpace', { a: 1, name: 'Foo' }),
  one('on all lines', 'a:\n  es:Venta\n  en:Sale\nb: 1\n', '2:3 INT000 colonSpace', {
    a: { es: 'Venta', en: 'Sale' },
    b: 1,
  }),
  one('no colon before a block', 'services\n  a:\n    b: x\n', '1:1 INT000 colonMissing', {
    services: { a: { b: 'x' } },
  }),
  one('no colon after a known key', 'a:\n  name: Uno\nb:\n  name Dos\n  c: 1\n', '4:3 INT000 colonMissing', {
    a: { name: 'Uno' },
    b: { name: 'Dos', c: 1 },
  }),
  one('a line of text', 'a: 1\nalgo\nb: 2\n', '2:1 INT000 colonMissing', { a: 1, b: 2 }),
  one('two lines of text', 'a: 1\nesto es\nun texto\nb: 2\n', '2:1 INT000 colonMissing', { a: 1, b: 2 }),
  one('a last line of text', 'a: 1\nalgo\n', '2:1 INT000 colonMissing', { a: 1 }),
  one('text behind quotes', 'a: "x" y\nb: 1\n', '1:8 INT000 leftOver', { a: 'x', b: 1 }),
  one('text behind brackets', 'a: [x] y\nb: 1\n', '1:8 INT000 leftOver', { a: ['x'], b: 1 }),
];

const characters: Mistake[] = [
  ...['@', '`', '%', '>', '|', '* ', '& '].map((start) =>
    one(`a text that starts with ${start}`, `a: ${start}24h\nb: 1\n`, '1:4 INT000 character', {
      a: `${start}24h`,
      b: 1,
    }),
  ),
  one('Markdown', 'a: **muy** importante\nb: 1\n', '1:4 INT000 character', { a: '**muy** importante', b: 1 }),
  one('in brackets', 'a: [@x, y2]\n', '1:5 INT000 character', { a: ['@x', 'y2'] }),
  one('a key', '@a: 1\nb: 2\n', '1:1 INT000 character', { '@a': 1, b: 2 }),
  one('a key that looks like an alias', 'a: 1\n*b: 2\nc: 3\n', '2:1 INT000 character', { a: 1, '*b': 2, c: 3 }),
  one('asterisks for a list', 'a:\n  * x\n  * y2\nb: 1\n', '2:3 INT000 bullet', { a: ['x', 'y2'], b: 1 }),
  one('an unknown alias', 'a: *foo\nb: 1\n', '1:4 INT000 unknownAlias', { a: '*foo', b: 1 }),
  one('an alias before its anchor', 'a: *x\nb: &x 1\n', '1:4 INT000 unknownAlias', { a: '*x', b: 1 }),
  one('an alias of itself', 'a: &x [1, *x]\n', '1:11 INT000 ownAlias', { a: [1, null] }),
  one('an ampersand', 'a: &Co\nb: 1\n', '1:4 INT000 emptyAnchor', { a: '&Co', b: 1 }),
  one('a tag', 'a: !foo bar\nb: 1\n', '1:4 INT000 tag', { a: '!foo bar', b: 1 }),
  one('an exclamation mark', 'a: ! bar\nb: 1\n', '1:4 INT000 tag', { a: '! bar', b: 1 }),
  one('a tag of YAML 1.1', 'a: !!set {b: 1}\n', '1:4 INT000 tag', { a: { b: 1 } }),
  one('a tag of a block', 'a: !foo\n  b: 1\n', '1:4 INT000 tag', { a: { b: 1 } }),
  one('a merge key', 'a: &a { b: 1, c: 2 }\nd:\n  <<: *a\n  c: 3\n', '3:3 INT000 mergeKey', {
    a: { b: 1, c: 2 },
    d: { c: 3, b: 1 },
  }),
  one('a list as a key', '? [a]\n: b\nc: 1\n', '1:3 INT000 complexKey', { c: 1 }),
  one('braces as a key', '{a: b}: c\n', '1:1 INT000 complexKey', {}),
  one('no key', ': foo\nb: 1\n', '1:1 INT000 noKey', { b: 1 }),
  one('a percent sign at the start', '% de algo\na: 1\n', '1:1 INT000 directive', { a: 1 }),
  one('an instruction and no line of dashes', '%YAML 1.2\na: 1\n', '1:1 INT000 directive', { a: 1 }),
  one('two anchors', 'a: &x &y 1\nb: 2\n', '1:1 INT000 unreadable', { b: 2 }),
  one('a merge of git', 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\nc: 1\n', '2:1 INT000 conflict', {
    a: 1,
    b: 2,
    c: 1,
  }),
];

const several: Mistake[] = [
  {
    what: 'two mistakes far apart',
    text: 'a:\n  b: "x\n  c: y2\nd:\n  e: 1\n  f: g: h\ni: [1\nj: 1\n',
    found: ['2:6 INT000 quoteOpen', '6:6 INT000 colonInside', '7:4 INT000 bracketOpen'],
    data: { a: { b: 'x', c: 'y2' }, d: { e: 1, f: 'g: h' }, i: [1], j: 1 },
  },
  {
    what: 'mistakes of several kinds of finding',
    text: 'a: { es: Venta, encargo }\nb: Plan #1\nb: 2\nc: @x\n',
    found: ['1:10 FMT009 cut', '2:9 FMT010 cut', '3:1 INT009 twice', '4:4 INT000 character'],
    data: { a: { es: 'Venta, encargo' }, b: 'Plan', c: '@x' },
  },
];

export const all: Mistake[] = [...indentation, ...quotes, ...brackets, ...colons, ...characters, ...several];
