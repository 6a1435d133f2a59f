import { finding } from '../../diagnostics/declaration.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { languageWithoutChannel as declaration } from '../../generated/declarations.ts';
import { languageText } from '../../model/languages.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { channelsOf, silentLanguages, waysIn } from '../../model/ways.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
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
    yield finding(declaration, alike.length > 1 ? 'several' : one, {
      values: {
        service: service.value.name,
        services: alike.map((one) => one.service.value.name),
        languages: tags.map(languageText),
        channels: channelsOf(model, cells).map(({ value }) => value.name),
        segments: segments.map(({ value }) => value.name),
        tags,
      },
      place: placeOf(whose ?? service, ['languages']),
      subject: (whose ?? service).ref,
      facts: tags,
      hint: 'say',
    });
  }
}
