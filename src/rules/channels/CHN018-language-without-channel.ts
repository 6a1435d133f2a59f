import { groupBy } from '../../diagnostics/lists.ts';
import { languageText } from '../../model/languages.ts';
import type { Model } from '../../model/model.ts';
import { channelsOf, silentLanguages, waysIn } from '../../model/ways.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CHN018'> {
  const silent = [...waysIn(model)].flatMap(([service, ways]) => {
    const alike = groupBy(silentLanguages(model, service), ([, segments]) => segments.map(({ id }) => id).join(' '));
    return [...alike].map(([ids, languages]) => ({
      service,
      ways,
      segments: languages[0][1],
      tags: languages.map(([tag]) => tag),
      // What no segment needs is a matter of the service alone; what one needs in several services is one thing that is missing.
      key: ids === '' ? service.ref : `${ids} ${languages.map(([tag]) => tag).join(' ')}`,
    }));
  });
  for (const alike of groupBy(silent, ({ key }) => key).values()) {
    const [{ service, segments, tags }] = alike;
    const cells = alike.flatMap(({ ways }) =>
      (segments.length > 0 ? segments : [...ways.keys()]).flatMap((one) => ways.get(one) ?? []),
    );
    const [whose] = alike.length > 1 ? segments : [service];
    const one = segments.length > 0 ? 'lost' : 'nowhere';
    yield {
      says: alike.length > 1 ? 'several' : one,
      about: whose ?? service,
      at: ['languages'],
      values: {
        service,
        services: alike.map((one) => one.service.value.name),
        languages: tags.map(languageText),
        channels: channelsOf(model, cells),
        segments,
        tags,
      },
      facts: alike.length > 1 ? [...tags, ...alike.map(({ service }) => service.ref)] : tags,
    };
  }
}
