import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DOMParser } from '@xmldom/xmldom';
import { Ajv } from 'ajv';
import MarkdownIt from 'markdown-it';

const require = createRequire(import.meta.url);
/** The reader of libxml2, which knows schemas. */
const { validateXML }: { validateXML(given: XmlGiven): Promise<{ valid: boolean; errors: { message: string }[] }> } =
  require('xmllint-wasm');

interface XmlGiven {
  xml: readonly { fileName: string; contents: string }[];
  schema: readonly string[];
}

const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false });

/** The official schema of SARIF 2.1.0, without the name of a draft that Ajv no longer knows: it uses nothing that has changed since. */
const {
  $schema: _draft,
  id: _id,
  ...sarifSchema
} = JSON.parse(
  readFileSync(
    require.resolve('@microsoft/jest-sarif/package.json').replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
);
const isSarif = ajv.compile(sarifSchema);

/** The fields that GitLab documents for a code quality report. */
const isGitlab = ajv.compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^[^/.]' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
});

/** A finding as a program reads it: its code, where it begins and ends as far as that is told, and its words. */
export interface Read {
  code: string;
  at: string;
  to?: string;
  words: string;
}

interface SarifLog {
  runs: {
    tool: { driver: { rules: { id: string; help: { text: string } }[] } };
    results: {
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: { physicalLocation: { artifactLocation: { uri: string }; region?: Record<string, number> } }[];
      relatedLocations: unknown[];
      fixes?: {
        artifactChanges: {
          artifactLocation: { uri: string };
          replacements: { deletedRegion: Record<string, number>; insertedContent: { text: string } }[];
        }[];
      }[];
      suppressions: { kind: string }[];
      partialFingerprints: Record<string, string>;
    }[];
  }[];
}

/** What a reader of SARIF takes from a log that its schema allows. */
export function readSarif(text: string) {
  const log: SarifLog = JSON.parse(text);
  if (!isSarif(log)) throw new Error(JSON.stringify(isSarif.errors));
  const [run] = log.runs;
  if (!run) throw new Error('no run');
  const found = run.results.map(({ ruleIndex, message, locations: [place] }): Read => {
    const { artifactLocation, region } = place?.physicalLocation ?? { artifactLocation: { uri: '' } };
    return {
      code: run.tool.driver.rules[ruleIndex]?.id ?? '',
      at: [fileAt(artifactLocation.uri), ...(region ? [region.startLine, region.startColumn] : [])].join(':'),
      ...(region ? { to: `${region.endLine}:${region.endColumn}` } : {}),
      words: message.text,
    };
  });
  return { ...run, found };
}

/** The file that a log means. */
export function fileAt(uri: string): string {
  return decodeURIComponent(new URL(uri, 'file:///').pathname.slice(1));
}

/** What a server takes from JUnit's XML that has the form of its schema. */
export async function readJunit(text: string) {
  const schema = readFileSync(new URL('junit.xsd', import.meta.url), 'utf8');
  const { valid, errors } = await validateXML({ xml: [{ fileName: 'tom.xml', contents: text }], schema: [schema] });
  if (!valid) throw new Error(errors.map(({ message }) => message).join('\n'));
  return casesIn(text);
}

/** The same of what is known to have that form, which takes long to try. */
export function casesIn(text: string) {
  const document = new DOMParser().parseFromString(text, 'text/xml');
  return [...document.getElementsByTagName('testcase')].map((one) => {
    const [, code = '', at = ''] = /^(\S+) \S+ \((.*)\)$/.exec(one.getAttribute('name') ?? '') ?? [];
    const [told] = [...one.childNodes].filter(({ nodeName }) => nodeName !== '#text');
    const [, ...words] = told?.textContent?.split('\n') ?? [];
    return { code, at, words: words.join('\n'), state: told?.nodeName ?? 'passed' };
  });
}

/** What GitLab takes from a code quality report. */
export function readGitlab(text: string) {
  const issues: {
    check_name: string;
    description: string;
    fingerprint: string;
    location: { path: string; lines: { begin: number; end: number } };
  }[] = JSON.parse(text);
  if (!isGitlab(issues)) throw new Error(JSON.stringify(isGitlab.errors));
  return issues.map(({ check_name, description, fingerprint, location }) => ({
    code: check_name.split(' ')[0] ?? '',
    at: `${location.path}:${location.lines.begin}`,
    to: `${location.lines.end}`,
    words: description,
    fingerprint,
  }));
}

const registered = ['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'add-mask', 'stop-commands', 'echo'];

/**
 * The commands that the runner of GitHub Actions obeys in a log, read as its `ActionCommand` reads them: with any blanks before it, and in
 * an older form anywhere in a line.
 */
export function readGithub(log: string) {
  const obeyed: { command: string; properties: Record<string, string>; data: string }[] = [];
  let stopped: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    const [, command = '', told = '', data = ''] = /^\s*::([\w-]+)(?: (.*?))?::(.*)$/s.exec(line) ?? [];
    if (stopped !== undefined) {
      if (command === stopped) stopped = undefined;
      continue;
    }
    if (/##\[[\w-]+/.test(line) && command === '') obeyed.push({ command: 'old', properties: {}, data: line });
    if (command === 'stop-commands') stopped = data;
    else if (registered.includes(command)) {
      const properties = told.split(',').map((pair): [string, string] => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), unescaped(pair.slice(at + 1))];
      });
      obeyed.push({ command, properties: Object.fromEntries(properties), data: unescaped(data) });
    }
  }
  return obeyed;
}

function unescaped(text: string): string {
  const signs: Record<string, string> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
  return text.replace(/%0D|%0A|%3A|%2C|%25/g, (sign) => signs[sign] ?? '');
}

/** What a reader of Markdown sees of the findings of a comment. */
export function readMarkdown(text: string): Read[] {
  const items = new MarkdownIt({ html: true })
    .parse(text, {})
    .flatMap(({ children }) => (children?.[0]?.content.match(/^(?:❌|⚠️|ℹ️) /u) ? [children] : []));
  return items.map((children) => {
    const codes = children.filter(({ type }) => type === 'code_inline').map(({ content }) => content);
    const shown = children.map(({ type, content }) => (type === 'html_inline' ? '\n' : content)).join('');
    const [code = '', at = ''] = codes;
    const [head = '', ...rest] = shown.replaceAll('\u200b', '').split('\n');
    const words = [head.slice(head.indexOf(code) + code.length + 1, head.lastIndexOf(` — ${at}`)), ...rest];
    return { code, at, words: words.join('\n') };
  });
}
