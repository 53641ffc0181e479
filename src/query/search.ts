import MiniSearch from 'minisearch';
import { SEARCH_OPTIONS, tokensOf, typosIn, type Token } from '../dataset/search-options.ts';
import { unpackIndex, type PackedIndex } from '../dataset/search-pack.ts';
import type { SearchFile } from '../dataset/served.ts';
import type { Hit, MeetingNumber } from './engine.ts';

/** A piece of a text with the places in it that matched. */
export interface Context {
  text: string;
  /** [start, end) in `text`, in order, none touching another. */
  marks: [number, number][];
}

/** Full-text search over the meetings of a record. */
export interface Search {
  /** The meetings that hold every word of the query, a word's beginning counting for the word. */
  search(q: string): Map<MeetingNumber, Hit>;
  /** Where a meeting matched: the text that holds most of a hit's terms, cut to a line; null where none does. */
  context(meeting: MeetingNumber, terms: readonly string[]): Context | null;
}

/** Longest context, and how much of it may stand before the first mark. */
const LENGTH = 160;
const LEAD = 50;

/**
 * The search over a prebuilt index.
 *
 * @example
 * const search = createSearch(file);
 * const [[meeting, hit]] = search.search('energ');
 * search.context(meeting, hit.terms); // { text: '… cooperation on energy transition …', marks: [[17, 23]] }
 */
export function createSearch(file: SearchFile): Search {
  const index = MiniSearch.loadJS(unpackIndex(file.index as unknown as PackedIndex), SEARCH_OPTIONS);
  return {
    search(q) {
      // Typos are allowed only where the query as written finds nothing: else `trade` would find `traded` and `grade`.
      const exact = index.search(q);
      const results = exact.length > 0 ? exact : index.search(q, { fuzzy: typosIn });
      return new Map(results.map(({ id, score, terms }) => [id as MeetingNumber, { score, terms }]));
    },
    context(meeting, terms) {
      const wanted = new Set(terms);
      let best: { text: string; found: Token[]; worth: number } | null = null;
      for (const text of file.texts[meeting] ?? []) {
        const found = tokensOf(text).filter(({ term }) => wanted.has(term));
        const worth = new Set(found.map(({ term }) => term)).size;
        if (worth > (best?.worth ?? 0)) best = { text, found, worth };
      }
      return best && cut(best.text, best.found);
    },
  };
}

/** The stretch of a text with the most different terms in it. */
function cut(text: string, found: readonly Token[]): Context {
  if (text.length <= LENGTH) return marked(text, 0, text.length, found);
  const within = (from: number) => found.filter(({ start, end }) => start >= from && end <= from + LENGTH - 2);
  const worth = (from: number) => new Set(within(from).map(({ term }) => term)).size;
  const first = found.reduce((best, next) => (worth(next.start) > worth(best.start) ? next : best)).start;
  const last = Math.max(...within(first).map(({ end }) => end), first);

  // Room is left for an ellipsis at either end.
  const room = LENGTH - 2;
  const from = Math.max(0, Math.min(Math.max(first - LEAD, last - room), text.length - room));
  return marked(text, wordStart(text, from, first), wordEnd(text, from + room, last), found);
}

const GAP = /[\s\p{P}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** The first place from `from` on, up to `limit`, where a word begins. */
function wordStart(text: string, from: number, limit: number): number {
  let start = from;
  while (start > 0 && start < limit && !GAP.test(text[start - 1]!)) start++;
  while (start < limit && /\s/.test(text[start]!)) start++;
  return start;
}

/** The last place from `to` back, down to `limit`, where a word ends. */
function wordEnd(text: string, to: number, limit: number): number {
  let end = to;
  while (end < text.length && end > limit && !GAP.test(text[end]!)) end--;
  while (end > limit && /\s/.test(text[end - 1]!)) end--;
  return end;
}

function marked(text: string, from: number, to: number, found: readonly Token[]): Context {
  const before = from > 0 ? '…' : '';
  const marks: [number, number][] = [];
  for (const { start, end } of found) {
    if (start < from || end > to) continue;
    const shift = before.length - from;
    const previous = marks.at(-1);
    if (previous && start + shift <= previous[1]) previous[1] = Math.max(previous[1], end + shift);
    else marks.push([start + shift, end + shift]);
  }
  return { text: before + text.slice(from, to) + (to < text.length ? '…' : ''), marks };
}
