import type { Alias, ParsedNode } from 'yaml';
import { maxDepth } from './compose.ts';
import type { Mistake } from './mistake.ts';
import { type Reading, reportMistake } from './reading.ts';
import { contentEnd, quoted } from './text.ts';

/** Values that the aliases of one document may stand for in all. */
const maxExpanded = 100_000;

/**
 * The data of what an alias stands for, a copy of its own each time. Null, with a finding, where it stands for nothing,
 * for itself, or for too much.
 */
export function followAlias(
  alias: Alias.Parsed,
  reading: Reading,
  readValue: (value: ParsedNode, reading: Reading) => unknown,
): unknown {
  const target = reading.targets.get(alias) ?? reading.anchors.get(alias.source);
  if (target === undefined) return reportUnknown(alias, reading);
  reading.targets.set(alias, target);
  reading.used.add(alias.source);
  if (reading.open.has(target)) {
    const values = { text: `*${alias.source}` };
    reportMistake(reading, () => at(alias, { message: 'ownAlias', hint: 'fewerAliases', values }));
    return null;
  }
  if (reading.expanded > maxExpanded || reading.path.length > maxDepth) {
    reading.cutShort = true;
    return null;
  }
  reading.inAlias += 1;
  const data = readValue(target, reading);
  reading.inAlias -= 1;
  if (reading.inAlias > 0 || !reading.cutShort) return data;
  reading.cutShort = false;
  if (!reading.bombed) {
    const values = { limit: maxExpanded, depth: maxDepth };
    reportMistake(reading, () => at(alias, { message: 'aliasBomb', hint: 'fewerAliases', values }));
  }
  reading.bombed = true;
  return null;
}

/** The text of an unknown alias is its data: it was probably meant as a text. A name that is unknown is told once. */
function reportUnknown(alias: Alias.Parsed, reading: Reading): string {
  const [start, end] = alias.range;
  if (reading.unknown.has(alias.source)) return reading.text.slice(start, end);
  reading.unknown.add(alias.source);
  reportMistake(reading, () => {
    const text = reading.text.slice(start, Math.max(end, contentEnd(reading.text, start)));
    const values = { name: alias.source, corrected: quoted(text) };
    return at(alias, { message: 'unknownAlias', hint: 'quoteOrAlias', values });
  });
  return reading.text.slice(start, end);
}

function at(alias: Alias.Parsed, mistake: Omit<Mistake, 'span'>): Mistake {
  return { ...mistake, span: { start: alias.range[0], end: alias.range[1] } };
}
