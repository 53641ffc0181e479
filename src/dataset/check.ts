import { closest } from '../model/closest.ts';
import { isAfter } from '../model/date.ts';
import { COLLECTIONS, type Collection, type Data, type Meeting, type Person } from '../model/schema.ts';
import { BOTH } from '../model/vocabulary.ts';
import { type Problem, pointerTo } from './problem.ts';
import type { Files } from './read.ts';
import { officeHeld } from './tenure.ts';

/** What an id may name: a collection, a list in a single file, or who may speak. */
type Target = Collection | 'topics' | 'publishers' | 'parties' | 'sides';

/** A path into a record; `*` stands for every item of a list. */
type Path = string;

/** Every field that names another record, and what it names. */
const REFERENCES: Record<Collection, Record<Path, Target>> = {
  meetings: {
    'venue/country': 'actors',
    partOf: 'meetings',
    'participants/*/person': 'people',
    'participants/*/country': 'actors',
    'readouts/*/publisher': 'publishers',
    'readouts/*/relays': 'parties',
    'readouts/*/points/*/side': 'sides',
    'readouts/*/points/*/speaker': 'people',
    'readouts/*/points/*/topics/*': 'topics',
    'readouts/*/points/*/programmes/*': 'programmes',
    'readouts/*/points/*/actors/*': 'actors',
    'readouts/*/points/*/agreements/*': 'agreements',
  },
  programmes: {
    'partners/*': 'actors',
    'beneficiaries/*': 'actors',
    'predecessors/*': 'programmes',
    'activities/*/countries/*': 'actors',
    'sources/*/publisher': 'publishers',
  },
  agreements: {
    'signatories/*/person': 'people',
    'signatories/*/actor': 'actors',
    'signatories/*/country': 'actors',
    'topics/*': 'topics',
    meeting: 'meetings',
    'sources/*/publisher': 'publishers',
  },
  milestones: { 'topics/*': 'topics', 'sources/*/publisher': 'publishers' },
  people: { country: 'actors' },
  indicators: { 'sources/*/publisher': 'publishers' },
  actors: {},
};

/** The parameters of an address that name a record. */
const PARAMETERS: Partial<Record<string, Target>> = {
  topic: 'topics',
  side: 'parties',
  programme: 'programmes',
  person: 'people',
  actor: 'actors',
  venue: 'actors',
};

/** Pairs of dates in one object, of which the first may not be later than the second. */
const ORDER: Partial<Record<Collection, [at: Path, first: string, second: string][]>> = {
  meetings: [['', 'date', 'endDate']],
  people: [['offices/*', 'from', 'to']],
  programmes: [
    ['', 'start', 'end'],
    ['phases/*', 'start', 'end'],
    ['activities/*', 'start', 'end'],
  ],
  agreements: [
    ['', 'signed', 'inForce'],
    ['', 'signed', 'ended'],
    ['', 'inForce', 'ended'],
  ],
};

/** Lists whose items carry an id that is unique among them. */
const UNIQUE: Partial<Record<Collection, Path[]>> = { meetings: ['readouts', 'readouts/*/points'] };

type Step = string | number;
type Say = (rule: string, path: readonly Step[], what: string, mend: string) => void;

const newest = (meeting: Meeting): string => meeting.endDate ?? meeting.date;

/** Every place in a record that a path leads to, with what stands there. */
function* placesAt(record: unknown, path: Path): Generator<{ at: Step[]; value: unknown }> {
  const walk = function* (value: unknown, steps: string[], at: Step[]): Generator<{ at: Step[]; value: unknown }> {
    const [step, ...rest] = steps;
    if (value === undefined || value === null) return;
    if (step === undefined) yield { at, value };
    else if (step === '*') for (const [i, item] of (value as unknown[]).entries()) yield* walk(item, rest, [...at, i]);
    else yield* walk((value as Record<string, unknown>)[step], rest, [...at, step]);
  };
  yield* walk(record, path === '' ? [] : path.split('/'), []);
}

/**
 * What the shape of single records cannot say: references, dates in order, offices held, records that look alike.
 * Takes what `readData` gives. A reference to a record that was left out for its own fault is not reported again.
 */
