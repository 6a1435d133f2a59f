/** What a rule says as data: for which things, under which conditions, and what is then found. `for` is `need`, or `stage in stages(service)`. */
export interface Step {
  /** Each of these, by a name: a kind, or `name in expression`. */
  for?: string;
  /** Values by name, for what follows and for the placeholders of messages. */
  let?: Readonly<Record<string, string>>;
  /** Only where this holds. */
  when?: string;
  /** Only where this does not hold. */
  require?: string;
  /** The first of these that finds something; what they do not say is as it is said here. */
  cases?: readonly Step[];
  /** All of these, each for itself. */
  checks?: readonly Step[];
  /** The name of what it is about; by default the first that was gone over. */
  about?: string;
  /** Name of the message; by default the only one. */
  says?: string;
  /** Name of the message that tells what is missing, where it cannot be judged. */
  missing?: string;
  /** Name of the hint; by default the only one. */
  do?: string;
  /** Where it stands: a field of the subject, or a name and a field of it; the first that is written. */
  at?: string | readonly string[];
  on?: 'key' | 'value';
  related?: readonly { for: string; let?: Step['let']; says: string; at?: Step['at']; on?: 'key' | 'value' }[];
  /** What makes this finding this one; by default what inner `for`s go over. */
  facts?: readonly string[];
  /** What it follows from: where one of these has a finding to which the rule yields, it is left out. */
  follows?: string;
  /** Its severity where that depends: an expression. */
  weighs?: string;
}

/** `stage in stages(service)` in its two parts; `need` is `need in all("need")`. */
export function eachOf(written: string): { name: string; list: string } {
  const [, name, list] = /^\s*(\w+)\s+in\s+(.+)$/s.exec(written) ?? [];
  if (name !== undefined && list !== undefined) return { name, list };
  return { name: written, list: `all("${written}")` };
}

/** What a case need not say again. */
function inherited({ for: _, let: __, when: ___, require: ____, cases: _____, checks: ______, ...rest }: Step): Step {
  return rest;
}

/** A step with all that its cases and checks take over from it. */
export function inFull(step: Step): Step {
  const down = inherited(step);
  const full = (inner: readonly Step[]): Step[] => inner.map((one) => inFull({ ...down, ...one }));
  return {
    ...step,
    ...(step.cases && { cases: full(step.cases) }),
    ...(step.checks && { checks: full(step.checks) }),
  };
}

/** The expressions of a step and of those inside it. */
export function expressionsIn(step: Step): string[] {
  const { for: each, let: named = {}, when, require, facts = [], follows, weighs, related = [] } = step;
  const lists = [...(each === undefined ? [] : [each]), ...related.map((one) => one.for)];
  const lets = [named, ...related.map((one) => one.let ?? {})];
  const own = [
    ...lists.map((one) => eachOf(one).list),
    ...lets.flatMap((one) => Object.values(one)),
    when,
    require,
    ...facts,
    follows,
    weighs,
  ];
  const inner = [...(step.cases ?? []), ...(step.checks ?? [])].flatMap(expressionsIn);
  return [...own.filter((one) => one !== undefined), ...inner];
}
