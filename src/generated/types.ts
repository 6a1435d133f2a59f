// Made by `npm run generate` from schemas/. Do not edit.
import type { Duration, Measure, Money, MonthDay, Percent, Period, PlainDate, Ref, Text, Time, TimeRange } from '../diagnostics/values.ts';

/**
 * Where a fact comes from: a text, or a text with its date and link.
 */
export type CommonSource =
  | string
  | {
      text?: Text;
      date?: PlainDate;
      link?: string;
    };
export type TargetTargetOrStandard =
  | Ref
  | {
      /**
       * What is measured: a code of the list, or `custom` with a `formula` for anything else. Example: resolution-time.
       */
      metric:
        | 'service-level'
        | 'answer-rate'
        | 'asa'
        | 'abandonment'
        | 'aht'
        | 'occupancy'
        | 'shrinkage'
        | 'fcr'
        | 'transfer-rate'
        | 'response-time'
        | 'resolution-time'
        | 'notice'
        | 'backlog-age'
        | 'availability'
        | 'accuracy'
        | 'csat'
        | 'nps'
        | 'ces'
        | 'quality-score'
        | 'containment'
        | 'cost-per-contact'
        | 'cost-to-serve'
        | 'complaint-rate'
        | 'recovery-rate'
        | 'right-first-time'
        | 'appointment-kept'
        | 'on-time-delivery'
        | 'attrition'
        | 'enps'
        | 'opening-hours'
        | 'custom';
      formula?: Text;
      description?: Text;
      within?: Duration;
      atLeast?: Duration;
      share?: Percent;
      min?: Measure;
      max?: Measure;
      equals?: Measure;
      /**
       * Which statistic `min`, `max` or `equals` is about. Default: the mean of a time or a score, the ratio of a percentage.
       */
      stat?: 'mean' | 'median' | 'p90' | 'p95' | 'max';
      scale?: TargetScale;
      /**
       * What does not comply when it is met exactly: the limit (within: under 3 min, rather than 3 min or less), the proportion (share: more than 95%) or both. Left out, both are included.
       */
      exclusive?: 'within' | 'share' | 'both';
      /**
       * The stretch of time over which it is judged: month means that each month has to comply. `interval` is one interval of the demand profile, usually half an hour.
       */
      window?: 'interval' | 'day' | 'week' | 'month' | 'quarter' | 'year';
      calendar?: Ref;
      starts?: Text;
      stops?: Text;
      /**
       * What stops the clock for a while: [awaiting-customer, holidays]. Default: nothing does.
       */
      pauses?: ('awaiting-customer' | 'third-party' | 'holidays' | 'force-majeure')[];
      cutoff?: Time;
      when?: Text;
      upTo?: TargetUpTo;
      valid?: CommonValidity;
      kpi?: Ref;
      base?: Text;
      source?: CommonSource;
    };
export type CharterChainStep =
  | Ref
  | {
      /**
       * Processes and agreements that run at the same time; the slowest counts: { parallel: [agreement:stock, agreement:billing] }.
       */
      parallel?: Ref[];
      optional?: Ref;
    };

export interface Values {
  agreement: Agreement;
  area: Area;
  assessment: Assessment;
  calendar: Calendar;
  cell: Cell;
  channel: Channel;
  charter: Charter;
  contactReason: ContactReason;
  decision: Decision;
  demand: Demand;
  engagement: Engagement;
  feedbackLoop: FeedbackLoop;
  gap: Gap;
  globalAgreement: GlobalAgreement;
  governanceBody: GovernanceBody;
  initiative: Initiative;
  journey: Journey;
  kpi: Kpi;
  location: Location;
  managementModel: ManagementModel;
  need: Need;
  process: Process;
  provider: Provider;
  raci: Raci;
  role: Role;
  segment: Segment;
  service: Service;
  signing: Signing;
  standard: Standard;
  system: System;
  team: Team;
}
/**
 * What a BACK area or a provider commits to, with quantified targets: an SLA, an OLA or an underpinning contract (UC, which the sourcing letter counts too). It answers needs; signatures stand in signings.
 */
export interface Agreement {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  /**
   * sla: BACK gives a service to FRONT. ola: one BACK area gives it to another. uc: an external provider gives it, under a contract.
   */
  type?: 'sla' | 'ola' | 'uc';
  /**
   * The needs that it answers: [staff-cover].
   */
  needs: Ref[];
  /**
   * Who receives it: [area:branches]. Default: the consumers of its needs.
   */
  consumers: Ref[];
  provider?: Ref;
  /**
   * What is agreed, by an id of your choice; each a target or the id of a standard: replacement: { metric: response-time, within: 4 business hours, share: 95% }. While it is being negotiated, what is on the table.
   */
  targets: {
    [k: string]: TargetTargetOrStandard;
  };
  hours?: Ref;
  /**
   * Where it stands: proposed → under-review → accepted (a capability that meets every target) → agreed (a signing by both sides shows it) → in-force. When a capability misses: disputed → in-negotiation (with an entry in negotiation) → agreed or rejected.
   */
  state:
    | 'proposed'
    | 'under-review'
    | 'accepted'
    | 'disputed'
    | 'in-negotiation'
    | 'agreed'
    | 'in-force'
    | 'suspended'
    | 'rejected'
    | 'retired';
  /**
   * What FRONT asked for before negotiating, under the same ids as `targets`: replacement: { metric: response-time, within: 1h, share: 100% }. Leave it out where nothing changed.
   */
  proposed: {
    [k: string]: TargetTargetOrStandard;
  };
  /**
   * What the provider can actually achieve today, under the same ids as `targets`, with its evidence.
   */
  capability: {
    [k: string]: {
      value: Measure;
      share?: Percent;
      evidence?: Text;
      date?: PlainDate;
    };
  };
  /**
   * The meetings in which a difference was settled, one entry each, oldest first.
   */
  negotiation?: {
    date?: PlainDate;
    consumerRep?: Ref;
    providerRep?: Ref;
    topic?: Text;
    positions?: Text;
    outcome?: Text;
  }[];
  valid?: CommonValidity;
  /**
   * How often it is reviewed, and when next: { cadence: quarterly, next: 2027-01-15 }.
   */
  review?: {
    /**
     * How often: daily, weekly, fortnightly, monthly, quarterly, half-yearly, yearly.
     */
    cadence?: 'daily' | 'weekly' | 'fortnightly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';
    next?: PlainDate;
  };
  /**
   * Whom to turn to when a target is missed, nearest first, each by an id of your choice: { director: { to: role:hr-director, after: 2 business hours } }.
   */
  escalation?: {
    [k: string]: {
      to: Ref;
      after?: Duration;
    };
  };
  /**
   * What it costs the consumers, and what a better or a worse service changes. Left out of public reports.
   */
  economics?: {
    /**
     * What is paid for: per-transaction, per-seat… With `none` nothing is charged.
     */
    model:
      | 'none'
      | 'fixed'
      | 'per-transaction'
      | 'per-hour'
      | 'per-seat'
      | 'per-outcome'
      | 'cost-plus'
      | 'gain-share'
      | 'mixed';
    price?: Money;
    /**
     * What is paid on top when the service is better than agreed.
     */
    bonus?: AgreementAdjustment[];
    /**
     * What is deducted when a target is missed: { target: replacement, when: Below 90% in a month, amount: 500 EUR }.
     */
    malus?: AgreementAdjustment[];
  };
  /**
   * The agreements and the commitments of charters that rely on it: [agreement:branch-order, charter:patients#ordered-medicine]. It must not be weaker than they are.
   */
  underpins: Ref[];
  globalAgreement?: Ref;
  /**
   * What does not count, one text each: Strikes announced by the authorities.
   */
  exclusions?: Text[];
}
/**
 * For a score: the ends of its scale, { min: 0, max: 10 }.
 */
export interface TargetScale {
  min: number;
  max: number;
}
/**
 * The volume up to which it holds: { count: 200, per: day }. Default: any volume.
 */
export interface TargetUpTo {
  count: number;
  /**
   * The stretch of time that the volume is counted over: day.
   */
  per: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';
}
/**
 * First and last day, both included.
 */
export interface CommonValidity {
  from?: PlainDate;
  to?: PlainDate;
}
/**
 * An amount that is paid or deducted depending on a target.
 */
export interface AgreementAdjustment {
  target?: Ref;
  when?: Text;
  amount: Money | Percent;
  of?: Text;
}
/**
 * A part of the organisation: a department or a unit, on the customer’s side (FRONT) or behind it (BACK).
 */
export interface Area {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  /**
   * Where it stands: front attends customers, back serves the front, support helps both, management directs.
   */
  side?: 'front' | 'back' | 'support' | 'management';
  parent?: Ref;
}
/**
 * A survey, an audit, a mystery-shopping round or a self-assessment: what is asked, to whom, and the results.
 */
