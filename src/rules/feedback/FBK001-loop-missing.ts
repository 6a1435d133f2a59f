import { unheardStages, unreadLoops } from '../../model/feedback.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'FBK001'> {
  const after = model.stages.filter(({ moment }) => moment === 'after');
  const unread = unreadLoops(model);
  for (const service of model.all('service')) {
    const unheard = unheardStages(model, service);
    const silent = after.filter(({ code }) => unheard.includes(code));
    if (silent.length === 0) continue;
    if (unread.length > 0) {
      yield { missing: 'covers', about: service, values: { loops: unread } };
      continue;
    }
    yield { about: service, values: { service, stages: silent.map(({ name }) => name) } };
  }
}
