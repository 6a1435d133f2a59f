import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Language } from '../../diagnostics/language.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { shifted } from '../../editor/shift.ts';
import type { Buffers } from '../../io/workspace.ts';
import type { Source } from '../../language/document.ts';
import type { Workspace } from '../../model/workspace.ts';
import { againstBaseline } from '../baseline.ts';
import { CallError } from '../call-error.ts';
import { ask, checkedOf, dataIn, type Opened } from '../open.ts';
import type { Terminal } from '../terminal.ts';

/** What an engagement has come to, as its files were when somebody looked. */
export interface Looked {
  opened: Opened;
  /** What counts, as `tom validate` tells it. */
  found: readonly Diagnostic[];
  texts: ReadonlyMap<string, string>;
  /** Where tom.yaml cannot be read for the moment, what it was before. */
  workspace: Workspace | undefined;
}

/** An engagement that an editor has open. */
export interface Engagement {
  root: string;
  /**
   * Reads its files, as the editor holds them, and checks them: the whole, or first only what parsing and references find, beside
   * what rules had found before. Gives the reason where it cannot be read.
   */
  look(whole: boolean): Promise<Looked | string>;
  /** What was looked up last, which counts until a text changes. */
  current(): Promise<Looked | string>;
  /** A text has changed. */
  changed(): void;
}

/** The engagement in a folder; `buffers` has what the editor holds of it. */
export function engagementAt(root: string, buffers: Buffers, terminal: Terminal, talk: Language): Engagement {
  let kept = new Map<string, Source>();
  let last: Looked | undefined;
  let current: Promise<Looked | string> | undefined;

  /** What has not changed is the same source, of which everything that was read is known. */
  function sameAsBefore(source: Source): Source {
    const before = kept.get(source.file);
    return before?.text === source.text && before.unreadable === source.unreadable ? before : source;
  }

  async function read(whole: boolean): Promise<Looked> {
    const asked = ask([root], {}, terminal, buffers);
    const sources = asked.sources.map(sameAsBefore);
    const onDisk = dataIn(root);
    const findData = (file: string): Source | undefined => {
      const text = buffers.get(join(root, file));
      const source = text === undefined ? onDisk(file) : { file, text };
      return source && sameAsBefore(source);
    };
    const options = { ...asked.options, onlyReading: !whole };
    const opened = await checkedOf({ ...asked, sources, options }, findData);
    kept = new Map(opened.sources.map((source) => [source.file, source]));
    const { result } = againstBaseline(opened.checked.result, undefined, root, opened.language, terminal);
    const found = result.diagnostics.filter(({ suppressed }) => !suppressed);
    const texts = new Map(opened.sources.map(({ file, text }) => [file, text]));
    const looked = { opened, texts, found, workspace: opened.checked.workspace ?? last?.workspace };
    return whole ? looked : { ...looked, found: [...found, ...foundByRules(looked)] };
  }

  /** What rules had found before, where it stands now. */
  function foundByRules({ opened, texts }: Looked): Diagnostic[] {
    const ran = new Set(opened.checked.result.ran);
    const before = groupBy(
      (last?.found ?? []).filter(({ code }) => !ran.has(code)),
      ({ file }) => file,
    );
    return [...before].flatMap(([file, found]) => shifted(found, last?.texts.get(file) ?? '', texts.get(file) ?? ''));
  }

  async function tryToRead(whole: boolean): Promise<Looked | string> {
    try {
      last = await read(whole);
      return last;
    } catch (error) {
      if (error instanceof CallError) return error.say(talk);
      throw error;
    }
  }

  function look(whole: boolean): Promise<Looked | string> {
    current = tryToRead(whole);
    return current;
  }

  return {
    root,
    look,
    current: () => current ?? look(false),
    changed() {
      current = undefined;
    },
  };
}
