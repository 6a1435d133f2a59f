import { cleanup, render } from 'ink-testing-library';
import { afterEach, expect, it } from 'vitest';
import type { Dialogue } from '../../src/cli/init/dialogue.ts';
import { Screen } from '../../src/cli/init/screen.tsx';
import { questions } from './questions.ts';

afterEach(cleanup);

const down = '\u001b[B';
const enter = '\r';
const back = '\u001b';

/** The screen after keys, one after the other. */
async function screen(keys: readonly string[], color = false): Promise<{ frame: string; ends: Dialogue[] }> {
  const ends: Dialogue[] = [];
  const app = render(
    <Screen questions={questions()} given={{}} language="en" color={color} onEnd={(end) => ends.push(end)} />,
  );
  for (const key of keys) {
    await settled();
    app.stdin.write(key);
  }
  await settled();
  return { frame: app.lastFrame() ?? '', ends };
}

/** Ink draws, and tells a lone Escape from an arrow, after a moment. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}

it('asks for the language first, with the options and the keys', async () => {
  const { frame } = await screen([]);
  expect(frame.split('\n')).toEqual([
    'tom · A new engagement',
    '❯ Language · Idioma',
    '  ● English',
    '  ○ Español',
    '↑ ↓ to choose · Enter to go on · Esc to go back · Ctrl-C to leave without writing anything',
  ]);
});

it('goes on in the language that was chosen, and shows what Enter stands for', async () => {
  const { frame } = await screen([down, enter]);
  expect(frame.split('\n')).toEqual([
    'tom · Un proyecto nuevo',
    '✔ Idioma · Language               Español',
    '❯ Carpeta (un punto es esta)        (.)',
    'Intro para seguir · Esc para volver · Ctrl-C para salir sin escribir nada',
  ]);
});

it('shows why an answer will not do', async () => {
  expect((await screen([enter, 'taken', enter])).frame).toContain('\ntaken: en\n');
});

it('shows all the answers at the end, and tells them once', async () => {
  const { frame, ends } = await screen([
    down,
    enter,
    'farmacias',
    enter,
    down,
    enter,
    'Año\u007f\u007f Nuevo',
    enter,
    'mx',
    enter,
  ]);
  expect(frame.trimEnd().split('\n')).toEqual([
    'tom · Un proyecto nuevo',
    '✔ Idioma · Language               Español',
    '✔ Carpeta (un punto es esta)      farmacias',
    '✔ Punto de partida                pharmacy',
    '✔ Nombre del cliente              A Nuevo',
    '✔ País del cliente (ES, MX, GB…)  mx',
  ]);
  expect(ends.map(({ end, answers }) => ({ end, ...answers }))).toEqual([
    { end: 'answered', language: 'es', directory: 'farmacias', template: 'pharmacy', client: 'A Nuevo', country: 'mx' },
  ]);
});

it.each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-D', '\u0004'],
])('%s leaves', async (_, key) => {
  const { ends } = await screen([enter, 'abc', key]);
  expect(ends.map(({ end }) => end)).toEqual(['cancelled']);
});

it('Escape goes back to the answer before', async () => {
  const { frame } = await screen([down, enter, back]);
  expect(frame).toContain('  ● Español');
});

it('text that would act on the terminal is shown, not obeyed', async () => {
  const { frame } = await screen([enter, 'a\u009b2Jb']);
  expect(frame).toContain('a2Jb');
  expect(frame).not.toContain('\u009b');
});
