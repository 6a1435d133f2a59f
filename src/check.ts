import { aboutIn } from './check/about.ts';
import { type DeclaredFinding, diagnose, diagnoseNotAssessed } from './check/diagnose.ts';
import { ruleSetOf } from './check/house/rules.ts';
import { withOwnReports } from './check/own-reports.ts';
import { type RuleState, ruleStates } from './check/rule-states.ts';
import { judgedModels, type RuleRun, runRules } from './check/run-rules.ts';
import { acceptancesIn } from './check/suppress.ts';
import { buildCoverage } from './coverage/index.ts';
import type { Code } from './diagnostics/codes.ts';
import { type CheckResult, compareDiagnostics, countsOf, type Diagnostic } from './diagnostics/diagnostic.ts';
import type { Language } from './diagnostics/language.ts';
import { byCodeUnits } from './diagnostics/lists.ts';
import { once } from './diagnostics/once.ts';
import { isDataFile } from './language/csv/tables.ts';
import { type Document, isRuleFile, type Source } from './language/document.ts';
import { parse } from './language/parse.ts';
import { unreadFinding } from './language/unread.ts';
import type { FindData } from './model/data.ts';
import type { Model, PublicHolidays } from './model/model.ts';
import { activePhases, type EngagementPhase } from './model/phases.ts';
import { buildWorkspace, type Workspace } from './model/workspace.ts';
import { catalogue, findDeclaration } from './rules/catalogue.ts';
import { packsOf } from './rules/law/pack.ts';

/** What a run is asked for; tom.yaml says the rest. */
export interface CheckOptions {
  /** Language of messages. */
  language: Language;
  /** Version of tom, for what the result says it was made by. */
  version: string;
  /** Version of the time zone database, for the same. */
  tzdata?: string;
  /** A scenario besides the target in which coverage and feasibility are judged; `all` for every one. */
  scenario?: string;
  /** Act as if all phases up to this one were open. */
  upTo?: EngagementPhase;
  /** ISO date at which dates are judged; wins over tom.yaml's. */
  asOf?: string;
  /** Without them, calendars that ask for public holidays are not assessed. */
  publicHolidays?: PublicHolidays;
  /** The reports that the workspace has templates of its own for: they may be deliverables as tom's are. */
  ownReports?: readonly string[];
  /** Reads a data file that the model names, where it is not among the sources. */
  findData?: FindData;
  /** Only these codes. */
  rules?: readonly Code[];
  /** What the same has come to before: only the models are built. */
  earlier?: CheckResult;
  /** Only what parsing and building find: no rule runs, and nothing is covered. What has to be quick is asked so first. */
  onlyReading?: boolean;
}

export interface Checked {
  result: CheckResult;
  /** Absent where tom.yaml is not YAML. */
  workspace?: Workspace;
  /** The models in which rules were judged, the last of them first. */
  judged: readonly Model[];
  /** Files that could not be read whole: percentages of such a model would be false. */
  unread: readonly string[];
  /** Every declared code with what became of it. */
  rules: () => readonly RuleState[];
  /** Rules that threw: bugs of tom's, not of the model. */
  crashes: RuleRun['crashes'];
}

/** A source is parsed once, however often it is checked: an editor gives the same ones again. */
const parsedOf = once(parse);

/**
 * Checks a workspace: its sources, tom.yaml among them, become diagnostics. Sources come in the order of their names; data files
 * may be among them, and count only where the model names them.
 */
