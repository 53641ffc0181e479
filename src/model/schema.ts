import { z } from 'zod';
import { isRealDate } from './date.ts';
import { ACTS, AGREEMENT_KINDS, BOTH, FORMATS, KINDS, PROGRAMME_KINDS, SECTIONS, idsOf } from './vocabulary.ts';

/*
 * What the files under `data/` may hold. The schemas give the types, the checks of `npm run data:check` and the
 * published JSON Schema. An empty list and an unknown value are left out of a file, so that a reviewer reads only
 * what a source says.
 */

/** An id of an entity: lower case, digits and hyphens. It is part of an address, so it never changes. */
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write an id in lower-case letters, digits and single hyphens')
  .describe('Id: lower-case letters, digits and hyphens; for ever');

/** A date as exact as its source: `1966`, `1994-03` or `2023-12-16`. */
const date = z
  .string()
  .refine(isRealDate, 'write a real date as YYYY, YYYY-MM or YYYY-MM-DD')
  .describe('Date as exact as its source: YYYY, YYYY-MM or YYYY-MM-DD');

const url = z
  .string()
  .regex(/^https?:\/\/[^\s/]+\S*$/, 'write a full address that begins with http:// or https://')
  .describe('Address of the page, http or https');

const line = (max: number) =>
  z
    .string()
    .min(1, 'write something, or leave the field out')
    .max(max, `shorten it to ${max} characters`)
    .refine((text) => text.trim() === text, 'remove the space at its start or end');

const bilingual = (max: number) => z.strictObject({ en: line(max), ja: line(max).nullable() });
const listOf = <T extends z.ZodType>(item: T) => z.array(item).default([]);
const language = z
  .string()
  .regex(/^[a-z]{2}$/, 'write a two-letter language code')
  .describe('ISO 639-1');

/** A page that bears something out. */
export const Source = z.strictObject({
  publisher: id,
  publisherName: line(200).optional().describe("Where it differs from the publisher's usual name"),
  title: line(400).nullable(),
  titleIsOurs: z.literal(true).optional().describe('The source has no title; this one is ours'),
  url,
  published: date.nullable(),
  language,
});

/** One thing said, or told, in a readout; the sentence is ours. */
export const Point = z.strictObject({
  id: z
    .string()
    .regex(/^p[1-9]\d*$/, 'write p and a number')
    .describe('Unique within its readout, for ever'),
  section: z.enum(idsOf(SECTIONS)),
  side: id.describe(`Who said it: a party's id, or "${BOTH}" for both together and for narration`),
  speaker: id.optional().describe('Person; left out for both sides together and for narration'),
  act: z.enum(idsOf(ACTS)),
  topics: z.array(id).min(1, 'name at least one topic'),
  programmes: listOf(id),
  actors: listOf(id),
  agreements: listOf(id),
  summary: line(300),
});

/** One publisher's account of a meeting. No points: a listing, which says only that the meeting took place. */
export const Readout = Source.extend({
  id: id.describe('Unique within its meeting, for ever'),
  complete: z.boolean().describe('Whether our reading covers the whole page: if not, its silence says nothing'),
  relays: id.optional().describe("The party whose own statement another publisher's page passes on"),
  retrospective: z.literal(true).optional().describe('The page looks back: its points are later mentions'),
  versionOf: id.optional().describe('The same release in another language: the readout that holds its points'),
  points: listOf(Point),
});

export const Participant = z.strictObject({
  person: id,
  country: id.describe('Actor'),
  office: line(300).describe('Held at the time of the meeting'),
});

