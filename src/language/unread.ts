import type { Finding } from '../diagnostics/finding.ts';
import type { notYaml } from '../generated/declarations.ts';
import type { Source } from './document.ts';

const hintOf: Readonly<Record<NonNullable<Source['unreadable']> | 'empty', keyof typeof notYaml.hints>> = {
  empty: 'fillOrRemove',
  denied: 'permissions',
  loop: 'removeLink',
  outside: 'removeLink',
  vanished: 'removeLink',
  'too-large': 'split',
  special: 'putFile',
};

/** The finding of a file that could not be read, or that holds no document. */
export function unreadFinding({ file, unreadable }: Source): Finding {
  const message = unreadable ?? 'empty';
  return {
    code: 'INT000',
    message,
    values: {},
    place: { file },
    subject: file,
    facts: [message],
    hint: hintOf[message],
  };
}