export function check(given: readonly Source[], options: CheckOptions): Checked {
  const found: DeclaredFinding[] = [];
  const documents: Document[] = [];
  const written = given.filter(({ file }) => !isDataFile(file));
  for (const source of written) {
    const parsed = source.unreadable ? { documents: [], findings: [] } : parsedOf(source);
    if (parsed.documents.length + parsed.findings.length === 0) found.push({ finding: unreadFinding(source) });
    for (const document of parsed.documents) documents.push(document);
    for (const finding of parsed.findings) found.push({ finding });
  }
  const tom = documents.find((document) => document.file === 'tom.yaml');
  if (!tom || tom.broken) {
    // Only what parsing finds can be said.
    const context = { documents, sources: written, language: options.language, find: findDeclaration };
    const diagnostics = diagnose(found, { ...context, scenarios: [] });
    return {
      result: resultOf(written, diagnostics, options),
      judged: [],
      unread: ['tom.yaml'],
      rules: () => [],
      crashes: [],
    };
  }

  // Every reading of the engagement asks for the same files again.
  const dataFiles = new Map<string, Source | undefined>();
  const findData: FindData = (file) => {
    if (!dataFiles.has(file))
      dataFiles.set(file, given.find((source) => source.file === file) ?? options.findData?.(file));
    return dataFiles.get(file);
  };
  const workspace = buildWorkspace(
    tom,
    documents.filter(({ file }) => file !== 'tom.yaml' && !isRuleFile(file)),
    { ...options, findData },
  );
  const { models, settings, today } = workspace;
  const unread = documents.filter((one) => one.broken && !isRuleFile(one.file)).map(({ file }) => file);
  const broken = [...new Set([...unread, ...workspace.unread])];
  const house = ruleSetOf(
    documents.filter(({ file }) => isRuleFile(file)),
    written,
    workspace.context,
  );
  const phases = activePhases(settings, options.upTo);
  const rules = () => ruleStates(settings, house, phases);
  if (options.earlier) {
    const judged = judgedModels([...models.values()], options.scenario);
    return { result: options.earlier, workspace, judged, unread: broken, rules, crashes: [] };
  }
  const sources = [...written, ...workspace.data];
  for (const finding of house.findings) found.push({ finding });
  const context = { documents, sources, language: options.language, find: house.find };
  const acceptances = acceptancesIn(workspace, context);
  const run = runRules(workspace, {
    ...options,
    all: options.onlyReading ? [] : house.rules,
    before: workspace.findings.filter(({ finding }) => settings.rules[finding.code] !== 'off'),
    phases,
    broken,
    isAccepted: acceptances.isAccepted,
  });
  const told = new Set(run.findings.map(({ finding: { code, subject } }) => `${code} ${subject}`));
  for (const one of workspace.findings) {
    const { code, follows = [] } = one.finding;
    const isTold = findDeclaration(code)?.yieldsTo?.some((other) =>
      follows.some((subject) => told.has(`${other} ${subject}`)),
    );
    if (!isTold) found.push(...withOwnReports(one, options.ownReports ?? []));
  }
  for (const one of run.findings) found.push(one);

  const diagnostics = diagnose(found, { ...context, scenarios: [...models.keys()] });
  const about = aboutIn([...models.values()].reverse(), options.language);
  const kept = acceptances.suppress(diagnostics, run.ran, house).map((diagnostic) => ({
    ...diagnostic,
    about: about(diagnostic.subject),
  }));
  const { judged, waiting, crashes } = run;
  const [model] = broken.length > 0 ? [] : judged;
  const result: CheckResult = {
    ...resultOf(sources, kept, options),
    notAssessed: diagnoseNotAssessed(run.notAssessed, context),
    waiting,
    ran: ranOf(run.ran, options).filter(
      (code) => !options.onlyReading || !house.rules.some((rule) => rule.code === code),
    ),
    coverage: model && !options.onlyReading ? buildCoverage(model, options.language, { phases, today }) : [],
    entities: workspace.entityCount,
    made: {
      engagement: settings.client?.name ?? '',
      scenarios: judged.map(({ scenario }) => scenario),
      phases,
      asOf: today,
      packs: judged[0] ? packsOf(judged[0]).map(({ id }) => id) : [],
      version: options.version,
      tzdata: options.tzdata,
    },
  };
  return { result, workspace, judged, unread: broken, rules, crashes };
}

/** The rules that ran, and what parsing and building always look for. */
function ranOf(ran: ReadonlySet<Code>, { rules }: CheckOptions): Code[] {
  const always = catalogue.filter(({ phase }) => phase === 'always').map(({ code }) => code);
  return [...new Set([...ran, ...always])].filter((code) => !rules || rules.includes(code)).sort(byCodeUnits);
}

function resultOf(sources: readonly Source[], all: readonly Diagnostic[], options: CheckOptions): CheckResult {
  const { rules } = options;
  // A rule that is left out finds nothing, and nobody may take that for a good model.
  const asked = rules ? all.filter(({ code, file }) => rules.includes(code) || isRuleFile(file)) : [...all];
  const diagnostics = asked.sort(compareDiagnostics);
  return {
    diagnostics,
    notAssessed: [],
    waiting: {},
    counts: countsOf(diagnostics),
    coverage: [],
    ran: [],
    filesChecked: sources.length,
    entities: 0,
    made: { engagement: '', scenarios: [], phases: [], packs: [], version: options.version },
  };
}
