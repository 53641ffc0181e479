import { Link } from 'react-router-dom';
import { useI18n, type MessageKey } from '../../i18n/index.tsx';
import type { Name, NameKind } from '../../query/names.ts';
import { paths } from '../../query/paths.ts';
import { useNames } from './names.ts';
import styles from './Palette.module.css';

/** How many names of a kind the list shows, and in all. */
const EACH = 5;
const ALL = 24;

const KINDS: Record<NameKind, MessageKey> = {
  page: 'palette.page',
  person: 'palette.person',
  topic: 'palette.topic',
  programme: 'palette.programme',
  agreement: 'palette.agreement',
  actor: 'palette.actor',
  statistic: 'palette.statistic',
  meeting: 'palette.meeting',
};

interface Props {
  text: string;
  listId: string;
  /** The id of the chosen option. */
  active: string | undefined;
  onChoose: () => void;
}

/** The list below the field: names by kind, and the way to all statements. */
export function Results({ text, listId, active, onChoose }: Props) {
  const { t } = useI18n();
  const { names, partial, error } = useNames();
  const asked = text.trim();
  const groups = names?.groups(asked, asked ? EACH : ALL, ALL) ?? [];
  const count = groups.reduce((sum, { names }) => sum + names.length, 0);
  const option = (id: string) => ({
    id: `${listId}${id}`,
    role: 'option',
    tabIndex: -1,
    'aria-selected': `${listId}${id}` === active,
    onClick: onChoose,
  });
  return (
    <div className={styles.popup}>
      {/* The focus stays in the field while one points. */}
      <div
        id={listId}
        role="listbox"
        aria-label={t('palette.list')}
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        className={styles.list}
      >
        {groups.map(({ kind, names }) => (
          <div key={kind} role="group" aria-labelledby={`${listId}${kind}`}>
            <div id={`${listId}${kind}`} role="presentation" className={styles.kind}>
              {t(KINDS[kind])}
            </div>
            {names.map((name) => (
              <Link key={name.id} to={name.path} {...option(`${kind}-${name.id}`)}>
                <NameLine name={name} />
              </Link>
            ))}
          </div>
        ))}
        {asked && (
          <Link to={paths.meetings({ q: asked })} {...option('all')} className={styles.all}>
            {t('palette.all', { text: asked })}
          </Link>
        )}
      </div>
      <p role="status" className={count > 0 ? 'visually-hidden' : styles.note}>
        {names && t('palette.count', { count })}
      </p>
      {(error ?? partial) && <p className={styles.note}>{t(error ? 'palette.failed' : 'palette.partial')}</p>}
      <p className={styles.hint}>{t('palette.hint')}</p>
    </div>
  );
}

/** A name in both languages as far as they are known, and what tells it from others. */
function NameLine({ name: { name: both, date, endDate, city, within, note } }: { name: Name }) {
  const { locale, name, span } = useI18n();
  const own = name(both);
  const other = locale === 'en' ? 'ja' : 'en';
  const detail = [date && span(date, endDate, 'short'), city ?? (within && name(within)), note];
  return (
    <>
      <span className={styles.name}>
        {own}
        {both[other] && both[other] !== own && (
          <>
            {' '}
            <span lang={other}>{both[other]}</span>
          </>
        )}
      </span>{' '}
      <span className={styles.detail}>{detail.filter((part) => part && !own.includes(part)).join(' · ')}</span>
    </>
  );
}
