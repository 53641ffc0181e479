/**
 * How many letters must be changed, added, taken away or swapped with the next to turn `a` into each beginning of `b`,
 * by the beginning's length; null where it is more than `limit` for all of them.
 */
function distances(a: string, b: string, limit: number): number[] | null {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const change = row[j]! + (a[i] === b[j] ? 0 : 1);
      const swap = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j] ? before[j - 1]! + 1 : Infinity;
      next.push(Math.min(change, swap, row[j + 1]! + 1, next[j]! + 1));
    }
    if (Math.min(...next, ...row) > limit) return null;
    before = row;
    row = next;
  }
  return row;
}

/** How many letters are wrong in `a` for it to be `b`; `limit + 1` where it is more than `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  return distances(a, b, limit)?.[b.length] ?? limit + 1;
}

/**
 * How many letters are wrong in `a` for it to be the beginning of `b`; `limit + 1` where it is more than `limit`.
 *
 * `distanceToStart('kamikw', 'kamikawa', 1)` is 1: a letter is missing from `kamikaw`.
 */
export function distanceToStart(a: string, b: string, limit: number): number {
  // No longer beginning can be near enough.
  return Math.min(limit + 1, ...(distances(a, b.slice(0, a.length + limit), limit) ?? []));
}

/**
 * What someone may have meant: up to `max` of the candidates that are a few letters from the text, then those that
 * contain it or are contained in it, nearest first. Empty where nothing comes near.
 *
 * `closest('sumit-meeting', ['summit-meeting', 'symposium'], 3)` is `['summit-meeting']`.
 */
export function closest(text: string, candidates: Iterable<string>, max: number): string[] {
  const wanted = text.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const ranked: { candidate: string; rank: number }[] = [];
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const letters = distance(wanted, other, limit);
    const [short, long] = wanted.length < other.length ? [wanted, other] : [other, wanted];
    if (letters <= limit) ranked.push({ candidate, rank: letters });
    else if (short.length > 2 && long.includes(short)) ranked.push({ candidate, rank: long.length });
  }
  ranked.sort((a, b) => a.rank - b.rank || (a.candidate < b.candidate ? -1 : 1));
  return ranked.slice(0, max).map(({ candidate }) => candidate);
}
