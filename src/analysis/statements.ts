import type { RecordIndex } from '../dataset/record.ts';

/** What the index knows of a point: everything but its sentence. */
export interface PointFacts {
  /** Place in `index.points`. */
  point: number;
  /** Place in `index.readouts`. */
  readout: number;
  /** Place in `index.meetings`. */
  meeting: number;
  /** 0 or 1: that party; 2: both together, or narration. */
  side: 0 | 1 | 2;
  act: string;
  section: string;
  /** Person; null where nobody is named. */
  speaker: string | null;
  topics: string[];
  programmes: string[];
  actors: string[];
  /** The party whose account it stands in, 0 or 1; null for the press and others in their own words. */
  account: 0 | 1 | null;
  /** Published by that party itself. */
  own: boolean;
  /** A later mention, which counts for nothing that was said at the time. */
  retrospective: boolean;
  /** Told by the publisher, and nobody's statement. */
  reported: boolean;
}

/** The act of a point that is nobody's statement. */
const REPORTED = 'reported';

/** What the index knows of a point, by its place. Throws a `RangeError` where there is none. */
export function pointFacts({ index }: RecordIndex, point: number): PointFacts {
  const { points, readouts } = index;
  const readout = points.readout[point];
  if (readout === undefined) throw new RangeError(`The index has no point ${point}`);
  const ids = (table: readonly { id: string }[], places: readonly number[] = []) =>
    places.flatMap((place) => table[place]?.id ?? []);
  const party = readouts.party[readout] ?? -1;
  const act = index.acts[points.act[point] ?? -1] ?? '';
  return {
    point,
    readout,
    meeting: readouts.meeting[readout] ?? -1,
    side: (points.side[point] ?? 2) as PointFacts['side'],
    act,
    section: index.sections[points.section[point] ?? -1] ?? '',
    speaker: index.people[points.speaker[point] ?? -1]?.id ?? null,
    topics: ids(index.topics, points.topics[point]),
    programmes: ids(index.programmes, points.programmes[point]),
    actors: ids(index.actors, points.actors[point]),
    account: party === 0 || party === 1 ? party : null,
    own: readouts.own[readout] === 1,
    retrospective: readouts.retrospective[readout] === 1,
    reported: act === REPORTED,
  };
}

const made = new WeakMap<RecordIndex, PointFacts[]>();

/** What the index knows of every point, in its order; made once for a record. */
export function allPoints(record: RecordIndex): readonly PointFacts[] {
  let facts = made.get(record);
  if (!facts) {
    facts = Array.from(record.index.points.readout, (_, point) => pointFacts(record, point));
    made.set(record, facts);
  }
  return facts;
}
