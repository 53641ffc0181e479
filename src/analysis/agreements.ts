import type { RecordIndex } from '../dataset/record.ts';
import type { Agreement, Meeting } from '../model/schema.ts';
import type { AgreementFilter } from '../query/agreements.ts';
import { pointFacts, type PointFacts } from './statements.ts';

/** Latest first; those whose date is not known come last. Those of one date are in their order. */
export function latestSigned(agreements: readonly Agreement[]): Agreement[] {
  const key = ({ signed = '' }: Agreement) => signed;
  return agreements.toSorted((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
}

/** How many agreements a value would give, with the other filters on. */
export interface AgreementCount {
  value: string;
  count: number;
}

export interface AgreementMatches {
  /** In the order in which they came. */
  agreements: Agreement[];
  /** Values that give one at least, or that are set; the most frequent first. */
  type: AgreementCount[];
  topic: AgreementCount[];
}

/**
 * The agreements that fit a filter. Within a field values add up, fields narrow; of `q` every word must be there.
 *
 * @param wordsOf What the search looks through.
 */
export function matchAgreements(
  agreements: readonly Agreement[],
  filter: AgreementFilter,
  wordsOf: (agreement: Agreement) => string,
): AgreementMatches {
  const wanted = plain(filter.q).split(' ').filter(Boolean);
  const fits = {
    q: (agreement: Agreement) => {
      const words = wanted.length > 0 ? plain(wordsOf(agreement)) : '';
      return wanted.every((word) => words.includes(word));
    },
    type: ({ kind }: Agreement) => filter.type.length === 0 || filter.type.includes(kind),
    topic: ({ topics }: Agreement) => filter.topic.length === 0 || topics.some((id) => filter.topic.includes(id)),
  };
  const without = (field: keyof typeof fits | null) =>
    agreements.filter((agreement) => Object.entries(fits).every(([name, isFit]) => name === field || isFit(agreement)));
  const counts = (field: 'type' | 'topic', valuesOf: (agreement: Agreement) => readonly string[]) => {
    const found = new Map<string, number>(filter[field].map((value) => [value, 0]));
    for (const value of without(field).flatMap(valuesOf)) found.set(value, (found.get(value) ?? 0) + 1);
    return [...found].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count);
  };
  return {
    agreements: without(null),
    type: counts('type', ({ kind }) => [kind]),
    topic: counts('topic', ({ topics }) => topics),
  };
}

/** Letters without marks and case, so that "Tōkyō" and "tokyo" are one. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The agreements signed before and after one; undefined at either end, and where its date is not known. */
export function signedBeforeAndAfter(
  agreement: Agreement,
  all: readonly Agreement[],
): { previous?: Agreement; next?: Agreement } {
  const dated = latestSigned(all.filter(({ signed }) => signed)).toReversed();
  const place = dated.findIndex(({ id }) => id === agreement.id);
  const [previous, next] = [dated[place - 1], dated[place + 1]];
  return place < 0 ? {} : { ...(previous && { previous }), ...(next && { next }) };
}

/** The points that name an agreement, in the index's order. */
export function pointsOnAgreement(record: RecordIndex, id: string): PointFacts[] {
  const place = record.places('agreements').get(id) ?? -1;
  return record.index.points.agreements.flatMap((agreements, point) =>
    agreements.includes(place) ? [pointFacts(record, point)] : [],
  );
}

/**
 * Points with their sentences, out of the meetings' details; one whose meeting is not among them is left out.
 */
export function withSentences(
  record: RecordIndex,
  points: readonly PointFacts[],
  meetings: readonly Meeting[],
): (PointFacts & { anchor: string; summary: string })[] {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  return points.flatMap((facts) => {
    const meeting = byId.get(record.index.meetings.id[facts.meeting] ?? '');
    // The index has a meeting's points in the order of its readouts.
    const sentences = meeting?.readouts.flatMap(({ id, points: own }) =>
      own.map((point) => ({ anchor: `${id}.${point.id}`, summary: point.summary })),
    );
    const sentence = sentences?.[facts.point - record.pointsOf(facts.meeting)[0]];
    return sentence ? [{ ...facts, ...sentence }] : [];
  });
}
