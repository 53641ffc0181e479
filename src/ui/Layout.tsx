import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link, NavLink, useLocation, useNavigate } from 'react-router-dom';
import { manifestQuery } from '../dataset/queries.ts';
import { useI18n } from '../i18n/index.tsx';
import { paths } from '../query/paths.ts';
import styles from './Layout.module.css';

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
          <nav aria-label={t('nav.label')} className={styles.nav}>
            <NavLink to={paths.meetings()}>{t('nav.meetings')}</NavLink>
            <NavLink to={paths.sources()}>{t('nav.sources')}</NavLink>
            <NavLink to={paths.about()}>{t('nav.about')}</NavLink>
          </nav>
          <SiteSearch />
        </div>
      </header>
      <main id="content" className={styles.main}>
        {children}
      </main>
      <Footer />
    </div>
  );
}

/** Search from any page. The explorer has a field of its own, which this gives way to. */
function SiteSearch() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const field = useRef<HTMLInputElement>(null);
  useSlashKey();
  if (pathname === paths.meetings()) return null;
  return (
    <search className={styles.search}>
      <form
        action={paths.meetings()}
        onSubmit={(event) => {
          event.preventDefault();
          void navigate(paths.meetings({ q: field.current?.value ?? '' }));
        }}
      >
        <input
          ref={field}
          type="search"
          name="q"
          required
          data-search
          aria-label={t('search.label')}
          aria-keyshortcuts="/"
          placeholder={t('search.placeholder')}
        />
        <kbd aria-hidden="true">/</kbd>
      </form>
    </search>
  );
}

/** `/` goes to the page's search field, as long as one is not writing. */
function useSlashKey() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target?.closest('input, textarea, select, [contenteditable]')) return;
      const field = document.querySelector<HTMLInputElement>('input[data-search]');
      if (!field) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function Footer() {
  const { t, date } = useI18n();
  const { data: manifest } = useQuery(manifestQuery());
  const [asOf = ''] = manifest?.version.split('-') ?? [];
  return (
    <footer className={styles.footer}>
      <p>{t('footer.summaries')}</p>
      <p>{manifest && t('footer.version', { date: date(asOf.replaceAll('.', '-')), version: manifest.version })}</p>
      <p>
        <Link to={paths.about()}>{t('footer.licence')}</Link>
      </p>
    </footer>
  );
}
