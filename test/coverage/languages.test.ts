import { describe, expect, it } from 'vitest';
import { checkAll, defaultTom, sourcesOf } from '../support/example.ts';

/** What a service is given in, what its segment needs, and what of that nobody speaks: told by SRV002, one place that asks. */
function unspoken(spoken: string, needed: string, policy = ''): string[] {
  const model = `segments:
  patient: { name: Patient, languages: [${needed}] }
services:
  advice: { name: Advice, segments: [patient], languages: [${spoken}] }
`;
  const { diagnostics } = checkAll(sourcesOf({ 'tom.yaml': `${defaultTom}${policy}`, 'model/a.yaml': model })).result;
  return diagnostics.flatMap(({ code, hint = '' }) => {
    const missing = /^add (.+) to the languages /.exec(hint)?.[1];
    return code === 'SRV002' && missing ? missing.split(/, | and /) : [];
  });
}

describe('by prefix, which is the default', () => {
  it.each([
    ['es', 'es', []],
    ['es', 'es-MX', []],
    ['es-MX', 'es', []],
    ['es-MX', 'es-CO', ['es-CO']],
    ['es', 'ca', ['ca']],
    ['es, ca', 'ca, eu, es-CO', ['eu']],
    ['es-419', 'es-CO', []],
    ['es-419', 'es-ES', ['es-ES']],
    ['es-ES', 'es-419', ['es-419']],
    ['en-001', 'en-IN', []],
    ['es-CO', 'es-419', []],
    ['es-419', 'es', []],
    ['en-IN', 'en-001', []],
    ['ca', 'ca-valencia', []],
    ['ca-valencia', 'ca', []],
    ['sl-rozaj', 'sl-nedis', ['sl-nedis']],
    ['de-Latn', 'de-1996', []],
    ['de-AT', 'de-1996', []],
    ['de-Latn-AT-1996', 'de-Latn-AT-1996', []],
    ['zh', 'zh-Hant', []],
    ['zh', 'zh-TW', []],
    ['zh-Hant', 'zh-Hans', ['zh-Hans']],
    ['zh-Hant', 'zh-TW', []],
    ['zh-Hant', 'zh-CN', ['zh-CN']],
    ['zh-TW', 'zh-Hant', []],
    ['zh', 'zh-Hans', []],
    ['sr-Latn', 'sr-Cyrl', ['sr-Cyrl']],
    ['es', 'ssp', ['ssp']],
    ['pt-br', 'PT-BR', []],
  ])('who speaks %s attends %s but for %j', (spoken, needed, missing) => {
    expect(unspoken(spoken, needed)).toEqual(missing);
  });
});

describe('strict', () => {
  it.each([
    ['es', 'es', []],
    ['es', 'es-MX', ['es-MX']],
    ['es-MX', 'es', ['es']],
    ['pt-br', 'PT-BR', []],
  ])('who speaks %s attends %s but for %j', (spoken, needed, missing) => {
    expect(unspoken(spoken, needed, 'policies: { languageFallback: strict }\n')).toEqual(missing);
  });
});
