import type { Account, RecordIndex } from '../dataset/record.ts';
import { yearOf } from '../model/date.ts';
import type { Agreement, Milestone, Person, Programme } from '../model/schema.ts';
import type { Bilingual } from '../model/text.ts';
import { isVisit, type Level } from '../model/vocabulary.ts';
import type { Filter } from '../query/filter.ts';
import { dayNumber, dayOf, daysOf, type Days } from './days.ts';
import { OFFICES, termsOf, type Manner, type OfficeId } from './tenures.ts';

/** What a mark looks like. A host is told by shape as well as by colour. */
export type Shape = 'disc' | 'up' | 'down' | 'diamond' | 'square' | 'bar';

/** A colour's name, as `var(--…)` has it. */
export type Tone = 'first' | 'second' | 'both' | 'ink' | `level-${Level}`;

/** One thing on the timeline: a meeting, a visit, an agreement, a milestone, a programme or phase, a term of office. */
export interface TimelineItem {
  /** Unique on the timeline. */
  id: string;
  collection: 'meetings' | 'agreements' | 'milestones' | 'programmes' | 'people';
  /** Id of the record that it opens. */
  record: string;
  title: Bilingual;
  /** What stands where the title is too long. */
  short?: string;
  /** As the record has them; null where it does not know. */
  date: string | null;
  endDate: string | null;
  /**
   * The days that it is drawn over, surely those from `sureFrom` to `sureTo`: an end that is not known fades. Null
   * where the record has no date for it.
   */
  days: { from: number; sureFrom: number; sureTo: number; to: number } | null;
  /** It lasts: its days are a duration, and not only what an inexact date can mean. */
  lasts: boolean;
  /** It goes on, as far as the record knows. */
  open: boolean;
  shape: Shape;
  tone: Tone;
  /** Whose accounts of a meeting the record has. */
  accounts?: readonly [Account, Account];
  /** A list of the vocabulary and an entry of it: `['kind', 'summit-meeting']`. */
  kind?: readonly [list: 'kind' | 'agreementKind' | 'programmeKind', id: string];
  people: readonly string[];
  topics: readonly string[];
  programmes: readonly string[];
  /** Place of a meeting in the index. */
  meeting?: number;
  /** The programme that a phase is of. */
  within?: string;
  manner?: Manner | null;
  derived?: boolean;
  /** When an agreement was in force; `to` is null while it is. */
  force?: { from: string; to: string | null; days: Days };
  /** What happened, and where one can read it: for what has no page of its own. */
  summary?: string;
  source?: string;
}

/** How a lane is drawn: names in bands, marks that make room for each other, or a bar a row. */
export type LaneForm = 'terms' | 'marks' | 'bars';

export interface Lane {
  /** As addresses have it. */
  id: string;
  form: LaneForm;
  /** For lanes of office: whose, as a place in `relation.parties`, and which. */
  party?: 0 | 1;
  office?: OfficeId;
  /** Oldest first; those without days are not among them. */
  items: TimelineItem[];
}

export interface TimelineModel {
  /** In the order in which they are shown. */
  lanes: Lane[];
  /** What the record has no date for, by lane. */
  undated: { lane: string; item: TimelineItem }[];
  /** The span of the relation, shown where the address names none. */
  home: Days;
  /** The span that holds everything, in whole years. */
  limits: Days;
}

/** The kinds of record beside the index; those that have not arrived are left out, and their lanes are empty. */
export interface TimelineRecords {
  people?: readonly Person[] | undefined;
  agreements?: readonly Agreement[] | undefined;
  milestones?: readonly Milestone[] | undefined;
  programmes?: readonly Programme[] | undefined;
}

/** Lanes of meetings by level; the foreign ministers have one of their own. */
const LANE_OF_LEVEL: Record<Level, string> = {
  leaders: 'summits',
  ministers: 'ministers',
  officials: 'officials',
  visits: 'visits',
  other: 'contacts',
};
const LANE_OF_KIND: Record<string, string> = { 'foreign-ministers-meeting': 'foreign-ministers' };

/** The lanes that every timeline has, below those of office. */
export const COMMON_LANES = [
  'summits',
  'foreign-ministers',
  'ministers',
  'officials',
  'contacts',
  'visits',
  'agreements',
  'milestones',
  'programmes',
] as const;
export type CommonLane = (typeof COMMON_LANES)[number];

/** How long what began, or ended, at an unknown time fades. */
const UNKNOWN = 3 * 365;

