import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { browserPath } from '../browser.ts';
import { folderOf, tom } from '../cli/terminal.ts';
import { canReadPdf, pdfText } from './pdf.ts';
import { exampleAt } from './view.ts';

/** What nobody outside may see, in figures as in words, by the text of the example in whose place it stands. */
const secrets: readonly [file: string, was: RegExp, is: string, mark: string][] = [
  ['model/channels.yaml', /3\.10 EUR/, '7771.31 EUR', '777131'],
  ['model/systems.yaml', /42000 EUR/, '7772321 EUR', '7772321'],
  ['model/survey.yaml', /118000 EUR/, '7774115 EUR', '7774115'],
  ['model/survey.yaml', /No hay retén los sábados/, 'Mkcauseq', 'Mkcauseq'],
  ['model/survey.yaml', /There is no standby pool on Saturdays/, 'Mkcauseq', 'Mkcauseq'],
  ['model/sourcing.yaml', /Segundo mayorista activo con el 20/, 'Mkexitq 777641', 'Mkexitq'],
  ['model/sourcing.yaml', /An active second wholesaler with 20/, 'Mkexitq 777641', '777641'],
  [
    'model/roles.yaml',
    /area: branches\n {4}level: senior/,
    'holders: [Mkpersonq]\n    area: branches\n    level: senior',
    'Mkpersonq',
  ],
];

function withSecrets(): string {
  const files = exampleAt('pharmacy');
  for (const [file, was, is] of secrets) {
    expect(files[file]).toMatch(was);
    files[file] = (files[file] ?? '').replace(was, is);
  }
  return folderOf(files);
}

/** All that the files of a folder say, in every part of a package and in its properties; figures without what parts their digits. */
function allIn(folder: string): string {
  const texts = readdirSync(folder).flatMap((name) => {
    const file = readFileSync(join(folder, name));
    // Beside them may be an index of what was written.
    if (name.endsWith('.html')) return file.toString();
    return name.endsWith('.pdf') ? pdfText(file) : Object.values(unzipSync(file)).map((part) => strFromU8(part));
  });
  return texts
    .join('\n')
    .replace(/<[^>]*>/g, (tag) => (/^<\/?(?:w:t|w:r|w:rPr|t|r|v|is)\b/.test(tag) ? '' : ` ${tag} `))
    .replace(/(?<=\d)[.,\s\u00a0\u202f](?=\d)/g, '');
}

/** The reports that hold it: those that are workbooks, and all. */
const few = ['channel-map', 'sla-book', 'roadmap', 'scorecard'];
const printed = browserPath !== undefined && canReadPdf;
const names = ['executive', 'channel-map', 'sla-book', 'organisation', 'architecture', 'roadmap', 'scorecard'];

const unprinted = printed ? '' : ' (no PDF, for want of a Chromium or of pdftotext)';

describe(`packed documents and workbooks for people outside${unprinted}`, () => {
  it.each(['docx', 'xlsx', ...(printed ? ['pdf'] : [])])(
    '%s: no part has what is kept, and the whole has it',
    async (format) => {
      const folder = withSecrets();
      const made = async (...more: string[]) => {
        const out = join(folder, `out-${more.length === 0 ? 'all' : (more[1] ?? '').replace(':', '-')}`);
        mkdirSync(out);
        const asked = format === 'xlsx' ? few : names;
        const call = ['report', ...asked, '--format', format, '--lang', 'en', '--draft', '--out', out, ...more];
        expect(await tom(folder, call, { TOM_CHROME: browserPath ?? '' })).toMatchObject({ code: 0 });
        expect(readdirSync(out).filter((name) => name.endsWith(format))).toHaveLength(asked.length);
        return allIn(out);
      };
      const marks = [...new Set(secrets.map(([, , , mark]) => mark))];
      const whole = await made();
      const shown = marks.filter((mark) => whole.includes(mark));
      if (format !== 'xlsx') expect(shown).toEqual(marks);
      else expect(shown.length).toBeGreaterThan(1);
      for (const audience of ['public', 'provider:courier']) {
        const text = await made('--audience', audience);
        expect(marks.filter((mark) => text.includes(mark))).toEqual([]);
      }
    },
    240_000,
  );
});
