import { useI18n } from '../i18n/index.tsx';
import type { Source } from '../model/schema.ts';
import { useLabels } from './labels.ts';
import styles from './NumberedSources.module.css';

/** The pages that a record rests on, numbered: the first has the id `source-1`. */
export function NumberedSources({ sources }: { sources: readonly Source[] }) {
  const { t, date } = useI18n();
  const label = useLabels();
  if (sources.length === 0) return null;
  return (
    <section className={styles.sources} aria-labelledby="sources">
      <h2 id="sources">{t('sources.title')}</h2>
      <ol>
        {sources.map(({ url, title, titleIsOurs, publisher, publisherName, published, language }, i) => (
          <li key={`${url} ${i}`} id={`source-${i + 1}`} value={i + 1}>
            <a href={url} rel="noopener" lang={language}>
              {title ?? url}
            </a>
            {titleIsOurs && <span> {t('readout.titleIsOurs')}</span>}
            <p>
              {[
                [publisherName ?? label('publisher', publisher) ?? publisher, published && date(published)]
                  .filter(Boolean)
                  .join(', '),
                t('readout.language', { language }),
              ].join(' · ')}
            </p>
            <p className={styles.address}>{url}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
