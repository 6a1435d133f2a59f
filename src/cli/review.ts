import { join, relative } from 'node:path';
import type { Language } from '../diagnostics/language.ts';
import { sayIn } from '../diagnostics/messages.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { visible } from '../diagnostics/visible.ts';
import { callWords, reviewWords } from '../generated/words/cli.ts';
import { writeNamedFile } from '../io/write.ts';
import { reviewFile } from '../language/document.ts';
import { changedNames, doubtOf, meaningOf, reviewable, signableAt, signedBy, standings } from '../model/meaning.ts';
import type { Model } from '../model/model.ts';
import { phases } from '../model/phases.ts';
import { type Review, writeReviews } from '../model/reviews.ts';
import { CallError, chosen, writeWhole } from './call-error.ts';
import type { CommandContext } from './command.ts';
import { isDate, judgedModel, type OpenFlags } from './open.ts';
import { open } from './result.ts';

interface Flags extends OpenFlags {
  workspace: string;
  as?: string;
  date?: string;
  withdraw?: boolean;
}

/** How far what was signed has come, in the words of the list. */
const inWords = { signed: 'asSigned', changed: 'changed', gone: 'gone' } as const;

/** `tom review REFS`: signs what they name for a role; without them, what was signed and whether it is still that. */
export async function review(refs: readonly string[], flags: Flags, { terminal, exit }: CommandContext): Promise<void> {
  const opened = await open([flags.workspace], flags, terminal);
  const { root, checked, language } = opened;
  const model = judgedModel(opened);
  const say = sayIn(reviewWords, language);
  const path = join(root, reviewFile);
  const file = relative(terminal.cwd, path);
  const kept = model.reviews ? model.reviews.reviews : [];
  if (!kept) throw new CallError(reviewWords.unreadable, { file }, language);
  const print = (lines: readonly string[]): void => {
    terminal.stdout.write(`${lines.map((line) => visible(line)).join('\n')}\n`);
  };
  if (refs.length === 0) {
    const option = (['as', 'date', 'withdraw'] as const).find((name) => flags[name] !== undefined);
    if (option !== undefined) throw new CallError(reviewWords.alone, { option: `--${option}` }, language);
    const all = [...(checked.workspace?.models.values() ?? [])].flatMap((one) =>
      standings(one).map((standing) => ({ standing, values: signedBy(standing.review, one) })),
    );
    const lines = all.map(({ standing, values }) => {
      const changed = standing.is === 'gone' ? [] : changedNames(standing);
      return `${standing.review.of}: ${say(inWords[standing.is], { ...values, changed })}`;
    });
    print(lines.length === 0 ? [say('none', howToSign(model))] : lines);
    exit(all.some(({ standing }) => standing.is !== 'signed') ? 1 : 0);
    return;
  }
  const role = signatoryOf(model, flags, language);
  const meant = refs.map((ref) =>
    flags.withdraw ? (signableAt(model, ref)?.ref ?? ref) : signableOf(model, ref, language),
  );
  const isOf = (one: Review, ref: string): boolean =>
    one.scenario === model.scenario && one.role === role && (signableAt(model, one.of)?.ref ?? one.of) === ref;
  const unsigned = meant.find((ref) => flags.withdraw && !kept.some((one) => isOf(one, ref)));
  if (unsigned !== undefined) throw new CallError(reviewWords.notSigned, { ref: unsigned, role }, language);
  const others = kept.filter((one) => !meant.some((ref) => isOf(one, ref)));
  const fresh = flags.withdraw ? [] : meant.map((of) => reviewOf(model, of, role, dateOf(flags, language), language));
  writeWhole(file, () => writeNamedFile(path, writeReviews([...others, ...fresh])), language);
  const told = flags.withdraw ? kept.filter((one) => !others.includes(one)) : fresh;
  const how = flags.withdraw ? 'withdrawn' : 'signed';
  print([...told.map((one) => `${one.of}: ${say(how, signedBy(one, model))}`), say('commit', { file })]);
}

/** The role that signs; one that has gone may still be withdrawn. */
function signatoryOf(model: Model, { as: role, withdraw }: Flags, language: Language): string {
  const roles = model.all('role').map(({ id }) => id);
  if (role === undefined) throw new CallError(reviewWords.noRole, { roles: { type: 'any-of', of: roles } }, language);
  return withdraw ? role : chosen('--as', role, roles);
}

/** All that can be signed, by its reference. */
function signablesOf(model: Model): string[] {
  return [
    ...reviewable.flatMap((kind) => model.all(kind).map(({ ref }) => ref)),
    ...phases.map((phase) => `phase:${phase}`),
  ];
}

/** Something of this engagement that can be signed, and by whom, as an example. */
function howToSign(model: Model): { ref: string; role: string; date: string } {
  const [ref = ''] = signablesOf(model);
  return { ref, role: model.all('role')[0]?.id ?? 'ROLE', date: model.today ?? '2026-09-25' };
}

/** The reference of something that can be signed, as it is written or by its id alone. */
function signableOf(model: Model, written: string, language: Language): string {
  const all = signablesOf(model);
  const [meant = signableAt(model, written)?.ref, ...others] = all.filter(
    (ref) => ref === written || ref.endsWith(`:${written}`),
  );
  if (others.length > 0) {
    const refs = { type: 'any-of' as const, of: [meant ?? '', ...others] };
    throw new CallError(reviewWords.several, { ref: written, refs }, language);
  }
  if (meant !== undefined) return meant;
  throw new CallError(reviewWords.noSuch, { ref: written, suggestion: suggest(written, all) ?? 'none' }, language);
}

function dateOf({ date }: Flags, language: Language): string {
  if (date === undefined) throw new CallError(reviewWords.noDate, {}, language);
  if (!isDate(date)) throw new CallError(callWords.badDate, { value: date }, language);
  return date;
}

function reviewOf(model: Model, ref: string, role: string, date: string, language: Language): Review {
  const doubt = doubtOf(model, ref);
  if (doubt) throw new CallError(reviewWords.miswritten, { ref, field: doubt.written }, language);
  const signable = signableAt(model, ref);
  if (!signable) throw new Error(`nothing to sign at ${ref}`);
  return { of: ref, scenario: model.scenario, role, date, meaning: meaningOf(model, signable) };
}
