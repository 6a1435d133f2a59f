import { type Code, codes, isCode } from './codes.ts';
import type { Finding, Severity } from './finding.ts';
import type { Language, Localised } from './language.ts';

/** `always` for what parsing finds; the others wait until their phase of the engagement is open. */
export type Phase = 'always' | 'strategic' | 'operational' | 'technology' | 'control';

/** One YAML text (a model file), or several files by path; `tom.yaml` is supplied when absent. */
export type Example = string | Readonly<Record<string, string>>;

/** What is known of a code before it says anything. */
export interface Coded {
  code: Code;
  /** Where it is not that of the name of its file: the short name of a rule that a workspace brings. */
  slug?: string;
  severity: Severity;
  phase: Phase;
  /** Rows of the concept list that it serves, such as `S0-14`; or the standard it comes from. */
  serves: readonly string[];
  /** Codes whose findings on the same subject, or on one that a finding follows from (`Finding.follows`), make its own follow-ons that are left out. */
  yieldsTo?: readonly Code[];
}

/** What a code says. */
interface Words {
  readonly summary: Localised;
  /** Why it matters, to a consultant. */
  readonly why: Localised;
  /** ICU messages by name, with named placeholders. */
  readonly messages: Readonly<Record<string, Localised>>;
  /** What to do, by name; ICU with the finding's placeholders. */
  readonly hints: Readonly<Record<string, Localised>>;
}

/** What a code says, with the names of its messages and hints. */
export interface Saying<Message extends string, Hint extends string> extends Words {
  readonly messages: Readonly<Record<Message, Localised>>;
  readonly hints: Readonly<Record<Hint, Localised>>;
}

/** What every code declares, whether a parser or a rule finds it. `tom explain` prints it. */
export interface Declaration extends Coded, Words {}

/**
 * Runnable examples of a code. In an invalid one every expected finding is marked at the end of its line: `# !SEG005`
 * (several codes: `# !A B`).
 */
export interface Examples {
  valid: readonly Example[];
  invalid: readonly Example[];
}

/** The short name of a code. */
export function slugOf({ code, slug }: Pick<Declaration, 'code' | 'slug'>): string {
  return slug ?? (isCode(code) ? codes[code] : '');
}

/** The hints as they read without a finding: placeholders are left open, plurals take their general form. */
export function hintsOf({ hints }: Declaration, language: Language): string[] {
  const branches = /\{\w+, (?:plural|select),.*?other \{((?:[^{}]|\{[^{}]*\})*)\}\s*\}/g;
  return Object.values(hints).map((hint) => hint[language].replace(branches, '$1').replace(/\{\w+\}/g, '…'));
}

/** Declares a code; its words are made when they are first asked for, as a run says few of hundreds. `shared` are messages that others say, too. */
export function declare<const C extends Coded, W extends Words>(
  coded: C,
  words: () => W,
  ...shared: readonly Words['messages'][]
): C & W {
  return Object.assign(new LateWords(words, shared), coded) as unknown as C & W;
}

class LateWords implements Words {
  readonly #make: () => Words;
  readonly #shared: readonly Words['messages'][];
  #made?: Words;
  constructor(make: () => Words, shared: readonly Words['messages'][]) {
    this.#make = make;
    this.#shared = shared;
  }
  get #words(): Words {
    if (!this.#made) {
      const own = this.#make();
      this.#made = { ...own, messages: Object.assign({}, ...this.#shared, own.messages) };
    }
    return this.#made;
  }
  get summary() {
    return this.#words.summary;
  }
  get why() {
    return this.#words.why;
  }
  get messages() {
    return this.#words.messages;
  }
  get hints() {
    return this.#words.hints;
  }
}

/** A finding of a declared code, with the names of its messages and hints checked by the compiler. */
export function finding<D extends Declaration>(
  declaration: D,
  message: keyof D['messages'] & string,
  rest: Omit<Finding, 'code' | 'message' | 'hint' | 'facts'> & {
    hint?: keyof D['hints'] & string;
    facts?: readonly string[];
  },
): Finding {
  return { facts: [], ...rest, code: declaration.code, message };
}
