import { schemaType } from '../../generated/declarations.ts';
import type { Given, Parsed } from './contract.ts';
import { fault, unreadable } from './fault.ts';
import { slug } from './fold.ts';

const form = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const longest = 64;

/** An identifier: lower-case letters, digits and single hyphens, a letter first, at most 64. */
export function readId(text: string, { raw }: Given): Parsed<string> {
  if (raw !== text || !form.test(text)) return unreadable('badId', text, correct(text), 'idForm');
  if (text.length <= longest) return { value: text };
  const values = { value: text, length: text.length, suggestion: correct(text) ?? '' };
  return fault(schemaType, 'longId', values, 'write');
}

/** The identifier that was probably meant, or undefined where no letter or digit of Latin script is left. */
function correct(text: string): string | undefined {
  const words = slug(text);
  if (words === '') return undefined;
  const lettered = /^[a-z]/.test(words) ? words : `id-${words}`;
  return lettered.slice(0, longest).replace(/-$/, '');
}
