import { Link } from 'react-router-dom';
import type { Naming } from '../../analysis/countries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { withValue } from '../../query/address.ts';
import { paths } from '../../query/paths.ts';
import { useFilter } from '../../ui/filter.ts';
import { useLabels } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';
import { CountList, type CountRow } from './CountList.tsx';
import styles from './Country.module.css';
import { OWN_PARAMETERS, STATEMENTS_ID } from './statements.ts';

const SHOWN = 10;

/** In which context an actor comes up, and by whom. */
export function Context({ actor, naming }: { actor: string; naming: Naming }) {
  const { t } = useI18n();
  const label = useLabels();
  const { relation } = useRecord().index;
  const { filter, hrefFor } = useFilter(OWN_PARAMETERS);
  if (naming.points.length === 0) return null;
  const [first, second] = relation.parties.map((party) => label('actor', party) ?? party) as [string, string];
  const tallied = (rows: Naming['speakers'], what: 'person' | 'actor'): CountRow[] =>
    rows.slice(0, SHOWN).map(({ id, meetings }) => ({
      id,
      label: <Link to={what === 'person' ? paths.person(id) : paths.actor(id)}>{label(what, id)}</Link>,
      count: meetings,
    }));
  const sides: CountRow[] = [
    ...relation.parties.map((party, side) => {
      const count = naming.sides[side] ?? 0;
      const what = label('actor', party) ?? party;
      return {
        id: party,
        label: <Link to={paths.actor(party)}>{what}</Link>,
        count,
        side,
        link: { to: paths.meetings({ actor: [actor], side: party }), name: t('country.link', { what, count }) },
      };
    }),
    { id: 'both', label: t('country.context.together'), count: naming.sides[2], side: 2 },
  ];
  const accounts: CountRow[] = [
    { id: 'first', label: t('country.context.only', { party: first }), count: naming.accounts.first, side: 0 },
    { id: 'second', label: t('country.context.only', { party: second }), count: naming.accounts.second, side: 1 },
    { id: 'both', label: t('country.context.both'), count: naming.accounts.both, side: 2 },
    { id: 'others', label: t('country.context.others'), count: naming.accounts.others },
  ];
  const blocks = [
    { id: 'sides', rows: sides },
    { id: 'accounts', rows: accounts },
    { id: 'speakers', rows: tallied(naming.speakers, 'person') },
    { id: 'actors', rows: tallied(naming.together, 'actor') },
  ] as const;
  const [topic] = naming.topics;
  return (
    <section className={styles.section}>
      <h2>{t('country.context.title', { topic: label('topic', topic?.id ?? '') ?? '' })}</h2>
      <div className={styles.blocks}>
        <section>
          <h3>{t('country.context.topics')}</h3>
          <p className={styles.counted}>{t('country.context.topicsCounted')}</p>
          <CountList
            label={t('country.context.topics')}
            rows={naming.topics.slice(0, SHOWN).map(({ id, points }) => {
              const what = label('topic', id) ?? id;
              return {
                id,
                label: <Link to={paths.topic(id)}>{what}</Link>,
                count: points,
                link: {
                  to: `${hrefFor(withValue(filter, { topic: [id], side: null }))}#${STATEMENTS_ID}`,
                  name: t('country.context.topicLink', { what, count: points }),
                },
              };
            })}
          />
        </section>
        {blocks.map(({ id, rows }) => {
          const shown = rows.filter(({ count }) => count > 0);
          return (
            shown.length > 0 && (
              <section key={id}>
                <h3>{t(`country.context.${id}`)}</h3>
                <p className={styles.counted}>{t(`country.context.${id}Counted`)}</p>
                <CountList label={t(`country.context.${id}`)} rows={shown} />
              </section>
            )
          );
        })}
      </div>
    </section>
  );
}
