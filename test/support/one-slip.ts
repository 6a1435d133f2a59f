/** A slip in `examples/pharmacy` that is one mistake, by the one code that is to tell of it. */
export interface OneSlip {
  what: string;
  /** The one place of the example that it changes; a text that stands there, and what is written instead. */
  file: string;
  from: string;
  to: string;
  code: string;
}

const retired = (what: string, file: string, line: string, field = 'state'): OneSlip => ({
  what: `${what} that is retired and still used`,
  file: `model/${file}.yaml`,
  from: `\n${line}\n`,
  to: `\n${line}\n    ${field}: retired\n`,
  code: 'INT004',
});

const crossed = (what: string, file: string, from: string, to: string): OneSlip => ({
  what: `${what} with its ends the wrong way round`,
  file: `model/${file}.yaml`,
  from: `from: ${from}, to: ${to}`,
  to: `from: ${to}, to: ${from}`,
  code: 'INT014',
});

export const oneSlips: readonly OneSlip[] = [
  retired('a system', 'systems', '  telephony:'),
  retired('a system that holds much', 'systems', '  crm:', 'lifecycle'),
  retired('a channel', 'channels', '  phone:'),
  retired('a service', 'services', '  dosing:'),
  retired('a segment', 'customers', '  care-home:'),
  retired('a process', 'processes', '  dispense:'),
  retired('a team', 'organisation', '  care-team:'),
  retired('a provider', 'sourcing', '  courier:'),
  {
    what: 'an agreement that is retired and still used',
    file: 'model/agreements.yaml',
    from: 'state: in-force',
    to: 'state: retired',
    code: 'INT004',
  },
  retired('a calendar', 'calendars', '  warehouse-hours:'),
  retired('a KPI', 'kpis', '  orders-on-time:'),
  retired('a role', 'roles', '  desk-agent:'),
  crossed('a charter', 'charters', '2027-01-01', '2027-12-31'),
  crossed('an agreement', 'agreements', '2026-04-01', '2027-12-31'),
  crossed('a contract', 'sourcing', '2026-04-01', '2028-12-31'),
  crossed('a survey', 'survey', '2026-10-19', '2026-10-30'),
  {
    what: 'a segment that is its own grandparent',
    file: 'model/customers.yaml',
    from: '  patient:\n',
    to: '  patient:\n    parent: chronic\n',
    code: 'INT006',
  },
  {
    what: 'a system that is named and is not there',
    file: 'model/systems.yaml',
    from: '\n  telephony:\n',
    to: '\n  centralita:\n',
    code: 'INT001',
  },
  {
    what: 'a RACI that is no list',
    file: 'model/roles.yaml',
    from: 'raci:\n',
    to: 'raci: { first: { activity: process:advise } }\nx-rows:\n',
    code: 'INT008',
  },
  {
    what: 'an agreement without targets that others name',
    file: 'model/agreements.yaml',
    from: '\n    targets:\n      notice:',
    to: '\n    x-targets:\n      notice:',
    code: 'INT001',
  },
  {
    what: 'a board that is gone, in references to a board and to a board or a team',
    file: 'model/governance.yaml',
    from: '\n  service-board:\n',
    to: '\n  consejo:\n',
    code: 'INT001',
  },
  {
    what: 'a cell that redirects and does not say where',
    file: 'model/channel-map.yaml',
    from: '\n        redirectTo: whatsapp\n',
    to: '\n',
    code: 'CHN006',
  },
  {
    what: 'a team with more full-time equivalents than people',
    file: 'model/organisation.yaml',
    from: 'fte: 46\n',
    to: 'fte: 460\n',
    code: 'CAP004',
  },
  {
    what: 'a region that no country has',
    file: 'model/calendars.yaml',
    from: '      country: ES\n      region: AN\n',
    to: '      country: ES\n      region: Andalucía\n',
    code: 'CAL005',
  },
  {
    what: 'more answers than people asked',
    file: 'model/survey.yaml',
    from: 'invited: 12, responded: 11 }',
    to: 'invited: 12, responded: 110 }',
    code: 'INT014',
  },
  {
    what: 'criteria that weigh more than all',
    file: 'model/decisions.yaml',
    from: 'economic: { weight: 50%,',
    to: 'economic: { weight: 60%,',
    code: 'SRC011',
  },
];
