import { finding } from '../../diagnostics/declaration.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { languageWithoutChannel as declaration } from '../../generated/declarations.ts';
import { languageText } from '../../model/languages.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { channelsOf, silentLanguages, waysIn } from '../../model/ways.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const [service, ways] of waysIn(model)) {
    const silent = groupBy(silentLanguages(model, service), ([, segments]) => segments.map(({ id }) => id).join(' '));
    for (const alike of silent.values()) {
      const [[first, segments]] = alike;
      const cells = (segments.length > 0 ? segments : [...ways.keys()]).flatMap((one) => ways.get(one) ?? []);
      const tags = alike.map(([tag]) => tag);
      yield finding(declaration, segments.length > 0 ? 'lost' : 'nowhere', {
        values: {
          service: service.value.name,
          languages: tags.map(languageText),
          channels: channelsOf(model, cells).map(({ value }) => value.name),
          segments: segments.map(({ value }) => value.name),
          tags,
        },
        place: placeOf(service, ['languages', (service.value.languages ?? []).indexOf(first)]),
        subject: service.ref,
        facts: tags,
      });
    }
  }
}
