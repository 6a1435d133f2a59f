import { cleanup, render } from 'ink-testing-library';
import { afterEach, expect, it, vi } from 'vitest';
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
  await vi.waitFor(() => expect(app.stdin.listenerCount('readable')).toBeGreaterThan(0), patience);
  for (const key of keys) {
    const drawn = app.frames.length;
    app.stdin.write(key);
    // Every key changes what is shown; a lone Escape is told from an arrow only after a moment.
    await vi.waitFor(() => expect(app.frames.length).toBeGreaterThan(drawn), patience);
  }
  return { frame: app.lastFrame() ?? '', ends };
}

/** For a machine that is slow; nothing waits longer than it has to. */
const patience = { timeout: 30_000, interval: 2 };

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
  await expect
    .poll(() => ends.map(({ end, answers }) => ({ end, ...answers })), patience)
    .toEqual([
      {
        end: 'answered',
        language: 'es',
        directory: 'farmacias',
        template: 'pharmacy',
        client: 'A Nuevo',
        country: 'mx',
      },
    ]);
});

it.each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-D', '\u0004'],
])('%s leaves', async (_, key) => {
  const { ends } = await screen([enter, 'abc', key]);
  await expect.poll(() => ends.map(({ end }) => end), patience).toEqual(['cancelled']);
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
