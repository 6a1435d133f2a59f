import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/diagnostics/language.ts';
import { missingWords } from '../../src/generated/words/feasibility.ts';

/** Every reason of the type, which leaves no trace in what runs. */
const source = readFileSync(new URL('../../src/feasibility/hours/missing.ts', import.meta.url), 'utf8');
const types = source.slice(0, source.indexOf('interface'));
const reasons = [...types.matchAll(/[|=] '(\w+)'/g)].map(([, reason]) => reason);

describe('every reason why something cannot be known has words, and no words are left without a reason', () => {
  it.each(languages)('%s', (language) => {
    const worded = [...missingWords.missing[language].matchAll(/^ +(\w+) \{/gm)].map(([, reason]) => reason);
    expect(worded.sort()).toEqual([...reasons, 'other'].sort());
  });
});
