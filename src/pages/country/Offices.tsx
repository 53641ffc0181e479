import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { officesOf, type OfficeHolders, type Term } from '../../analysis/countries.ts';
import { recordsQuery } from '../../dataset/queries.ts';
import { useI18n, type I18n } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { useManifest, useRecord } from '../../ui/record.ts';
import { Fetched } from './Fetched.tsx';
import styles from './Offices.module.css';

const SHOWN = 6;

/** Leaders and ministers over time, with the meetings of their years. */
export function Offices({ actor }: { actor: string }) {
  const { t } = useI18n();
  const record = useRecord();
  const people = useQuery(recordsQuery(useManifest(), 'people'));
  return (
    <Fetched result={people}>
      {(list) => {
        const offices = officesOf(record, list, actor).slice(0, SHOWN);
        return (
          offices.length > 0 && (
            <section className={styles.section}>
              <h2>{t('country.offices.title')}</h2>
              <p className={styles.counted}>{t('country.offices.counted')}</p>
              <div className={styles.offices}>
                {offices.map((holders) => (
                  <Holders key={holders.office} {...holders} />
                ))}
              </div>
            </section>
          )
        );
      }}
    </Fetched>
  );
}

function Holders({ office, terms }: OfficeHolders) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const label = useLabels();
  const met = terms.filter(({ meetings }) => meetings);
  const notMet = terms.filter(({ meetings }) => meetings === 0);
  const undated = terms.filter(({ meetings }) => meetings === null);
  const named = ({ person }: Term) => label('person', person) ?? person;
  return (
    <section>
      <h3 className={styles.office}>{office}</h3>
      <ul className={styles.terms}>
        {met.map((term) => (
          <li key={`${term.person} ${term.from}`}>
            <Link to={paths.person(term.person)}>{named(term)}</Link>
            <span className={styles.years}>{termYears(term, i18n)}</span>
            <Link
              className={styles.count}
              to={paths.meetings({ person: [term.person], ...term.years })}
              aria-label={t('country.offices.link', {
                person: named(term),
                years: termYears(term, i18n),
                count: term.meetings ?? 0,
              })}
            >
              {number(term.meetings ?? 0)}
            </Link>
          </li>
        ))}
      </ul>
      {(
        [
          ['country.offices.notMet', notMet],
          ['country.offices.undated', undated],
        ] as const
      ).map(
        ([words, some]) =>
          some.length > 0 && (
            <p key={words} className={styles.rest}>
              {t(words)}{' '}
              {[...new Map(some.map((term) => [term.person, term])).values()].map((term, i) => (
                <span key={term.person}>
                  {i > 0 && ', '}
                  <Link to={paths.person(term.person)}>{named(term)}</Link>
                </span>
              ))}
            </p>
          ),
      )}
    </section>
  );
}

/** "2004–2024", "2012", "since 2015", "from 2018, end not in the record" */
function termYears({ years: { from, to }, to: end, incumbent }: Term, { t }: I18n): string {
  if (end !== null && from === to) return String(from);
  if (end !== null) return t('chart.years', { from: String(from), to: String(to) });
  return t(incumbent ? 'country.offices.since' : 'country.offices.open', { from: String(from) });
}