/** Everything that a timeline of the record shows, in lanes. */
export function timelineOf(record: RecordIndex, records: TimelineRecords): TimelineModel {
  const { relation } = record.index;
  const asOf = dayNumber(relation.asOf) + 1;
  const byLane = new Map<string, TimelineItem[]>();
  const put = (lane: string, item: TimelineItem) => {
    const items = byLane.get(lane);
    if (items) items.push(item);
    else byLane.set(lane, [item]);
  };

  const offices = OFFICES.flatMap((office) =>
    ([0, 1] as const).map((party) => ({ id: `${relation.parties[party]}-${office.id}`, party, office })),
  ).toSorted((a, b) => a.party - b.party);
  for (const { id, party, office } of offices) {
    const terms = termsOf(records.people ?? [], relation.parties[party], office, relation.asOf);
    for (const [place, term] of terms.entries()) {
      put(id, {
        ...PLAIN,
        id: `${id}/${term.person}/${place}`,
        collection: 'people',
        record: term.person,
        title: term.name,
        date: term.from,
        endDate: term.to,
        days: term.days,
        lasts: true,
        open: term.incumbent,
        shape: 'bar',
        tone: party === 0 ? 'first' : 'second',
        people: [term.person],
        manner: term.manner,
        derived: term.derived,
      });
    }
  }

  for (const number of record.index.meetings.id.keys()) {
    const item = meetingItem(record, number);
    put(LANE_OF_KIND[item.kind![1]] ?? LANE_OF_LEVEL[record.meeting(number).level], item);
  }
  for (const agreement of records.agreements ?? []) put('agreements', agreementItem(agreement, asOf));
  for (const milestone of records.milestones ?? []) put('milestones', milestoneItem(milestone));
  for (const programme of records.programmes ?? []) {
    for (const item of programmeItems(programme, asOf)) put('programmes', item);
  }

  const lanes: Lane[] = [
    ...offices.map(({ id, party, office }) => ({ id, form: 'terms' as const, party, office: office.id })),
    ...COMMON_LANES.map((id) => ({ id, form: id === 'programmes' ? ('bars' as const) : ('marks' as const) })),
  ].map((lane) => ({ ...lane, items: (byLane.get(lane.id) ?? []).filter(({ days }) => days).toSorted(byDays) }));
  const undated = [...byLane].flatMap(([lane, items]) =>
    items.filter(({ days }) => !days).map((item) => ({ lane, item })),
  );

  const home = { from: daysOf(relation.from).from, to: asOf };
  // Whoever was in office when the relation began took office before it, and is no reason to show those years.
  const first = Math.min(
    home.from,
    ...lanes
      .filter(({ form }) => form !== 'terms')
      .flatMap(({ items }) => items.slice(0, 1).map(({ days }) => days!.from)),
  );
  const limits = { from: daysOf(dayOf(first).slice(0, 4)).from, to: daysOf(relation.asOf.slice(0, 4)).to };
  return { lanes, undated, home, limits };
}

const PLAIN = {
  lasts: false,
  open: false,
  people: [],
  topics: [],
  programmes: [],
} as const satisfies Partial<TimelineItem>;

function meetingItem(record: RecordIndex, number: number): TimelineItem {
  const { id, title, date, endDate, kind, level, country, accounts, people, topics, programmes } =
    record.meeting(number);
  const visit = isVisit(kind);
  const host = record.index.relation.parties.indexOf(country ?? '');
  return {
    ...PLAIN,
    id: `meetings/${id}`,
    collection: 'meetings',
    record: id,
    title,
    date,
    endDate,
    ...spanning(date, endDate),
    ...(visit
      ? (HOSTED[host as 0 | 1] ?? HOSTED_ELSEWHERE)
      : { shape: 'disc' as const, tone: `level-${level}` as const, accounts }),
    kind: ['kind', kind],
    people: people.map(({ id }) => id),
    topics,
    programmes,
    meeting: number,
  };
}

const HOSTED = [
  { shape: 'up', tone: 'first' },
  { shape: 'down', tone: 'second' },
] as const;
const HOSTED_ELSEWHERE = { shape: 'diamond', tone: 'both' } as const;

/** The days from one date to another, or of one date. */
function spanning(date: string, endDate: string | null = null): Pick<TimelineItem, 'days' | 'lasts'> {
  const { from, to } = { from: daysOf(date).from, to: daysOf(endDate ?? date).to };
  return { days: { from, sureFrom: from, sureTo: to, to }, lasts: endDate !== null && endDate !== date };
}

function agreementItem(agreement: Agreement, asOf: number): TimelineItem {
  const { id, title, kind, signed, inForce, ended, signatories, topics } = agreement;
  const date = signed ?? inForce ?? null;
  return {
    ...PLAIN,
    id: `agreements/${id}`,
    collection: 'agreements',
    record: id,
    title,
    date,
    endDate: null,
    days: null,
    ...(date && spanning(date)),
    shape: 'square',
    tone: 'both',
    kind: ['agreementKind', kind],
    people: signatories.flatMap((signatory) => ('person' in signatory ? [signatory.person] : [])),
    topics,
    ...(inForce && {
      force: {
        from: inForce,
        to: ended ?? null,
        days: { from: daysOf(inForce).from, to: ended ? daysOf(ended).to : asOf },
      },
    }),
  };
}

