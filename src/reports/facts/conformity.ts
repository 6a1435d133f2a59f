import type { Values } from '../../diagnostics/finding.ts';
import type { Localised } from '../../diagnostics/language.ts';
import { gather } from '../../diagnostics/lists.ts';
import type { Text } from '../../diagnostics/values.ts';
import { wholeDate } from '../../feasibility/hours/index.ts';
import { conformityWords as words } from '../../generated/words/reports.ts';
import { type Application, asked } from '../../rules/law/applies.ts';
import type { Entry } from '../../rules/law/entry.ts';
import type { JudgedPack, LawState } from '../../rules/law/judge.ts';
import { factRef, packsOf } from '../../rules/law/pack.ts';
import { judgeSurely } from '../../rules/law/surely.ts';
import { inLines, type Tone } from '../../wording/content.ts';
import { isField } from '../../wording/messages.ts';
import type { View } from '../../wording/view.ts';
import type { WholeFacts } from './fact.ts';

export const whole: WholeFacts = {
  /** The laws that the engagement compares its model with, as the report shows them. */
  conformity: (view) =>
    packsOf(view.model).map((one) => {
      const judged = judgeSurely(view.model, one);
      const law = conformityOf(judged, view);
      const { pack, notes, facts } = law;
      const isJudged = law.applies === 'yes';
      return {
        ...pack,
        at: `pack:${pack.id}`,
        verified: wholeDate(pack.verified),
        short: judged.pack.short[view.spoken],
        applies: isJudged || law.missing.length === 0 ? whether(law, view) : lacking(judged.application, view),
        counts: isJudged ? view.say(words.tally, { ...countsOf(law), all: facts.length }) : null,
        // The report says for all of them that it is no legal advice.
        notes: notes.slice(0, -1),
        facts: isJudged ? facts.map((fact) => rowOf(fact, view)) : [],
        missed: facts.filter(({ state }) => state === 'not-kept').map((fact) => briefOf(fact, view)),
        // How the wording was read, where that can be done in two ways.
        readings: facts.flatMap(({ article, reading }) =>
          isJudged && reading !== '' ? { article, reading: view.sentence(reading.replace(/^[^:]*: /, '')) } : [],
        ),
      };
    }),
};

/** What is not kept may be accepted for a time by tom.yaml; it is not kept all the same. */
export type ConformityState = LawState | 'accepted';

/** What a law asks and what the model keeps of it, in the language of a reader. */
export type Conformity = ReturnType<typeof conformityOf>;
type FactInWords = Conformity['facts'][number];

/** The conformity matrix of a pack. It says what the model keeps, never more. */
export function conformityOf(judged: JudgedPack, view: View) {
  const { pack, application, facts } = judged;
  const told = (text: Text | Localised | undefined): string =>
    text === undefined ? '' : 'written' in text ? (text.by[view.spoken] ?? text.written) : text[view.spoken];
  const inWords = facts.map(({ id, fact, state, because, entries }) => {
    const shown = entries.map((entry) => {
      const accepted = acceptedBy(entry, factRef(pack, id), view);
      const own: ConformityState = accepted ? 'accepted' : entry.state;
      const { subject, says } = entry;
      const proofs = [says ? view.say(says.text, says.values) : '', accepted ?? ''];
      const proof = proofs.filter((one) => one !== '').join(' ');
      return { subject, name: view.nameOfSubject(subject), state: own, word: view.say(words[own]), proof };
    });
    const isOpen = state !== 'not-kept' || shown.some((entry) => entry.state === 'not-kept');
    const own: ConformityState = isOpen ? state : 'accepted';
    return {
      id,
      article: fact.article,
      text: told(fact.text),
      state: own,
      word: view.say(words[own]),
      because: told(because),
      reading: told(fact.reading),
      entries: shown,
    };
  });
  const counts = { kept: 0, 'not-kept': 0, accepted: 0, 'not-assessed': 0, outside: 0, 'not-applicable': 0 };
  for (const { state } of inWords) counts[state] += 1;
  const judgeable = counts.kept + counts['not-kept'] + counts.accepted + counts['not-assessed'];
  const { id, version, official, verified } = pack;
  return {
    pack: { id, version, title: told(pack.title), official, authority: told(pack.authority), verified },
    /** Whether tom.yaml has it among its packs. */
    switchedOn: packsOf(view.model).some((one) => one.id === id),
    applies: application.applies,
    because: told(application.because),
    /** Fields that decide whether it applies, and are missing. */
    missing: application.missing.map((one) => ({ field: one.field, name: told(asked(one)) })),
    notes: [...(pack.notes ?? []).map(told), view.say(words.noAdvice)],
    counts,
    /** Kept, of those that are kept, not kept, accepted or not assessed; null where there are none. */
    percent: judgeable === 0 ? null : Math.floor((1000 * counts.kept) / judgeable) / 10,
    facts: inWords,
  };
}

