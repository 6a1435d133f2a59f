import { once, onceEach } from '../diagnostics/once.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import type { ModelFinding } from './faults.ts';
import { refsIn } from './faulty.ts';
import type { Model } from './model.ts';

/** What is named of each kind and defined nowhere, where nothing is suggested: nobody knows what it would say. */
export const absentIn = once((findings: readonly ModelFinding[]): ReadonlyMap<Kind, ReadonlySet<string>> => {
  const absent = new Map<Kind, Set<string>>();
  const add = (kind: Kind, ref: string): void => {
    absent.set(kind, (absent.get(kind) ?? new Set()).add(ref));
  };
  for (const { finding } of findings) {
    const { code, message, subject, values } = finding;
    const kind = subject.split(':')[0] ?? '';
    if (code !== 'INT001' || message !== 'entity' || values.suggestion !== undefined || !(kind in kinds)) continue;
    add(kind as Kind, subject);
    // The cells of a channel are gone with it.
    if (kind === 'channel' || kind === 'service') add('cell', subject);
  }
  return absent;
});

/** Kinds of which all that is named is absent, and those beside them of which there is nothing: their file is gone. */
export function goneKinds(model: Model, absent: ReadonlyMap<Kind, unknown>): ReadonlySet<Kind> {
  const isEmpty = (kind: Kind): boolean => (kind === 'cell' ? model.cells() : model.all(kind)).length === 0;
  const gone = [...absent.keys()].filter(isEmpty);
  const beside = kindNames.filter(
    (kind) => isEmpty(kind) && gone.some((one) => refersTo(kind, one) || refersTo(one, kind)),
  );
  return new Set([...gone, ...beside]);
}

/** Whether a field of a kind, or any of its fields, can refer to something of another. */
export function refersTo(kind: Kind, to: string, field?: string): boolean {
  const fields = field === undefined || field === '*' ? Object.keys(kinds[kind].shape.fields ?? {}) : [field];
  const keys = (kinds[kind].keys ?? []).some((key) => key.includes(to));
  return keys || fields.some((one) => kindsNamedBy(kinds[kind], one, () => namedIn(kind, one)).has(to));
}

const kindNames = Object.keys(kinds) as Kind[];
const kindsNamedBy = onceEach<object, ReadonlySet<string>>();

function namedIn(kind: Kind, field: string): ReadonlySet<string> {
  const shape = kinds[kind].shape.fields?.[field];
  return new Set(shape ? refsIn(shape) : []);
}
