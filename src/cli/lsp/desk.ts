import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../../diagnostics/language.ts';
import { findWorkspaceAbove, inside } from '../../io/workspace.ts';
import type { Terminal } from '../terminal.ts';
import { type Engagement, engagementAt, type Looked } from './engagement.ts';

/** A file that the editor asks about, in its engagement. */
export interface Asked {
  file: string;
  text: string;
  looked: Looked;
  uriOf(file: string): string;
}

/** The engagements that an editor has open, and its texts, saved or not. */
export interface Desk {
  /** The editor holds a text, or no longer. Gives the engagement that it concerns. */
  hold(uri: string, document: TextDocument | undefined): Engagement | undefined;
  /** The engagement of a file. */
  engagementOf(uri: string): Engagement | undefined;
  /** The engagements that are open. */
  all(): readonly Engagement[];
  /** The addresses that the editor has open of an engagement. */
  openIn(engagement: Engagement): readonly string[];
  /** The address of a file of an engagement, as the editor writes it. */
  uriIn(engagement: Engagement, file: string): string;
  /** What is asked about a file, as it is now; undefined for one that belongs to no engagement, or to one that cannot be read. */
  ask(uri: string): Promise<Asked | undefined>;
}

/** An empty desk. */
export function newDesk(terminal: Terminal, talk: Language): Desk {
  const buffers = new Map<string, string>();
  const uris = new Map<string, string>();
  const engagements = new Map<string, Engagement>();

  function engagementOf(uri: string): Engagement | undefined {
    const path = pathOf(uri);
    const tom = path === undefined ? undefined : findWorkspaceAbove(dirname(path));
    if (tom === undefined) return undefined;
    const root = dirname(tom);
    const engagement = engagements.get(root) ?? engagementAt(root, buffers, terminal, talk);
    engagements.set(root, engagement);
    return engagement;
  }

  const uriIn = ({ root }: Engagement, file: string): string => {
    const path = join(root, file);
    return uris.get(path) ?? pathToFileURL(path).href;
  };

  return {
    hold(uri, document) {
      const path = pathOf(uri);
      if (path === undefined) return undefined;
      if (document) {
        buffers.set(path, document.getText());
        uris.set(path, uri);
      } else {
        buffers.delete(path);
        uris.delete(path);
      }
      const engagement = engagementOf(uri);
      engagement?.changed();
      return engagement;
    },
    engagementOf,
    all: () => [...engagements.values()],
    openIn: ({ root }) => [...uris].filter(([path]) => path.startsWith(root + sep)).map(([, uri]) => uri),
    uriIn,
    async ask(uri) {
      const path = pathOf(uri);
      const engagement = engagementOf(uri);
      if (path === undefined || !engagement) return undefined;
      const looked = await engagement.current();
      const file = inside(engagement.root, path);
      const text = buffers.get(path);
      if (typeof looked === 'string' || text === undefined) return undefined;
      return { file, text, looked, uriOf: (other) => uriIn(engagement, other) };
    },
  };
}

/** The path of a file; undefined for what is not one, such as a text that was never saved. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
