import type { CheckResult, Diagnostic } from '../diagnostics/diagnostic.ts';
import { escapeMarkup } from '../diagnostics/escape.ts';
import type { Severity } from '../diagnostics/finding.ts';
import { byCodeUnits, groupBy } from '../diagnostics/lists.ts';
import { sayIn } from '../diagnostics/messages.ts';
import { spelled } from '../diagnostics/visible.ts';
import { machineWords } from '../generated/words/formats.ts';
import type { FormatOptions } from './format.ts';

const weights: readonly Severity[] = ['error', 'warning', 'info'];

/** A test of a suite, and what became of it. */
interface Case {
  name: string;
  about: string;
  state: 'failure' | 'skipped' | 'passed';
  /** What is told of it: a message, and all of it. */
  type: string;
  message: string;
  text: string;
}

/**
 * For servers that show tests: a finding that fails the run is a failure, one that does not is a test that passed and says so, and what
 * was accepted or could not be assessed was skipped. A suite a file, because that is where people look.
 */
export function junit(result: CheckResult, { language, failOn, folder }: FormatOptions): string {
  const say = sayIn(machineWords, language);
  const suites = new Map(
    [...groupBy(result.diagnostics, ({ file }) => folder + file)].map(([file, found]) => [
      file,
      found.map((one) => caseOf(one, failOn)),
    ]),
  );
  const missed = result.notAssessed.map(({ code, slug, subject, missing }): Case => {
    return {
      name: `${code} ${slug}`,
      about: subject,
      state: 'skipped',
      type: 'not-assessed',
      message: missing,
      text: '',
    };
  });
  if (missed.length > 0) suites.set(say('notAssessed'), missed);
  // Servers take a file without a test for one that broke off.
  if (suites.size === 0)
    suites.set('tom', [{ name: say('nothingFound'), about: 'tom', state: 'passed', type: '', message: '', text: '' }]);
  const all = [...suites.values()].flat();
  const lines = [...suites]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .flatMap(([name, cases]) => [
      `  <testsuite name="${xml(name)}" ${countsOf(cases)}>`,
      ...cases.map(element),
      '  </testsuite>',
    ]);
  const head = `<testsuites name="tom" ${countsOf(all)}>`;
  return `${['<?xml version="1.0" encoding="UTF-8"?>', head, ...lines, '</testsuites>'].join('\n')}\n`;
}

function caseOf(
  { code, slug, severity, message, hint, file, range, about, subject, suppressed }: Diagnostic,
  failOn: Severity,
): Case {
  const [head = ''] = message.split('\n');
  const at = range ? `${file}:${range.start.line}:${range.start.column}` : file;
  const fails = weights.indexOf(severity) <= weights.indexOf(failOn);
  return {
    name: `${code} ${slug} (${at})`,
    about: about ?? subject,
    state: suppressed ? 'skipped' : fails ? 'failure' : 'passed',
    type: severity,
    message: suppressed?.reason ?? head,
    text: [at, message, hint ?? []].flat().join('\n'),
  };
}

function countsOf(cases: readonly Case[]): string {
  const count = (state: Case['state']): number => cases.filter((one) => one.state === state).length;
  return `tests="${cases.length}" failures="${count('failure')}" errors="0" skipped="${count('skipped')}" time="0"`;
}

function element({ name, about, state, type, message, text }: Case): string {
  const head = `    <testcase name="${xml(name)}" classname="${xml(about)}" time="0"`;
  if (state === 'failure')
    return `${head}><failure type="${xml(type)}" message="${xml(message)}">${xml(text)}</failure></testcase>`;
  if (state === 'skipped') return `${head}><skipped message="${xml(message)}"/></testcase>`;
  return text === '' ? `${head}/>` : `${head}><system-out>${xml(`${type}: ${text}`)}</system-out></testcase>`;
}

/** What XML cannot hold is spelled; lines stay lines. */
function xml(text: string): string {
  const lines = text.split('\n').map((line) => spelled(line).replace(/[\ufffe\uffff]/g, '\ufffd'));
  return lines.map(escapeMarkup).join('&#10;');
}
