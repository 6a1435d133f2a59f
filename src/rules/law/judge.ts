import type { Declaration } from '../../diagnostics/declaration.ts';
import type { Values } from '../../diagnostics/finding.ts';
import type { Localised } from '../../diagnostics/language.ts';
import { once } from '../../diagnostics/once.ts';
import type { Text } from '../../diagnostics/values.ts';
import { legalEvidenceMissing, legalRequirementUnmet } from '../../generated/declarations.ts';
import { lawWords } from '../../generated/words/rules.ts';
import type { Model } from '../../model/model.ts';
import { judgedEach } from '../declared/declared.ts';
import { refOf } from '../declared/seen.ts';
import type { Outcome } from '../rule.ts';
import { type Application, applicationOf, asked } from './applies.ts';
import { type Entry, entryOf, keyOf, stateOf, weighedIn } from './entry.ts';
import { codeOf, type Fact, factRef, lawOf, messageOf, type Pack, packsOf } from './pack.ts';
import { judgeTarget } from './target.ts';

/** What became of something that a law asks; never more than the model shows. */
export type LawState = 'kept' | 'not-kept' | 'not-assessed' | 'outside' | 'not-applicable';

export interface JudgedFact {
  id: string;
  fact: Fact;
  state: LawState;
  /** Why it is in that state, where no entry says it. */
  because?: Text | Localised;
  entries: readonly Entry[];
}

export interface JudgedPack {
  pack: Pack;
  application: Application;
  facts: readonly JudgedFact[];
}

/** The packs that a workspace has switched on, judged. */
export const judgedPacks = once((model: Model): JudgedPack[] => packsOf(model).map((pack) => judgePack(model, pack)));

/** Every fact of a pack. Nothing of it is looked at where it does not apply, or where that is not known. */
export function judgePack(
  model: Model,
  pack: Pack,
  application: Application = applicationOf(model, pack.appliesWhen),
): JudgedPack {
  const facts = Object.entries(pack.facts).map(([id, fact]): JudgedFact => {
    const own = application.applies === 'yes' ? applicationOf(model, fact.appliesWhen ?? {}) : application;
    if (own.applies === 'no') return { id, fact, state: 'not-applicable', because: own.because, entries: [] };
    if (own.applies === 'unknown')
      return unknown(id, fact, 'figures', lawWords.figures, {
        law: lawOf(pack, fact),
        fields: own.missing.map((one) => asked(one)),
      });
    if (fact.outside) return { id, fact, state: 'outside', because: fact.outside, entries: [] };
    const entries = distinct(
      model,
      fact.target ? judgeTarget(model, pack, id, fact) : judgeStep(model, pack, id, fact),
    );
    if (entries.length === 0 && fact.moot) return { id, fact, state: 'not-applicable', because: fact.moot, entries };
    if (entries.length === 0)
      return unknown(id, fact, messageOf(pack, id, 'noSubject'), fact.none ?? lawWords.nothing, {});
    return { id, fact, state: stateOf(entries), entries };
  });
  return { pack, application, facts };
}

/** Nothing is known of a fact: what is missing stands in the engagement. */
function unknown(id: string, fact: Fact, missing: string, text: Localised, values: Values): JudgedFact {
  const subject = 'engagement:tom';
  const outcome = { code: codeOf(fact), subject, missing, values };
  return {
    id,
    fact,
    state: 'not-assessed',
    entries: [{ state: 'not-assessed', subject, says: { text, values }, outcome }],
  };
}

function judgeStep(model: Model, pack: Pack, id: string, fact: Fact): Entry[] {
  const { messages = {} } = fact;
  const declaration: Declaration = {
    ...(fact.evidence ? legalEvidenceMissing : legalRequirementUnmet),
    messages,
    hints: {},
  };
  return [...judgedEach(declaration, fact, model)].flatMap(({ node, outcomes }): Entry[] => {
    const found = outcomes();
    if (found.length === 0) return [{ state: 'kept', subject: refOf(node) }];
    return found.map((outcome) => ({
      ...entryOf(outcome, messages),
      outcome: retold(model, pack, id, fact, outcome),
    }));
  });
}

/** An outcome in the words of its code, which name the law and the article, with the id of the fact among its facts. */
function retold(model: Model, pack: Pack, id: string, fact: Fact, outcome: Outcome): Outcome {
  if ('missing' in outcome) return { ...outcome, missing: messageOf(pack, id, outcome.missing) };
  return {
    ...outcome,
    message: messageOf(pack, id, outcome.message),
    facts: [factRef(pack, id), ...outcome.facts],
    ...weighedIn(model, pack, id, fact),
  };
}

/** The same told once: a cell that holds for several segments, a segment whose parent lacks it too. */
function distinct(model: Model, entries: readonly Entry[]): Entry[] {
  const known = new Map<string, Entry>();
  for (const entry of entries) if (!known.has(keyOf(entry))) known.set(keyOf(entry), entry);
  return [...known.values()].filter((entry) => {
    const [kind, id = ''] = entry.subject.split(':');
    const segment = kind === 'segment' ? model.find('segment', id) : undefined;
    const above = segment && model.lineage(segment).slice(1);
    return !above?.some(({ ref }) => known.has(keyOf({ ...entry, subject: ref })));
  });
}
