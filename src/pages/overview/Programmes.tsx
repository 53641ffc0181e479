import { Link } from 'react-router-dom';
import { programmesNamed, type Years } from '../../analysis/trends.ts';
import { useI18n } from '../../i18n/index.tsx';
import { yearOf } from '../../model/date.ts';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';
import { Bar } from './Bar.tsx';
import styles from './Programmes.module.css';

const SPAN = 10;
const SHOWN = 8;

/** The programmes that meetings of the last ten years name most. */
export function Programmes() {
  const { t, number } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const last = yearOf(record.index.relation.asOf);
  const years: Years = [last - SPAN + 1, last];
  const named = programmesNamed(record, years).slice(0, SHOWN);
  const [first] = named;
  if (!first) return null;
  const words = t('chart.years', { from: String(years[0]), to: String(years[1]) });
  return (
    <section className={styles.section}>
      <h2>
        {t('overview.programmes.title', {
          programme: label('programme', first.programme) ?? first.programme,
          year: String(years[0]),
        })}
      </h2>
      <p className={styles.counted}>{t('overview.programmes.counted', { years: words })}</p>
      <ol className={styles.list}>
        {named.map(({ programme, meetings }) => {
          const name = label('programme', programme) ?? programme;
          return (
            <li key={programme}>
              <Link
                to={paths.meetings({ programme: [programme], from: years[0], to: years[1] })}
                aria-label={t('overview.programmes.link', { programme: name, years: words, count: meetings })}
              >
                {name}
              </Link>
              <span className={styles.count}>{number(meetings)}</span>
              <Bar share={meetings / first.meetings} />
            </li>
          );
        })}
      </ol>
      <p className={styles.more}>
        <Link to={paths.programmes()}>{t('overview.programmes.all')}</Link>
      </p>
    </section>
  );
}
