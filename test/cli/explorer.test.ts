import { describe, expect, it } from 'vitest';
import {
  type Action,
  begin,
  type Explorer,
  firstShown,
  type Row,
  shownRows,
  step,
  type Target,
} from '../../src/cli/explore/explorer.ts';
import { folderOf, tom } from './terminal.ts';

const place = { file: 'model/a.yaml', line: 7 };
const pages: Readonly<Record<string, readonly Row[]>> = {
  home: [
    { text: 'Services (2)', to: { page: 'kind', kind: 'service' } },
    { text: 'service:cure — Atención', to: { page: 'entity', ref: 'service:cure' }, isHidden: true },
  ],
  kind: [
    { text: 'service:cure — Atención', to: { page: 'entity', ref: 'service:cure' }, place },
    { text: 'service:sale — Venta', to: { page: 'entity', ref: 'service:sale' } },
  ],
  entity: [{ text: 'no way on' }],
};
const rowsOf = ({ page }: Target) => pages[page] ?? [];

const seen = (...actions: readonly Action[]): Explorer =>
  actions.reduce((explorer, action) => step(explorer, action, rowsOf), begin());
const texts = (explorer: Explorer) => shownRows(explorer, rowsOf).map(({ text }) => text);
const [enter, back, down] = [{ do: 'enter' }, { do: 'back' }, { do: 'move', by: 1 }] as const;
const type = (text: string) => ({ do: 'write', text }) as const;

describe('what somebody who looks around has in view', () => {
  it('goes from page to page and back to where the pointer was', () => {
    expect(texts(seen(enter))).toEqual(['service:cure — Atención', 'service:sale — Venta']);
    const inside = seen(enter, down, enter);
    expect(inside.pages.map(({ target }) => target)).toEqual([
      { page: 'home' },
      { page: 'kind', kind: 'service' },
      { page: 'entity', ref: 'service:sale' },
    ]);
    expect(step(inside, back, rowsOf).pages.at(-1)).toMatchObject({ at: 1, target: { page: 'kind' } });
    expect(seen(back, back)).toEqual(begin());
    expect(step(inside, enter, rowsOf)).toBe(inside);
  });

  it('keeps the pointer on the page', () => {
    const far = { do: 'move', by: Number.POSITIVE_INFINITY } as const;
    expect(seen(enter, far, down).pages.at(-1)?.at).toBe(1);
    expect(seen(enter, { do: 'move', by: -9 }).pages.at(-1)?.at).toBe(0);
    expect(seen(enter, enter, { do: 'search' }, type('nothing'), far).pages.at(-1)?.at).toBe(0);
  });

  it('finds by any case and without accents, on the first page among everything', () => {
    expect(texts(seen({ do: 'search' }, type('ATENC')))).toEqual(['service:cure — Atención']);
    expect(texts(seen({ do: 'search' }, type('x'), { do: 'erase' }))).toEqual(['Services (2)']);
    expect(texts(seen(type('not asked for')))).toEqual(['Services (2)']);
    const kept = seen({ do: 'search' }, type('aten'), enter);
    expect([kept.isSearching, texts(kept)]).toEqual([false, ['service:cure — Atención']]);
    expect(step(kept, enter, rowsOf).pages.at(-1)?.target).toEqual({ page: 'entity', ref: 'service:cure' });
    expect(texts(step(kept, back, rowsOf))).toEqual(['Services (2)']);
  });

  it('takes letters as keys where nobody searches, and goes from link to link', () => {
    expect(seen(type('/'), type('q'))).toMatchObject({ isSearching: true, pages: [{ search: 'q' }] });
    expect(seen(type('q')).end).toBe('left');
    const [next, right, left] = [{ do: 'next' }, { do: 'right' }, { do: 'left' }] as const;
    expect(seen(right, next).pages.at(-1)?.at).toBe(1);
    expect(seen(right, next, next).pages.at(-1)?.at).toBe(0);
    expect(seen(right, left)).toEqual(begin());
    expect(seen({ do: 'search' }, right).pages).toHaveLength(1);
  });

  it('ends for good, or for the editor where there is a place', () => {
    expect(seen({ do: 'leave' }).end).toBe('left');
    expect(seen(enter, { do: 'edit' }).end).toEqual(place);
    expect(seen(enter, down, { do: 'edit' }).end).toBeUndefined();
  });

  it('shows what is around the pointer', () => {
    expect([0, 4, 5, 50, 99].map((at) => firstShown(at, 100, 10))).toEqual([0, 0, 0, 45, 90]);
    expect(firstShown(2, 3, 10)).toBe(0);
  });
});

it('needs a terminal', async () => {
  const folder = folderOf({
    'tom.yaml': 'tom: 1\nclient: { name: Acme }\n',
    'model/a.yaml': 'roles:\n  a: { name: A }\n',
  });
  const { code, err } = await tom(folder, ['explore']);
  expect([code, err]).toEqual([2, expect.stringContaining('tom explore needs a terminal')]);
});
