import { resolve } from 'node:path';
import type { RuleSet } from '../check/house/rules.ts';
import { ruleSources } from '../io/workspace.ts';
import { isRuleFile, type Source } from '../language/document.ts';
import { engagementHead } from '../language/head.ts';
import { parse } from '../language/parse.ts';
import { valueAt } from '../language/shape/decoded.ts';
import type { Terminal } from './terminal.ts';

/** The rules that the workspace at `path` brings, and the files in which they stand. */
export interface HouseRules extends RuleSet {
  sources: readonly Source[];
}

/** Reads them; undefined where there is no workspace, or none has rules. */
export async function houseRulesAt(path: string, { cwd }: Terminal): Promise<HouseRules | undefined> {
  const [tom, ...sources] = ruleSources(resolve(cwd, path)) ?? [];
  if (!tom || sources.length === 0) return undefined;
  const parsed = sources.map((source) => parse(source));
  const { ruleSetOf } = await import('../check/house/rules.ts');
  const { languages } = engagementHead(tom.text);
  const set = ruleSetOf(
    parsed.flatMap(({ documents }) => documents),
    sources,
    { languages },
  );
  return { ...set, findings: [...parsed.flatMap(({ findings }) => findings), ...set.findings], sources };
}

/** The codes that stand in the rules among some sources, be they right or wrong. */
export function houseCodesIn(sources: readonly Source[]): string[] {
  return sources
    .filter(({ file }) => isRuleFile(file))
    .flatMap((source) => parse(source).documents)
    .flatMap(({ data }) => {
      const code = valueAt(data, ['code']);
      return typeof code === 'string' ? code : [];
    });
}
