import MiniSearch from 'minisearch';
import type { Data, Meeting } from '../model/schema.ts';
import type { Bilingual } from '../model/text.ts';
import { KINDS } from '../model/vocabulary.ts';
import { SEARCH_OPTIONS, type SearchDocument } from './search-options.ts';
import { packIndex } from './search-pack.ts';
import { FORMAT, type SearchFile } from './served.ts';

/**
 * Makes the search index of a record, and the texts in which a match is shown: what can be found can be shown.
 * Meetings stand in the order of the compact index, by date as text and then by id.
 */
export function buildSearch(data: Data): SearchFile {
  const describe = describer(data);
  const key = ({ date, id }: Meeting) => `${date} ${id}`;
  const meetings = data.meetings.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).map(describe);
  const search = new MiniSearch(SEARCH_OPTIONS);
  search.addAll(meetings.map((fields, id) => ({ id, ...joined(fields) })));
  return {
    format: FORMAT,
    index: { ...packIndex(search.toJSON()) },
    texts: meetings.map(({ title, people, programmes, text }) =>
      distinct([...text, ...people, ...programmes, ...title]),
    ),
  };
}

type Fields = Record<Exclude<keyof SearchDocument, 'id'>, string[]>;

// A line break belongs to no term, so that no match runs from one text into the next.
const joined = (fields: Fields) => ({
  title: fields.title.join('\n'),
  people: fields.people.join('\n'),
  programmes: fields.programmes.join('\n'),
  text: fields.text.join('\n'),
});

const both = ({ en, ja }: Bilingual) => (ja ? `${en} ${ja}` : en);

function describer(data: Data): (meeting: Meeting) => Fields {
  const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((entry) => [entry.id, entry]));
  const people = byId(data.people);
  const programmes = byId(data.programmes);
  const actors = byId(data.actors);
  const topics = byId(data.topics.areas.flatMap((area) => area.topics));
  const kinds = byId<(typeof KINDS)[number]>(KINDS);

  const personText = (id: string) => {
    const person = people.get(id);
    return person ? [both(person.name), ...person.alsoKnownAs].join(', ') : '';
  };
  const programmeText = (id: string) => {
    const programme = programmes.get(id);
    return programme ? [both(programme.name), programme.abbreviation].filter(Boolean).join(', ') : '';
  };
  const names = (list: ReadonlyMap<string, { name: Bilingual }>, ids: readonly (string | undefined)[]) =>
    distinct(ids.map((id) => (id && list.get(id) ? both(list.get(id)!.name) : ''))).join(' · ');

  return (meeting) => {
    const points = meeting.readouts.flatMap((readout) => readout.points);
    const present = new Set(meeting.participants.map(({ person }) => person));
    const speakers = points.flatMap(({ speaker }) => (speaker && !present.has(speaker) ? [speaker] : []));
    const place = [meeting.venue?.city, names(actors, [meeting.venue?.country])];
    return {
      title: distinct([meeting.title.en, meeting.title.ja]),
      people: distinct([
        ...meeting.participants.map(({ person, office }) => `${personText(person)}, ${office}`),
        ...speakers.map(personText),
      ]),
      programmes: distinct(points.flatMap((point) => point.programmes).map(programmeText)),
      text: distinct([
        ...points.map(({ summary }) => summary),
        meeting.occasion,
        ...meeting.readouts.map(({ title }) => title),
        [names(kinds, [meeting.kind]), ...place].filter(Boolean).join(', '),
        names(
          topics,
          points.flatMap((point) => point.topics),
        ),
        names(
          actors,
          points.flatMap((point) => point.actors),
        ),
      ]),
    };
  };
}

/** Each text once, without those that are empty or not there. */
function distinct(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts)].filter((text): text is string => Boolean(text));
}
