import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { Counterpart } from '../../analysis/people.ts';
import { useI18n } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';
import styles from './PersonPage.module.css';

/** Shown before "show all". */
const SHOWN = 10;

/** Whom of the other party a person met; each number leads to those meetings. */
export function Counterparts({ met, hrefFor }: { met: readonly Counterpart[]; hrefFor: (person: string) => string }) {
  const { t, number } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const { people, actors, relation } = record.index;
  const [all, setAll] = useState(false);
  if (met.length === 0) return null;
  const sideOf = (person: string) => {
    const actor = people[record.places('people').get(person) ?? -1]?.actor ?? -1;
    return relation.parties.indexOf(actors[actor]?.id ?? '');
  };
  return (
    <section className={styles.section}>
      <h2>{t('person.counterparts')}</h2>
      <p className={styles.note}>{t('person.counterpartsNote')}</p>
      <ul className={styles.counterparts}>
        {met.slice(0, all ? undefined : SHOWN).map(({ person, meetings }) => {
          const name = label('person', person) ?? person;
          return (
            <li key={person} data-side={sideOf(person)}>
              <Link to={paths.person(person)} className={styles.counterpart}>
                {name}
              </Link>
              <Link
                to={`${hrefFor(person)}#meetings`}
                className={styles.number}
                aria-label={t('person.counterpartLink', { name, count: meetings.length })}
              >
                {number(meetings.length)}
              </Link>
            </li>
          );
        })}
      </ul>
      {met.length > SHOWN && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('person.fewer') : t('person.more', { count: met.length })}
        </button>
      )}
    </section>
  );
}