export const Meeting = z.strictObject({
  id,
  date,
  endDate: date.optional(),
  kind: z.enum(idsOf(KINDS)),
  title: bilingual(300),
  format: z.enum(idsOf(FORMATS)),
  venue: z.strictObject({ city: line(100).optional(), country: id }).optional(),
  occasion: line(300).optional(),
  startTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write HH:MM')
    .optional()
    .describe('Local time'),
  durationMinutes: z.int().positive().optional().describe('Minutes, often about'),
  partOf: id.optional().describe('The visit in which it took place'),
  note: line(600).optional(),
  participants: listOf(Participant),
  readouts: z.array(Readout).min(1, 'a meeting needs a source: add a readout, a listing at least'),
});

export const Office = z.strictObject({
  office: line(300),
  from: date.nullable(),
  to: date.nullable(),
  incumbent: z.literal(true).optional(),
  toUnknown: z.literal(true).optional(),
  derived: z.literal(true).optional().describe("A term that follows from another's"),
  note: line(800).optional(),
  sources: z.array(url).min(1, 'name the page that says so'),
});

export const Person = z.strictObject({
  id,
  name: bilingual(100),
  alsoKnownAs: listOf(line(100)),
  country: id.describe('Actor'),
  offices: listOf(Office),
  note: line(600).optional(),
});

/** Who takes part or benefits: an actor's id, or words where the source names no single actor. */
const Party = z.union([id, z.strictObject({ text: line(200) })]);

export const Figure = z.strictObject({
  measure: id.describe('What is counted; cumulative and yearly measures have different names'),
  value: z.number(),
  unit: line(60),
  qualifier: line(120).optional(),
  asOf: z.string().min(4).optional(),
  period: line(120).optional(),
  scope: line(300),
  note: line(600).optional(),
  preliminary: z.literal(true).optional(),
  derived: z.literal(true).optional(),
  source: url,
});

export const Programme = z.strictObject({
  id,
  name: bilingual(200),
  abbreviation: line(40).optional(),
  kind: z.enum(idsOf(PROGRAMME_KINDS)),
  start: date.optional(),
  end: date.optional(),
  partners: listOf(Party),
  beneficiaries: listOf(Party),
  summary: line(1000),
  predecessors: listOf(id),
  phases: listOf(
    z.strictObject({
      name: line(200),
      start: date,
      end: date.optional(),
      summary: line(1000),
      source: url,
    }),
  ),
  figures: listOf(Figure),
  events: listOf(
    z.strictObject({
      date,
      title: line(300),
      summary: line(1000),
      location: line(200).optional(),
      source: url,
    }),
  ),
  activities: listOf(
    z.strictObject({
      title: line(400),
      period: line(60),
      start: date.optional(),
      end: date.optional(),
      participants: z.int().nonnegative().optional(),
      countries: listOf(Party),
      area: line(120).optional(),
      note: line(600).optional(),
      source: url,
    }),
  ),
  sources: z.array(Source).min(1, 'name a source'),
});

export const Agreement = z.strictObject({
  id,
  title: bilingual(400),
  kind: z.enum(idsOf(AGREEMENT_KINDS)),
  signed: date.optional(),
  inForce: date.optional(),
  ended: date.optional(),
  place: line(120).optional(),
  signatories: listOf(
    z.union([
      z.strictObject({ person: id, office: line(300).optional(), country: id }),
      z.strictObject({ actor: id.describe('An organisation that signed as such'), country: id }),
    ]),
  ),
  topics: z.array(id).min(1, 'name at least one topic'),
  summary: line(1000),
  meeting: id.optional().describe('The meeting at which it was signed'),
  sources: z.array(Source).min(1, 'name a source'),
});

export const Milestone = z.strictObject({
  id,
  date,
  title: bilingual(300),
  topics: z.array(id).min(1, 'name at least one topic'),
  summary: line(1000),
  sources: z.array(Source).min(1, 'name a source'),
});

export const Indicator = z.strictObject({
  id,
  title: bilingual(200),
  unit: line(60),
  direction: line(60),
  frequency: line(60),
  notes: line(2000),
  points: z
    .array(
      z.strictObject({
        period: line(40).describe('Year, month, fiscal year (FY2014) or half-year (2023-H1)'),
        value: z.number(),
        qualifier: line(120).optional(),
        asOf: line(40).optional(),
        preliminary: z.literal(true).optional(),
        note: line(600).optional(),
        source: url,
      }),
    )
    .min(1, 'a series needs a point'),
  sources: z.array(Source).min(1, 'name a source'),
});

