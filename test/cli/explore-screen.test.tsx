import { cleanup, render } from 'ink-testing-library';
import { afterEach, expect, it, vi } from 'vitest';
import { begin, type Explorer } from '../../src/cli/explore/explorer.ts';
import { pagesOf } from '../../src/cli/explore/pages.ts';
import { Screen } from '../../src/cli/explore/screen.tsx';
import { ask, checkedOf } from '../../src/cli/open.ts';
import { folderOf } from './terminal.ts';

afterEach(cleanup);

const enter = '\r';
const back = '\u001b';
const down = '\u001b[B';
const files = {
  'tom.yaml': 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\nphases: { strategic: { state: open } }\n',
  'model/a.yaml': `channels:
  phone: { name: Telephone, attendedBy: human }
segments:
  homes: { name: Homes, owner: nobody }
services:
  repair: { name: Repair, segments: [homes] }
channelMap:
  repair: { homes: { phone: { rank: 1 } } }
`,
};
const patience = { timeout: 30_000, interval: 2 };

/** The screen of a real engagement after keys, one after the other. */
async function screen(keys: readonly string[]): Promise<{ lines: string[]; ends: Explorer[] }> {
  const terminal = { cwd: folderOf(files), env: {}, stdout: { write() {} }, stderr: { write() {} }, interactive: true };
  const opened = await checkedOf(ask(['.'], {}, terminal));
  const [model] = opened.checked.judged;
  if (!model) throw new Error('no model');
  const ends: Explorer[] = [];
  const app = render(
    <Screen
      from={begin()}
      rowsOf={pagesOf(opened, model, 90)}
      title="tom · Acme"
      language="en"
      color={false}
      height={24}
      onEnd={(end) => ends.push(end)}
    />,
  );
  await vi.waitFor(() => expect(app.stdin.listenerCount('readable')).toBeGreaterThan(0), patience);
  for (const key of keys) {
    const drawn = app.frames.length;
    app.stdin.write(key);
    await vi.waitFor(() => expect(app.frames.length).toBeGreaterThan(drawn), patience);
  }
  const lines = (app.lastFrame() ?? '').split('\n').map((line) => line.trimEnd());
  return { lines: lines.filter((line) => line !== ''), ends };
}

it('begins with what there is of each kind, what was found and what is covered', async () => {
  const { lines } = await screen([]);
  expect(lines.slice(0, 2)).toEqual(['tom · Acme', expect.stringMatching(/^❯ Findings \(\d+\)$/)]);
  expect(lines).toContain('  Services (1)');
  expect(lines.at(-1)).toBe('↑ ↓ move · Enter open · Tab next link · Esc back · / search · e editor · q leave');
});

it('leads from a search to an entity, and from there to what it names and what names it', async () => {
  const found = ['/', 'r', 'e', 'p', 'a', 'i', 'r', enter];
  expect((await screen(found)).lines.slice(1, 3)).toEqual([
    '❯ cell:repair/homes/phone — Repair · Homes · Telephone',
    '  service:repair — Repair',
  ]);
  const { lines } = await screen([...found, down, enter]);
  expect(lines[1]).toBe('❯ service:repair — Repair');
  expect(lines).toContain('    segment:homes — Homes · segments →');
  const { lines: there } = await screen([...found, down, enter, '\t', enter]);
  expect(there[1]).toBe('❯ segment:homes — Homes');
});

it('shows what was found, and where the editor is to go', async () => {
  const { lines, ends } = await screen([enter, 'e']);
  expect(lines.some((line) => line.includes('INT001 error'))).toBe(true);
  await vi.waitFor(() => expect(ends).toHaveLength(1), patience);
  expect(ends[0]?.end).toEqual({ file: 'model/a.yaml', line: expect.any(Number) });
});

it('shows a matrix as tom coverage does, and goes back', async () => {
  const { lines } = await screen([down, enter, enter]);
  expect(lines.some((line) => line.includes('channel-map') || line.includes('services'))).toBe(true);
  const { lines: home } = await screen([down, enter, back]);
  expect(home).toContain('  Services (1)');
});
