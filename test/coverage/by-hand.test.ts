import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { groupBy } from '../../src/diagnostics/lists.ts';
import { tom } from '../cli/terminal.ts';

// Nothing of the program is used to count: the files as YAML, and what a person would do with them on paper.
type Plain = Readonly<Record<string, unknown>>;
type Things = Readonly<Record<string, Plain>>;

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
const bare = (ref: string): string => ref.replace(/^[a-zA-Z]+:/, '');

/** All collections of an engagement as in its target scenario; the cells of the map by service, segment and channel. */
function read(name: string): Record<string, Things> {
  const folder = join(examples, name, 'model');
  const all: Record<string, Things> = {};
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.yaml')))
    for (const [collection, things] of Object.entries(parse(readFileSync(join(folder, file), 'utf8')) as Plain))
      all[collection] = Array.isArray(things)
        ? { ...all[collection], ...Object.fromEntries(things.map((one, index) => [`${file}:${index}`, one])) }
        : { ...all[collection], ...(things as Things) };
  const { scenarios } = parse(readFileSync(join(examples, name, 'tom.yaml'), 'utf8')) as { scenarios: Plain };
  const target = Object.keys(scenarios).at(-1) ?? '';
  const isThere = (one: Plain): boolean =>
    one.state !== 'retired' && (one.scenarios === undefined || list(one.scenarios).includes(target));
  return Object.fromEntries(
    Object.entries(all).map(([collection, things]) => [
      collection,
      collection === 'channelMap'
        ? things
        : Object.fromEntries(Object.entries(things).filter(([, one]) => isThere(one))),
    ]),
  );
}

/** `row column state` of each cell. */
type Cells = string[];

/** The cells of a service and a segment, channel by channel: its own over those above it, and over those of all. */
function cellsOf(all: Record<string, Things>, service: string, segment: string): Plain[] {
  const rows = (all.channelMap?.[service] ?? {}) as Things;
  const merged: Record<string, Plain> = {};
  for (const one of ['*', ...lineage(all, segment)])
    for (const [channel, cell] of Object.entries((rows[one] ?? {}) as Things))
      merged[channel] = { ...merged[channel], ...cell };
  return Object.values(merged);
}

/** Segments with those below them; one whose children make up all of it is nobody beside them. Each once. */
function peopleOf(all: Record<string, Things>, given: readonly string[]): string[] {
  const { segments = {} } = all;
  const each = given.flatMap((one) => {
    const children = Object.keys(segments).filter((child) => segments[child]?.parent === one);
    const own =
      children.length > 0 &&
      isSum(
        segments[one],
        children.map((child) => segments[child]),
      )
        ? []
        : [one];
    return [...own, ...peopleOf(all, children)];
  });
  return [...new Set(each)];
}

/** Where nothing is said of it, parts make up a whole of which the sizes or the shares of revenue are the sum of theirs. */
function isSum(whole: Plain | undefined, parts: readonly (Plain | undefined)[]): boolean {
  if (whole?.childrenCover !== undefined) return whole.childrenCover === 'all';
  const figures = [
    (one?: Plain) => Number((one?.size as Plain | undefined)?.count),
    (one?: Plain) => Number.parseFloat(String(one?.revenueShare)),
  ];
  return figures.some((of) => of(whole) === parts.reduce((sum, part) => sum + of(part), 0));
}

/** A segment and those above it, from the top. */
function lineage({ segments = {} }: Record<string, Things>, segment: string): string[] {
  const parent = segments[segment]?.parent;
  return [...(parent === undefined ? [] : lineage({ segments }, bare(String(parent)))), segment];
}

/** Each service that is given to a segment, with the stages at which it is owed. */
function owed(all: Record<string, Things>): { service: string; segment: string; stage: string; state: string }[] {
  return Object.entries(all.services ?? {}).flatMap(([service, { segments, stages }]) => {
    const reasons = Object.values(all.contactReasons ?? {}).filter((one) => bare(String(one.service)) === service);
    const named = [...new Set([...list(stages), ...reasons.flatMap((one) => list(one.stage))])];
    return peopleOf(all, list(segments).map(bare)).flatMap((segment) =>
      named.map((stage) => {
        const at = cellsOf(all, service, segment).filter(
          (cell) => cell.stages === undefined || list(cell.stages).includes(stage),
        );
        const isRefused = at.length > 0 && at.every((cell) => cell.state === 'not-offered');
        const isOffered = at.some((cell) => cell.state !== 'not-offered');
        return {
          service,
          segment: segment,
          stage,
          state: isRefused ? 'not-offered' : isOffered ? 'covered' : 'gap',
        };
      }),
    );
  });
}

