import type { Localised } from '../../diagnostics/language.ts';
import type { Values } from '../../diagnostics/finding.ts';
import type { Kind } from '../../generated/kinds.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import { link } from '../parts/links.ts';
import { stated, tableOf } from '../parts/table.ts';
import { validityInWords } from '../parts/target/qualifiers.ts';
import { sentence } from '../parts/speech.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Fact, Table } from '../render/content.ts';
import { plainWords } from './plain.ts';

/** What the model is and what it is not, as far as the model itself bears it out. */
export interface Nature {
  /** Three misunderstandings, each answered with figures of the model. */
  isNot: readonly Fact[];
  scope: readonly Fact[];
  participants: Table | null;
}

/** Chapter 1, which every report has. */
export function natureOf(view: ViewContext): Nature {
  const { participants } = view.model.engagement.value;
  return {
    isNot: [
      { label: view.say({ en: 'Not just another project', es: 'No es un proyecto más' }), value: involvement(view) },
      { label: view.say({ en: 'Not a declaration', es: 'No es una declaración' }), value: operation(view) },
      { label: view.say({ en: 'Not only technology', es: 'No es solo tecnología' }), value: dimensions(view) },
    ],
    scope: scopeOf(view),
    participants: tableOf(
      participants ?? [],
      [
        { name: { en: 'Area', es: 'Área' }, of: ({ area }) => link(area, view) },
        { name: { en: 'Role', es: 'Rol' }, of: ({ role }) => link(role, view) },
        { name: { en: 'What it does', es: 'Qué aporta' }, of: (one) => one.involvement ?? null },
      ],
      view,
    ),
  };
}

function involvement(view: ViewContext): string {
  const { sponsor, participants = [] } = view.model.engagement.value;
  const name = plainWords(link(sponsor, view), view);
  const areas = new Set(participants.flatMap(({ area, role }) => area?.id ?? role?.id ?? [])).size;
  const values = { name, areas };
  if (name === '' && areas === 0) return view.say(nobody);
  if (name === '') return view.say(areasOnly, values);
  return view.say(areas === 0 ? sponsorOnly : sponsored, values);
}

const nobody: Localised = {
  en: 'It needs the whole organisation; nobody is named yet as its sponsor or as taking part',
  es: 'Exige a toda la organización; todavía no consta quién lo impulsa ni quién participa',
};
const areasOnly: Localised = {
  en: 'It needs the whole organisation: {areas, plural, one {# area takes} other {# areas take}} part; no sponsor is named yet',
  es: 'Exige a toda la organización: {areas, plural, one {participa # área} other {participan # áreas}}; todavía no consta quién lo impulsa',
};
const sponsorOnly: Localised = {
  en: 'It needs the whole organisation: {name} sponsors it',
  es: 'Exige a toda la organización: lo impulsa {name}',
};
const sponsored: Localised = {
  en: 'It needs the whole organisation: {name} sponsors it and {areas, plural, one {# area takes} other {# areas take}} part',
  es: 'Exige a toda la organización: lo impulsa {name} y {areas, plural, one {participa # área} other {participan # áreas}}',
};

/** A count in words, where there is something to count. */
export function counted(count: number, words: Localised, view: ViewContext, values: Values = {}): string[] {
  return count === 0 ? [] : [view.say(words, { count, ...values })];
}

function operation(view: ViewContext): string {
  const { model } = view;
  const processes = model.all('process');
  const steps = processes.reduce((sum, { value }) => sum + Object.keys(value.steps ?? {}).length, 0);
  const promises = commitmentsOf(model).length;
  const parts = [
    ...counted(processes.length, { en: '{count, plural, one {# process} other {# processes}}', es: '{count, plural, one {# proceso} other {# procesos}}' }, view),
    ...counted(steps, { en: '{count, plural, one {# step} other {# steps}} with somebody to take them', es: '{count, plural, one {# paso} other {# pasos}} con quien los da' }, view),
    ...counted(promises, { en: '{count, plural, one {# promise} other {# promises}} to customers', es: '{count, plural, one {# compromiso} other {# compromisos}} con el cliente' }, view),
    ...counted(model.all('agreement').length, { en: '{count, plural, one {# agreement} other {# agreements}} that {count, plural, one {holds} other {hold}} them up', es: '{count, plural, one {# acuerdo que los sostiene} other {# acuerdos que los sostienen}}' }, view),
  ];
  if (parts.length === 0) return view.say({ en: 'No process, promise or agreement is described yet', es: 'Todavía no se describe ningún proceso, compromiso ni acuerdo' });
  return view.say({ en: 'It comes down to {parts}', es: 'Baja al detalle: {parts}' }, { parts });
}

const dimensionWords: readonly { kind: Kind; words: Localised }[] = [
  { kind: 'process', words: { en: '{count, plural, one {# process} other {# processes}}', es: '{count, plural, one {# proceso} other {# procesos}}' } },
  { kind: 'team', words: { en: '{count, plural, one {# team} other {# teams}}', es: '{count, plural, one {# equipo} other {# equipos}}' } },
  { kind: 'location', words: { en: '{count, plural, one {# location} other {# locations}}', es: '{count, plural, one {# localización} other {# localizaciones}}' } },
  { kind: 'system', words: { en: '{count, plural, one {# system} other {# systems}}', es: '{count, plural, one {# sistema} other {# sistemas}}' } },
  { kind: 'provider', words: { en: '{count, plural, one {# provider} other {# providers}}', es: '{count, plural, one {# proveedor} other {# proveedores}}' } },
  { kind: 'kpi', words: { en: '{count, plural, one {# indicator} other {# indicators}}', es: '{count, plural, one {# indicador} other {# indicadores}}' } },
];

function dimensions(view: ViewContext): string {
  const parts = dimensionWords.flatMap(({ kind, words }) => counted(view.model.all(kind).length, words, view));
  if (parts.length === 0) return view.say({ en: 'Processes, people, places, systems, partners and control are still to be described', es: 'Procesos, personas, lugares, sistemas, socios y control están aún por describir' });
  return view.say({ en: 'Processes, people, places, systems, partners and control go together: {parts}', es: 'Procesos, personas, lugares, sistemas, socios y control van juntos: {parts}' }, { parts });
}

function scopeOf(view: ViewContext): Fact[] {
  const { scope, horizon } = view.model.engagement.value;
  const period = validityInWords(horizon, view);
  return stated([
    { label: view.say({ en: 'What', es: 'Qué' }), value: scope?.what ?? null },
    { label: view.say({ en: 'To whom', es: 'A quién' }), value: scope?.whom ?? null },
    { label: view.say({ en: 'How', es: 'Cómo' }), value: scope?.how ?? null },
    { label: view.say({ en: 'When', es: 'Cuándo' }), value: period === '' ? null : sentence(period) },
  ]);
}
