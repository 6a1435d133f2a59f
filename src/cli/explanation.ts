import { type Code, codes } from '../diagnostics/codes.ts';
import type { Declaration } from '../diagnostics/declaration.ts';
import { typeset } from '../diagnostics/display/intl.ts';
import type { Language } from '../diagnostics/language.ts';
import { formatMessage } from '../diagnostics/messages.ts';
import { examples } from '../generated/examples.ts';
import { explainWords } from '../generated/words/cli.ts';
import { phaseWords, severityWords } from '../generated/words/diagnostics.ts';
import { findDeclaration } from '../rules/catalogue.ts';
import { originIn } from '../rules/origins.ts';
import { exampleText } from './example-text.ts';

/** What `tom explain` prints of a code. */
export function explain(code: Code, language: Language): string {
  const declaration = findDeclaration(code);
  if (!declaration) return `${formatMessage(explainWords.reserved[language], { code, slug: codes[code] }, language)}\n`;
  const word = (name: keyof typeof explainWords): string => explainWords[name][language];
  const phase =
    declaration.phase === 'always' ? word('always') : `${word('phase')}: ${phaseWords[declaration.phase][language]}`;
  const parts = [
    `${code} ${codes[code]} — ${declaration.summary[language]}`,
    `${word('severity')}: ${severityWords[declaration.severity][language]} · ${phase}`,
    section(word('why'), typeset(declaration.why[language], language)),
    section(word('fix'), typeset(hintsOf(declaration, language).join('\n'), language)),
    ...(examples[code]?.invalid ?? []).map((example) => section(word('wrong'), exampleText(example, language))),
    ...(examples[code]?.valid ?? []).map((example) => section(word('right'), exampleText(example, language))),
    section(word('serves'), declaration.serves.map((origin) => originIn(origin, language)).join('\n')),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(title: string, text: string): string {
  return text === '' ? '' : `${title}\n${text.replace(/^(?=.)/gm, '  ')}`;
}

/** The hints as they read without a finding: placeholders are left open, plurals take their general form. */
function hintsOf(declaration: Declaration, language: Language): string[] {
  const branches = /\{\w+, (?:plural|select),.*?other \{((?:[^{}]|\{[^{}]*\})*)\}\s*\}/g;
  return Object.values(declaration.hints).map(
    (hint) => `- ${hint[language].replace(branches, '$1').replace(/\{\w+\}/g, '…')}`,
  );
}