/**
 * Who accepts that something is not kept, why and until when. One finding tells of several things that have the same cause: what none tells of
 * on its own is accepted where all that tell of its fact are.
 */
function acceptedBy({ state, subject }: Entry, fact: string, view: View): string | undefined {
  if (state !== 'not-kept') return undefined;
  const about = [...view.accepted, ...view.diagnostics].filter(({ facts }) => facts.includes(fact));
  const own = about.filter((one) => one.subject === subject);
  const told = own.length > 0 ? own : about;
  const first = told[0]?.suppressed;
  if (!first || told.some(({ suppressed }) => !suppressed)) return undefined;
  const { owner = '', reason = '', expires } = first;
  const role = view.model.find('role', owner.replace(/^role:/, ''));
  return view.say(words.acceptedBy, {
    owner: role ? role.value.name : owner,
    isOwned: owner === '' ? 'no' : 'yes',
    reason: reason.replace(/\.$/, ''),
    until: expires === undefined ? '' : wholeDate(expires),
    isDated: expires === undefined ? 'no' : 'yes',
  });
}

/** What is to be said before the facts: what it is, whether it applies and why, and how many facts are in each state. */
export function headOf(conformity: Conformity, view: View): string[] {
  const { pack, switchedOn, notes } = conformity;
  return [
    view.say(words.source, { official: pack.official, date: wholeDate(pack.verified) }),
    whether(conformity, view),
    ...(switchedOn ? [] : [view.say(words.off, { pack: pack.id })]),
    ...notes,
    view.say(words.counts, countsOf(conformity)),
  ];
}

/** Whether it applies, and why, or what is missing to know it. */
function whether({ applies, because, missing }: Conformity, view: View): string {
  if (applies === 'unknown')
    return view.say(words.unknown, { missing: missing.map(({ name }) => name), count: missing.length });
  return `${view.say(words[applies])} ${because}.`;
}

/** How many facts are in each state, by names that messages can have: `notKept`. */
function countsOf({ counts }: Conformity): Values {
  const named = (state: string) => state.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(counts).map(([state, count]) => [named(state), count]));
}

/** What is missing to know whether it applies, as those call it who do not know the files. */
function lacking({ missing }: Application, view: View): string {
  return view.say(words.lacking, { missing: missing.map(asked), count: missing.length });
}

const tones: Readonly<Record<ConformityState, Tone>> = {
  accepted: 'attention',
  kept: 'good',
  'not-kept': 'bad',
  'not-assessed': 'attention',
  outside: 'neutral',
  'not-applicable': 'neutral',
};

/** A fact of a law in a table: its state, and what bears it out, that which is not kept first. */
function rowOf({ article, text, state, word, because, entries }: FactInWords, view: View) {
  const proofs = (['not-kept', 'accepted', 'not-assessed', 'kept'] as const).flatMap((wanted) => {
    const own = entries.filter((entry) => entry.state === wanted);
    // What is told of something names it.
    return [...gather(own.map(({ name, proof }) => [proof, name]))].map(([proof, names]) =>
      wanted === 'kept' ? listed(names, proof, view) : inWords(proof, view) || listed(names, '', view),
    );
  });
  const proof = inLines([...(because === '' ? [] : [inWords(because, view)]), ...proofs].map(view.sentence));
  return { article, text, state: { type: 'badge', text: word, tone: tones[state] }, proof };
}

/** Names, and how many more there are, with what is said of all of them. */
function listed(names: readonly string[], proof: string, view: View): string {
  const all = [...new Set(names)];
  const shown = all.length > 6 ? [...all.slice(0, 5), view.say(words.more, { count: all.length - 5 })] : all;
  return [view.show(shown), ...(proof === '' ? [] : [inWords(proof, view)])].join(': ');
}

/** A sentence of the first thing that a fact lacks, with how many more there are; the matrix lists them all. */
function briefOf(fact: FactInWords, view: View) {
  const { article, text, entries } = fact;
  const [first, ...others] = entries.filter(({ state }) => state === 'not-kept');
  const more = others.length === 0 ? '' : ` ${view.say(words.elsewhere, { count: others.length })}`;
  return { article, text, proof: `${view.sentence(inWords(first?.proof ?? '', view))}${more}` };
}

/** For who does not know the files: without the fields that are in brackets, `(escalatesTo.after)`, `(accessibility: hearing)`. */
function inWords(text: string, view: View): string {
  const field = String.raw`[a-z]\w*(?:\.\w+)*(?:: [\w-]+)?`;
  const brackets = new RegExp(` \\((${field})(?:(?:,| or| o|, or|, o) ${field})*\\)`, 'g');
  return view
    .messageInWords(text)
    .replace(brackets, (all, first: string) => (isField(first.replace(/[.:].*/, '')) ? '' : all));
}
