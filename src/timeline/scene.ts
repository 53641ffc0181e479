import { dayOf, daysOf, type Days } from '../analysis/days.ts';
import { isInexact, type Lane, type TimelineItem, type Tone } from '../analysis/timeline.ts';

/*
 * Where everything stands: lanes from top to bottom, marks in rows that make room for each other, and counts by year
 * or month where marks would not fit. All of it is maths on numbers: the drawing and the pointer both ask here.
 */

/** Sizes in pixels. */
export const SIZE = {
  /** Half of a mark. */
  mark: 4.5,
  /** Rows of marks: as high as a line of text. */
  row: 13,
  rows: 3,
  terms: 24,
  bar: 15,
  /** From one line of an agreement in force to the next. */
  staff: 4,
  /** The room of a lane's name above it, on a narrow screen. */
  name: 20,
  /** Between the marks of a day and the edge of the drawing. */
  edge: 8,
  gap: 4,
} as const;

/** How much a lane tells: counts by year or month, marks, or marks with titles. */
export type Detail = 'years' | 'months' | 'marks' | 'titles';

export interface SceneLane {
  lane: Lane;
  items: readonly TimelineItem[];
  /** 1 for what fits the filter, in the order of the items. */
  fits: Uint8Array;
  /** The latest end among an item and all before it, so that what reaches into a view is found by halving. */
  reach: Float64Array;
  /** Most items in a year. */
  busiest: number;
  /** Rows of `bars` lanes, and lines of agreements in force: the same at every scale; -1 for those without. */
  fixed: Int16Array;
  fixedRows: number;
  top: number;
  /** Below the name, where that stands above. */
  inner: number;
  height: number;
}

export interface Scene {
  lanes: readonly SceneLane[];
  height: number;
}

/** More lines than this would be a grey area. */
const MOST_STAFF = 30;

/**
 * The lanes as they are drawn, from top to bottom.
 *
 * @param named Whether each lane has room for its name above it.
 */
export function createScene(
  lanes: readonly Lane[],
  fits: ((item: TimelineItem) => boolean) | null,
  named = false,
): Scene {
  let top = 0;
  const placed = lanes.map((lane): SceneLane => {
    const { items } = lane;
    const { fixed, fixedRows } = fixedRowsOf(lane);
    const inner = named ? SIZE.name : 0;
    const height = inner + heightOf(lane, fixedRows);
    const result = {
      lane,
      items,
      fits: Uint8Array.from(items, (item) => Number(!fits || fits(item))),
      reach: reachOf(items),
      busiest: busiestOf(items),
      fixed,
      fixedRows,
      top,
      inner,
      height,
    };
    top += height;
    return result;
  });
  return { lanes: placed, height: top };
}

function heightOf({ form }: Lane, fixedRows: number): number {
  if (form === 'terms') return SIZE.terms + SIZE.gap;
  if (form === 'bars') return Math.max(1, fixedRows) * SIZE.bar + 2 * SIZE.gap;
  return SIZE.rows * SIZE.row + 2 * SIZE.gap + (fixedRows > 0 ? fixedRows * SIZE.staff + SIZE.gap : 0);
}

function reachOf(items: readonly TimelineItem[]): Float64Array {
  let latest = -Infinity;
  return Float64Array.from(items, ({ days, force }) => (latest = Math.max(latest, days!.to, force?.days.to ?? 0)));
}

