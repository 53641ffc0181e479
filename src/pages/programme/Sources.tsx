import { useContext, createContext } from 'react';
import type { ProgrammeSource } from '../../analysis/programmes.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLabels } from '../../ui/labels.ts';
import styles from './Sources.module.css';

const Numbers = createContext<ReadonlyMap<string, number>>(new Map());
/** The numbers of the page's sources, by address. */
export const SourceNumbers = Numbers.Provider;

/** The number of the source that bears something out; it leads to the source. */
export function SourceNumber({ url }: { url: string }) {
  const { t } = useI18n();
  const source = useContext(Numbers).get(url);
  if (source === undefined) return null;
  return (
    <a href={`#source-${source}`} className={styles.number} aria-label={t('statement.source', { source })}>
      {source}
    </a>
  );
}

/** Every page that the programme's record rests on, numbered as its facts name them. */
export function Sources({ sources }: { sources: readonly ProgrammeSource[] }) {
  const { t, date } = useI18n();
  const label = useLabels();
  return (
    <section className={styles.sources} aria-labelledby="sources">
      <h2 id="sources">{t('nav.sources')}</h2>
      <ol>
        {sources.map(({ url, title, titleIsOurs, publisher, publisherName, published, language }, i) => {
          const facts = [
            publisherName ?? (publisher && (label('publisher', publisher) ?? publisher)),
            published && date(published),
            language && t('readout.language', { language }),
          ].filter(Boolean);
          return (
            <li key={url} id={`source-${i + 1}`} value={i + 1}>
              <a href={url} rel="noopener" lang={language} className={styles.title}>
                {title ?? url}
              </a>
              {titleIsOurs && <span> {t('readout.titleIsOurs')}</span>}
              {facts.length > 0 && <p>{facts.join(' · ')}</p>}
              {title && <p className={styles.address}>{url}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