export interface Assessment {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  /**
   * How it is done.
   */
  method?: 'survey' | 'audit' | 'mystery' | 'self';
  /**
   * Who is asked: internal for FRONT about the services of BACK.
   */
  audience?: 'internal' | 'customer' | 'employee';
  /**
   * What customers say that they got (perceived), or what was given, as an audit sees it (delivered). Default: perceived for a survey, delivered for the others.
   */
  perspective?: 'perceived' | 'delivered';
  /**
   * When it was done, and the one before it: { from: 2026-10-01, to: 2026-10-15, previous: internal-2025 }.
   */
  wave?: {
    from?: PlainDate;
    to?: PlainDate;
    previous?: Ref;
  };
  /**
   * The lowest and the highest score that can be given: { min: 1, max: 5 }. Default: 1 to 5.
   */
  scale?: {
    min: number;
    max: number;
  };
  /**
   * What is asked, by an id of your choice: cover: { text: Replacements arrive in time, about: agreement:hr-staff-cover, type: compliance }. An internal survey has at least one an agreement.
   */
  items?: {
    [k: string]: {
      text: Text;
      about?: Ref;
      /**
       * Whether it asks if what was agreed is kept (compliance), how content one is (satisfaction), or how much it matters (importance).
       */
      type: 'compliance' | 'satisfaction' | 'importance';
      threshold?: number;
    };
  };
  /**
   * Who was asked and how many answered, a row a group: { group: area:branches, invited: 84, responded: 61 }.
   */
  population?: {
    group: Ref;
    invited?: number;
    responded?: number;
  }[];
  /**
   * The mean score of each question, by group: { item: cover, group: area:branches, score: 2.6, n: 61 }. Long lists stand better in `data`.
   */
  results?: {
    item: Ref;
    group?: Ref;
    score: number;
    n?: number;
  }[];
  data?: string;
}
/**
 * Opening hours over real dates: weekly pattern, holidays, seasons and exceptions, in one time zone.
 */
export interface Calendar {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  timezone?: string;
  /**
   * Days or runs of days to lists of time ranges: mon-fri: ["09:00-18:00"]. A day that is not named is closed.
   */
  weekly?: {
    [k: string]: TimeRange[];
  };
  /**
   * Open every minute of the year; the weekly hours are then left out.
   */
  always?: boolean;
  /**
   * The public holidays on which it is closed, or open other hours.
   */
  holidays?: {
    country?: string;
    region?: string;
    /**
     * Further days that are closed: local holidays.
     */
    add?: PlainDate[];
    /**
     * Public holidays on which it opens all the same.
     */
    remove?: PlainDate[];
    /**
     * Single dates: `closed`, or the hours of that day.
     */
    dates?: {
      [k: string]: 'closed' | TimeRange[];
    };
  };
  /**
   * Calendars whose hours, holidays and exceptions this one starts from; what it says itself wins.
   */
  inherits: Ref[];
  /**
   * Weekly hours that hold between two days of every year; it may run across the new year.
   */
  seasons?: {
    from: MonthDay;
    to: MonthDay;
    /**
     * Days or runs of days to lists of time ranges: mon-fri: ["09:00-18:00"]. A day that is not named is closed.
     */
    weekly: {
      [k: string]: TimeRange[];
    };
  }[];
  /**
   * Dates on which other hours hold, or none.
   */
  exceptions?: {
    from: PlainDate;
    to?: PlainDate;
    /**
     * Days or runs of days to lists of time ranges: mon-fri: ["09:00-18:00"]. A day that is not named is closed.
     */
    weekly?: {
      [k: string]: TimeRange[];
    };
    /**
     * Closed all day.
     */
    closed?: boolean;
    reason?: Text;
  }[];
  /**
   * Where the count of business days starts: the business day after (default), or the same day.
   */
  dayCount?: 'next-business-day' | 'same-day';
}
/**
 * How a service is given to a segment by a channel; cell:billing/sme/phone names it. A named segment's cell is merged over its parents' and over "*". Example: { rank: 1, teams: [front-line] }.
 */
export interface Cell {
  /**
   * Whether the service is given by this channel: `offered`, or `not-offered` with its `reason`.
   */
  state: 'offered' | 'not-offered';
  /**
   * How: attended by people, self-service, or redirected to another channel. Default: what the channel's `attendedBy` says (self-service where it is automated).
   */
  mode?: 'attended' | 'self-service' | 'redirect';
  /**
   * 1 for the channel that is offered first, 2 for the next. Two of the same rank share the contacts, each with its `share`.
   */
  rank?: number;
  /**
   * The stages that the channel attends: [complaints]. Default: the service's.
   */
  stages: Ref[];
  /**
   * Who attends it: [front-line]. A channel that is attended by people needs one.
   */
  teams: Ref[];
  hours?: Ref;
  /**
   * In which languages: [es, ca]. Default: the channel's that the service has too.
   */
  languages?: string[];
  target?: TargetTargetOrStandard;
  share?: Percent;
  /**
   * The segments that are served first here: [elderly].
   */
  priority?: Ref[];
  reason?: Text;
  redirectTo?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
}
/**
 * A way for people to reach the service, or for the service to reach them: a telephone line, a counter, a chat.
 */
export interface Channel {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  /**
   * personal: a person attends in the moment; digital: no person; assisted-digital: a digital means with a person behind it, such as chat or email.
   */
  type?: 'personal' | 'digital' | 'assisted-digital';
  /**
   * By what means: phone, store, web. Example: a line for companies is a channel of its own with medium phone.
   */
  medium?:
    | 'store'
    | 'phone'
    | 'visit'
    | 'web'
    | 'app'
    | 'chat'
    | 'bot'
    | 'email'
    | 'social'
    | 'messaging'
    | 'video'
    | 'vehicle'
    | 'post'
    | 'kiosk'
    | 'ivr'
    | 'sms';
  /**
   * Who begins: the customer (inbound), the company (outbound), or either.
   */
  direction: 'inbound' | 'outbound' | 'both';
  /**
   * People, a machine, or a machine that hands over to people (hybrid). Where people attend, its cells need a team.
   */
  attendedBy?: 'human' | 'automated' | 'hybrid';
  /**
   * The customer waits for the answer: true on the telephone, false by post. Default: false for email, post, social, messaging and sms, true for the rest.
   */
  synchronous?: boolean;
  /**
   * How many contacts one agent handles at the same time: 3 on a chat.
   */
  concurrency: number;
  /**
   * What it is for: [transactional, support].
   */
  purpose?: ('commercial' | 'transactional' | 'informational' | 'support')[];
  /**
   * Run from one place (centralised), separately for some segments (segmented), or by each branch or country (decentralised).
   */
  management?: 'centralised' | 'segmented' | 'decentralised';
  hours?: Ref;
  /**
   * In which languages it attends: [es, ca]. A cell may say others.
   */
  languages?: string[];
  /**
   * The access needs that it meets, in the words of a segment's `accessNeeds`: [hearing] where a deaf person can use it. The description says how.
   *
   * Items: A condition of a person that a channel has to allow for: hearing.
   */
  accessibility?: ('mobility' | 'hearing' | 'speech' | 'sight' | 'cognitive' | 'age' | 'digital-divide')[];
  address?: Text;
  /**
   * What using it costs the customer: nothing, the usual rate, or a premium rate.
   */
  customerCost?: 'free' | 'standard' | 'premium';
  costPerContact?: Money;
  /**
   * The systems that it runs on: [acd, crm].
   */
  systems: Ref[];
  /**
   * When it is open in a place that keeps hours of its own; `hours` are those of the others: { madrid: mornings }.
   */
  hoursAt: {
    [k: string]: Ref;
  };
  /**
   * The places where it is attended or found: [madrid, bogota].
   */
  locations: Ref[];
  /**
   * Channels where the customer goes on without telling it again: [chat, app].
   */
  sharesContextWith?: Ref[];
  humanFallback?: Ref;
  /**
   * Where contacts go when it cannot take them: { to: chat, after: 60s, outOfHours: bot }.
   */
  overflow?: {
    to?: Ref;
    after?: Duration;
    outOfHours?: Ref;
  };
}
/**
 * What is promised to one or more segments, in figures, with what follows when it is not kept. A new edition is a charter of its own.
 */
export interface Charter {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  /**
   * Whom it is addressed to: [homes, small-business]. A parent's charter serves its children.
   */
  segments: Ref[];
  /**
   * The services that it covers: [billing, repairs].
   */
  services: Ref[];
  /**
   * Who reads it: the public, or only people inside.
   */
  audience: 'public' | 'internal';
  replaces?: Ref;
  valid?: CommonValidity;
  /**
   * How often the results of its commitments are published, and since when: { cadence: quarterly, since: 2027-01-01 }.
   */
  publication?: {
    /**
     * How often: daily, weekly, fortnightly, monthly, quarterly, half-yearly, yearly.
     */
    cadence?: 'daily' | 'weekly' | 'fortnightly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';
    since?: PlainDate;
  };
  /**
   * The commitments, each under its id; charter:homes#answer names the commitment `answer`.
   */
  commitments: {
    [k: string]: CharterCommitment;
  };
  /**
   * What customers are entitled to, a sentence each: To be answered in their language.
   */
  rights?: Text[];
  /**
   * What is asked of customers, a sentence each: To keep their contact details up to date.
   */
  obligations?: Text[];
  participation?: Text;
  /**
   * Where customers complain or suggest, and which commitment answers them: { channels: [web, counter], commitment: complaint-answer }.
   */
  complaints?: {
    /**
     * The channels that take complaints and suggestions: [web, counter].
     */
    channels?: Ref[];
    commitment?: Ref;
  };
  /**
   * The rules that it rests on, one a line: Ley 10/2025, de servicios de atención a la clientela.
   */
  legislation?: Text[];
  contact?: Text;
  /**
   * How often it is reviewed, and when it was and will be: { cadence: yearly, last: 2026-10-15, next: 2027-10-15 }.
   */
  review?: {
    /**
     * How often: daily, weekly, fortnightly, monthly, quarterly, half-yearly, yearly.
     */
    cadence?: 'daily' | 'weekly' | 'fortnightly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';
    last?: PlainDate;
    next?: PlainDate;
  };
}
/**
 * One promise to those whom the charter is for. Example: an ordered medicine arrives by tomorrow afternoon.
 */
