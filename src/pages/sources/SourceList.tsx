import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useTransition, type ReactNode } from 'react';
import { Link, useNavigationType } from 'react-router-dom';
import type { SourceGroup } from '../../analysis/sources.ts';
import { recordsQuery } from '../../dataset/queries.ts';
import type { CitedSource } from '../../dataset/served.ts';
import { useI18n } from '../../i18n/index.tsx';
import type { Bilingual } from '../../model/text.ts';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { useManifest, useRecord } from '../../ui/record.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useGroupNames } from './PublisherPanel.tsx';
import styles from './SourceList.module.css';

/** Rows painted at once; the others follow when the browser has a moment. */
const FIRST = 100;

/** The sources of each group, latest first. Give it a new `key` for another selection. */
export function SourceList({ groups }: { groups: readonly SourceGroup[] }) {
  const { t } = useI18n();
  const names = useGroupNames();
  // On the way back all at once, so that the reader's place is there to return to.
  const [all, setAll] = useState(useNavigationType() === 'POP');
  const [, startTransition] = useTransition();
  const { titleOf, pending } = useTitles();
  useEffect(() => startTransition(() => setAll(true)), []);

  if (pending) return <Skeleton lines={16} />;
  return groups.map(({ id, kind, sources }, i) => {
    const above = groups.slice(0, i).reduce((total, group) => total + group.sources.length, 0);
    const shown = all ? sources : sources.slice(0, Math.max(0, FIRST - above));
    return (
      shown.length > 0 && (
        <section key={id} aria-labelledby={`publisher-${id}`}>
          <h2 id={`publisher-${id}`} className={styles.title}>
            {names(id)} <span className={styles.count}>{t('sources.count', { count: sources.length })}</span>
          </h2>
          {kind === 'unnamed' && <p className={styles.note}>{t('sources.unnamedNote')}</p>}
          <ol className={styles.list}>
            {shown.map((source) => (
              <SourceItem key={source.url} source={source} titleOf={titleOf} />
            ))}
          </ol>
        </section>
      )
    );
  });
}

type Citing = CitedSource['citedBy'][number];
/** The title of a record that the index does not name; undefined where its file can't be had. */
type TitleOf = (citing: Citing) => string | undefined;

function useTitles(): { titleOf: TitleOf; pending: boolean } {
  const { name } = useI18n();
  const manifest = useManifest();
  const { data: milestones, isPending: pendingMilestones } = useQuery(recordsQuery(manifest, 'milestones'));
  const { data: indicators, isPending: pendingIndicators } = useQuery(recordsQuery(manifest, 'indicators'));
  const titleOf = useMemo((): TitleOf => {
    const titles = new Map<string, Bilingual>([
      ...(milestones ?? []).map(({ id, title }) => [`milestones/${id}`, title] as [string, Bilingual]),
      ...(indicators ?? []).map(({ id, title }) => [`indicators/${id}`, title] as [string, Bilingual]),
    ]);
    return ({ collection, id }) => {
      const title = titles.get(`${collection}/${id}`);
      return title && name(title);
    };
  }, [milestones, indicators, name]);
  return { titleOf, pending: pendingMilestones || pendingIndicators };
}

function SourceItem({ source, titleOf }: { source: CitedSource; titleOf: TitleOf }) {
  const { t, date } = useI18n();
  const label = useLabels();
  const publisher = source.publisherName ?? (source.publisher && label('publisher', source.publisher));
  const facts = [
    publisher,
    source.language && t('sources.language', { language: source.language }),
    source.title !== null && host(source.url),
  ].filter((fact) => typeof fact === 'string');
  return (
    <li className={styles.item}>
      {source.published ? (
        <time className={styles.date} dateTime={source.published}>
          {date(source.published, 'short')}
        </time>
      ) : (
        <span className={styles.date}>{t('sources.undated')}</span>
      )}
      <div className={styles.body}>
        <a href={source.url} rel="noopener" lang={source.language ?? undefined} className={styles.link}>
          {source.title ?? readable(source.url)}
        </a>
        {source.titleIsOurs && <span className={styles.facts}> {t('readout.titleIsOurs')}</span>}
        <p className={styles.facts}>{facts.join(' · ')}</p>
        <ul className={styles.cited} aria-label={t('sources.citedBy')}>
          {source.citedBy.map((citation) => (
            <li key={`${citation.collection}/${citation.id}`}>
              <Citation {...citation} title={titleOf(citation)} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

/** A record that cites a source: a link to its page, where it has one. */
function Citation({ collection, id, title }: Citing & { title: string | undefined }) {
  const { t, date } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const link = (to: string, words: ReactNode) => <Link to={to}>{words ?? id}</Link>;
  const kinds: Record<Citing['collection'], () => ReactNode> = {
    meetings() {
      const number = record.numberOf(id);
      if (number === undefined) return id;
      const meeting = record.meeting(number);
      const kind = label('kind', meeting.kind) ?? meeting.kind;
      return link(paths.meeting(id), t('sources.meeting', { kind, date: date(meeting.date, 'short') }));
    },
    programmes: () => link(paths.programme(id), label('programme', id)),
    agreements: () => link(paths.agreement(id), label('agreement', id)),
    people: () => link(paths.person(id), label('person', id)),
    indicators: () => link(paths.statistic(id), title),
    milestones: () => title ?? t('sources.milestone'),
    actors: () => link(paths.actor(id), label('actor', id)),
  };
  return kinds[collection]();
}

const host = (url: string) => /^https?:\/\/(?:www\.)?([^/]+)/.exec(url)?.[1];

/** An address without its protocol, its letters as they are read: `ja.wikipedia.org/wiki/安倍晋三`. */
function readable(url: string): string {
  const bare = url.replace(/^https?:\/\//, '');
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}
