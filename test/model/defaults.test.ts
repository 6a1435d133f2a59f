import { describe, expect, it } from 'vitest';
import { show } from '../../src/cli/show/index.ts';
import { isWritten } from '../../src/language/shape/decoded.ts';
import { checkAll, defaultTom, sourcesOf } from '../support/example.ts';
import { entityOf, modelOf } from '../support/model.ts';

const needs = `
areas: { it: { name: IT, side: back } }
needs:
  plain: { name: Plain, provider: area:it }
  said: { name: Said, provider: area:it, state: identified }
  changed:
    name: Changed
    provider: area:it
    state: validated
    criticality: vital
    overrides:
      as-is: { state: null }
      to-be: { criticality: high }
`;

describe('a field with a default', () => {
  it('has it where the file says nothing, and tells that the file does not', () => {
    const model = modelOf(needs);
    const [plain, said] = [entityOf(model, 'need', 'plain'), entityOf(model, 'need', 'said')];
    expect([plain.value.state, isWritten(plain.value, 'state')]).toEqual(['identified', false]);
    expect([said.value.state, isWritten(said.value, 'state')]).toEqual(['identified', true]);
  });

  it('has it again where a scenario deletes what is written, and keeps what a scenario leaves out', () => {
    const { value: before } = entityOf(modelOf(needs, 'as-is'), 'need', 'changed');
    const { value: after } = entityOf(modelOf(needs, 'to-be'), 'need', 'changed');
    expect([before.state, before.criticality]).toEqual(['identified', 'vital']);
    expect([after.state, after.criticality]).toEqual(['validated', 'high']);
  });

  it('does not hide what a cell takes over from that of the parent segment', () => {
    const model = modelOf(`
segments: { all: { name: All }, few: { name: Few, parent: all } }
services: { help: { name: Help, segments: [all] } }
channels: { web: { name: Web } }
channelMap: { help: { all: { web: { state: not-offered, reason: Too dear } }, few: { web: { rank: 1 } } } }
`);
    expect(model.cellsOf('help', 'few').map(({ value }) => [value.state, value.rank])).toEqual([['not-offered', 1]]);
  });

  it('has it inside a map that is written in part, or not at all', () => {
    const policies = (text: string) =>
      modelOf({ 'tom.yaml': `${defaultTom}${text}`, 'model/a.yaml': needs }).engagement.value.policies;
    expect(policies('').maxOccupancy.value).toBe(85);
    const { maxOccupancy, supervisionSpan } = policies(
      'policies: { maxOccupancy: 70%, supervisionSpan: { min: 4 } }\n',
    );
    expect([maxOccupancy.value, supervisionSpan.min, supervisionSpan.max]).toEqual([70, 4, 20]);
  });

  it('has it where what is written cannot be read', () => {
    const sources = sourcesOf('channels: { chat: { name: Chat, concurrency: } }');
    const { result, workspace } = checkAll(sources);
    expect(result.diagnostics.map(({ code }) => code)).toContain('INT008');
    expect(workspace?.models.get('to-be')?.find('channel', 'chat')?.value.concurrency).toBe(1);
  });

  it('is not shown as if it were written', () => {
    const sources = sourcesOf(needs);
    const opened = { root: '', sources, checked: checkAll(sources), language: 'en' } as const;
    expect(show('need:plain', opened)).not.toMatch(/(?:State|Criticality): /i);
    expect(show('need:said', opened)).toMatch(/State: identified/i);
  });
});
