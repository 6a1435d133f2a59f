import type { Localised } from '../../diagnostics/language.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import { isRef } from '../../model/refs.ts';
import { link } from '../parts/links.ts';
import { plainWords } from '../parts/plain.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Fact } from '../render/content.ts';
import { countOf, countsOf } from './counts.ts';

/** Three misunderstandings, each answered with figures of the model. */
export function notThese(view: ViewContext): Fact[] {
  return [
    { label: view.say({ en: 'Not one more project', es: 'No es un proyecto más' }), value: involvement(view) },
    { label: view.say({ en: 'Not a declaration', es: 'No es una declaración' }), value: operation(view) },
    { label: view.say({ en: 'Not only technology', es: 'No es solo tecnología' }), value: dimensions(view) },
  ];
}

function involvement(view: ViewContext): string {
  const { sponsor, participants = [] } = view.model.engagement.value;
  const name = plainWords(link(sponsor, view), view);
  const involved = new Set(participants.flatMap(({ area }) => (isRef(area) ? area.id : []))).size;
  const areas = involved === 0 ? '' : countOf('area', involved, view);
  if (name === '') return view.say(areas === '' ? nobody : areasOnly, { areas });
  return view.say(areas === '' ? sponsorOnly : sponsored, { name, areas });
}

const nobody: Localised = {
  en: 'It involves the whole organisation. No sponsor or participant has been named yet.',
  es: 'Exige a toda la organización. Todavía no consta quién lo impulsa ni quién participa.',
};
const areasOnly: Localised = {
  en: 'It needs the whole organisation. Taking part: {areas}. No sponsor is named yet.',
  es: 'Exige a toda la organización. Participan: {areas}. Todavía no consta quién lo impulsa.',
};
const sponsorOnly: Localised = {
  en: 'It needs the whole organisation. Sponsor: {name}.',
  es: 'Exige a toda la organización. Lo impulsa: {name}.',
};
const sponsored: Localised = {
  en: 'It needs the whole organisation. Taking part: {areas}. Sponsor: {name}.',
  es: 'Exige a toda la organización. Participan: {areas}. Lo impulsa: {name}.',
};

function operation(view: ViewContext): string {
  const { model } = view;
  const processes = model.all('process');
  const counts = countsOf(
    [
      ['process', processes.length],
      ['step', processes.reduce((sum, { value }) => sum + Object.keys(value.steps ?? {}).length, 0)],
      ['promise', commitmentsOf(model).length],
      ['agreement', model.all('agreement').length],
    ],
    view,
  );
  if (counts.length === 0) return view.say(noOperation);
  return view.say({ en: 'It says who does what: {counts}.', es: 'Dice quién hace qué: {counts}.' }, { counts });
}

const noOperation: Localised = {
  en: 'It has to say who does what. No process, promise or agreement is described yet.',
  es: 'Tiene que decir quién hace qué. Todavía no se describe ningún proceso, compromiso ni acuerdo.',
};

const dimensionKinds = ['process', 'team', 'location', 'system', 'provider', 'kpi'] as const;

function dimensions(view: ViewContext): string {
  const counts = countsOf(
    dimensionKinds.map((kind) => [kind, view.model.all(kind).length] as const),
    view,
  );
  if (counts.length === 0) return view.say(noDimension);
  return view.say(
    {
      en: 'It covers work, people, places, systems, partners and control: {counts}.',
      es: 'Abarca el trabajo, las personas, los lugares, los sistemas, los socios y el control: {counts}.',
    },
    { counts },
  );
}

const noDimension: Localised = {
  en: 'It covers work, people, places, systems, partners and control. None of them is described yet.',
  es: 'Abarca el trabajo, las personas, los lugares, los sistemas, los socios y el control. Nada de ello se describe aún.',
};
