import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router-dom';
import { indexQuery, manifestQuery } from '../dataset/queries.ts';
import type { Manifest } from '../dataset/served.ts';
import { useI18n } from '../i18n/index.tsx';
import { paths } from '../query/paths.ts';
import styles from './Layout.module.css';
import { Palette } from './palette/Palette.tsx';

/** The frame of every page: wordmark, pages, search, what the reader may rely on. */
export function Layout({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  return (
    <div className={styles.frame}>
      <a className={`visually-hidden ${styles.skip}`} href="#content">
        {t('nav.skip')}
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link to={paths.overview()} className={styles.wordmark}>
            {t('site.name')}
          </Link>
          <SiteNavigation />
          <Palette />
        </div>
      </header>
      <main id="content" className={styles.main}>
        {children}
      </main>
      <Footer />
    </div>
  );
}

/** The pages of the record, in the order of the header. */
const PAGES = [
  [paths.meetings(), 'nav.meetings'],
  [paths.timeline(), 'nav.timeline'],
  [paths.topics(), 'nav.topics'],
  [paths.programmes(), 'nav.programmes'],
  [paths.agreements(), 'nav.agreements'],
  [paths.statistics(), 'nav.statistics'],
  [paths.sources(), 'nav.sources'],
  [paths.about(), 'nav.about'],
] as const;

/** The pages in a row; on a narrow screen behind a button, open until the reader goes somewhere. */
function SiteNavigation() {
  const { t } = useI18n();
  const { key } = useLocation();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === key;
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpenAt(null);
      button.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.menu}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpenAt(open ? null : key)}
      >
        {t('nav.menu')}
      </button>
      <nav id={id} aria-label={t('nav.label')} className={styles.nav} data-open={open || undefined}>
        <ul>
          {PAGES.map(([path, name]) => (
            <li key={path}>
              <NavLink to={path}>{t(name)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

function Footer() {
  const { t, date } = useI18n();
  const { data: manifest } = useQuery(manifestQuery());
  const [asOf = ''] = manifest?.version.split('-') ?? [];
  return (
    <footer className={styles.footer}>
      <p>{t('footer.summaries')}</p>
      {manifest && <Parties manifest={manifest} />}
      <p>{manifest && t('footer.version', { date: date(asOf.replaceAll('.', '-')), version: manifest.version })}</p>
      <p>
        <Link to={paths.about()}>{t('footer.licence')}</Link>
      </p>
    </footer>
  );
}

/** The page of each party, once a page has brought the index. */
function Parties({ manifest }: { manifest: Manifest }) {
  const { t, name } = useI18n();
  const { data: index } = useQuery({ ...indexQuery(manifest), enabled: false });
  const parties = index?.actors.filter(({ id }) => index.relation.parties.includes(id)) ?? [];
  if (parties.length === 0) return null;
  return (
    <ul aria-label={t('footer.parties')}>
      {parties.map((party) => (
        <li key={party.id}>
          <Link to={paths.actor(party.id)}>{name(party.name)}</Link>
        </li>
      ))}
    </ul>
  );
}
