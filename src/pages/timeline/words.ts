import { useMemo } from 'react';
import type { Lane, TimelineItem } from '../../analysis/timeline.ts';
import { useI18n, type MessageKey } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';

/** Items and lanes in the reader's words. */
export interface Words {
  lane: (lane: Pick<Lane, 'id' | 'party' | 'office'>) => string;
  /** When: as exactly as the record knows. */
  date: (item: TimelineItem) => string;
  /** What it is: the kind of a meeting, agreement or programme, the programme of a phase, the manner of an office. */
  kind: (item: TimelineItem) => string | null;
  /** Date, title and lane in one sentence. */
  describe: (item: TimelineItem, lane: Lane) => string;
}

export function useWords(): Words {
  const i18n = useI18n();
  const label = useLabels();
  const { relation } = useRecord().index;
  return useMemo(() => {
    const { t, name, date, span } = i18n;
    const words: Words = {
      lane({ id, party, office }) {
        if (party === undefined || !office) return t(`timeline.lane.${id}` as MessageKey);
        const actor = relation.parties[party];
        return t('timeline.lane.office', {
          office: t(`timeline.lane.${office}`),
          party: label('actor', actor) ?? actor,
        });
      },
      date({ date: from, endDate: to, lasts, open }) {
        if (from === null) return to === null ? t('timeline.noDate') : t('timeline.toUnknownStart', { to: date(to) });
        if (to !== null || !lasts) return span(from, to);
        return t(open ? 'timeline.since' : 'timeline.fromUnknownEnd', { from: date(from) });
      },
      kind({ kind, within, manner, derived }) {
        if (within !== undefined) return t('timeline.phase', { programme: label('programme', within) ?? within });
        if (kind) return label(...kind);
        const how = [manner && t(`timeline.manner.${manner}`), derived && t('timeline.derived')].filter(Boolean);
        return how.length > 0 ? how.join('; ') : null;
      },
      describe: (item, lane) =>
        t('timeline.item', { date: words.date(item), title: name(item.title), lane: words.lane(lane) }),
    };
    return words;
  }, [i18n, label, relation]);
}

/** The page of an item's record; null for a milestone, which has none. */
export function pathOf({ collection, record }: TimelineItem): string | null {
  return PATHS[collection](record);
}

const PATHS: Record<TimelineItem['collection'], (id: string) => string | null> = {
  meetings: (id) => paths.meeting(id),
  agreements: paths.agreement,
  programmes: paths.programme,
  people: paths.person,
  milestones: () => null,
};
