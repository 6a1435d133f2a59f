import { clean, escapeMarkdown, escapeMarkup } from '../../diagnostics/escape.ts';
import type { Scalar } from '../../diagnostics/values.ts';
import { isMap } from '../../language/shape/decoded.ts';
import type { Badge, EntityLink, Lines, StateTag, WebLink } from '../../wording/content.ts';
import { isEmpty } from '../../wording/content.ts';
import { run } from './docx/runs.ts';
import { raise } from './fault.ts';
import type { Pieces } from './pieces.ts';
import type { Reader } from './reader.ts';

const guards = {
  markdown: escapeMarkdown,
  html: (text: string) => withBreaks(escapeMarkup(clean(text))),
  docx: (text: string) => run(clean(text)),
  /** Words only, not escaped. */
  plain: clean,
} as const;

/** A long address may go on in the next line where its parts meet, rather than be cut at any letter; one of mail only where a line has no room for it. */
function withBreaks(text: string): string {
  return text.replace(/[^\s<>&]{20,}/g, (word) => {
    const broken = word.replace(/[@./](?=\w)/g, '<wbr>$&');
    return word.includes('@') ? `<span class="address">${broken}</span>` : broken;
  });
}

/** Turns contents into text that cannot act: links and badges become tokens, all else is escaped. */
export type Writer = Readonly<Record<keyof typeof guards, (content: unknown) => string>>;

/** The guard is the only difference between the formats: what is more than text is a token in each. */
export function createWriter(reader: Reader, pieces: Pieces): Writer {
  const writerOf = (format: keyof typeof guards) => {
    const guard = guards[format];
    const isPlain = format === 'plain';
    const isDrawn = format === 'html' || format === 'docx';
    const write = (content: unknown): string => {
      if (content === null || content === undefined) return '';
      if (typeof content === 'boolean') return guard(reader.t(content ? 'value.yes' : 'value.no'));
      if (typeof content === 'string' || typeof content === 'number') return guard(reader.show(content));
      if (Array.isArray(content)) {
        if (!isPlain && content.every(isListed)) return guard(reader.show(content));
        // Names that have commas of their own are parted by semicolons.
        const between = content.some((one) => plain(one).includes(', ')) ? '; ' : ', ';
        const parted = content.map((one, index) => {
          if (index === 0) return write(one);
          // What is drawn as a badge is parted from what follows by its edge.
          const part = isDrawn && isBadge(content[index - 1]) ? ' ' : between;
          return `${format === 'docx' ? run(part) : part}${write(one)}`;
        });
        return parted.join('');
      }
      if (isSpecial(content)) return isPlain ? pieces.words(content) : pieces.put(content);
      if (!isScalar(content)) return stop(content);
      if (content.type !== 'text') return guard(reader.show(content));
      const { text, foreign } = reader.read(content);
      return foreign === undefined || isPlain ? guard(text) : pieces.put({ type: 'foreign', text, language: foreign });
    };
    return write;
  };
  const plain = writerOf('plain');
  return { markdown: writerOf('markdown'), html: writerOf('html'), docx: writerOf('docx'), plain };
}

type Special = EntityLink | WebLink | Badge | StateTag | Lines;

const specialTypes: readonly unknown[] = ['entity', 'web', 'badge', 'state', 'lines'] satisfies Special['type'][];

function isSpecial(content: unknown): content is Special {
  return isMap(content) && specialTypes.includes(content.type);
}

function isBadge(content: unknown): boolean {
  return isSpecial(content) && content.type === 'badge';
}

function isScalar(content: unknown): content is Scalar {
  return isMap(content) && typeof content.type === 'string' && typeof content.written === 'string';
}

/** What a list may hold to be joined with the reader's own "and". */
function isListed(content: unknown): content is string | Scalar {
  return typeof content === 'string' || (isScalar(content) && content.type !== 'text');
}

/** A structure where a text belongs; its fields are named, because the place is not known here. */
function stop(content: unknown): never {
  const fields = typeof content === 'object' && content !== null ? Object.keys(content).slice(0, 5) : [typeof content];
  return raise({ kind: 'not-text', values: { fields: fields.join(', ') } });
}

/** Present: neither false, null, an empty text nor an empty list. Zero is present. */
export function holds(value: unknown): boolean {
  return value !== false && !isEmpty(value);
}
