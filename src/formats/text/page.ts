import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity } from '../../diagnostics/finding.ts';
import type { SayOf } from '../../diagnostics/messages.ts';
import type { textWords } from '../../generated/words/formats.ts';
import type { Lines } from './frame.ts';

/** What the parts of a text share. */
export interface Page {
  /** Says one of the words of the text format. */
  say: SayOf<typeof textWords>;
  paint: Paint;
  /** Columns. */
  width: number;
  linesOf: (file: string) => Lines | undefined;
}

/** How each thing is coloured. Every one of them can be told apart without its colour. */
export interface Paint extends Record<'place' | 'code' | 'title' | 'hint' | 'quiet', (text: string) => string> {
  severity: Readonly<Record<Severity, (text: string) => string>>;
}

/** The sixteen colours that every terminal has, or none. */
export function getPaint(colour: boolean): Paint {
  return paintWith(new Chalk({ level: colour ? 1 : 0 }));
}

function paintWith(chalk: ChalkInstance): Paint {
  return {
    severity: { error: chalk.red.bold, warning: chalk.yellow.bold, info: chalk.cyan.bold },
    place: chalk.underline,
    code: chalk.bold,
    title: chalk.bold,
    hint: chalk.green,
    quiet: chalk.dim,
  };
}

/** The parts of a page, each some lines, with a blank line between them; parts without lines are left out. */
export function blocksText(blocks: readonly (readonly string[])[]): string {
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
}
