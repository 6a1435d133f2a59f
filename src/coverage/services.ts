import { servicesWords as words } from '../generated/words/coverage.ts';
import { hasSteps, processesFor } from '../model/delivery.ts';
import { languageFallbackOf, languageText, unanswered } from '../model/languages.ts';
import type { Entity, Model } from '../model/model.ts';
import { isOffered, speakersFor, writtenCells } from '../model/offer.ts';
import { silentLanguages } from '../model/ways.ts';
import {
  type Aspect,
  askedOf,
  axisOf,
  type CoverageDeclaration,
  type Found,
  isBroken,
  leadsNowhere,
  noted,
} from './matrix.ts';

type Service = Entity<'service'>;

const aspects: readonly Aspect<Service>[] = [
  { id: 'hours', name: words.hours, codes: ['SRV001'], find: findHours },
  { id: 'languages', name: words.languages, codes: ['SRV002', 'CHN018'], find: findLanguages },
  { id: 'channel', name: words.channel, codes: ['SRV004'], find: findChannel },
];

/** Processes are owed from the operational phase. */
const operational: Aspect<Service> = { id: 'process', name: words.process, codes: ['SRV003'], find: findProcess };

/** Services × what each must say of itself: hours, languages, channel and process. */
export const services: CoverageDeclaration = {
  id: 'services',
  words,
  phase: 'strategic',
  of: ['service'],
  isApart: true,
  fill: (model, options) => {
    const owed = options.phases.includes('operational') ? [...aspects, operational] : aspects;
    const rows = model.all('service').map((service) => ({ axis: axisOf(service), row: service }));
    return askedOf(rows, owed, model, options);
  },
};

function findHours({ value }: Service, model: Model): Found {
  if (!value.hours) return { state: 'gap' };
  return { state: leadsNowhere(model, value.hours) ? 'broken' : 'covered' };
}

function findLanguages(service: Service, model: Model): Found {
  const spoken = service.value.languages ?? [];
  if (spoken.length === 0) return { state: 'gap' };
  const needed = [...speakersFor(model, service.id)].flatMap(({ value }) => value.languages ?? []);
  const languages = [...new Set(unanswered(spoken, needed, languageFallbackOf(model.engagement.value)))];
  if (languages.length > 0) return noted('partial', words.unspoken, { languages: languages.map(languageText) });
  const lost = [...silentLanguages(model, service).keys()];
  return lost.length === 0
    ? { state: 'covered' }
    : noted('partial', words.silent, { languages: lost.map(languageText) });
}

function findChannel(service: Service, model: Model): Found {
  if (isOffered(model, service)) return { state: 'covered' };
  return { state: writtenCells(model, service.id).some((cell) => isBroken(model, cell)) ? 'broken' : 'gap' };
}

function findProcess(service: Service, model: Model): Found {
  const processes = processesFor(model, service);
  if (processes.some(hasSteps)) return { state: 'covered' };
  if (service.value.processes.some((ref) => leadsNowhere(model, ref))) return { state: 'broken' };
  if (processes.length === 0) return { state: 'gap' };
  return noted('partial', words.withoutSteps, { processes: processes.map(({ value }) => value.name) });
}
