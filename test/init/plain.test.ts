import { expect, it } from 'vitest';
import { converse } from '../../src/cli/init/ask-plain.ts';
import { questions } from './questions.ts';

async function talk(...lines: string[]) {
  let said = '';
  const end = await converse(questions(), {}, 'en', {
    lines: (async function* () {
      yield* lines;
    })(),
    write: (text) => {
      said += text;
    },
  });
  return { said, end: end.end, answers: end.answers };
}

it('asks a line at a time, without moving the cursor', async () => {
  const { said, end, answers } = await talk('es', 'farmacias', '2', '', 'mx');
  expect(end).toBe('answered');
  expect(answers).toEqual({
    language: 'es',
    directory: 'farmacias',
    template: 'pharmacy',
    client: 'Sample',
    country: 'mx',
  });
  expect(said).toBe(
    [
      'tom · A new engagement. Press Enter for what is in brackets. Ctrl-C leaves without writing anything.',
      'Language · Idioma',
      '  1. en · English',
      '  2. es · Español',
      '[1]: Carpeta (un punto es esta) [.]: Punto de partida',
      '  1. minimal · Un primer modelo de pocas líneas, con comentarios que enseñan',
      '  2. pharmacy · Un ejemplo completo: una cadena de farmacias',
      '[1]: Nombre del cliente [Sample]: País del cliente (ES, MX, GB…) [ES]: ',
    ].join('\n'),
  );
});

it('asks again where an answer will not do', async () => {
  const { said, answers } = await talk('9', '', 'taken', 'free');
  expect(said).toContain('[1]: Write one of the numbers: 1 and 2.\nLanguage');
  expect(said).toContain(']: taken: en\nFolder');
  expect(answers).toEqual({ language: 'en', directory: 'free' });
});

it('lines that end early are a person who leaves', async () => {
  expect((await talk('es')).end).toBe('cancelled');
});