export interface CharterCommitment {
  service?: Ref;
  /**
   * Whom it is promised to. Default: all of the charter's segments.
   */
  segments?: Ref[];
  /**
   * The channels by which it holds: [phone, chat]. Default: all that the service is offered by.
   */
  channels?: Ref[];
  statement?: Text;
  /**
   * The promise in figures: targets or ids of standards, each under an id of its own. Without one, the commitment cannot be measured.
   */
  targets: {
    [k: string]: TargetTargetOrStandard;
  };
  conditions?: Text;
  /**
   * What the customer gets, or what follows, when it is not kept, each by an id of your choice. Several add up: { first-day: { type: money, amount: 65 EUR, after: 24h } }, and 35 EUR for every further 12h.
   */
  remedies?: {
    [k: string]: CharterRemedy;
  };
  /**
   * What has to happen, in order, for it to be kept: processes, and the agreements behind it, with #target where an agreement has several. Example: [agreement:branch-order, agreement:logistics-delivery#next-day].
   */
  chain: CharterChainStep[];
}
/**
 * What follows when a commitment is not kept. Example: { type: credit, amount: 5 EUR, automatic: true }.
 */
export interface CharterRemedy {
  /**
   * What the customer gets: money, a credit, an apology, the service for free, escalation, or the request taken as accepted (deemed-accepted).
   */
  type: 'money' | 'credit' | 'apology' | 'free-service' | 'escalation' | 'deemed-accepted';
  amount?: Money | Percent;
  of?: Text;
  after?: Duration;
  every?: Duration;
  /**
   * Which stretches of `every` count: those that have started, or only those that are completed. 36 h 6 min is two started stretches of 12h after 24h, and one completed. Write it wherever there is `every`.
   */
  counts?: 'started' | 'completed';
  cap?: Money | Percent;
  /**
   * Who gets it. Default: all those that the commitment is made to.
   */
  segments?: Ref[];
  deadline?: Duration;
  /**
   * The customer gets it without asking. Otherwise the customer has to claim it.
   */
  automatic: boolean;
}
/**
 * Why customers get in touch about a service. It only classifies: what has hours or promises of its own is a service.
 */
export interface ContactReason {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  service?: Ref;
  /**
   * What it is about, where the law treats it apart: continuity of the supply, billing, or other.
   */
  subject?: 'continuity' | 'billing' | 'other';
  stage?: Ref;
  share?: Percent;
}
/**
 * A principle, a question of design or a choice such as what to outsource: its options, what was chosen, why and by whom. A decision of type `sourcing` belongs to the letter S.
 */
export interface Decision {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  /**
   * What is being decided.
   */
  type?: 'principle' | 'design-question' | 'sourcing' | 'channel' | 'technology' | 'other';
  /**
   * For the four principles of agile service (the first four) and the seven questions of its design: which one. Leave it out for any other decision.
   */
  code?:
    | 'end-to-end'
    | 'autonomy'
    | 'customer-centric'
    | 'continuous-improvement'
    | 'team-structure'
    | 'specialisation'
    | 'lifecycle-stages'
    | 'continuity'
    | 'skill-model'
    | 'support-functions'
    | 'agile-practices';
  question?: Text;
  /**
   * The answers that were weighed: an id for each.
   */
  options?: {
    [k: string]: {
      text?: Text;
      /**
       * What speaks for it, a text each.
       */
      pros?: Text[];
      /**
       * What speaks against it, a text each.
       */
      cons?: Text[];
      /**
       * What it scores on each criterion, on one scale for the whole decision, more is better: { cost: 2, experience: 5 }.
       */
      scores?: {
        experience?: number;
        cost?: number;
        [k: string]: number | undefined;
      };
    };
  };
  chosen?: Ref;
  rationale?: Text;
  outcome?: Text;
  /**
   * Where it stands.
   */
  state: 'open' | 'proposed' | 'decided' | 'superseded';
  decidedBy?: Ref;
  date?: PlainDate;
  /**
   * What changes because of it, such as [team:front-desk, service:billing, cell:billing/sme/phone].
   */
  affects?: Ref[];
  /**
   * For principles: what is done to live by it: Refunds up to 50 EUR without approval.
   */
  practices?: Text[];
  /**
   * The KPIs that show whether it works.
   */
  indicators?: Ref[];
  subject?: Ref;
  /**
   * For sourcing: the way that was chosen, or is proposed.
   */
  option?: 'insource' | 'outsource' | 'co-source' | 'shared-service' | 'partner' | 'automate';
  model?: Text;
  provider?: Ref;
  /**
   * For sourcing: how inside and outside compare on each criterion; economic and know-how are the least.
   */
  criteria?: {
    economic?: DecisionCriterion;
    'know-how'?: DecisionCriterion;
    risk?: DecisionCriterion;
    capacity?: DecisionCriterion;
    flexibility?: DecisionCriterion;
    regulatory?: DecisionCriterion;
  };
  /**
   * For sourcing: what each way costs in a year, and the reasoning.
   */
  businessCase?: {
    summary?: Text;
    insource?: Money;
    outsource?: Money;
  };
  governance?: Ref;
}
/**
 * A criterion’s weight, and what doing it inside and outside score on it.
 */
export interface DecisionCriterion {
  weight?: Percent;
  insource?: number;
  outsource?: number;
}
/**
 * How many contacts arrive, when, and how long each takes: what capacity is computed from. Nothing is required: what is missing is shown as not assessed.
 */
export interface Demand {
  name?: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  service?: Ref;
  channel?: Ref;
  segment?: Ref;
  reason?: Ref;
  period?: Period;
  /**
   * How many contacts are offered, answered or not: { count: 1200, per: day }.
   */
  volume?: {
    count: number;
    /**
     * In which time: a day is a day on which it is open. Default: the whole period.
     */
    per?: 'half-hour' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';
  };
  /**
   * Whether it was counted or is expected. Default: actual up to the reference date, forecast after it.
   */
  basis?: 'actual' | 'forecast';
  /**
   * How the volume spreads over the week and over the day. Without it the peak is assumed.
   */
  profile: {
    /**
     * Seven shares of the week, Monday first, that add up to 100%: [20%, 18%, 17%, 17%, 16%, 8%, 4%]. Default: alike on every open day.
     */
    weekdays?: Percent[];
    /**
     * How a day’s volume spreads over its hours.
     */
    intraday?: {
      /**
       * Length of an interval; it divides the day: 30.
       */
      minutes: number;
      /**
       * Shares of the day, one an interval, the first from 00:00 in the time zone of the hours served; they cover the 24 hours (48 of them with 30 minutes) and add up to 100%.
       */
      shares: Percent[];
    };
  };
  data?: string;
  aht?: Duration;
  patience?: Duration;
  growth?: Percent;
  containment?: Percent;
  source?: CommonSource;
}
/**
 * tom.yaml: who the model is for, its scenarios, phases, policies and words. There is one, and its folder is the workspace.
 */
