import type { Index } from '../dataset/served.ts';

/**
 * How many of the parties' own readouts of the time tell what was said (those without a point only name the meeting),
 * and how many of these were read whole.
 */
export function ownReadouts({ readouts, points }: Pick<Index, 'readouts' | 'points'>): {
  all: number;
  complete: number;
} {
  const told = [...new Set(points.readout)].filter(
    (readout) => readouts.own[readout] && !readouts.retrospective[readout],
  );
  return { all: told.length, complete: told.filter((readout) => readouts.complete[readout]).length };
}
