import { expect, it } from 'vitest';
import { catalogue } from '../../src/rules/catalogue.ts';
import { tom } from './terminal.ts';

it.each(catalogue.map(({ code }) => code))(
  '%s is explained in both languages, without a trace of its placeholders',
  async (code) => {
    for (const language of ['en', 'es']) {
      const { code: exit, out } = await tom('.', ['explain', code.toLowerCase(), '--lang', language]);
      expect(exit).toBe(0);
      expect(out.startsWith(`${code} `)).toBe(true);
      const prose = out
        .split('\n\n')
        .filter((part) => !/^(An example|Un ejemplo)/.test(part))
        .join('\n');
      expect(prose).not.toMatch(/\{\w+[,}]/);
    }
  },
);

it('a code that is only reserved says so', async () => {
  expect((await tom('.', ['explain', 'JRN001', '--lang', 'es'])).out).toMatch(
    /JRN001 journey-stage-gap está reservado/,
  );
});

it('a code that does not exist says which was meant', async () => {
  const { code, err } = await tom('.', ['explain', 'SEG0005'], { LANG: 'C' });
  expect(code).toBe(2);
  expect(err).toMatch(/did you mean “SEG00/);
});

it('the rules are listed by family', async () => {
  const { out } = await tom('.', ['rules', 'cha', '--lang', 'es']);
  expect(out).toMatch(/^CHA001 {2}error +estratégica +Un colectivo/m);
  expect(out).not.toMatch(/^SEG/m);
  expect((await tom('.', ['rules', 'xyz'], { LANG: 'C' })).code).toBe(2);
});

it('the schema of a kind stands alone', async () => {
  const { out } = await tom('.', ['schema', 'charter', '--lang', 'es']);
  const schema = JSON.parse(out) as { title: string; $defs: object };
  expect(schema.title).toBe('Carta de servicios');
  const refs = [...out.matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name);
  expect(refs.filter((name) => !Object.hasOwn(schema.$defs, name ?? ''))).toEqual([]);
});
