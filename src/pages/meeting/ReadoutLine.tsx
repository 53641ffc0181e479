import { useI18n } from '../../i18n/index.tsx';
import type { Readout } from '../../model/schema.ts';
import { useLabels } from '../../ui/labels.ts';
import styles from './ReadoutLine.module.css';

/** Who published an account, what it is, how much of it was read. */
export function ReadoutLine({ readout, source }: { readout: Readout; source: number }) {
  const { t } = useI18n();
  const label = useLabels();
  const publisher = readout.publisherName ?? label('publisher', readout.publisher) ?? readout.publisher;
  const tags = [
    readout.relays && t('readout.relays', { party: label('actor', readout.relays) ?? readout.relays }),
    readout.versionOf && t('readout.version'),
    readout.points.length === 0 && !readout.versionOf && t('readout.listing'),
    readout.points.length > 0 && t(readout.complete ? 'readout.complete' : 'readout.partial'),
  ].filter((tag) => typeof tag === 'string');
  return (
    <span className={styles.line}>
      <a href={`#source-${source}`} className={styles.number}>
        {source}
      </a>
      <span>
        <span className={styles.publisher}>{publisher}</span>{' '}
        <span className={styles.tags} data-relayed={readout.relays ? true : undefined}>
          {tags.join(' · ')}
        </span>
      </span>
    </span>
  );
}

/** Every source of a meeting, numbered as the statements name them. */
export function Sources({
  readouts,
  partyOf,
}: {
  readouts: readonly Readout[];
  partyOf: (publisher: string) => string | null;
}) {
  const { t, date } = useI18n();
  const label = useLabels();
  return (
    <section className={styles.sources} aria-labelledby="sources">
      <h2 id="sources">{t('nav.sources')}</h2>
      <ol>
        {readouts.map((readout, i) => {
          const party = partyOf(readout.publisher);
          return (
            <li key={readout.id} id={`source-${i + 1}`} value={i + 1}>
              <a href={readout.url} rel="noopener" lang={readout.language} className={styles.title}>
                {readout.title ?? readout.url}
              </a>
              {readout.titleIsOurs && <span> {t('readout.titleIsOurs')}</span>}
              <p>
                {readout.publisherName ?? label('publisher', readout.publisher)}
                {readout.published && `, ${date(readout.published)}`}
                {' · '}
                {t(party ? 'readout.own' : readout.relays ? 'readout.passedOn' : 'readout.other', {
                  party: label('actor', party ?? readout.relays ?? '') ?? '',
                })}
                {' · '}
                {t('readout.language', { language: readout.language })}
              </p>
              <p className={styles.address}>{readout.url}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
