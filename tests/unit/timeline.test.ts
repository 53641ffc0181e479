import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, daysOf } from '../../src/analysis/days.ts';
import {
  COMMON_LANES,
  fitting,
  isInexact,
  timelineOf,
  type Lane,
  type TimelineItem,
} from '../../src/analysis/timeline.ts';
import { compile } from '../../src/dataset/compile.ts';
import { readPublishable } from '../../src/dataset/plugin.ts';
import { createRecord } from '../../src/dataset/record.ts';
import type { Index, Manifest } from '../../src/dataset/served.ts';
import { EVERYTHING } from '../../src/query/filter.ts';
import { createEngine } from '../../src/query/local-engine.ts';
import {
  bucketsOf,
  createScene,
  detailOf,
  edgesOf,
  findItem,
  hitTest,
  itemY,
  nearestIn,
  perDay,
  positionIn,
  reaching,
  rowsOf,
  SIZE,
  stepIn,
  xOf,
  dayAt,
} from '../../src/timeline/scene.ts';

const { data } = readPublishable('tests/fixtures/small/data');
const { files } = compile(data);
const manifest = JSON.parse(String(files.get('manifest.json'))) as Manifest;
const record = createRecord(JSON.parse(String(files.get(manifest.index))) as Index);
const model = timelineOf(record, data);
const laneOf = (id: string, lanes = model.lanes) => lanes.find((lane) => lane.id === id)!;
const idsIn = (id: string) => laneOf(id).items.map(({ record }) => record);

