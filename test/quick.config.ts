import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import whole from './vitest.config.ts';

/** For the loop of work: without what starts processes or a browser, and without what tries thousands of cases. */
const slow = [
  'calendar/{,chain-}properties',
  'check/fix',
  'cli/{action,baseline,diff,diff-history,diff-moved,editors,fix,kept,outputs,preview,report,start,traced,validate,watch}',
  'determinism',
  'formats/{alike,machines}',
  '{cli/lsp,cli/lsp-again,editor/rename}',
  'init/{names,screen,written}',
  'io/{files,git}',
  'language/scalars/all',
  'language/yaml/{bounds,hostile,simple}',
  'model/channel-map',
  'mutants',
  'references',
  'reports/{charts/charts,executive-words,huge-map,office,packed-audience,paged,print,screen,traced}',
  'reports/render/{escape,hostile,page}',
  'reports/robust',
  'required-fields',
  'soak',
];

export default mergeConfig(
  whole,
  defineConfig({ test: { exclude: [...configDefaults.exclude, ...slow.map((name) => `test/${name}.test.{ts,tsx}`)] } }),
);
