import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagesOf, withPages } from '../../src/reports/office/pdf.ts';
import { browserPath, inBrowser } from '../browser.ts';
import { folderOf, tom } from './terminal.ts';

const root = new URL('../../', import.meta.url).pathname;

/** A copy of the pharmacy, outside of any repository. */
function pharmacy(): string {
  const folder = folderOf({});
  cpSync(join(root, 'examples/pharmacy'), folder, { recursive: true });
  return folder;
}

describe('tom report', () => {
  it('writes the reports that are asked for into out/, and says which', async () => {
    const folder = pharmacy();
    const call = await tom(folder, ['report', 'sla-book', '--format', 'all', '--lang', 'all']);
    expect(call.err).toBe('');
    expect(call).toMatchObject({ code: 0 });
    const files = ['en', 'es'].flatMap((tag) =>
      ['docx', 'html', 'md', 'xlsx'].map((format) => `sla-book.${tag}.${format}`),
    );
    expect(call.out.trim().split('\n').sort()).toEqual(files.map((file) => `out/${file}`));
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(files);
    expect(readFileSync(join(folder, 'out/sla-book.es.html'), 'utf8')).toMatch(/^<!doctype html>\n?<html lang="es"/i);
  });

  it('writes several formats and languages in one call, parted by commas', async () => {
    const folder = pharmacy();
    expect((await tom(folder, ['report', 'raci', '--format', 'md, docx,md', '--lang', 'en,es,en'])).code).toBe(0);
    const files = readdirSync(join(folder, 'out')).filter((file) => file.startsWith('raci'));
    expect(files.toSorted()).toEqual(['raci.en.docx', 'raci.en.md', 'raci.es.docx', 'raci.es.md']);
    const wrong = await tom(folder, ['report', 'raci', '--format', 'md,odt', '--lang', 'es']);
    expect(wrong).toMatchObject({ code: 2, err: expect.stringMatching(/«odt» no vale para --format/) });
  });

  it('writes one that is the same from another folder', async () => {
    const folder = pharmacy();
    await tom(folder, ['report', 'channel-map']);
    await tom(join(folder, 'model'), ['report', 'channel-map', '--workspace', '..', '--out', '../again']);
    const read = (out: string) => readFileSync(join(folder, out, 'channel-map.es.html'), 'utf8');
    expect(read('again')).toBe(read('out'));
  });

  it('is marked as a draft and lists what is open', async () => {
    const folder = pharmacy();
    writeFileSync(
      join(folder, 'model/extra.yaml'),
      'needs:\n  spare-keys:\n    name: { es: Llaves de reserva, en: Spare keys }\n    provider: area:nobody\n',
    );
    const call = await tom(folder, ['report', 'sla-book', '--lang', 'en']);
    expect(call.code).toBe(0);
    expect(call.err).toMatch(/open point/);
    const page = readFileSync(join(folder, 'out/sla-book.en.html'), 'utf8');
    expect(page).toContain('There is no area “nobody”');
    expect(page).toMatch(/<title>Draft/);
  });

  it('counts a point that several reports share once, and one of either', async () => {
    const folder = folderOf({});
    cpSync(join(root, 'examples/water-utility'), folder, { recursive: true });
    // The map has the hole of a notice, the book three errors of its own.
    const call = await tom(folder, ['report', 'channel-map', 'sla-book', '--lang', 'en']);
    expect(call.err).toBe('There are 4 open points: the reports that they concern are marked as drafts.\n');
    expect((await tom(folder, ['report', '--lang', 'en'])).err).toBe(call.err);
  });

  it('holds back what is for people outside while errors are open, unless a draft is asked for', async () => {
    const folder = folderOf({});
    cpSync(join(root, 'examples/water-utility'), folder, { recursive: true });
    const call = await tom(folder, ['report', 'charter', '--lang', 'en']);
    expect(call).toMatchObject({ code: 2, out: '' });
    expect(call.err).toMatch(/^tom: charter is not written: .* 2 errors .*--draft.*\n {2}SLA007: .*\n {2}CHA003: /);
    expect(readdirSync(folder)).not.toContain('out');
    const drawn = await tom(folder, ['report', 'charter', '--lang', 'en', '--draft']);
    expect(drawn).toMatchObject({ code: 0, out: 'out/charter.en.html\n' });
    const page = readFileSync(join(folder, 'out/charter.en.html'), 'utf8');
    expect(page).toMatch(/<title>Draft/);
    expect(page).toContain('Draft, not to be published');
    expect(page).toMatch(/@top-center\{content:"Draft"\}/);
    expect(page).not.toMatch(/SLA007|open-points/);
  });

  it('writes a version for a reader beside the whole, and says which readers there are', async () => {
    const folder = folderOf({});
    cpSync(join(root, 'examples/water-utility'), folder, { recursive: true });
    const wrong = await tom(folder, ['report', 'sla-book', '--audience', 'provider:call-center', '--lang', 'en']);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toMatch(/did you mean “provider:call-centre”/);
    expect((await tom(folder, ['report', 'sla-book', '--audience', 'everyone', '--lang', 'en'])).err).toMatch(
      /operational, executive, public, provider:/,
    );
    const whole = await tom(folder, ['report', 'sla-book', '--audience', 'public', '--lang', 'en']);
    expect(whole.err).toContain('sla-book is not written');
    const own = ['report', 'sla-book', 'raci', '--audience', 'provider:call-centre', '--lang', 'en'];
    expect((await tom(folder, own)).out.trim().split('\n')).toEqual(
      ['sla-book', 'raci', 'index'].map((name) =>
        join('out', `${name}.provider-call-centre${name === 'index' ? '' : '.en'}.html`),
      ),
    );
  });

  it('names what holds everything alike, however it is asked for', async () => {
    const folder = pharmacy();
    const call = await tom(folder, ['report', 'survey', 'raci', '--audience', 'operational', '--lang', 'en']);
    expect(call.out.trim().split('\n')).toEqual(['out/survey.en.html', 'out/raci.en.html', 'out/index.html']);
  });

  it('refuses a reader that there is not before a browser has to start', async () => {
    const call = ['report', 'survey', '--format', 'pdf', '--audience', 'everyone', '--lang', 'en'];
    const { code, err } = await tom(pharmacy(), call, { TOM_CHROME: '/nowhere' });
    expect(code).toBe(2);
    expect(err).toMatch(/operational, executive, public, provider:/);
  });

  it('writes the others where one is held back that nobody named', async () => {
    const folder = pharmacy();
    const path = join(folder, 'model/charters.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('state: agreed', 'state: draft'));
    const call = await tom(folder, ['report', '--format', 'md', '--lang', 'es']);
    expect(call.code).toBe(0);
    expect(call.err).toContain('no se escribe charter');
    expect(call.err).toContain('Carta de servicios al paciente 2027: todavía es un borrador');
    expect(call.out).not.toContain('charter');
    expect(call.out).toContain('out/sla-book.es.md');
  });

  it('has a workbook of tables, and says which reports have one', async () => {
    const call = await tom(pharmacy(), ['report', 'raci', 'executive', '--format', 'xlsx']);
    expect(call.code).toBe(2);
    expect(call.err).toMatch(
      /^tom: «executive» no se puede escribir como xlsx: .* channel-map, sla-book, .*roadmap, .*--format docx/,
    );
    const folder = pharmacy();
    expect((await tom(folder, ['report', '--format', 'xlsx'])).code).toBe(0);
    expect(readdirSync(join(folder, 'out'))).toContain('raci.es.xlsx');
    expect((await tom(folder, ['report', '--list'])).out).toMatch(
      /\(md, html, docx, pdf\)\n.*\(md, html, docx, xlsx, pdf\)\n/,
    );
  });

  it('lists what there is', async () => {
    expect((await tom(folderOf({}), ['report', '--list', '--lang', 'es'])).out).toMatch(
      /^executive .*\nchannel-map .*\nsla-book /m,
    );
  });
});

describe('a template of the workspace', () => {
  const own = (text: string): string => {
    const folder = pharmacy();
    mkdirSync(join(folder, 'templates'));
    writeFileSync(join(folder, 'templates/sla-book.md'), text);
    return folder;
  };

  it('wins over the built-in one, unless it is told not to', async () => {
    const folder = own('## Nuestro libro\n\nPara {{meta.client}}.\n');
    const read = () => readFileSync(join(folder, 'out/sla-book.es.md'), 'utf8');
    await tom(folder, ['report', 'sla-book', '--format', 'md']);
    expect(read()).toContain('Para Farmacias del Sur.');
    await tom(folder, ['report', 'sla-book', '--format', 'md', '--no-workspace-templates']);
    expect(read()).not.toContain('Nuestro libro');
  });

  it.each([
    [
      'a value that does not exist',
      '## Libro\n\n{{meta.cliente}}\n',
      /^tom: la plantilla templates\/sla-book\.md:3:3 .*«cliente» no tiene valor/,
    ],
    ['a helper that does not exist', '## Libro\n\n{{figura "canvas"}}\n', /sla-book\.md:3:1 .*¿Quiso decir «figure»\?/],
    ['a block that is not closed', '## Libro\n\n{{#if meta}}\n', /sla-book\.md/],
    ['a way to the prototype', '## Libro\n\n{{meta.constructor.constructor}}\n', /sla-book\.md/],
    ['a value that is not escaped', '## Libro\n\n{{{meta.client}}}\n', /sla-book\.md/],
  ])('with %s is told with its place, and nothing is written', async (_what, text, says) => {
    const folder = own(text);
    const call = await tom(folder, ['report', 'sla-book']);
    expect(call).toMatchObject({ code: 2, out: '' });
    expect(call.err).toMatch(says);
    expect(readdirSync(folder)).not.toContain('out');
  });
});

describe('a report that cannot be written', () => {
  it.each([
    ['an unknown name', ['report', 'slabook'], /quería decir «sla-book»/],
    ['a language that the engagement does not have', ['report', '--lang', 'fr'], /«fr» no vale para --lang/],
    ['an unknown format', ['report', '--format', 'odt'], /«odt» no vale para --format/],
    ['a folder that is a file', ['report', 'sla-book', '--out', 'tom.yaml'], /no se ha escrito/],
  ])('%s', async (_what, args, says) => {
    const call = await tom(pharmacy(), args, { LANG: 'C' });
    expect(call).toMatchObject({ code: 2, out: '' });
    expect(call.err).toMatch(says);
  });
});

describe('a template of the workspace that is a report of its own', () => {
  const head =
    '---\ntitle: { en: Provider sheets, es: Fichas de proveedor }\nsummary: { en: All of them, es: Todas }\naudience: Compras\n---\n';
  const sheets = (text: string, name = 'provider-sheets'): string => {
    const folder = pharmacy();
    mkdirSync(join(folder, 'templates'));
    writeFileSync(join(folder, `templates/${name}.md`), text);
    return folder;
  };
  const body =
    '\n## Todos\n\n{{#each (all "provider")}}\n\n### {{anchor this}}{{name}}\n\n{{sheet this "type" "manager"}}\n\n{{/each}}\n';

  it('is listed and written, with its title, audience, open points and annexes', async () => {
    const folder = sheets(head + body);
    expect((await tom(folder, ['report', '--list', '--lang', 'es'])).out).toMatch(
      /^provider-sheets +Todas \(md, html, docx, pdf\)$/m,
    );
    expect(await tom(folder, ['report', 'provider-sheets', '--format', 'md', '--lang', 'en'])).toMatchObject({
      code: 0,
    });
    const text = readFileSync(join(folder, 'out/provider-sheets.en.md'), 'utf8');
    expect(text).toMatch(/^# Provider sheets\n\nAll of them\n/);
    expect(text).toContain('* **Audience:** Compras');
    expect(text).toContain('## 1 Todos');
    expect(text).toContain('No findings are open in what this document covers.');
    expect(text).not.toContain('---\ntitle');
  });

  it('is a deliverable once it is agreed, and nothing that tom.yaml gets wrong', async () => {
    const folder = sheets(head + body);
    const agree = (name: string) => {
      const own = readFileSync(join(folder, 'tom.yaml'), 'utf8').replace(/^deliverables:.*\n/m, '');
      writeFileSync(join(folder, 'tom.yaml'), `${own}deliverables: [${name}]\n`);
    };
    agree('provider-sheets');
    expect((await tom(folder, ['validate', '--lang', 'en'])).out).not.toContain('provider-sheets');
    expect((await tom(folder, ['report', '--format', 'md', '--lang', 'en'])).out.trim()).toMatch(
      /^out\/provider-sheets\.en\.md$/,
    );
    agree('provider-sheet');
    expect((await tom(folder, ['validate', '--lang', 'en'])).out).toMatch(
      /“provider-sheet” is not allowed here.* did you mean “provider-sheets”\?/s,
    );
  });

  it('keeps the lines of its file in what is told of it', async () => {
    const folder = sheets(`${head}\n{{table (all "providr") "name"}}\n`);
    const call = await tom(folder, ['report', 'provider-sheets']);
    expect(call).toMatchObject({ code: 2, out: '' });
    expect(call.err).toMatch(/templates\/provider-sheets\.md:7:9 .*¿Quiso decir «provider»\?/);
  });

  it.each([
    ['without a title', '---\nsummary: Todas\n---\n', '2:1'],
    ['whose title has no value', '---\nsummary: Todas\ntitle:\n---\n', '3:1'],
    ['whose title is no text', '---\r\nsummary: Todas\r\ntitle: { en: 5 }\r\n---\r\n', '3:8'],
    ['with a field that it does not have', '---\ntitle: Fichas\ntitel: Otra\n---\n', '3:1'],
    ['with an audience that is a list', '\uFEFF---\ntitle: Fichas\n\naudience: [Compras]\n---\n', '4:11'],
    ['about what there is not', '---\ntitle: Fichas\nabout: [provider, providr]\n---\n', '3:19'],
    ['with a place that is no number', '---\ntitle: Fichas\norder: first\n---\n', '3:8'],
    ['that is no YAML', '---\ntitle: [\n---\n', '2:8'],
    ['that is no map', '---\n# Fichas\n- title\n---\n', '3:1'],
    ['that says nothing', '---\n# Fichas\n---\n', '1:1'],
  ])('%s cannot be used', async (_what, broken, at) => {
    const call = await tom(sheets(broken + body), ['report', 'provider-sheets']);
    expect(call).toMatchObject({ code: 2, out: '' });
    expect(call.err).toContain(
      `tom: la plantilla templates/provider-sheets.md:${at} no se puede usar: no se puede leer su cabecera`,
    );
  });

  it('is none without a head; a copy of a built-in one with a head has its title', async () => {
    expect((await tom(sheets(body), ['report', '--list'])).out).not.toContain('provider-sheets');
    const folder = sheets(`${head}\n## Uno\n`, 'sla-book');
    await tom(folder, ['report', 'sla-book', '--format', 'md', '--lang', 'en']);
    expect(readFileSync(join(folder, 'out/sla-book.en.md'), 'utf8')).toMatch(/^# Provider sheets\n/);
  });
});

describe('the index of an engagement', () => {
  it('leads to every report of this run and of earlier ones, with what each is', async () => {
    const folder = pharmacy();
    const call = await tom(folder, ['report', 'channel-map', 'sla-book', '--lang', 'all']);
    expect(call.out).toMatch(/\nout\/index\.html\n$/);
    const read = () => readFileSync(join(folder, 'out/index.html'), 'utf8');
    expect(read()).toContain('<a href="channel-map.es.html">Mapa de canales</a>');
    expect(read()).toContain('href="sla-book.en.html" hreflang="en"');
    expect(read()).not.toContain('executive');
    // One more beside them.
    await tom(folder, ['report', 'executive', '--lang', 'en']);
    expect(read()).toContain('href="channel-map.es.html"');
    expect(read()).toContain('href="executive.en.html"');
    // In one language, that of what was made: it shows the engagement in its words.
    expect(read()).toContain('<html lang="en"');
    expect(read()).toContain('>Channel map</a>');
  });

  it('tells a draft, and not of what is not there any more or is not of tom', async () => {
    const folder = folderOf({});
    cpSync(join(root, 'examples/water-utility'), folder, { recursive: true });
    await tom(folder, ['report', 'channel-map', 'roadmap', '--lang', 'es']);
    const out = join(folder, 'out');
    rmSync(join(out, 'roadmap.es.html'));
    writeFileSync(join(out, 'governance.es.html'), '<!doctype html>\n<title>Mine</title>');
    await tom(folder, ['report', 'sla-book', '--lang', 'es']);
    const index = readFileSync(join(out, 'index.html'), 'utf8');
    expect([...index.matchAll(/<h2><a href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      'channel-map.es.html',
      'sla-book.es.html',
    ]);
    expect(index.match(/>Borrador</g)).toHaveLength(2);
  });

  it('never takes the place of a page that is not of tom, and says so', async () => {
    const folder = pharmacy();
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/index.html'), 'mine');
    const call = await tom(folder, ['report', 'channel-map', 'sla-book', '--lang', 'en']);
    expect(call).toMatchObject({ code: 0 });
    expect(call.err).toContain('“out/index.html” is not a page of tom’s, and it stays as it is.');
    expect(readFileSync(join(folder, 'out/index.html'), 'utf8')).toBe('mine');
  });
});

describe('--format pdf', () => {
  it.each([
    [{ PATH: '' }, 'no se ha hecho ningún PDF: en este equipo no hay Chrome, Chromium ni Edge'],
    [
      { TOM_CHROME: '/nowhere/chrome' },
      '«/nowhere/chrome», que es lo que indica TOM_CHROME o CHROME_PATH, no es un programa',
    ],
    [{ CHROME_PATH: '/bin/false' }, 'el navegador no ha impreso'],
  ])('says what is missing where nothing can print: %j', async (env, words) => {
    const folder = pharmacy();
    const call = await tom(folder, ['report', 'raci', '--format', 'pdf', '--lang', 'es'], env);
    expect(call).toMatchObject({ code: 2, out: '' });
    expect(call.err).toContain(words);
    expect(readdirSync(folder)).not.toContain('out');
  });

  it.skipIf(!browserPath)(
    inBrowser('is a tagged document with an outline and the pages of its contents, the same each time'),
    async () => {
      const folder = pharmacy();
      const env = { TOM_CHROME: browserPath ?? '' };
      const once = async (out: string, lang: string) => {
        const call = await tom(folder, ['report', 'raci', '--format', 'pdf', '--lang', lang, '--out', out], env);
        expect(call).toMatchObject({ code: 0 });
        return readFileSync(join(folder, out, 'raci.es.pdf'));
      };
      const pdf = await once('a', 'es');
      const text = pdf.toString('latin1');
      expect(text).toMatch(/^%PDF-/);
      for (const part of [
        '/MarkInfo',
        '/Outlines',
        '/Lang (es)',
        '/Creator (tom ',
        '/CreationDate (D:20261116000000Z)',
      ])
        expect(text.includes(part), part).toBe(true);
      expect(text).not.toContain('HeadlessChrome');
      const pages = pagesOf(pdf);
      expect(pages.get('summary') ?? pages.get('document-control')).toBeGreaterThan(1);
      const page = '<a href="#qué-es"></a><i class="on-page" data-at="qu%C3%A9-es"></i>';
      expect(withPages(page, new Map([['qué-es', 7]]))).toContain('data-at="qu%C3%A9-es">7</i>');
      const written =
        '\n8 0 obj\n<<\n9 0 obj\n<</Type /Pages\n/Count 1\n/Kids [8 0 R]>>\n/qu#25C3#25A9-es [8 0 R /XYZ 0 0 0]';
      expect([...pagesOf(Buffer.from(written))]).toEqual([['qué-es', 1]]);
      expect((await once('b', 'all')).equals(pdf)).toBe(true);
      // The second page of a browser has its styles as well: A4, as they say.
      expect(readFileSync(join(folder, 'b/raci.en.pdf'), 'latin1')).toMatch(/MediaBox \[0 0 594\.9\d+ 841\.9/);
    },
  );
});
