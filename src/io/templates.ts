import { lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { packageRoot, readPackageFile } from './package.ts';
import { errorCode, type ReadFault, readInside } from './read.ts';

/** The texts that a report is rendered from; see RenderInput. */
export interface TemplateTexts {
  template: string;
  partials: Record<string, string>;
  layout: {
    document: string;
    blocks: Record<string, string>;
    page: string;
    index: string;
    styles: string[];
    script: string;
    sha256: (text: string) => string;
  };
  labels: { en: Record<string, string>; es: Record<string, string> };
}

/** A template of the workspace that cannot be read: tom's own of the same name would be another report than the one that is meant. */
export class UnreadableTemplate extends Error {
  readonly file: string;
  readonly fault: ReadFault;

  constructor(file: string, fault: ReadFault) {
    super(`${file}: ${fault}`);
    this.file = file;
    this.fault = fault;
  }
}

export interface Templates {
  of(name: string): TemplateTexts;
  /** The names of all templates: tom's, then those of the workspace that are none of tom's, each in order. */
  names(): string[];
  /** Tom's own template of that name; undefined where there is none. */
  shipped(name: string): string | undefined;
  /** Where a template stands, for messages: the workspace's own, or the built-in one. */
  pathOf(name: string): string;
}

const styles = ['page.css', 'cover.css', 'blocks.css', 'print.css'];

/**
 * The built-in templates, and those of the same name in `templates/` of the workspace, which win. Only reports and partials can be
 * overridden: the page around them is tom's. Throws an UnreadableTemplate for one of the workspace that cannot be read.
 */
export function loadTemplates(workspace: string | undefined): Templates {
  const theirs = (file: string): boolean => workspace !== undefined && stands(workspace, `templates/${file}`);
  const own = (file: string): string => readPackageFile(`templates/${file}`);
  const read = (file: string): string =>
    workspace !== undefined && theirs(file) ? readTheirs(workspace, `templates/${file}`) : own(file);
  const filesIn = (folder: string) => readdirSync(join(packageRoot(), 'templates', folder)).sort();
  const partials = Object.fromEntries(
    filesIn('partials').map((file) => [basename(file, '.md'), read(`partials/${file}`)]),
  );
  const shipped = namesIn(join(packageRoot(), 'templates')).filter((name) => name !== 'README');
  const layout = {
    document: own('layouts/report.md'),
    blocks: Object.fromEntries(filesIn('layouts/blocks').map((file) => [file, own(`layouts/blocks/${file}`)])),
    page: own('layouts/page.html'),
    index: own('layouts/index.html.hbs'),
    styles: styles.map((file) => own(`layouts/${file}`)),
    script: own('layouts/page.js'),
    // Few runs make a page, and the module takes longer to load than most that stand here.
    sha256: (text: string) =>
      process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('base64'),
  };
  const labels = {
    en: JSON.parse(own('labels/en.json')),
    es: JSON.parse(own('labels/es.json')),
  };
  return {
    names: () => [...new Set([...shipped, ...(workspace === undefined ? [] : namesIn(join(workspace, 'templates')))])],
    shipped: (name) => (shipped.includes(name) ? own(`${name}.md`) : undefined),
    of: (name) => ({ template: read(`${name}.md`), partials, layout, labels }),
    pathOf: (name) => join(theirs(`${name}.md`) ? (workspace ?? '') : packageRoot(), `templates/${name}.md`),
  };
}

/** The reports that a workspace has templates of its own for: those that have a head. */
export function ownReports(workspace: string): string[] {
  const hasHead = (name: string) => {
    const bytes = readInside(workspace, `templates/${name}.md`);
    return typeof bytes !== 'string' && /^(?:\uFEFF)?---[ \t]*\r?\n/.test(bytes.toString('utf8'));
  };
  return namesIn(join(workspace, 'templates')).filter(hasHead);
}

/** The Markdown files of a folder by name; none where it is no folder that can be read. */
function namesIn(folder: string): string[] {
  try {
    const files = readdirSync(folder).filter((file) => /^[\p{L}\p{N}][\p{L}\p{N}_-]*\.md$/u.test(file));
    return files.map((file) => basename(file, '.md')).sort();
  } catch {
    return [];
  }
}

function readTheirs(workspace: string, file: string): string {
  const bytes = readInside(workspace, file);
  if (typeof bytes === 'string') throw new UnreadableTemplate(file, bytes);
  return bytes.toString('utf8');
}

/** True when anything stands there, a link that leads nowhere and what cannot be looked at included. */
function stands(workspace: string, file: string): boolean {
  try {
    return lstatSync(join(workspace, file), { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return errorCode(error) !== 'ENOTDIR';
  }
}