export interface Engagement {
  /**
   * The version of the language that the files are written in. Write 1.
   */
  tom: number;
  /**
   * For whom the model is made: { name: Farmacias del Sur, country: ES, sector: retail-pharmacy }.
   */
  client: {
    name: string;
    country?: string;
    sector?: string;
    /**
     * The basic service that it gives, where it gives one: water. `unknown` while nobody has said whether it does, so that what depends on it is not assessed.
     */
    basicService?:
      | 'water'
      | 'gas'
      | 'electricity'
      | 'passenger-transport'
      | 'post'
      | 'electronic-communications'
      | 'finance'
      | 'unknown';
    staff?: number;
    turnover?: Money;
    balanceSheet?: Money;
    /**
     * The same three figures of the group that it belongs to, which are what counts where its own are not written: { staff: 2100 }. {} while they are not known.
     */
    group?: {
      staff?: number;
      turnover?: Money;
      balanceSheet?: Money;
    };
    /**
     * True for a non-profit organisation.
     */
    nonProfit: boolean;
    /**
     * The public administration that it is part of: central; none for what is part of none.
     */
    administration?: 'central' | 'regional' | 'local' | 'none';
  };
  consultancy?: string;
  mission?: Text;
  /**
   * What is given, to whom and how, in a sentence each.
   */
  scope?: {
    what?: Text;
    whom?: Text;
    how?: Text;
  };
  /**
   * What makes this client different from another: { portfolioComplexity: low, drivers: [staff turnover] }.
   */
  context?: {
    /**
     * How hard its products are to explain and to configure: low for a few plain plans.
     */
    portfolioComplexity?: 'low' | 'medium' | 'high';
    /**
     * What pushes the model in one direction, a phrase each: staff turnover in branches. A decision should answer each.
     */
    drivers?: Text[];
    /**
     * What cannot be changed, a phrase each: the billing system stays until 2028.
     */
    constraints?: Text[];
  };
  /**
   * What the strategy wants, each under an id, with the KPIs that show it: { loyal: { statement: Half of the patients come back, kpis: [repeat-rate] } }.
   */
  goals: {
    [k: string]: {
      statement: Text;
      /**
       * The KPIs that show whether it is reached: [repeat-rate].
       */
      kpis?: Ref[];
    };
  };
  /**
   * The experience that the management wants customers to have, each trait under an id, with what measures it.
   */
  intendedExperience?: {
    [k: string]: {
      statement: Text;
      /**
       * KPIs or their objectives, journeys or their interactions: [kpi:csat, journey:refill#ask].
       */
      measuredBy?: Ref[];
    };
  };
  sponsor?: Ref;
  /**
   * The areas that take part, by whom and how: [{ area: it, role: it-director, involvement: Validates the systems }].
   */
  participants?: {
    area?: Ref;
    role?: Ref;
    involvement?: Text;
  }[];
  /**
   * The languages of the texts and the reports. The first is that of a text without a language: [es, en].
   */
  languages: string[];
  currency?: string;
  timezone?: string;
  /**
   * The states of the model in order, the last is the target: { as-is: { date: 2026-09-01 }, to-be: { date: 2027-12-31 } }. Phases of a road map may stand between.
   */
  scenarios: {
    [k: string]: {
      name?: Text;
      date?: PlainDate;
    };
  };
  horizon?: CommonValidity;
  asOf?: PlainDate;
  /**
   * Packs of law that the model is compared with, where they apply to the client: [es-ley-10-2025]. `tom coverage --pack es-ley-10-2025` shows one, article by article. They are no legal advice. Default: none.
   *
   * Items: A pack by its id: es-ley-10-2025.
   */
  packs: ('es-consumo-15-dias' | 'es-ley-10-2025' | 'es-rd-951-2005')[];
  /**
   * The reports that were agreed, which are those that `tom report` writes: [executive, channel-map, sla-book]. What only a report shows that was not agreed on, such as the questions of service design in the decision log, is not asked for. Default: all.
   *
   * Items: A report by its name in `tom report --list`: sla-book.
   */
  deliverables?: (
    | 'executive'
    | 'channel-map'
    | 'sla-book'
    | 'charter'
    | 'multi-provider'
    | 'decision-log'
    | 'governance'
    | 'raci'
    | 'scorecard'
    | 'roadmap'
    | 'organisation'
    | 'capacity'
    | 'architecture'
    | 'journeys'
    | 'survey'
    | 'conformity'
    | 'model-health'
  )[];
  /**
   * How far each phase of the engagement has come: { strategic: { state: closed }, operational: { state: open } }.
   */
  phases: {
    strategic: EngagementPhase;
    operational: EngagementPhase;
    technology: EngagementPhase;
    control: EngagementPhase;
  };
  /**
   * The stages of the customer's life, by code. Default: information, purchase (before); activation, installation, use, requests (during); complaints, technical-support, warranty, cancellation (after). Given, they replace all ten.
   */
  stages: {
    [k: string]: {
      name?: Text;
      /**
       * Before, during or after the customer is one: after.
       */
      moment: 'before' | 'during' | 'after';
    };
  };
  /**
   * The labels for what customers feel, from worst to best.
   */
  emotionScale: string[];
  /**
   * The terms that all parties use alike, by code: { sla: { name: SLA, definition: What an area agrees to give another } }.
   */
  glossary: {
    [k: string]: {
      name?: Text;
      definition?: Text;
      /**
       * Other words for the same: [contact model].
       */
      synonyms?: Text[];
      /**
       * The term confuses and should not be used; texts that use it are pointed out.
       */
      deprecated: boolean;
      /**
       * For a deprecated term: the codes of those to use: [attention-model, relationship-model].
       */
      use?: Ref[];
    };
  };
  /**
   * What is taken for true without proof, each under an id: { volumes: { text: Calls grow by 3% a year, owner: service-director, reviewBy: 2027-03-31 } }.
   */
  assumptions: {
    [k: string]: {
      text: Text;
      owner?: Ref;
      reviewBy?: PlainDate;
    };
  };
  /**
   * What may go wrong, each under an id: { churn: { text: Agents leave during the change, likelihood: medium, impact: high } }.
   */
  risks: {
    [k: string]: {
      text: Text;
      /**
       * How likely it is: medium.
       */
      likelihood?: 'low' | 'medium' | 'high';
      /**
       * How much harm it would do: high.
       */
      impact?: 'low' | 'medium' | 'high';
      owner?: Ref;
      initiative?: Ref;
    };
  };
  /**
   * The limits that rules compare with; what is left out has its default: { maxHandoffs: 2, maxOccupancy: 80% }.
   */
  policies: {
    maxKeyKpis: number;
    surveyGapThreshold?: number;
    minResponseRate: Percent;
    minRespondents: number;
    maxOccupancy: Percent;
    shrinkage: Percent;
    /**
     * Fewest and most people to one supervisor.
     */
    supervisionSpan: {
      min: number;
      max: number;
    };
    /**
     * How many times a case may change hands in one process, on average and on its worst path.
     */
    maxHandoffs: number;
    minHolders: number;
    maxRaciShare: Percent;
    /**
     * prefix: who speaks es attends es-CO; strict: only the very same tag.
     */
    languageFallback: 'prefix' | 'strict';
    /**
     * Where the count of business days starts, for calendars that do not say.
     */
    dayCount: 'next-business-day' | 'same-day';
    reviewMaxAge?: Duration;
  };
  /**
   * The severity of single rules in this engagement, by code: { ORG003: off, CHN001: error }. `tom rules` lists the codes. Default: each rule's own.
   */
  rules: {
    [k: string]: 'error' | 'warning' | 'info' | 'off';
  };
  /**
   * Findings that are accepted for a time, each with its reason, owner and last day. An expired or unused one is a finding itself.
   */
  suppressions: {
    code: string;
    at?: string;
    /**
     * Of a finding about a law (LAW001 to LAW003): what the law asks, by its pack and its id: es-ley-10-2025#art-17-1. It stands in place of `at`, or beside it.
     */
    fact?:
      | 'es-consumo-15-dias#art-21-3'
      | 'es-ley-10-2025#art-7-1'
      | 'es-ley-10-2025#art-7-2'
      | 'es-ley-10-2025#art-8-1'
      | 'es-ley-10-2025#art-8-2'
      | 'es-ley-10-2025#art-8-3'
      | 'es-ley-10-2025#art-8-4'
      | 'es-ley-10-2025#art-10-1'
      | 'es-ley-10-2025#art-10-3'
      | 'es-ley-10-2025#art-10-4'
      | 'es-ley-10-2025#art-10-5'
      | 'es-ley-10-2025#art-10-6'
      | 'es-ley-10-2025#art-11'
      | 'es-ley-10-2025#art-13-2'
      | 'es-ley-10-2025#art-13-5'
      | 'es-ley-10-2025#art-14-1'
      | 'es-ley-10-2025#art-14-2'
      | 'es-ley-10-2025#art-16-2'
      | 'es-ley-10-2025#art-17-1'
      | 'es-ley-10-2025#art-17-2'
      | 'es-ley-10-2025#art-17-3'
      | 'es-ley-10-2025#art-18-1'
      | 'es-ley-10-2025#art-18-2'
      | 'es-ley-10-2025#art-21'
      | 'es-ley-10-2025#art-21-5'
      | 'es-ley-10-2025#art-22'
      | 'es-rd-951-2005#art-9-1'
      | 'es-rd-951-2005#art-9-2'
      | 'es-rd-951-2005#art-9-2-access'
      | 'es-rd-951-2005#art-9-2-systems'
      | 'es-rd-951-2005#art-9-3'
      | 'es-rd-951-2005#art-9-4'
      | 'es-rd-951-2005#art-10'
      | 'es-rd-951-2005#art-12'
      | 'es-rd-951-2005#art-16';
    reason: Text;
    owner: Ref;
    expires: PlainDate;
  }[];
  /**
   * How the client's reports look: logo, colours, header, footer and classification.
   */
  brand?: {
    logo?: string;
    /**
     * The client's colours, in quotes: { primary: "#005eb8", accent: "#f28c28" }.
     */
    colours?: {
      primary?: string;
      secondary?: string;
      accent?: string;
    };
    header?: Text;
    footer?: Text;
    classification?: Text;
  };
  /**
   * Where the model's files are, as globs from this folder: ["model/** /*.yaml"]. Default: ["model/** /*.yaml", "model/** /*.yml"].
   */
  model?: string[];
}
/**
 * How far a phase of the engagement has come: { state: open }.
 */
export interface EngagementPhase {
  /**
   * What has to be true for it to be closed, one text each: [The board has signed the charter].
   */
  exit?: Text[];
  /**
   * pending, open or closed. The rules of a phase run from when it is open; a closed one has to meet its exit criteria.
   */
  state: 'pending' | 'open' | 'closed';
}
/**
 * How the customer’s opinion is asked for after the service, and how a negative one is turned into a positive one before the case is closed.
 */
