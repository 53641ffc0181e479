import { z } from 'zod';
import { NOT_CARRIED_OVER, gapsMarkdown } from '../../src/dataset/gaps.ts';
import { yearOf } from '../../src/model/date.ts';
import { COLLECTIONS, SINGLES, type Data, type Meeting, type Milestone } from '../../src/model/schema.ts';
import { BOTH } from '../../src/model/vocabulary.ts';
import type { Bundle } from './bundle.ts';
import { createRegister } from './people.ts';
import { slug } from './slug.ts';

type Researched<F extends keyof Bundle> = Bundle[F][number];
type ResearchedReadout = Researched<'meetings'>['readouts'][number];
type ResearchedSource = Researched<'milestones'>['sources'][number];

/** What an import writes: the text of every file below the data folder, by its path, and what it is made from. */
export interface Converted {
  files: Map<string, string>;
  data: Pick<Data, 'meetings' | 'programmes' | 'agreements' | 'milestones' | 'people' | 'indicators' | 'gaps'>;
}

/** Publishers of which a list has many: a readout's id says which one it is. */
const MANY_NAMES = new Set(['press', 'other']);

/**
 * Turns a bundle into record files. `kept` gives what stands by hand (actors, topics, publishers, relation, who bears
 * which name) and the ids already given, which stay. The same bundle and `kept` give the same bytes.
 *
 * Throws an `Error` that lists everything it cannot carry over, one line each, as `file#/place: problem`.
 */
