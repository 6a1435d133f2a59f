import { readdirSync, readFileSync } from 'node:fs';
import { type Checked, check } from '../../src/check.ts';
import type { Example } from '../../src/diagnostics/declaration.ts';
import type { Language } from '../../src/diagnostics/language.ts';
import { labels } from '../../src/generated/labels.ts';
import type { Audience } from '../../src/model/seen-from-outside.ts';
import { type Head, readHead, withoutHead } from '../../src/reports/head.ts';
import { renderReport } from '../../src/reports/render/report.ts';
import type { ReportView } from '../../src/reports/render/view.ts';
import { reportOf } from '../../src/reports/report.ts';
import { publicHolidays, sourcesOf } from '../support/example.ts';
import { plainSpaces } from '../support/plain-spaces.ts';
import { shipped } from './render/templates.ts';

/** The reports that the package ships, as they may be agreed on. */
export const reportNames: readonly string[] = Object.keys(labels.engagement?.fields ?? {}).flatMap(
  (key) => /^deliverables\[\]=(.*)/.exec(key)?.[1] ?? [],
);

/** The reports that compute most, and one of the others in turn: where there are many models, all of each would take minutes. */
export function reportsInTurn(turn: number): readonly string[] {
  const others = reportNames.slice(3);
  return [...reportNames.slice(0, 3), others[turn % others.length] ?? ''];
}

/** The views of reports of an example; none where tom.yaml cannot be read. */
export function viewsOf(example: Example, language: Language, names = reportNames): [name: string, view: ReportView][] {
  return reportViews(checkedOf(example, language), language, names);
}

/** The views of reports of what was checked. */
export function reportViews(
  checked: Checked,
  language: Language,
  names = reportNames,
  audience: Audience = 'operational',
): [name: string, view: ReportView][] {
  return names.flatMap((name) => {
    const view = viewOf(name, checked, language, audience);
    return view ? [[name, view] as [string, ReportView]] : [];
  });
}

/** A report of an example, from its text to Markdown or HTML, with plain spaces. */
export function render(...report: Parameters<typeof renderExact>): string {
  return plainSpaces(renderExact(...report));
}

/** A report of an example as it is written. */
export function renderExact(
  name: string,
  example: Example,
  language: Language = 'en',
  format: 'md' | 'html' = 'md',
): string {
  const view = viewOf(name, checkedOf(example, language), language);
  if (!view) throw new Error('the example has no model');
  const rendered = renderReport({ name, template: templateOf(name), ...shipped, view, language, format });
  if (rendered.fault) throw new Error(rendered.fault.message);
  return rendered.text;
}

/** What a template of one's own makes of an example, or its fault, in Markdown without the frame around it. */
export function renderOwn(
  template: string,
  example: Example,
  language: Language = 'en',
  audience: Audience = 'operational',
): string {
  const view = viewOf('executive', checkedOf(example, language), language, audience);
  if (!view) throw new Error('the example has no model');
  const layout = { ...shipped.layout, document: '{{> body}}' };
  const { text, fault } = renderReport({ name: 'own', template, ...shipped, layout, view, language, format: 'md' });
  return fault ? `${fault.template}:${fault.line}:${fault.column} ${fault.message}` : plainSpaces(text).trim();
}

/** A shipped example as its files. */
export function exampleAt(name: string): Record<string, string> {
  const folder = new URL(`../../examples/${name}/`, import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const own = files.filter((file) => /^(?:tom\.yaml|(?:model|data|rules)\/.*\.(?:ya?ml|csv))$/.test(file)).sort();
  return Object.fromEntries(own.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]));
}

/** The template that the package ships, without its head. */
export function templateOf(name: string): string {
  return withoutHead(shippedText(name));
}

function shippedText(name: string): string {
  return readFileSync(new URL(`../../templates/${name}.md`, import.meta.url), 'utf8');
}

/** What stands under a heading of a Markdown report, up to the next heading of its level or above. Anchors are left out. */
export function section(markdown: string, title: string): string {
  const lines = markdown.replace(/<a id="[^"]*"><\/a>/g, '').split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ (?:[\dA-Z.]+ )?/, '') === title);
  if (start < 0) throw new Error(`there is no section “${title}”`);
  const level = /^#+/.exec(lines[start] ?? '')?.[0].length ?? 0;
  const end = lines.findIndex((line, index) => index > start && (/^#+(?= )/.exec(line)?.[0].length ?? 9) <= level);
  return lines
    .slice(start + 1, end < 0 ? undefined : end)
    .join('\n')
    .trim();
}

/** The phases of tom.yaml count; a rule that crashes is thrown. */
function checkedOf(example: Example, language: Language): Checked {
  const checked = check(sourcesOf(example), { language, version: '0.1.0', publicHolidays });
  for (const { code, error } of checked.crashes) throw new Error(`${code} crashed: ${error}`, { cause: error });
  return checked;
}

function viewOf(
  name: string,
  { judged, workspace, result, rules }: Checked,
  language: string,
  audience: Audience = 'operational',
): ReportView | undefined {
  const [model] = judged;
  if (!model || !workspace) return undefined;
  return reportOf(name, readHead(shippedText(name)) as Head).view({
    model,
    models: workspace.models,
    diagnostics: result.diagnostics.filter((diagnostic) => !diagnostic.suppressed),
    accepted: result.diagnostics.filter((diagnostic) => diagnostic.suppressed),
    notAssessed: result.notAssessed,
    rules: rules(),
    phases: result.made.phases,
    language,
    git: { commit: '0123456789', dirty: false },
    version: '0.1.0',
    audience,
  });
}

/** Whose pages are looked at as they are seen or printed: one example in Spanish; with TOM_PRINT=all, in minutes, every one in both languages. */
export function lookedAt(one: string): (readonly [example: string, language: Language])[] {
  if (process.env.TOM_PRINT !== 'all') return [[one, 'es']];
  return ['pharmacy', 'water-utility', 'telecom-alliance'].flatMap((name) => [
    [name, 'es'] as const,
    [name, 'en'] as const,
  ]);
}

/** The pages of all the reports of an example. */
export function* pagesOf(example: string, language: Language): Generator<[name: string, html: string]> {
  for (const [name, view] of viewsOf(exampleAt(example), language)) {
    const { text } = renderReport({ name, template: templateOf(name), ...shipped, view, language, format: 'html' });
    if (text === undefined) throw new Error(`${name} is not made`);
    yield [name, text];
  }
}