export interface FeedbackLoop {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  /**
   * What it listens about: [service:dispensing, stage:complaints, journey:first-purchase#pay].
   */
  covers?: Ref[];
  /**
   * How the opinion is obtained: { method: survey, channel: email, timing: 24 h after delivery, sampling: All cases }.
   */
  capture?: {
    /**
     * How it is obtained: a survey, a call, a complaint that comes in, what contact staff report…
     */
    method?:
      | 'survey'
      | 'call'
      | 'interview'
      | 'complaint'
      | 'staff-report'
      | 'conversation-analysis'
      | 'social-listening'
      | 'other';
    channel?: Ref;
    timing?: Text;
    sampling?: Text;
  };
  /**
   * What counts as negative and what is done about it.
   */
  negative?: {
    rule?: Text;
    owner?: Ref;
    correctiveProcess?: Ref;
    deadline?: Duration;
    verify?: Text;
  };
  /**
   * What ends a case. A closed ticket says nothing about the customer, so it does not close the loop.
   */
  closesWhen?: 'positive' | 'customer-confirmed' | 'ticket-closed';
  /**
   * Who hears what was learnt, and how often: { to: service-board, cadence: monthly }.
   */
  learning?: {
    to: Ref;
    /**
     * How often: daily, weekly, fortnightly, monthly, quarterly, half-yearly, yearly.
     */
    cadence?: 'daily' | 'weekly' | 'fortnightly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';
  };
  /**
   * The latest period: { period: 2026-Q3, invited: 900, responded: 310, negative: 41, recovered: 29 }. The history and the objective belong to a KPI of the metric recovery-rate.
   */
  stats?: {
    period?: Period;
    invited?: number;
    responded?: number;
    negative?: number;
    recovered?: number;
    source?: CommonSource;
  };
}
/**
 * A difference between what is expected and what there is, which an initiative closes or a decision accepts.
 */
export interface Gap {
  name?: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  origin?: Ref;
  about: Ref;
  current?: Measure;
  expected?: Measure;
  /**
   * How much it harms the customer.
   */
  severity: 'low' | 'medium' | 'high' | 'critical';
  cause?: Text;
  /**
   * Where it stands: open → accepted (it is to be dealt with) or in-progress → closed (a later measurement meets what was expected) or wont-fix (needs a decision).
   */
  state: 'open' | 'accepted' | 'in-progress' | 'closed' | 'wont-fix';
  decision?: Ref;
}
/**
 * What several companies that serve the same customer commit to, each and together: their teams, their limits of competence and how they coordinate.
 */
export interface GlobalAgreement {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  purpose?: Text;
  /**
   * The markets it is for, in words: Andean countries.
   */
  markets?: Text[];
  /**
   * Whether the legal side is left out, or stands in a document that this one refers to. The annex prints it.
   */
  legalScope?: 'excluded' | 'referenced';
  valid?: CommonValidity;
  customerOutcome?: Text;
  integrator?: Ref;
  /**
   * The companies that take part, each under its provider’s id; `own` is the client itself.
   */
  parties?: {
    [k: string]: {
      /**
       * Whether it is ready: its own customer-satisfaction model is in place, believed in and watched.
       */
      readiness?: {
        /**
         * Its own model is working. Left out means not known.
         */
        modelInPlace?: boolean;
        /**
         * Who has made it theirs.
         */
        internalised?: {
          /**
           * The staff have. Left out means not known.
           */
          staff?: boolean;
          /**
           * Middle management has. Left out means not known.
           */
          middle?: boolean;
          /**
           * Senior management has. Left out means not known.
           */
          senior?: boolean;
        };
        /**
         * Its results are watched all the time. Left out means not known.
         */
        monitored?: boolean;
        /**
         * Where it can be seen: a text, or a text with its date and link.
         */
        evidence?: CommonSource[];
      };
      /**
       * The people it puts in. At least one list, or else a waiver.
       */
      contributes?: {
        /**
         * Its teams that face the customer.
         */
        contactPoint?: Ref[];
        /**
         * Its teams that resolve.
         */
        solver?: Ref[];
        /**
         * Its roles that design the service and train the teams.
         */
        sme?: Ref[];
      };
      waiver?: Text;
      /**
       * What it goes on answering for itself, such as [process:billing, process:repair#visit, service:maintenance].
       */
      retains?: Ref[];
      /**
       * What shows that it means it: Board resolution of 2026-05-12. A text, or a text with its date and link.
       */
      commitmentEvidence?: CommonSource[];
    };
  };
  /**
   * What each party, or all of them together, commit to: an id for each.
   */
  commitments?: {
    [k: string]: {
      /**
       * Whether one party or all together answer for it.
       */
      scope?: 'individual' | 'collective';
      party?: Ref;
      statement?: Text;
      target?: TargetTargetOrStandard;
      agreement?: Ref;
    };
  };
  /**
   * The limits of competence between two parties: where the work of one ends and that of the other starts. An id for each.
   */
  boundaries: {
    [k: string]: {
      /**
       * The two parties, as they are called in `parties`: [own, fibrenet].
       */
      between: Ref[];
      /**
       * The services in which it appears.
       */
      services?: Ref[];
      /**
       * What each party does on its side of the limit: the party, and a text.
       */
      competence?: {
        [k: string]: Text;
      };
      trigger?: Text;
      fromTeam?: Ref;
      toTeam?: Ref;
      handover?: TargetTargetOrStandard;
      accountable?: Ref;
      /**
       * The roles that found and described this limit.
       */
      smes?: Ref[];
      document?: CommonSource;
    };
  };
  governance?: Ref;
  /**
   * The roles, subject-matter experts of every party, that design the service together.
   */
  designTeam?: Ref[];
  /**
   * What shows that structure, processes and strategy pull the same way.
   */
  alignment?: {
    /**
     * Areas, teams, roles or bodies in common, such as [team:joint-desk].
     */
    structure?: Ref[];
    /**
     * Processes that run across the parties.
     */
    processes?: Ref[];
    /**
     * Goals, decisions, KPIs or initiatives in common, such as [goal:growth, kpi:csat].
     */
    strategy?: Ref[];
  };
  disputeResolution?: Text;
  /**
   * The systems that all the parties use.
   */
  systems?: Ref[];
}
/**
 * A committee or a coordination team that meets, looks at what is measured and decides.
 */
export interface GovernanceBody {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  /**
   * What it is for: coordination joins the management of several providers.
   */
  type?: 'coordination' | 'steering' | 'operational' | 'quality' | 'change' | 'escalation';
  /**
   * How far its decisions reach: strategic for the board, tactical for the month, operational for the day.
   */
  level?: 'strategic' | 'tactical' | 'operational';
  chair?: Ref;
  /**
   * The roles that sit in it, the chair included or not: [service-director, hr-director].
   */
  members?: Ref[];
  /**
   * How often: daily, weekly, fortnightly, monthly, quarterly, half-yearly, yearly.
   */
  cadence?: 'daily' | 'weekly' | 'fortnightly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';
  /**
   * What it looks at: [kpi:fcr, assessment:internal-2026]. The KPIs that name it in `reviewedBy` and the reports of teams count without being written here.
   */
  inputs?: Ref[];
  /**
   * What it may decide, one text each: Changes to the charter. Closing a branch on Saturdays.
   */
  decides?: Text[];
  escalatesTo?: Ref;
  /**
   * What and whom it governs: [provider:night-desk, area:branches, globalAgreement:alliance-2027].
   */
  covers?: Ref[];
}
/**
 * Work that closes gaps or takes the model from today to the target: what, how, who, when and what the customer notices.
 */
export interface Initiative {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  /**
   * What it does to what it affects: create for a service that does not exist yet.
   */
  action?: 'improve' | 'modify' | 'create' | 'retire';
  /**
   * The gaps that it closes: [late-replacements].
   */
  closes?: Ref[];
  /**
   * What it comes from. Default: gap where it closes any. A regulation or a decision needs no gap.
   */
  origin?: 'gap' | 'deviation' | 'feedback' | 'regulation' | 'decision' | 'risk' | 'other';
  what?: Text;
  how?: Text;
  start?: PlainDate;
  end?: PlainDate;
  phase?: Ref;
  /**
   * The initiatives that have to end before it starts: [rostering-tool].
   */
  dependsOn?: Ref[];
  /**
   * What it changes: [agreement:hr-staff-cover, team:counter-team, journey:first-purchase#pay]. Name the entity itself when all of it changes.
   */
  affects?: Ref[];
  /**
   * What improves and by how much: { kpi: fcr, delta: 4% }.
   */
  benefits?: {
    kpi: Ref;
    delta?: Measure;
  }[];
  cost?: Money;
  /**
   * How hard it is, from 1 (a few days) to 5 (the whole organisation for months).
   */
  effort?: number;
  /**
   * How much the customer gains, from 1 (hardly noticed) to 5 (changes the experience).
   */
  impact?: number;
  /**
   * The dates that matter on the way, each by an id of your choice: { first-shift: { name: First shift covered, date: 2027-02-15 } }.
   */
  milestones?: {
    [k: string]: {
      name: Text;
      date?: PlainDate;
    };
  };
  /**
   * Where it stands.
   */
  state: 'proposed' | 'approved' | 'in-progress' | 'on-hold' | 'done' | 'cancelled';
  customerImpact?: Text;
}
/**
 * What a segment lives through with the company, interaction by interaction, today and in the target.
 */
export interface Journey {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  segment?: Ref;
  persona?: Text;
  /**
   * What happens, in order, each under its id; journey:refill#ask names the interaction `ask`.
   */
  interactions?: {
    [k: string]: JourneyInteraction;
  };
}
/**
 * One contact of the customer with the company, or one thing that the customer does. Example: asks for the medicine at the counter.
 */