export function convert(bundle: Bundle, kept: Data): Converted {
  const problems: string[] = [];
  const fail = (where: string, problem: string) => void problems.push(`${where}: ${problem}`);

  const actorsByCode = new Map(kept.actors.map((actor) => [actor.code, actor.id]));
  const actorsByName = new Map(
    kept.actors.flatMap(({ id, code, name }) => [
      [name.en, id],
      [`${name.en} (${code})`, id],
    ]),
  );
  const publisherNames = new Map(kept.publishers.map(({ id, name }) => [id, name.en]));
  const known = {
    topic: new Set(kept.topics.areas.flatMap(({ topics }) => topics.map(({ id }) => id))),
    programme: idsIn(bundle.programmes, kept.programmes),
    agreement: idsIn(bundle.agreements, kept.agreements),
    meeting: idsIn(bundle.meetings, kept.meetings),
  };
  const register = createRegister(kept.people, fail);

  const actor = (code: string, where: string): string => {
    const id = actorsByCode.get(code);
    if (id === undefined) fail(where, `no actor has the code "${code}": write its file in data/actors`);
    return id ?? code;
  };
  const party = (code: string, where: string): string => {
    const id = actor(code, where);
    if (actorsByCode.has(code) && !kept.relation.parties.includes(id))
      fail(where, `"${code}" is no party of the relation`);
    return id;
  };
  /** An actor where the text is a code or a name of one; otherwise words. */
  const partyOrWords = (text: string, where: string) => {
    const id = actorsByCode.get(text) ?? actorsByName.get(text);
    return id ?? (/^[A-Z]{3}$/.test(text) ? actor(text, where) : { text });
  };
  const refs = (what: keyof typeof known, ids: readonly string[], where: string): string[] => {
    for (const [place, id] of ids.entries()) {
      if (!known[what].has(id)) fail(`${where}/${place}`, `there is no ${what} "${id}"`);
    }
    return [...ids];
  };
  const ref = (what: keyof typeof known, id: string | undefined, where: string) => {
    if (id !== undefined && !known[what].has(id)) fail(where, `there is no ${what} "${id}"`);
    return id;
  };
  const title = (text: { en: string; ja?: string | undefined }) => ({ en: text.en, ja: text.ja ?? null });
  const source = (from: ResearchedSource, where: string) => {
    const usual = publisherNames.get(from.publisher);
    if (usual === undefined) {
      fail(`${where}/publisher`, `there is no publisher "${from.publisher}": add it to data/publishers.json`);
    }
    return {
      publisher: from.publisher,
      publisherName: from.publisherName === usual ? undefined : from.publisherName,
      title: from.title ?? null,
      titleIsOurs: from.titleIsOurs || undefined,
      url: from.url,
      published: from.published ?? null,
      language: from.language,
    };
  };
  const sources = (list: readonly ResearchedSource[], where: string) =>
    list.map((from, place) => source(from, `${where}/sources/${place}`));

  /** Checks a record against its schema; the place is that of the bundle, where the mend belongs. */
  const checked = <T extends z.ZodType>(schema: T, record: object, where: string): z.infer<T> => {
    const result = schema.safeParse(withoutNothing(record));
    for (const issue of result.error?.issues ?? []) fail(`${where}/${issue.path.join('/')}`, issue.message);
    return result.data ?? (record as z.infer<T>);
  };

  for (const [place, person] of bundle.people.entries()) {
    const where = `people.json#/people/${place}`;
    register.research(person, actor(person.country, `${where}/country`), where);
  }

  // A speaker may be somebody whom only another meeting names, so that everybody is taken in first.
  const participants = bundle.meetings.map(({ date, participants: named }, meetingPlace) =>
    named.map(({ name, nameJa, country: code, office }, place) => {
      const where = `meetings.json#/meetings/${meetingPlace}/participants/${place}`;
      const country = actor(code, `${where}/country`);
      return { person: register.mention({ name, nameJa, office, country, date, where }), country, office };
    }),
  );

  const meeting = (from: Researched<'meetings'>, where: string, meetingPlace: number): Meeting => {
    const before = kept.meetings.find(({ id }) => id === from.id);
    const here = new Map(
      from.participants.map(({ name }, place) => [name, participants[meetingPlace]![place]!.person]),
    );
    const ids = stableIds(
      from.readouts.map(({ url }) => url),
      (before?.readouts ?? []).map(({ id, url }) => [url, id]),
      (place) => readoutId(from.readouts[place]!),
      (base, n) => (n === 1 ? base : `${base}-${n}`),
    );
    const idByUrl = new Map(from.readouts.map(({ url }, place) => [url, ids[place]!]));

    const readouts = from.readouts.map((readout, place) => {
      const spot = `${where}/readouts/${place}`;
      const pointsBefore = before?.readouts.find(({ id }) => id === ids[place])?.points ?? [];
      const numbers = stableIds(
        readout.points.map(({ summary }) => summary),
        pointsBefore.map(({ id, summary }) => [summary, id]),
        () => 'p',
        (base, n) => `${base}${n}`,
      );
      if (readout.versionOf && !idByUrl.has(readout.versionOf)) {
        fail(`${spot}/versionOf`, 'no readout of this meeting has that address');
      }
      return {
        ...source(readout, spot),
        id: ids[place]!,
        complete: readout.complete,
        relays: readout.relays ? party(readout.relays, `${spot}/relays`) : undefined,
        retrospective: readout.retrospective || undefined,
        versionOf: readout.versionOf ? idByUrl.get(readout.versionOf) : undefined,
        points: readout.points.map((point, number) => {
          const at = `${spot}/points/${number}`;
          const speaker = point.speaker
            ? (here.get(point.speaker) ?? register.find(point.speaker, from.date))
            : undefined;
          if (point.speaker && speaker === undefined) {
            fail(`${at}/speaker`, `nobody is called "${point.speaker}", or several are: add the person to people.json`);
          }
          return {
            ...point,
            id: numbers[number]!,
            side: point.side === BOTH ? BOTH : party(point.side, `${at}/side`),
            speaker,
            topics: refs('topic', point.topics, `${at}/topics`),
            programmes: refs('programme', point.programmes, `${at}/programmes`),
            actors: point.actors.map((code, index) => actor(code, `${at}/actors/${index}`)),
            agreements: refs('agreement', point.agreements, `${at}/agreements`),
          };
        }),
      };
    });

    const record = {
      ...from,
      title: title(from.title),
      venue: from.venue?.country
        ? { city: from.venue.city, country: actor(from.venue.country, `${where}/venue/country`) }
        : undefined,
      partOf: ref('meeting', from.partOf, `${where}/partOf`),
      participants: participants[meetingPlace],
      readouts,
    };
    if (from.venue?.city && !from.venue.country) fail(`${where}/venue`, 'a venue needs a country');
    return checked(COLLECTIONS.meetings, record, where);
  };

  const programme = (from: Researched<'programmes'>, where: string) => {
    const parties = (texts: readonly string[], field: string) =>
      texts.map((text, place) => partyOrWords(text, `${where}/${field}/${place}`));
    const record = {
      ...from,
      name: title(from.name),
      partners: parties(from.partners, 'partners'),
      beneficiaries: parties(from.beneficiaries, 'beneficiaries'),
      predecessors: refs('programme', from.predecessors, `${where}/predecessors`),
      figures: from.figures.map((figure) => ({
        ...figure,
        preliminary: figure.preliminary || undefined,
        derived: figure.derived || undefined,
      })),
      activities: from.activities.map((activity, place) => ({
        ...activity,
        countries: parties(activity.countries, `activities/${place}/countries`),
      })),
      sources: sources(from.sources, where),
    };
    return checked(COLLECTIONS.programmes, record, where);
  };

  const agreement = (from: Researched<'agreements'>, where: string) => {
    const record = {
      ...from,
      title: title(from.title),
      signatories: from.signatories.map(({ name, office, country: code }, place) => {
        const spot = `${where}/signatories/${place}`;
        const country = actor(code, `${spot}/country`);
        const organisation = office ? undefined : actorsByName.get(name);
        if (organisation) return { actor: organisation, country };
        return { person: register.mention({ name, country, office, date: from.signed, where: spot }), office, country };
      }),
      topics: refs('topic', from.topics, `${where}/topics`),
      meeting: ref('meeting', from.meeting, `${where}/meeting`),
      sources: sources(from.sources, where),
    };
    return checked(COLLECTIONS.agreements, record, where);
  };

  const milestoneIds = stableIds(
    bundle.milestones.map((from) => `${from.date} ${from.title.en}`),
    kept.milestones.map(({ id, date, title: { en } }): [string, string] => [`${date} ${en}`, id]),
    (place) => `${bundle.milestones[place]!.date}-${slug(bundle.milestones[place]!.title.en, 45)}`,
    (base, n) => (n === 1 ? base : `${base}-${n}`),
  );
  const milestone = (from: Researched<'milestones'>, where: string, place: number): Milestone => {
    const record = {
      ...from,
      id: milestoneIds[place]!,
      title: title(from.title),
      topics: refs('topic', from.topics, `${where}/topics`),
      sources: sources(from.sources, where),
    };
    return checked(COLLECTIONS.milestones, record, where);
  };

  const indicator = (from: Researched<'indicators'>, where: string) => {
    const record = {
      ...from,
      title: title(from.title),
      direction: from.direction
        .split('->')
        .map((end) => actorsByCode.get(end) ?? end)
        .join('->'),
      points: from.points.map((point) => ({ ...point, preliminary: point.preliminary || undefined })),
      sources: sources(from.sources, where),
    };
    return checked(COLLECTIONS.indicators, record, where);
  };

  /** Converts one list of the bundle; two records of it must not share an id. */
  const all = <F extends keyof Bundle, R extends { id: string }>(
    file: F,
    one: (from: Researched<F>, where: string, place: number) => R,
  ): R[] => {
    const seen = new Set<string>();
    return bundle[file].map((from, place) => {
      const where = `${file}.json#/${file}/${place}`;
      const record = one(from as Researched<F>, where, place);
      if (seen.has(record.id)) fail(`${where}/id`, `another record has the id "${record.id}"`);
      seen.add(record.id);
      return record;
    });
  };

  const agreements = all('agreements', agreement);
  const data = {
    meetings: all('meetings', meeting),
    programmes: all('programmes', programme),
    agreements,
    milestones: all('milestones', milestone),
    people: register.records().map((person) => checked(COLLECTIONS.people, person, `people/${person.id}.json#`)),
    indicators: all('indicators', indicator),
    gaps: checked(
      SINGLES.gaps,
      [
        ...bundle.gaps.map((gap, place) => ({
          ...gap,
          programme: ref('programme', gap.programme, `gaps.json#/gaps/${place}/programme`),
        })),
        ...kept.gaps.filter(({ about }) => about === NOT_CARRIED_OVER),
      ],
      'gaps.json#/gaps',
    ),
  };
  if (problems.length) throw new Error(`The bundle cannot be carried over:\n${[...new Set(problems)].join('\n')}`);

  const files = new Map<string, string>();
  for (const [collection, records] of Object.entries(data)) {
    if (collection === 'gaps') continue;
    for (const record of records as { id: string; date: string }[]) {
      const folder = collection === 'meetings' ? `meetings/${yearOf(record.date)}` : collection;
      files.set(`${folder}/${record.id}.json`, fileText(record));
    }
  }
  files.set('gaps.json', fileText(data.gaps));
  files.set('GAPS.md', gapsMarkdown(data.gaps));
  return { files, data };
}

