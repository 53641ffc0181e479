import { Link } from 'react-router-dom';
import { peopleOf } from '../../analysis/countries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';
import { CountList } from './CountList.tsx';
import styles from './Country.module.css';

const SHOWN = 12;

/** The people of a country that took part in most meetings. */
export function People({ actor }: { actor: string }) {
  const { t } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const people = peopleOf(record, actor);
  if (people.length === 0) return null;
  const country = label('actor', actor) ?? actor;
  const title = t('country.people.title', { country, count: people.length });
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <p className={styles.counted}>
        {t('country.people.counted', { shown: Math.min(SHOWN, people.length), count: people.length })}
      </p>
      <CountList
        label={title}
        rows={people.slice(0, SHOWN).map(({ id, meetings }) => {
          const name = label('person', id) ?? id;
          return {
            id,
            label: <Link to={paths.person(id)}>{name}</Link>,
            count: meetings,
            link: { to: paths.meetings({ person: [id] }), name: t('country.link', { what: name, count: meetings }) },
          };
        })}
      />
    </section>
  );
}