export interface JourneyInteraction {
  stage?: Ref;
  service?: Ref;
  customerAction?: Text;
  channel?: Ref;
  expectation?: Text;
  /**
   * What the customer feels, by scenario, as a label of `emotionScale` in tom.yaml: { as-is: dislike, to-be: like }.
   */
  emotion?: {
    [k: string]: Ref;
  };
  /**
   * How hard it is for the customer, by scenario, from 1 (very easy) to 7 (very hard): { as-is: 5, to-be: 2 }.
   */
  effort?: {
    [k: string]: number;
  };
  /**
   * Whether it decides what the customer thinks (truth), or hurts (pain): [truth, pain]. Default: neither.
   */
  moments?: ('truth' | 'pain')[];
  /**
   * The journey fails if this fails.
   */
  critical: boolean;
  /**
   * What the target does with it: critical to redesign, new, removed, or none. One that is new has no emotion today.
   */
  redesign: 'none' | 'critical' | 'new' | 'remove';
  frontstage?: JourneyAction;
  /**
   * What contact staff do out of the customer's sight, in order: [{ step: dispense#check-stock, team: counter-team }].
   */
  backstage?: JourneyAction[];
  /**
   * What it rests on inside: steps, systems, agreements, teams or providers. Example: [agreement:logistics-delivery, system:stock].
   */
  support?: Ref[];
  failPoint?: Text;
  waitTarget?: TargetTargetOrStandard;
  /**
   * How a bad experience is turned round: { loop: branch-recovery, from: hate, to: like }.
   */
  recovery?: {
    loop?: Ref;
    from?: Ref;
    to?: Ref;
  };
  /**
   * The KPIs that measure it: [csat-counter].
   */
  kpis?: Ref[];
  /**
   * The initiatives that change it: [stock-online].
   */
  initiatives?: Ref[];
}
/**
 * A step of a process and who does it: { step: dispense#hand-over, team: counter-team }.
 */
export interface JourneyAction {
  step?: Ref;
  team?: Ref;
}
/**
 * What is measured to know whether an objective is met: its definition, its objectives and its measurements.
 */
export interface Kpi {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  /**
   * What is measured: a code of the list, or `custom` with a `formula` for anything else. Example: resolution-time.
   */
  metric?:
    | 'service-level'
    | 'answer-rate'
    | 'asa'
    | 'abandonment'
    | 'aht'
    | 'occupancy'
    | 'shrinkage'
    | 'fcr'
    | 'transfer-rate'
    | 'response-time'
    | 'resolution-time'
    | 'notice'
    | 'backlog-age'
    | 'availability'
    | 'accuracy'
    | 'csat'
    | 'nps'
    | 'ces'
    | 'quality-score'
    | 'containment'
    | 'cost-per-contact'
    | 'cost-to-serve'
    | 'complaint-rate'
    | 'recovery-rate'
    | 'right-first-time'
    | 'appointment-kept'
    | 'on-time-delivery'
    | 'attrition'
    | 'enps'
    | 'opening-hours'
    | 'custom';
  within?: Duration;
  /**
   * Which side of management control it belongs to: csat is experience, service-level is service, the score of an audit is quality. Default: that of the metric.
   */
  domain?: 'experience' | 'service' | 'quality' | 'efficiency' | 'people' | 'financial';
  /**
   * true for the few on which the board decides.
   */
  key: boolean;
  formula?: Text;
  base?: Text;
  unit?: Text;
  /**
   * Whether more is better (up), less is better (down) or a value is to be hit (target). Only for `custom`; the metric fixes it otherwise.
   */
  direction?: 'up' | 'down' | 'target';
  /**
   * Where it is measured: { system: acd, method: automatic }.
   */
  measuredIn?: {
    system?: Ref;
    /**
     * How they are obtained: automatic, without anyone counting.
     */
    method?: 'automatic' | 'survey' | 'audit' | 'manual';
  };
  /**
   * How often: daily, weekly, fortnightly, monthly, quarterly, half-yearly, yearly.
   */
  frequency?: 'daily' | 'weekly' | 'fortnightly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';
  /**
   * The bodies that look at it: [service-board].
   */
  reviewedBy?: Ref[];
  decisionUse?: Text;
  /**
   * The values to be reached, by an id of your choice; one each scope and period: phone-2027: { scope: channel:phone, period: 2027, baseline: 72%, target: { min: 78% } }.
   */
  objectives: {
    [k: string]: {
      scope?: Ref;
      period?: Period;
      baseline?: Measure;
      /**
       * The value to be reached: { min: 78% }, { max: 5 min }.
       */
      target?: {
        min?: Measure;
        max?: Measure;
        equals?: Measure;
      };
      stretch?: Measure;
      floor?: Measure;
      rationale?: Text;
      /**
       * A figure of others to compare with: { type: sector, value: 74%, source: Sector survey, date: 2026 }.
       */
      benchmark?: {
        /**
         * Whose figure it is.
         */
        type?: 'competitor' | 'sector' | 'best-practice' | 'internal' | 'regulatory';
        value: Measure;
        source?: Text;
        date?: PlainDate;
      };
    };
  };
  /**
   * The KPIs that would show the harm of pushing this one too far: for a handle time, [csat, fcr].
   */
  balancedBy?: Ref[];
  /**
   * The values measured, oldest first: { period: 2026-09, value: 71.8%, n: 5210 }. Long series stand better in `data`.
   */
  measurements?: {
    period?: Period;
    value: Measure;
    n?: number;
    source?: CommonSource;
  }[];
  data?: string;
}
/**
 * A place from which customers are served: a site, a store, people’s homes or the cloud.
 */
export interface Location {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  country?: string;
  region?: string;
  city?: Text;
  timezone?: string;
  /**
   * What sort of place. `home`: people working from home.
   */
  type?: 'site' | 'store' | 'home' | 'cloud';
  seats?: number;
}
/**
 * One of the three models of customer management (attention, experience, relationship), by its dimensions.
 */
export interface ManagementModel {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  /**
   * Attention: how the channels serve the segments. Experience: how the experience is governed. Relationship: how the customer deals with the company before, during and after.
   */
  type?: 'attention' | 'experience' | 'relationship';
  governance?: Ref;
  /**
   * What it says of each dimension, under its code. Attention needs strategy, operation, people-organisation, quality and technical-infrastructure; experience needs strategy, analytics, design, transformation and organisation; relationship needs before, during and after. Others may be added.
   */
  dimensions?: {
    [k: string]: {
      statement?: Text;
      /**
       * What puts it into practice, wherever it is described, such as [channel:web, process:complaints, kpi:csat].
       */
      evidence?: Ref[];
      /**
       * From 1 (nothing yet) to 5 (measured and improving), by scenario: { as-is: 2, to-be: 4 }.
       */
      maturity?: {
        [k: string]: number;
      };
    };
  };
}
/**
 * A service that FRONT requires from a BACK area or a provider, so that a part of what customers are offered can be delivered. What is agreed about it is an agreement.
 */
export interface Need {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  /**
   * Who requires it: areas, teams or providers: [area:branches, team:counter-team].
   */
  consumers: Ref[];
  consumerRole?: Ref;
  provider?: Ref;
  providerRole?: Ref;
  /**
   * What it consists of: people for counter staff and replacements, technology for a working CRM, information for an up-to-date price list.
   */
  type?: 'people' | 'technology' | 'information' | 'logistics' | 'financial' | 'legal' | 'other';
  statement?: Text;
  /**
   * What FRONT can deliver thanks to it: a component of a value proposition (segment:patient#advice), a service (service:dispensing) or an interaction of a journey (journey:first-purchase#pay).
   */
  enables?: Ref[];
  /**
   * What happens to the customer without it: vital when nothing can be delivered.
   */
  criticality: 'low' | 'normal' | 'high' | 'vital';
  /**
   * How often it is asked for: { count: 40, per: month }.
   */
  volume?: {
    count: number;
    /**
     * The stretch of time that the volume is counted over: day.
     */
    per: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';
  };
  /**
   * Where it stands: identified → validated (needs validatedBy) → agreed (an agreement that names it is agreed or in force); or rejected (needs rejectedReason) or merged (needs mergedInto).
   */
  state: 'identified' | 'validated' | 'rejected' | 'merged' | 'agreed' | 'retired';
  /**
   * Who confirmed for the provider that this is a service it gives, and when: { role: hr-director, date: 2026-09-20 }.
   */
  validatedBy?: {
    role: Ref;
    date?: PlainDate;
  };
  rejectedReason?: Text;
  mergedInto?: Ref;
}
/**
 * How a service is delivered, step by step: who does each step, in which system, and where it goes next.
 */
