import { isKind } from '../../model/fields.ts';
import { subjectsOf } from '../../model/subject.ts';
import { type View, viewOf } from '../../wording/view.ts';
import { judgedModel, type Opened } from '../open.ts';
import { cellLines } from './cell.ts';
import { showCommitment } from './commitment.ts';
import { entityLines, findingLines, headLines, type Subject } from './entity.ts';
import { findCell, findDeclared, findNamed } from './find.ts';
import { linesText } from './lines.ts';
import { openingLines } from './opening.ts';
import { showTeam } from './team.ts';

/** What `tom show` prints of a reference. Throws a CallError where it names nothing. */
export function show(ref: string, opened: Opened): string {
  const model = judgedModel(opened);
  const view = viewOf(model, opened.language);
  const [meant = ref, ...others] = subjectsOf(model, ref);
  if (meant.startsWith('cell:')) return shownCell(meant, opened, view);
  return shownSubject(findDeclared(others.length === 0 ? meant : ref, view) ?? findNamed(ref, view), opened, view);
}

/** What is told of a commitment and of a team beyond their fields comes first. */
function shownSubject(subject: Subject, { checked, sources }: Opened, view: View): string {
  const { ref, entity, part } = subject;
  const findings = findingLines(checked.result, [ref], view);
  const commitment = part && isKind(entity, 'charter') ? showCommitment(entity, part.id, view) : '';
  if (commitment !== '') return commitment + linesText(findings);
  const [title = '', place = ''] = headLines(subject, sources, view);
  const lines = [place, '', ...entityLines(subject, view), ...openingLines([entity], part?.id, view), ...findings];
  if (!part && isKind(entity, 'team')) return showTeam(entity, view) + linesText(['', ...lines]);
  return linesText([title, ...lines]);
}

function shownCell(ref: string, { checked, sources }: Opened, view: View): string {
  const found = findCell(ref.slice('cell:'.length), view);
  const { from } = found.cell;
  return linesText([
    ...headLines(found, sources, view),
    '',
    ...cellLines(found, view),
    ...openingLines(from, undefined, view),
    ...findingLines(
      checked.result,
      from.map((written) => written.ref),
      view,
    ),
  ]);
}
