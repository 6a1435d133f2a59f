import { type ChartName, charts } from '../../charts/charts.ts';
import type { BlockContext } from '../blocks/block.ts';
import { writeMatrix } from '../blocks/matrix.ts';
import { plainTable } from '../blocks/plain-table.ts';
import { writeFacts, writeFigure, writeTable } from '../blocks/table.ts';
import type { Content, Fact, Matrix, Table } from '../content.ts';
import { type Helper, type Safe, safe } from '../engine.ts';
import { entryNamed, raise, unfit } from '../fault.ts';
import type { Pieces } from '../pieces.ts';
import { localised } from '../reader.ts';
import type { Ask } from '../view.ts';
import { isEmpty } from '../writer.ts';
import { need } from './text.ts';

/** Helpers that make a block of their own, and the marks of headings. */
export function blockHelpers(context: BlockContext, pieces: Pieces, ask: Ask | null) {
  const block = (content: string): Safe => safe(`\n\n${pieces.put({ type: 'block', content })}\n\n`);
  const nothing = (): Safe => safe(`\n\n${pieces.put({ type: 'nothing' })}\n\n`);
  const sheet = (facts: readonly Fact[]) => (facts.length === 0 ? nothing() : block(writeFacts(facts, context)));
  const titleOf = (named: Readonly<Record<string, unknown>>) =>
    named.title === undefined ? undefined : context.writer.plain(named.title);
  const needTitle = (named: Readonly<Record<string, unknown>>) =>
    titleOf(named) ?? raise({ kind: 'missing-value', values: { name: 'title' } });
  return {
    table: ({ args: [list, ...columns], named }) => {
      if (list === null) return nothing();
      if (columns.length === 0) return block(writeTable(needData(list) as Table, titleOf(named), context));
      const given = needData(list);
      const table = ask?.table(given, columns) ?? plainTable(given, columns.flat(), context.reader);
      return table.rows.length === 0 ? nothing() : block(writeTable(table, titleOf(named), context));
    },
    sheet: ({ args: [item, ...fields] }) => sheet((ask ?? raise({ kind: 'wrong-value' })).facts(item, fields)),
    facts({ args }) {
      if (args.length === 1) return block(writeFacts(needData(args[0]) as readonly Fact[], context));
      const facts = args.flatMap((label, index): Fact[] => {
        const value = args[index + 1];
        return index % 2 === 1 || isEmpty(value)
          ? []
          : [{ label: localised(String(label))[context.reader.speech], value: value as Content }];
      });
      return sheet(facts);
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
      return block(writeMatrix(needData(data) as Matrix, needTitle(named), context));
    },
    figure: ({ args: [name, data], named }) => {
      const title = needTitle(named);
      if (data === null) return nothing();
      entryNamed(charts, name, 'unknown-figure');
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
    pagebreak: () => (context.format === 'md' ? safe('') : block('<div class="page-break"></div>')),
  } satisfies Record<string, Helper>;
}

function needData(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : unfit(value);
}
