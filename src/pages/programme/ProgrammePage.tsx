import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, Navigate, useLocation, useParams } from 'react-router-dom';
import { agreementsWith, lifeOf, meetingsNaming, sourcesOf } from '../../analysis/programmes.ts';
import { recordsQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { yearOf } from '../../model/date.ts';
import type { Programme } from '../../model/schema.ts';
import { paths } from '../../query/paths.ts';
import { FaultNotice } from '../../ui/Failure.tsx';
import { useLabels } from '../../ui/labels.ts';
import { NotFound } from '../../ui/NotFound.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { useManifest, useRecord } from '../../ui/record.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Activities } from './Activities.tsx';
import { useProgrammeAddress } from './address.ts';
import { Events } from './Events.tsx';
import { Facts, Phases } from './Facts.tsx';
import { Figures } from './Figures.tsx';
import { Mentions } from './Mentions.tsx';
import styles from './ProgrammePage.module.css';
import { SourceNumbers, Sources } from './Sources.tsx';

/** One programme: what it is, its phases, figures, events and activities, and what ministers said of it. */
export default function ProgrammePage() {
  const { id = '' } = useParams();
  const record = useRecord();
  const { search, hash } = useLocation();
  const current = record.resolve('programmes', id);
  if (!record.places('programmes').has(current)) return <NotFound id={id} />;
  if (current !== id) return <Navigate replace to={{ pathname: paths.programme(current), search, hash }} />;
  return <KnownProgramme key={id} id={id} />;
}

function KnownProgramme({ id }: { id: string }) {
  const { t } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const { data: programmes, error, refetch } = useQuery(recordsQuery(useManifest(), 'programmes'));
  const meetings = useMemo(() => meetingsNaming(record).get(id) ?? [], [record, id]);
  const programme = programmes?.find((one) => one.id === id);
  const title = label('programmeFull', id) ?? id;
  return (
    <article>
      <PageHeading
        title={title}
        above={
          <nav aria-label={t('programme.where')} className={styles.where}>
            <Link to={paths.programmes()}>{t('nav.programmes')}</Link>
            {programme && <Link to={paths.programmes(programme.kind)}>{label('programmeKind', programme.kind)}</Link>}
          </nav>
        }
      >
        {title}
      </PageHeading>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {programme && programmes ? (
        <Record programme={programme} programmes={programmes} meetings={meetings} />
      ) : (
        !error && <Skeleton lines={12} />
      )}
    </article>
  );
}

interface Props {
  programme: Programme;
  programmes: readonly Programme[];
  meetings: readonly number[];
}

function Record({ programme, programmes, meetings }: Props) {
  const { t } = useI18n();
  const record = useRecord();
  const { id, summary, phases, figures, events, activities } = programme;
  const address = useProgrammeAddress();
  const life = useMemo(() => {
    const mentioned = meetings.map((number) => yearOf(record.index.meetings.date[number] ?? ''));
    return lifeOf(programme, mentioned, record.index.relation.asOf);
  }, [programme, meetings, record]);
  const sources = useMemo(() => sourcesOf(programme), [programme]);
  const numbers = useMemo(() => new Map(sources.map(({ url }, i) => [url, i + 1])), [sources]);
  const place = record.places('programmes').get(id) ?? -1;
  // Later mentions too: they are no meeting's words of the time, and are shown as what they are.
  const named = record.index.points.programmes.some((places) => places.includes(place));
  const parts = (
    [
      ['figures', 'programme.figures', figures.length],
      ['events', 'programme.events', events.length],
      ['activities', 'programme.activities', activities.length],
      ['meetings', 'nav.meetings', meetings.length],
      ['sources', 'nav.sources', sources.length],
    ] as const
  ).filter(([part, , count]) => count > 0 || (part === 'meetings' && named));
  return (
    <SourceNumbers value={numbers}>
      <div className={styles.head} data-phases={phases.length > 0 || undefined}>
        <div>
          <p className={styles.summary}>{summary}</p>
          <Facts programme={programme} programmes={programmes} life={life} meetings={meetings.length} />
        </div>
        {phases.length > 0 && <Phases programme={programme} life={life} />}
      </div>
      <nav className={styles.parts} aria-label={t('programme.parts')}>
        {parts.map(([part, words, count]) => (
          <a key={part} href={`#${part}`}>
            {t('chart.part', { label: t(words), count })}
          </a>
        ))}
      </nav>
      {figures.length > 0 && <Figures figures={figures} address={address} />}
      {events.length > 0 && <Events events={events} meetings={meetings} />}
      {activities.length > 0 && <Activities activities={activities} address={address} />}
      {named && <Mentions id={id} meetings={meetings} address={address} />}
      <Agreements id={id} />
      <Gaps id={id} />
      <Sources sources={sources} />
    </SourceNumbers>
  );
}

/** The agreements that the record names together with the programme. */
function Agreements({ id }: { id: string }) {
  const { t } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const agreements = useMemo(() => agreementsWith(record, id), [record, id]);
  if (agreements.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="agreements">
      <h2 id="agreements">{t('programme.agreements')}</h2>
      <ul className={styles.list}>
        {agreements.map((agreement) => (
          <li key={agreement}>
            <Link to={paths.agreement(agreement)}>{label('agreement', agreement) ?? agreement}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was looked for and not found. */
function Gaps({ id }: { id: string }) {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery(recordsQuery(useManifest(), 'gaps'));
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  const gaps = data?.filter(({ programme }) => programme === id) ?? [];
  if (gaps.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="gaps">
      <h2 id="gaps">{t('programme.gaps')}</h2>
      <ul className={styles.list}>
        {gaps.map(({ text, years }) => (
          <li key={text}>
            {years && <span className={styles.years}>{years}: </span>}
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
