import { escapeMarkup } from '../../../diagnostics/escape.ts';
import type { Values } from '../../../diagnostics/finding.ts';
import { type CellState, groundOf, stateMarks } from '../../../wording/cell-states.ts';
import { isEmpty } from '../../../wording/content.ts';
import { createAnchors } from '../anchors.ts';
import { bookmark, marked, run } from '../docx/runs.ts';
import { compileTemplate, type Helper, safe } from '../engine.ts';
import { createPieces } from '../pieces.ts';
import type { Reader } from '../reader.ts';
import { createWriter, type Writer } from '../writer.ts';

export type Format = 'md' | 'html' | 'docx' | 'xlsx';

/** What the blocks of one report share: who reads it, and how its format writes. */
export type BlockContext = ReturnType<typeof createBlockContext>;

/** What blocks need, with `layouts` by file name: `table.html.hbs`, and `caption.html.hbs` which several have in them. */
export function createBlockContext(reader: Reader, format: Format, layouts: Readonly<Record<string, string>>) {
  const anchors = createAnchors();
  const pieces = createPieces(reader, anchors);
  const writer = createWriter(reader, pieces);
  const write = format === 'md' || format === 'xlsx' ? writer.markdown : writer[format];
  // What stands in a layout of XML may stand in an attribute: it asks for `runs` where it wants them.
  const fillIn = format === 'docx' ? asXml(writer) : write;
  const layout = (name: string) => {
    const text = layouts[`${name}.${format}.hbs`];
    if (text === undefined) throw new Error(`There is no layout ${name}.`);
    // The lines of a layout in HTML or XML are for those who read it: what is between them would be seen.
    return format === 'md' ? text : text.replace(/\r?\n\s*/g, '');
  };
  const helpers: Readonly<Record<string, Helper>> = {
    t: ({ args: [key], named }) => reader.t(String(key), named as Values),
    uri: ({ args: [anchor] }) => encodeURI(String(anchor)),
    runs: ({ args: [value] }) => safe(writer.docx(value)),
    strong: ({ args: [text] }) => safe(marked(String(text), '<w:b/>')),
    place: ({ args: [anchor] }) => safe(bookmark(String(anchor))),
    sign: ({ args: [state] }) => stateMarks[state as CellState].sign,
    ground: ({ args: [state] }) => groundOf(state as CellState) ?? 'auto',
    /** A caption's label, whose number counts on by itself where a block is put in or taken out by hand. */
    counted: ({ args: [label, number, series] }) => {
      const [before = '', after = ''] = String(label).split(String(number));
      const field = `<w:fldSimple w:instr=" SEQ ${series} \\* ARABIC ">${run(String(number))}</w:fldSimple>`;
      return safe(`${run(before)}${field}${run(after)}`);
    },
  };
  const compiled = new Map<string, (view: object) => string>();
  const compile = (name: string) => {
    const partials = { caption: layout('caption'), grid: layout('grid') };
    const made = compileTemplate(`layouts/blocks/${name}`, layout(name), { helpers, partials, write: fillIn });
    compiled.set(name, made);
    return made;
  };
  const counts = { figure: 0, table: 0 };
  return {
    reader,
    format,
    anchors,
    pieces,
    writer,
    /** The drawings of a document, by the names that its text has for them. */
    pictures: new Map<string, string>(),
    /** The caption of the next figure or table, `Figure 3` and its title: 1, 2, 3… through the report, figures and tables apart. */
    caption(series: keyof typeof counts, title: string) {
      counts[series] += 1;
      const number = counts[series];
      return { id: `${series}-${number}`, number, label: reader.t(`caption.${series}`, { number }), title };
    },
    /** A content as the format has it; null where there is nothing to show. */
    written: (content: unknown) => (isEmpty(content) ? null : safe(write(content))),
    /** A layout in the format of the report, filled in. */
    fill: (name: string, data: object): string => (compiled.get(name) ?? compile(name))(data).trim(),
  };
}

/** Words for the content and the attributes of XML; numbers are for who reads the format. */
function asXml({ plain }: Pick<Writer, 'plain'>): (value: unknown) => string {
  return (value) => (typeof value === 'number' ? String(value) : escapeMarkup(plain(value)));
}
