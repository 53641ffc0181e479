import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/analysis/alignment.ts';
import type { Point, Readout } from '../../src/model/schema.ts';

const parties = ['east', 'west'] as const;
const partyOf = (publisher: string) => ({ 'east-ministry': 'east', 'west-ministry': 'west' })[publisher] ?? null;

const point = (id: number, section: Point['section'], ...topics: string[]): Point => ({
  id: `p${id}`,
  section,
  side: 'both',
  act: 'confirmed',
  topics,
  programmes: [],
  actors: [],
  agreements: [],
  summary: `Made up: point ${id}.`,
});

const readout = (id: string, publisher: string, points: Point[], more: Partial<Readout> = {}): Readout => ({
  id,
  publisher,
  title: id,
  url: `https://example.org/${id}`,
  published: null,
  language: 'en',
  complete: true,
  points,
  ...more,
});

const standings = (readouts: Readout[]) =>
  align({ readouts }, [...parties], partyOf).sections.flatMap(({ section, rows }) =>
    rows.map(
      ({ topic, standing, side }) => `${section} ${topic} ${standing}${side === null ? '' : ` ${parties[side]}`}`,
    ),
  );

describe('align', () => {
  it('tells what both, what only one, in readouts that were read whole', () => {
    expect(
      standings([
        readout('a', 'east-ministry', [point(1, 'bilateral', 'trade'), point(2, 'regional', 'korea')]),
        readout('b', 'west-ministry', [point(1, 'bilateral', 'trade'), point(2, 'bilateral', 'air')]),
      ]),
    ).toEqual(['bilateral trade both', 'bilateral air only west', 'regional korea only east']);
  });

  it('claims no silence of a readout read in part', () => {
    expect(
      standings([
        readout('a', 'east-ministry', [point(1, 'bilateral', 'trade')]),
        readout('b', 'west-ministry', [point(1, 'bilateral', 'air')], { complete: false }),
      ]),
    ).toEqual(['bilateral trade one east', 'bilateral air only west']);
  });

  it('claims no silence of a statement that the press passed on, nor of a listing without points', () => {
    const east = readout('a', 'east-ministry', [point(1, 'bilateral', 'trade')]);
    expect(standings([east, readout('b', 'daily', [point(1, 'bilateral', 'air')], { relays: 'west' })])).toEqual([
      'bilateral trade one east',
      'bilateral air only west',
    ]);
    expect(standings([east, readout('b', 'west-ministry', [])])).toEqual(['bilateral trade one east']);
    expect(standings([east])).toEqual(['bilateral trade one east']);
  });

  it('takes a topic as reported wherever in the account it stands', () => {
    expect(
      standings([
        readout('a', 'east-ministry', [point(1, 'introduction', 'trade')]),
        readout('b', 'west-ministry', [point(1, 'outcome', 'trade')]),
      ]),
    ).toEqual(['introduction trade both', 'outcome trade both']);
  });

  it('puts a point of several topics beside the other side’s', () => {
    const { sections } = align(
      {
        readouts: [
          readout('a', 'east-ministry', [point(1, 'bilateral', 'digital', 'trade')]),
          readout('b', 'west-ministry', [point(1, 'bilateral', 'trade')]),
        ],
      },
      [...parties],
      partyOf,
    );
    expect(sections[0]?.rows.map(({ topic, cells }) => [topic, cells[0].length, cells[1].length])).toEqual([
      ['trade', 1, 1],
    ]);
  });

  it('keeps later mentions and others’ accounts out of the columns', () => {
    const { accounts, others, later, sections } = align(
      {
        readouts: [
          readout('a', 'east-ministry', [point(1, 'bilateral', 'trade')], { retrospective: true }),
          readout('b', 'daily', [point(1, 'bilateral', 'air')]),
        ],
      },
      [...parties],
      partyOf,
    );
    expect(accounts).toEqual([[], []]);
    expect(sections).toEqual([]);
    expect(others.map(({ id }) => id)).toEqual(['b']);
    expect(later.map(({ id }) => id)).toEqual(['a']);
  });

  const anyReadouts = fc.array(
    fc
      .record({
        publisher: fc.constantFrom('east-ministry', 'west-ministry', 'daily'),
        complete: fc.boolean(),
        relays: fc.constantFrom(undefined, 'east', 'west'),
        retrospective: fc.constantFrom(undefined, true as const),
        points: fc.array(
          fc.record({
            section: fc.constantFrom('introduction', 'bilateral', 'regional', 'outcome'),
            topics: fc.uniqueArray(fc.constantFrom('trade', 'air', 'korea'), { minLength: 1 }),
          }),
          { maxLength: 4 },
        ),
      })
      .map(({ publisher, complete, relays, retrospective, points }) =>
        readout(
          'x',
          publisher,
          points.map(({ section, topics }, i) => point(i + 1, section as Point['section'], ...topics)),
          { complete, ...(relays && { relays }), ...(retrospective && { retrospective }) },
        ),
      ),
    { maxLength: 4 },
  );

  it('shows every point of the accounts once, and mirrors when the sides are swapped', () => {
    fc.assert(
      fc.property(anyReadouts, (made) => {
        const readouts = made.map((entry, i) => ({ ...entry, id: `r${i}` }));
        const one = align({ readouts }, ['east', 'west'], partyOf);
        const two = align({ readouts }, ['west', 'east'], partyOf);
        const shown = one.sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
        const points = one.accounts.flatMap((side) => side.flatMap((account) => account.points));
        expect(shown.flat()).toHaveLength(points.length);
        const facts = (alignment: typeof one, flip: boolean) =>
          alignment.sections
            .flatMap(({ section, rows }) =>
              rows.map(({ topic, standing, side, cells }) => [
                section,
                topic,
                standing,
                side === null ? null : flip ? 1 - side : side,
                (flip ? cells.toReversed() : cells).map((cell) =>
                  cell.map(({ point, readout: of }) => `${of.id}.${point.id}`),
                ),
              ]),
            )
            .map((row) => JSON.stringify(row))
            .toSorted();
        expect(facts(one, false)).toEqual(facts(two, true));
      }),
    );
  });

  it('claims a silence only of a side whose own readouts, read whole, name the topic nowhere', () => {
    fc.assert(
      fc.property(anyReadouts, (readouts) => {
        for (const { rows } of align({ readouts }, ['east', 'west'], partyOf).sections) {
          for (const { topic, standing, side } of rows) {
            if (standing !== 'only' || side === null) continue;
            const silent = parties[1 - side] as string;
            const own = readouts.filter((r) => !r.retrospective && partyOf(r.publisher) === silent);
            expect(own.length).toBeGreaterThan(0);
            expect(own.every((r) => r.complete && !r.points.some((p) => p.topics.includes(topic)))).toBe(true);
          }
        }
      }),
    );
  });
});
