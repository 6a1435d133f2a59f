import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { plainSpaces } from '../support/plain-spaces.ts';

// biome-ignore lint/suspicious/noExplicitAny: untyped text, read naively on purpose.
export type Raw = any;
export type Language = 'en' | 'es';

const root = new URL('../../examples/', import.meta.url).pathname;

/** A service that a segment is given, and the stages at which nothing of it is offered. */
export interface Pair {
  service: string;
  segment: string;
  missing: readonly string[];
}

/** An example as its files say it, read plainly: what counts in its last scenario, and its channel map by hand. */
export function read(example: string) {
  const folder = `${root}${example}/`;
  const names = ['model', 'data'].flatMap((room) => {
    try {
      return readdirSync(`${folder}${room}`).map((name) => `${room}/${name}`);
    } catch {
      return [];
    }
  });
  const files = Object.fromEntries(
    ['tom.yaml', ...names].map((name) => [name, readFileSync(folder + name, 'utf8')] as const),
  );
  const tom: Raw = parse(files['tom.yaml'] ?? '');
  const scenarios = Object.keys(tom.scenarios);
  const [first = '', target = ''] = [scenarios[0], scenarios.at(-1)];
  const all: Record<string, Record<string, Raw>> = {};
  for (const [name, text] of Object.entries(files)) {
    if (!name.startsWith('model/')) continue;
    for (const [collection, entries] of Object.entries(parse(text) as Raw)) {
      all[collection] = { ...all[collection], ...(entries as Raw) };
    }
  }
  const of = (collection: string): [id: string, entity: Raw][] =>
    Object.entries(all[collection] ?? {}).filter(([, { scenarios: own }]) => !own || own.includes(target));
  const map = channelMap(of, all.channelMap ?? {});
  const both = Object.entries(all)
    .filter(([collection]) => collection !== 'channelMap')
    .flatMap(([, entries]) => Object.values(entries));
  return {
    files,
    tom,
    all,
    scenario: tom.scenarios[target],
    of,
    strings: textsOf([tom, ...Object.values(all)]),
    ...map,
    /** How many entities of both scenarios the first has otherwise. */
    overridden: (): number =>
      [...both, ...map.cells.map(({ value }) => value)].filter(
        ({ overrides, scenarios: own }) => overrides?.[first] && first !== target && (!own || own.includes(first)),
      ).length,
  };
}

function channelMap(of: (collection: string) => [string, Raw][], written: Raw) {
  const segments = of('segments');
  const channels = new Set(of('channels').map(([id]) => id));
  const cells = Object.entries<Raw>(written).flatMap(([service, rows]) =>
    Object.entries<Raw>(rows).flatMap(([segment, row]) =>
      Object.entries<Raw>(row)
        .filter(([channel]) => channels.has(channel))
        .map(([channel, value]) => ({ service, segment, channel, value })),
    ),
  );
  const parentOf = (segment: string): string | undefined => segments.find(([id]) => id === segment)?.[1].parent;
  // A parent whose children are all of its people has none of its own.
  const whole = (id: string): boolean => {
    const children = segments.filter(([, { parent }]) => parent === id);
    const count = children.reduce((sum, [, { size }]) => sum + (size?.count ?? 0), 0);
    return children.length > 0 && count === segments.find(([one]) => one === id)?.[1].size?.count;
  };
  const given = of('services').flatMap(([service, { segments: named, stages }]) =>
    segments
      .map(([id]) => id)
      .filter((id) => !whole(id) && (named.includes(id) || named.includes(parentOf(id))))
      .map((segment) => ({ service, segment, stages: stages as string[] })),
  );
  /** The row of a segment over that of its parent over that of all. */
  const row = (service: string, segment: string): Record<string, Raw> => {
    const merged: Record<string, Raw> = {};
    for (const key of ['*', parentOf(segment) ?? '', segment]) {
      for (const { channel, value } of cells.filter((cell) => cell.service === service && cell.segment === key)) {
        merged[channel] = { ...merged[channel], ...value };
      }
    }
    return merged;
  };
  const gets = (value: Raw): boolean => value.state !== 'not-offered' && value.mode !== 'redirect';
  return {
    cells,
    pairs: (): Pair[] =>
      given.map(({ service, segment, stages }) => {
        const offered = Object.values(row(service, segment)).filter(gets);
        const missing = stages.filter((stage) => !offered.some((cell) => !cell.stages || cell.stages.includes(stage)));
        return { service, segment, missing };
      }),
    offers: () =>
      given.flatMap(({ service, segment }) =>
        Object.entries(row(service, segment))
          .filter(([, value]) => gets(value))
          .map(([channel]) => ({ pair: `${service} ${segment}`, channel })),
      ),
  };
}

/** The pairs that some stage is missing of. */
export function open(pairs: readonly Pair[]): Pair[] {
  return pairs.filter(({ missing }) => missing.length > 0);
}

/** The texts of a model that have a digit in them, the longest first: what they say is not a figure of the report. */
function textsOf(value: Raw): string[] {
  const found = new Set<string>();
  const walk = (one: Raw): void => {
    if (typeof one === 'string' && /\d/.test(one) && /[a-záéíóúñ]{3}.* |^[A-ZÁ].*[a-z]{3}/i.test(one)) found.add(one);
    else if (typeof one === 'object' && one !== null) Object.values(one).forEach(walk);
  };
  walk(value);
  return [...found].sort((a, b) => b.length - a.length);
}

export const bare = (ref: string): string => ref.replace(/^[a-zA-Z]+:/, '').replace(/#.*/, '');

const months: Record<Language, string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};

/** A date as a report of the language writes it. */
export function day(iso: string, language: Language): string {
  const [year, month, date] = iso.split('-').map(Number);
  const name = months[language][(month ?? 0) - 1];
  return language === 'en' ? `${date} ${name} ${year}` : `${date} de ${name} de ${year}`;
}

const words = String.raw`(\d{1,2}) (?:de )?(\p{L}{3,10}) (?:de )?(\d{4})`;

/** What a line says, in order: dates, times, per cents, figures and the marks of states, free of the language. */
export function said(line: string, texts: readonly string[], language: Language): (string | number)[] {
  let rest = line;
  for (const text of texts) rest = rest.replaceAll(plainSpaces(text).replace(/\.$/, ''), '');
  rest = rest.replace(/\b(no|ningún) (?=(error|warning|aviso)s?\b)/g, '0 ').replace(/\b(otro) (?=error\b)/g, '1 ');
  const token = new RegExp(`${words}|(\\d{1,2}:\\d{2})|(\\d+(?:[.,]\\d+)*)( ?%| (?:h|min)\\b)?|([●◐○◇])`, 'gu');
  return [...rest.matchAll(token)].map((found) => {
    const [, date = '', month = '', year = '', time, figure, unit, mark] = found;
    const index = months[language].findIndex(
      (name) => month !== '' && name.toLowerCase().startsWith(month.toLowerCase()),
    );
    if (index >= 0) return `${year}-${`${index + 1}`.padStart(2, '0')}-${date.padStart(2, '0')}`;
    if (time) return time;
    if (mark) return mark;
    const plain =
      language === 'en' ? (figure ?? '').replaceAll(',', '') : (figure ?? '').replaceAll('.', '').replace(',', '.');
    return unit ? plain + unit.trim() : Number(plain);
  });
}
