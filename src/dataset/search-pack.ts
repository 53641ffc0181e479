import type { AsPlainObject } from 'minisearch';

/*
 * The search index is the largest file of the dataset, and most of it says which meetings hold which term. MiniSearch
 * writes that as objects (`{"3":{"117":1,"120":2}}`); packed it is a quarter smaller after compression.
 */

/** A term, then for each field its number and its postings: steps from one meeting to the next, counts above 1 before. */
type PackedTerm = [term: string, ...fields: (number | number[])[]];

export type PackedIndex = Omit<AsPlainObject, 'index'> & { index: PackedTerm[] };

/** Packs a MiniSearch index; the same index gives the same bytes. */
export function packIndex({ index, ...rest }: AsPlainObject): PackedIndex {
  const packed = index.map(([term, fields]): PackedTerm => [
    term,
    ...Object.entries(fields).flatMap(([field, documents]) => [Number(field), packPostings(documents)]),
  ]);
  return { ...rest, index: packed.sort(([a], [b]) => (a < b ? -1 : 1)) };
}

/** Gives back what `packIndex` was given, terms in code-unit order. */
export function unpackIndex({ index, ...rest }: PackedIndex): AsPlainObject {
  const unpacked = index.map(([term, ...fields]): AsPlainObject['index'][number] => {
    const documents: AsPlainObject['index'][number][1] = {};
    for (let place = 0; place < fields.length; place += 2) {
      documents[String(fields[place])] = unpackPostings(fields[place + 1] as number[]);
    }
    return [term, documents];
  });
  return { ...rest, index: unpacked };
}

function packPostings(documents: Record<string, number>): number[] {
  let last = 0;
  return Object.entries(documents).flatMap(([document, count]) => {
    const step = Number(document) - last;
    last = Number(document);
    return count > 1 ? [-count, step] : [step];
  });
}

function unpackPostings(packed: readonly number[]): Record<string, number> {
  const documents: Record<string, number> = {};
  let document = 0;
  let count = 1;
  for (const number of packed) {
    if (number < 0) count = -number;
    else {
      document += number;
      documents[document] = count;
      count = 1;
    }
  }
  return documents;
}