/** The ids of the bundle's records, and of those that only the kept record has. */
function idsIn(...lists: readonly { id: string }[][]): Set<string> {
  return new Set(lists.flat().map(({ id }) => id));
}

/**
 * An id for each key, in order: the one it was given before (pairs of key and id), or else the first that is free
 * among `numbered(base, 1)`, `numbered(base, 2)`, ...
 */
function stableIds(
  keys: readonly string[],
  before: readonly (readonly [key: string, id: string])[],
  baseOf: (place: number) => string,
  numbered: (base: string, n: number) => string,
): string[] {
  const given = [...before];
  const taken = new Set(given.map(([, id]) => id));
  const known = keys.map((key) => {
    const place = given.findIndex(([formerKey]) => formerKey === key);
    return place < 0 ? undefined : given.splice(place, 1)[0]![1];
  });
  return known.map((id, place) => {
    if (id !== undefined) return id;
    let n = 1;
    while (taken.has(numbered(baseOf(place), n))) n++;
    const free = numbered(baseOf(place), n);
    taken.add(free);
    return free;
  });
}

/** `mofa-japan-en`; for publishers of whom a list has many, by name: `straits-times-en`. */
function readoutId({ publisher, publisherName, language }: ResearchedReadout): string {
  const name = publisherName?.replace(/ ?[(,].*/, '').replace(/^The /, '') ?? '';
  const named = MANY_NAMES.has(publisher) ? slug(name, 30) || slug(publisherName ?? '', 30) : '';
  return `${named || publisher}-${language}`;
}

/** A record as its file holds it: without unknown values and empty lists. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).filter(
    ([, field]) => field !== undefined && !(Array.isArray(field) && field.length === 0),
  );
  return Object.fromEntries(fields.map(([key, field]) => [key, withoutNothing(field)]));
}

function fileText(record: object): string {
  return `${JSON.stringify(withoutNothing(record), null, 2)}\n`;
}
