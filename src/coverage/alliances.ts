import type { Code } from '../diagnostics/codes.ts';
import type { Values } from '../diagnostics/finding.ts';
import type { Localised } from '../diagnostics/language.ts';
import type { Text } from '../diagnostics/values.ts';
import { committedTargets, companyName, isOwn, membersOf, type Party, uncommittedMembers } from '../model/alliances.ts';
import { isUnready, outsideTeams, sharersIn, signedMembers, unready } from '../model/membership.ts';
import type { Entity, Model } from '../model/model.ts';
import { isQuantified } from '../model/targets.ts';
import { standing } from '../model/validity.ts';
import { boundariesFor } from './boundaries.ts';
import {
  axisOf,
  type CoverageAxis,
  type CoverageCell,
  type CoverageDeclaration,
  type CoverageGrid,
  type CoverageOptions,
  cellAbout,
  type Found,
  literal,
  words,
} from './matrix.ts';

type Alliance = Entity<'globalAgreement'>;

const notes = {
  unready: { en: 'Not shown: {missing}', es: 'Sin demostrar: {missing}' },
  waiver: { en: '{reason}', es: '{reason}' },
  words: { en: 'Only in words: {commitments}', es: 'Solo en palabras: {commitments}' },
  scope: { en: 'It is not said which commitments are of all', es: 'No se dice qué compromisos son de todas' },
  ended: { en: 'The agreement is no longer in force', es: 'El acuerdo ya no está en vigor' },
  outside: { en: 'It contributes {teams}', es: 'Aporta {teams}' },
  shared: { en: 'It attends or solves with others in {services}', es: 'Atiende o soluciona con otras en {services}' },
};

const columns = {
  party: words('Party', 'Es parte'),
  readiness: words('Ready', 'Preparada'),
  contributes: words('Puts people in', 'Aporta personal'),
  commitments: words('Commitments', 'Compromisos'),
  boundaries: words('Boundaries', 'Aristas'),
  signature: words('Signature', 'Firma'),
};

/**
 * Providers, and the client itself, × what each global agreement asks of a party: that it is one, is ready, puts people in, commits to
 * something, has its boundaries described, and has signed. What all commit to together stands in a row of its own; companies that are to
 * be a party and are none, in theirs.
 */
export const alliances: CoverageDeclaration = {
  id: 'alliances',
  name: { en: 'Global agreements, party by party', es: 'Acuerdos globales, parte a parte' },
  corner: { en: 'Company × what is asked of it', es: 'Empresa × lo que se le pide' },
  phase: 'operational',
  of: ['globalAgreement'],
  otherwise: {
    en: 'No global agreement names its “parties”.',
    es: 'Ningún acuerdo global nombra a sus partes en «parties».',
  },
  fill: (model, options) => {
    const grids = [
      ...model.all('globalAgreement').map((alliance) => gridOf(model, options, alliance)),
      outside(model, options),
    ];
    return {
      rows: grids.flatMap(({ rows }) => rows),
      columns: Object.entries(columns).map(([id, name]) => ({ id, name })),
      cells: grids.flatMap(({ cells }) => cells),
    };
  },
};

type Rows = Omit<CoverageGrid, 'columns'>;

function gridOf(model: Model, options: CoverageOptions, alliance: Alliance): Rows {
  const parties = membersOf(model, alliance);
  if (parties.length === 0) return { rows: [], cells: [] };
  const of = alliance.value.name;
  const all: CoverageAxis = { id: alliance.ref, name: words('All together', 'Todas juntas'), of };
  const at = { row: alliance.ref, column: 'commitments', subject: alliance.ref };
  const cellsOf = partyCells(model, options, alliance);
  return {
    rows: [all, ...parties.map((party) => ({ id: refOf(alliance, party.key), name: nameOf(model, party.key), of }))],
    cells: [
      cellAbout(model, options, at, together(model, alliance), { GSA004: alliance.ref, GSA002: alliance.ref }),
      ...parties.flatMap(cellsOf),
    ],
  };
}

function refOf(alliance: Alliance, part: string): string {
  return `${alliance.ref}#${part}`;
}

function nameOf(model: Model, key: string): Text {
  const name = companyName(model, key);
  return typeof name === 'string' ? literal(name) : name;
}

