import type { Values } from '../../../diagnostics/finding.ts';
import { markHtml } from '../../charts/states.ts';
import type { Anchors } from '../anchors.ts';
import { compileTemplate, type Helper, type Safe, safe } from '../engine.ts';
import type { Reader } from '../reader.ts';
import { isEmpty, type Writer } from '../writer.ts';

/** The blocks that have a layout, one a format. */
export type BlockName = 'facts' | 'table' | 'figure' | 'matrix';

/** What the blocks of one report share. */
export interface BlockContext {
  reader: Reader;
  writer: Writer;
  anchors: Anchors;
  format: 'md' | 'html';
  /** The caption of the next figure or table: 1, 2, 3… through the report, figures and tables apart. */
  caption: (series: 'figure' | 'table', title: string) => Caption;
  /** A content as the format has it; null where there is nothing to show. */
  written: (content: unknown) => Safe | null;
  /** A block in the format of the report: its layout filled in. */
  fill: (block: BlockName, data: object) => string;
}

/** A block's name, such as `Figure 3`, and its title. */
export interface Caption {
  id: string;
  label: string;
  title: string;
}

/** What blocks need, with `layouts` by file name: `table.html.hbs`, and `caption.html.hbs` which several have in them. */
export function createBlockContext(
  parts: Pick<BlockContext, 'reader' | 'writer' | 'anchors' | 'format'>,
  layouts: Readonly<Record<string, string>>,
): BlockContext {
  const { reader, writer, format } = parts;
  const write = format === 'md' ? writer.markdown : writer.html;
  const layout = (name: string) => {
    const text = layouts[`${name}.${format}.hbs`];
    if (text === undefined) throw new Error(`There is no layout for the block ${name}.`);
    // The lines of an HTML layout are for those who read it: what is between them would be seen in a page.
    return format === 'md' ? text : text.replace(/\r?\n\s*/g, '');
  };
  const helpers: Readonly<Record<string, Helper>> = {
    t: ({ args: [key], named }) => reader.t(String(key), named as Values),
    uri: ({ args: [anchor] }) => encodeURI(String(anchor)),
    mark: ({ args: [state] }) => safe(markHtml(state as Parameters<typeof markHtml>[0])),
  };
  const partials = { caption: layout('caption'), grid: layout('grid') };
  const compile = (block: BlockName) =>
    compileTemplate(`layouts/blocks/${block}`, layout(block), { helpers, partials, write });
  const blocks = {
    facts: compile('facts'),
    table: compile('table'),
    figure: compile('figure'),
    matrix: compile('matrix'),
  };
  const counts = { figure: 0, table: 0 };
  return {
    ...parts,
    caption: (series, title) => {
      counts[series] += 1;
      const number = counts[series];
      return { id: `${series}-${number}`, label: reader.t(`caption.${series}`, { number }), title };
    },
    written: (content) => (isEmpty(content) ? null : safe(write(content))),
    fill: (block, data) => blocks[block](data).trim(),
  };
}
