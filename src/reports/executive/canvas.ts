import type { Localised } from '../../diagnostics/language.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
import type { CanvasBox, CanvasData, CanvasGroup } from '../charts/canvas.ts';
import { standingDecisions } from '../facts/decision.ts';
import { kindsLabel } from '../parts/labels.ts';
import { nameOf } from '../parts/names.ts';
import { sentence } from '../parts/speech.ts';
import type { ViewContext } from '../parts/view-context.ts';
import { namesOf } from './house.ts';

type Letter = CanvasBox['letter'];

const names: Readonly<Record<Letter, Localised>> = {
  P: { en: 'Processes', es: 'Procesos' },
  O: { en: 'Organisation and people', es: 'Organización y personas' },
  L: { en: 'Locations', es: 'Localización' },
  I: { en: 'Information systems', es: 'Sistemas de información' },
  S: { en: 'Sourcing', es: 'Provisión y socios' },
  M: { en: 'Management', es: 'Gestión y control' },
};

/** What a board looks for first in each box. Other kinds of the letter fill it where these are missing. */
const telling: Readonly<Record<Letter, readonly Kind[]>> = {
  P: ['service', 'process'],
  O: ['area', 'team', 'role'],
  L: ['location'],
  I: ['system'],
  S: ['provider', 'globalAgreement'],
  M: ['charter', 'kpi', 'governanceBody', 'initiative'],
};

/** The model on one page, by its POLISM dimensions. */
export function canvasOf(view: ViewContext): CanvasData {
  return { boxes: (Object.keys(names) as Letter[]).map((letter) => boxOf(letter, view)) };
}

function boxOf(letter: Letter, view: ViewContext): CanvasBox {
  const groups = groupsOf(telling[letter], view);
  if (letter === 'S') groups.push(...sourcingDecisions(view));
  const others = (Object.keys(kinds) as Kind[]).filter((kind) => kinds[kind].polism === letter);
  return { letter, name: view.say(names[letter]), groups: groups.length > 0 ? groups : groupsOf(others, view) };
}

function groupsOf(some: readonly Kind[], view: ViewContext): CanvasGroup[] {
  return some.flatMap((kind) => groupOf(sentence(kindsLabel(kind, view)), namesOf(kind, view)));
}

function sourcingDecisions(view: ViewContext): CanvasGroup[] {
  const decisions = standingDecisions(view).filter(({ value }) => value.type === 'sourcing');
  const title = view.say({ en: 'Sourcing decisions', es: 'Modelo de provisión' });
  return groupOf(
    title,
    decisions.map((decision) => nameOf(decision, view)),
  );
}

function groupOf(name: string, all: readonly string[]): CanvasGroup[] {
  return all.length === 0 ? [] : [{ name, names: all }];
}
