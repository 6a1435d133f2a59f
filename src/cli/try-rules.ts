import { deviationsOf, marksOf, sourcesOf } from '../check/house/trial.ts';
import type { Code } from '../diagnostics/codes.ts';
import type { Example } from '../diagnostics/declaration.ts';
import { sayIn } from '../diagnostics/messages.ts';
import { houseWords } from '../generated/words/cli.ts';
import type { CommandContext } from './command.ts';
import type { HouseRules } from './house-rules.ts';
import { checkedOf } from './open.ts';

/** `tom rules --test`: every example of the workspace's rules has the findings that its marks expect, and no other. */
export async function tryRules(
  rules: HouseRules | undefined,
  { terminal, language, exit }: CommandContext,
): Promise<void> {
  const say = sayIn(houseWords, language);
  const lines: string[] = [];
  let [tried, failed] = [0, 0];
  const attempt = async (code: Code, example: Example, valid: boolean, index: number): Promise<void> => {
    tried += 1;
    const own = sourcesOf(example);
    const marks = marksOf(own).map((mark) => mark.split(' ')[1]);
    const sources = [...own, ...(rules?.sources ?? [])];
    const { checked } = await checkedOf(
      { root: '', sources, stamp: () => undefined, language, options: { language, version: '', upTo: 'control' } },
      () => undefined,
    );
    const { missing, extra } = deviationsOf(code, own, checked.result);
    const wrong = [
      ...(valid || marks.includes(code) ? [] : [say('noMark', { code })]),
      ...missing.map((line) => say('missing', { line })),
      ...extra.map(({ line, message }) => `${say('extra', { line })} ${message}`),
    ];
    if (wrong.length === 0) return;
    failed += 1;
    lines.push(say('failed', { code, example: valid ? 'valid' : 'invalid', index: index + 1 }));
    for (const one of wrong) lines.push(`  ${one}`);
  };
  const house = rules?.house ?? [];
  for (const { rule, examples } of house) {
    for (const [index, example] of examples.valid.entries()) await attempt(rule.code, example, true, index);
    for (const [index, example] of examples.invalid.entries()) await attempt(rule.code, example, false, index);
    if (examples.valid.length + examples.invalid.length === 0) lines.push(say('noExamples', { code: rule.code }));
  }
  const faulty = (rules?.findings ?? []).filter(({ severity }) => severity !== 'warning').length;
  if (faulty > 0) lines.push(say('faulty', { count: faulty }));
  if (house.length === 0 && faulty === 0) lines.push(say('noRules'));
  if (tried > 0) lines.push(say('summary', { tried, failed }));
  terminal.stdout.write(lines.map((line) => `${line}\n`).join(''));
  exit(failed > 0 || faulty > 0 ? 1 : 0);
}
