import type { RuleSet } from '../check/house/rules.ts';
import { codes, isCode } from '../diagnostics/codes.ts';
import { type Declaration, type Examples, hintsOf, slugOf } from '../diagnostics/declaration.ts';
import { typeset } from '../diagnostics/display/intl.ts';
import { type Language, languages } from '../diagnostics/language.ts';
import { formatMessage } from '../diagnostics/messages.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { wrap } from '../formats/text/width.ts';
import { examples } from '../generated/examples.ts';
import { kinds } from '../generated/kinds.ts';
import { explainWords, houseWords } from '../generated/words/cli.ts';
import { phaseWords, severityWords } from '../generated/words/diagnostics.ts';
import { metrics } from '../model/metrics.ts';
import { findDeclaration } from '../rules/catalogue.ts';
import { originIn } from '../rules/origins.ts';
import { whyStruckOut } from '../rules/struck-out.ts';
import { CallError, chosenIf } from './call-error.ts';
import type { CommandContext } from './command.ts';
import { exampleText } from './example-text.ts';
import { houseRulesAt } from './house-rules.ts';
import { readReference } from './reference.ts';

/** `tom explain WORD`: a rule's what, why and how to mend; or a kind, a field, a metric or a state of the language. */
export async function explain(
  word: string,
  flags: { workspace: string; lang?: string },
  { terminal, language }: CommandContext,
): Promise<void> {
  chosenIf('--lang', flags.lang, languages);
  const code = word.toUpperCase();
  const house = await houseRulesAt(flags.workspace, terminal);
  const own = house?.house.find(({ rule }) => rule.code === code);
  if (own) {
    const from = formatMessage(houseWords.comesFrom[language], { file: own.file }, language);
    terminal.stdout.write(ofCode(own.rule, own.examples, language, from));
    return;
  }
  if (isCode(code)) {
    const declaration = (house?.find ?? findDeclaration)(code);
    const file = house?.changed.get(code);
    const from = file === undefined ? '' : formatMessage(houseWords.changedIn[language], { file }, language);
    const slug = codes[code];
    const why = whyStruckOut(code)?.[language];
    const unused =
      why === undefined
        ? formatMessage(explainWords.reserved[language], { code, slug }, language)
        : typeset(formatMessage(explainWords.struckOut[language], { code, slug, why }, language), language);
    const told = declaration ? ofCode(declaration, examples[code], language, from) : `${unused}\n`;
    terminal.stdout.write(told);
    return;
  }
  const reference = readReference(language);
  const found = reference.find(word);
  if (found === undefined) throw unexplained(word, /^[A-Z]{2,8}\d/.test(code) ? knownCodes(house) : reference.topics);
  terminal.stdout.write(`${found.trimEnd()}\n`);
}

function knownCodes(house: RuleSet | undefined): string[] {
  return [...Object.keys(codes), ...(house?.house ?? []).map(({ rule }) => rule.code)];
}

function ofCode(
  declaration: Declaration,
  { valid = [], invalid = [] }: Partial<Examples> = {},
  language: Language,
  from: string,
): string {
  const word = (name: keyof typeof explainWords): string => explainWords[name][language];
  const phase =
    declaration.phase === 'always' ? word('always') : `${word('phase')}: ${phaseWords[declaration.phase][language]}`;
  const parts = [
    `${declaration.code} ${slugOf(declaration)} — ${declaration.summary[language]}`,
    [`${word('severity')}: ${severityWords[declaration.severity][language]}`, phase, from].filter(Boolean).join(' · '),
    section(word('why'), typeset(declaration.why[language], language)),
    section(
      word('fix'),
      typeset(
        hintsOf(declaration, language)
          .map((hint) => `- ${hint}`)
          .join('\n'),
        language,
      ),
    ),
    ...invalid.map((example) => section(word('wrong'), exampleText(example, language))),
    ...valid.map((example) => section(word('right'), exampleText(example, language))),
    section(word('serves'), declaration.serves.map((origin) => originIn(origin, language)).join('\n')),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(title: string, text: string): string {
  return text === '' ? '' : `${title}\n${text.replace(/^(?=.)/gm, '  ')}`;
}

/** Why a word cannot be explained: the one that was probably meant, else all that there is. */
function unexplained(word: string, candidates: readonly string[]): CallError {
  const suggestion = suggest(word, candidates);
  if (suggestion !== undefined) return new CallError(explainWords.meant, { word, suggestion });
  return new CallError({ en: withLists(explainWords.unknown.en), es: withLists(explainWords.unknown.es) }, { word });
}

/** What can be asked for is long: every sort stands apart, in lines that a terminal of usual width does not fold. */
function withLists(text: string): string {
  const listed = (words: object): string => wrap(Object.keys(words).join(', '), 72).join('\n    ');
  return text.trimEnd().replace('<kinds>', listed(kinds)).replace('<metrics>', listed(metrics));
}
