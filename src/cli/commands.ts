import type { commandWords } from '../generated/commands.ts';
import type { Act } from './command.ts';

/** Every command that `commands.yaml` describes, by its name, which is that of its file; loaded when it runs, so that help is quick. */
export const commands: Readonly<Record<Exclude<keyof typeof commandWords, 'tom'>, () => Promise<Act>>> = {
  init: async () => (await import('./init.ts')).init,
  validate: async () => (await import('./validate.ts')).validate,
  baseline: async () => (await import('./baseline.ts')).acceptBaseline,
  diff: async () => (await import('./diff.ts')).diff,
  review: async () => (await import('./review.ts')).review,
  report: async () => (await import('./report.ts')).report,
  import: async () => (await import('./import.ts')).importAnswers,
  explore: async () => (await import('./explore.ts')).explore,
  preview: async () => (await import('./preview.ts')).preview,
  show: async () => (await import('./show.ts')).showEntity,
  coverage: async () => (await import('./coverage.ts')).coverage,
  lsp: async () => (await import('./lsp.ts')).serveEditor,
  explain: async () => (await import('./explain.ts')).explain,
  rules: async () => (await import('./rules.ts')).listRules,
  schema: async () => (await import('./schema.ts')).printSchema,
  completion: async () => (await import('./completion.ts')).completion,
};
