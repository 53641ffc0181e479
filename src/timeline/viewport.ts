import type { Days } from '../analysis/days.ts';

/** The shortest span that can be shown: closer, a day is wider than it tells. */
export const SHORTEST = 14;

/** The span moved and shortened so that it lies within the limits, and lengthened to the shortest. */
export function within(view: Days, limits: Days): Days {
  const length = Math.min(limits.to - limits.from, Math.max(SHORTEST, view.to - view.from));
  const middle = (view.from + view.to) / 2;
  const from = Math.min(limits.to - length, Math.max(limits.from, middle - length / 2));
  return { from, to: from + length };
}

/** The span `factor` times as long, with the day `at` staying where it is. */
export function zoomed(view: Days, factor: number, at = (view.from + view.to) / 2): Days {
  return { from: at - (at - view.from) * factor, to: at + (view.to - at) * factor };
}

/** The span moved by a part of its length: 1 is the next span. */
export function panned({ from, to }: Days, part: number): Days {
  const days = (to - from) * part;
  return { from: from + days, to: to + days };
}

/** Where between `from` and `to` a day lies: 0 at the beginning, 1 at the end. */
export function partOf({ from, to }: Days, day: number): number {
  return (day - from) / (to - from);
}

/**
 * The span that is shown now, outside of React: it changes with every frame of a drag, and who draws it listens.
 */
export interface Viewport {
  readonly view: Days;
  /** Where it is gliding to; the view itself while it stands still. */
  readonly target: Days;
  /** Shows another span at once, or glides there; within the limits in either case. */
  show(view: Days, how?: 'at once' | 'gliding'): void;
  /** Sets other limits, as more of the record arrives. */
  bound(limits: Days): void;
  /** Calls back on every change; gives the way to stop it. */
  listen(listener: () => void): () => void;
}

const GLIDE = 220;

/** A viewport that shows `view`. Where the reader wants less motion, nothing glides. */
export function createViewport(view: Days, limits: Days): Viewport {
  let bounds = limits;
  const listeners = new Set<() => void>();
  let now = within(view, limits);
  let target = now;
  let frame = 0;
  const set = (next: Days) => {
    now = next;
    for (const listener of listeners) listener();
  };
  return {
    get view() {
      return now;
    },
    get target() {
      return target;
    },
    bound(limits) {
      bounds = limits;
    },
    show(view, how = 'at once') {
      cancelAnimationFrame(frame);
      target = within(view, bounds);
      const still = how === 'at once' || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (still) return set(target);
      const [start, end] = [now, target];
      const began = performance.now();
      const step = (time: number) => {
        const part = Math.min(1, Math.max(0, (time - began) / GLIDE));
        const eased = 1 - (1 - part) ** 3;
        if (part < 1) frame = requestAnimationFrame(step);
        // The lengths are mixed by their ratio, so that the zoom is even.
        set(part < 1 ? mix(start, end, eased) : end);
      };
      frame = requestAnimationFrame(step);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function mix(a: Days, b: Days, part: number): Days {
  const [lengthA, lengthB] = [a.to - a.from, b.to - b.from];
  const length = lengthA * (lengthB / lengthA) ** part;
  // The day that stays in place, if the zoom has one, else the middle.
  const share = lengthA === lengthB ? part : (length - lengthA) / (lengthB - lengthA);
  const from = a.from + (b.from - a.from) * share;
  return { from, to: from + length };
}