/** A country or organisation that the record names. */
export const Actor = z.strictObject({
  id,
  code: line(60).describe('ISO 3166-1 alpha-3 for countries; the usual short name for organisations'),
  kind: z.enum(['country', 'organisation']),
  name: bilingual(120),
});

export const Topics = z.strictObject({
  areas: z.array(
    z.strictObject({ id, name: bilingual(80), topics: z.array(z.strictObject({ id, name: bilingual(80) })) }),
  ),
});

export const Publishers = z.array(
  z.strictObject({
    id,
    name: bilingual(120),
    party: id.optional().describe('The party whose own voice this is; left out for the press and others'),
  }),
);

/** The two parties of this record, and the day up to which it was brought. */
export const Relation = z.strictObject({
  name: bilingual(80),
  parties: z.tuple([id, id]),
  from: date.describe('Where the strip of years begins'),
  thinBefore: z.int().optional().describe('Year before which the record holds few of the meetings that took place'),
  asOf: z.string().refine((text) => text.length === 10 && isRealDate(text), 'write YYYY-MM-DD'),
});

/** Old ids and what they are called now, by kind of record. */
export const Redirects = z.record(z.string(), z.record(id, id));

export const Gaps = z.array(
  z.strictObject({
    about: id,
    programme: id.optional(),
    years: line(40).optional(),
    text: line(1000),
  }),
);

/** Questions that the record answers well, for the overview: each an address that gives the answer. */
export const Questions = z.array(
  z.strictObject({
    text: bilingual(200),
    address: z
      .string()
      .regex(/^\/(?!\/)\S*$/, 'write an address of this site, which begins with one slash')
      .describe('Address of the view that answers it, from / on'),
  }),
);

/** The kinds of record that have one file each, by their folder under `data/`. */
export const COLLECTIONS = {
  meetings: Meeting,
  programmes: Programme,
  agreements: Agreement,
  milestones: Milestone,
  people: Person,
  indicators: Indicator,
  actors: Actor,
} as const;

/** The files that hold one list or setting of the whole record, by their name under `data/`. */
export const SINGLES = {
  topics: Topics,
  publishers: Publishers,
  relation: Relation,
  redirects: Redirects,
  gaps: Gaps,
  questions: Questions,
} as const;

export type Source = z.infer<typeof Source>;
export type Point = z.infer<typeof Point>;
export type Readout = z.infer<typeof Readout>;
export type Participant = z.infer<typeof Participant>;
export type Meeting = z.infer<typeof Meeting>;
export type Office = z.infer<typeof Office>;
export type Person = z.infer<typeof Person>;
export type Figure = z.infer<typeof Figure>;
export type Programme = z.infer<typeof Programme>;
export type Agreement = z.infer<typeof Agreement>;
export type Milestone = z.infer<typeof Milestone>;
export type Indicator = z.infer<typeof Indicator>;
export type Actor = z.infer<typeof Actor>;
export type Topics = z.infer<typeof Topics>;
export type Publishers = z.infer<typeof Publishers>;
export type Relation = z.infer<typeof Relation>;
export type Redirects = z.infer<typeof Redirects>;
export type Gaps = z.infer<typeof Gaps>;
export type Questions = z.infer<typeof Questions>;

export type Collection = keyof typeof COLLECTIONS;
export type Single = keyof typeof SINGLES;

/** The whole record, as the compile step reads it: every collection by id order, every single file. */
export type Data = { [C in Collection]: z.infer<(typeof COLLECTIONS)[C]>[] } & {
  [S in Single]: z.infer<(typeof SINGLES)[S]>;
};
