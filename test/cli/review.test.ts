import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, tom } from './terminal.ts';

const head = 'tom: 1\nclient: { name: Island Ferries }\nlanguages: [en]\n';
const model = `calendars:
  office: { name: Office, timezone: Europe/Madrid, weekly: { mon-fri: ["09:00-18:00"] } }
standards:
  quick: { name: Quick, target: { metric: response-time, within: 4 business hours, share: 95% } }
roles:
  director: { name: Director }
  clerk: { name: Clerk }
needs:
  crew: { name: Crew, statement: Crew for each boat }
agreements:
  cover:
    name: Cover
    state: proposed
    needs: [crew]
    hours: office
    exclusions: [Strikes, Fog]
    targets: { answer: quick, absence: { metric: resolution-time, within: 2 business days } }
decisions:
  boats: { name: Boats, type: sourcing, chosen: hire, options: { hire: { text: Hire }, buy: { text: Buy } } }
`;
const files = { 'tom.yaml': head, 'model/model.yaml': model };
const sign = ['review', 'agreement:cover', 'decision:boats', '--as', 'director', '--date', '2026-09-25'];

async function signed(): Promise<string> {
  const folder = folderOf(files);
  expect((await tom(folder, sign)).code).toBe(0);
  return folder;
}

/** What `tom validate` says of what was signed, once a part of the model was written otherwise. */
async function foundAfter(from: string, to: string, more = ''): Promise<string[]> {
  const folder = await signed();
  expect(model.split(from)).toHaveLength(2);
  writeFileSync(join(folder, 'model/model.yaml'), model.replace(from, to) + more);
  const { out } = await tom(folder, ['validate', '--format', 'json', '--rule', 'INT017']);
  return JSON.parse(out).diagnostics.map(({ subject, message }: Record<string, string>) => `${subject} ${message}`);
}

const says = (fields: string): string =>
  `agreement:cover “Cover” is not what “Director” signed on 25 September 2026 any more: something has changed in its ${fields}.`;

