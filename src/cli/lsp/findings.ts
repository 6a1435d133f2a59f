import type { Connection, Diagnostic } from 'vscode-languageserver/node';
import { groupBy } from '../../diagnostics/lists.ts';
import { editorDiagnostic, editorRange } from '../../editor/protocol.ts';
import type { Desk } from './desk.ts';
import type { Engagement } from './engagement.ts';

/** In milliseconds: how long nothing changes before it is looked at. */
const pause = { first: 120, whole: 500 };
/** What is checked as a whole in less needs no first look. */
const quick = 150;

/** Tells the editor what is found, a little after each change. */
export function findingsTeller(desk: Desk, connection: Connection) {
  const told = new Map<Engagement, Set<string>>();
  const timers = new Map<Engagement, NodeJS.Timeout>();
  const took = new Map<Engagement, number>();

  function tell(engagement: Engagement, found: ReadonlyMap<string, Diagnostic[]>): void {
    const before = told.get(engagement) ?? [];
    for (const uri of new Set([...before, ...desk.openIn(engagement), ...found.keys()]))
      void connection.sendDiagnostics({ uri, diagnostics: found.get(uri) ?? [] });
    told.set(engagement, new Set(found.keys()));
  }

  async function look(engagement: Engagement, whole: boolean): Promise<void> {
    const started = performance.now();
    const looked = await engagement.look(whole);
    if (whole) took.set(engagement, performance.now() - started);
    const open = desk.openIn(engagement);
    if (typeof looked === 'string') {
      const fault = { source: 'tom', message: looked, range: editorRange(undefined) };
      tell(engagement, new Map(open.map((uri) => [uri, [fault]])));
      return;
    }
    const uriOf = (file: string): string => desk.uriIn(engagement, file);
    const found = groupBy(looked.found, ({ file }) => uriOf(file));
    tell(engagement, new Map([...found].map(([uri, all]) => [uri, all.map((one) => editorDiagnostic(one, uriOf))])));
  }

  function later(engagement: Engagement, wait: number, whole: boolean): void {
    clearTimeout(timers.get(engagement));
    const run = async (): Promise<void> => {
      try {
        await look(engagement, whole);
        if (!whole) later(engagement, pause.whole, true);
      } catch (error) {
        connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
    };
    timers.set(
      engagement,
      setTimeout(() => void run(), wait),
    );
  }

  return {
    /** Something of an engagement has changed; what belongs to none has no findings. */
    changed(uri: string, engagement: Engagement | undefined): void {
      if (engagement) later(engagement, pause.first, (took.get(engagement) ?? quick) < quick);
      else void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
