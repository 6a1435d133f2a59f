import type { Language } from '../diagnostics/language.ts';
import { callWords } from '../generated/words/cli.ts';
import { BrowserFault, findBrowser, startPrinter } from '../io/browser.ts';
import { dated, pagesOf, withPages } from '../reports/office/pdf.ts';
import { type RenderInput, renderReport } from '../reports/render/report.ts';
import { CallError } from './call-error.ts';
import type { Terminal } from './terminal.ts';
import type { Made } from './write-office.ts';

/** What makes a PDF of a report. */
export interface Press {
  pdf: (input: Omit<RenderInput, 'format'>) => Promise<Made>;
  close: () => void;
}

/** Starts a browser of this machine that prints reports; each is printed twice, because only then it is known what stands on which page. */
export async function openPress({ env }: Terminal, language: Language): Promise<Press> {
  const printer = await told(async () => startPrinter(findBrowser(env)), language);
  return {
    close: printer.close,
    async pdf(input) {
      // Nothing on paper is looked for or sorted.
      const page = renderReport({ ...input, layout: { ...input.layout, script: '' }, format: 'html' });
      if (page.fault) return { fault: page.fault };
      const first = await told(() => printer.print(page.text), language);
      const pdf = await told(() => printer.print(withPages(page.text, pagesOf(first))), language);
      return { bytes: dated(pdf, input.view.meta), holdsNothing: page.holdsNothing };
    },
  };
}

/** What the browser gives; why it gives nothing is told. */
async function told<T>(work: () => Promise<T>, language: Language): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BrowserFault)) throw error;
    throw new CallError(callWords.noBrowser, { reason: error.reason, text: error.text || 'empty' }, language);
  }
}