export function checkData(data: Data, files: Files): Problem[] {
  const problems: Problem[] = [];
  const fileOf = (key: string): string => files.get(key)?.file ?? key;
  const sayer =
    (severity: Problem['severity'], key: string): Say =>
    (rule, path, what, mend) =>
      void problems.push({ severity, rule, file: fileOf(key), pointer: pointerTo(path), what, mend });

  const known = idsByTarget(data, files);
  const refer = (say: Say, at: readonly Step[], id: string, target: Target): void => {
    const ids = known[target];
    if (!ids || ids.has(id)) return;
    const near = closest(id, ids, 1)[0];
    const few = ids.size <= 5 ? `write one of: ${[...ids].join(', ')}` : `add it to the record, or name another`;
    say('unknown id', at, `"${id}" is not among the ${target}`, near ? `did you mean "${near}"?` : few);
  };

  for (const collection of Object.keys(COLLECTIONS) as Collection[])
    for (const record of data[collection]) {
      const error = sayer('error', `${collection}/${record.id}`);
      for (const [path, target] of Object.entries(REFERENCES[collection]))
        for (const { at, value } of placesAt(record, path))
          if (typeof value === 'string') refer(error, at, value, target);
      for (const [path, first, second] of ORDER[collection] ?? [])
        for (const { at, value } of placesAt(record, path)) {
          const { [first]: a, [second]: b } = value as Record<string, string | null | undefined>;
          if (a && b && isAfter(a, b))
            error('dates out of order', [...at, second], `${b} is before "${first}" (${a})`, 'correct one of the two');
        }
      for (const path of UNIQUE[collection] ?? [])
        for (const { at, value } of placesAt(record, path)) unique(error, at, value as { id: string }[]);
    }

  const meetings = new Map(data.meetings.map((meeting) => [meeting.id, meeting]));
  const partyOf = new Map(data.publishers.map((publisher) => [publisher.id, publisher.party]));
  for (const meeting of data.meetings) {
    const key = `meetings/${meeting.id}`;
    checkMeeting(meeting, data, meetings.get(meeting.partOf ?? ''), sayer('error', key));
    checkReadouts(meeting, partyOf, sayer('error', key), sayer('warning', key));
  }
  checkLookalikes(data.meetings, fileOf, sayer);
  checkOffices(data, sayer);

  for (const person of data.people)
    for (const [i, office] of person.offices.entries()) {
      const say = sayer('error', `people/${person.id}`);
      if (office.incumbent && office.to)
        say('incumbent with an end', ['offices', i, 'to'], `${office.to} ends a term marked incumbent`, 'remove one');
      if (office.toUnknown && (office.to || office.incumbent))
        say(
          'unknown end that is known',
          ['offices', i, 'toUnknown'],
          'the end of the term is given',
          'remove this mark',
        );
    }
  for (const programme of data.programmes)
    if (programme.predecessors.includes(programme.id))
      sayer('error', `programmes/${programme.id}`)('self', ['predecessors'], 'names the programme itself', 'remove it');

  checkSingles(data, known, refer, sayer);
  return problems;
}

type Sayer = (severity: Problem['severity'], key: string) => Say;
type Refer = (say: Say, at: readonly Step[], id: string, target: Target) => void;

/** The ids that each target has; undefined where the file that lists them could not be read. */
function idsByTarget(data: Data, files: Files): Record<Target, ReadonlySet<string> | undefined> {
  const listed = (single: string, ids: string[]): ReadonlySet<string> | undefined =>
    files.get(single)?.good ? new Set(ids) : undefined;
  const filed = (collection: string): ReadonlySet<string> =>
    new Set(
      [...files.keys()].flatMap((key) => (key.startsWith(`${collection}/`) ? [key.slice(collection.length + 1)] : [])),
    );
  const collections = Object.fromEntries(Object.keys(COLLECTIONS).map((name) => [name, filed(name)])) as unknown as {
    [C in Collection]: ReadonlySet<string>;
  };
  return {
    ...collections,
    topics: listed(
      'topics',
      data.topics.areas.flatMap((area) => area.topics.map((topic) => topic.id)),
    ),
    publishers: listed(
      'publishers',
      data.publishers.map((publisher) => publisher.id),
    ),
    parties: listed('relation', data.relation.parties),
    sides: listed('relation', [...data.relation.parties, BOTH]),
  };
}

