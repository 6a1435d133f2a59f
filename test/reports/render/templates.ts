import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Labels } from '../../../src/reports/render/reader.ts';
import type { RenderInput } from '../../../src/reports/render/report.ts';

const templates = new URL('../../../templates/', import.meta.url);

function read(path: string): string {
  return readFileSync(new URL(path, templates), 'utf8');
}

/** The labels, layouts and partials that the package ships. */
export const shipped: Pick<RenderInput, 'labels' | 'layout' | 'partials'> = {
  labels: { en: JSON.parse(read('labels/en.json')) as Labels, es: JSON.parse(read('labels/es.json')) as Labels },
  layout: {
    document: read('layouts/report.md'),
    blocks: Object.fromEntries(
      readdirSync(new URL('layouts/blocks/', templates)).map((name) => [name, read(`layouts/blocks/${name}`)]),
    ),
    page: read('layouts/page.html'),
    styles: ['page.css', 'cover.css', 'blocks.css', 'print.css'].map((name) => read(`layouts/${name}`)),
    script: read('layouts/page.js'),
    sha256: (text) => createHash('sha256').update(text).digest('base64'),
  },
  partials: Object.fromEntries(
    readdirSync(new URL('partials/', templates)).map((name) => [
      basename(name, extname(name)),
      read(`partials/${name}`),
    ]),
  ),
};
