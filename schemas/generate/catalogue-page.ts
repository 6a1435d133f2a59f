import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Code, codes } from '../../src/diagnostics/codes.ts';
import { type Declaration, slugOf } from '../../src/diagnostics/declaration.ts';
import { findDeclaration } from '../../src/rules/catalogue.ts';
import { originIn } from '../../src/rules/origins.ts';
import { whyStruckOut } from '../../src/rules/struck-out.ts';

/** What each family of codes is about, in the order of the page. */
const families: Readonly<Record<string, string>> = {
  INT: 'Integrity',
  FMT: 'Format',
  ENG: 'Engagement',
  PHA: 'Phases',
  SEG: 'Segments',
  VAL: 'Value proposition',
  PRI: 'Principles',
  DEC: 'Decisions',
  MOD: 'Management models',
  GLO: 'Glossary',
  SRV: 'Services',
  CHA: 'Charters',
  CHN: 'Channels',
  CAL: 'Calendars',
  JRN: 'Journeys',
  PRC: 'Processes',
  SYS: 'Systems',
  ORG: 'Organisation',
  RAC: 'RACI matrix',
  GOV: 'Governance',
  NED: 'Needs',
  SLA: 'Agreements',
  SRC: 'Sourcing and providers',
  GSA: 'Global service agreements',
  BND: 'Boundaries',
  KPI: 'KPIs',
  CAP: 'Capacity',
  FBK: 'Feedback loops',
  SUR: 'Surveys',
  GAP: 'Gaps',
  INI: 'Initiatives',
  DEM: 'Demand',
  LAW: 'Packs of law',
  RUL: 'House rules',
};

const introduction = `# Catalogue of rules

<!-- Made by \`npm run generate\`. Do not edit. -->

Every code that \`tom validate\` can report, by family. The families INT and FMT always run; any other rule runs once its phase is
open. \`tom explain CODE\` prints examples and what to do. A code keeps its meaning for ever: those that no rule uses yet are listed
as reserved, those of which no rule is made as struck out, with the reason. At the end stands what a model is reviewed for: where it says each concept, and which rules look after it.
`;

const table = new URL('../../src/rules/concepts.yaml', import.meta.url);

/** The catalogue as a Markdown page in English: what each code finds, how much it weighs, why it matters and where it comes from. */
export function cataloguePage(): string {
  const all = Object.keys(codes) as Code[];
  const sections = familiesOf(all).map((family) => {
    const own = all.filter((code) => code.startsWith(family)).sort();
    const declared = own.flatMap((code) => findDeclaration(code) ?? []);
    const others = own.filter((code) => !findDeclaration(code));
    const named = (code: Code): string => `${code} \`${slugOf({ code })}\``;
    const reserved = others.filter((code) => !whyStruckOut(code)).map(named);
    const struck = others.flatMap((code) => {
      const why = whyStruckOut(code);
      return why ? [`- ${named(code)}: ${escaped(why.en)}`] : [];
    });
    const rest = [
      ...(reserved.length > 0 ? [`Reserved: ${reserved.join(', ')}.`] : []),
      ...(struck.length > 0 ? [['Struck out:', ''].concat(struck).join('\n')] : []),
    ];
    return [`## ${family} · ${families[family] ?? family}`, ...declared.map(entry), ...rest].join('\n\n');
  });
  return `${[introduction.trimEnd(), ...sections, concepts()].join('\n\n')}\n`;
}

/** Every concept, the fields in which it is written and the codes that serve it. */
function concepts(): string {
  const written: Readonly<Record<string, readonly string[]>> = parse(readFileSync(table, 'utf8'));
  const all = (Object.keys(codes) as Code[]).flatMap((code) => findDeclaration(code) ?? []);
  const rows = Object.entries(written).map(([concept, fields]) => {
    const rules = all.filter(({ serves }) => serves.includes(concept)).map(({ code }) => code);
    const paths = fields.map((field) => `\`${field}\``);
    return `| ${escaped(originIn(concept, 'en'))} | ${paths.join(', ')} | ${rules.sort().join(', ')} |`;
  });
  return ['## Concepts', ['| concept | fields | codes |', '|---|---|---|', ...rows].join('\n')].join('\n\n');
}

/** The families in the order of the table above; one that it lacks comes last. */
function familiesOf(all: readonly Code[]): string[] {
  return [...new Set([...Object.keys(families), ...all.map((code) => code.slice(0, 3))])].filter((family) =>
    all.some((code) => code.startsWith(family)),
  );
}

function entry({ code, severity, phase, summary, why, serves }: Declaration): string {
  const when = phase === 'always' ? 'always runs' : `from the ${phase} phase`;
  return [
    `### ${code} ${slugOf({ code })}`,
    `${escaped(summary.en)}.`,
    escaped(why.en),
    `_${severity} · ${when} · source: ${serves.map((origin) => escaped(originIn(origin, 'en'))).join('; ')}_`,
  ].join('\n\n');
}

/** Without characters that are markup to Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]|]/g, '\\$&');
}
