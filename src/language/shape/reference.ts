import type { AnyOf, Ref } from '../../diagnostics/values.ts';
import { kinds } from '../../generated/kinds.ts';
import type { Fault } from '../scalars/contract.ts';
import { kindLabel } from './kind-label.ts';

/** Words before the colon of a reference that are no collections: what they name stands in tom.yaml or in the channel map. */
const pseudoKinds = ['stage', 'scenario', 'emotion', 'goal', 'assumption', 'risk', 'phase'];

/** Every word that may stand before the colon of a reference. */
export const referenceKinds: readonly string[] = [...Object.keys(kinds), ...pseudoKinds];

const form = /^(?:([A-Za-z][A-Za-z-]*):)?([^#]*?)(?:#(.*))?$/;

/** The entity that a reference without a kind, or to one of its own parts, stands in. */
export interface Holder {
  kind: string;
  id: string;
}

/** One entry of an `x-ref` list, read. */
interface Target {
  kind: string;
  part: 'none' | 'required' | 'optional';
  own: boolean;
}

/**
 * Reads a reference as the field's `x-ref` allows it. Whether what it names exists is the model's business.
 */
export function parseReference(
  raw: unknown,
  allowed: readonly string[],
  holder: Holder,
): { ref: Ref } | { fault: Fault } {
  if (typeof raw !== 'string' || raw.trim() === '') {
    const found = JSON.stringify(raw) ?? '';
    return { fault: { code: 'INT002', message: 'notAReference', values: { found, allowed: forms(allowed) } } };
  }
  const targets = allowed.map(readTarget);
  const match = form.exec(raw.trim());
  const kind = match?.[1];
  const id = match?.[2] ?? '';
  const part = match?.[3];
  if (kind !== undefined) return withKind(raw, kind, id, part, targets, allowed);
  const [only] = targets;
  if (targets.length === 1 && only) {
    if (only.own && part === undefined)
      return { ref: { type: 'ref', written: raw, kind: holder.kind, id: holder.id, part: id } };
    return withKind(raw, only.kind, id, part, targets, allowed);
  }
  return { fault: { code: 'INT002', message: 'kindNotWritten', values: { value: raw, allowed: forms(allowed) } } };
}

function withKind(
  raw: string,
  kind: string,
  id: string,
  part: string | undefined,
  targets: readonly Target[],
  allowed: readonly string[],
): { ref: Ref } | { fault: Fault } {
  const singular = singularOf(kind);
  const fits = targets.filter((target) => target.kind === (singular ?? kind));
  const values = { value: raw, kind: kindLabel(kind), written: kind, allowed: forms(allowed) };
  if (singular !== undefined) {
    const corrected = `${singular}:${raw.slice(raw.indexOf(':') + 1)}`;
    return { fault: { code: 'INT002', message: 'pluralKind', values: { ...values, corrected }, hint: 'singular' } };
  }
  if (fits.length === 0) {
    const message = referenceKinds.includes(kind) ? 'wrongKind' : 'unknownKind';
    return { fault: { code: 'INT002', message, values } };
  }
  if (part === undefined && fits.every((target) => target.part === 'required')) {
    return { fault: { code: 'INT002', message: 'partMissing', values } };
  }
  if (part !== undefined && fits.every((target) => target.part === 'none')) {
    return { fault: { code: 'INT002', message: 'partNotAllowed', values: { ...values, part } } };
  }
  return {
    ref: part === undefined ? { type: 'ref', written: raw, kind, id } : { type: 'ref', written: raw, kind, id, part },
  };
}

function readTarget(entry: string): Target {
  const [kind = '', map] = entry.split('#');
  const part = map === undefined ? 'none' : map.endsWith('?') ? 'optional' : 'required';
  return { kind, part, own: kind === '' };
}

function singularOf(kind: string): string | undefined {
  for (const [name, declaration] of Object.entries(kinds)) {
    if (declaration.collection === kind && name !== kind) return name;
  }
  return undefined;
}

/** How each allowed target is written: `segment:id#part`. */
function forms(allowed: readonly string[]): AnyOf {
  const of = allowed.map((entry) => {
    const { kind, part, own } = readTarget(entry);
    if (own) return 'id';
    return `${kind}:id${part === 'required' ? '#part' : ''}`;
  });
  return { type: 'any-of', of };
}
