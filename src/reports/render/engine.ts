import Handlebars from 'handlebars';
import { ifSeen, kept as keptValue, withhold } from '../../model/seen-from-outside.ts';
import { checkTemplate } from './check-template.ts';
import { findFault, placeOf, type Raised, raise } from './fault.ts';
import { guard, guarded } from './guard.ts';
import { holds } from './writer.ts';

/** A helper gets its arguments and those by name. It returns a value, or text that it has made safe. */
export type Helper = (call: { args: readonly unknown[]; named: Readonly<Record<string, unknown>> }) => unknown;

/** What an engine knows beside the template. */
export interface EngineOptions {
  helpers: Readonly<Record<string, Helper>>;
  partials: Readonly<Record<string, string>>;
  /** Turns a value into text that cannot act in the output. */
  write: (value: unknown) => string;
  /** Entries of lists, values and partials that a rendering goes through, at most. Default: as many as there are. */
  maxTurns?: number;
  /** What stands where something is kept from the reader: there, a statement that takes it is left out. Default: nothing is kept. */
  kept?: () => string;
  /** How faults name a partial. Default: `partials/<name>`. */
  nameOf?: (partial: string) => string;
}

/** Text that a helper has made safe already, so that it is not escaped again. Plain data cannot pass for it. */
export type Safe = Handlebars.SafeString;

/** Marks finished text as safe. */
export function safe(text: string): Safe {
  return new Handlebars.SafeString(text);
}

/** Helpers of Handlebars that stay; `log` goes, it writes to the console. */
const builtIn = ['if', 'unless', 'each', 'with', 'lookup'] as const;

/**
 * Reads a template that has a closed set of helpers and partials, and gives what fills it in. Missing values, unknown names, raw
 * output and access to prototypes are faults, raised with the name of the template and the line.
 */
