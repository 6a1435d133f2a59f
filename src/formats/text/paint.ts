import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity } from '../../diagnostics/finding.ts';

/** How each thing is coloured. Every one of them can be told apart without its colour. */
export interface Paint {
  severity: Readonly<Record<Severity, (text: string) => string>>;
  place: (text: string) => string;
  code: (text: string) => string;
  title: (text: string) => string;
  hint: (text: string) => string;
  quiet: (text: string) => string;
}

const plain = paintWith(new Chalk({ level: 0 }));
const coloured = paintWith(new Chalk({ level: 1 }));

/** The sixteen colours that every terminal has, or none. */
export function getPaint(colour: boolean): Paint {
  return colour ? coloured : plain;
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
