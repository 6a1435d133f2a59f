import { clean, escapeMarkup } from '../../charts/clean.ts';
import type { Anchors } from '../anchors.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

/** What the blocks of one report share. */
export interface BlockContext {
  reader: Reader;
  writer: Writer;
  anchors: Anchors;
  format: 'md' | 'html';
  /** 1, 2, 3… through the report, figures and tables apart. */
  next: (series: 'figure' | 'table') => number;
}

/** A block's name, such as `Figure 3`, and its title. */
export interface Caption {
  id: string;
  label: string;
  title: string;
}

/** The caption of the next figure or table. */
export function createCaption(series: 'figure' | 'table', title: string, context: BlockContext): Caption {
  const number = context.next(series);
  return { id: `${series}-${number}`, label: context.reader.t(`caption.${series}`, { number }), title };
}

/** A `<figure>` with its caption. */
export function figureHtml(caption: Caption, kind: string, content: string, context: BlockContext): string {
  const title = context.writer.html(caption.title);
  return `<figure class="block ${kind}" id="${caption.id}"><figcaption><span class="caption-label">${context.writer.html(caption.label)}</span> ${title}</figcaption>${content}</figure>`;
}

/** A box that scrolls by itself where its content is wider than the page, also by keyboard. */
export function scrollBox(name: string, kind: string, content: string): string {
  return scrollBoxOpen(name, kind) + content + scrollBoxClose;
}

/** The start of a box, where its content is written in between. */
export function scrollBoxOpen(name: string, kind: string): string {
  return `<div class="scroll${kind && ` ${kind}`}" role="group" aria-label="${escapeMarkup(clean(name))}" tabindex="0">`;
}

export const scrollBoxClose = '</div>';

/** The caption in Markdown. */
export function captionMarkdown(caption: Caption, context: BlockContext): string {
  return `**${context.writer.markdown(`${caption.label} · ${caption.title}`)}**`;
}
