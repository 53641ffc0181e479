import { dayNumber, dayOf, type Days } from '../analysis/days.ts';

/** A line of the axis: the day it stands on, and its date as exact as its label shows it. */
export interface Tick {
  day: number;
  date: string;
}

interface Step {
  unit: 'year' | 'month' | 'day';
  every: number;
  /** Days, about. */
  length: number;
  /** Pixels that a label needs. */
  room: number;
}

const step = (unit: Step['unit'], every: number, length: number, room: number): Step => ({ unit, every, length, room });

const STEPS: readonly Step[] = [
  step('day', 1, 1, 92),
  step('day', 7, 7, 92),
  step('month', 1, 30.4, 72),
  step('month', 3, 91.3, 72),
  step('month', 6, 182.6, 72),
  ...[1, 2, 5, 10, 20, 50, 100, 1000].map((years) => step('year', years, 365.25 * years, 44)),
];

/** The ticks of a view over a width in pixels: as many as have room for their labels, at round dates. */
export function ticksOf(view: Days, width: number): Tick[] {
  const perDay = width / (view.to - view.from);
  const { unit, every } = STEPS.find(({ length, room }) => length * perDay >= room) ?? STEPS.at(-1)!;
  const first = dayOf(view.from);
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  const ticks: Tick[] = [];
  if (unit === 'day') {
    // Weeks begin with a Monday, and 1970-01-05 was one.
    for (let day = Math.ceil((view.from - 4) / every) * every + 4; day < view.to; day += every) {
      ticks.push({ day, date: dayOf(day) });
    }
    return ticks;
  }
  const months = unit === 'year' ? 12 * every : every;
  for (let place = Math.floor((year * 12 + month - 1) / months) * months; ; place += months) {
    const date = `${String(Math.floor(place / 12)).padStart(4, '0')}-${String((place % 12) + 1).padStart(2, '0')}`;
    const day = dayNumber(`${date}-01`);
    if (!(day < view.to)) return ticks;
    if (day >= view.from) ticks.push({ day, date: unit === 'year' ? date.slice(0, 4) : date });
  }
}
