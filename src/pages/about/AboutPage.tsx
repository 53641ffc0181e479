import type { ReactNode } from 'react';
import { ownReadouts } from '../../analysis/reading.ts';
import { useI18n, type MessageKey } from '../../i18n/index.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { useManifest, useRecord } from '../../ui/record.ts';
import styles from './AboutPage.module.css';
import { CoverageFigure } from './CoverageFigure.tsx';
import { Gaps } from './Gaps.tsx';
import { Citation, DataFiles, Licence } from './Reuse.tsx';

const SECTIONS = {
  method: Method,
  words: Words,
  silence: Silence,
  coverage: CoverageFigure,
  gaps: Gaps,
  holds: Holdings,
  licence: Licence,
  cite: Citation,
  data: DataFiles,
  privacy: Privacy,
} as const;

/** How the record is made, how far it reaches, and how it may be used. */
export default function AboutPage() {
  const { t } = useI18n();
  const sections = Object.entries(SECTIONS) as [keyof typeof SECTIONS, () => ReactNode][];
  return (
    <>
      <PageHeading title={t('about.title')} below={t('about.intro')}>
        {t('about.title')}
      </PageHeading>
      <div className={styles.page}>
        <nav className={styles.contents} aria-label={t('about.contents')}>
          <ol>
            {sections.map(([id]) => (
              <li key={id}>
                <a href={`#${id}`}>{t(`about.${id}`)}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className={styles.sections}>
          {sections.map(([id, Section]) => (
            <section key={id} id={id} className={styles.section} aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>{t(`about.${id}`)}</h2>
              <Section />
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

function Paragraphs({ keys }: { keys: readonly MessageKey[] }) {
  const { t } = useI18n();
  return keys.map((key) => <p key={key}>{t(key)}</p>);
}

function Method() {
  return (
    <Paragraphs
      keys={[
        'about.method.entries',
        'about.method.points',
        'about.method.summaries',
        'about.method.told',
        'about.method.dates',
      ]}
    />
  );
}

function Words() {
  const { t } = useI18n();
  return (
    <dl className={styles.words}>
      {(['own', 'relayed', 'press'] as const).map((kind) => (
        <div key={kind}>
          <dt>{t(`about.words.${kind}`)}</dt>
          <dd>{t(`about.words.${kind}.text`)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Silence() {
  const { t } = useI18n();
  return (
    <>
      <p>{t('about.silence.complete', ownReadouts(useRecord().index))}</p>
      <p>{t('about.silence.rule')}</p>
    </>
  );
}

function Holdings() {
  const { t, number } = useI18n();
  return (
    <dl className={styles.holdings}>
      {Object.entries(useManifest().counts).map(([kind, count]) => (
        <div key={kind}>
          <dt>{t('about.holds.kind', { kind })}</dt>
          <dd>{number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Privacy() {
  return <Paragraphs keys={['about.privacy.text']} />;
}
