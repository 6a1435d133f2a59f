import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Severity } from '../../diagnostics/finding.ts';
import { lists } from '../../generated/facts.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
import { frameWords } from '../../generated/words/reports.ts';
import { everyEntity } from '../../model/fields.ts';
import type { Entity } from '../../model/model.ts';
import { inLines, type Tone } from '../../wording/content.ts';
import { fieldOf } from '../../wording/links.ts';
import type { View } from '../../wording/view.ts';
import { promiseLists } from '../facts/promise/chain.ts';
import type { Head } from '../head.ts';
import type { OpenPoint, ReportView } from '../render/view.ts';

/**
 * What a report is about, so that it shows the open points of this and of nothing else: its entities, and single parts
 * (`charter:homes#answer`) of others. A reference that leads nowhere belongs to who holds it, and a file that cannot be read to every
 * report.
 */
export function scopeOf(view: View, { about, named, findings = [] }: Pick<Head, 'about' | 'named' | 'findings'>) {
  const { model } = view;
  if (about === undefined)
    return { entities: everyEntity(model), has: () => true, takesIn: () => true, hasMatters: true };
  const takesIn = (code = '') => findings.some((one) => code.startsWith(one));
  const all = about.flatMap((name): readonly Entity[] => {
    if (name === 'engagement') return [model.engagement];
    return Object.hasOwn(kinds, name) ? model.all(name as Kind) : (lists[name]?.of(view) ?? []);
  });
  const further = all.flatMap((entity) => model.outgoing(entity).flatMap(({ to }) => to ?? []));
  const entities = [...new Set([...all, ...further.filter(({ kind }) => named.includes(kind))])];
  const broken = entities.flatMap((entity) => model.outgoing(entity)).filter(({ to }) => to === undefined);
  const known = new Set([
    ...entities.map(({ ref }) => ref),
    ...about.flatMap((name) => promiseLists[name]?.(view).map(({ ref }) => ref) ?? []),
    ...broken.map(({ ref }) => `${ref.kind}:${ref.id}`),
  ]);
  const kindsShown = new Set<string>(entities.map(({ kind }) => kind));
  return {
    entities,
    /** False for one that is about nothing of the model: what is found stands in its own text, and is no open point. */
    hasMatters: about.length + findings.length > 0,
    /** True for the code of a finding that belongs to it whatever it is about. */
    takesIn,
    /** True for a finding's subject that belongs to the report, or by its code. */
    has: (subject: string, code?: string) => {
      if (takesIn(code)) return true;
      const field = fieldOf(subject);
      if (field) return field.kind === undefined || kindsShown.has(field.kind);
      return !subject.includes(':') || known.has(subject) || known.has(subject.replace(/#.*$/, ''));
    },
  };
}

const tones: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'attention', info: 'neutral' };

/** What is open in the scope of a report, the heaviest first. A report with an error or a warning is a draft. */
export function openPointsOf(
  scope: ReturnType<typeof scopeOf>,
  view: View,
): Pick<ReportView, 'draft' | 'openPoints' | 'notAssessed' | 'hasMatters' | 'waiting'> {
  const found = view.diagnostics.filter(({ subject, code }) => scope.has(subject, code));
  const of = (wanted: Severity) => found.filter(({ severity }) => severity === wanted);
  const [errors, warnings, notes] = [of('error'), of('warning'), of('info')];
  const waiting = view.rules.filter(
    ({ state, declaration }) => state === 'waiting' && scope.takesIn(declaration.code),
  ).length;
  // The same datum may be what several checks lack: it is told once.
  const lacks = view.notAssessed.filter(({ subject, code }) => scope.has(subject, code));
  const each = new Map(lacks.map((one) => [`${one.subject} ${one.missing}`, one]));
  return {
    draft: errors.length + warnings.length === 0 ? null : { errors: errors.length, warnings: warnings.length },
    openPoints: [...errors, ...warnings, ...notes].map((diagnostic) => openPoint(diagnostic, view)),
    notAssessed: [...each.values()].map((one) => ({
      about: view.subjectLink(one.subject),
      missing: view.lackInWords(one),
    })),
    hasMatters: scope.hasMatters,
    waiting: waiting || null,
  };
}

/** How to mend the files is for who writes them, not for who reads the report. */
function openPoint({ code, severity, subject, message }: Diagnostic, view: View): OpenPoint {
  return {
    code,
    severity: { type: 'badge', text: view.say(frameWords[severity]), tone: tones[severity] },
    about: view.subjectLink(subject),
    message: inLines(message.split('\n').map((line) => line.trim())),
  };
}
