import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { useI18n } from '../../i18n/index.tsx';
import { parseAgreementFilter, printAgreementFilter, type AgreementFilter } from '../../query/agreements.ts';
import { paths } from '../../query/paths.ts';
import styles from './AgreementsPage.module.css';

/** Narrows the list while one writes, in the address: the first letters add an entry to the history. */
export function AgreementSearch({ filter }: { filter: AgreementFilter }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const search = () => {
    const next = { ...filter, q: field.current?.value ?? '' };
    const { q } = parseAgreementFilter(printAgreementFilter(next));
    if (q !== filter.q) void navigate(paths.agreements({ ...filter, q }), { replace: filter.q !== '' });
  };
  // The address may change under the field: back, a link.
  useEffect(() => {
    const input = field.current;
    if (input && parseAgreementFilter(printAgreementFilter({ q: input.value })).q !== filter.q) input.value = filter.q;
  }, [filter.q]);
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <input
          ref={field}
          type="search"
          name="q"
          className={styles.search}
          defaultValue={filter.q}
          aria-label={t('agreements.search')}
          placeholder={t('agreements.search')}
          autoComplete="off"
          spellCheck={false}
          onInput={search}
        />
      </form>
    </search>
  );
}
