import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { rules } from '../../src/generated/rules.ts';
import { folderOf, tom } from '../cli/terminal.ts';
import { defaultTom } from '../support/example.ts';

const root = new URL('../../', import.meta.url).pathname;

it('six calls at most lead from the command line to what a rule does', async () => {
  const rule = rules.find(({ code }) => code === 'CAP001');
  if (!rule) throw new Error('no CAP001');
  let calls: (string | undefined)[] = [];
  // How tom came to the rule, the last call first.
  vi.spyOn(rule, 'check').mockImplementationOnce(() => {
    const frames = (new Error().stack ?? '').split(`${root}src/`).slice(1);
    calls = frames.map((frame) => frame.split(':')[0]);
    return [];
  });
  const roles = 'roles:\n  chief: { name: { en: Chief, es: Jefatura } }\n';
  await tom(folderOf({ 'tom.yaml': defaultTom, 'model/a.yaml': roles }), ['validate']);
  expect(calls.at(-1)).toBe('cli/run.ts');
  expect(calls.length, calls.join(', ')).toBeLessThanOrEqual(6);
});

/** All files that a file needs when it runs, itself among them: imports of types alone are gone by then. */
function neededBy(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  const text = readFileSync(join(root, file), 'utf8');
  for (const [, type, names = '', path = ''] of text.matchAll(/^(?:import|export) (type )?([^';]*?)'(\.[^']+)';/gm)) {
    const isOfTypes = type !== undefined || /^\{(\s*type \w+( as \w+)?,?)*\s*\} from $/.test(names);
    if (!isOfTypes) neededBy(join(dirname(file), path), known);
  }
  return known;
}

it('a rule that computes needs 90 files at most', () => {
  const needed = neededBy('src/rules/capacity/CAP001-staffing-below-target.ts');
  expect(needed).toContain('src/feasibility/staffing/queue.ts');
  expect(needed).toContain('src/calendar/intervals.ts');
  expect(needed.size).toBeLessThanOrEqual(90);
});
