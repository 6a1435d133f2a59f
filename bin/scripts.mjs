// The program as a few scripts, so that each command loads what it needs. Modules of ECMAScript would do the same by themselves, but
// Node takes milliseconds for each of them, and V8 keeps compiled code only of scripts.
import { parse } from 'es-module-lexer';

/** What is loaded together: these entries and what they import. What several scripts need stands in the first. */
const scripts = {
  tom: ['src/cli/main.ts', 'src/cli/run.ts', 'src/io/workspace.ts', 'src/io/read.ts'],
  words: [
    ...['rules', 'explain', 'schema', 'validate'].map((command) => `src/cli/${command}.ts`),
    ...['formats/text', 'formats/json', 'io/write', 'language/head'].map((name) => `src/${name}.ts`),
  ],
  check: ['src/check.ts', 'src/check/house/rules.ts'],
  reports: ['src/cli/write-reports.ts'],
  office: ['src/cli/write-office.ts'],
  lsp: ['src/cli/lsp.ts'],
  api: ['src/cli/api.ts'],
};
const others = 'rest';

/** The names of the scripts. */
export const scriptNames = [...Object.keys(scripts), others];

/**
 * What a build with `splitting` puts out, as the texts of scripts in the order of their names: each gives an object that has a function
 * for every part of the program that stands in it. bin/tom.js calls one when another part asks for it first.
 */
export function asScripts({ outputFiles, metafile: { outputs } }) {
  const texts = new Map(outputFiles.map(({ path, text }) => [partOf(path), text]));
  const about = new Map(Object.entries(outputs).map(([path, output]) => [partOf(path), output]));
  const home = homes(about);
  return scriptNames.map((name) => {
    const inside = [...texts].filter(([part]) => home.get(part) === name);
    return `module.exports={${inside.map(([part, text]) => `"${part}":${asFunction(text, home)}`).join(',\n')}};`;
  });
}

/** The script of each part. */
function homes(about) {
  const home = new Map();
  const settle = (part, name) => {
    if (home.has(part)) return;
    home.set(part, name);
    for (const { kind, path, external } of about.get(part).imports)
      if (kind === 'import-statement' && !external) settle(partOf(path), name);
  };
  for (const [name, entries] of Object.entries(scripts))
    for (const entry of entries) {
      const part = [...about.keys()].find((one) => about.get(one).entryPoint === entry);
      if (part === undefined) throw new Error(`${entry} is not loaded by itself`);
      settle(part, name);
    }
  for (const part of about.keys()) settle(part, others);
  return home;
}

/** A module as esbuild writes it, one list of exports at its end, as a function that fills the exports that it is given. */
function asFunction(text, home) {
  const found = (path) => {
    const part = path.startsWith('./') ? partOf(path) : undefined;
    return part ? `tomPart("${home.get(part)}","${part}")` : `require("${path}")`;
  };
  const end = text.lastIndexOf('export{');
  const given = end < 0 ? '' : /^export\{([^}]*)\};?\s*$/.exec(text.slice(end))[1];
  const exported = given
    .split(',')
    .filter(Boolean)
    .map((one) => one.split(' as '));
  let body =
    end < 0 ? text : `${text.slice(0, end)}${exported.map(([own, name = own]) => `exports.${name}=${own};`).join('')}`;
  for (const { n: path, ss, se, d } of parse(text)[0].toReversed()) {
    // A word of the language that asks for the place of the module: its name is that of the script.
    if (d === -2) body = `${body.slice(0, ss)}({url:tomUrl})${body.slice(se)}`;
    else if (d >= 0) body = `${body.slice(0, ss)}Promise.resolve().then(()=>${found(path)})${body.slice(se)}`;
    else body = `${body.slice(0, ss)}${named(text.slice(ss, se), found(path))}${body.slice(se)}`;
  }
  // Modules are strict: in a function that is not, a text that is `this` would be an object.
  return `(function(exports){"use strict";${body}\n})`;
}

/** An import as a declaration. Nothing that a module of ours exports changes later, and none imports another in a circle. */
function named(statement, value) {
  const [, clause] = /^import\s*(.*?)\s*(?:from\s*)?"[^"]+"$/s.exec(statement);
  if (!clause) return value;
  const [, whole, list] = /^(?:(?:\*\s*as\s+)?([\w$]+))?,?(?:\{(.*)\})?$/s.exec(clause);
  return [
    ...(whole ? [`const ${whole}=${value}`] : []),
    ...(list ? [`const {${list.replaceAll(' as ', ':')}}=${value}`] : []),
  ].join(';');
}

function partOf(path) {
  return path.replace(/^.*\/|\.js$/g, '');
}