describe('the timeline of a record', () => {
  test('has a lane for each party’s offices, then those that every timeline has', () => {
    expect(model.lanes.map(({ id }) => id)).toEqual([
      'arendal-prime-minister',
      'arendal-foreign-minister',
      'borduria-prime-minister',
      'borduria-foreign-minister',
      ...COMMON_LANES,
    ]);
  });

  test('has every meeting once, in the lane of its level', () => {
    const meetings = model.lanes.flatMap(({ items }) => items.filter(({ collection }) => collection === 'meetings'));
    expect(meetings.map(({ record }) => record).toSorted()).toEqual(data.meetings.map(({ id }) => id).toSorted());
    expect(idsIn('summits')).toEqual(['2024-04-18-summit-meeting']);
    expect(idsIn('foreign-ministers')).toEqual([
      '2016-03-04-foreign-ministers-meeting',
      '2018-06-12-foreign-ministers-meeting',
      '2019-05-10-foreign-ministers-meeting',
      '2022-02-02-foreign-ministers-meeting',
    ]);
    expect(idsIn('contacts')).toEqual(['2020-11-20-telephone-talk']);
    expect(idsIn('visits')).toEqual(['1998-official-visit-hora', '2018-06-11-state-visit-holm']);
  });

  test('tells a visit’s host by shape', () => {
    const host = (place: number) => record.index.relation.parties.indexOf(record.meeting(place).country ?? '');
    for (const { shape, meeting } of laneOf('visits').items) {
      expect(shape).toBe(['up', 'down'][host(meeting!)] ?? 'diamond');
    }
  });

  test('a date that is not exact is no day', () => {
    const visit = laneOf('visits').items[0]!;
    expect(visit.days).toMatchObject(daysOf('1998-09'));
    expect(isInexact(visit)).toBe(true);
    expect(isInexact(laneOf('summits').items[0]!)).toBe(false);
  });

  test('a programme has its phases in its lane', () => {
    expect(laneOf('programmes').items.filter(({ within }) => within === undefined)).toHaveLength(1);
    const [programme] = data.programmes;
    expect(laneOf('programmes').items.filter(({ within }) => within === programme!.id)).toHaveLength(
      programme!.phases.length,
    );
  });

  test('shows meetings before the other kinds have arrived', () => {
    const early = timelineOf(record, {});
    expect(laneOf('summits', early.lanes).items).toHaveLength(1);
    expect(laneOf('agreements', early.lanes).items).toEqual([]);
  });

  test('is at home from the relation’s beginning to the day of the record, and has room for all there is', () => {
    expect(model.home).toEqual({ from: dayNumber('1990-01-01'), to: dayNumber('2024-07-01') });
    expect(model.limits.to).toBe(dayNumber('2025-01-01'));
    expect(model.limits.from).toBeLessThanOrEqual(model.home.from);
  });

  test('what has no date is named, and not drawn', () => {
    const [agreement] = data.agreements;
    const undated = timelineOf(record, {
      agreements: [{ ...agreement!, signed: undefined as never, inForce: undefined as never }],
    });
    expect(laneOf('agreements', undated.lanes).items).toEqual([]);
    expect(undated.undated.map(({ lane, item }) => [lane, item.record])).toEqual([['agreements', agreement!.id]]);
  });

  test('an agreement in force has a line to its end, or to the day of the record', () => {
    const [agreement] = data.agreements;
    const forceOf = (inForce: string, ended?: string) =>
      laneOf(
        'agreements',
        timelineOf(record, { agreements: [{ ...agreement!, signed: '2018-01-01', inForce, ended: ended as never }] })
          .lanes,
      ).items[0]!.force?.days;
    expect(forceOf('2018-02-01')).toEqual({ from: dayNumber('2018-02-01'), to: dayNumber('2024-07-01') });
    expect(forceOf('2018-02-01', '2020')).toEqual({ from: dayNumber('2018-02-01'), to: dayNumber('2021-01-01') });
  });

  describe('under a filter', () => {
    const fitsUnder = async (filter: Partial<typeof EVERYTHING>) => {
      const whole = { ...EVERYTHING, ...filter };
      const { meetings } = await createEngine(record.index).query(whole);
      return { fits: fitting(record, whole, new Set(meetings)), meetings };
    };

    test('nothing fades without one, nor with one that the record does not know', async () => {
      expect((await fitsUnder({})).fits).toBeNull();
      expect((await fitsUnder({ topic: ['no-such-topic'] })).fits).toBeNull();
    });

    test('the meetings that fit are the explorer’s', async () => {
      const topic = [
        ...new Set(
          data.meetings.flatMap(({ readouts }) =>
            readouts.flatMap(({ points }) => points.flatMap(({ topics }) => topics)),
          ),
        ),
      ];
      for (const id of topic) {
        const { fits, meetings } = await fitsUnder({ topic: [id] });
        const fitting = model.lanes.flatMap(({ items }) =>
          items.filter((item) => item.collection === 'meetings' && (!fits || fits(item))),
        );
        expect(fitting.map(({ meeting }) => meeting!).toSorted()).toEqual(meetings.toSorted());
      }
    });

    test('agreements fit by topic, programmes by themselves, all by their years', async () => {
      const agreement = laneOf('agreements').items[0]!;
      const programme = laneOf('programmes').items[0]!;
      const other = record.index.topics.find(({ id }) => !agreement.topics.includes(id))!.id;
      expect((await fitsUnder({ topic: [agreement.topics[0]!] })).fits?.(agreement)).not.toBe(false);
      expect((await fitsUnder({ topic: [other] })).fits!(agreement)).toBe(false);
      expect((await fitsUnder({ topic: [other] })).fits!(programme)).toBe(true);
      expect((await fitsUnder({ from: 2019 })).fits!(agreement)).toBe(false);
      expect((await fitsUnder({ to: 2018 })).fits!(agreement)).toBe(true);
    });
  });
});

/** A made-up lane of marks, one a date. */
const item = (date: string, more: Partial<TimelineItem> = {}): TimelineItem => {
  const { from, to } = daysOf(date);
  return {
    id: `${date} ${more.id ?? ''}`,
    collection: 'meetings',
    record: date,
    title: { en: date, ja: null },
    date,
    endDate: null,
    days: { from, sureFrom: from, sureTo: to, to },
    lasts: false,
    open: false,
    shape: 'disc',
    tone: 'ink',
    people: [],
    topics: [],
    programmes: [],
    ...more,
  };
};
const marks = (...items: TimelineItem[]): Lane => ({ id: 'summits', form: 'marks', items });
const only = (lane: Lane, fits: ((item: TimelineItem) => boolean) | null = null) => createScene([lane], fits).lanes[0]!;

