import { describe, expect, test } from 'vitest';
import { coverage } from '../../src/analysis/coverage.ts';
import { createRecord } from '../../src/dataset/record.ts';
import type { Index } from '../../src/dataset/served.ts';

/** A made-up readout: whose account it is, whether that party published it, and how many points it has. */
type Readout = [party: 0 | 1 | -1, own: 0 | 1, points: number, retrospective?: 1];

/** The part of an index that coverage reads. */
function recordOf(...meetings: [date: string, ...Readout[]][]) {
  const readouts = meetings.flatMap(([, ...list], meeting) => list.map((readout) => ({ meeting, readout })));
  const index = {
    relation: { parties: ['arendal', 'borduria'] },
    meetings: { id: meetings.map((_, i) => `m${i}`), date: meetings.map(([date]) => date) },
    readouts: {
      meeting: readouts.map(({ meeting }) => meeting),
      party: readouts.map(({ readout }) => readout[0]),
      own: readouts.map(({ readout }) => readout[1]),
      retrospective: readouts.map(({ readout }) => readout[3] ?? 0),
    },
    points: { readout: readouts.flatMap(({ readout }, place) => Array<number>(readout[2]).fill(place)) },
  };
  return createRecord(index as unknown as Index);
}

const year = (year: number, counts = {}) => ({ year, both: 0, one: 0, reported: 0, listed: 0, ...counts });

describe('coverage', () => {
  test('is empty for an empty record', () => {
    expect(coverage(recordOf())).toEqual([]);
  });

  test('counts each meeting once, by the best account that the record has of it', () => {
    const record = recordOf(
      ['2020', [0, 1, 2], [1, 1, 1], [-1, 0, 4]], // each side's own
      ['2020-02-01', [0, 1, 1], [0, 1, 3]], // two readouts of one side
      ['2020-02-02', [1, 1, 1], [0, 0, 2]], // one side's own, the other's passed on
      ['2020-03', [0, 0, 1], [1, 0, 1]], // both passed on
      ['2020-04-01', [-1, 0, 5]], // the press
      ['2020-05-01', [0, 1, 0], [1, 1, 0]], // listings of both
    );
    expect(coverage(record)).toEqual([year(2020, { both: 1, one: 2, reported: 2, listed: 1 })]);
  });

  test('an own listing is no readout, and a later mention is no account of the time', () => {
    const record = recordOf(['2019-01-01', [0, 1, 3], [1, 1, 0]], ['2019-02-01', [0, 1, 2, 1]]);
    expect(coverage(record)).toEqual([year(2019, { one: 1, listed: 1 })]);
  });

  test('gives the years between the first and the last that have no meeting', () => {
    const record = recordOf(['1967-10', [-1, 0, 0]], ['1970-05-05', [0, 1, 1]]);
    expect(coverage(record)).toEqual([year(1967, { listed: 1 }), year(1968), year(1969), year(1970, { one: 1 })]);
  });
});