/** What all commit to together. */
function together(model: Model, alliance: Alliance): Found {
  const all = Object.entries(alliance.value.commitments ?? {});
  const collective = all.filter(([, { scope }]) => scope === 'collective').map(([id]) => id);
  if (collective.length > 0) return committed(model, alliance, collective);
  const isUnsaid = all.some(([, { scope, party }]) => !scope && !party);
  return isUnsaid ? { state: 'partial', note: { text: notes.scope, values: {} } } : { state: 'gap' };
}

/** Commitments count in part while one of them has no figure. */
function committed(model: Model, alliance: Alliance, ids: readonly string[]): Found {
  const bare = ids.filter((id) => !committedTargets(model, alliance, id).some(isQuantified));
  if (bare.length === 0) return { state: 'covered' };
  const commitments = bare.map((id) => alliance.value.commitments?.[id]?.statement ?? literal(id));
  return {
    state: 'partial',
    culprits: bare.map((id) => refOf(alliance, id)),
    note: { text: notes.words, values: { commitments } },
  };
}

function partyCells(model: Model, options: CoverageOptions, alliance: Alliance): (party: Party) => CoverageCell[] {
  const uncommitted = new Set(uncommittedMembers(model, alliance).map(({ key }) => key));
  const signed = signedMembers(model, alliance);
  const boundaries = boundariesFor(model, options, alliance);
  const hasEnded = standing(alliance.value.valid, model.date) === 'past';
  return (party) => {
    const subject = refOf(alliance, party.key);
    const cell = (column: keyof typeof columns, found: Found | undefined, ...codes: Code[]): CoverageCell[] => {
      if (!found) return [];
      const findings = Object.fromEntries(codes.map((code) => [code, subject]));
      return [cellAbout(model, options, { row: subject, column, subject }, found, findings)];
    };
    const isKnown = isOwn(party.key) || party.provider !== undefined;
    const own = Object.entries(alliance.value.commitments ?? {})
      .filter(([, { scope, party: by }]) => scope !== 'collective' && by?.part === party.key)
      .map(([id]) => id);
    const signature: Found = !signed.has(party.key)
      ? { state: 'gap' }
      : hasEnded
        ? { state: 'stale', note: { text: notes.ended, values: {} } }
        : { state: 'covered' };
    return [
      ...cell('party', { state: isKnown ? 'covered' : 'broken' }),
      ...cell('readiness', readinessOf(party), 'GSA003'),
      ...cell('contributes', contributionOf(party), 'GSA006'),
      ...cell('commitments', uncommitted.has(party.key) ? { state: 'gap' } : committed(model, alliance, own), 'GSA002'),
      ...cell('boundaries', boundaries(party)),
      ...cell('signature', signature),
    ];
  };
}

function readinessOf({ value }: Party): Found {
  const missing = unready(value);
  if (missing.length === 0) return { state: 'covered' };
  return { state: isUnready(value) ? 'gap' : 'partial', note: { text: notes.unready, values: { missing } } };
}

function contributionOf({ value: { contributes, waiver } }: Party): Found {
  const lists = [contributes?.contactPoint, contributes?.solver, contributes?.sme];
  if (lists.some((list) => (list ?? []).length > 0)) return { state: 'covered' };
  return waiver ? { state: 'not-offered', note: { text: notes.waiver, values: { reason: waiver } } } : { state: 'gap' };
}

/** The companies that attend customers, or solve for them, beside others and are party to nothing. */
function outside(model: Model, options: CoverageOptions): Rows {
  const { ref: engagement } = model.engagement;
  const shared = sharersIn(model);
  const found = model.all('provider').flatMap((provider) => {
    const { ref } = provider;
    const at = { row: ref, column: 'party' };
    const cell = (subject: string, code: Code, text: Localised, values: Values) => ({
      row: axisOf(provider),
      cell: cellAbout(
        model,
        options,
        { ...at, subject },
        { state: 'gap', culprits: [ref], note: { text, values } },
        { [code]: subject },
      ),
    });
    const teams = outsideTeams(model, provider).map(({ value }) => value.name);
    if (teams.length > 0) return [cell(ref, 'GSA007', notes.outside, { teams })];
    const services = [...shared].flatMap(([service, companies]) =>
      companies.includes(provider) ? service.value.name : [],
    );
    return services.length > 0 ? [cell(engagement, 'GSA001', notes.shared, { services })] : [];
  });
  return { rows: found.map(({ row }) => row), cells: found.map(({ cell }) => cell) };
}
