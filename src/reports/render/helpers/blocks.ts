import { kept } from '../../../model/seen-from-outside.ts';
import type { Content } from '../../../wording/content.ts';
import { isEmpty } from '../../../wording/content.ts';
import { type ChartName, charts } from '../../charts/charts.ts';
import type { BlockContext, Format } from '../blocks/block.ts';
import { writeMatrix } from '../blocks/matrix.ts';
import { plainTable } from '../blocks/plain-table.ts';
import { type RowsBlock, writeFacts, writeFigure, writeTable } from '../blocks/table.ts';
import type { Fact, Grid, Matrix, Table } from '../content.ts';
import { type Helper, type Safe, safe } from '../engine.ts';
import { entryNamed, raise, unfit } from '../fault.ts';
import type { Piece } from '../pieces.ts';
import { localised } from '../reader.ts';
import { factsTable, matrixTable } from '../sheets.ts';
import type { Ask } from '../view.ts';
import { need } from './text.ts';

const pageBreaks: Readonly<Partial<Record<Format, string>>> = {
  html: '<div class="page-break"></div>',
  docx: '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
};

/** What makes a block: the columns or labels that it names, and what it says by name. */
type Call = Parameters<Helper>[0];

/** Helpers that make a block of their own, and the marks of headings. */
export function blockHelpers(context: BlockContext, ask: Ask | null) {
  const { pieces, reader, format } = context;
  const alone = (piece: Piece): Safe => safe(`\n\n${pieces.put(piece)}\n\n`);
  const block = (content: string) => alone({ type: 'block', content });
  const nothing = () => alone({ type: 'nothing' });
  const spoken = (words: unknown) => localised(String(words))[reader.spoken];
  const titleOf = ({ title }: Call['named']) => (title === undefined ? undefined : context.writer.plain(title));
  const needTitle = (named: Call['named']) =>
    titleOf(named) ?? raise({ kind: 'missing-value', values: { name: 'title' } });
  /** A block as text, or in a workbook as values. Blocks that one call of a template makes have the same key. */
  const either = (write: () => string, values: () => Omit<Grid, 'key' | 'tab'>, { args, named }: Call): Safe => {
    if (format !== 'xlsx') return block(write());
    const tab = named.tab === undefined ? undefined : spoken(named.tab);
    return alone({ type: 'grid', grid: { ...values(), tab, key: tab ?? JSON.stringify(args) } });
  };
  const sheet = (facts: readonly Fact[], call: Call) => {
    const values = () => ({ ...factsTable(facts), isFacts: true as const });
    return facts.length === 0 ? nothing() : either(() => writeFacts(facts, context), values, call);
  };
  const rowsAs =
    (as: RowsBlock): Helper =>
    ({ args: [list, ...columns], named }) => {
      if (list === null || (named.workbook === true && format !== 'xlsx')) return nothing();
      const given = needData(list);
      const isWhole = columns.length === 0;
      const table = isWhole
        ? (given as Table)
        : (ask?.table(given, columns) ?? plainTable(given, columns.flat(), reader));
      if (!isWhole && table.rows.length === 0) return nothing();
      const title = titleOf(named);
      return either(
        () => writeTable(table, title, context, as),
        () => ({ ...table, title }),
        { args: isWhole ? table.columns.map(({ name }) => name) : columns, named },
      );
    };
  return {
    table: rowsAs('table'),
    points: rowsAs('points'),
    sheet: ({ args: [item, ...fields], named }) =>
      sheet((ask ?? raise({ kind: 'wrong-value' })).facts(item, fields), { args: fields, named }),
    facts({ args, named }) {
      if (args.length === 1) return sheet(needData(args[0]) as readonly Fact[], { args: ['given'], named });
      const facts = args.flatMap((label, index): Fact[] => {
        const value = args[index + 1];
        return index % 2 === 1 || isEmpty(value) || [label, value].includes(kept)
          ? []
          : [{ label: spoken(label), value: value as Content }];
      });
      return sheet(facts, { args: args.filter((_, index) => index % 2 === 0), named });
    },
    /** A sentence of some words and what follows them; nothing where nothing does. */
    line: ({ args: [words, value] }) => {
      const { writer } = context;
      return isEmpty(value) ? nothing() : safe(`\n\n${writer.markdown(words)} ${writer.markdown(value)}.\n\n`);
    },
    /** A column whose heading is not written in the template but computed. */
    column: ({ args: [field, name] }) => ({ field: String(field), name: context.writer.plain(name) }),
    matrix: ({ args: [data], named }) => {
      if (data === null) return nothing();
      const given = needData(data) as Matrix;
      const title = needTitle(named);
      return either(
        () => writeMatrix(given, title, context),
        () => ({ ...matrixTable(given, reader), title }),
        { args: ['matrix', title], named },
      );
    },
    figure: ({ args: [name, data], named }) => {
      const title = needTitle(named);
      if (data === null) return nothing();
      entryNamed(charts, name, 'unknown-figure');
      if (format === 'xlsx') return safe('');
      return block(writeFigure(name as ChartName, needData(data), title, context));
    },
    anchor: ({ args: [entity] }) => {
      const given = need(entity);
      const reference = typeof given === 'object' && 'id' in given ? given.id : given;
      if (typeof reference !== 'string') return raise({ kind: 'wrong-value' });
      const id = context.anchors.claim(reference);
      return safe(id === undefined ? '' : pieces.put({ type: 'anchor', id }));
    },
    annex: () => safe(pieces.put({ type: 'annex' })),
    unnumbered: () => safe(pieces.put({ type: 'unnumbered' })),
    pagebreak: () => alone({ type: 'block', content: pageBreaks[format] ?? '', blank: true }),
  } satisfies Record<string, Helper>;
}

function needData(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : unfit(value);
}