function unique(say: Say, at: readonly Step[], items: readonly { id: string }[]): void {
  const seen = new Set<string>();
  for (const [i, { id }] of items.entries()) {
    if (seen.has(id)) say('duplicate id', [...at, i, 'id'], `"${id}" stands twice in one list`, 'give one another id');
    seen.add(id);
  }
}

function checkMeeting(meeting: Meeting, data: Data, visit: Meeting | undefined, error: Say): void {
  const { asOf } = data.relation;
  for (const field of ['date', 'endDate'] as const)
    if (meeting[field] && isAfter(meeting[field], asOf))
      error(
        'after the record',
        [field],
        `${meeting[field]} is after ${asOf}`,
        'correct it, or "asOf" in relation.json',
      );
  if (visit === meeting) error('self', ['partOf'], 'names the meeting itself', 'name the visit, or remove it');
  else if (visit && (isAfter(meeting.date, newest(visit)) || isAfter(visit.date, newest(meeting))))
    error(
      'outside its visit',
      ['partOf'],
      `the visit (${visit.date} to ${newest(visit)}) does not reach ${meeting.date}`,
      'correct a date, or name another visit',
    );
}

function checkReadouts(meeting: Meeting, partyOf: Map<string, string | undefined>, error: Say, warn: Say): void {
  const byId = new Map(meeting.readouts.map((readout) => [readout.id, readout]));
  for (const [i, readout] of meeting.readouts.entries()) {
    const at = ['readouts', i];
    if (readout.published && !readout.retrospective && isAfter(meeting.date, readout.published))
      warn(
        'published before the meeting',
        [...at, 'published'],
        `${readout.published} is before the meeting (${meeting.date})`,
        'see whether it tells of the meeting or announces it, and correct the date that is wrong',
      );
    if (readout.versionOf !== undefined) {
      const original = byId.get(readout.versionOf);
      const others = [...byId.keys()].filter((id) => id !== readout.id);
      const mend = others.length > 0 ? `name one of: ${others.join(', ')}` : 'remove it';
      if (!original || original === readout)
        error('unknown id', [...at, 'versionOf'], `"${readout.versionOf}" is no other readout of this meeting`, mend);
      else if (original.versionOf !== undefined)
        error(
          'version of a version',
          [...at, 'versionOf'],
          `"${original.id}" is a version itself`,
          `name "${original.versionOf}"`,
        );
      if (readout.points.length > 0)
        error(
          'points twice',
          [...at, 'points'],
          'a version has points of its own',
          `move them to "${readout.versionOf}"`,
        );
    }
    if (readout.relays !== undefined && partyOf.get(readout.publisher) === readout.relays)
      warn(
        'relays itself',
        [...at, 'relays'],
        `"${readout.publisher}" is the voice of "${readout.relays}"`,
        'remove it',
      );
    for (const [j, point] of readout.points.entries()) {
      if (point.act === 'exchanged-views' && point.side !== BOTH)
        warn(
          'views exchanged by one side',
          [...at, 'points', j, 'side'],
          `is "${point.side}"`,
          `write "${BOTH}", or another act`,
        );
      if (point.side === BOTH && point.speaker !== undefined)
        warn(
          'speaker for both sides',
          [...at, 'points', j, 'speaker'],
          `"${point.speaker}" speaks for both`,
          'name the side, or remove the speaker',
        );
    }
  }
}

/** Two records of one day, one kind and the same people are one meeting entered twice. */
function checkLookalikes(meetings: readonly Meeting[], fileOf: (key: string) => string, sayer: Sayer): void {
  const first = new Map<string, Meeting>();
  for (const meeting of meetings) {
    if (meeting.date.length < 10 || meeting.participants.length === 0) continue;
    const people = [...new Set(meeting.participants.map(({ person }) => person))].sort();
    const face = [meeting.date, meeting.kind, ...people].join(' ');
    const twin = first.get(face);
    if (twin)
      sayer('error', `meetings/${meeting.id}`)(
        'two records that look like one',
        [],
        `same day, kind and people as ${fileOf(`meetings/${twin.id}`)}`,
        'merge the two, and add the id that goes to redirects.json',
      );
    else first.set(face, meeting);
  }
}

