import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMap, isScalar, isSeq, parseAllDocuments, type Scalar } from 'yaml';
import { type Kind, kinds } from '../../src/generated/kinds.ts';
import { collectionKind } from '../../src/language/entities.ts';
import type { Shape } from '../../src/language/shape/shape.ts';

/** What a generated workspace is made of. The same request gives the same files, to the byte. */
export interface Request {
  /** About how many entities; they come in units of fifty and of three hundred. */
  entities: number;
  /** Many small files, one a collection of a unit, or few big ones, one a unit. */
  files?: 'many' | 'few';
  /** Every so many entities have a mistake: a reference that leads nowhere. 0 for none. */
  mistakes?: number;
  /** Without comments, which the first pass of YAML reads no slower. */
  comments?: boolean;
  seed?: number;
}

/** File names, relative to the workspace, and their texts. */
export type Files = Map<string, string>;

/** An engagement that is copied: its tom.yaml, about how many entities it holds, and its files in pieces, each of which ends with an id. */
interface Unit {
  tom: string;
  entities: number;
  files: ReadonlyMap<string, readonly string[]>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const small = readUnit('test/support/clean', 50);
const large = readUnit('examples/pharmacy', 300);
const regions = ['AN', 'AR', 'AS', 'CB', 'CL', 'CM', 'CT', 'EX', 'GA', 'IB', 'MC', 'MD', 'NC', 'PV', 'RI', 'VC'];

/**
 * A company of many units, each a copy of an engagement that holds every kind and has no findings: the small one for up to a
 * thousand entities, and that of the pharmacies, with both languages and its comments, from there on. Ids, regions (so their public holidays) and
 * volumes differ from unit to unit, as they do between the branches of a group; what tom.yaml says is said once.
 */
export function workspace(request: Request): Files {
  const random = numbers(request.seed ?? 1);
  const unit = request.entities <= 200 ? small : large;
  const files: Files = new Map([['tom.yaml', unit.tom]]);
  for (let made = 0, copy = 0; made < request.entities; made += unit.entities, copy++) {
    const texts = [...unit.files].map(([name, pieces]) => [name, copyOf(pieces, copy, random, request)] as const);
    if (request.files === 'few') files.set(`model/unit-${copy}.yaml`, texts.map(([, text]) => text).join('\n---\n'));
    else for (const [name, text] of texts) files.set(`model/unit-${copy}/${name}`, text);
  }
  return files;
}

/** Two hundred teams on a telephone, each with its demand of every hour of a year in a file of its own. */
export function teamsWithData(teams: number, seed = 1): Files {
  const random = numbers(seed);
  const files: Files = new Map([['tom.yaml', small.tom]]);
  for (const [name, pieces] of small.files) files.set(`model/${name}`, pieces.join(''));
  files.set('model/exchange.yaml', exchange);
  const shape = Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 17 ? 6 + (hour % 4) : 0));
  for (let team = 0; team < teams; team++) {
    const rows = ['date,time,volume'];
    for (let day = 0; day < 365; day++) {
      const date = new Date(Date.UTC(2026, 0, 1 + day));
      const weekday = date.getUTCDay() % 6 !== 0;
      for (const [hour, mean] of shape.entries()) {
        const volume = weekday ? Math.round(mean * (0.8 + 0.4 * random())) : 0;
        rows.push(`${date.toISOString().slice(0, 10)},${String(hour).padStart(2, '0')}:00,${volume}`);
      }
    }
    files.set(`data/desk-${team}.csv`, `${rows.join('\n')}\n`);
    files.set(`model/team-${team}.yaml`, attendedBy(team));
  }
  return files;
}

const exchange = `systems:
  exchange:
    name: { en: Exchange, es: Centralita }
    type: platform
    functionalities: [acd, quality-recording, wfm]
    lifecycle: active
    justifiedBy: [channel:line-0]
    cost: 5000 EUR
`;

function attendedBy(team: number): string {
  return `channels:
  line-${team}:
    name: { en: Line ${team}, es: Línea ${team} }
    type: assisted-digital
    medium: phone
    attendedBy: human
    purpose: [support]
    hours: desk-hours
    languages: [es]
    systems: [crm, exchange]
channelMap:
  repairs: { homes: { line-${team}: { rank: ${team + 3}, teams: [line-team-${team}], target: desk-wait } } }
demand:
  calls-${team}:
    channel: line-${team}
    period: 2026
    data: data/desk-${team}.csv
    aht: 4 min
    source: { text: { en: Switchboard, es: Centralita }, date: 2026-10-01 }
teams:
  line-team-${team}:
    name: { en: Team ${team}, es: Equipo ${team} }
    type: contact-point
    area: service
    location: north
    serves: { segments: [homes], services: [repairs], stages: [use] }
    fte: 14
    contractHoursPerWeek: 40
    shifts:
      desk-hours: { calendar: desk-hours, seats: 2, languages: [{ language: es, seats: 2 }] }
    skillModel: generalist
    supervisor: director
    accountableFor: [csat]
    reports: [{ what: { en: What customers say, es: Lo que dicen los clientes }, to: board, cadence: monthly }]
    training: { cadence: yearly, topics: [{ en: Listening, es: Escucha }], last: 2026-09-01 }
`;
}