export function compileTemplate(name: string, template: string, options: EngineOptions): (view: object) => string {
  const environment = createEnvironment(options);
  const { kept } = options;
  const known = [...Object.keys(options.helpers), ...builtIn];
  const compile = (of: string, text: string): Handlebars.TemplateDelegate => {
    const source = text.replace(/[\ufdd0-\ufdef]/g, '').replace(/\r\n?/g, '\n');
    const run = within(of, () => {
      const allowed = { helpers: known, partials: Object.keys(options.partials) };
      const program = checkTemplate(source, allowed);
      return environment.compile(kept ? guarded(program) : program, {
        strict: true,
        knownHelpersOnly: true,
        knownHelpers: Object.fromEntries([...known, guard].map((helper) => [helper, true])),
        preventIndent: true,
      });
    });
    return (context, runtime) => within(of, () => run(context, runtime));
  };
  const nameOf = options.nameOf ?? ((partial) => `partials/${partial}`);
  // Each is read when it is first used: one that a template leaves aside may ask what this engine does not know.
  const readLater = (partial: string, text: string): Handlebars.TemplateDelegate => {
    let read: Handlebars.TemplateDelegate | undefined;
    return (context, runtime) => {
      read ??= compile(nameOf(partial), text);
      return read(context, runtime);
    };
  };
  const partials = Object.fromEntries(
    Object.entries(options.partials).map(([partial, text]) => [partial, readLater(partial, text)]),
  );
  const run = compile(name, template);
  return (view) => run(view, { partials, allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}

/**
 * An environment of its own. The engine's escape hook is a property of the container that it hands to every compiled program;
 * setting it there, and not on `Handlebars.Utils`, leaves other environments alone.
 */
function createEnvironment({
  helpers,
  write,
  kept,
  maxTurns = Number.POSITIVE_INFINITY,
}: EngineOptions): typeof Handlebars {
  const environment = Handlebars.create();
  let turns = 0;
  const count = (more: number): void => {
    turns += more;
    if (turns > maxTurns) raise({ kind: 'too-long' });
  };
  const written = (value: unknown) => {
    count(1);
    if (value === keptValue) withhold();
    return value instanceof Handlebars.SafeString ? value.toString() : write(value);
  };
  const template = environment.template as (spec: Precompiled) => Handlebars.TemplateDelegate;
  environment.template = ((spec: Precompiled) =>
    template({
      ...spec,
      main: (container: Container, ...rest: unknown[]) => {
        const { invokePartial } = container;
        container.escapeExpression = written;
        container.invokePartial = (...given) => {
          count(1);
          return invokePartial.apply(container, given);
        };
        return spec.main(container, ...rest);
      },
    })) as typeof environment.template;
  environment.unregisterHelper('log');
  for (const [name, helper] of Object.entries(helpers)) environment.registerHelper(name, adapt(name, helper));
  environment.registerHelper(guard, function (this: unknown, { fn }: Handlebars.HelperOptions) {
    return ifSeen(() => fn(this), undefined) ?? kept?.() ?? '';
  });
  const { with: given, each } = environment.helpers as Record<'with' | 'each', Handlebars.HelperDelegate>;
  // The same is present to `{{#if}}` as to `and` and `or`.
  const branch = (wanted: boolean): Block =>
    function (value, { fn, inverse }) {
      return holds(value) === wanted ? fn(this) : inverse(this);
    };
  const blocks: Readonly<Record<string, Block>> = {
    if: branch(true),
    unless: branch(false),
    with: given,
    each(list, rest) {
      if (!Array.isArray(list)) raise({ kind: 'missing-value', values: { name: 'each' }, ...placeOf(rest.loc) });
      count(list.length);
      return each.call(this, list, rest);
    },
  };
  for (const [name, block] of Object.entries(blocks))
    environment.registerHelper(name, function (this: unknown, value: unknown, rest: Options) {
      return value === keptValue ? withhold() : block.call(this, value, rest);
    });
  return environment;
}

/** A block of Handlebars' own: what it is about, and what stands in it. */
type Block = (this: unknown, value: unknown, rest: Options) => unknown;

/** What a helper is called with, and where. */
type Options = Handlebars.HelperOptions & { loc?: hbs.AST.SourceLocation };

interface Precompiled {
  main: (container: Container, ...rest: unknown[]) => unknown;
}

interface Container {
  escapeExpression: unknown;
  invokePartial: (...given: unknown[]) => unknown;
}

/**
 * Handlebars hands over the options after the arguments, with the place of the call in the template. A name alone is a field
 * of the view where there is one: `{{date}}` is the date, `{{date from}}` the helper.
 */
function adapt(name: string, helper: Helper): Handlebars.HelperDelegate {
  return function (this: unknown, ...given: unknown[]) {
    const options = given.at(-1) as Options;
    const field = given.length === 1 ? findField(this, name) : undefined;
    if (field) return field.value;
    const takes = [...given.slice(0, -1), ...Object.values(options.hash)];
    if (name !== 'facts' && takes.includes(keptValue)) return keptValue;
    try {
      return ifSeen(() => helper({ args: given.slice(0, -1), named: options.hash }), keptValue);
    } catch (error) {
      const fault = findFault(error);
      if (fault) return raise({ ...placeOf(options.loc), ...fault, values: { name, ...fault.values } });
      // A helper of ours is total on the data that it documents; what it cannot take is a fault of the template or view.
      if (error instanceof TypeError) return raise({ kind: 'wrong-value', values: { name }, ...placeOf(options.loc) });
      throw error;
    }
  };
}

function findField(context: unknown, name: string): { value: unknown } | undefined {
  if (typeof context !== 'object' || context === null || !Object.hasOwn(context, name)) return undefined;
  return { value: (context as Record<string, unknown>)[name] };
}

/** Runs a step and gives its fault the name of the template, the innermost one first. */
function within<T>(template: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    const fault = findFault(error) ?? faultOf(error);
    if (!fault) throw error;
    return raise({ template, ...fault });
  }
}

/** What Handlebars and the code that it makes say of a value that is not there. */
const missingValue = [
  /^"(.*)" not defined in /s,
  /reading '(.*)'\)$/,
  /^Cannot use 'in' operator to search for '(.*)' in /s,
];

/** Handlebars' own errors as faults; undefined for what is none of the template's. */
function faultOf(error: unknown): Raised | undefined {
  if (error instanceof RangeError && error.message.includes('call stack')) return { kind: 'too-deep' };
  if (!(error instanceof Error)) return undefined;
  const { lineNumber, column } = error as { lineNumber?: number; column?: number };
  const place = lineNumber === undefined ? {} : { line: lineNumber, column: (column ?? 0) + 1 };
  for (const missing of missingValue) {
    const [, name] = missing.exec(error.message) ?? [];
    if (name !== undefined) return { kind: 'missing-value', values: { name }, ...place };
  }
  return undefined;
}
