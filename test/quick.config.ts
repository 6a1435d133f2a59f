import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import whole from './vitest.config.ts';

/** For the loop of work: without what starts processes or a browser, and without what tries thousands of cases. */
const slow = [
  'calendar/{,chain-}properties',
  'cli/{report,validate}',
  'determinism',
  'init/{names,written}',
  'io/{files,git}',
  'language/yaml/{bounds,hostile}',
  'references',
  'reports/render/{hostile,page}',
  'reports/robust',
  'required-fields',
  'soak',
];

export default mergeConfig(
  whole,
  defineConfig({ test: { exclude: [...configDefaults.exclude, ...slow.map((name) => `test/${name}.test.ts`)] } }),
);