const matrices: Readonly<Record<string, (all: Record<string, Things>) => Cells>> = {
  offers: (all) =>
    owed(all).map(({ service, segment, stage, state }) => `${service}/${segment} stage:${stage} ${state}`),

  'channel-map'(all) {
    const pairs = groupBy(owed(all), ({ service, segment }) => `segment:${segment} service:${service}`);
    return [...pairs].map(([pair, stages]) => {
      const states = stages.map(({ state }) => state).filter((state) => state !== 'not-offered');
      if (states.length === 0) return `${pair} not-offered`;
      const covered = states.filter((state) => state === 'covered').length;
      return `${pair} ${covered === states.length ? 'covered' : covered === 0 ? 'gap' : 'partial'}`;
    });
  },

  raci(all) {
    const rows = groupBy(Object.values(all.raci ?? {}), ({ activity }) => String(activity));
    return [...rows].flatMap(([activity, lines]) => {
      const answering = new Set(lines.flatMap(({ a }) => list(a).map(bare)));
      return [
        `raci:${activity} responsible ${lines.some(({ r }) => list(r).length > 0) ? 'covered' : 'gap'}`,
        `raci:${activity} accountable ${answering.size === 1 ? 'covered' : answering.size === 0 ? 'gap' : 'partial'}`,
      ];
    });
  },

  alliances(all) {
    const known = Object.keys(all.providers ?? {});
    const inside = Object.entries(all.globalAgreements ?? {}).flatMap(([id, agreement]) => {
      const commitments = Object.values((agreement.commitments ?? {}) as Things);
      const boundaries = Object.values((agreement.boundaries ?? {}) as Things);
      const kept = (some: readonly Plain[]): string =>
        some.length === 0 ? 'gap' : some.every((one) => one.target ?? one.agreement) ? 'covered' : 'partial';
      const signed = Object.values(all.signings ?? {}).filter(({ signs }) =>
        list(signs).includes(`globalAgreement:${id}`),
      );
      const signers = signed.flatMap(({ signatories }) => (signatories as Plain[]).map((one) => String(one.for)));
      const parties = Object.entries((agreement.parties ?? {}) as Things).flatMap(
        ([party, { readiness, contributes }]) => {
          const { modelInPlace, internalised, monitored, evidence } = (readiness ?? {}) as Record<
            string,
            Plain | undefined
          >;
          const { staff, middle, senior } = internalised ?? {};
          const shown = [modelInPlace, staff, middle, senior, monitored, evidence].filter(Boolean).length;
          const own = boundaries.filter(({ between }) => list(between).includes(party));
          const isWhole = own.every((one) =>
            ['competence', 'trigger', 'smes', 'document', 'handover'].every((field) => one[field]),
          );
          const hasSigned =
            party === 'own' ? signers.some((one) => one.startsWith('area:')) : signers.includes(`provider:${party}`);
          const row = `globalAgreement:${id}#${party}`;
          return [
            `${row} party ${party === 'own' || known.includes(party) ? 'covered' : 'broken'}`,
            `${row} readiness ${shown === 6 ? 'covered' : modelInPlace ? 'partial' : 'gap'}`,
            `${row} contributes ${Object.values((contributes ?? {}) as Plain).some((some) => list(some).length > 0) ? 'covered' : 'gap'}`,
            `${row} commitments ${kept(commitments.filter((one) => one.scope === 'individual' && one.party === party))}`,
            `${row} boundaries ${own.length === 0 ? 'gap' : isWhole ? 'covered' : 'partial'}`,
            `${row} signature ${hasSigned ? 'covered' : 'gap'}`,
          ];
        },
      );
      return [
        `globalAgreement:${id} commitments ${kept(commitments.filter(({ scope }) => scope === 'collective'))}`,
        ...parties,
      ];
    });
    // A company whose teams attend or solve, and that is party to nothing.
    const parties = Object.values(all.globalAgreements ?? {}).flatMap(({ parties: some }) =>
      Object.keys(some as Things),
    );
    const outside = new Set(
      Object.values(all.teams ?? {}).flatMap(({ provider, type }) =>
        provider && ['contact-point', 'solver'].includes(String(type)) ? [bare(String(provider))] : [],
      ),
    );
    const missed = known.filter((one) => outside.has(one) && !parties.includes(one));
    return [...inside, ...(parties.length > 0 ? missed.map((one) => `provider:${one} party gap`) : [])];
  },
};

/** The lines of a table of comma-separated values, a row each. */
function csv(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
    );
}

const required = (cells: Cells): string[] => cells.filter((cell) => !cell.endsWith(' not-offered'));

describe.each(['pharmacy', 'telecom-alliance'])('the matrices of %s, counted on paper', (name) => {
  const all = read(name);
  it.each(Object.keys(matrices).filter((id) => id !== 'alliances' || name !== 'pharmacy'))(
    '%s, in four formats',
    async (id) => {
      const cells = matrices[id]?.(all) ?? [];
      const show = async (format: string): Promise<string> => {
        const { out } = await tom(join(examples, name), [
          'coverage',
          id,
          '--phase',
          'control',
          '--lang',
          'en',
          '--format',
          format,
        ]);
        return out;
      };
      expect(cells.length).toBeGreaterThan(8);

      const [head = [], ...lines] = csv(await show('csv'));
      const inCsv = lines.map((line) =>
        ['row', 'column', 'state'].map((column) => line[head.indexOf(column)]).join(' '),
      );
      expect(inCsv.toSorted()).toEqual(cells.toSorted());

      const json = JSON.parse(await show('json'));
      const [matrix] = json.matrices;
      expect(matrix.cells.map((cell: Plain) => `${cell.row} ${cell.column} ${cell.state}`).toSorted()).toEqual(
        cells.toSorted(),
      );

      const owedCells = required(cells);
      const covered = owedCells.filter((cell) => cell.endsWith(' covered')).length;
      const tally = `${covered} of ${owedCells.length}`;
      const percent = `${Math.floor((1000 * covered) / owedCells.length) / 10}%`;
      for (const format of ['text', 'markdown']) {
        const shown = await show(format);
        expect(shown).toContain(tally);
        expect(shown).toContain(percent);
        // Once more in the legend of the text.
        const legend = format === 'text' ? 1 : 0;
        expect(shown.match(/●/g) ?? []).toHaveLength(covered + legend);
      }
    },
  );
});
