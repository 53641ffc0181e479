import type { RecordIndex } from '../dataset/record.ts';

/** The meetings before and after a meeting among those of its kind; undefined at either end. */
export function neighbours(record: RecordIndex, number: number): { previous?: number; next?: number } {
  const { kind } = record.index.meetings;
  const same = kind[number];
  const previous = kind.lastIndexOf(same ?? -1, number - 1);
  const next = kind.indexOf(same ?? -1, number + 1);
  return { ...(number > 0 && previous >= 0 && { previous }), ...(next >= 0 && { next }) };
}

/**
 * The meetings closest to one in what was talked about, closest first. A shared topic weighs the more, the fewer
 * meetings have it (inverse document frequency), and a meeting of many topics is close to few: the weights shared,
 * over the weights of either. Those of the same visit are left out: the page names them already.
 */
export function relatedByTopic(record: RecordIndex, number: number, most: number): number[] {
  const { meetings } = record.index;
  const topicsOf = (meeting: number) => record.meeting(meeting).topics;
  const own = new Set(topicsOf(number));
  const visit = meetings.partOf[number] ?? -1;
  if (own.size === 0) return [];

  const frequency = new Map<string, number>();
  for (const meeting of meetings.id.keys()) {
    for (const topic of topicsOf(meeting)) frequency.set(topic, (frequency.get(topic) ?? 0) + 1);
  }
  const weight = (topics: Iterable<string>) => {
    let sum = 0;
    for (const topic of topics) sum += Math.log(1 + meetings.id.length / (frequency.get(topic) ?? 1));
    return sum;
  };
  const family = (meeting: number) =>
    meeting === number ||
    meeting === visit ||
    meetings.partOf[meeting] === number ||
    (visit >= 0 && meetings.partOf[meeting] === visit);
  return [...meetings.id.keys()]
    .filter((meeting) => !family(meeting))
    .map((meeting) => {
      const topics = topicsOf(meeting);
      const shared = topics.filter((topic) => own.has(topic));
      return { meeting, score: shared.length < 2 ? 0 : weight(shared) / weight(new Set([...own, ...topics])) };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || Math.abs(a.meeting - number) - Math.abs(b.meeting - number))
    .slice(0, most)
    .map(({ meeting }) => meeting);
}
