import type { Code } from '../diagnostics/codes.ts';
import type { Values } from '../diagnostics/finding.ts';
import type { Localised } from '../diagnostics/language.ts';
import type { Text } from '../diagnostics/values.ts';
import { alliancesWords as words } from '../generated/words/coverage.ts';
import { committedTargets, companyName, isOwn, membersOf, type Party, uncommittedMembers } from '../model/alliances.ts';
import { isUnready, outsideTeams, sharersIn, signedMembers, unready } from '../model/membership.ts';
import type { Entity, Model } from '../model/model.ts';
import { isQuantified } from '../model/targets.ts';
import { standing } from '../model/validity.ts';
import { boundariesFor } from './boundaries.ts';
import {
  axisOf,
  type CoverageAxis,
  type CoverageDeclaration,
  type CoverageOptions,
  type Found,
  type FoundCell,
  literal,
  named,
  noted,
} from './matrix.ts';

type Alliance = Entity<'globalAgreement'>;

const columns = ['party', 'readiness', 'contributes', 'commitments', 'boundaries', 'signature'] as const;

/**
 * Providers, and the client itself, × what each global agreement asks of a party: that it is one, is ready, puts people in, commits to
 * something, has its boundaries described, and has signed. What all commit to together stands in a row of its own; companies that are to
 * be a party and are none, in theirs.
 */
export const alliances: CoverageDeclaration = {
  id: 'alliances',
  words,
  phase: 'operational',
  of: ['globalAgreement'],
  fill: (model, options) => {
    const grids = [...model.all('globalAgreement').map((alliance) => gridOf(model, options, alliance)), outside(model)];
    return {
      rows: grids.flatMap(({ rows }) => rows),
      columns: columns.map((id) => ({ id, name: named(words[id]) })),
      cells: grids.flatMap(({ cells }) => cells),
    };
  },
};

type Rows = Omit<ReturnType<CoverageDeclaration['fill']>, 'columns'>;

function gridOf(model: Model, options: CoverageOptions, alliance: Alliance): Rows {
  const parties = membersOf(model, alliance);
  if (parties.length === 0) return { rows: [], cells: [] };
  const of = alliance.value.name;
  const all: CoverageAxis = { id: alliance.ref, name: named(words.together), of };
  const { ref } = alliance;
  const at = { row: ref, column: 'commitments', subject: ref };
  const cellsOf = partyCells(model, options, alliance);
  return {
    rows: [all, ...parties.map((party) => ({ id: refOf(alliance, party.key), name: nameOf(model, party.key), of }))],
    cells: [
      { ...at, ...together(model, alliance), findings: { GSA004: ref, GSA002: ref } },
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
  return isUnsaid ? noted('partial', words.scope) : { state: 'gap' };
}

/** Commitments count in part while one of them has no figure. */
function committed(model: Model, alliance: Alliance, ids: readonly string[]): Found {
  const bare = ids.filter((id) => !committedTargets(model, alliance, id).some(({ value }) => isQuantified(value)));
  if (bare.length === 0) return { state: 'covered' };
  const commitments = bare.map((id) => alliance.value.commitments?.[id]?.statement ?? literal(id));
  return { ...noted('partial', words.bare, { commitments }), culprits: bare.map((id) => refOf(alliance, id)) };
}

function partyCells(model: Model, options: CoverageOptions, alliance: Alliance): (party: Party) => FoundCell[] {
  const uncommitted = new Set(uncommittedMembers(model, alliance).map(({ key }) => key));
  const signed = signedMembers(model, alliance);
  const boundaries = boundariesFor(model, options, alliance);
  const hasEnded = standing(alliance.value.valid, model.date) === 'past';
  return (party) => {
    const subject = refOf(alliance, party.key);
    const cell = (column: (typeof columns)[number], found: Found | undefined, ...codes: Code[]): FoundCell[] => {
      if (!found) return [];
      const findings = Object.fromEntries(codes.map((code) => [code, subject]));
      return [{ row: subject, column, subject, ...found, findings }];
    };
    const isKnown = isOwn(party.key) || party.provider !== undefined;
    const own = Object.entries(alliance.value.commitments ?? {})
      .filter(([, { scope, party: by }]) => scope !== 'collective' && by?.part === party.key)
      .map(([id]) => id);
    const signature: Found = !signed.has(party.key)
      ? { state: 'gap' }
      : hasEnded
        ? noted('stale', words.ended)
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
  return noted(isUnready(value) ? 'gap' : 'partial', words.unready, { missing });
}

function contributionOf({ value: { contributes, waiver } }: Party): Found {
  const lists = [contributes?.contactPoint, contributes?.solver, contributes?.sme];
  if (lists.some((list) => (list ?? []).length > 0)) return { state: 'covered' };
  return waiver ? noted('not-offered', words.waiver, { reason: waiver }) : { state: 'gap' };
}

/** The companies that attend customers, or solve for them, beside others and are party to nothing. */
function outside(model: Model): Rows {
  const { ref: engagement } = model.engagement;
  const shared = sharersIn(model);
  const found = model.all('provider').flatMap((provider) => {
    const { ref } = provider;
    const cell = (subject: string, code: Code, text: Localised, values: Values) => ({
      row: axisOf(provider),
      cell: {
        ...{ row: ref, column: 'party', subject },
        ...noted('gap', text, values),
        culprits: [ref],
        findings: { [code]: subject },
      },
    });
    const teams = outsideTeams(model, provider).map(({ value }) => value.name);
    if (teams.length > 0) return [cell(ref, 'GSA007', words.outside, { teams })];
    const services = [...shared].flatMap(([service, companies]) =>
      companies.includes(provider) ? service.value.name : [],
    );
    return services.length > 0 ? [cell(engagement, 'GSA001', words.shared, { services })] : [];
  });
  return { rows: found.map(({ row }) => row), cells: found.map(({ cell }) => cell) };
}
