import type { Kind } from '../../generated/kinds.ts';
import type { ScalarName } from '../../language/scalars/index.ts';

/** What a question takes and gives, for the check of expressions. */
export interface Signature {
  /** Kinds of what it is asked about; `any` takes whatever there is. */
  of: readonly (Kind | 'any')[];
  /** Kind of what it gives, or the map of a kind of which it gives entries; `any` where fields of it cannot be known. */
  gives: Kind | `${Kind}.${string}` | 'any';
  /** It gives several. */
  list?: true;
  /** Fields that it reads, besides those that stand in the expression. */
  relies: readonly string[];
}

const stages = ['service.stages', 'contactReason.stage', 'contactReason.service'];
const processes = ['service.processes', 'process.lifecycle', 'process.state'];
const offer = ['service.segments', 'segment.valueProposition', 'segment.parent'];

const sides = ['agreement.consumers', 'agreement.provider', 'agreement.needs', 'need.consumers', 'need.provider'];
const signed = [...sides, 'signing.signs', 'signing.signatories', 'signing.date', 'area.parent'];
const surveys = ['assessment.audience', 'assessment.method', 'assessment.wave'];
const calendars = ['weekly', 'always', 'dayCount', 'exceptions', 'holidays', 'inherits', 'seasons', 'timezone'];
const hours = [
  ...['cell.hours', 'channel.hours', 'channel.hoursAt', 'service.hours'],
  ...calendars.map((field) => `calendar.${field}`),
];

const alliance = ['globalAgreement.parties', 'globalAgreement.commitments'];
const governance = [
  'provider.governance',
  'governanceBody.covers',
  'globalAgreement.governance',
  'globalAgreement.parties',
  'decision.governance',
  'decision.provider',
];

const figures = [
  'agreement.targets',
  'agreement.proposed',
  'agreement.capability',
  'agreement.hours',
  'agreement.valid',
  'standard.target',
];

const changes = [
  'journey.interactions',
  'journey.segment',
  'initiative.affects',
  'initiative.closes',
  'initiative.state',
  'gap.about',
  'service.processes',
  'contactReason.service',
  'segment.parent',
];

