import type { Fact } from '../content.ts';
import { isEmpty } from '../writer.ts';
import type { BlockContext } from './block.ts';

/** Labels with their values: a list in Markdown, a definition list in HTML. Those without a value say so. */
export function writeFacts(facts: readonly Fact[], context: BlockContext): string {
  const missing = context.reader.t('value.not-stated');
  if (context.format === 'md') {
    return facts
      .map(({ label, value }) => {
        const shown = context.writer.markdown(isEmpty(value) ? missing : value);
        // Not the marker of the template's own lists, which would run on in this one.
        return `* **${context.writer.markdown(label)}:** ${shown}`;
      })
      .join('\n');
  }
  const rows = facts.map(({ label, value }) => {
    const shown = isEmpty(value)
      ? `<span class="nothing">${context.writer.html(missing)}</span>`
      : context.writer.html(value);
    return `<div><dt>${context.writer.html(label)}</dt><dd>${shown}</dd></div>`;
  });
  return `<dl class="facts">${rows.join('')}</dl>`;
}