/** Whether each participant held the office named: a contradiction is the meeting's, a gap is the person's. */
function checkOffices(data: Data, sayer: Sayer): void {
  const people = new Map(data.people.map((person) => [person.id, person]));
  const countries = new Map(data.actors.map((actor) => [actor.id, actor.name.en]));
  const gaps = new Map<Person, { unlisted: Set<string>; open: Set<string> }>();
  for (const meeting of data.meetings)
    for (const [i, { person: id, office }] of meeting.participants.entries()) {
      const person = people.get(id);
      if (!person) continue;
      const held = officeHeld(person.offices, office, meeting.date, newest(meeting), countries.get(person.country));
      if (held === 'held') continue;
      if (held === 'no')
        sayer('error', `meetings/${meeting.id}`)(
          'office not held',
          ['participants', i, 'office'],
          `"${office}" was not held by "${id}" on ${meeting.date}`,
          'correct the office or the person here, or the term in the file of the person',
        );
      else {
        if (!gaps.has(person)) gaps.set(person, { unlisted: new Set(), open: new Set() });
        gaps.get(person)![held].add(office);
      }
    }
  const quote = (titles: Set<string>): string =>
    [...titles]
      .sort()
      .map((title) => `"${title}"`)
      .join(', ');
  for (const [person, { unlisted, open }] of gaps) {
    const warn = sayer('warning', `people/${person.id}`);
    if (person.offices.length === 0)
      warn(
        'no office listed',
        ['offices'],
        `is empty; meetings name ${quote(unlisted)}`,
        'add the terms with their sources',
      );
    else if (unlisted.size > 0)
      warn(
        'office not listed',
        ['offices'],
        `lacks what meetings name: ${quote(unlisted)}`,
        'add the term with its source',
      );
    if (open.size > 0)
      warn(
        'term not known',
        ['offices'],
        `the term of ${quote(open)} is not known at a meeting that names it`,
        'add its dates with a source',
      );
  }
}

function checkSingles(
  data: Data,
  known: Record<Target, ReadonlySet<string> | undefined>,
  refer: Refer,
  sayer: Sayer,
): void {
  const relation = sayer('error', 'relation');
  if (known.parties) {
    for (const [i, party] of data.relation.parties.entries()) refer(relation, ['parties', i], party, 'actors');
    if (data.relation.parties[0] === data.relation.parties[1])
      relation('self', ['parties', 1], 'a relation has two different parties', 'name the other party');
  }
  const publishers = sayer('error', 'publishers');
  unique(publishers, [], data.publishers);
  for (const [i, { party }] of data.publishers.entries())
    if (party !== undefined) refer(publishers, [i, 'party'], party, 'parties');

  const topics = sayer('error', 'topics');
  unique(topics, ['areas'], data.topics.areas);
  const owner = new Map<string, string>();
  for (const [i, area] of data.topics.areas.entries())
    for (const [j, { id }] of area.topics.entries()) {
      if (owner.has(id))
        topics(
          'duplicate id',
          ['areas', i, 'topics', j, 'id'],
          `"${id}" is in "${owner.get(id)}" too`,
          'keep it in one area',
        );
      owner.set(id, area.id);
    }

  for (const [i, { programme }] of data.gaps.entries())
    if (programme !== undefined) refer(sayer('error', 'gaps'), [i, 'programme'], programme, 'programmes');

  for (const [i, { address }] of data.questions.entries())
    for (const [param, id] of new URLSearchParams(address.split('?')[1])) {
      const target = PARAMETERS[param];
      if (target) refer(sayer('error', 'questions'), [i, 'address'], id, target);
    }

  const redirects = sayer('error', 'redirects');
  const kinds = [...Object.keys(COLLECTIONS), 'topics'];
  for (const [kind, renamed] of Object.entries(data.redirects)) {
    if (!kinds.includes(kind)) {
      redirects('unknown kind', [kind], `"${kind}" is no kind of record`, `write one of: ${kinds.join(', ')}`);
      continue;
    }
    for (const [from, to] of Object.entries(renamed)) {
      if (known[kind as Target]?.has(from))
        redirects(
          'redirect of a live id',
          [kind, from],
          `"${from}" is the id of a record`,
          'remove it, or rename the record',
        );
      refer(redirects, [kind, from], to, kind as Target);
    }
  }
}
