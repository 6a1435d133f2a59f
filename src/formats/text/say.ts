import type { SayOf } from '../../diagnostics/messages.ts';
import type { textWords } from '../../generated/words/formats.ts';

/** Says one of the words of the text format. */
export type Say = SayOf<typeof textWords>;
