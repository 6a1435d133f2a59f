import { allMatrices } from '../../coverage/index.ts';
import { sayIn } from '../../diagnostics/messages.ts';
import { once, onceEach } from '../../diagnostics/once.ts';
import { coverageFigures } from '../../formats/text/summary.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
import { exploreWords } from '../../generated/words/cli.ts';
import { severityWords } from '../../generated/words/diagnostics.ts';
import { everyEntity } from '../../model/fields.ts';
import type { Entity, Model } from '../../model/model.ts';
import { kindsLabel } from '../../wording/labels.ts';
import { nameOf } from '../../wording/names.ts';
import { sentence } from '../../wording/speech.ts';
import { type View, viewOf } from '../../wording/view.ts';
import { CallError } from '../call-error.ts';
import { matrixInWords } from '../coverage/in-words.ts';
import { matrixText } from '../coverage/text.ts';
import type { Opened } from '../open.ts';
import { whereIs } from '../show/entity.ts';
import { show } from '../show/index.ts';
import type { Row, RowsOf, Target } from './explorer.ts';

/** The pages of an engagement, each made when somebody comes to it: an entity is what `tom show` prints, a matrix what `tom coverage` does. */
export function pagesOf(opened: Opened, model: Model, width: number): RowsOf {
  const book = { opened, view: viewOf(model, opened.language), width };
  return (target) => pageIn(book, JSON.stringify(target), () => rowsOf(target, book));
}

const pageIn = onceEach<Book, readonly Row[]>();

/** An engagement, how it is told, and the columns that there are for it. */
interface Book {
  opened: Opened;
  view: View;
  width: number;
}

function rowsOf(target: Target, book: Book): readonly Row[] {
  const { opened, view, width } = book;
  switch (target.page) {
    case 'home':
      return homeRows(book);
    case 'kind':
      return view.model.all(target.kind).map((entity) => entityRow(entity, opened, view));
    case 'entity':
      return sheetRows(target.ref, opened, view);
    case 'findings':
      return findingRows(opened, view);
    case 'matrices':
      return matricesOf(book).map(({ id, name, summary }) => ({
        text: `${name}: ${coverageFigures(summary, view.spoken)}`,
        to: { page: 'matrix', id },
      }));
    case 'matrix':
      return matricesOf(book)
        .filter(({ id }) => id === target.id)
        .flatMap((matrix) => linked(matrixText(matrix, width, view), view));
  }
}

/** Every kind, the findings and the coverage; every entity where something is searched. */
function homeRows(book: Book): Row[] {
  const { opened, view } = book;
  const say = sayIn(exploreWords, view.spoken);
  const count = open(opened).length;
  const all = everyEntity(view.model).filter(({ kind }) => kind !== 'engagement');
  return [
    { text: say('findings', { count }), to: { page: 'findings' } },
    { text: say('coverage', { count: matricesOf(book).length }), to: { page: 'matrices' } },
    ...(Object.keys(kinds) as Kind[]).flatMap((kind): Row[] => {
      const { length } = view.model.all(kind);
      const label = sentence(kindsLabel(kind, view));
      return length === 0 || kind === 'engagement'
        ? []
        : [{ text: say('kind', { kind: label, count: length }), to: { page: 'kind', kind } }];
    }),
    ...all.map((entity) => entityRow(entity, opened, view, true)),
  ];
}

function entityRow(entity: Entity, { sources }: Opened, view: View, isHidden = false): Row {
  return {
    isHidden,
    text: `${entity.ref} — ${nameOf(entity, view)}`,
    to: { page: 'entity', ref: entity.ref },
    // Only where somebody goes there: to find a line is to look through its file.
    get place() {
      return whereIs({ entity }, sources);
    },
  };
}

/** What is told of an entity; what it names and what names it leads there. */
function sheetRows(ref: string, opened: Opened, view: View): Row[] {
  const [kind = '', id = ''] = ref.split('#')[0]?.split(':') ?? [];
  const entity = view.model.resolve({ type: 'ref', written: ref, kind, id });
  const place = entity && whereIs({ entity }, opened.sources);
  return linked(shown(ref, opened), view).map((row) => ({ ...row, ...(place && { place }) }));
}

/** A cell that is written for several segments has no sheet of its own, as what is found in a file has not. */
function shown(ref: string, opened: Opened): string {
  try {
    return show(ref, opened);
  } catch (error) {
    if (error instanceof CallError) return error.say(opened.language);
    throw error;
  }
}

/** The lines of a text; one that begins with a reference leads to it. */
function linked(text: string, view: View): Row[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line): Row => {
      const [, ref = '', kind = '', id = ''] = /^\s+((\w+):([^\s#]+)(?:#\S+)?) — /.exec(line) ?? [];
      const isThere = view.model.resolve({ type: 'ref', written: ref, kind, id }) !== undefined;
      return { text: line, ...(isThere && { to: { page: 'entity', ref } }) };
    });
}

function findingRows(opened: Opened, view: View): Row[] {
  return open(opened).map(({ code, severity, message, subject, file, range }) => ({
    text: `${code} ${view.say(severityWords[severity])} · ${message.split('\n')[0]}`,
    to: { page: 'entity', ref: subject },
    place: { file, line: range?.start.line ?? 1 },
  }));
}

function open({ checked: { result } }: Opened) {
  return result.diagnostics.filter(({ suppressed }) => !suppressed);
}

/** Filled once, whichever of its pages are looked at. */
const matricesOf = once(({ opened: { checked }, view }: Book) => {
  const { result } = checked;
  const { phases, asOf } = result.made;
  const all = allMatrices(view.model, { phases, today: asOf });
  return all.filter(({ phase }) => phases.includes(phase)).map((matrix) => matrixInWords(matrix, phases, view));
});
