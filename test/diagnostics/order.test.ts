import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { compareDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { byCodeUnits } from '../../src/diagnostics/lists.ts';

/** `file[:line:column] CODE subject` */
function parse(line: string): Diagnostic {
  const [place = '', code = '', subject = ''] = line.split(' ');
  const [file = '', row, column] = place.split(':');
  const at = { line: Number(row), column: Number(column) };
  return {
    code: code as Diagnostic['code'],
    slug: 'slug',
    severity: 'error',
    message: '',
    file,
    range: row === undefined ? undefined : { start: at, end: at },
    related: [],
    subject,
    facts: [],
    fingerprint: '',
  };
}

const inOrder = [
  'model/B.yaml:1:1 INT001 a',
  'model/a.yaml INT000 a',
  'model/a.yaml:2:1 SLA001 a',
  'model/a.yaml:2:9 INT001 a',
  'model/a.yaml:2:10 INT001 Z',
  'model/a.yaml:2:10 INT001 a',
  'model/a.yaml:2:10 INT001 é',
  'model/a.yaml:2:10 INT002 a',
  'model/a.yaml:10:1 INT001 a',
  'model/á.yaml:1:1 INT001 a',
];

test('by file, line, column, code and subject, in code units', () => {
  const shuffled = [...inOrder].reverse().map(parse);
  expect(shuffled.sort(compareDiagnostics)).toEqual(inOrder.map(parse));
});

test('what stands in the same place is told apart by its fingerprint and its message', () => {
  const [one] = inOrder.map(parse);
  if (!one) throw new Error('no diagnostic');
  expect(compareDiagnostics({ ...one, fingerprint: '1' }, { ...one, fingerprint: '2' })).toBeLessThan(0);
  expect(compareDiagnostics({ ...one, message: 'b' }, { ...one, message: 'a' })).toBeGreaterThan(0);
  expect(compareDiagnostics(one, { ...one })).toBe(0);
});

test('code units know no locale', () => {
  expect(['ñ', 'o', 'n', 'N', 'z'].sort(byCodeUnits)).toEqual(['N', 'n', 'o', 'z', 'ñ']);
});
