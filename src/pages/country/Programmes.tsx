import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { programmesOf } from '../../analysis/countries.ts';
import { meetingsNaming } from '../../analysis/programmes.ts';
import { recordsQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { useManifest, useRecord } from '../../ui/record.ts';
import { CountList } from './CountList.tsx';
import styles from './Country.module.css';
import { Fetched } from './Fetched.tsx';

/** The programmes that name an actor as a partner or beneficiary, with the meetings that name them. */
export function Programmes({ actor }: { actor: string }) {
  const { t, name } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const programmes = useQuery(recordsQuery(useManifest(), 'programmes'));
  const meetings = meetingsNaming(record);
  return (
    <Fetched result={programmes}>
      {(list) => {
        const rows = programmesOf(list, actor)
          .map((programme) => ({
            id: programme.id,
            name: name(programme.name),
            count: meetings.get(programme.id)?.length ?? 0,
          }))
          .toSorted((a, b) => b.count - a.count);
        const named = rows.filter(({ count }) => count > 0);
        const others = rows.filter(({ count }) => count === 0);
        return (
          rows.length > 0 && (
            <section className={styles.section}>
              <h2>{t('country.programmes.title')}</h2>
              <p className={styles.counted}>
                {t('country.programmes.counted', { actor: label('actor', actor) ?? actor, count: rows.length })}
              </p>
              {named.length > 0 && (
                <CountList
                  label={t('country.programmes.title')}
                  rows={named.map(({ id, name: words, count }) => ({
                    id,
                    label: <Link to={paths.programme(id)}>{words}</Link>,
                    count,
                    link: {
                      to: paths.meetings({ programme: [id] }),
                      name: t('country.link', { what: words, count }),
                    },
                  }))}
                />
              )}
              {others.length > 0 && (
                <p className={styles.note}>
                  {t('country.programmes.unnamed')}{' '}
                  {others.map(({ id, name: words }, i) => (
                    <span key={id}>
                      {i > 0 && ', '}
                      <Link to={paths.programme(id)}>{words}</Link>
                    </span>
                  ))}
                </p>
              )}
              <p className={styles.more}>
                <Link to={paths.programmes()}>{t('country.programmes.all')}</Link>
              </p>
            </section>
          )
        );
      }}
    </Fetched>
  );
}
