import type { Declaration } from '../../../src/diagnostics/declaration.ts';
import type { Finding } from '../../../src/diagnostics/finding.ts';
import type { Language } from '../../../src/diagnostics/language.ts';
import { formatMessage } from '../../../src/diagnostics/messages.ts';
import { cutText, duplicateYamlKey, notYaml, splitText } from '../../../src/generated/declarations.ts';
import { lineIndex } from '../../../src/language/lines.ts';
import { parse } from '../../../src/language/parse.ts';

const declarations: readonly Declaration[] = [notYaml, duplicateYamlKey, splitText, cutText];

export function read(text: string): ReturnType<typeof parse> {
  return parse({ file: 'model/a.yaml', text });
}

/** The findings of a text, one line each: `3:4 INT000 indent`. */
export function found(text: string): string[] {
  const lines = lineIndex(text);
  return read(text).findings.map(({ code, message, place }) => {
    const { line, column } = lines.at(place.span?.start ?? -1);
    return `${line}:${column} ${code} ${message}`;
  });
}

/** The data of the documents of a text. */
export function data(text: string): unknown[] {
  return read(text).documents.map((document) => document.data);
}

/** The message and the hint of a finding, as a person reads them. */
export function say(
  { code, message, hint = '', values }: Finding,
  language: Language,
): [message: string, hint: string] {
  const declaration = declarations.find((one) => one.code === code);
  const text = (of: string | undefined): string => formatMessage(of ?? '', values, language);
  return [text(declaration?.messages[message]?.[language]), text(declaration?.hints[hint]?.[language])];
}

/** The stretch of the text that a span covers. */
export function stretch(text: string, span: { start: number; end: number } | undefined): string {
  return span ? text.slice(span.start, span.end) : '';
}
