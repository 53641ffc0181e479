import { useId, useMemo } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { ACTIVITY_FIELDS, filterActivities, type ActivityFilter } from '../../analysis/activities.ts';
import { useI18n, type MessageKey } from '../../i18n/index.tsx';
import type { Programme } from '../../model/schema.ts';
import { useLabels } from '../../ui/labels.ts';
import styles from './Activities.module.css';
import type { ProgrammeAddress } from './address.ts';
import { Parties } from './Party.tsx';
import { SourceNumber } from './Sources.tsx';
import { Unknown } from './Unknown.tsx';

type Activity = Programme['activities'][number];

const NAMES: Record<keyof ActivityFilter, MessageKey> = {
  year: 'chart.year',
  area: 'programme.activities.area',
  place: 'programme.activities.place',
};

/** Courses, visits, voyages, ...: a table that can be narrowed by year, area and place. */
export function Activities({ activities, address }: { activities: readonly Activity[]; address: ProgrammeAddress }) {
  const { t } = useI18n();
  const { get, hrefWith } = address;
  const [year, area, place] = [get('year'), get('area'), get('place')];
  const result = useMemo(() => filterActivities(activities, { year, area, place }), [activities, year, area, place]);
  const has = (of: (activity: Activity) => unknown) => activities.some((activity) => Boolean(of(activity)));
  return (
    <section className={styles.section} aria-labelledby="activities">
      <h2 id="activities">{t('programme.activities')}</h2>
      <div className={styles.bar}>
        <p role="status">
          {t('programme.activities.count', {
            narrowed: result.activities.length < activities.length ? 'yes' : 'no',
            count: result.activities.length,
            all: activities.length,
          })}
        </p>
        {activities.length > 1 &&
          ACTIVITY_FIELDS.map((field) => (
            <Choice key={field} field={field} options={result.options[field]} address={address} />
          ))}
        {ACTIVITY_FIELDS.some((field) => get(field) !== null) && (
          <Link to={hrefWith({ year: null, area: null, place: null })}>{t('chip.clear')}</Link>
        )}
      </div>
      {result.unknown.map((field) => (
        <Unknown key={field} facet={t(NAMES[field])} value={get(field) ?? ''} href={hrefWith({ [field]: null })} />
      ))}
      {result.activities.length === 0 ? (
        <p className={styles.none}>{t('programme.activities.none')}</p>
      ) : (
        <div
          className={styles.scroll}
          role="region"
          aria-label={t('chart.tableOf', { title: t('programme.activities') })}
          tabIndex={0}
        >
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('programme.activities.when')}</th>
                <th scope="col">{t('programme.activities.what')}</th>
                {has(({ area }) => area) && <th scope="col">{t('programme.activities.area')}</th>}
                {has(({ countries }) => countries.length) && <th scope="col">{t('programme.activities.place')}</th>}
                {has(({ participants }) => participants) && (
                  <th scope="col" data-numeric>
                    {t('programme.activities.participants')}
                  </th>
                )}
                <th scope="col">{t('programme.figures.sourceColumn')}</th>
              </tr>
            </thead>
            <tbody>
              {result.activities.map((activity, i) => (
                <Row key={i} activity={activity} has={has} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ activity, has }: { activity: Activity; has: (of: (activity: Activity) => unknown) => boolean }) {
  const { span, number, date, t } = useI18n();
  const { start, end, period, title, note, area, countries, participants, source } = activity;
  const when = start
    ? span(start, end, 'short')
    : end
      ? t('programme.activities.until', { date: date(end, 'short') })
      : period;
  return (
    <tr>
      <td className={styles.when}>
        {when}
        {start && period.startsWith('FY') && <span className={styles.note}> {period}</span>}
      </td>
      <th scope="row">
        {title}
        {note && <p className={styles.note}>{note}</p>}
      </th>
      {has((one) => one.area) && <td>{area}</td>}
      {has((one) => one.countries.length) && <td>{countries.length > 0 && <Parties parties={countries} />}</td>}
      {has((one) => one.participants) && <td data-numeric>{participants !== undefined && number(participants)}</td>}
      <td>
        <SourceNumber url={source} />
      </td>
    </tr>
  );
}

interface ChoiceProps {
  field: keyof ActivityFilter;
  options: readonly { value: string; count: number }[];
  address: ProgrammeAddress;
}

function Choice({ field, options, address: { get, hrefWith } }: ChoiceProps) {
  const { t } = useI18n();
  const label = useLabels();
  const navigate = useNavigate();
  const id = useId();
  const selected = get(field);
  if (options.length < 2 && selected === null) return null;
  const known = options.some(({ value }) => value === selected);
  const nameOf = (value: string) => (field === 'place' ? (label('actor', value) ?? value) : value);
  const named = options.map((option) => ({ ...option, name: nameOf(option.value) }));
  if (field === 'place') named.sort((a, b) => a.name.localeCompare(b.name));
  return (
    <label htmlFor={id} className={styles.choice}>
      <span>{t(NAMES[field])}</span>
      <select
        id={id}
        value={known ? (selected ?? '') : ''}
        onChange={(event) => void navigate(hrefWith({ [field]: event.target.value || null }))}
      >
        <option value="">{t('programme.activities.any')}</option>
        {named.map(({ value, count, name }) => (
          <option key={value} value={value}>
            {t('programme.activities.option', { name, count })}
          </option>
        ))}
      </select>
    </label>
  );
}
