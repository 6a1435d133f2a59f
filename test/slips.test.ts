import { describe, expect, it } from 'vitest';
import { checkAll } from './support/example.ts';
import { oneSlips } from './support/one-slip.ts';
import { type Slip, slipsOf } from './support/slips.ts';
import { readSources } from './support/sources.ts';

const clean = readSources('clean/');

/** One slip of so many is tried: which ones they are shifts with the number of lines, so that in time all sorts meet all places. */
const step = 101;

const slips = clean.flatMap((source) => [...slipsOf(source)]).filter((_, index) => index % step === 0);

/** What is said of the text itself: it is not YAML, a key or a reference is wrong, a scalar cannot be read. */
const ofText = /^(?:INT00\d|INT010|FMT\d{3})$/;

function findingsOf(slip: Slip): string[] {
  const sources = clean.map((source) => (source.file === slip.file ? { file: slip.file, text: slip.text } : source));
  return checkAll(sources).result.diagnostics.map(
    ({ code, range, message }) => `${range?.start.line}: ${code} ${message}`,
  );
}

describe('a slip of the hand on one line', () => {
  const found = slips.map((slip) => ({ slip, findings: findingsOf(slip) }));
  const where = ({ sort, file, line }: Slip): string => `${sort}, ${file}:${line}`;

  it('never becomes a cascade', () => {
    const cascades = found.filter(({ findings }) => findings.length > 3);
    expect(cascades.map(({ slip, findings }) => [where(slip), ...findings])).toEqual([]);
  });

  it('is one finding of the text in nearly all cases', () => {
    const several = found.filter(
      ({ findings }) => findings.filter((one) => ofText.test(one.split(' ')[1] ?? '')).length > 1,
    );
    expect(several.length / found.length).toBeLessThan(0.06);
  });
});

it.each([
  'shifts: { crew-hours: { calendar: crew-hours, seats: 5 } }\n',
  'location: north\n',
  'supervisor: director\n',
])('the last field of a team that has moved to the left is one finding: %s', (field) => {
  const moved = `teams:\n  desk:\n    name: { en: Desk, es: Mesa }\n  ${field}`;
  const { diagnostics } = checkAll([...clean, { file: 'model/moved.yaml', text: moved }]).result;
  const codes = diagnostics.filter(({ file }) => file === 'model/moved.yaml').map(({ code }) => code);
  expect(codes.filter((code) => ofText.test(code) && code !== 'INT005')).toEqual(['INT008']);
});

describe('one mistake about a field that is needed is one finding of the text', () => {
  it.each([
    ['beside the ids', 'gaps:\n  slow:\n    name: Slow\n  about: service:repairs\n', 'INT008'],
    ['beside the ids, and nothing is left', 'gaps:\n  slow:\n  about: service:repairs\n', 'INT008'],
    ['at the margin', 'gaps:\n  slow:\n    name: Slow\nabout: service:repairs\n', 'INT008'],
    [
      'a group of fields',
      'standards:\n  wait:\n    name: Wait\n  target:\n    metric: asa\n    max: 2 min\n',
      'INT008',
    ],
    [
      'out of a part',
      'assessments:\n  s:\n    name: S\n    items:\n      a:\n        about: service:repairs\n      text: It helps\n',
      'INT008',
    ],
    [
      'by another name',
      'kpis:\n  k: { name: K, metric: csat, measurements: [{ period: 2026-09, result: 8 }] }\n',
      'INT007',
    ],
  ])('%s', (_, text, code) => {
    const { diagnostics } = checkAll([...clean, { file: 'model/moved.yaml', text }]).result;
    const told = diagnostics.filter((one) => one.file === 'model/moved.yaml' && ofText.test(one.code));
    expect(told.map((one) => one.code).filter((one) => one !== 'INT005')).toEqual([code]);
  });
});

describe('one mistake in a whole engagement is one finding', () => {
  const pharmacy = readSources('../../examples/pharmacy/');

  it.each(oneSlips)('$what', ({ file, from, to, code }) => {
    const sources = pharmacy.map((source) =>
      source.file === file ? { file, text: source.text.replace(from, () => to) } : source,
    );
    expect(sources).not.toEqual(pharmacy);
    expect(checkAll(sources).result.diagnostics.map((one) => one.code)).toEqual([code]);
  });

  it.each(['channels', 'customers', 'needs', 'processes', 'roles'])(
    'a file that is gone is what nothing defines any more: %s',
    (name) => {
      const left = pharmacy.filter(({ file }) => file !== `model/${name}.yaml`);
      const { diagnostics } = checkAll(left).result;
      expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['INT001']));
      expect(new Set(diagnostics.map(({ subject }) => subject)).size).toBe(diagnostics.length);
    },
  );
});
