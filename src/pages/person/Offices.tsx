import { useQueries } from '@tanstack/react-query';
import { officesNamed, termsInOrder } from '../../analysis/people.ts';
import { shardQuery } from '../../dataset/queries.ts';
import { useI18n, type I18n } from '../../i18n/index.tsx';
import { yearOf } from '../../model/date.ts';
import type { Office } from '../../model/schema.ts';
import { FaultNotice } from '../../ui/Failure.tsx';
import { useManifest, useRecord } from '../../ui/record.ts';
import styles from './PersonPage.module.css';

/** So many years of meetings are read for offices beyond those of the record; without any on record, all of them. */
const YEARS_READ = 4;

/** Offices with their terms, and those that meetings name. */
export function Offices({
  id,
  offices,
  meetings,
}: {
  id: string;
  offices: readonly Office[];
  meetings: readonly number[];
}) {
  const i18n = useI18n();
  const { t, span } = i18n;
  const { named, failed } = useNamedOffices(id, offices, meetings);
  if (offices.length === 0 && named.length === 0 && !failed) return null;
  return (
    <section className={styles.section}>
      <h2>{t('person.offices')}</h2>
      {offices.length > 0 && (
        <ul className={styles.offices}>
          {termsInOrder(offices).map((office, i) => (
            <li key={i}>
              <p className={styles.office}>{office.office}</p>
              <p className={styles.term}>
                {termOf(office, i18n)}
                {office.derived && ` (${t('person.derived')})`}
                {office.sources.map((url) => {
                  const host = hostOf(url);
                  return (
                    <a key={url} href={url} rel="noopener" aria-label={t('person.officeSource', { host })}>
                      {host}
                    </a>
                  );
                })}
              </p>
              {office.note && <p className={styles.term}>{office.note}</p>}
            </li>
          ))}
        </ul>
      )}
      {failed?.error && <FaultNotice error={failed.error} onRetry={() => void failed.refetch()} />}
      {named.length > 0 && (
        <>
          {offices.length > 0 && <h3 className={styles.subhead}>{t('person.named')}</h3>}
          <ul className={styles.offices}>
            {named.map(({ office, from, to, meetings: count }) => (
              <li key={office}>
                <p className={styles.office}>{office}</p>
                <p className={styles.term}>
                  {t('person.namedMeetings', { count })}, {span(from, to)}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The offices that meetings name and the record has no term for; none while the meetings load. */
function useNamedOffices(id: string, offices: readonly Office[], meetings: readonly number[]) {
  const record = useRecord();
  const manifest = useManifest();
  const years = [...new Set(meetings.map((number) => yearOf(record.meeting(number).date)))];
  const read = offices.length === 0 || years.length <= YEARS_READ ? years : [];
  const shards = useQueries({ queries: read.map((year) => shardQuery(manifest, year)) });
  const known = new Set(offices.map(({ office }) => office.toLowerCase()));
  const details = shards.flatMap(({ data }) => data ?? []);
  return {
    named: officesNamed(details, id).filter(({ office }) => !known.has(office.toLowerCase())),
    failed: shards.find(({ error }) => error),
  };
}

function termOf({ from, to, incumbent }: Office, { t, date, span }: I18n): string {
  if (from && to) return span(from, to);
  if (from) return t(incumbent ? 'person.since' : 'person.fromOn', { from: date(from) });
  return to ? t('person.until', { to: date(to) }) : t('person.termUnknown');
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
}
