import { firstDay } from '../../model/dates.ts';
import { languageNames } from '../../wording/labels.ts';
import { sentence } from '../../wording/speech.ts';
import type { Fact } from './content.ts';
import type { Reader } from './reader.ts';
import type { ReportMeta, ReportView } from './view.ts';

/** Digits of a commit that are shown. */
const commitDigits = 10;

/** The day that a file gives as that of its making: that of the model, never the clock's. */
export function dayOf({ asOf }: Pick<ReportMeta, 'asOf'>): string {
  return asOf ? firstDay(asOf) : '2000-01-01';
}

/** What the cover says of a report's origin. What is not known is left out, but for the commit. */
export function coverFacts(meta: ReportMeta, reader: Reader): Fact[] {
  const { client, engagement, consultancy, scenario, phase, audience, asOf, version, isPublished, reader: who } = meta;
  const known = {
    ...(isPublished ? { client } : { client, engagement, consultancy, scenario, phase, audience }),
    reader: who && reader.t('cover.only-theirs', { who }),
    language: sentence(languageNames([reader.language], reader).join('')),
    'as-of': asOf,
    commit: isPublished ? null : commit(meta, reader),
    version: `tom ${version}`,
  };
  return Object.entries(known)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => ({ label: reader.t(`cover.${name}`), value }));
}

function commit(meta: ReportMeta, reader: Reader): string {
  if (meta.commit === null) return reader.t(meta.dirty === null ? 'cover.unknown-commit' : 'cover.no-commit');
  const digits = meta.commit.slice(0, commitDigits);
  if (meta.dirty === null) return reader.t('cover.unknown-changes', { commit: digits });
  return meta.dirty ? reader.t('cover.dirty', { commit: digits }) : digits;
}

/** `DRAFT: 3 errors and 2 warnings are open`, or null where the report is none. People outside are not told how many. */
export function draftNotice({ draft, meta }: Pick<ReportView, 'draft' | 'meta'>, reader: Reader): string | null {
  return draft && reader.t(meta.isPublished ? 'draft.published' : 'draft.count', draft);
}

/** What stands above and below each printed page: whose it is and what, from whom and of which day. */
export function runningLines({ meta, brand }: Pick<ReportView, 'meta' | 'brand'>, reader: Reader) {
  return {
    header: [brand.header ?? meta.client, meta.title].join(' · '),
    footer: [brand.footer ?? meta.consultancy, reader.show(meta.asOf ?? '')].filter(Boolean).join(' · '),
    /** What stands around the number of a page, between it and that of all, and behind both. */
    pages: reader.t('page.number', { page: '\ufffc', pages: '\ufffc' }).split('\ufffc'),
  };
}
