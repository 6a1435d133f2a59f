import { createHash } from 'node:crypto';
import { escapeMarkup } from '../../diagnostics/escape.ts';
import type { Language } from '../../diagnostics/language.ts';
import { previewWords } from '../../generated/words/cli.ts';
import { CallError } from '../call-error.ts';
import { coverage } from '../coverage.ts';
import { indexOf } from '../index-page.ts';
import { makeReports, type ReportFlags } from '../make-reports.ts';
import { listReports } from '../own-reports.ts';
import type { Terminal } from '../terminal.ts';
import { validate } from '../validate.ts';

/** What is answered. */
export interface Served {
  status: number;
  type: string;
  body: string;
  policy?: string;
}

/** The pages of an engagement, each made when it is asked for and kept until something changes. */
export interface Preview {
  at: (url: string) => Promise<Served>;
  forget: () => void;
}

export function createPreview(flags: ReportFlags, terminal: Terminal, language: Language): Preview {
  const kept = new Map<string, Promise<Served>>();
  const { lang: _, ...rest } = flags;
  const make = async (path: string): Promise<Served> => {
    const names = Object.keys(listReports(flags, terminal, language));
    if (path === '/' || path === '/index.html') {
      const all = await makeReports(names, ['html'], { ...rest, lang: 'all', draft: true }, terminal);
      return live(indexOf(all)?.replace('<ul class="reports">', `${links(language)}$&`) ?? '');
    }
    if (path === '/findings' || path === '/coverage')
      return plain(path, await said(path, rest, terminal, language), language);
    const [, name = '', lang = ''] = /^\/([\p{L}\p{N}_-]+)\.([A-Za-z0-9-]+)\.html$/u.exec(path) ?? [];
    if (!names.includes(name)) return missing(language);
    const { made, languages } = await makeReports([name], ['html'], { ...rest, lang: 'all', draft: true }, terminal);
    const page = made.find((one) => one.language === lang);
    return languages.includes(lang) && page ? live(String(page.bytes)) : missing(language);
  };
  /** Where the model is in no state for a page, its findings stand in its place. */
  const orFindings = async (path: string): Promise<Served> => {
    try {
      return await make(path);
    } catch (error) {
      const why = error instanceof CallError ? error.say(language) : String(error);
      const findings = await said('/findings', rest, terminal, language).catch(() => '');
      return plain('/findings', `${why}\n\n${findings}`, language);
    }
  };
  return {
    at(url) {
      const path = pathOf(url);
      const page = kept.get(path) ?? orFindings(path);
      kept.set(path, page);
      return page;
    },
    forget: () => kept.clear(),
  };
}

/** What is asked for, as it was before it was written in an address. */
function pathOf(url: string): string {
  try {
    return decodeURI(url.split(/[?#]/)[0] ?? '');
  } catch {
    return '';
  }
}

/** What a command of the same name prints. */
async function said(path: string, flags: ReportFlags, terminal: Terminal, language: Language): Promise<string> {
  let text = '';
  const written = { write: (more: string) => (text += more) };
  const context = {
    terminal: { ...terminal, stdout: written, stderr: written },
    language,
    say: (of: { en: string; es: string }) => of[language],
    exit: () => {},
  };
  const told = { ...flags, lang: language, format: 'text' };
  if (path === '/coverage') await coverage(undefined, told, context);
  else
    await validate(
      [flags.workspace],
      { ...told, format: ['text'], failOn: 'error', color: false, cache: true },
      context,
    );
  return text;
}

// The findings that stand in place of a page that cannot be made have a title of their own, and so another place.
const reload = `(() => {
  const key = 'place:' + location.pathname + document.title;
  const place = JSON.parse(sessionStorage.getItem(key) || 'null');
  const at = place && document.getElementById(place.id);
  if (at) scrollTo({ top: at.getBoundingClientRect().top + scrollY - place.top, behavior: 'instant' });
  else if (place) scrollTo({ top: place.scroll, behavior: 'instant' });
  new EventSource('/changes').onmessage = () => {
    const above = [...document.querySelectorAll('main [id]')].filter((one) => one.getBoundingClientRect().top <= 8).at(-1);
    const top = above ? above.getBoundingClientRect().top : 0;
    sessionStorage.setItem(key, JSON.stringify({ id: above && above.id, top, scroll: scrollY }));
    history.scrollRestoration = 'manual';
    location.reload();
  };
})();`;
const reloadHash = createHash('sha256').update(reload).digest('base64');

/** A page of tom's that is made anew when something changes: what it allows itself is told beside it, with what that takes. */
function live(html: string): Served {
  const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n/;
  const own = (meta.exec(html)?.[1] ?? '').replaceAll('&#39;', "'");
  const policy = own.replace('script-src ', `connect-src 'self'; script-src 'sha256-${reloadHash}' `);
  const body = html.replace(meta, '').replace(/<\/body>|$/, `<script>${reload}</script>$&`);
  return { status: 200, type: 'text/html', body, policy };
}

const style =
  'body{margin:2rem;font:100%/1.5 sans-serif;color-scheme:light dark}pre{overflow-x:auto;white-space:pre-wrap;font:.9rem/1.5 monospace}pre span{white-space:pre}nav a{margin-right:1.5rem}';
const styleHash = createHash('sha256').update(style).digest('base64');

/** What a terminal would show, as a page. Its matrices and extracts of files are drawn: their lines do not wrap. */
function plain(path: string, text: string, language: Language): Served {
  const drawn = escapeMarkup(text).replace(path === '/coverage' ? /^ {2}.*$/gm : /^.*│.*$/gm, '<span>$&</span>');
  const title = path === '/coverage' ? previewWords.coverage[language] : previewWords.findings[language];
  const body = `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head><body><main>${links(language)}<h1>${title}</h1><pre tabindex="0">${drawn}</pre></main><script>${reload}</script></body></html>`;
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; connect-src 'self'; script-src 'sha256-${reloadHash}'; base-uri 'none'; form-action 'none'`;
  return { status: 200, type: 'text/html', body, policy };
}

function links(language: Language): string {
  const all = [
    ['/', previewWords.reports],
    ['/findings', previewWords.findings],
    ['/coverage', previewWords.coverage],
  ] as const;
  return `<nav aria-label="tom">${all.map(([to, words]) => `<a href="${to}">${words[language]}</a>`).join(' ')}</nav>`;
}

function missing(language: Language): Served {
  return { status: 404, type: 'text/plain', body: `${previewWords.missing[language]}\n` };
}
