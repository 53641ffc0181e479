import type { Bound } from '../analysis/figures.ts';

/** One figure as a chart draws it. */
export interface FigureMark {
  year: number;
  value: number;
  bound: Bound;
  /** Preliminary, or computed and not from the source. */
  provisional: boolean;
  /** The value in words: "over 3,000". */
  label: string;
}

/** A mark at its place on the axis, and whether its words have room above it. */
export interface PlacedMark extends FigureMark {
  x: number;
  labelled: boolean;
}

/** How far apart the marks of one year stand, in years. */
const APART = 0.36;
/** What a letter of a label takes, in px, and the gap between two labels. */
const LETTER = 6.6;
const GAP = 8;

/**
 * Puts the marks of one year side by side, and gives words to as many as have room on a plot of this width: the last,
 * the first, then the others in order of time. The table has the words of all.
 */
export function placeMarks(marks: readonly FigureMark[], width: number): PlacedMark[] {
  const [first, last] = [marks[0]?.year ?? 0, marks.at(-1)?.year ?? 0];
  const inYear = (year: number) => marks.filter((mark) => mark.year === year);
  const placed = marks.map((mark) => {
    const own = inYear(mark.year);
    return { ...mark, x: mark.year + (own.indexOf(mark) - (own.length - 1) / 2) * APART, labelled: false };
  });
  const perYear = width / (last - first + 1);
  const taken: [from: number, to: number][] = [];
  for (const mark of [...placed.slice(-1), ...placed.slice(0, -1)]) {
    const [middle, half] = [(mark.x - first) * perYear, (mark.label.length * LETTER + GAP) / 2];
    if (taken.some(([from, to]) => middle - half < to && middle + half > from)) continue;
    taken.push([middle - half, middle + half]);
    mark.labelled = true;
  }
  return placed;
}