function busiestOf(items: readonly TimelineItem[]): number {
  const counts = new Map<number, number>();
  for (const { days } of items) {
    const year = Math.floor(days!.from / 365.25);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** After how many days another programme may stand in the row of one that ended: its name has room until then. */
const ROOM_FOR_NAME = 12 * 365;

function fixedRowsOf({ form, items }: Lane): Pick<SceneLane, 'fixed' | 'fixedRows'> {
  const fixed = new Int16Array(items.length).fill(-1);
  if (form === 'marks') {
    let line = 0;
    const inForce = items.flatMap(({ force }, place) => (force ? [place] : []));
    if (inForce.length > MOST_STAFF) return { fixed, fixedRows: 0 };
    for (const place of inForce) fixed[place] = line++;
    return { fixed, fixedRows: line };
  }
  if (form === 'terms') return { fixed, fixedRows: 1 };
  const ends: number[] = [];
  const rowOf = new Map<string, number>();
  for (const [place, { record, within, days }] of items.entries()) {
    if (within) continue;
    const free = ends.findIndex((end) => end + ROOM_FOR_NAME <= days!.from);
    const row = free < 0 ? ends.length : free;
    ends[row] = days!.to;
    rowOf.set(record, row);
    fixed[place] = row;
  }
  // A phase may begin before its programme was launched, so it finds the row afterwards.
  for (const [place, { within }] of items.entries()) if (within) fixed[place] = rowOf.get(within) ?? -1;
  return { fixed, fixedRows: ends.length };
}

/** The places of the items that may reach into a span: from the first, to before the last. */
export function reaching({ items, reach }: SceneLane, { from, to }: Days): [first: number, end: number] {
  return [halve(reach.length, (i) => reach[i]! > from), halve(items.length, (i) => items[i]!.days!.from >= to)];
}

/** The first place for which `holds` is true; it must be false before and true after. */
function halve(length: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What a lane tells at a scale, in pixels a year. */
export function detailOf({ lane, busiest }: SceneLane, perYear: number): Detail {
  if (lane.form !== 'marks') return 'titles';
  const marks = Math.max(30, (busiest * 2 * SIZE.mark * 1.3) / SIZE.rows);
  if (perYear < marks) return perYear < 12 * 7 ? 'years' : 'months';
  // A title wants some 130 pixels. Close by they are shown where they find less, but not where hardly one would.
  const titles = Math.max(90, Math.min(260, (busiest * 130) / SIZE.rows), (busiest * 46) / SIZE.rows);
  return perYear < Math.max(marks, titles) ? 'marks' : 'titles';
}

/** The scale of a view over a width. */
export interface Scale {
  view: Days;
  width: number;
}

/** The place of a day across the drawing. */
export function xOf({ view, width }: Scale, day: number): number {
  return SIZE.edge + ((day - view.from) / (view.to - view.from)) * (width - 2 * SIZE.edge);
}

/** The day at a place across the drawing. */
export function dayAt({ view, width }: Scale, x: number): number {
  return view.from + ((x - SIZE.edge) / (width - 2 * SIZE.edge)) * (view.to - view.from);
}

export function perDay({ view, width }: Scale): number {
  return (width - 2 * SIZE.edge) / (view.to - view.from);
}

/** The span that reaches `margin` pixels beyond the drawing on both sides. */
export function viewWith(scale: Scale, margin: number): Days {
  const days = (margin + SIZE.edge) / perDay(scale);
  return { from: scale.view.from - days, to: scale.view.to + days };
}

/** Half of the width of an item's mark, in days: of its bar where it lasts and is wide enough. */
function halfOf({ days, lasts }: TimelineItem, perDay: number, whiskers: boolean): number {
  const half = SIZE.mark / perDay;
  return lasts || whiskers ? Math.max(half, (days!.to - days!.from) / 2) : half;
}

const rowsMade = new WeakMap<SceneLane, { key: string; rows: Int8Array }>();

/**
 * The row of every mark of a lane: the middle one where it is free, then the one above, then below. They are told for
 * the whole lane and kept for a scale, so that panning moves no mark up or down. With titles, a mark goes to the row
 * that leaves most room. What finds no free row goes where the overlap is least.
 */
export function rowsOf(scene: SceneLane, scale: number, titles: boolean): Int8Array {
  const key = `${scale} ${titles}`;
  const known = rowsMade.get(scene);
  if (known?.key === key) return known.rows;
  const rows = new Int8Array(scene.items.length);
  const ends = new Float64Array(SIZE.rows).fill(-Infinity);
  const gap = 1.5 / scale;
  for (const [place, item] of scene.items.entries()) {
    const middle = (item.days!.from + item.days!.to) / 2;
    const half = halfOf(item, scale, isInexact(item));
    let best = 0;
    for (let row = 0; row < SIZE.rows; row++) {
      const free = ends[row]! + gap <= middle - half;
      if (free && !titles) {
        best = row;
        break;
      }
      if (ends[row]! < ends[best]!) best = row;
    }
    rows[place] = best;
    ends[best] = Math.max(ends[best]!, middle + half);
  }
  rowsMade.set(scene, { key, rows });
  return rows;
}

/** The middle of a row of marks, from the top of the drawing. */
export function rowY(scene: SceneLane, row: number): number {
  const middle = scene.top + scene.inner + SIZE.gap + (SIZE.rows * SIZE.row) / 2;
  return middle + (row % 2 ? -1 : 1) * Math.ceil(row / 2) * SIZE.row;
}

/** The line of an agreement in force, below the rows of marks. */
export function staffY(scene: SceneLane, line: number): number {
  return scene.top + scene.inner + 2 * SIZE.gap + SIZE.rows * SIZE.row + line * SIZE.staff + SIZE.staff / 2;
}

/** The top of a row of bars. */
export function barY(scene: SceneLane, row: number): number {
  return scene.top + scene.inner + SIZE.gap + row * SIZE.bar;
}

/** The middle of an item at a scale. */
export function itemY(scene: SceneLane, place: number, scale: Scale): number {
  const fixed = scene.fixed[place] ?? -1;
  if (scene.lane.form === 'terms') return scene.top + scene.inner + (SIZE.terms + SIZE.gap) / 2;
  if (scene.lane.form === 'bars') return barY(scene, fixed) + SIZE.bar / 2;
  const detail = detailOf(scene, perDay(scale) * 365.25);
  if (detail === 'years' || detail === 'months') return scene.top + scene.height - SIZE.row;
  if (fixed >= 0) return staffY(scene, fixed);
  return rowY(scene, rowsOf(scene, perDay(scale), detail === 'titles')[place] ?? 0);
}

/** What began in a year or month, by tone. */
export interface Bucket extends Days {
  /** The year or month. */
  date: string;
  count: number;
  /** Those that fit the filter. */
  fitting: number;
  tones: Map<Tone, { count: number; fitting: number }>;
}

const bucketsMade = new WeakMap<SceneLane, Partial<Record<Detail, Bucket[]>>>();

/** Counts of a lane by year or month, oldest first; those without items are left out. */
export function bucketsOf(scene: SceneLane, grain: 'years' | 'months'): Bucket[] {
  const made = bucketsMade.get(scene) ?? {};
  bucketsMade.set(scene, made);
  made[grain] ??= countBy(scene, grain === 'years' ? 4 : 7);
  return made[grain];
}

function countBy({ items, fits }: SceneLane, length: number): Bucket[] {
  const buckets = new Map<string, Bucket>();
  for (const [place, { days, tone }] of items.entries()) {
    const date = dayOf(days!.from).slice(0, length);
    let bucket = buckets.get(date);
    if (!bucket) {
      bucket = { date, ...daysOf(date), count: 0, fitting: 0, tones: new Map() };
      buckets.set(date, bucket);
    }
    const part = bucket.tones.get(tone) ?? { count: 0, fitting: 0 };
    bucket.tones.set(tone, part);
    const fit = fits[place] ?? 0;
    bucket.count += 1;
    bucket.fitting += fit;
    part.count += 1;
    part.fitting += fit;
  }
  return [...buckets.values()];
}

/** How high one of a lane's counts is drawn, in pixels; three or more leave room for a mark each. */
export function unitOf(scene: SceneLane, grain: 'years' | 'months'): number {
  const most = Math.max(1, ...bucketsOf(scene, grain).map(({ count }) => count));
  return Math.min(6, (SIZE.rows * SIZE.row) / most);
}

/** What stands at a place of the drawing: an item, or a count of a lane. */
export type Hit = { scene: SceneLane; place: number; item: TimelineItem } | { scene: SceneLane; bucket: Bucket };

/** What is under a point, with a few pixels of grace for marks; null where there is nothing. */
export function hitTest({ lanes }: Scene, scale: Scale, x: number, y: number, grace = 4): Hit | null {
  const scene = lanes.find(({ top, height }) => y >= top && y < top + height);
  if (!scene) return null;
  const detail = detailOf(scene, perDay(scale) * 365.25);
  if (
    (detail === 'years' || detail === 'months') &&
    y < scene.top + scene.inner + SIZE.rows * SIZE.row + 2 * SIZE.gap
  ) {
    const day = dayAt(scale, x);
    const buckets = bucketsOf(scene, detail);
    const bucket = buckets[halve(buckets.length, (i) => buckets[i]!.to > day)];
    return bucket && bucket.from <= day ? { scene, bucket } : null;
  }
  let best: { place: number; distance: number } | null = null;
  const [first, end] = reaching(scene, viewWith(scale, 16));
  for (let place = first; place < end; place++) {
    const distance = distanceTo(scene, place, scale, x, y);
    // The later item is drawn over the earlier.
    if (distance <= grace && distance <= (best?.distance ?? Infinity)) best = { place, distance };
  }
  return best && { scene, place: best.place, item: scene.items[best.place]! };
}

function distanceTo(scene: SceneLane, place: number, scale: Scale, x: number, y: number): number {
  const item = scene.items[place]!;
  const { form } = scene.lane;
  const [left, right] = edgesOf(item, scale, form === 'marks');
  const line = item.force && (scene.fixed[place] ?? -1) >= 0 ? xOf(scale, item.force.days.to) : right;
  const across = Math.max(left - x, x - line, 0);
  const half =
    form === 'marks' ? (x > right ? SIZE.staff / 2 : SIZE.mark) : form === 'bars' ? SIZE.bar / 2 : SIZE.terms / 2;
  // A phase is drawn on its programme, and is meant where both are under the pointer.
  const down = Math.max(Math.abs(y - itemY(scene, place, scale)) - half, 0);
  return Math.hypot(across, down);
}

/** From where to where an item is drawn; a mark is as wide as it is high, unless its days are wider. */
export function edgesOf(item: TimelineItem, scale: Scale, mark: boolean): [left: number, right: number] {
  const [from, to] = [xOf(scale, item.days!.from), xOf(scale, item.days!.to)];
  if (!mark) return [from, Math.max(to, from + 1)];
  const half = item.lasts ? Math.max(SIZE.mark, (to - from) / 2) : SIZE.mark;
  const middle = (from + to) / 2;
  return [middle - half, middle + half];
}

/** An item by its place in a lane. */
export interface Place {
  lane: number;
  place: number;
}

/** The item a step further in its lane among those that fit, or null at the end of the lane. */
export function stepIn({ items, fits }: SceneLane, place: number, by: 1 | -1): number | null {
  for (let next = place + by; next >= 0 && next < items.length; next += by) if (fits[next]) return next;
  return null;
}

/** The item of a lane that fits and is nearest to a day, or null where none fits. */
export function nearestIn({ items, fits }: SceneLane, day: number): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (const [place, { days }] of items.entries()) {
    const distance = Math.max(days!.from - day, day - days!.to, 0);
    if (fits[place] && distance < least) [best, least] = [place, distance];
  }
  return best;
}

/** Which of its lane's items an item is, of those that fit. */
export function positionIn({ fits }: SceneLane, place: number): { place: number; count: number } {
  const count = (list: Uint8Array) => list.reduce((sum, fit) => sum + fit, 0);
  return { place: count(fits.subarray(0, place + 1)), count: count(fits) };
}

/** Where an item is found in a scene; null where it is not shown. */
export function findItem({ lanes }: Scene, id: string): Place | null {
  for (const [lane, { items }] of lanes.entries()) {
    const place = items.findIndex((item) => item.id === id);
    if (place >= 0) return { lane, place };
  }
  return null;
}