/** Writes a workspace into a folder. */
export function write(files: Files, folder: string): void {
  for (const [name, text] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function readUnit(folder: string, entities: number): Unit {
  const read = (name: string): string => readFileSync(join(root, folder, name), 'utf8');
  const texts = readdirSync(join(root, folder, 'model'))
    .sort()
    .map((name) => [name, read(`model/${name}`)] as const);
  const ids = new Set(texts.flatMap(([, text]) => idsOf(text)));
  return { tom: read('tom.yaml'), entities, files: new Map(texts.map(([name, text]) => [name, piecesOf(text, ids)])) };
}

/** The text of a unit's file with the ids of a copy; the first copy keeps those that tom.yaml names. */
function copyOf(pieces: readonly string[], copy: number, random: () => number, request: Request): string {
  let text = pieces.join(copy === 0 ? '' : `-${copy}`);
  if (copy > 0) {
    text = text.replace(/\bregion: [A-Z]{2}\b/g, `region: ${regions[copy % regions.length]}`);
    // Less than in the unit that is copied, so that who is enough there is enough here.
    text = text.replace(
      /(\bvolume: \{ count: )(\d+)/g,
      (_, key, count) => `${key}${Math.round(count * (0.8 + 0.2 * random()))}`,
    );
  }
  const { mistakes = 0, comments = true } = request;
  if (mistakes > 0) {
    text = text.replace(/^( {4}owner: )(.+)$/gm, (line, key, id) => (random() * mistakes < 1 ? `${key}${id}-x` : line));
  }
  return comments ? text : text.replace(/^ *#.*\n/gm, '');
}

/** The ids of the entities in a text. */
function idsOf(text: string): string[] {
  return collections(text).flatMap(({ kind, content }) =>
    kind === 'cell' ? [] : pairs(content).map(({ key }) => String(key.value)),
  );
}

/** A text, cut after each id of an entity, be it the entity's own or in a reference to it. */
function piecesOf(text: string, ids: ReadonlySet<string>): string[] {
  const ends: number[] = [];
  for (const { kind, content } of collections(text)) {
    if (kind === 'cell') cells(content, 3, ids, ends);
    else {
      for (const item of isSeq(content) ? content.items : []) walk(item, kinds[kind].shape, ids, ends);
      for (const { key, value } of pairs(content)) {
        mark(key, ids, ends);
        entity(value, kinds[kind].shape, ids, ends);
      }
    }
  }
  const cuts = [0, ...ends.sort((a, b) => a - b), text.length];
  return cuts.slice(1).map((end, index) => text.slice(cuts[index], end));
}

function collections(text: string): { kind: Kind; content: unknown }[] {
  return parseAllDocuments(text).flatMap((document) =>
    pairs('contents' in document ? document.contents : null).flatMap(({ key, value }) => {
      const kind = collectionKind(String(key.value));
      return kind ? [{ kind, content: value }] : [];
    }),
  );
}

/** The channel map has an id at each of its three levels, then a cell. */
function cells(node: unknown, level: number, ids: ReadonlySet<string>, ends: number[]): void {
  if (level === 0) entity(node, kinds.cell.shape, ids, ends);
  for (const { key, value } of level === 0 ? [] : pairs(node)) {
    mark(key, ids, ends);
    cells(value, level - 1, ids, ends);
  }
}

function entity(node: unknown, shape: Shape, ids: ReadonlySet<string>, ends: number[]): void {
  walk(node, shape, ids, ends);
  const overrides = pairs(node).find(({ key }) => key.value === 'overrides');
  for (const { value } of pairs(overrides?.value)) walk(value, shape, ids, ends);
}

function walk(node: unknown, shape: Shape, ids: ReadonlySet<string>, ends: number[]): void {
  const { ref, items, values, fields = {}, keys } = shape;
  if (isScalar(node) && namesEntity(ref)) mark(node, ids, ends);
  if (isSeq(node) && items) for (const item of node.items) walk(item, items, ids, ends);
  for (const { key, value } of pairs(node)) {
    if (values && namesEntity(keys?.ref)) mark(key, ids, ends);
    const inner = fields[String(key.value)] ?? values;
    if (inner) walk(value, inner, ids, ends);
  }
}

function namesEntity(ref: readonly string[] | undefined): boolean {
  return ref?.some((one) => Object.hasOwn(kinds, one.split('#', 1).join())) ?? false;
}

/** `id`, `kind:id`, `id#part` and `cell:service/segment/channel`: where each id ends that is one of an entity. */
function mark(node: Scalar, ids: ReadonlySet<string>, ends: number[]): void {
  const start = (node.range?.[0] ?? 0) + (node.type === 'PLAIN' ? 0 : 1);
  const [named = ''] = String(node.value).split('#');
  for (const { 0: id, index } of named.matchAll(/[\w-]+(?!.*:)/g))
    if (ids.has(id)) ends.push(start + index + id.length);
}

function pairs(node: unknown): { key: Scalar; value: unknown }[] {
  return isMap(node) ? node.items.map(({ key, value }) => ({ key: key as Scalar, value })) : [];
}

/** Numbers between 0 and 1 from a seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