function milestoneItem({ id, date, title, topics, summary, sources }: Milestone): TimelineItem {
  return {
    ...PLAIN,
    id: `milestones/${id}`,
    collection: 'milestones',
    record: id,
    title,
    date,
    endDate: null,
    ...spanning(date),
    shape: 'diamond',
    tone: 'ink',
    topics,
    summary,
    ...(sources[0] && { source: sources[0].url }),
  };
}

/** A programme and its phases; a phase's bar stands in its programme's. */
function programmeItems(programme: Programme, asOf: number): TimelineItem[] {
  const { id, name, abbreviation, kind, start, end, phases } = programme;
  const common = {
    ...PLAIN,
    collection: 'programmes',
    record: id,
    shape: 'bar',
    tone: 'ink',
    lasts: true,
    programmes: [id],
    kind: ['programmeKind', kind],
  } as const;
  return [
    {
      ...common,
      id: `programmes/${id}`,
      title: name,
      ...(abbreviation !== undefined && { short: abbreviation }),
      date: start ?? null,
      endDate: end ?? null,
      days: running(start, end, asOf),
      open: start !== undefined && end === undefined,
    },
    ...phases.map((phase, place): TimelineItem => ({
      ...common,
      id: `programmes/${id}/${place}`,
      title: { en: phase.name, ja: null },
      date: phase.start,
      endDate: phase.end ?? null,
      days: running(phase.start, phase.end, asOf),
      open: phase.end === undefined,
      within: id,
      summary: phase.summary,
    })),
  ];
}

function running(start: string | undefined, end: string | undefined, asOf: number): TimelineItem['days'] {
  if (start === undefined && end === undefined) return null;
  const to = end === undefined ? asOf : daysOf(end).to;
  const from = start === undefined ? to - UNKNOWN : daysOf(start).from;
  return { from, sureFrom: start === undefined ? to : from, sureTo: to, to };
}

function byDays(a: TimelineItem, b: TimelineItem): number {
  return a.days!.from - b.days!.from || a.days!.to - b.days!.to || (a.id < b.id ? -1 : 1);
}

/**
 * Tells what fits a filter from what fades; null where nothing narrows the timeline.
 *
 * Meetings fit as in the explorer: `meetings` are the engine's answer, by their places. The others fit by what their
 * records know: the years by all of them, topics by agreements and milestones, people by agreements (who signed) and
 * terms of office, programmes by programmes. A filter that a record knows nothing of does not narrow it.
 */
export function fitting(
  { index, places }: RecordIndex,
  filter: Filter,
  meetings: ReadonlySet<number> | undefined,
): ((item: TimelineItem) => boolean) | null {
  const known = (table: 'topics' | 'people' | 'programmes', ids: readonly string[]) =>
    ids.filter((id) => places(table).has(id));
  const topics = known('topics', filter.topic);
  const people = known('people', filter.person);
  const programmes = known('programmes', filter.programme);
  const { from, to } = filter;
  const all = meetings === undefined || meetings.size === index.meetings.id.length;
  if (all && topics.length + people.length + programmes.length === 0 && from === null && to === null) return null;

  const within = ({ date, endDate, open, lasts }: TimelineItem) => {
    const first = date ?? endDate;
    if (first === null) return true;
    const last = open ? null : lasts ? (endDate ?? first) : first;
    return (to === null || yearOf(first) <= to) && (from === null || last === null || yearOf(last) >= from);
  };
  const anyOf = (wanted: readonly string[], held: readonly string[]) =>
    wanted.length === 0 || wanted.some((id) => held.includes(id));
  const knows: Record<Exclude<TimelineItem['collection'], 'meetings'>, (item: TimelineItem) => boolean> = {
    agreements: (item) => anyOf(topics, item.topics) && anyOf(people, item.people),
    milestones: (item) => anyOf(topics, item.topics),
    programmes: (item) => anyOf(programmes, item.programmes),
    people: (item) => anyOf(people, item.people),
  };
  return (item) =>
    item.collection === 'meetings'
      ? meetings === undefined || meetings.has(item.meeting!)
      : within(item) && knows[item.collection](item);
}

/** True where the day of what happened is not known. */
export function isInexact({ date, lasts }: TimelineItem): boolean {
  return date !== null && !lasts && date.length < EXACT;
}
const EXACT = 'YYYY-MM-DD'.length;
