import { describe, expect, it } from 'vitest';
import type { Code } from '../src/diagnostics/codes.ts';
import { type Kind, kinds } from '../src/generated/kinds.ts';
import { blockYaml } from './support/block-yaml.ts';
import { checkAll, defaultTom, sourcesOf } from './support/example.ts';
import { type ReferencePosition, referencePositions } from './support/reference-positions.ts';

const kindNames = Object.keys(kinds) as Kind[];
const ofReferences: readonly Code[] = ['INT001', 'INT002', 'INT010'];

/** One entity of every kind that has ids, so that whole entities exist and their parts do not. */
const base = blockYaml(
  Object.fromEntries(
    kindNames
      .filter((kind) => kind !== 'engagement' && kind !== 'cell' && !kinds[kind].list)
      .map((kind) => [kinds[kind].collection, { base: { name: 'Base' } }]),
  ),
);

/** A kind's collection with one entity of these fields. */
function collectionOf(kind: Kind, fields: Record<string, unknown>): Record<string, unknown> {
  const { collection, list } = kinds[kind];
  if (kind === 'cell') return { [collection]: { base: { '*': { base: fields } } } };
  return { [collection]: list ? [fields] : { entity: { name: 'Entity', ...fields } } };
}

/** The files in which an entity has these fields; those of the engagement stand in tom.yaml. */
function filesWith(kind: Kind, fields: Record<string, unknown>): Record<string, string> {
  const written = { 'model/base.yaml': base };
  if (kind === 'engagement') return { ...written, 'tom.yaml': defaultTom + blockYaml(fields) };
  return { ...written, 'model/entity.yaml': blockYaml(collectionOf(kind, fields)) };
}

/** The findings about references, each as its code and the text that it points at. */
function pointedAt(files: Record<string, string>): string[] {
  const sources = sourcesOf(files);
  return checkAll(sources, 'en', ofReferences).result.diagnostics.map(({ code, file, range, related }) => {
    const text = sources.find((source) => source.file === file)?.text ?? '';
    const line = text.split('\n')[(range?.start.line ?? 0) - 1] ?? '';
    const pointed = line.slice((range?.start.column ?? 1) - 1, (range?.end.column ?? 1) - 1);
    return `${code} ${pointed.replaceAll('"', '')}${related.length > 0 ? ' and elsewhere' : ''}`;
  });
}

/** How the entries of a position's `x-ref` are written, with ids of one's choice. */
function written({ allowed }: ReferencePosition, entry: string, id: string, part?: string): string {
  const kind = entry.split('#')[0] ?? '';
  const named = allowed.length > 1 || kind === '' ? `${kind}:${id}` : id;
  return part === undefined ? named : `${kind === '' ? '' : named}#${part}`;
}

const partOf = (entry: string): string | undefined => entry.split('#')[1];
const dangling = (reference: string, entry: string): string[] => [
  `${entry === 'scenario' ? 'INT010' : 'INT001'} ${reference}`,
];

describe.each(kindNames)('references of %s', (kind) => {
  const positions = referencePositions(kind);

  it.each(positions.map((position) => [position.name, position] as const))('%s', (_, position) => {
    const found = (reference: string): string[] => pointedAt(filesWith(kind, position.write(reference)));
    const { allowed } = position;
    for (const entry of allowed) {
      if (entry.startsWith('#')) {
        expect(found('missing')).toEqual(dangling('missing', entry));
        continue;
      }
      const part = partOf(entry);
      const isRequired = part !== undefined && !part.endsWith('?');
      const missing = written(position, entry, 'missing', isRequired ? 'part' : undefined);
      expect(found(missing)).toEqual(dangling(missing, entry));
      if (part !== undefined) {
        const missingPart = written(position, entry, 'base', 'missing');
        expect(found(missingPart)).toEqual(dangling(missingPart, entry));
      }
      const [target = ''] = entry.split('#');
      const collection = Object.hasOwn(kinds, target) ? kinds[target as Kind].collection : target;
      if (collection !== target) {
        const plural = written({ ...position, allowed: ['', ''] }, collection, 'base');
        expect(found(plural)).toEqual([`INT002 ${plural}`]);
      }
    }
    if (allowed.length > 1) {
      // Everything is called base: a bare id means more than one thing, unless only one of them may stand there.
      const may = allowed.filter((entry) => !entry.includes('#') || entry.endsWith('?'));
      const expected = may.length === 1 ? [] : ['INT002 base'];
      if (may.every((entry) => Object.hasOwn(kinds, entry.split('#')[0] ?? '')))
        expect(found('base')).toEqual(expected);
      expect(found('missing')).toEqual(['INT001 missing']);
    }
    const other = kindNames.find((name) => !allowed.some((entry) => entry.split('#')[0] === name)) ?? 'area';
    // Whatever the key of an override is, it is no scenario.
    const code = position.name === 'overrides.key' ? 'INT010' : 'INT002';
    expect(found(`${other}:base`)).toEqual([`${code} ${other}:base`]);
  });

  const changeable = positions.filter(({ name }) => !/^(scenarios|overrides|aliases)\b/.test(name));
  const hasOverrides = kinds[kind].shape.fields?.overrides !== undefined;
  it.each(hasOverrides ? changeable.map((position) => [position.name, position] as const) : [])(
    '%s in an override',
    (_, position) => {
      const [entry = ''] = position.allowed;
      const isRequired = partOf(entry) !== undefined && !partOf(entry)?.endsWith('?');
      const missing = entry.startsWith('#')
        ? 'missing'
        : written(position, entry, 'missing', isRequired ? 'part' : undefined);
      const fields = { overrides: { 'to-be': position.write(missing) } };
      expect(pointedAt(filesWith(kind, fields))).toEqual(dangling(missing, entry));
    },
  );
});

describe('keys of the channel map', () => {
  const write = (service: string, segment: string, channel: string): Record<string, string> => ({
    'model/base.yaml': base,
    'model/map.yaml': blockYaml({ channelMap: { [service]: { [segment]: { [channel]: { rank: 1 } } } } }),
  });

  it.each([
    ['service', (key: string) => write(key, '*', 'base'), 'services', 'segment'],
    ['segment', (key: string) => write('base', key, 'base'), 'segments', 'service'],
    ['channel', (key: string) => write('base', '*', key), 'channels', 'service'],
  ])('%s', (kind, files, collection, other) => {
    expect(pointedAt(files('missing'))).toEqual(['INT001 missing']);
    expect(pointedAt(files(`${kind}:missing`))).toEqual([`INT001 ${kind}:missing`]);
    expect(pointedAt(files(`${collection}:base`))).toEqual([`INT002 ${collection}:base`]);
    expect(pointedAt(files(`${other}:base`))).toEqual([`INT002 ${other}:base`]);
    expect(pointedAt(files('base'))).toEqual([]);
  });
});
