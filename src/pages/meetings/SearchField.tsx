import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { useI18n } from '../../i18n/index.tsx';
import { withValue } from '../../query/address.ts';
import type { AddressFilter } from '../../ui/filter.ts';
import styles from './SearchField.module.css';

const PAUSE = 200;

/** Searches while one writes, in the address: the first letters add an entry to the history, the next change it. */
export function SearchField({ filter, hrefFor }: AddressFilter) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The address may change under the field: back, a chip, a link.
  useEffect(() => {
    const input = field.current;
    if (input && withValue(filter, { q: input.value }).q !== filter.q) input.value = filter.q;
  }, [filter]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = () => {
    clearTimeout(timer.current);
    const q = field.current?.value ?? '';
    const next = withValue(filter, { q });
    if (next.q === filter.q) return;
    const began = filter.q === '';
    const sort =
      next.q === '' ? (filter.sort === 'relevance' ? 'newest' : filter.sort) : began ? 'relevance' : filter.sort;
    void navigate(hrefFor({ ...next, sort }), { replace: !began });
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
          data-search
          defaultValue={filter.q}
          aria-label={t('search.label')}
          aria-keyshortcuts="/"
          placeholder={t('search.placeholder')}
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
