import { describe, expect, it } from 'vitest';
import { languages } from '../../src/diagnostics/language.ts';
import { type Change, firm, judged } from '../support/law.ts';
import { plainSpaces } from '../support/plain-spaces.ts';
import { render } from './view.ts';

const id = 'es-ley-10-2025';
const client = '  basicService: water\n  staff: 5\n';
const broken: Change[] = [
  ['15 business days', '20 business days'],
  [', priority: [seniors]', ''],
];

const report = (language: 'en' | 'es', ...changes: Change[]): string =>
  render('conformity', Object.fromEntries(firm(...changes).map(({ file, text }) => [file, text])), language);

/** The chapter that begins with a heading, up to the next of its kind. */
const chapter = (text: string, heading: string): string =>
  text.split(/^(?=## )/m).find((part) => part.split('\n')[0]?.includes(heading)) ?? '';

describe('the conformity matrix', () => {
  it('says first what is not kept, in a sentence with its figure and its place', () => {
    const summary = chapter(report('es', ...broken), 'Resumen para la dirección');
    expect(summary).toContain(
      'Se aplica: el cliente presta un servicio básico, sea cual sea su tamaño: agua (art. 2.1).',
    );
    expect(summary).toMatch(
      /^\| 17\.1 \| .* \| El compromiso «Resolver la reclamación» .* admite 20 días hábiles, .* 15 /m,
    );
    expect(summary).toMatch(/^\| 10\.6 \| /m);
    expect(summary.match(/^\| \d/gm)).toHaveLength(2);
  });

  it.each(languages)('has every article with the state that the pack judges (%s)', (language) => {
    const { facts, pack } = judged(id, ...broken);
    const text = report(language, ...broken);
    const rows = chapter(text, pack.title[language]).match(/^\| .* \| .* \| \*\*.*/gm) ?? [];
    const words = {
      en: {
        kept: 'kept by the model',
        'not-kept': 'not kept',
        'not-assessed': 'not assessed',
        outside: 'outside the model',
        'not-applicable': 'does not apply',
      },
      es: {
        kept: 'lo cumple el modelo',
        'not-kept': 'no lo cumple',
        'not-assessed': 'sin evaluar',
        outside: 'fuera del modelo',
        'not-applicable': 'no se aplica',
      },
    }[language];
    expect(rows.map((row) => row.split(' | ').slice(0, 3))).toEqual(
      facts.map(({ fact, state }) => [`| ${fact.article}`, plainSpaces(fact.text[language]), `**${words[state]}**`]),
    );
    const tally = facts.filter(({ state }) => state === 'kept').length;
    expect(text).toContain(
      language === 'es' ? `el modelo cumple ${tally} y no cumple 2;` : `the model keeps ${tally} and does not keep 2;`,
    );
    expect(text).toContain(language === 'es' ? '27 de noviembre de 2026' : '27 November 2026');
    expect(text).toContain(pack.official);
  });

  it.each(languages)(
    'gives the readings, is no legal advice and never says that anybody keeps the law (%s)',
    (language) => {
      const text = report(language, ...broken);
      expect(text).toContain(
        language === 'es'
          ? 'La ley no dice días hábiles, así que se cuentan días naturales.'
          : 'so natural days are counted.',
      );
      expect(text).toContain(language === 'es' ? 'No es asesoramiento jurídico' : 'It is not legal advice');
      expect(text).not.toMatch(/compliant|compliance|cumple la ley|cumplimiento/i);
      expect(text).not.toMatch(/escalatesTo|\(priority\)|customerCost/);
    },
  );

  it('says of a law that does not apply why, and judges nothing of it', () => {
    const shop = '  staff: 40\n  turnover: 3000000 EUR\n  balanceSheet: 1000000 EUR\n';
    const text = report('en', ...broken, [client, shop]);
    expect(chapter(text, 'Summary')).toContain('It does not apply: the client gives no basic service');
    expect(text).not.toMatch(/not kept\*\*|Article by article/);
  });

  it('says what is missing to know whether it applies, as the client calls it', () => {
    const text = report('es', ...broken, [client, '  staff: 60\n  turnover: 12000000 EUR\n']);
    expect(chapter(text, 'Resumen')).toContain('depende de un dato del cliente que no consta: balance.');
    expect(text).not.toMatch(/client\.|no lo cumple\*\*/);
  });

  it('says of no law that nothing is open: what is not kept, and what could not be judged, stands in its own text', () => {
    const none = 'Nothing is open in what this document covers.';
    const without: Change = ['packs: [es-ley-10-2025]\n', ''];
    for (const changes of [broken, [without]]) expect(report('en', ...changes)).not.toContain(none);
  });

  it('without packs says that nothing is compared', () => {
    expect(report('es', ['packs: [es-ley-10-2025]\n', ''])).toContain('no nombra ningún paquete normativo');
    expect(report('en', ['packs: [es-ley-10-2025]\n', ''])).toContain('has switched on no pack of law');
  });
});
