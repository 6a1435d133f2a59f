import type { Kind } from '../../generated/kinds.ts';
import { fold } from '../../language/scalars/fold.ts';

/** What a page shows. */
export type Target =
  | { page: 'home' | 'findings' | 'matrices' }
  | { page: 'kind'; kind: Kind }
  | { page: 'entity'; ref: string }
  | { page: 'matrix'; id: string };

/** A line of a page. */
export interface Row {
  text: string;
  /** Where Enter leads. */
  to?: Target;
  /** Where it stands in the files, for the editor. */
  place?: { file: string; line: number };
  /** Shown only where something is searched. */
  isHidden?: boolean;
}

/** A page on the way to the one that is looked at. */
interface Opened {
  target: Target;
  /** The row under the pointer, among those that are shown. */
  at: number;
  search: string;
}

/** What a person who looks around has in view. */
export interface Explorer {
  /** The way here; the last is shown. */
  pages: readonly [Opened, ...Opened[]];
  /** What is typed is searched. */
  isSearching: boolean;
  /** Why it ends: for good, or to edit a place and come back. */
  end?: 'left' | NonNullable<Row['place']>;
}

/** What a person does. */
export type Action =
  | { do: 'enter' | 'back' | 'left' | 'right' | 'next' | 'search' | 'erase' | 'edit' | 'leave' }
  /** A letter is searched where somebody searches, and means something else where nobody does. */
  | { do: 'write'; text: string }
  | { do: 'move'; by: number };

const letters: Readonly<Record<string, Action>> = {
  '/': { do: 'search' },
  e: { do: 'edit' },
  q: { do: 'leave' },
  j: { do: 'move', by: 1 },
  k: { do: 'move', by: -1 },
};

/** The rows of a page, all of them. */
export type RowsOf = (target: Target) => readonly Row[];

/** Somebody who has just come in. */
export function begin(): Explorer {
  return { pages: [{ target: { page: 'home' }, at: 0, search: '' }], isSearching: false };
}

/** The page that is looked at. */
export function shownPage({ pages: [first, ...others] }: Explorer): Opened {
  return others.at(-1) ?? first;
}

/** The rows of the page that is looked at: those that have what is searched, by any case and without accents. */
export function shownRows(explorer: Explorer, rowsOf: RowsOf): readonly Row[] {
  const { target, search } = shownPage(explorer);
  const wanted = fold(search);
  const all = rowsOf(target);
  return wanted === ''
    ? all.filter(({ isHidden }) => !isHidden)
    : all.filter(({ text }) => fold(text).includes(wanted));
}

/** The explorer after what a person did. */
export function step(explorer: Explorer, action: Action, rowsOf: RowsOf): Explorer {
  const page = shownPage(explorer);
  const rows = shownRows(explorer, rowsOf);
  const row = rows[page.at];
  switch (action.do) {
    case 'leave':
      return { ...explorer, end: 'left' };
    case 'move':
      return shown(explorer, { ...page, at: Math.max(0, Math.min(rows.length - 1, page.at + action.by)) });
    case 'enter':
      if (explorer.isSearching) return { ...explorer, isSearching: false };
      return row?.to ? { ...explorer, pages: [...explorer.pages, { target: row.to, at: 0, search: '' }] } : explorer;
    case 'back':
      return back(explorer, page);
    case 'search':
      return { ...explorer, isSearching: true };
    case 'left':
      return explorer.isSearching ? explorer : back(explorer, page);
    case 'right':
      return explorer.isSearching ? explorer : step(explorer, { do: 'enter' }, rowsOf);
    case 'next': {
      const leading = [...rows.keys()].filter((index) => rows[index]?.to);
      return shown(explorer, { ...page, at: leading.find((index) => index > page.at) ?? leading[0] ?? page.at });
    }
    case 'write': {
      if (explorer.isSearching) return shown(explorer, { ...page, at: 0, search: page.search + action.text });
      const meant = letters[action.text];
      return meant ? step(explorer, meant, rowsOf) : explorer;
    }
    case 'erase':
      return shown(explorer, { ...page, at: 0, search: page.search.slice(0, -1) });
    case 'edit':
      return row?.place ? { ...explorer, end: row.place } : explorer;
  }
}

/** A search ends before its page, and the first page before none. */
function back(explorer: Explorer, page: Opened): Explorer {
  const rest = { ...explorer, isSearching: false };
  if (page.search !== '' || explorer.isSearching) return shown(rest, { ...page, at: 0, search: '' });
  const [first, ...others] = explorer.pages;
  return { ...rest, pages: [first, ...others.slice(0, -1)] };
}

function shown(explorer: Explorer, page: Opened): Explorer {
  const [first, ...others] = explorer.pages;
  return { ...explorer, pages: others.length === 0 ? [page] : [first, ...others.slice(0, -1), page] };
}

/** The first of some rows to be shown, so that the one under the pointer is among the `height` that have room. */
export function firstShown(at: number, count: number, height: number): number {
  return Math.max(0, Math.min(at - Math.floor(height / 2), count - height));
}
