/** A made-up item: the same for both timelines. */
export interface BenchItem {
  id: string;
  group: number;
  title: string;
  /** Days since 1970-01-01. */
  day: number;
  /** How long it lasts; most last a day. */
  days: number;
}

export const GROUPS = 9;

/** Made-up items between two days, evenly spread over the groups: the same for the same arguments. */
export function madeUpItems(count: number, from: number, to: number): BenchItem[] {
  let seed = 11;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  return Array.from({ length: count }, (_, n) => ({
    id: `item-${n}`,
    group: n % GROUPS,
    title: `Made-up meeting no. ${n} of two made-up ministers`,
    day: Math.floor(from + random() * (to - from - 1)),
    days: random() < 0.15 ? 3 + Math.floor(random() * 4) : 1,
  })).toSorted((a, b) => a.day - b.day);
}
