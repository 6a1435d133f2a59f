import { describe, expect, it } from 'vitest';
import { showCommitment } from '../../src/cli/show/commitment.ts';
import type { Language } from '../../src/diagnostics/language.ts';
import { viewOf } from '../../src/wording/view.ts';
import { plainSpaces } from '../support/plain-spaces.ts';
import { agreements, calendars, promise, told } from './promise.ts';

const shown = (text: string, language: Language = 'en'): string[] => {
  const { model } = told(text, []);
  const charter = model.find('charter', 'homes');
  return charter ? plainSpaces(showCommitment(charter, 'it', viewOf(model, language))).split('\n') : [];
};

const steps = agreements({
  back: ['back', 'within: 8 business hours, share: 90%'],
  far: ['', 'within: 1h, share: 95%'],
});

describe('a commitment in plain text', () => {
  it('does not ask for a time, nor for a share, of what promises neither', () => {
    const text = shown(calendars + steps + promise('metric: availability, min: 99%', 'agreement:back'));
    expect(text).toEqual([
      'charter:homes#it',
      'Charter: Homes',
      '',
      'Promise',
      '  t: availability: at least 99%',
      'What has to happen',
      '  agreement:back',
      '',
    ]);
  });

  it('tells the promise, the chain with its hours, the worst start and the shares', () => {
    expect(shown(calendars + steps + promise('within: 24h, share: 88%', 'agreement:back, agreement:far'))).toEqual([
      'charter:homes#it',
      'Charter: Homes',
      '',
      'Promise',
      '  t: resolved within 24 h in 88% of cases',
      'What has to happen',
      '  1. back: 8 business hours · Back: Monday to Friday, 9:00 to 18:00 [agreement:back#done]',
      '  2. far: 1 h · counted at all hours [agreement:far#done]',
      'In time?',
      '  It cannot always be kept. The worst start is Fri, 23 Oct 2026, 10:01:',
      '  - “back” · Back, Europe/Madrid: Fri, 23 Oct 2026, 10:01 → Mon, 26 Oct 2026, 09:01',
      '  - “far” · at all hours, Europe/Madrid: Mon, 26 Oct 2026, 09:01 → Mon, 26 Oct 2026, 10:01',
      '  - done Mon, 26 Oct 2026, 10:01 > due Sat, 24 Oct 2026, 10:01 (24 h, Europe/Madrid): 49 h late',
      '  - least slack over every start: −49 h',
      '  - dates assessed: 1 February 2026 to 31 January 2027, from “asOf” on, as the scenario has no date',
      'In how many cases?',
      '  The agreements behind it do not guarantee the 88% that is promised; they could with 94% each:',
      '  - “back”: 90%',
      '  - “far”: 95%',
      '  - together: 85% if they never fail in the same case, 85.5% if they fail independently, 90% at most',
      '',
    ]);
  });

  it('says in Spanish what is missing', () => {
    const text =
      steps + promise('within: 24h', '{ parallel: [agreement:back, agreement:far] }, { optional: agreement:far }');
    expect(shown(text, 'es').slice(3)).toEqual([
      'Promesa',
      '  t: resuelto en 24 h en todos los casos',
      'Lo que tiene que ocurrir',
      '  agreement:back, a la vez',
      '  agreement:far, a la vez',
      '  agreement:far, si procede',
      '¿A tiempo?',
      '  Sin evaluar. Falta: calendar:back, que no existe o tiene errores que corregir antes',
      '¿En cuántos casos?',
      '  El 100 % que se promete es más de lo que pueden garantizar los acuerdos que hay detrás; lo harían con el 100 % cada uno:',
      '  - «back»: 90 %',
      '  - «far»: 95 %',
      '  - «far»: 95 %',
      '  - en conjunto: 80 % si nunca fallan en el mismo caso, 81,23 % si fallan de forma independiente, 90 % como mucho',
      '',
    ]);
  });

  it('without a chain or a target there is little to say', () => {
    expect(shown(promise('within: 24h', ''))).toContain('  No chain is written.');
    const bare = 'charters: { homes: { name: Homes, commitments: { it: { statement: We care } } } }\n';
    expect(shown(bare)).toEqual([
      'charter:homes#it — We care',
      'Charter: Homes',
      '',
      'It has no target in figures.',
      '',
      'What has to happen',
      '  No chain is written.',
      '',
    ]);
    expect(shown(bare.replace('it:', 'other:'))).toEqual(['']);
  });
});

describe('a limit that may not be reached', () => {
  const text =
    calendars + agreements({ far: ['', 'within: 1h'] }) + promise('within: 1h, exclusive: within', 'agreement:far');

  it('is missed by what is done at the limit itself', () => {
    expect(shown(text).join('\n')).toMatch(/ = due .*: at the limit itself, which is too late\n/);
    expect(shown(text, 'es').join('\n')).toMatch(/ = vence .*: justo en el límite, que ya es tarde\n/);
    expect(shown(text).join('\n')).not.toMatch(/to spare|0 h late/);
  });
});
