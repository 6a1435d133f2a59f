import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packageRoot } from './package.ts';

/** The texts that a report is rendered from; see RenderInput. */
export interface TemplateTexts {
  template: string;
  partials: Record<string, string>;
  layout: { document: string; page: string; styles: string[]; script: string };
  labels: { en: Record<string, string>; es: Record<string, string> };
}

export interface Templates {
  of(name: string): TemplateTexts;
  /** Where a template stands, for messages: the workspace's own, or the built-in one. */
  pathOf(name: string): string;
}

const styles = ['page.css', 'cover.css', 'blocks.css', 'print.css'];

/**
 * The built-in templates, and those of the same name in `templates/` of the workspace, which win. Only reports and partials can be
 * overridden: the page around them is tom's.
 */
export function loadTemplates(workspace: string | undefined): Templates {
  const own = join(packageRoot(), 'templates');
  const theirs = workspace === undefined ? undefined : join(workspace, 'templates');
  const pathOf = (file: string): string => {
    const override = theirs === undefined ? '' : join(theirs, file);
    return override !== '' && existsSync(override) ? override : join(own, file);
  };
  const read = (path: string): string => readFileSync(path, 'utf8');
  const partialNames = readdirSync(join(own, 'partials')).sort();
  const partials = Object.fromEntries(
    partialNames.map((file) => [basename(file, '.md'), read(pathOf(`partials/${file}`))]),
  );
  const layout = {
    document: read(join(own, 'layouts/report.md')),
    page: read(join(own, 'layouts/page.html')),
    styles: styles.map((file) => read(join(own, 'layouts', file))),
    script: read(join(own, 'layouts/page.js')),
  };
  const labels = {
    en: JSON.parse(read(join(own, 'labels/en.json'))),
    es: JSON.parse(read(join(own, 'labels/es.json'))),
  };
  return {
    of: (name) => ({ template: read(pathOf(`${name}.md`)), partials, layout, labels }),
    pathOf: (name) => pathOf(`${name}.md`),
  };
}
