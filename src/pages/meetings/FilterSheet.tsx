import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useI18n } from '../../i18n/index.tsx';
import { activeFilters } from '../../query/address.ts';
import type { AddressFilter } from '../../ui/filter.ts';
import styles from './FilterSheet.module.css';

/** The facets on a narrow screen: a button, and a sheet over the page. */
export function FilterSheet({ filter, children }: AddressFilter & { children: ReactNode }) {
  const { t } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  return (
    <>
      <button type="button" className={styles.open} onClick={() => setOpen(true)}>
        {t('facet.open', { count: activeFilters(filter).length })}
      </button>
      {open && (
        <dialog
          ref={dialog}
          className={styles.sheet}
          aria-label={t('facet.label')}
          onClose={() => setOpen(false)}
          closedby="any"
        >
          <div className={styles.inner}>
            {children}
            <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
              {t('facet.done')}
            </button>
          </div>
        </dialog>
      )}
    </>
  );
}