describe('a scene', () => {
  test('stacks lanes without a gap, with room for names where they are wanted', () => {
    const lanes = [marks(item('2020-01-01')), { ...marks(), id: 'visits' }];
    const { lanes: placed, height } = createScene(lanes, null);
    expect(placed[1]!.top).toBe(placed[0]!.height);
    expect(height).toBe(placed[1]!.top + placed[1]!.height);
    expect(createScene(lanes, null, true).height).toBe(height + 2 * SIZE.name);
  });

  test('tells more the closer one is', () => {
    const lane = only(
      marks(...Array.from({ length: 12 }, (_, month) => item(`2020-${String(month + 1).padStart(2, '0')}-01`))),
    );
    const details = [10, 60, 100, 2000].map((perYear) => detailOf(lane, perYear));
    expect(details).toEqual(['years', 'marks', 'marks', 'titles']);
  });

  test('marks that would touch stand in rows of their own, and no row moves when panning', () => {
    const lane = only(marks(item('2020-01-01'), item('2020-01-02'), item('2020-01-03'), item('2020-06-01')));
    expect([...rowsOf(lane, 0.5, false)]).toEqual([0, 1, 2, 0]);
    expect([...rowsOf(lane, 30, false)]).toEqual([0, 0, 0, 0]);
  });

  test('no two marks of a row touch while there is a free row', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 60 }), (days) => {
        const items = days
          .toSorted((a, b) => a - b)
          .map((day, i) =>
            item('2020-01-01', { id: String(i), days: { from: day, sureFrom: day, sureTo: day + 1, to: day + 1 } }),
          );
        const lane = only(marks(...items));
        const rows = rowsOf(lane, 0.5, false);
        const apart = (2 * SIZE.mark) / 0.5;
        const touching = items.filter((_, b) => {
          const near = items
            .slice(0, b)
            .flatMap(({ days }, a) => (items[b]!.days!.from - days!.from < apart ? [rows[a]] : []));
          return new Set(near).size < SIZE.rows && near.includes(rows[b]);
        });
        expect(touching).toEqual([]);
      }),
    );
  });

  test('what reaches into a view is found, long items among it', () => {
    const long = item('2000', { lasts: true, days: { from: 0, sureFrom: 0, sureTo: 100, to: 100 } });
    const at = (day: number) =>
      item('2000', { id: String(day), days: { from: day, sureFrom: day, sureTo: day + 1, to: day + 1 } });
    const lane = only(marks(long, at(10), at(50), at(90), at(150)));
    expect(reaching(lane, { from: 60, to: 95 })).toEqual([0, 4]);
    expect(reaching(lane, { from: 120, to: 200 })).toEqual([4, 5]);
    expect(reaching(lane, { from: 300, to: 400 })).toEqual([5, 5]);
  });

  test('counts by year and month, each item once, with those that fit', () => {
    const lane = only(
      marks(
        item('2019-12-31'),
        item('2020-01-01'),
        item('2020-01-31', { tone: 'first' }),
        item('2020-02'),
        item('2022'),
      ),
      ({ date }) => date! < '2020-01-31',
    );
    expect(bucketsOf(lane, 'years').map(({ date, count, fitting }) => [date, count, fitting])).toEqual([
      ['2019', 1, 1],
      ['2020', 3, 1],
      ['2022', 1, 0],
    ]);
    expect(bucketsOf(lane, 'months').map(({ date, count }) => [date, count])).toEqual([
      ['2019-12', 1],
      ['2020-01', 2],
      ['2020-02', 1],
      ['2022-01', 1],
    ]);
    expect(bucketsOf(lane, 'years')[1]).toMatchObject(daysOf('2020'));
    expect(Object.fromEntries(bucketsOf(lane, 'months')[1]!.tones)).toEqual({
      ink: { count: 1, fitting: 1 },
      first: { count: 1, fitting: 0 },
    });
  });

  test('a programme’s phases stand in its row, also one that began before it', () => {
    const bar = (id: string, from: number, to: number, within?: string) =>
      item('2000', {
        id,
        record: within ?? id,
        lasts: true,
        days: { from, sureFrom: from, sureTo: to, to },
        ...(within && { within }),
      });
    const lane: Lane = {
      id: 'programmes',
      form: 'bars',
      items: [bar('p0', 0, 90, 'b'), bar('a', 10, 100), bar('b', 20, 90), bar('c', 9000, 9100)],
    };
    const { fixed, fixedRows } = only(lane);
    expect([...fixed]).toEqual([1, 0, 1, 0]);
    expect(fixedRows).toBe(2);
  });

  test('places and days across the drawing are each other’s inverse', () => {
    const scale = { view: { from: 100, to: 465 }, width: 800 };
    expect(xOf(scale, 100)).toBe(SIZE.edge);
    expect(xOf(scale, 465)).toBe(800 - SIZE.edge);
    expect(dayAt(scale, xOf(scale, 222))).toBeCloseTo(222);
    expect(perDay(scale)).toBeCloseTo((800 - 2 * SIZE.edge) / 365);
  });

  describe('under the pointer', () => {
    const scene = createScene(
      [marks(item('2020-03-01'), item('2020-03-02'), item('2020-09-01')), { ...marks(), id: 'visits' }],
      null,
    );
    const close = { view: daysOf('2020'), width: 800 };
    const hit = (x: number, y: number, scale = close) => {
      const found = hitTest(scene, scale, x, y);
      return found && ('item' in found ? found.item.date : found.bucket.date);
    };

    test('is the mark, in its row', () => {
      const [lane] = scene.lanes;
      for (const [place, { date }] of lane!.items.entries()) {
        const [left, right] = edgesOf(lane!.items[place]!, close, true);
        expect(hit((left + right) / 2, itemY(lane!, place, close))).toBe(date);
      }
    });

    test('is nothing beside the marks, below the lanes and in an empty lane', () => {
      expect(hit(400, itemY(scene.lanes[0]!, 0, close))).toBeNull();
      expect(hit(100, scene.height + 5)).toBeNull();
      expect(hit(100, scene.lanes[1]!.top + 10)).toBeNull();
    });

    test('is a year’s count from afar', () => {
      const far = { view: { from: daysOf('1990').from, to: daysOf('2029').to }, width: 800 };
      expect(hit(xOf(far, dayNumber('2020-11-01')), 20, far)).toBe('2020');
      expect(hit(xOf(far, dayNumber('2019-11-01')), 20, far)).toBeNull();
    });
  });

  test('one steps through what fits, and finds the nearest', () => {
    const lane = only(
      marks(item('2019-01-01'), item('2020-01-01'), item('2021-01-01')),
      ({ date }) => date !== '2020-01-01',
    );
    expect(stepIn(lane, 0, 1)).toBe(2);
    expect(stepIn(lane, 2, 1)).toBeNull();
    expect(nearestIn(lane, dayNumber('2020-08-02'))).toBe(2);
    expect(positionIn(lane, 2)).toEqual({ place: 2, count: 2 });
    expect(nearestIn(only(marks()), 0)).toBeNull();
  });

  test('an item is found by its id, and is not where its lane is hidden', () => {
    const scene = createScene(model.lanes, null);
    const { id } = laneOf('summits').items[0]!;
    expect(scene.lanes[findItem(scene, id)!.lane]!.lane.id).toBe('summits');
    expect(
      findItem(
        createScene(
          model.lanes.filter(({ id }) => id !== 'summits'),
          null,
        ),
        id,
      ),
    ).toBeNull();
  });
});