describe('tom review', () => {
  it('says how something of this engagement is signed, where nothing is yet', async () => {
    const { out } = await tom(folderOf(files), ['review']);
    expect(out).toBe(
      'Nothing has been signed yet. Sign with: tom review agreement:cover --as director --date 2026-09-25\n',
    );
  });

  it('keeps who signed what and when, a line each, and changes nothing else', async () => {
    const folder = folderOf(files);
    const { out, code } = await tom(folder, sign);
    expect([code, out]).toEqual([
      0,
      'agreement:cover: signed by Director on 25 September 2026\ndecision:boats: signed by Director on 25 September 2026\nCommit tom-review.json.\n',
    ]);
    const { reviews } = JSON.parse(readFileSync(join(folder, 'tom-review.json'), 'utf8'));
    expect(reviews.map(({ of, role, date }: Record<string, string>) => [of, role, date])).toEqual([
      ['agreement:cover', 'director', '2026-09-25'],
      ['decision:boats', 'director', '2026-09-25'],
    ]);
    const kept = readFileSync(join(folder, 'tom-review.json'), 'utf8');
    await tom(folder, sign);
    expect(readFileSync(join(folder, 'tom-review.json'), 'utf8')).toBe(kept);
    expect(readFileSync(join(folder, 'model/model.yaml'), 'utf8')).toBe(model);
    expect((await tom(folder, ['review'])).out).toBe(
      'agreement:cover: as it was signed by Director on 25 September 2026\ndecision:boats: as it was signed by Director on 25 September 2026\n',
    );
  });

  it.each([
    ['a figure', 'within: 2 business days', 'within: 3 business days', 'targets'],
    ['the standard that a target takes', 'share: 95%', 'share: 90%', 'targets'],
    ['the hours of its calendar', '09:00-18:00', '09:00-17:00', 'hours'],
    ['what its need asks for', 'Crew for each boat', 'Crew for some boats', 'needs'],
    ['its name', 'name: Cover', 'name: Cover of crews', 'name'],
    ['an entry more', 'exclusions: [Strikes', 'exclusions: [Storms, Strikes', 'exclusions'],
    ['a field more', 'hours: office', 'hours: office\n    description: At each quay', 'description'],
  ])('notices that %s has changed', async (_, from, to, field) => {
    const found = await foundAfter(from, to);
    expect(found).toEqual([says(field).replace('“Cover”', field === 'name' ? '“Cover of crews”' : '“Cover”')]);
  });

  it.each([
    ['a comment and quotes', 'name: Cover', '# agreed in the spring\n    name: "Cover"'],
    ['how a value is written', 'share: 95%', 'share: "95 %"'],
    [
      'the order of fields',
      'metric: resolution-time, within: 2 business days',
      'within: 2 business days, metric: resolution-time',
    ],
    ['the order of what is excluded', '[Strikes, Fog]', '[Fog, Strikes]'],
    ['how far it has come', 'state: proposed', 'state: in-force'],
    ['what its calendar is called', 'name: Office', 'name: Office hours'],
    ['what it says nothing of', 'name: Clerk', 'name: Chief clerk'],
    ['a default that is written out', 'hours: office', 'hours: office\n    underpins: []'],
    ['an id that leaves an alias', '  office: { name', '  harbour: { aliases: [office], name'],
  ])('takes no notice of %s', async (_, from, to) => {
    expect(await foundAfter(from, to)).toEqual([]);
  });

  it('follows what it signed to another id, also when it is signed again', async () => {
    const folder = await signed();
    writeFileSync(
      join(folder, 'model/model.yaml'),
      model.replace('  cover:\n', '  crew-cover:\n    aliases: [cover]\n'),
    );
    expect((await tom(folder, ['review'])).code).toBe(0);
    await tom(folder, ['review', 'crew-cover', '--as', 'director', '--date', '2026-10-25']);
    const { out } = await tom(folder, ['review']);
    expect(out).toContain('agreement:crew-cover: as it was signed by Director on 25 October 2026');
    expect(out).not.toContain('agreement:cover');
  });

  it('does not judge what is not written correctly, and lets nobody sign it', async () => {
    const folder = await signed();
    writeFileSync(join(folder, 'model/model.yaml'), model.replace('hours: office', 'hours: ofice'));
    const { out } = await tom(folder, ['validate', '--format', 'json']);
    const { diagnostics, notAssessed } = JSON.parse(out);
    expect(diagnostics.filter(({ code }: { code: string }) => code === 'INT017')).toEqual([]);
    expect(
      notAssessed.some(
        ({ code, subject }: Record<string, string>) => code === 'INT017' && subject === 'agreement:cover',
      ),
    ).toBe(true);
    const { code, err } = await tom(folder, sign);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('cannot be signed while “hours” is not written correctly'),
    ]);
  });

  it('signs a phase by all that it settles, and says in which kinds something has changed', async () => {
    const folder = folderOf(files);
    await tom(folder, ['review', 'phase:strategic', '--as', 'clerk', '--date', '2026-09-25']);
    writeFileSync(join(folder, 'model/model.yaml'), model.replace('chosen: hire', 'chosen: buy'));
    const { out } = await tom(folder, ['validate', '--rule', 'INT017']);
    expect(out).toContain(
      'The phase “strategic definition” is not what “Clerk” signed on 25 September 2026 any more: something has changed in its decisions.',
    );
    // What belongs to another phase is not in it.
    writeFileSync(join(folder, 'model/model.yaml'), model.replace('name: Cover', 'name: Crews'));
    expect((await tom(folder, ['review'])).code).toBe(0);
  });

  it('says what has gone, and takes it out when told to', async () => {
    const folder = await signed();
    writeFileSync(join(folder, 'model/model.yaml'), model.slice(0, model.indexOf('decisions:')));
    const { out } = await tom(folder, ['validate', '--rule', 'INT017']);
    expect(out).toContain('tom-review.json:5:');
    expect(out).toContain('“decision:boats”, which “Director” signed on 25 September 2026, is no longer in the model.');
    expect((await tom(folder, ['review', 'decision:boats', '--as', 'clerk', '--withdraw'])).code).toBe(2);
    expect((await tom(folder, ['review', 'decision:boats', '--as', 'director', '--withdraw'])).code).toBe(0);
    expect((await tom(folder, ['review'])).out).toBe(
      'agreement:cover: as it was signed by Director on 25 September 2026\n',
    );
  });

  it.each([
    [['review', 'cover'], 'say who signs with --as, by the id of the role: director or clerk.'],
    [['review', 'cover', '--as', 'director'], 'say with --date on which day it was signed'],
    [['review', 'cover', '--as', 'direktor', '--date', '2026-09-25'], 'did you mean “director”?'],
    [['review', 'cover', '--as', 'director', '--date', '25/09/2026'], '“25/09/2026” is not a date.'],
    [['review', 'covr', '--as', 'director', '--date', '2026-09-25'], '“covr” is nothing that can be signed'],
    [
      ['review', 'role:clerk', '--as', 'director', '--date', '2026-09-25'],
      '“role:clerk” is nothing that can be signed',
    ],
    [['review', '--as', 'director'], '--as says something only of what is signed'],
  ])('says what is wrong with %j', async (call, message) => {
    const { code, err } = await tom(folderOf(files), call);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('leaves a file that is none of its own as it is', async () => {
    const folder = folderOf({ ...files, 'tom-review.json': '{ "tom": 1, "reviews": 3 }\n' });
    const { code, err } = await tom(folder, sign);
    expect([code, err]).toEqual([2, expect.stringContaining('“tom-review.json” cannot be read')]);
    expect(readFileSync(join(folder, 'tom-review.json'), 'utf8')).toBe('{ "tom": 1, "reviews": 3 }\n');
    expect((await tom(folder, ['validate', '--rule', 'INT017'])).out).toContain('tom-review.json:1:1');
  });
});
