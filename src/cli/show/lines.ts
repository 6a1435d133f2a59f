import { visible } from '../../diagnostics/visible.ts';

/** Lines as a text that a terminal can show: nothing in them acts on it. */
export function linesText(lines: readonly string[]): string {
  return lines.map((line) => `${visible(line).trimEnd()}\n`).join('');
}

/** A title and lines below it, further in and each once; nothing where there are none. */
export function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...indented([...new Set(lines)])];
}

/** Lines further in. */
export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
