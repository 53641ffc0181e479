import * as z from 'zod/mini';
import type { Collection } from '../model/schema.ts';

/*
 * The dataset as it is served: what the compile step writes and the browser reads. The schemas here are the cheap
 * form of the record's own: they say enough to trust a file's shape, at a cost that a phone does not notice.
 */

/** Rises when a change to the served files would mislead an older page. */
export const FORMAT = 1;

const text = z.string();
const number = z.number();
const numbers = z.array(number);
const bilingual = z.object({ en: text, ja: z.nullable(text) });
const named = z.object({ id: text, name: bilingual });

/**
 * `dataset/manifest.json`: the only file without a hash in its name. Paths are relative to the folder `dataset/`.
 */
export const Manifest = z.object({
  format: z.literal(FORMAT),
  /** Day of the record and hash of its content, as in `2026.11.24-1f3a9c02`. */
  version: text,
  index: text,
  search: text,
  /** Meeting details by year: `{ "2023": "meetings-2023-….json" }`. */
  meetings: z.record(text, text),
  /** The other kinds, whole: `programmes`, `agreements`, `milestones`, `people`, `indicators`, `gaps`, `sources`. */
  files: z.record(text, text),
  /** Folder of the statements by what they touch: `<folder>/<topic, actor, programme or person>/<id>.json`. */
  statements: text,
  /** How many records of each kind. */
  counts: z.record(text, number),
});

/** The compact index: what lists, facets and charts need. Numbers named after a list are places in that list. */
export const Index = z.object({
  format: z.literal(FORMAT),
  version: text,
  relation: z.object({
    name: bilingual,
    parties: z.tuple([text, text]),
    from: text,
    thinBefore: z.optional(number),
    asOf: text,
  }),
  areas: z.array(z.object({ id: text, name: bilingual, topics: numbers })),
  topics: z.array(named),
  publishers: z.array(z.object({ id: text, name: bilingual, party: z.nullable(text) })),
  actors: z.array(z.object({ id: text, name: bilingual, kind: text })),
  people: z.array(z.object({ id: text, name: bilingual, actor: number })),
  programmes: z.array(z.object({ id: text, name: bilingual, abbreviation: z.nullable(text) })),
  agreements: z.array(named),
  redirects: z.record(text, z.record(text, text)),
  /** Each with the address of its answer, in the order of the record. */
  questions: z.array(z.object({ text: bilingual, address: text })),
  kinds: z.array(text),
  formats: z.array(text),
  sections: z.array(text),
  acts: z.array(text),
  /** One entry a meeting in every list, oldest first (by date as text, then by id). */
  meetings: z.object({
    id: z.array(text),
    date: z.array(text),
    endDate: z.array(z.nullable(text)),
    kind: numbers,
    format: numbers,
    titleEn: z.array(text),
    titleJa: z.array(z.nullable(text)),
    city: z.array(z.nullable(text)),
    /** Actor; -1 where the venue is not known or there is none. */
    country: numbers,
    occasion: z.array(z.nullable(text)),
    /** Meeting (the visit that this one is part of); -1 for none. */
    partOf: numbers,
    /** People, in the order of the record. */
    people: z.array(numbers),
  }),
  /** One entry a readout in every list, in the order of the meetings. */
  readouts: z.object({
    meeting: numbers,
    publisher: numbers,
    /** 0 or 1: the party whose account it is (its own, or passed on by another publisher); -1 for neither. */
    party: numbers,
    /** 1: published by that party itself. */
    own: numbers,
    complete: numbers,
    retrospective: numbers,
    language: z.array(text),
  }),
  /** One entry a point in every list, in the order of the readouts. */
  points: z.object({
    readout: numbers,
    section: numbers,
    act: numbers,
    /** 0 or 1: that party; 2: both together, or narration. */
    side: numbers,
    /** Person; -1 where nobody is named. */
    speaker: numbers,
    topics: z.array(numbers),
    programmes: z.array(numbers),
    actors: z.array(numbers),
    agreements: z.array(numbers),
  }),
});

/** A shard of meeting details: `meetings` are whole records of one year, oldest first. */
export const Shard = z.object({
  format: z.literal(FORMAT),
  meetings: z.array(
    z.looseObject({
      id: text,
      date: text,
      readouts: z.array(z.looseObject({ id: text, points: z.array(z.looseObject({ id: text })) })),
    }),
  ),
});

/** The prebuilt search index, and the texts in which a match is shown: one list a meeting, in the index's order. */
export const SearchFile = z.object({
  format: z.literal(FORMAT),
  index: z.looseObject({}),
  texts: z.array(z.array(text)),
});

/** What a file of statements gathers them by; `person` is the speaker. */
export const STATEMENTS_BY = ['topic', 'actor', 'programme', 'person'] as const;
export type StatementsBy = (typeof STATEMENTS_BY)[number];

/** The points that touch one topic, actor, programme or person, in the index's order, with what the index leaves out. */
export const Statements = z.object({
  format: z.literal(FORMAT),
  statements: z.array(
    z.object({
      /** Place in the index's `points`. */
      point: number,
      /** Where the meeting's page has it: a readout's id and the point's, as in `mofa-japan-en.p3`. */
      anchor: text,
      summary: text,
    }),
  ),
});

/** A file that holds all records of one kind. */
export const Records = z.object({ format: z.literal(FORMAT), records: z.array(z.looseObject({})) });

/**
 * A page that the record rests on, once per address, as `files.sources` lists it. An address that stands only beside a
 * fact (a figure, an office) and in no list of sources has null for what is not known of it.
 */
export interface CitedSource {
  url: string;
  title: string | null;
  titleIsOurs?: true;
  /** Publisher. */
  publisher: string | null;
  /** Where it differs from the publisher's usual name. */
  publisherName: string | null;
  /** The party whose own voice the publisher is. */
  party: string | null;
  published: string | null;
  language: string | null;
  citedBy: { collection: Collection; id: string }[];
}

export type Manifest = z.infer<typeof Manifest>;
export type Index = z.infer<typeof Index>;
export type SearchFile = z.infer<typeof SearchFile>;
export type StatementText = z.infer<typeof Statements>['statements'][number];
