import { isContactTeam } from '../../model/attendance.ts';
import type { Entity, Model } from '../../model/model.ts';
import { refs } from '../../model/refs.ts';
import type { Finds } from '../found.ts';

type Team = Entity<'team'>;

/** By question and answer, whether a team does the opposite; undefined where it does not say. What is not here contradicts nothing. */
const opposites: Readonly<Record<string, Readonly<Record<string, (team: Team) => boolean | undefined>>>> = {
  specialisation: {
    'by-segment': ({ value: { serves } }) => serves && refs(serves.segments).length === 0,
    'by-need': ({ value: { serves } }) => serves && refs(serves.services).length === 0,
  },
  'skill-model': {
    generalist: ({ value: { skillModel } }) => skillModel && skillModel === 'specialist',
    specialist: ({ value: { skillModel } }) => skillModel && skillModel === 'generalist',
  },
};

export function* check(model: Model): Finds<'DEC002'> {
  for (const decision of model.all('decision')) {
    const { code = '', chosen, state, name, options = {} } = decision.value;
    const answer = chosen?.part ?? chosen?.id ?? '';
    const isOpposite = opposites[code]?.[answer];
    if (state !== 'decided' || !isOpposite || !divides(model, answer)) continue;
    const named = refs(decision.value.affects).flatMap(({ kind, id }) =>
      kind === 'team' ? (model.find('team', id) ?? []) : [],
    );
    const judged = (named.length > 0 ? named : model.all('team').filter(isContactTeam)).filter(
      (team) => isOpposite(team) !== undefined,
    );
    const against = judged.filter((team) => isOpposite(team));
    // Of a decision that names no teams, one that does otherwise may be an exception.
    if (against.length === 0 || (named.length === 0 && against.length < judged.length)) continue;
    yield {
      says: code === 'skill-model' ? 'skills' : 'serves',
      about: decision,
      at: ['chosen'],
      values: {
        decision: name,
        answer,
        all: answer === 'by-segment' ? 'segments' : 'services',
        option: options[answer]?.text ?? answer,
        teams: against,
        count: against.length,
      },
      related: against.map((team) => ({ about: team, says: 'team', values: { team } })),
    };
  }
}

/** Where there is only one of them, whoever attends all attends that one. */
function divides(model: Model, answer: string): boolean {
  if (answer === 'by-segment') return model.all('segment').length > 1;
  return answer !== 'by-need' || model.all('service').length > 1;
}
