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
import type { Pieces } from '../pieces.ts';
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
export function blockHelpers(context: BlockContext, pieces: Pieces, ask: Ask | null) {
  const block = (content: string): Safe => safe(`\n\n${pieces.put({ type: 'block', content })}\n\n`);
  const nothing = (): Safe => safe(`\n\n${pieces.put({ type: 'nothing' })}\n\n`);
  /** A block as text, or in a workbook as values. Blocks that one call of a template makes have the same key. */
  const either = (write: () => string, values: () => Omit<Grid, 'key' | 'tab'>, call: Call): Safe => {
    if (context.format !== 'xlsx') return block(write());
    const tab = call.named.tab === undefined ? undefined : localised(String(call.named.tab))[context.reader.spoken];
    const key = tab ?? JSON.stringify(call.args);
    return safe(`\n\n${pieces.put({ type: 'grid', grid: { ...values(), tab, key } })}\n\n`);
  };
  const sheet = (facts: readonly Fact[], call: Call) => {
    const values = () => ({ ...factsTable(facts), isFacts: true as const });
    return facts.length === 0 ? nothing() : either(() => writeFacts(facts, context), values, call);
  };
  const table = (given: Table, as: RowsBlock, call: Call) => {
    const title = titleOf(call.named);
    return either(
      () => writeTable(given, title, context, as),
      () => ({ ...given, title }),
      call,
    );
  };
  const titleOf = (named: Readonly<Record<string, unknown>>) =>
    named.title === undefined ? undefined : context.writer.plain(named.title);
  const needTitle = (named: Readonly<Record<string, unknown>>) =>
    titleOf(named) ?? raise({ kind: 'missing-value', values: { name: 'title' } });
  const rowsAs =
    (as: RowsBlock): Helper =>
    ({ args: [list, ...columns], named }) => {
      if (list === null || (named.workbook === true && context.format !== 'xlsx')) return nothing();
      const given = needData(list);
      if (columns.length === 0)
        return table(given as Table, as, { args: (given as Table).columns.map(({ name }) => name), named });
      const asked = ask?.table(given, columns) ?? plainTable(given, columns.flat(), context.reader);
      return asked.rows.length === 0 ? nothing() : table(asked, as, { args: columns, named });
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
          : [{ label: localised(String(label))[context.reader.spoken], value: value as Content }];
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
        () => ({ ...matrixTable(given, context.reader), title }),
        { args: ['matrix', title], named },
      );
    },
    figure: ({ args: [name, data], named }) => {
      const title = needTitle(named);
      if (data === null) return nothing();
      entryNamed(charts, name, 'unknown-figure');
      if (context.format === 'xlsx') return safe('');
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
    pagebreak() {
      const content = pageBreaks[context.format] ?? '';
      return safe(`\n\n${pieces.put({ type: 'block', content, blank: true })}\n\n`);
    },
  } satisfies Record<string, Helper>;
}

function needData(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : unfit(value);
}
