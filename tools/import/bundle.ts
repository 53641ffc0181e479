import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/*
 * A bundle of research files, as its README describes it. The schemas are strict on which fields there are, so that
 * no fact is left behind unseen, and lenient on what is in them: the record's own schemas judge that.
 */

const text = z.string().trim();
/** A field that is null or missing where nothing is known. */
const opt = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? undefined);
const texts = z.array(text).default([]);
const bilingual = z.strictObject({ en: text, ja: opt(text) });
const when = z.string();

const source = {
  publisher: text,
  publisherName: opt(text),
  title: opt(text),
  titleIsOurs: opt(z.boolean()),
  url: text,
  published: opt(when),
  language: text,
};
const Source = z.strictObject(source);

const Point = z.strictObject({
  section: text,
  side: text,
  speaker: opt(text),
  act: text,
  topics: texts,
  programmes: texts,
  actors: texts,
  agreements: texts,
  summary: text,
});

const Readout = z.strictObject({
  ...source,
  complete: z.boolean(),
  relays: opt(text),
  retrospective: opt(z.boolean()),
  versionOf: opt(text),
  points: z.array(Point),
});

const Meeting = z.strictObject({
  id: text,
  date: when,
  endDate: opt(when),
  kind: text,
  title: bilingual,
  format: text,
  venue: opt(z.strictObject({ city: opt(text), country: opt(text) })),
  occasion: opt(text),
  startTime: opt(text),
  durationMinutes: opt(z.number()),
  partOf: opt(text),
  note: opt(text),
  participants: z.array(z.strictObject({ name: text, nameJa: opt(text), country: text, office: text })),
  readouts: z.array(Readout),
});

const Figure = z.strictObject({
  measure: text,
  value: z.number(),
  unit: text,
  qualifier: opt(text),
  asOf: opt(when),
  period: opt(text),
  scope: text,
  note: opt(text),
  preliminary: opt(z.boolean()),
  derived: opt(z.boolean()),
  source: text,
});

const Programme = z.strictObject({
  id: text,
  name: bilingual,
  abbreviation: opt(text),
  kind: text,
  start: opt(when),
  end: opt(when),
  partners: texts,
  beneficiaries: texts,
  summary: text,
  predecessors: texts,
  phases: z.array(z.strictObject({ name: text, start: when, end: opt(when), summary: text, source: text })),
  figures: z.array(Figure),
  events: z.array(z.strictObject({ date: when, title: text, summary: text, location: opt(text), source: text })),
  activities: z.array(
    z.strictObject({
      title: text,
      period: text,
      start: opt(when),
      end: opt(when),
      participants: opt(z.number()),
      countries: texts,
      area: opt(text),
      note: opt(text),
      source: text,
    }),
  ),
  sources: z.array(Source),
});

const Agreement = z.strictObject({
  id: text,
  title: bilingual,
  kind: text,
  signed: opt(when),
  inForce: opt(when),
  ended: opt(when),
  place: opt(text),
  signatories: z.array(z.strictObject({ name: text, office: opt(text), country: text })).default([]),
  topics: texts,
  summary: text,
  meeting: opt(text),
  sources: z.array(Source),
});

const Milestone = z.strictObject({
  date: when,
  title: bilingual,
  topics: texts,
  summary: text,
  sources: z.array(Source),
});

const Person = z.strictObject({
  name: text,
  nameJa: opt(text),
  alsoKnownAs: texts,
  country: text,
  offices: z.array(
    z.strictObject({
      office: text,
      from: opt(when),
      to: opt(when),
      incumbent: opt(z.boolean()),
      toUnknown: opt(z.boolean()),
      derived: opt(z.boolean()),
      note: opt(text),
      source: opt(text),
      sources: texts,
    }),
  ),
});

const Indicator = z.strictObject({
  id: text,
  title: bilingual.partial({ ja: true }),
  unit: text,
  direction: text,
  frequency: text,
  notes: text,
  points: z.array(
    z.strictObject({
      period: text,
      value: z.number(),
      qualifier: opt(text),
      asOf: opt(when),
      preliminary: opt(z.boolean()),
      note: opt(text),
      source: text,
    }),
  ),
  sources: z.array(Source),
});

const Gap = z.strictObject({ about: text, programme: opt(text), years: opt(text), text });

const FILES = {
  meetings: Meeting,
  programmes: Programme,
  agreements: Agreement,
  milestones: Milestone,
  people: Person,
  indicators: Indicator,
  gaps: Gap,
};

/** A bundle of research files: the list that each file holds, by the file's name. */
export type Bundle = { [F in keyof typeof FILES]: z.infer<(typeof FILES)[F]>[] };

/**
 * Reads the bundle in a folder: `meetings.json` and its companions, each an object with one list of that name.
 *
 * Throws an `Error` that names every field which the bundle's README does not describe, as `file#/place: problem`.
 */
export function readBundle(folder: string): Bundle {
  const problems: string[] = [];
  const lists = Object.entries(FILES).map(([name, schema]) => {
    const file = path.join(folder, `${name}.json`);
    const result = z
      .strictObject({ [name]: z.array<z.ZodType>(schema) })
      .safeParse(JSON.parse(readFileSync(file, 'utf8')));
    for (const issue of result.error?.issues ?? []) {
      problems.push(`${name}.json#/${issue.path.join('/')}: ${issue.message}`);
    }
    return [name, result.data?.[name] ?? []];
  });
  if (problems.length) throw new Error(`The bundle has what the import does not know:\n${problems.join('\n')}`);
  return Object.fromEntries(lists) as Bundle;
}
