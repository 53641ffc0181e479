/*
 * How long the engine takes, on made-up meetings: `node tools/run.mjs tools/bench/engine.ts [meetings…]`.
 *
 * Times are medians. The naive filter looks at every meeting as an object and counts no facets, so that the ratio
 * sets the engine's whole answer (facets, years and order) against the smaller half of the work.
 */
import type { Index } from '../../src/dataset/served.ts';
import { ACTS, FORMATS, KINDS, SECTIONS, idsOf } from '../../src/model/vocabulary.ts';
import { EVERYTHING, type Filter } from '../../src/query/filter.ts';
import { createEngine } from '../../src/query/local-engine.ts';
import { matches, meetingsOf } from '../../tests/unit/reference.ts';

const QUERIES: Record<string, Partial<Filter>> = {
  everything: {},
  'one topic': { topic: ['topic-3'] },
  'topic of a side': { topic: ['topic-3'], side: 'left' },
  'topic, kind, years': { topic: ['topic-3'], kind: ['foreign-ministers-meeting'], from: 2013 },
  'one person': { person: ['person-7'] },
  'eight filters': {
    topic: ['topic-1', 'topic-2'],
    kind: ['summit-meeting', 'foreign-ministers-meeting'],
    side: 'right',
    actor: ['actor-4'],
    readouts: 'both',
    venue: 'left',
    from: 1990,
    to: 2020,
  },
};

/** Made-up meetings between "left" and "right": the same for the same count. */
function madeUp(count: number): Index {
  let seed = 7;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  /** Low numbers more often than high ones, as topics and people come in a record. */
  const below = (size: number) => Math.floor(random() ** 2 * size);
  const some = (most: number, size: number) => [
    ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => below(size))),
  ];
  const named = (what: string, size: number) =>
    Array.from({ length: size }, (_, n) => ({ id: `${what}-${n}`, name: { en: `${what} ${n}`, ja: null } }));

  const people = Math.ceil(count / 20) + 20;
  const actors = [...['left', 'right'].map((id) => ({ id, name: { en: id, ja: null } })), ...named('actor', 60)];
  const numbers = Array.from({ length: count }, (_, n) => n);
  const meetings: Index['meetings'] = {
    id: numbers.map((n) => `meeting-${String(n).padStart(7, '0')}`),
    date: numbers.map(() => `${1966 + Math.floor(random() * 60)}-0${1 + below(9)}-1${below(10)}`).toSorted(),
    endDate: numbers.map(() => null),
    kind: numbers.map(() => below(KINDS.length)),
    format: numbers.map(() => 0),
    titleEn: numbers.map(String),
    titleJa: numbers.map(() => null),
    city: numbers.map(() => null),
    country: numbers.map(() => below(8) - 1),
    occasion: numbers.map(() => null),
    partOf: numbers.map(() => -1),
    people: numbers.map(() => some(5, people)),
  };
  const meeting = numbers.flatMap((n) => Array.from({ length: 1 + below(3) }, () => n));
  const readout = meeting.flatMap((_, n) => Array.from({ length: Math.floor(random() * 12) }, () => n));
  return {
    format: 1,
    version: 'made up',
    relation: { name: { en: 'Left–Right', ja: null }, parties: ['left', 'right'], from: '1966', asOf: '2026-01-01' },
    areas: [],
    topics: named('topic', 35),
    publishers: [],
    actors: actors.map((actor) => ({ ...actor, kind: 'country' })),
    people: named('person', people).map((person) => ({ ...person, actor: 0 })),
    programmes: named('programme', 40).map((programme) => ({ ...programme, abbreviation: null })),
    agreements: [],
    redirects: {},
    questions: [],
    kinds: [...idsOf(KINDS)],
    formats: [...idsOf(FORMATS)],
    sections: [...idsOf(SECTIONS)],
    acts: [...idsOf(ACTS)],
    meetings,
    readouts: {
      meeting,
      publisher: meeting.map(() => 0),
      party: meeting.map(() => below(3) - 1),
      own: meeting.map(() => 1),
      complete: meeting.map(() => 1),
      retrospective: meeting.map(() => Number(random() < 0.05)),
      language: meeting.map(() => 'en'),
    },
    points: {
      readout,
      section: readout.map(() => 0),
      act: readout.map(() => below(ACTS.length)),
      side: readout.map(() => Math.floor(random() * 3)),
      speaker: readout.map(() => below(people) - 1),
      topics: readout.map(() => [below(35), ...some(1, 35)]),
      programmes: readout.map(() => (random() < 0.1 ? [below(40)] : [])),
      actors: readout.map(() => some(1, 62)),
      agreements: readout.map(() => []),
    },
  };
}

async function time(run: () => unknown, times: number): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

const asked = process.argv.slice(2).map(Number).filter(Number.isInteger);
for (const count of asked.length > 0 ? asked : [1_000, 10_000, 100_000]) {
  const index = madeUp(count);
  const engine = createEngine(index);
  const all = meetingsOf(index);
  console.log(`\n${count.toLocaleString('en')} meetings, ${index.points.readout.length.toLocaleString('en')} points`);
  console.log(
    `${'query'.padEnd(22)}${'found'.padStart(9)}${'first ms'.padStart(11)}${'then ms'.padStart(11)}${'naive ms'.padStart(11)}${'naive ÷ engine'.padStart(17)}`,
  );
  for (const [name, patch] of Object.entries(QUERIES)) {
    const filter: Filter = { ...EVERYTHING, ...patch };
    const first = await time(() => engine.query(filter), 1);
    const then = await time(() => engine.query(filter), 9);
    const naive = await time(() => all.filter((meeting) => matches(meeting, filter)), 5);
    const found = (await engine.query(filter)).meetings.length;
    const cells = [first, then, naive].map((ms) => ms.toFixed(2).padStart(11)).join('');
    console.log(`${name.padEnd(22)}${String(found).padStart(9)}${cells}${(naive / then).toFixed(1).padStart(17)}`);
  }
}