export interface Process {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  trigger?: Text;
  outcome?: Text;
  /**
   * 1 a group of processes, 2 a process, 3 a procedure in detail.
   */
  level: number;
  /**
   * What is done, in the order written: step id to step. Each goes on to the one below it unless `next` or `branches` says otherwise.
   */
  steps: {
    [k: string]: {
      name?: Text;
      performer?: Ref;
      role?: Ref;
      /**
       * The systems in which it is done; one where possible, or else `manual: true`.
       */
      systems: Ref[];
      /**
       * True where it is done without any system, on purpose.
       */
      manual: boolean;
      /**
       * The steps that follow; several run at the same time. Default: the step below. An empty list, [], ends the process here. Leave it out where there are branches.
       */
      next?: Ref[];
      /**
       * Where the work takes one of several ways: each with its share of the cases, 100% in all.
       */
      branches?: {
        to: Ref;
        probability?: Percent;
      }[];
      /**
       * Where something is decided in this step: who or what decides, and how much depends on it.
       */
      decision?: {
        /**
         * Who decides: a person, a person with a system’s support, or the system in a person’s place.
         */
        mode?: 'human' | 'system-supported' | 'system-substituted';
        /**
         * How much depends on it for the customer or the company: rejecting a claim is high.
         */
        materiality?: 'low' | 'medium' | 'high';
        override?: Ref;
      };
      /**
       * On which side of the customer’s line of sight it happens.
       */
      visibility?: 'front' | 'back' | 'support';
      /**
       * How long one case takes in this step.
       */
      time: {
        touch?: Duration;
        wait?: Duration;
      };
      agreement?: Ref;
      failPoint?: Text;
      /**
       * What prevents it or finds it in time: The address is read back to the customer.
       */
      controls?: Text[];
    };
  };
}
/**
 * A company or public body that does part of the work or supplies what it needs, and how the relation is governed.
 */
export interface Provider {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  /**
   * What it is to the client. `regulated`: one on which the client depends without a contract with it, such as a distributor.
   */
  type?: 'outsourcer' | 'partner' | 'jv-member' | 'subcontractor' | 'technology' | 'public-body' | 'regulated';
  parent?: Ref;
  /**
   * The services in which it takes part.
   */
  services?: Ref[];
  /**
   * The places it works from.
   */
  locations?: Ref[];
  manager?: Ref;
  governance?: Ref;
  /**
   * The contract’s dates; what it promises is an agreement of type `uc`.
   */
  contract?: {
    from?: PlainDate;
    to?: PlainDate;
    noticePeriod?: Duration;
    /**
     * What happens at the end if nobody does anything, or how it is renewed.
     */
    renewal?: 'automatic' | 'by-agreement' | 'none';
  };
  /**
   * What it is certified in: [ISO 9001, ISO 18295-1].
   */
  certifications?: string[];
  /**
   * The languages it has promised to attend in: [es, ca].
   */
  languages?: string[];
  exitPlan?: Text;
}
/**
 * One row of the RACI matrix: an activity and the roles that do it, answer for it, are consulted and are informed. The collection is a list; it has no ids and no overrides.
 */
export interface Raci {
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  activity: Ref;
  /**
   * The roles that do it; at least one.
   */
  r?: Ref[];
  a?: Ref;
  /**
   * The roles that are asked before.
   */
  c?: Ref[];
  /**
   * The roles that are told afterwards.
   */
  i?: Ref[];
}
/**
 * A profile that people hold: what it must know, what it may decide and how it is rewarded.
 */
export interface Role {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  area?: Ref;
  provider?: Ref;
  /**
   * How high it stands.
   */
  level?: 'agent' | 'specialist' | 'supervisor' | 'middle-management' | 'senior-management';
  /**
   * What is asked of whoever holds it.
   */
  profile?: {
    /**
     * What it must be able to do: Listening, Conflict handling.
     */
    competencies?: Text[];
    /**
     * Languages it must speak: [es, ca].
     */
    languages?: string[];
    education?: Text;
  };
  /**
   * Who holds it today. The only place for people’s names; public reports leave them out.
   */
  holders?: string[];
  /**
   * Where it is an expert who takes part in designing the service and training the teams: in what.
   */
  sme?: {
    /**
     * What it is an expert in: Fibre installation.
     */
    topics?: Text[];
  };
  /**
   * What it may decide without asking, and up to where: an id for each.
   */
  decisionRights?: {
    [k: string]: {
      decision?: Text;
      limit?: Measure;
      conditions?: Text;
      approvalAbove?: Ref;
    };
  };
  /**
   * The KPIs on which its incentives depend; the weights add up to 100%.
   */
  incentives?: {
    kpi: Ref;
    weight?: Percent;
  }[];
  /**
   * How it is paid, without people’s own figures.
   */
  pay?: {
    band?: string;
    variable?: Percent;
  };
  /**
   * What whoever holds it is taught: Product induction.
   */
  training?: Text[];
}
/**
 * People or companies that have something in common and can be treated alike: customers by type, and others such as intermediaries or the regulator.
 */
export interface Segment {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  /**
   * What they are to the client: customers, prospects, intermediaries, internal customers, a regulator, or others.
   */
  type: 'customer' | 'prospect' | 'intermediary' | 'internal' | 'regulator' | 'other';
  /**
   * False for customers who buy for their business: what the law gives to consumers is not theirs. Default: true for customers.
   */
  consumers?: boolean;
  /**
   * What makes somebody one of them, a rule a line that can be tested: ["age >= 18", "employees 10-49"].
   */
  criteria?: Text[];
  /**
   * The criteria as data: an attribute of the customer, with the values that it may have or the least and the most: [{ attribute: chronic-treatments, min: 1, max: 4 }]. All have to hold.
   */
  conditions?: {
    attribute: string;
    /**
     * The values of which it has to have one: [oneself].
     */
    values?: string[];
    min?: number;
    max?: number;
  }[];
  parent?: Ref;
  /**
   * Whether the segments that name this one as their parent are all of it, or only part of it. When all, nobody is in it who is in none of them, and it is not judged nor drawn beside them. Default: all when their sizes, or their shares of revenue, add up to its own; otherwise part.
   */
  childrenCover?: 'all' | 'part';
  /**
   * How many they are and when that was counted: { count: 350000, asOf: 2026-06-30 }.
   */
  size?: {
    count?: number;
    asOf?: PlainDate;
    source?: CommonSource;
  };
  revenueShare?: Percent;
  /**
   * The languages in which they have to be attended: [es, ca].
   */
  languages?: string[];
  /**
   * Where they are: [ES, CO].
   */
  countries?: string[];
  /**
   * Where in the country they are, by ISO 3166-2: [ES-AN, ES-CT].
   */
  regions?: string[];
  ageFrom?: number;
  /**
   * The zones in which they call; a calendar in the `caller` zone is checked in each: [Europe/Madrid, Atlantic/Canary]. Default: the engagement's.
   */
  timezones?: string[];
  /**
   * What makes some channels hard or impossible for them: [hearing, digital-divide].
   *
   * Items: A condition of a person that a channel has to allow for: hearing.
   */
  accessNeeds?: ('mobility' | 'hearing' | 'speech' | 'sight' | 'cognitive' | 'age' | 'digital-divide')[];
  /**
   * The channels that they prefer, the best first: [phone, app].
   */
  channelPreferences?: Ref[];
  /**
   * What they are offered, in components under an id; segment:patient#advice names one, and needs say which they enable.
   */
  valueProposition: {
    [k: string]: SegmentComponent;
  };
}
/**
 * One thing that the segment is offered: Your medicine, today.
 */
export interface SegmentComponent {
  statement: Text;
  /**
   * The services that deliver it: [dispensing].
   */
  services: Ref[];
  /**
   * The front delivers it alone and needs nothing of the back areas.
   */
  frontOnly: boolean;
}
/**
 * What a segment is given: billing enquiries, repairs, advice. What has hours or promises of its own is a service.
 */
export interface Service {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  type?: Text;
  /**
   * The stages of the customer's life in which it is given: [information, requests].
   */
  stages: Ref[];
  /**
   * True for a service that is supplied without interruption: water, power, a line.
   */
  continuity?: boolean;
  /**
   * What it is about, where the law treats it apart: continuity of the supply, billing, or other.
   */
  subject?: 'continuity' | 'billing' | 'other';
  /**
   * Who is given it: [patient]. A segment's children are included.
   */
  segments?: Ref[];
  /**
   * The processes that deliver it: [dispense].
   */
  processes: Ref[];
  hours?: Ref;
  /**
   * In which languages: [es, ca]. They should include those of its segments.
   */
  languages?: string[];
  /**
   * What sets it apart, a phrase each: free of charge, without appointment.
   */
  characteristics?: Text[];
  /**
   * How much it matters if it fails: vital means that the business or a person is at risk.
   */
  criticality: 'low' | 'normal' | 'high' | 'vital';
  /**
   * Services that the customer has had before: [activation].
   */
  prerequisites?: Ref[];
  /**
   * The rules that oblige to give it, with the target that they set, if any; a commitment may not be weaker.
   */
  legalBasis: {
    text: Text;
    target?: TargetTargetOrStandard;
  }[];
}
/**
 * The act in which both sides sign. It is the only place for signatures; one act may sign a whole SLA book.
 */
export interface Signing {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  date?: PlainDate;
  /**
   * Who signs, and for whom: { role: hr-director, for: area:hr }. An agreement needs the signature of both sides.
   */
  signatories: {
    role: Ref;
    for?: Ref;
  }[];
  /**
   * What is signed: agreements, charters, global agreements, or a phase of the engagement whose closing is approved: [agreement:hr-staff-cover, charter:patients, phase:strategic].
   */
  signs?: Ref[];
}
/**
 * A target with a name, so that 80/20 is written once: wherever a target is asked for, the id of a standard can stand.
 */
export interface Standard {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  target: TargetTarget;
}
/**
 * A figure to be kept. About each case: `within` or `atLeast`, with `share`. About a statistic: `min`, `max` or `equals`. Example: { metric: service-level, within: 20s, share: 80%, window: interval }.
 */
