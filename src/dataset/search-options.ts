import type { Options } from 'minisearch';

/*
 * How texts become terms: shared by the build, which makes the search index, and the browser, which reads it. A change
 * here changes both.
 */

/** A term of the index and where it stands in a text. */
export interface Token {
  term: string;
  start: number;
  end: number;
}

const CJK = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ーｰﾞﾟ]`;
/** A run of Japanese or Chinese characters, or a word of any other script. */
const RUN = new RegExp(
  String.raw`(?<cjk>${CJK}[${CJK.slice(1, -1)}\p{M}]*)|(?:(?!${CJK})[\p{L}\p{M}\p{N}])+(?:['’](?!${CJK})\p{L}+)*`,
  'gu',
);
/** A character with the marks that belong to it. */
const CHARACTER = /[^\p{M}ﾞﾟ][\p{M}ﾞﾟ]*|[\p{M}ﾞﾟ]+/gu;

/**
 * Takes a text apart. Words are in lower case, without diacritics, possessive and plural endings; Japanese and Chinese
 * runs, which have no spaces, come as overlapping pairs of characters (`外相会談`: `外相`, `相会`, `会談`).
 *
 * @param tail Also the last character of a run by itself, so that every character of an indexed text begins a term.
 */
export function tokensOf(text: string, tail = true): Token[] {
  return [...text.matchAll(RUN)].flatMap((run) =>
    run.groups?.['cjk'] ? pairsOf(run[0], run.index, tail) : wordOf(run[0], run.index),
  );
}

function wordOf(word: string, start: number): Token[] {
  const plain = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const term = singular(plain.replace(/['’]s$/, '').replace(/['’]/g, ''));
  return term ? [{ term, start, end: start + word.length }] : [];
}

/** Folds regular English plurals: `ministers`, `ministries`. Names that end in s fold the same way on both sides. */
function singular(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  return word.replace(/(?<=..)(?<![ae])ies$/, 'y').replace(/(?<![us])s$/, '');
}

function pairsOf(run: string, offset: number, tail: boolean): Token[] {
  const characters = [...run.matchAll(CHARACTER)].map((character) => ({
    term: character[0].normalize('NFKC'),
    start: offset + character.index,
    end: offset + character.index + character[0].length,
  }));
  const pairs = characters.slice(1).map((second, place): Token => {
    const first = characters[place]!;
    return { term: first.term + second.term, start: first.start, end: second.end };
  });
  return pairs.length === 0 || tail ? [...pairs, ...characters.slice(-1)] : pairs;
}

const isCjk = (term: string) => new RegExp(`^${CJK}`, 'u').test(term);

/** A meeting as the search sees it; `id` is its place in the index. */
export interface SearchDocument {
  id: number;
  title: string;
  people: string;
  programmes: string;
  text: string;
}

/** Options of the search index. Not to be changed for one side only. */
export const SEARCH_OPTIONS: Options<SearchDocument> = {
  fields: ['title', 'people', 'programmes', 'text'],
  tokenize: (text) => tokensOf(text).map(({ term }) => term),
  processTerm: (term) => term,
  searchOptions: {
    tokenize: (text) => [...new Set(tokensOf(text, false).map(({ term }) => term))],
    combineWith: 'AND',
    boost: { title: 4, people: 3, programmes: 2 },
    prefix: (term) => (isCjk(term) ? [...term].length === 1 : term.length > 2),
  },
};

/** How many letters of a word may be wrong. None in numbers and short words, where another letter is another word. */
export function typosIn(term: string): number {
  return isCjk(term) || /\p{N}/u.test(term) || term.length < 5 ? 0 : term.length < 8 ? 1 : 2;
}
