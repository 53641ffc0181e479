import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { fitting, timelineOf, type Lane } from '../../analysis/timeline.ts';
import { recordsQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { isVisit } from '../../model/vocabulary.ts';
import { activeFilters, isFiltered, printFilter } from '../../query/address.ts';
import { paths } from '../../query/paths.ts';
import { printSpan, roundSpan } from '../../timeline/span.ts';
import { Timeline } from '../../timeline/Timeline.tsx';
import { useEngine } from '../../ui/engine.ts';
import { FacetPanel } from '../../ui/FacetPanel.tsx';
import { FaultNotice } from '../../ui/Failure.tsx';
import { useFilter, type AddressFilter } from '../../ui/filter.ts';
import { FilterChips } from '../../ui/FilterChips.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { useManifest, useRecord } from '../../ui/record.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { OWN_PARAMETERS, useTimelineAddress } from './address.ts';
import { ItemCard } from './ItemCard.tsx';
import { MarkLegend } from './MarkLegend.tsx';
import { TimelineList } from './TimelineList.tsx';
import styles from './TimelinePage.module.css';
import { pathOf, useWords, type Words } from './words.ts';

/** The whole relationship in lanes over time: who was in office, who met whom, what came of it. */
export default function TimelinePage() {
  const { t, name, span: spanInWords, date } = useI18n();
  const record = useRecord();
  const { relation } = record.index;
  const navigate = useNavigate();
  const words = useWords();
  const { people, agreements, milestones, programmes, faults } = useRecords();
  const model = useMemo(
    () => timelineOf(record, { people, agreements, milestones, programmes }),
    [record, people, agreements, milestones, programmes],
  );
  const address = useFilter(OWN_PARAMETERS);
  const { result, count, visits, error, refetch } = useMatches(address.filter);
  const fits = useMemo(
    () => fitting(record, address.filter, result && new Set(result.meetings)),
    [record, address.filter, result],
  );
  const { span, hidden, strange, hrefWith } = useTimelineAddress(model.lanes.map(({ id }) => id));
  const lanes = useMemo(() => model.lanes.filter(({ id }) => !hidden.has(id)), [model, hidden]);
  const shown = span ?? model.home;
  const [from = '', to] = printSpan(roundSpan(shown)).split('..');
  const inWords = span
    ? spanInWords(from, to)
    : spanInWords(relation.from, relation.asOf.slice(0, relation.from.length));
  const hide = (id: string) => hrefWith({ hidden: new Set([...hidden, id]) });
  return (
    <>
      <PageHeading title={span ? t('timeline.documentTitle', { span: inWords }) : t('timeline.title')}>
        {t('timeline.title')}
      </PageHeading>
      <div className={styles.bar}>
        <h2 className={styles.span}>{inWords}</h2>
        <p role="status" className={styles.status}>
          {count !== null && (
            <>
              <strong>{t('meetings.count', { count })}</strong>
              {visits > 0 && `, ${t('meetings.visits', { count: visits })}`}
            </>
          )}
        </p>
        <Link to={paths.meetings(address.filter)}>{t('timeline.explorer')}</Link>
        <a href="#timeline-list">{t('timeline.toList')}</a>
      </div>
      <div className={styles.choices}>
        <Lanes lanes={model.lanes} hidden={hidden} hrefWith={hrefWith} words={words} />
        <Facets {...address} />
      </div>
      <FilterChips {...address} />
      {strange.map(({ param, value, without }) => (
        <p key={`${param} ${value}`} className={styles.strange}>
          {t('timeline.strange', { param, value })} <Link to={without}>{t('timeline.remove')}</Link>
        </p>
      ))}
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {faults.map(({ kind, error, retry }) => (
        <FaultNotice key={kind} error={error} onRetry={retry} />
      ))}
      {lanes.length === 0 ? (
        <p className={styles.none}>
          {t('timeline.noLanes')} <Link to={hrefWith({ hidden: new Set() })}>{t('timeline.showAll')}</Link>
        </p>
      ) : (
        <Timeline
          lanes={lanes}
          name={(lane) => <LaneName lane={lane} words={words} hideHref={hide(lane.id)} />}
          limits={model.limits}
          home={model.home}
          span={shown}
          fits={fits}
          thinBefore={relation.thinBefore}
          asOf={relation.asOf}
          label={t('timeline.label', { relation: name(relation.name) })}
          describe={words.describe}
          card={(item, lane) => <ItemCard item={item} lane={lane} words={words} />}
          describeBucket={({ date: day, count, fitting }, lane) =>
            t(fits ? 'timeline.bucketFitting' : 'timeline.bucket', {
              date: date(day),
              count,
              fitting,
              lane: words.lane(lane),
            })
          }
          onSpan={(span, how) =>
            void navigate(hrefWith({ span }), { replace: how === 'replace', preventScrollReset: true })
          }
          onOpen={(item) => {
            const path = pathOf(item);
            if (path) void navigate(path);
            return path !== null;
          }}
        />
      )}
      <MarkLegend />
      <p className={styles.help}>{t('timeline.keys')}</p>
      <TimelineList lanes={lanes} undated={model.undated} span={shown} fits={fits} words={words} />
    </>
  );
}

/** The kinds of record beside the index, each when it arrives; the drawing goes on without one that does not. */
function useRecords() {
  const manifest = useManifest();
  const people = useQuery(recordsQuery(manifest, 'people'));
  const agreements = useQuery(recordsQuery(manifest, 'agreements'));
  const milestones = useQuery(recordsQuery(manifest, 'milestones'));
  const programmes = useQuery(recordsQuery(manifest, 'programmes'));
  const all = { people, agreements, milestones, programmes };
  return {
    people: people.data,
    agreements: agreements.data,
    milestones: milestones.data,
    programmes: programmes.data,
    faults: Object.entries(all).flatMap(([kind, { error, refetch }]) =>
      error ? [{ kind, error, retry: () => void refetch() }] : [],
    ),
  };
}

/** The meetings that fit; without a filter they are all, and nothing is asked. */
function useMatches(filter: AddressFilter['filter']) {
  const { index } = useRecord();
  const engine = useEngine();
  const filtered = isFiltered(filter);
  const query = useQuery({
    queryKey: ['result', index.version, printFilter(filter)],
    queryFn: () => engine.query(filter),
    placeholderData: keepPreviousData,
    retry: false,
    enabled: filtered,
  });
  const visits = useMemo(() => {
    const kinds = new Set(index.kinds.flatMap((kind, place) => (isVisit(kind) ? [place] : [])));
    return index.meetings.kind.filter((kind) => kinds.has(kind)).length;
  }, [index]);
  const result = filtered ? query.data : undefined;
  return {
    result,
    count: filtered ? (result?.meetings.length ?? null) : index.meetings.id.length,
    visits: filtered ? (result?.visits ?? 0) : visits,
    error: filtered ? query.error : null,
    refetch: query.refetch,
  };
}

function LaneName({ lane, words, hideHref }: { lane: Lane; words: Words; hideHref: string }) {
  const { t } = useI18n();
  const name = words.lane(lane);
  return (
    <>
      <span className={styles.lane}>{name}</span>
      <Link className={styles.hide} to={hideHref} aria-label={t('timeline.hide', { lane: name })} preventScrollReset>
        <span aria-hidden="true">×</span>
      </Link>
    </>
  );
}

interface LanesProps {
  lanes: readonly Lane[];
  hidden: ReadonlySet<string>;
  hrefWith: (change: { hidden: ReadonlySet<string> }) => string;
  words: Words;
}

/** Every lane, to be shown or hidden. */
function Lanes({ lanes, hidden, hrefWith, words }: LanesProps) {
  const { t } = useI18n();
  return (
    <details className={styles.choice}>
      <summary>{t('timeline.lanes', { hidden: hidden.size })}</summary>
      <ul className={styles.lanes}>
        {lanes.map((lane) => {
          const shown = !hidden.has(lane.id);
          const next = new Set(hidden);
          if (shown) next.add(lane.id);
          else next.delete(lane.id);
          const name = words.lane(lane);
          return (
            <li key={lane.id}>
              <Link
                to={hrefWith({ hidden: next })}
                className={styles.toggle}
                aria-label={t(shown ? 'timeline.hide' : 'timeline.show', { lane: name })}
                aria-current={shown || undefined}
                preventScrollReset
              >
                <span className={styles.box} aria-hidden="true" />
                {name}
              </Link>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** The explorer's filters, counted when they are opened. */
function Facets(address: AddressFilter) {
  const { t } = useI18n();
  const { index } = useRecord();
  const engine = useEngine();
  const [open, setOpen] = useState(false);
  const { data: result } = useQuery({
    queryKey: ['result', index.version, printFilter(address.filter)],
    queryFn: () => engine.query(address.filter),
    placeholderData: keepPreviousData,
    retry: false,
    enabled: open,
  });
  return (
    <details className={styles.choice} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('timeline.filters', { count: activeFilters(address.filter).length })}</summary>
      {open && (
        <div className={styles.facets}>
          <h2 className="visually-hidden">{t('facet.label')}</h2>
          {result ? <FacetPanel facets={result.facets} {...address} /> : <Skeleton lines={6} />}
        </div>
      )}
    </details>
  );
}
