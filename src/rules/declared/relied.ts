// Fields on which several questions rely.
export const stages = ['service.stages', 'contactReason.stage', 'contactReason.service'];
export const processes = ['service.processes', 'process.lifecycle', 'process.state'];
export const offer = ['service.segments', 'segment.valueProposition', 'segment.parent'];

export const sides = [
  'agreement.consumers',
  'agreement.provider',
  'agreement.needs',
  'need.consumers',
  'need.provider',
];
export const signed = [...sides, 'signing.signs', 'signing.signatories', 'signing.date', 'area.parent'];
export const surveys = ['assessment.audience', 'assessment.method', 'assessment.wave'];
const calendars = ['weekly', 'always', 'dayCount', 'exceptions', 'holidays', 'inherits', 'seasons', 'timezone'];
export const hours = [
  ...['cell.hours', 'channel.hours', 'channel.hoursAt', 'service.hours'],
  ...calendars.map((field) => `calendar.${field}`),
];

export const alliance = ['globalAgreement.parties', 'globalAgreement.commitments'];
export const governance = [
  'provider.governance',
  'governanceBody.covers',
  'globalAgreement.governance',
  'globalAgreement.parties',
  'decision.governance',
  'decision.provider',
];

export const figures = [
  'agreement.targets',
  'agreement.proposed',
  'agreement.capability',
  'agreement.hours',
  'agreement.valid',
  'standard.target',
];

export const changes = [
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

export const seated = ['governanceBody.covers', 'governanceBody.members', 'role.provider', 'globalAgreement.parties'];

export const sharing = [
  'team.provider',
  'team.type',
  'team.serves',
  'cell.teams',
  'service.processes',
  'process.steps',
  'globalAgreement.parties',
];

export const control = [
  'kpi.domain',
  'kpi.metric',
  'kpi.measuredIn',
  'cell.state',
  'cell.mode',
  'cell.teams',
  'channel.attendedBy',
];

export const consuming = [
  'segment.type',
  'segment.consumers',
  'segment.parent',
  'segment.countries',
  'segment.regions',
  'engagement.client',
];
