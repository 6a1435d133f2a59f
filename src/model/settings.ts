import type { Values } from '../generated/types.ts';

type Fields = Values['engagement'];

/** The fields of tom.yaml: what it lacks or gets wrong is absent, but for what has a default. */
export type Settings = Partial<Fields> &
  Pick<Fields, 'assumptions' | 'emotionScale' | 'goals' | 'phases' | 'risks' | 'rules' | 'scenarios' | 'stages'>;
