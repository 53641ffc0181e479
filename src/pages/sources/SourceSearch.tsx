import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { useI18n } from '../../i18n/index.tsx';
import styles from './SourceSearch.module.css';

const PAUSE = 200;

/** Searches while one writes, in the address: the first letters add an entry to the history, the next change it. */
export function SourceSearch({ q, hrefFor }: { q: string; hrefFor: (q: string) => string }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const input = field.current;
    if (input && input.value.trim() !== q) input.value = q;
  }, [q]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = () => {
    clearTimeout(timer.current);
    const text = field.current?.value.trim() ?? '';
    if (text !== q) void navigate(hrefFor(text), { replace: q !== '' });
  };
  return (
    <search>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <input
          ref={field}
          type="search"
          name="q"
          defaultValue={q}
          aria-label={t('sources.search')}
          placeholder={t('sources.searchPlaceholder')}
          autoComplete="off"
          spellCheck={false}
          onInput={() => {
            clearTimeout(timer.current);
            timer.current = setTimeout(search, PAUSE);
          }}
        />
      </form>
    </search>
  );
}
