import { isRealDate, yearOf } from '../model/date.ts';
import type { Programme } from '../model/schema.ts';
import { readPeriod } from './figures.ts';

type Activity = Programme['activities'][number];
type Party = Programme['partners'][number];

/** What narrows a list of activities; null for anything. */
export interface ActivityFilter {
  year: string | null;
  area: string | null;
  /** An actor's id, or the words that stand in its place. */
  place: string | null;
}
export const ACTIVITY_FIELDS = ['year', 'area', 'place'] as const satisfies readonly (keyof ActivityFilter)[];

/** An actor's id, or the words that stand in its place. */
export const partyKey = (party: Party): string => (typeof party === 'string' ? party : party.text);

/** The years that an activity belongs to: those of its period, or else of its dates. */
export function activityYears({ period, start, end }: Activity): number[] {
  const years = readPeriod(period);
  const [from, to] = [years?.from ?? years?.to, years?.to ?? years?.from].map((end) => end?.year);
  if (from !== undefined && to !== undefined) return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return [...new Set([start, end].flatMap((date) => (date && isRealDate(date) ? [yearOf(date)] : [])))];
}

const valuesOf: Record<keyof ActivityFilter, (activity: Activity) => string[]> = {
  year: (activity) => activityYears(activity).map(String),
  area: ({ area }) => (area === undefined ? [] : [area]),
  place: ({ countries }) => countries.map(partyKey),
};

/** A value of a field, and how many activities it would leave with the other fields as they are. */
export interface ActivityOption {
  value: string;
  count: number;
}

export interface ActivityResult {
  /** Newest first. */
  activities: Activity[];
  options: Record<keyof ActivityFilter, ActivityOption[]>;
  /** Fields whose value no activity has: they are left out of account. */
  unknown: (keyof ActivityFilter)[];
}

/** The activities that a filter leaves, and what each field offers. */
export function filterActivities(activities: readonly Activity[], filter: ActivityFilter): ActivityResult {
  const unknown = ACTIVITY_FIELDS.filter((field) => {
    const value = filter[field];
    return value !== null && !activities.some((activity) => valuesOf[field](activity).includes(value));
  });
  const fits = (activity: Activity, field: keyof ActivityFilter) => {
    const value = filter[field];
    return value === null || unknown.includes(field) || valuesOf[field](activity).includes(value);
  };
  const optionsOf = (field: keyof ActivityFilter): ActivityOption[] => {
    const others = ACTIVITY_FIELDS.filter((other) => other !== field);
    const counts = new Map(activities.flatMap((activity) => valuesOf[field](activity).map((value) => [value, 0])));
    for (const activity of activities) {
      if (!others.every((other) => fits(activity, other))) continue;
      for (const value of new Set(valuesOf[field](activity))) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const options = [...counts].map(([value, count]) => ({ value, count }));
    return options.toSorted((a, b) => (a.value < b.value ? -1 : 1));
  };
  const when = (activity: Activity) => activity.start ?? activity.end ?? String(activityYears(activity).at(-1) ?? '');
  return {
    activities: activities
      .filter((activity) => ACTIVITY_FIELDS.every((field) => fits(activity, field)))
      .toSorted((a, b) => (when(a) > when(b) ? -1 : when(a) < when(b) ? 1 : 0)),
    options: { year: optionsOf('year').toReversed(), area: optionsOf('area'), place: optionsOf('place') },
    unknown,
  };
}
