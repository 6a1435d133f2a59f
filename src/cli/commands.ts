import type { commandWords } from '../generated/commands.ts';
import type { Register } from './command.ts';
import { registerExplain } from './explain.ts';
import { registerInit } from './init.ts';
import { registerReport } from './report.ts';
import { registerRules } from './rules.ts';
import { registerSchema } from './schema.ts';
import { registerShow } from './show.ts';
import { registerValidate } from './validate.ts';

/** Every command that `commands.yaml` describes, by its name. */
export const commands: Readonly<Record<Exclude<keyof typeof commandWords, 'tom'>, Register>> = {
  init: registerInit,
  validate: registerValidate,
  report: registerReport,
  show: registerShow,
  explain: registerExplain,
  rules: registerRules,
  schema: registerSchema,
};
