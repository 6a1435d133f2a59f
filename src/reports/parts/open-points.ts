import type { Diagnostic, NotAssessedDiagnostic } from '../../diagnostics/diagnostic.ts';
import type { Severity } from '../../diagnostics/finding.ts';
import type { Localised } from '../../diagnostics/language.ts';
import type { Ref } from '../../diagnostics/values.ts';
import type { Content, Tone } from '../render/content.ts';
import type { OpenPoint, ReportView } from '../render/view.ts';
import { fieldLabel, kindsLabel } from './labels.ts';
import { link } from './links.ts';
import { fieldOf, type Matters } from './matters.ts';
import { plainWords } from './plain-words.ts';
import { sentence } from './speech.ts';
import type { ViewContext } from './view-context.ts';

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const tones: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'attention', info: 'neutral' };
const severityWords: Readonly<Record<Severity, Localised>> = {
  error: { en: 'error', es: 'error' },
  warning: { en: 'warning', es: 'aviso' },
  info: { en: 'note', es: 'nota' },
};

type Open = Pick<ReportView, 'draft' | 'openPoints' | 'notAssessed'>;

/** What is open in the matters of a report, the heaviest first. A report with an error or a warning is a draft. */
export function openPointsOf(missing: readonly NotAssessedDiagnostic[], matters: Matters, view: ViewContext): Open {
  const found = view.diagnostics.filter(({ subject }) => matters.concern(subject));
  const count = (severity: Severity) => found.filter((diagnostic) => diagnostic.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const sorted = severities.flatMap((severity) => found.filter((diagnostic) => diagnostic.severity === severity));
  return {
    draft: errors + warnings === 0 ? null : { errors, warnings },
    openPoints: sorted.map((diagnostic) => openPoint(diagnostic, view)),
    notAssessed: notAssessed(missing, matters, view),
  };
}

/** How to mend the files is for who writes them, not for who reads the report. */
function openPoint({ code, severity, subject, message }: Diagnostic, view: ViewContext): OpenPoint {
  const [head = '', ...items] = message.split('\n').map((line) => line.trim());
  return {
    code,
    severity: { type: 'badge', text: view.say(severityWords[severity]), tone: tones[severity] },
    about: subjectLink(subject, view),
    message: items.length === 0 ? head : { type: 'lines', head, items },
  };
}

/** The same datum may be what several checks lack: it is told once. */
function notAssessed(
  found: readonly NotAssessedDiagnostic[],
  matters: Matters,
  view: ViewContext,
): ReportView['notAssessed'] {
  const told = new Map(
    found.filter(({ subject }) => matters.concern(subject)).map((one) => [`${one.subject} ${one.missing}`, one]),
  );
  return [...told.values()].map(({ subject, missing }) => ({
    about: subjectLink(subject, view),
    missing: sentence(plainWords(missing, view)),
  }));
}

/** What a finding is about: a link to the entity or part, a field in words, or a file. */
export function subjectLink(subject: string, view: ViewContext): Content {
  const field = fieldOf(subject);
  if (field?.kind) {
    const kind = sentence(kindsLabel(field.kind, view));
    return field.field === '*' ? kind : `${kind}: ${fieldLabel(field.kind, field.field, view).toLowerCase()}`;
  }
  if (field) return view.say({ en: 'The files of the model', es: 'Los archivos del modelo' });
  const [, kind, id = '', part] = /^([a-zA-Z]+):([^#]+)(?:#(.+))?$/.exec(subject) ?? [];
  if (kind === undefined) return subject;
  if (kind === 'engagement') return view.say({ en: 'The engagement', es: 'El proyecto' });
  const ref: Ref = { type: 'ref', written: subject, kind, id, ...(part === undefined ? {} : { part }) };
  return link(ref, view);
}
