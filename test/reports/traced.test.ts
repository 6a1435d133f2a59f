import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderExact, section } from './view.ts';

/**
 * What the first pages say of each example, reckoned a second time from its YAML. Nothing here asks the model: a figure
 * that it gets wrong is found, and one that changes with an example has to be looked at.
 */

// biome-ignore lint/suspicious/noExplicitAny: untyped text, read naively on purpose.
type Raw = any;

const root = new URL('../../examples/', import.meta.url).pathname;

function read(example: string) {
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
  const target = Object.keys(tom.scenarios).at(-1) ?? '';
  const all: Record<string, Record<string, Raw>> = {};
  for (const [name, text] of Object.entries(files)) {
    if (!name.startsWith('model/')) continue;
    for (const [collection, entries] of Object.entries(parse(text) as Raw)) {
      all[collection] = { ...all[collection], ...(entries as Raw) };
    }
  }
  const of = (collection: string): [id: string, entity: Raw][] =>
    Object.entries(all[collection] ?? {}).filter(([, { scenarios }]) => !scenarios || scenarios.includes(target));
  return { files, tom, scenario: tom.scenarios[target], of };
}

const bare = (ref: string): string => ref.replace(/^[a-zA-Z]+:/, '').replace(/#.*/, '');
const months = 'January February March April May June July August September October November December'.split(' ');
const day = (iso: string): string => {
  const [year, month, date] = iso.split('-').map(Number);
  return `${date} ${months[(month ?? 0) - 1]} ${year}`;
};
const grouped = (count: number): string =>
  count < 10_000 ? `${count}` : `${Math.floor(count / 1000)},${`${count % 1000}`.padStart(3, '0')}`;
const kinds = (ids: readonly string[]) => new Set(ids).size;

/** The facts of a Markdown list, by their labels: `* **Client:** Acme`. */
function facts(markdown: string): Record<string, string> {
  const found = markdown.matchAll(/^[*-] \*\*([^*]+):\*\* (.*)$/gm);
  return Object.fromEntries([...found].map(([, label = '', value = '']) => [label, value]));
}

const phaseNames: Record<string, string> = {
  strategic: 'Strategic definition',
  operational: 'Operational definition',
  technology: 'Technology',
  control: 'Management control',
};
const typeNames: Record<string, string> = {
  personal: 'Personal',
  'assisted-digital': 'Assisted digital',
  digital: 'Digital',
};

describe.each(['pharmacy', 'telecom-alliance', 'water-utility'])('%s', (example) => {
  const { files, tom, scenario, of } = read(example);
  const today: string = tom.asOf;
  const reports = tom.deliverables ?? ['executive', 'channel-map', 'sla-book'];
  const page = (name: string): string => renderExact(name, files, 'en');

  const signed = new Set(of('signings').flatMap(([, { signs }]) => (signs as string[]).map(bare)));
  const agreements = of('agreements');
  const agreed = agreements.filter(([id]) => signed.has(id));
  const phases = Object.entries(tom.phases as Raw).map(([id, { state }]: Raw) => ({ name: phaseNames[id], state }));

  it.each(reports as string[])('the cover of %s', (name) => {
    const text = page(name);
    const cover = facts(text.slice(0, text.indexOf('\n## ')));
    expect(cover).toMatchObject({
      Client: tom.client.name,
      Scenario: `${scenario.name.en} (${day(scenario.date)})`,
      Phase: phases
        .filter(({ state }) => state === 'open')
        .map((one) => `${one.name} (open)`)
        .join(', '),
      'As of': day(today),
    });
    const control = section(text, 'Document control');
    const approvals =
      name === 'sla-book'
        ? of('signings').filter(([, { signs }]) =>
            signs.some((one: string) => /^(agreement|globalAgreement):/.test(one)),
          )
        : of('signings').filter(([, { signs }]) => signs.some((one: string) => one.startsWith('phase:')));
    for (const [, { name: title, date }] of approvals) {
      expect(control.split('\n').find((line) => line.includes(title.en))).toMatch(new RegExp(`\\| ${day(date)} \\|$`));
    }
    const closed = phases.filter(({ state }) => state === 'closed').map((one) => `${one.name}: closed`);
    const state =
      name === 'sla-book' ? `${agreed.length} of ${agreements.length} agreements signed` : closed.join(' · ');
    expect(control).toContain(`Status: **${state}`);
  });

  it('the summary of the SLA book', () => {
    const text = section(page('sla-book'), 'At a glance');
    const needs = of('needs');
    const held = (all: [string, Raw][], need: string) =>
      all.some(([, { needs: its = [] }]) => its.map(bare).includes(need));
    const inForce = agreements.filter(
      ([id, { valid }]) => signed.has(id) && valid?.from <= today && (!valid.to || valid.to >= today),
    );
    const without = needs.filter(([id]) => !held(agreements, id)).length;
    const customers = kinds(needs.flatMap(([, { consumers }]) => consumers.map(bare)));
    const providers = kinds(needs.map(([, { provider }]) => bare(provider)));
    const kept = needs.filter(([id]) => held(agreed, id)).length;
    expect(text.split('\n')[0]).toBe(
      `${customers} internal customers require ${needs.length} services from ${providers} areas or providers. ${kept} of these services have a signed agreement.`,
    );
    const cells = needs.flatMap(([id, { consumers, provider }]) =>
      consumers.map((consumer: string) => ({ at: `${bare(consumer)} ${bare(provider)}`, kept: held(agreed, id) })),
    );
    const matrices = text.slice(0, text.indexOf('Figure 3'));
    const shown = matrices.split('\n').filter((line) => line.startsWith('| ['));
    const pairs = shown.flatMap((line) =>
      [...line.matchAll(/(\d+) of (\d+)/g)].map(([, some, every]) => `${some}/${every}`),
    );
    const expected = [...new Set(cells.map(({ at }) => at))].map((at) => {
      const own = cells.filter((cell) => cell.at === at);
      return `${own.filter((cell) => cell.kept).length}/${own.length}`;
    });
    expect(pairs.sort()).toEqual(expected.sort());
    expect(text).toContain(`1 · Identified ${needs.length},`);
    expect(text).toContain(`3 · With a signed agreement ${kept},`);
    const next = agreements.flatMap(([, { review }]) => (review?.next >= today ? [review.next] : [])).sort()[0];
    expect(facts(text)).toMatchObject({
      'Signed agreements': `${agreed.length} of ${agreements.length} agreements`,
      [`In force on ${day(today)}`]: `${inForce.length} of ${agreements.length} agreements`,
      'Disputed or in negotiation': `${agreements.filter(([, { state }]) => ['disputed', 'negotiating', 'in-negotiation'].includes(state)).length}`,
      'Required services without an agreement': `${without} of ${needs.length} services`,
      ...(next ? { 'Next review': day(next) } : {}),
    });
  });

  it('the summary of the channel map', () => {
    const text = section(page('channel-map'), 'At a glance');
    const channels = of('channels');
    const [services, segments] = [of('services'), of('segments')];
    expect(text.split('\n')[0]).toMatch(
      new RegExp(`^${channels.length} channels bring ${services.length} services to ${segments.length} segments\\.`),
    );
    const byType = Object.entries(typeNames).flatMap(([type, name]) => {
      const count = channels.filter(([, channel]) => channel.type === type).length;
      return count > 0 ? [`${name}: ${count}`] : [];
    });
    expect(facts(text)['Channels by type']).toBe(byType.join('; '));
  });

  it.runIf(reports.includes('executive'))('the summary for the board', () => {
    const text = section(page('executive'), 'Summary for the board');
    const promises = of('charters').flatMap(([, { commitments }]) => Object.keys(commitments));
    const initiatives = of('initiatives');
    const cost = initiatives.reduce((sum, [, { cost: own = '0' }]) => sum + Number(String(own).split(' ')[0]), 0);
    const told = facts(text);
    expect(told).toMatchObject({
      Segments: `${of('segments').length}`,
      Services: `${of('services').length}`,
      Channels: `${of('channels').length}`,
      Promises: `${promises.length}`,
      Initiatives: `${initiatives.length}`,
    });
    expect(told['Cost of the initiatives']).toBe(cost > 0 ? `€${grouped(cost)}` : undefined);
    for (const [, { name, size, parent }] of of('segments')) {
      if (!parent && size) expect(told['Who is served']).toContain(`${name.en} (${grouped(size.count)})`);
    }
    for (const { owner, reviewBy } of Object.values((tom.assumptions ?? {}) as Raw) as Raw[]) {
      const [, role] = of('roles').find(([id]) => id === bare(owner)) ?? [];
      expect(text).toMatch(new RegExp(`^\\| Confirm \\|.*\\| ${role.name.en} \\| ${day(reviewBy)} \\|$`, 'm'));
    }
    const dates = initiatives
      .flatMap(([, { start, end, from, to }]) => [start ?? from, end ?? to])
      .filter(Boolean)
      .sort();
    expect(told['What it costs']).toContain(`${initiatives.length} initiative`);
    expect(told['What it costs']).toContain(`from ${day(dates[0])} to ${day(dates.at(-1))}`);
  });
});
