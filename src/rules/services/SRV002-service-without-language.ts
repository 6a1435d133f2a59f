import { finding } from '../../diagnostics/declaration.ts';
import { serviceWithoutLanguage as declaration } from '../../generated/declarations.ts';
import { languageFallbackOf, unanswered } from '../../model/languages.ts';
import type { Model } from '../../model/model.ts';
import { placeOf } from '../../model/model.ts';
import { speakersFor } from '../../model/offer.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const fallback = languageFallbackOf(model.engagement.value);
  for (const service of model.all('service')) {
    const { name, languages: spoken = [] } = service.value;
    if (spoken.length === 0) {
      const place = placeOf(service);
      yield finding(declaration, 'noLanguage', {
        values: { name },
        place,
        subject: service.ref,
        hint: 'addLanguages',
      });
      continue;
    }
    for (const segment of speakersFor(model, service.id)) {
      const needed = segment.value.languages ?? [];
      const missing = unanswered(spoken, needed, fallback);
      if (missing.length === 0) continue;
      yield finding(declaration, missing.length < needed.length ? 'notSpoken' : 'noneSpoken', {
        values: { name, spoken, segment: segment.value.name, missing },
        place: placeOf(service, ['languages']),
        related: [{ place: placeOf(segment, ['languages']), message: 'needed' }],
        subject: service.ref,
        facts: [segment.ref],
        hint: 'addMissing',
      });
    }
  }
}
