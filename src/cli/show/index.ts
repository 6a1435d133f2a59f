import { callWords } from '../../generated/words/cli.ts';
import type { Entity } from '../../model/model.ts';
import { subjectsOf } from '../../model/subject.ts';
import { type ViewContext, viewOf } from '../../reports/wording/view-context.ts';
import { CallError } from '../call-error.ts';
import type { Opened } from '../open.ts';
import { cellLines } from './cell.ts';
import { showCommitment } from './commitment.ts';
import { declaredLines, entityLines, findingLines, titleOf, whereLine } from './entity.ts';
import { findCell, findDeclared, findNamed } from './find.ts';
import { linesText } from './lines.ts';
import { openingLines } from './opening.ts';
import { showTeam } from './team.ts';

/** What `tom show` prints of a reference. Throws a CallError where it names nothing. */
export function show(ref: string, opened: Opened): string {
  const { checked, language } = opened;
  const [model] = checked.judged;
  if (!model) throw new CallError(callWords.brokenEngagement, { file: 'tom.yaml' }, language);
  const view = viewOf(model, language);
  const [meant = ref, ...others] = subjectsOf(model, ref);
  const declared = findDeclared(model, others.length === 0 ? meant : ref);
  if (declared) return linesText(declaredLines(declared, opened.sources, view));
  return meant.startsWith('cell:') ? shownCell(meant, opened, view) : shownEntity(ref, opened, view);
}

function shownEntity(ref: string, { checked, language, sources }: Opened, view: ViewContext): string {
  const { model } = view;
  const { entity, part } = findNamed(model, ref, language);
  const subject = part === undefined ? entity.ref : `${entity.ref}#${part}`;
  const findings = findingLines(checked.result, [subject], view);
  const own = ownText(entity, part, view);
  if (own !== '' && part !== undefined) return own + linesText(findings);
  const fields = ['', ...entityLines(entity, part, view), ...openingLines([entity], part, view), ...findings];
  const where = whereLine(entity, part, sources, view);
  if (own !== '') return own + linesText(['', where, ...fields]);
  return linesText([titleOf(entity, part, view), where, ...fields]);
}

/** What there is to tell of some kinds beyond their fields. */
function ownText(entity: Entity, part: string | undefined, { model, spoken }: ViewContext): string {
  if (entity.kind === 'team' && part === undefined) {
    const team = model.find('team', entity.id);
    return team ? showTeam(model, team, spoken) : '';
  }
  if (entity.kind !== 'charter' || part === undefined) return '';
  const charter = model.find('charter', entity.id);
  return charter ? showCommitment(model, charter, part, spoken) : '';
}

function shownCell(ref: string, { checked, language, sources }: Opened, view: ViewContext): string {
  const { cell, written, segments } = findCell(view.model, ref.slice('cell:'.length), language);
  return linesText([
    titleOf(written, undefined, view),
    whereLine(written, undefined, sources, view),
    '',
    ...cellLines(cell, written, segments, view),
    ...openingLines(cell.from, undefined, view),
    ...findingLines(
      checked.result,
      cell.from.map((one) => one.ref),
      view,
    ),
  ]);
}
