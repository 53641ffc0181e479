import type { RecordIndex } from '../dataset/record.ts';
import { firstDay, isAfter, lastDay, yearOf } from '../model/date.ts';
import type { Programme } from '../model/schema.ts';
import { LEVELS, PROGRAMME_KINDS } from '../model/vocabulary.ts';
import type { YearCount } from '../query/engine.ts';
import { activityYears } from './activities.ts';
import { figureTime } from './figures.ts';
import { allPoints } from './statements.ts';

/** How long after its last sign a programme without a recorded end counts as running: this many years. */
export const SIGN_YEARS = 2;

/**
 * From when to when a programme ran, as far as the record knows. `running`: its end is still to come, or none is
 * recorded and the record has a sign of it in the last years; `open`: neither an end nor such a sign.
 */
export interface Life {
  start: string | null;
  end: string | null;
  state: 'ended' | 'running' | 'open';
  /** First and last year with a sign of it: a phase, figure, event, activity or meeting; null where there is none. */
  signs: readonly [first: number, last: number] | null;
}

/** @param mentioned Years of the meetings that name it. @param asOf The day of the record. */
export function lifeOf(programme: Programme, mentioned: readonly number[], asOf: string): Life {
  const { start = null, end = null, phases, events, activities, figures } = programme;
  const last = end !== null && !isAfter(end, asOf) ? yearOf(end) : yearOf(asOf);
  const years = [
    ...mentioned,
    ...phases.flatMap((phase) => [phase.start, phase.end ?? phase.start].map(yearOf)),
    ...events.map(({ date }) => yearOf(date)),
    ...activities.flatMap(activityYears),
    ...figures.flatMap((figure) => {
      const time = figureTime(figure);
      return time ? (time.basis === 'years' ? [time.from, time.to] : [time.year]) : [];
    }),
  ].filter((year) => year <= last);
  const signs = years.length > 0 ? ([Math.min(...years), Math.max(...years)] as const) : null;
  const state =
    end !== null
      ? lastDay(end) < asOf
        ? 'ended'
        : 'running'
      : signs && signs[1] >= yearOf(asOf) - SIGN_YEARS
        ? 'running'
        : 'open';
  return { start, end, state, signs };
}

/** A stretch of a line of years: where in time, as a number of years, and whether the record bears it out. */
export interface Stretch {
  from: number;
  to: number;
  known: boolean;
}

const DAY = 86_400_000;

/** A day as a number of years: `yearFraction('2020-07-01')` is about 2020.5. */
export function yearFraction(day: string): number {
  const year = yearOf(day);
  const [first, next] = [Date.parse(`${year}-01-01`), Date.parse(`${year + 1}-01-01`)];
  return year + (Date.parse(day) - first) / (next - first);
}

const startOf = (date: string) => yearFraction(firstDay(date));
const endOf = (date: string) => yearFraction(new Date(Date.parse(lastDay(date)) + DAY).toISOString().slice(0, 10));

/** From a date to another, or to the day of the record. */
export function stretchOf(start: string, end: string | undefined, asOf: string): Stretch {
  return { from: startOf(start), to: end === undefined ? yearFraction(asOf) : endOf(end), known: true };
}

/**
 * A programme's life as stretches of a line of years that begins with `first`: before a start that nobody tells and
 * after the last sign of one without an end, it is not known.
 */
export function stretchesOf({ start, end, state, signs }: Life, first: number, asOf: string): Stretch[] {
  const now = yearFraction(asOf);
  const finish = end === null ? now : Math.min(now, endOf(end));
  const from = start === null ? (signs?.[0] ?? finish) : startOf(start);
  const to = state === 'open' ? Math.max(from, Math.min(now, (signs?.[1] ?? yearOf(start ?? asOf)) + 1)) : finish;
  return [
    ...(start === null ? [{ from: first, to: from, known: false }] : []),
    { from, to, known: true },
    ...(state === 'open' ? [{ from: to, to: now, known: false }] : []),
  ].filter((stretch) => stretch.to > stretch.from);
}

/** A programme in a list: how far below its predecessor it stands. */
export interface Placed {
  programme: Programme;
  depth: number;
}

const byStart = (a: Programme, b: Programme) =>
  (a.start ?? '9999') < (b.start ?? '9999') ? -1 : (a.start ?? '9999') > (b.start ?? '9999') ? 1 : a.id < b.id ? -1 : 1;

