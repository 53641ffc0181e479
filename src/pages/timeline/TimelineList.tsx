import { useDeferredValue, useEffect, useMemo, useState, useTransition } from 'react';
import { Link } from 'react-router-dom';
import { dayOf, type Days } from '../../analysis/days.ts';
import type { Lane, TimelineItem, TimelineModel } from '../../analysis/timeline.ts';
import { useI18n } from '../../i18n/index.tsx';
import { yearOf } from '../../model/date.ts';
import { printSpan, roundSpan } from '../../timeline/span.ts';
import { Details } from './ItemCard.tsx';
import styles from './TimelineList.module.css';
import { pathOf, type Words } from './words.ts';

/** Entries painted at once; the others follow when the browser has a moment. */
const FIRST = 40;

interface Props {
  lanes: readonly Lane[];
  undated: TimelineModel['undated'];
  span: Days;
  fits: ((item: TimelineItem) => boolean) | null;
  words: Words;
}

interface Entry {
  lane: Lane;
  item: TimelineItem;
}

/** What the drawing shows, in words: for those who read it by ear or on paper, and for whoever prefers a list. */
export function TimelineList({ lanes, undated, span, fits, words }: Props) {
  const { t, span: spanInWords } = useI18n();
  const now = useDeferredValue(span);
  const { entries, missing } = useMemo(() => {
    const shown = (item: TimelineItem) => !fits || fits(item);
    return {
      entries: lanes
        .flatMap((lane) => lane.items.map((item): Entry => ({ lane, item })))
        .filter(({ item }) => item.days!.from < now.to && item.days!.to > now.from && shown(item))
        .toSorted((a, b) => a.item.days!.from - b.item.days!.from),
      missing: undated.flatMap(({ lane: id, item }) => {
        const lane = lanes.find((lane) => lane.id === id);
        return lane && shown(item) ? [{ lane, item }] : [];
      }),
    };
  }, [lanes, undated, now, fits]);
  const limit = useLimit(entries);
  const first = yearOf(dayOf(now.from));
  const groups = new Map<number | null, Entry[]>();
  for (const entry of entries.slice(0, limit)) {
    const began = yearOf(dayOf(entry.item.days!.from));
    const year = began < first ? null : began;
    groups.set(year, [...(groups.get(year) ?? []), entry]);
  }
  const [from = '', to] = printSpan(roundSpan(now)).split('..');
  return (
    <section className={styles.list} aria-labelledby="timeline-list">
      <h2 id="timeline-list" tabIndex={-1}>
        {t('timeline.list')}
      </h2>
      <p className={styles.count}>
        {t(fits ? 'timeline.listedFitting' : 'timeline.listed', { count: entries.length, span: spanInWords(from, to) })}
      </p>
      {[...groups].map(([year, group]) => (
        <Group
          key={year}
          title={year === null ? t('timeline.earlier', { year: String(first) }) : String(year)}
          entries={group}
          words={words}
        />
      ))}
      {missing.length > 0 && <Group title={t('timeline.undated')} entries={missing} words={words} />}
    </section>
  );
}

function Group({ title, entries, words }: { title: string; entries: readonly Entry[]; words: Words }) {
  return (
    <section className={styles.year}>
      <h3>{title}</h3>
      <ul>
        {entries.map(({ lane, item }) => (
          <Row key={item.id} lane={lane} item={item} words={words} />
        ))}
      </ul>
    </section>
  );
}

function Row({ lane, item, words }: Entry & { words: Words }) {
  const { name } = useI18n();
  const path = pathOf(item);
  return (
    <li className={styles.entry}>
      <p className={styles.date}>{words.date(item)}</p>
      <div>
        <p>
          {path ? <Link to={path}>{name(item.title)}</Link> : name(item.title)}{' '}
          <span className={styles.lane}>{[words.lane(lane), words.kind(item)].filter(Boolean).join(' · ')}</span>
        </p>
        <div className={styles.details}>
          <Details item={item} />
        </div>
      </div>
    </li>
  );
}

function useLimit(entries: readonly Entry[]): number {
  const [, startTransition] = useTransition();
  const [whole, setWhole] = useState<readonly Entry[] | null>(null);
  useEffect(() => startTransition(() => setWhole(entries)), [entries]);
  return whole === entries ? entries.length : FIRST;
}
