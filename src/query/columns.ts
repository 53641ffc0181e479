import type { Index } from '../dataset/served.ts';
import { BOTH } from '../model/vocabulary.ts';
import type { Facet } from './filter.ts';
import { valuesOfIndex } from './values.ts';

/** A list of numbers for each row, end to end: those of row `r` are `items[starts[r]]` to `items[starts[r + 1] - 1]`. */
export interface Lists {
  starts: Uint32Array;
  items: Uint32Array;
}

/** One facet of all meetings, both ways: what each meeting has, and which meetings have each value. */
export interface Column {
  /** How many values there are. */
  size: number;
  byMeeting: Lists;
  byValue: Lists;
}

/** Gives the column of a facet; with a party (0 or 1), only its own statements count for topics, programmes, actors. */
export type Columns = (facet: Facet, party: number | null) => Column;

const REPORTED = 'reported';
/** The facets whose values come from points. */
const OF_POINTS = { topic: 'topics', programme: 'programmes', actor: 'actors' } as const;

/** Whether a party's own statements alone count for a facet when `side` is set. */
export const isOfPoints = (facet: string): facet is keyof typeof OF_POINTS => Object.hasOwn(OF_POINTS, facet);

/** The columns of an index, each made when first asked for. */
export function createColumns(index: Index): Columns {
  const { meetings, readouts, points } = index;
  const count = meetings.id.length;
  const values = valuesOfIndex(index);
  const reported = index.acts.indexOf(REPORTED);
  const readoutsOf = lazy(() => group(readouts.meeting, count));
  const pointsOf = lazy(() => group(points.readout, readouts.meeting.length));

  const eachAccount = (meeting: number, visit: (readout: number) => void) =>
    each(readoutsOf(), meeting, (readout) => {
      if (!readouts.retrospective[readout]) visit(readout);
    });
  const eachPoint = (meeting: number, visit: (point: number) => void) =>
    eachAccount(meeting, (readout) => each(pointsOf(), readout, visit));
  const isStatement = (point: number) => points.act[point] !== reported;

  type Reader = (meeting: number, add: (value: number | undefined) => void) => void;
  const ofPoints =
    (list: readonly number[][], party: number | null): Reader =>
    (meeting, add) =>
      eachPoint(meeting, (point) => {
        if (party !== null && (points.side[point] !== party || !isStatement(point))) return;
        for (const value of list[point] ?? []) add(value);
      });
  const readers: Record<Exclude<Facet, keyof typeof OF_POINTS>, Reader> = {
    kind: (meeting, add) => add(meetings.kind[meeting]),
    venue: (meeting, add) => add(meetings.country[meeting]),
    person(meeting, add) {
      for (const person of meetings.people[meeting] ?? []) add(person);
      eachPoint(meeting, (point) => add(points.speaker[point]));
    },
    side: (meeting, add) =>
      eachPoint(meeting, (point) => {
        if (isStatement(point)) add(points.side[point]);
      }),
    readouts(meeting, add) {
      const has = [false, false];
      eachAccount(meeting, (readout) => {
        const party = readouts.party[readout] ?? -1;
        if (party >= 0) has[party] = true;
      });
      const places = [BOTH, ...index.relation.parties].map((value) => values.readouts.places.get(value));
      if (has[0] && has[1]) add(places[0]);
      if (has[0]) add(places[1]);
      if (has[1]) add(places[2]);
    },
  };

  const made = new Map<string, Column>();
  return (facet, party) => {
    const key = isOfPoints(facet) ? `${facet} ${party}` : facet;
    let column = made.get(key);
    if (!column) {
      const reader = isOfPoints(facet) ? ofPoints(points[OF_POINTS[facet]], party) : readers[facet];
      made.set(key, (column = createColumn(count, values[facet].list.length, reader)));
    }
    return column;
  };

  function createColumn(rows: number, size: number, reader: Reader): Column {
    const lastRow = new Int32Array(size).fill(-1);
    const starts = new Uint32Array(rows + 1);
    const items: number[] = [];
    const owners: number[] = [];
    for (let row = 0; row < rows; row++) {
      reader(row, (value) => {
        // No value (-1), or none of this facet's, as a side of "both" is.
        if (value === undefined || value < 0 || value >= size || lastRow[value] === row) return;
        lastRow[value] = row;
        items.push(value);
        owners.push(row);
      });
      starts[row + 1] = items.length;
    }
    const inverted = group(items, size);
    return {
      size,
      byMeeting: { starts, items: Uint32Array.from(items) },
      byValue: { starts: inverted.starts, items: inverted.items.map((place) => owners[place] ?? 0) },
    };
  }
}

function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function each(lists: Lists, row: number, visit: (item: number) => void): void {
  const end = lists.starts[row + 1] ?? 0;
  for (let place = lists.starts[row] ?? 0; place < end; place++) visit(lists.items[place] ?? 0);
}

/** The places of a list by the row that each names: `group([1, 0, 1], 2)` is `[[1], [0, 2]]`. */
function group(rowOf: readonly number[], rows: number): Lists {
  const starts = new Uint32Array(rows + 1);
  for (const row of rowOf) starts[row + 1]! += 1;
  for (let row = 0; row < rows; row++) starts[row + 1]! += starts[row]!;
  const next = starts.slice();
  const items = new Uint32Array(rowOf.length);
  for (const [place, row] of rowOf.entries()) items[next[row]!++] = place;
  return { starts, items };
}
