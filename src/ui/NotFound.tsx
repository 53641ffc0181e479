import { Link } from 'react-router-dom';
import { useI18n } from '../i18n/index.tsx';
import { closest } from '../model/closest.ts';
import { paths } from '../query/paths.ts';
import { MeetingList } from './MeetingList.tsx';
import styles from './NotFound.module.css';
import { PageHeading } from './PageHeading.tsx';
import { useRecord } from './record.ts';

/** No page at this address: what the reader may have meant. `id` is the part that names a record. */
export function NotFound({ id }: { id: string }) {
  const { t, name } = useI18n();
  const record = useRecord();
  const { index } = record;
  const meetings = closest(id, index.meetings.id, 4).flatMap((close) => {
    const number = record.numberOf(close);
    return number === undefined ? [] : [record.meeting(number)];
  });
  // Someone who asks for a topic, programme, person or actor finds its meetings.
  const others = (
    [
      ['topics', paths.topic],
      ['programmes', paths.programme],
      ['people', paths.person],
      ['actors', paths.actor],
    ] as const
  ).flatMap(([table, path]) =>
    closest(id, [...record.places(table).keys()], 2).map((close) => {
      const place = record.places(table).get(close) ?? -1;
      return { to: path(close), label: name(index[table][place]?.name ?? { en: close, ja: null }) };
    }),
  );
  return (
    <>
      <PageHeading title={t('notFound.title')} below={t('notFound.text')}>
        {t('notFound.title')}
      </PageHeading>
      {others.length > 0 && (
        <>
          <p>{t('notFound.others')}</p>
          <ul className={styles.links}>
            {others.map(({ to, label }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {meetings.length > 0 && (
        <section className={styles.meetings}>
          <h2>{t('notFound.meetings')}</h2>
          <MeetingList meetings={meetings} label={t('notFound.meetings')} />
        </section>
      )}
      <p>
        <Link to={paths.meetings()}>{t('notFound.all')}</Link>
      </p>
    </>
  );
}
