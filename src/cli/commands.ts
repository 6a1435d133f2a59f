import type { Register } from './command.ts';
import { registerExplain } from './explain.ts';
import { registerInit } from './init.ts';
import { registerReport } from './report.ts';
import { registerRules } from './rules.ts';
import { registerSchema } from './schema.ts';
import { registerShow } from './show.ts';
import { registerValidate } from './validate.ts';

/** Every command, in the order of the help. */
export const commands: readonly Register[] = [
  registerInit,
  registerValidate,
  registerReport,
  registerShow,
  registerExplain,
  registerRules,
  registerSchema,
];
