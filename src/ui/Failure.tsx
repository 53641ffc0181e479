import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { DatasetError } from '../dataset/load.ts';
import { useI18n, type MessageKey } from '../i18n/index.tsx';
import styles from './Failure.module.css';
import { PageHeading } from './PageHeading.tsx';

interface BoundaryProps {
  /** Changes when the fault may be gone: another page. */
  page: string;
  onRetry: () => void;
  children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidUpdate({ page }: BoundaryProps) {
    if (page !== this.props.page && this.state.error) this.setState({ error: null });
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <FailedPage
        error={error}
        onRetry={() => {
          this.props.onRetry();
          this.setState({ error: null });
        }}
      />
    );
  }
}

/** Catches what a page throws; the frame around it stays. Gone when the reader tries again or goes elsewhere. */
export function Failure({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Boundary page={pathname} onRetry={reset}>
          {children}
        </Boundary>
      )}
    </QueryErrorResetBoundary>
  );
}

function FailedPage({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useI18n();
  return (
    <>
      <PageHeading title={t('error.title')} below={t('error.page')}>
        {t('error.title')}
      </PageHeading>
      <FaultNotice error={error} onRetry={onRetry} />
    </>
  );
}

const WORDS: Record<DatasetError['kind'], MessageKey> = {
  network: 'error.network',
  missing: 'error.missing',
  invalid: 'error.invalid',
  newer: 'error.newer',
};

/** What failed, in words, and a button for the mend. */
export function FaultNotice({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useI18n();
  const fault = error instanceof DatasetError ? error : null;
  const stale = fault?.kind === 'missing' || fault?.kind === 'newer';
  return (
    <div role="alert" className={styles.notice}>
      <p>{fault ? t(WORDS[fault.kind], { file: fault.file }) : t('error.unknown', { detail: error.message })}</p>
      <button type="button" onClick={stale ? () => window.location.reload() : onRetry}>
        {t(stale ? 'error.reload' : 'error.retry')}
      </button>
    </div>
  );
}
