/** Lists that are counted, by the path on which they stand below a collection. */
const COUNTED = [
  'meetings',
  'meetings.participants',
  'meetings.readouts',
  'meetings.readouts.points',
  'programmes',
  'programmes.phases',
  'programmes.figures',
  'programmes.events',
  'programmes.activities',
  'programmes.sources',
  'agreements',
  'agreements.signatories',
  'agreements.sources',
  'milestones',
  'milestones.sources',
  'people',
  'people.offices',
  'indicators',
  'indicators.points',
  'indicators.sources',
  'gaps',
];

/** How many records and parts of records of each kind there are: `{ meetings: 378, 'meetings.readouts': 683, … }`. */
export function count(data: object): Record<string, number> {
  const items = (path: string): unknown[] =>
    path
      .split('.')
      .reduce<unknown[]>((list, key) => list.flatMap((item) => (item as Record<string, unknown[]>)[key] ?? []), [data]);
  return Object.fromEntries(COUNTED.map((path) => [path, items(path).length]));
}
