import { type Code, codes } from '../diagnostics/codes.ts';
import { type Declaration, slugOf } from '../diagnostics/declaration.ts';
import { typeset } from '../diagnostics/display/intl.ts';
import { type Language, languages } from '../diagnostics/language.ts';
import { byCodeUnits } from '../diagnostics/lists.ts';
import { formatMessage } from '../diagnostics/messages.ts';
import { callWords, houseWords } from '../generated/words/cli.ts';
import { phaseWords, severityWords } from '../generated/words/diagnostics.ts';
import { catalogue, findDeclaration } from '../rules/catalogue.ts';
import { originIn } from '../rules/origins.ts';
import { whyStruckOut } from '../rules/struck-out.ts';
import { CallError, chosen, chosenIf } from './call-error.ts';
import type { CommandContext } from './command.ts';
import { houseRulesAt } from './house-rules.ts';

interface Flags {
  workspace: string;
  lang?: string;
  format: string;
  test?: boolean;
}

/** A rule in the list; `from` is the file of the workspace that brings or changes it. */
type Listed = Declaration & { from?: string; changed?: boolean };

/** `tom rules`: the list of rules, those of the workspace among them; or its examples, tried. */
export async function listRules(written: string | undefined, flags: Flags, context: CommandContext): Promise<void> {
  const { terminal, language } = context;
  chosenIf('--lang', flags.lang, languages);
  const format = chosen('--format', flags.format, ['text', 'json']);
  const house = await houseRulesAt(flags.workspace, terminal);
  if (flags.test) {
    const { tryRules } = await import('./try-rules.ts');
    return tryRules(house, context);
  }
  const listed: Listed[] = [
    ...catalogue.map((own) => {
      const from = house?.changed.get(own.code);
      return from === undefined ? own : { ...own, ...house?.find(own.code), from, changed: true };
    }),
    ...(house?.house ?? []).map(({ rule, file }) => ({ ...rule, from: file })),
  ];
  const family = (written ?? '').toUpperCase();
  if (!listed.some(({ code }) => code.startsWith(family))) {
    const allowed = [...new Set(listed.map(({ code }) => code.replace(/\d+$/, '')))];
    throw new CallError(callWords.unknownChoice, {
      option: context.say(callWords.family),
      value: written ?? '',
      allowed,
    });
  }
  const asked = listed.filter(({ code }) => code.startsWith(family));
  terminal.stdout.write(format === 'json' ? asJson(asked, family, language) : asTable(asked, language));
}

function asTable(listed: readonly Listed[], language: Language): string {
  const rows = listed.map(({ code, severity, phase, summary, from, changed }) => {
    const mark = changed ? houseWords.changedIn : houseWords.comesFrom;
    const origin = from === undefined ? '' : ` (${formatMessage(mark[language], { file: from }, language)})`;
    return [code, severityWords[severity][language], phaseWords[phase][language], `${summary[language]}${origin}`];
  });
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

/** What the catalogue's page has, for programs: every code of a family, those that are only reserved among them. */
function asJson(declared: readonly Listed[], family: string, language: Language): string {
  const reserved = (Object.keys(codes) as Code[])
    .filter((code) => code.startsWith(family) && !findDeclaration(code))
    .map((code) => ({ code, name: slugOf({ code }), reserved: true, struckOut: whyStruckOut(code)?.[language] }));
  const told = declared.map((one) => ({
    code: one.code,
    name: slugOf(one),
    severity: one.severity,
    phase: one.phase,
    summary: one.summary[language],
    why: typeset(one.why[language], language),
    sources: one.serves.map((origin) => originIn(origin, language)),
    ...(one.from !== undefined && { [one.changed ? 'changedIn' : 'workspace']: one.from }),
  }));
  const listed = [...reserved, ...told].sort((a, b) => byCodeUnits(a.code, b.code));
  return `${JSON.stringify(listed, null, 1)}\n`;
}