/** The closed set of questions that expressions may ask of a model. Their answers are in `questions.ts`. */
export const signatures = {
  present: { of: ['any'], gives: 'any', relies: [] },
  all: { of: ['any'], gives: 'any', list: true, relies: [] },
  referredBy: { of: ['any', 'any'], gives: 'any', list: true, relies: [] },
  gone: { of: ['any'], gives: 'any', list: true, relies: [] },
  lacking: { of: ['any', 'any'], gives: 'any', list: true, relies: [] },
  words: { of: ['any', 'any'], gives: 'any', list: true, relies: [] },
  meant: { of: ['any', 'any'], gives: 'any', relies: [] },
  holder: { of: ['any'], gives: 'any', relies: [] },
  reported: { of: ['any'], gives: 'any', relies: ['engagement.deliverables'] },
  phases: { of: [], gives: 'any', list: true, relies: ['engagement.phases'] },
  date: { of: [], gives: 'any', relies: ['engagement.asOf', 'engagement.scenarios'] },
  horizon: { of: [], gives: 'any', relies: ['engagement.horizon', 'engagement.asOf'] },
  over: { of: ['any', 'any'], gives: 'any', relies: [] },
  required: { of: ['need'], gives: 'any', relies: ['need.state'] },
  agreements: { of: ['need'], gives: 'agreement', list: true, relies: ['agreement.needs'] },
  processes: { of: ['service'], gives: 'process', list: true, relies: processes },
  segments: { of: ['service'], gives: 'segment', list: true, relies: offer },
  speakers: { of: ['service'], gives: 'segment', list: true, relies: ['segment.languages', 'segment.parent'] },
  unanswered: { of: ['any', 'any'], gives: 'any', list: true, relies: [] },
  topmost: { of: ['any', 'any'], gives: 'segment', list: true, relies: ['segment.parent', 'segment.childrenCover'] },
  lineage: { of: ['segment'], gives: 'segment', list: true, relies: ['segment.parent'] },
  withPeople: { of: ['segment'], gives: 'any', relies: ['segment.parent', 'segment.childrenCover'] },
  reached: { of: ['segment'], gives: 'any', relies: ['cell.state'] },
  cells: { of: ['service'], gives: 'cell', list: true, relies: [] },
  offered: { of: ['service'], gives: 'any', relies: [...offer, 'cell.state', 'cell.mode', 'cell.stages'] },
  available: { of: ['cell'], gives: 'any', relies: ['cell.state', 'cell.mode'] },
  serviceOf: { of: ['cell'], gives: 'service', relies: [] },
  consumers: {
    of: ['any'],
    gives: 'segment',
    list: true,
    relies: [
      'segment.type',
      'segment.consumers',
      'segment.parent',
      'segment.countries',
      'segment.regions',
      'engagement.client',
    ],
  },
  offers: { of: ['any'], gives: 'cell', list: true, relies: [...offer, 'cell.state', 'cell.mode'] },
  reaching: { of: ['service'], gives: 'segment', list: true, relies: ['cell.state', 'cell.mode', 'segment.parent'] },
  ways: { of: ['service', 'segment'], gives: 'cell', list: true, relies: ['cell.state', 'cell.mode'] },
  given: { of: ['segment'], gives: 'any', list: true, relies: [...stages, ...offer] },
  waits: { of: ['channel'], gives: 'any', relies: ['channel.medium', 'channel.synchronous'] },
  attends: { of: ['cell', 'any'], gives: 'any', relies: [...stages, 'cell.stages'] },
  attendance: { of: ['cell'], gives: 'any', relies: ['cell.mode', 'cell.teams', 'channel.attendedBy'] },
  channelOf: { of: ['cell'], gives: 'channel', relies: [] },
  segmentOf: { of: ['cell'], gives: 'segment', relies: [] },
  teamsOf: {
    of: ['cell'],
    gives: 'team',
    list: true,
    relies: ['cell.teams', 'cell.stages', 'team.serves', 'segment.parent'],
  },
  closed: {
    of: ['any', 'any'],
    gives: 'any',
    relies: hours,
  },
  unspoken: {
    of: ['cell', 'any'],
    gives: 'any',
    relies: [
      'cell.languages',
      'channel.languages',
      'service.languages',
      'cell.teams',
      'team.serves',
      'team.shifts',
      ...hours,
    ],
  },
  stages: { of: ['service'], gives: 'any', list: true, relies: stages },
  internalSurveys: { of: [], gives: 'assessment', list: true, relies: surveys },
  surveyable: {
    of: [],
    gives: 'agreement',
    list: true,
    relies: ['agreement.state', 'agreement.valid', ...signed, ...surveys],
  },
  asking: {
    of: ['agreement'],
    gives: 'assessment',
    list: true,
    relies: ['agreement.needs', 'assessment.items', ...surveys],
  },
  unheard: { of: ['service'], gives: 'any', list: true, relies: ['feedbackLoop.covers', ...stages, ...processes] },
  heard: { of: ['service'], gives: 'any', relies: ['feedbackLoop.covers', ...stages, ...processes] },
  unreadLoops: { of: [], gives: 'feedbackLoop', list: true, relies: ['feedbackLoop.covers'] },
  systemsOf: { of: ['team'], gives: 'system', list: true, relies: ['process.steps'] },
  systemless: { of: ['any'], gives: 'any', relies: ['process.steps'] },
  ghostStages: { of: ['cell'], gives: 'any', list: true, relies: stages },
  withoutCharter: {
    of: [],
    gives: 'segment',
    list: true,
    relies: ['charter.segments', 'charter.valid', 'segment.type', 'segment.parent', 'segment.childrenCover'],
  },
  charterState: { of: ['segment'], gives: 'any', relies: ['charter.segments', 'charter.valid', 'segment.parent'] },
  charters: { of: ['segment'], gives: 'charter', list: true, relies: ['charter.segments', 'segment.parent'] },
  raciRows: { of: ['raci'], gives: 'raci', list: true, relies: ['raci.activity'] },
  commitments: { of: [], gives: 'charter.commitments', list: true, relies: ['charter.commitments', 'charter.valid'] },
  targets: { of: ['any', 'any'], gives: 'any', list: true, relies: ['standard.target'] },
  timed: { of: ['any'], gives: 'any', relies: [] },
  underpinned: { of: ['any'], gives: 'any', relies: ['agreement.underpins', 'agreement.state'] },
  standardOf: { of: ['any'], gives: 'standard', relies: [] },
  promises: {
    of: ['any'],
    gives: 'any',
    list: true,
    relies: ['charter.commitments', 'charter.valid', 'standard.target'],
  },
  domain: { of: ['kpi'], gives: 'any', relies: ['kpi.domain', 'kpi.metric'] },
  aimed: {
    of: ['kpi'],
    gives: 'any',
    relies: ['kpi.objectives', 'agreement.targets', 'charter.commitments', 'standard.target'],
  },
  behind: { of: ['any'], gives: 'any', relies: ['kpi.objectives', 'kpi.metric', 'kpi.direction'] },
  more: { of: ['any', 'any'], gives: 'any', relies: [] },
  amountIn: { of: ['any', 'any'], gives: 'any', relies: [] },
  total: { of: ['any'], gives: 'any', relies: [] },
  distinct: { of: ['any'], gives: 'any', list: true, relies: [] },
  percent: { of: ['any'], gives: 'any', relies: [] },
  daysOf: { of: ['any'], gives: 'any', relies: [] },
  daysSince: { of: ['any'], gives: 'any', relies: ['engagement.asOf'] },
  withinYears: { of: ['any', 'any'], gives: 'any', relies: ['engagement.asOf'] },
  attended: { of: [], gives: 'any', relies: ['cell.state', 'cell.mode', 'cell.teams', 'channel.attendedBy'] },
  scores: { of: ['assessment'], gives: 'any', list: true, relies: ['assessment.results', 'assessment.data'] },
  waves: { of: ['assessment'], gives: 'assessment', list: true, relies: ['assessment.wave'] },
  measured: { of: ['kpi'], gives: 'any', relies: ['kpi.measuredIn'] },
  pursued: { of: ['any'], gives: 'any', relies: ['kpi.objectives'] },
  agreed: { of: ['agreement'], gives: 'any', relies: ['agreement.state'] },
  needs: { of: ['agreement'], gives: 'need', list: true, relies: ['agreement.needs'] },
  parties: { of: ['agreement'], gives: 'any', list: true, relies: sides },
  unsigned: { of: ['agreement'], gives: 'any', list: true, relies: signed },
  side: { of: ['any'], gives: 'any', relies: ['area.side', 'team.area'] },
  outsider: {
    of: ['role', 'any'],
    gives: 'any',
    relies: ['role.area', 'role.provider', 'role.level', 'area.parent', 'area.side', 'team.area', 'team.provider'],
  },
  confronted: { of: ['agreement', 'any'], gives: 'any', list: true, relies: figures },
  standing: { of: ['any'], gives: 'any', relies: [] },
  areasWithoutNeeds: {
    of: [],
    gives: 'area',
    list: true,
    relies: ['area.side', 'area.parent', 'team.area', 'need.consumers', 'need.state'],
  },
  lawful: { of: ['provider'], gives: 'any', relies: ['provider.type'] },
  ofOneLine: { of: ['any', 'any'], gives: 'any', relies: ['area.parent', 'team.area'] },
  doneBy: { of: ['any'], gives: 'provider', relies: ['team.provider'] },
  answered: { of: ['any'], gives: 'any', relies: ['raci.activity', 'raci.a', 'globalAgreement.parties'] },
  enabled: { of: ['any'], gives: 'any', relies: ['need.enables', 'need.state', 'journey.interactions'] },
  contractors: { of: ['provider'], gives: 'provider', list: true, relies: ['provider.parent'] },
  contracts: { of: ['provider'], gives: 'agreement', list: true, relies: ['agreement.state', ...sides] },
  workOf: { of: ['provider'], gives: 'any', list: true, relies: ['team.provider', 'process.steps'] },
  governedBy: { of: ['provider'], gives: 'governanceBody', list: true, relies: governance },
  alliances: { of: ['provider'], gives: 'globalAgreement', list: true, relies: ['globalAgreement.parties'] },
  seats: {
    of: ['governanceBody'],
    gives: 'provider',
    list: true,
    relies: ['governanceBody.covers', 'governanceBody.members', 'role.provider', 'globalAgreement.parties'],
  },
  sharers: {
    of: ['service'],
    gives: 'provider',
    list: true,
    relies: [
      'team.provider',
      'team.type',
      'team.serves',
      'cell.teams',
      'service.processes',
      'process.steps',
      'globalAgreement.parties',
    ],
  },
  partners: { of: ['globalAgreement'], gives: 'provider', list: true, relies: ['globalAgreement.parties'] },
  uncommitted: { of: ['globalAgreement'], gives: 'globalAgreement.parties', list: true, relies: alliance },
  withoutExpert: {
    of: ['globalAgreement'],
    gives: 'globalAgreement.parties',
    list: true,
    relies: ['globalAgreement.parties', 'globalAgreement.designTeam', 'role.sme', 'role.provider'],
  },
  companyOf: { of: ['any'], gives: 'any', relies: [] },
  kpisOf: { of: ['any'], gives: 'kpi', list: true, relies: ['agreement.targets', 'standard.target'] },
  unready: { of: ['any'], gives: 'any', list: true, relies: ['globalAgreement.parties'] },
  undescribed: { of: ['any'], gives: 'any', list: true, relies: ['globalAgreement.boundaries'] },
  outside: {
    of: ['provider'],
    gives: 'team',
    list: true,
    relies: ['provider.type', 'team.provider', 'team.type', 'globalAgreement.parties'],
  },
  missingModels: { of: [], gives: 'any', list: true, relies: ['managementModel.type', 'engagement.deliverables'] },
  dimensions: { of: ['managementModel'], gives: 'any', list: true, relies: ['managementModel.type'] },
  questionsAsked: { of: [], gives: 'any', list: true, relies: ['decision.code', 'engagement.deliverables'] },
  controlLacks: {
    of: [],
    gives: 'any',
    list: true,
    relies: [
      'kpi.domain',
      'kpi.metric',
      'kpi.measuredIn',
      'cell.state',
      'cell.mode',
      'cell.teams',
      'channel.attendedBy',
    ],
  },
  degree: { of: ['any'], gives: 'any', relies: ['engagement.emotionScale'] },
  low: { of: ['any'], gives: 'any', relies: ['engagement.emotionScale'] },
  hurts: { of: ['any'], gives: 'any', relies: ['journey.interactions', 'engagement.emotionScale'] },
  treated: { of: ['any'], gives: 'any', relies: [...changes, 'feedbackLoop.covers'] },
  changed: { of: ['any'], gives: 'any', relies: changes },
  unmeasurable: { of: ['any'], gives: 'any', list: true, relies: ['kpi.objectives', 'kpi.metric', 'kpi.unit'] },
  quantified: { of: ['any'], gives: 'any', relies: [] },
} as const satisfies Readonly<Record<string, Signature>>;

export type Question = keyof typeof signatures;

/** Scalars that stay a string or a number; of the others expressions ask for the fields: `iso`, `seconds`, `amount`. */
export const plainScalars: ReadonlySet<ScalarName> = new Set([
  'Id',
  'String',
  'Count',
  'Number',
  'Language',
  'TimeZone',
  'ZoneOrCaller',
  'Country',
  'Currency',
  'Weekdays',
]);