/**
 * Programmes by kind, in the order of the vocabulary, oldest first; one that followed another of its kind stands
 * below that one. Kinds without a programme are left out.
 */
export function programmesByKind(
  programmes: readonly Programme[],
): { kind: (typeof PROGRAMME_KINDS)[number]; programmes: Placed[] }[] {
  return PROGRAMME_KINDS.flatMap((kind) => {
    const own = programmes.filter((programme) => programme.kind === kind.id).toSorted(byStart);
    const ids = new Set(own.map(({ id }) => id));
    const placed = new Set<Programme>();
    const list: Placed[] = [];
    const place = (programme: Programme, depth: number) => {
      if (placed.has(programme)) return;
      placed.add(programme);
      list.push({ programme, depth });
      for (const next of own) if (next.predecessors.includes(programme.id)) place(next, depth + 1);
    };
    for (const programme of own) if (!programme.predecessors.some((id) => ids.has(id))) place(programme, 0);
    // Programmes that follow each other in a circle have no first one.
    for (const programme of own) place(programme, 0);
    return list.length > 0 ? [{ kind, programmes: list }] : [];
  });
}

/** The programmes that followed one. */
export function successorsOf(programmes: readonly Programme[], id: string): Programme[] {
  return programmes.filter(({ predecessors }) => predecessors.includes(id)).toSorted(byStart);
}

/** A text up to the end of its first sentence; the dot after an initial ("S. Jayakumar") ends none. */
export function firstSentence(text: string): string {
  return /^.*?(?<!\b[A-Z])[.!?](?=\s+\P{Ll}|$)/u.exec(text)?.[0] ?? text;
}

/** The meetings that name each programme, oldest first; as in the explorer, later mentions do not count. */
export function meetingsNaming({ index }: RecordIndex): Map<string, number[]> {
  const { points, readouts, programmes } = index;
  const naming = new Map<string, number[]>();
  for (const [point, places] of points.programmes.entries()) {
    const readout = points.readout[point] ?? -1;
    const meeting = readouts.meeting[readout];
    if (meeting === undefined || readouts.retrospective[readout] === 1) continue;
    for (const place of places) {
      const id = programmes[place]?.id ?? '';
      const meetings = naming.get(id) ?? [];
      if (meetings.at(-1) !== meeting) naming.set(id, [...meetings, meeting]);
    }
  }
  return naming;
}

/** Meetings by year and level, from the first year to the last without a gap: the engine's counts for them. */
export function countByYear(record: RecordIndex, meetings: readonly number[]): YearCount[] {
  const summaries = meetings.map((number) => record.meeting(number));
  const years = summaries.map(({ date }) => yearOf(date));
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => ({
    year: first + i,
    levels: LEVELS.map(
      ({ id }) => summaries.filter(({ date, level }) => yearOf(date) === first + i && level === id).length,
    ),
  }));
}

/** The meetings in which a party itself said something of a programme, for each party: the explorer's with `side`. */
export function meetingsBySide(record: RecordIndex, programme: string): [first: number[], second: number[]] {
  const sides: [Set<number>, Set<number>] = [new Set(), new Set()];
  for (const { side, reported, retrospective, programmes, meeting } of allPoints(record)) {
    if (side !== 2 && !reported && !retrospective && programmes.includes(programme)) sides[side].add(meeting);
  }
  return [[...sides[0]], [...sides[1]]];
}

/** The agreements named in the same breath as a programme, in the order of the record. */
export function agreementsWith({ index, places }: RecordIndex, programme: string): string[] {
  const place = places('programmes').get(programme) ?? -1;
  const found = new Set(
    index.points.programmes.flatMap((named, point) =>
      named.includes(place) ? (index.points.agreements[point] ?? []) : [],
    ),
  );
  return index.agreements.flatMap(({ id }, number) => (found.has(number) ? [id] : []));
}

/** A page that a programme's record rests on; only its address is known where it stands beside a fact alone. */
export type ProgrammeSource = Partial<Programme['sources'][number]> & { url: string };

/** Every page that a programme's record names, once: its sources, then those that stand beside a fact alone. */
export function sourcesOf({ sources, phases, figures, events, activities }: Programme): ProgrammeSource[] {
  const all = new Map<string, ProgrammeSource>();
  for (const source of sources) if (!all.has(source.url)) all.set(source.url, source);
  for (const { source } of [...phases, ...figures, ...events, ...activities]) {
    if (!all.has(source)) all.set(source, { url: source });
  }
  return [...all.values()];
}
