import type { Account, MeetingSummary } from '../dataset/record.ts';
import { useI18n, type MessageKey } from '../i18n/index.tsx';
import { useLabels } from './labels.ts';
import styles from './marks.module.css';
import { useRecord } from './record.ts';

const WORDS: Record<NonNullable<Account> | 'none', MessageKey> = {
  own: 'account.own',
  relayed: 'account.relayed',
  none: 'account.none',
};

/**
 * Whose accounts the record has of a meeting: each party's shape and first letter, filled for its own readout, ringed
 * where the press passes its statement on, faint where there is none.
 */
export function AccountMarks({ accounts }: { accounts: MeetingSummary['accounts'] }) {
  const { t, list } = useI18n();
  const label = useLabels();
  const { parties } = useRecord().index.relation;
  const names = parties.map((party) => label('actor', party) ?? party);
  const words = accounts.map((account, side) => t(WORDS[account ?? 'none'], { party: names[side] ?? '' }));
  return (
    <span className={styles.accounts} role="img" aria-label={list(words)} title={words.join('\n')}>
      {accounts.map((account, side) => (
        <span key={side} data-side={side} data-account={account ?? 'none'} className={styles.account}>
          {names[side]?.slice(0, 1)}
        </span>
      ))}
    </span>
  );
}
