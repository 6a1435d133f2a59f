import { gather } from '../diagnostics/lists.ts';
import { once, onceEach } from '../diagnostics/once.ts';
import { answers, languageFallbackOf } from './languages.ts';
import type { Cell, Entity, Model } from './model.ts';
import { isAvailable, stagesFor } from './offer.ts';

/** Who deals with the contacts of a cell: people, a machine that hands over to people (both), a machine, or somebody elsewhere. */
export type Attendance = 'people' | 'both' | 'machine' | 'elsewhere';

const ofMode = { attended: 'people', 'self-service': 'machine', redirect: 'elsewhere' } as const;
const ofChannel = { human: 'people', hybrid: 'both', automated: 'machine' } as const;

/** As the cell says, else as its channel does; where neither says anything, people if the cell names teams. */
export function attendanceOf(
  model: Model,
  { channel, value }: Pick<Cell, 'channel' | 'value'>,
): Attendance | undefined {
  if (value.mode !== undefined) return ofMode[value.mode];
  const attendedBy = model.find('channel', channel)?.value.attendedBy;
  if (attendedBy !== undefined) return ofChannel[attendedBy];
  return value.teams.length > 0 ? 'people' : undefined;
}

/** True where people have to be there in its hours: where a machine hands over to people, the machine is always there. */
export function isAttended(model: Model, cell: Cell): boolean {
  return isAvailable(cell) && attendanceOf(model, cell) === 'people';
}

/** True where people are needed, at least for what a machine does not settle. */
export function needsPeople(model: Model, cell: Cell): boolean {
  const attendance = attendanceOf(model, cell);
  return attendance === 'people' || attendance === 'both';
}

/** True where people are needed by some cell that gives something. */
export function isAnyAttended(model: Model): boolean {
  return model.cells().some((cell) => isAvailable(cell) && needsPeople(model, cell));
}

const asynchronous: ReadonlySet<string> = new Set(['email', 'post', 'social', 'messaging', 'sms']);

/** Whether the customer waits for the answer; undefined where the channel says neither that nor by what means it is. */
export function isSynchronous({ value }: Entity<'channel'>): boolean | undefined {
  const { synchronous, medium } = value;
  return synchronous ?? (medium && !asynchronous.has(medium));
}

const machines: ReadonlySet<string> = new Set(['web', 'app', 'bot', 'kiosk', 'ivr']);

/** Whether a machine gives what comes by a channel; by its means where it does not say who attends. */
export function isByMachine({ value: { attendedBy, medium } }: Entity<'channel'>): boolean {
  return attendedBy === undefined ? medium !== undefined && machines.has(medium) : ofChannel[attendedBy] === 'machine';
}

/** Who attends a cell: the teams that it names, else those that are meant to serve its segment, service and stages. */
export function teamsFor(model: Model, cell: Cell): Entity<'team'>[] {
  const named = cell.value.teams;
  if (named.length > 0) return [...new Set(named.flatMap(({ id }) => model.find('team', id) ?? []))];
  return teamsServing(model, cell.service).filter(isFor(model, cell));
}

/** The teams that are meant for a service, which they name or which is one of all. In the order of the files. */
function teamsServing(model: Model, service: string): readonly Entity<'team'>[] {
  return serving(model, service, () => {
    const { ofAll, byService, places } = teamsThatServe(model);
    const at = (team: Entity<'team'>): number => places.get(team) ?? 0;
    return [...new Set([...ofAll, ...(byService.get(service) ?? [])])].sort((a, b) => at(a) - at(b));
  });
}

const serving = onceEach<Model, readonly Entity<'team'>[]>();

const teamsThatServe = once((model: Model) => {
  const teams = model.all('team').filter(({ value }) => value.serves);
  return {
    ofAll: teams.filter(({ value }) => !value.serves?.services),
    byService: gather(
      teams.flatMap((team) => (team.value.serves?.services ?? []).map(({ id }) => [id, team] as const)),
    ),
    places: new Map(teams.map((team, place) => [team, place])),
  };
});

/** The shifts of a team in which somebody is there, by their ids: not those of no seats. */
export function mannedShifts({
  value: { shifts },
}: Entity<'team'>): [string, Entity<'team'>['value']['shifts'][string]][] {
  return Object.entries(shifts).filter(([, { seats }]) => seats !== 0);
}

/** True for a team that customers meet. */
export function isContactTeam({ value: { type } }: Entity<'team'>): boolean {
  return type === 'contact-point' || type === 'squad';
}

/** A list left out means all; a team that does not say whom it serves is not meant for anybody in particular. */
export function serves(model: Model, team: Entity<'team'>, cell: Cell): boolean {
  return isFor(model, cell)(team);
}

function isFor(model: Model, cell: Cell): (team: Entity<'team'>) => boolean {
  const [segment, service] = [model.find('segment', cell.segment), model.find('service', cell.service)];
  const lineage = segment ? model.lineage(segment).map(({ id }) => id) : [cell.segment];
  const own = cell.value.stages.map(({ id }) => id);
  const attended = own.length > 0 || !service ? own : stagesFor(model, service);
  return ({ value: { serves: meant } }) =>
    meant !== undefined &&
    (meant.segments?.some(({ id }) => lineage.includes(id)) ?? true) &&
    (meant.services?.some(({ id }) => id === cell.service) ?? true) &&
    (attended.length === 0 || (meant.stages?.some(({ id }) => attended.includes(id)) ?? true));
}

/** In which languages a cell is attended: its own, else the channel's that the service has too. Undefined where none says any. */
export function promisedLanguages(model: Model, { channel, service, value }: Cell): readonly string[] | undefined {
  if (value.languages) return value.languages;
  const inChannel = model.find('channel', channel)?.value.languages;
  const inService = model.find('service', service)?.value.languages;
  if (!inChannel || !inService) return inChannel ?? inService;
  const fallback = languageFallbackOf(model.engagement.value);
  return inChannel.filter((tag) => inService.some((other) => answers(tag, other, fallback)));
}