export interface TargetTarget {
  /**
   * What is measured: a code of the list, or `custom` with a `formula` for anything else. Example: resolution-time.
   */
  metric:
    | 'service-level'
    | 'answer-rate'
    | 'asa'
    | 'abandonment'
    | 'aht'
    | 'occupancy'
    | 'shrinkage'
    | 'fcr'
    | 'transfer-rate'
    | 'response-time'
    | 'resolution-time'
    | 'notice'
    | 'backlog-age'
    | 'availability'
    | 'accuracy'
    | 'csat'
    | 'nps'
    | 'ces'
    | 'quality-score'
    | 'containment'
    | 'cost-per-contact'
    | 'cost-to-serve'
    | 'complaint-rate'
    | 'recovery-rate'
    | 'right-first-time'
    | 'appointment-kept'
    | 'on-time-delivery'
    | 'attrition'
    | 'enps'
    | 'opening-hours'
    | 'custom';
  formula?: Text;
  description?: Text;
  within?: Duration;
  atLeast?: Duration;
  share?: Percent;
  min?: Measure;
  max?: Measure;
  equals?: Measure;
  /**
   * Which statistic `min`, `max` or `equals` is about. Default: the mean of a time or a score, the ratio of a percentage.
   */
  stat?: 'mean' | 'median' | 'p90' | 'p95' | 'max';
  scale?: TargetScale;
  /**
   * What does not comply when it is met exactly: the limit (within: under 3 min, rather than 3 min or less), the proportion (share: more than 95%) or both. Left out, both are included.
   */
  exclusive?: 'within' | 'share' | 'both';
  /**
   * The stretch of time over which it is judged: month means that each month has to comply. `interval` is one interval of the demand profile, usually half an hour.
   */
  window?: 'interval' | 'day' | 'week' | 'month' | 'quarter' | 'year';
  calendar?: Ref;
  starts?: Text;
  stops?: Text;
  /**
   * What stops the clock for a while: [awaiting-customer, holidays]. Default: nothing does.
   */
  pauses?: ('awaiting-customer' | 'third-party' | 'holidays' | 'force-majeure')[];
  cutoff?: Time;
  when?: Text;
  upTo?: TargetUpTo;
  valid?: CommonValidity;
  kpi?: Ref;
  base?: Text;
  source?: CommonSource;
}
/**
 * An application, a platform or an installation in which the work is done: what it is for, its data and how it joins the others.
 */
export interface System {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  /**
   * What it is.
   */
  type: 'application' | 'platform' | 'infrastructure' | 'facility';
  /**
   * What it does for the operation: [crm, ticketing]. `other` where none fits; the description then says what.
   */
  functionalities?: (
    | 'crm'
    | 'omnichannel'
    | 'acd'
    | 'ivr'
    | 'self-service'
    | 'knowledge-base'
    | 'ticketing'
    | 'wfm'
    | 'quality-recording'
    | 'survey'
    | 'billing'
    | 'order-management'
    | 'field-service'
    | 'bi'
    | 'bot'
    | 'dialer'
    | 'messaging'
    | 'email'
    | 'social'
    | 'appointments'
    | 'e-commerce'
    | 'content-management'
    | 'document-management'
    | 'e-signature'
    | 'identity'
    | 'payments'
    | 'erp'
    | 'inventory'
    | 'logistics'
    | 'human-resources'
    | 'learning'
    | 'marketing-automation'
    | 'process-automation'
    | 'integration-platform'
    | 'monitoring'
    | 'collaboration'
    | 'telephony'
    | 'network'
    | 'speech-analytics'
    | 'other'
  )[];
  provider?: Ref;
  /**
   * Where it is in its life.
   */
  lifecycle: 'plan' | 'active' | 'phase-out' | 'retired';
  endOfLife?: PlainDate;
  availability?: TargetTargetOrStandard;
  hours?: Ref;
  fallback?: Ref;
  /**
   * Which business data it holds: an id for each, the same in every system and with its name in the glossary under that code, and whether it is the master or a copy: { customer: master, order: copy }.
   */
  holds?: {
    [k: string]: 'master' | 'copy';
  };
  /**
   * The systems it exchanges data with, each by an id of your choice and written once, on either side: { billing: { to: erp, type: api } }.
   */
  integrations?: {
    [k: string]: {
      to: Ref;
      /**
       * Which way the data go, seen from this system.
       */
      direction: 'inbound' | 'outbound' | 'both';
      /**
       * How they are joined. `screen`: reads or types into the screens; `manual`: someone copies the data.
       */
      type?: 'api' | 'file' | 'event' | 'screen' | 'manual';
      /**
       * Which data it carries, by the ids used in `holds`: [customer, order].
       */
      data?: string[];
      /**
       * How often the data pass.
       */
      frequency?: 'real-time' | 'hourly' | 'daily' | 'weekly' | 'monthly' | 'on-demand';
    };
  };
  /**
   * What it is needed for, such as [service:billing, channel:phone, team:night-shift, kpi:fcr].
   */
  justifiedBy?: Ref[];
  cost?: Money;
}
/**
 * People who work together: whom they serve, when and in which languages, who leads them and what they answer for.
 */
export interface Team {
  name: Text;
  description?: Text;
  owner?: Ref;
  /**
   * The scenarios in which it exists. Default: all that tom.yaml declares.
   */
  scenarios?: Ref[];
  overrides?: Readonly<Record<string, unknown>>;
  /**
   * Where the entity stands. Retired ones are left out of every check.
   */
  state?: 'draft' | 'proposed' | 'agreed' | 'published' | 'retired';
  /**
   * Where the facts of this entity come from.
   */
  sources?: CommonSource[];
  /**
   * Free words to find it by.
   */
  tags?: string[];
  /**
   * Ids that it had before, so that a rename does not break history.
   */
  aliases?: string[];
  /**
   * What it is there for. Contact points are the customer’s face; solvers resolve what contact points pass on; a squad does both from end to end.
   */
  type?: 'contact-point' | 'solver' | 'squad' | 'back-office' | 'support' | 'supervision' | 'management';
  area?: Ref;
  provider?: Ref;
  location?: Ref;
  /**
   * Whom and what it is meant to serve. The cells of the channel map say who attends what, and the two are compared. A list left out means all.
   */
  serves?: {
    /**
     * The segments it serves. Default: all.
     */
    segments?: Ref[];
    /**
     * The services it attends. Default: all.
     */
    services?: Ref[];
    /**
     * The stages of the customer’s life it attends: [use, complaints]. Default: all.
     */
    stages?: Ref[];
  };
  /**
   * For support teams: the function it gives the operation; the main one where it gives several.
   */
  supportFunction?:
    | 'planning'
    | 'quality'
    | 'process'
    | 'training'
    | 'coaching'
    | 'it-support'
    | 'reporting'
    | 'knowledge'
    | 'complaints';
  headcount?: number;
  fte?: number;
  /**
   * How many positions are staffed and when, each shift by an id of your choice: { day: { calendar: office, seats: 4 } }.
   */
  shifts: {
    [k: string]: {
      calendar: Ref;
      seats?: number;
      /**
       * How many of those positions speak each language; one person may count in several.
       */
      languages?: {
        language: string;
        seats?: number;
      }[];
      /**
       * What this shift can do that others cannot, in short codes: [billing, retention].
       */
      skills?: string[];
    };
  };
  /**
   * The trades that meet in it, above all in a squad: [Design, Engineering, Customer care].
   */
  disciplines?: Text[];
  /**
   * Whether everyone does everything or each has a speciality.
   */
  skillModel?: 'generalist' | 'specialist' | 'mixed';
  /**
   * For solvers: the kinds of work they take on.
   */
  solves?: ('installation' | 'maintenance' | 'troubleshooting' | 'fault')[];
  /**
   * Where it passes what it cannot resolve, in order.
   */
  escalatesTo: {
    team: Ref;
    after?: Duration;
  }[];
  backup?: Ref;
  shrinkage?: Percent;
  contractHoursPerWeek?: number;
  supervisor?: Ref;
  /**
   * It works with little supervision, on training and KPIs of its own.
   */
  selfManaged: boolean;
  coach?: Ref;
  /**
   * The roles, usually subject-matter experts, that train it.
   */
  trainedBy?: Ref[];
  /**
   * How it is kept trained.
   */
  training?: {
    /**
     * How often: daily, weekly, fortnightly, monthly, quarterly, half-yearly, yearly.
     */
    cadence?: 'daily' | 'weekly' | 'fortnightly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';
    /**
     * What it is trained in.
     */
    topics?: Text[];
    last?: PlainDate;
  };
  /**
   * The regular meetings by which it improves, each by an id of your choice: { retro: { type: retrospective, cadence: monthly } }.
   */
  ceremonies?: {
    [k: string]: {
      /**
       * Which meeting.
       */
      type: 'daily' | 'retrospective' | 'quarterly-review' | 'calibration';
      /**
       * How often: daily, weekly, fortnightly, monthly, quarterly, half-yearly, yearly.
       */
      cadence?: 'daily' | 'weekly' | 'fortnightly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';
    };
  };
  /**
   * The KPIs whose results it answers for.
   */
  accountableFor?: Ref[];
  /**
   * What it tells the governance bodies: customers’ preferences, satisfaction, things to improve.
   */
  reports?: {
    what?: Text;
    to?: Ref;
    /**
     * How often: daily, weekly, fortnightly, monthly, quarterly, half-yearly, yearly.
     */
    cadence?: 'daily' | 'weekly' | 'fortnightly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';
  }[];
}
