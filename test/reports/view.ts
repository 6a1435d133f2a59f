import type { Checked } from '../../src/check.ts';
import type { Example } from '../../src/diagnostics/declaration.ts';
import type { Language } from '../../src/diagnostics/language.ts';
import { reports } from '../../src/reports/index.ts';
import type { ReportView } from '../../src/reports/render/view.ts';
import { checkAll, sourcesOf } from '../support/example.ts';

/** The views of every report of an example; none where tom.yaml cannot be read. */
export function viewsOf(example: Example, language: Language): [name: string, view: ReportView][] {
  const checked = checkAll(sourcesOf(example), language);
  return Object.keys(reports).flatMap((name) => {
    const view = viewOf(name, checked, language);
    return view ? [[name, view] as [string, ReportView]] : [];
  });
}

function viewOf(name: string, { judged, workspace, result }: Checked, language: string): ReportView | undefined {
  const [model] = judged;
  if (!model || !workspace) return undefined;
  return reports[name]?.view({
    model,
    models: workspace.models,
    diagnostics: result.diagnostics.filter((diagnostic) => !diagnostic.suppressed),
    notAssessed: result.notAssessed,
    phases: result.made.phases,
    language,
    git: { commit: '0123456789', dirty: false },
    version: '0.1.0',
  });
}
