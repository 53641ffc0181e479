import { isAfter } from '../model/date.ts';
import type { Person } from '../model/schema.ts';
import type { Bilingual } from '../model/text.ts';
import { dayNumber, daysOf } from './days.ts';

/** The offices whose holders a timeline shows, and the titles under which records list them. */
export const OFFICES = [
  { id: 'prime-minister', titles: ['Prime Minister'] },
  {
    id: 'foreign-minister',
    titles: ['Minister for Foreign Affairs', 'Minister of Foreign Affairs', 'Foreign Minister'],
  },
] as const;
export type OfficeId = (typeof OFFICES)[number]['id'];

/** How an office was held where it was not in one's own right. */
export type Manner = 'acting' | 'concurrently';

/** One time that someone held an office, as the record has it. */
export interface Term {
  person: string;
  name: Bilingual;
  from: string | null;
  to: string | null;
  incumbent: boolean;
  manner: Manner | null;
  /** Follows from another's term. */
  derived: boolean;
  /** The days of office, null where neither end is known: surely from `sureFrom` to `sureTo`, at most `from` to `to`. */
  days: { from: number; sureFrom: number; sureTo: number; to: number } | null;
}

type Listed = Omit<Term, 'days'>;

/** How long a term of unknown beginning fades in where nobody is listed before it. */
const UNKNOWN = 365;

/**
 * Who of a country held an office, oldest first; terms without any date stand at the end.
 *
 * A term listed twice ("2004-08" here, "2004-08-12" there) is one. An unknown end is no guess: such a term is sure of
 * its known end only, and reaches at most to the next holder's beginning or to the day of the record.
 *
 * @example termsOf(people, 'japan', OFFICES[0], '2026-11-24')
 */
export function termsOf(
  people: readonly Person[],
  country: string,
  office: { titles: readonly string[] },
  asOf: string,
): Term[] {
  const holds = new RegExp(`(^|\\band |[,;] )(acting )?(${office.titles.join('|')})($| and |[,;]| \\()`, 'i');
  const listed = people
    .filter((person) => person.country === country)
    .flatMap(({ id, name, offices }) =>
      merge(
        offices
          .filter(({ office }) => holds.test(office))
          .map(({ office, from, to, incumbent, derived }) => ({
            person: id,
            name,
            from,
            to,
            incumbent: incumbent ?? false,
            manner: mannerOf(office),
            derived: derived ?? false,
          })),
      ),
    );
  const dated = listed.filter(({ from, to }) => from !== null || to !== null);
  return [
    ...dated
      .map((term) => ({ ...term, days: daysInOffice(term, dated, dayNumber(asOf) + 1) }))
      .toSorted((a, b) => a.days.from - b.days.from || a.days.to - b.days.to),
    ...listed.filter((term) => !dated.includes(term)).map((term) => ({ ...term, days: null })),
  ];
}

function mannerOf(title: string): Manner | null {
  if (/\bacting\b/i.test(title)) return 'acting';
  return /\bconcurrent/i.test(title) ? 'concurrently' : null;
}

/** The terms of one person in one office, each once, with the most exact ends that any listing gives. */
function merge(terms: readonly Listed[]): Listed[] {
  const merged: Listed[] = [];
  const dates = ({ from, to }: Listed) => Number(from !== null) + Number(to !== null);
  for (const term of terms.toSorted((a, b) => dates(b) - dates(a))) {
    const place = merged.findIndex(
      (known) =>
        (known.manner === term.manner || dates(term) === 0) && agree(known.from, term.from) && agree(known.to, term.to),
    );
    const known = merged[place];
    if (!known) merged.push(term);
    else {
      merged[place] = {
        ...known,
        from: exacter(known.from, term.from),
        to: exacter(known.to, term.to),
        incumbent: known.incumbent || term.incumbent,
        derived: known.derived && term.derived,
      };
    }
  }
  return merged;
}

const agree = (a: string | null, b: string | null) => a === null || b === null || a.startsWith(b) || b.startsWith(a);
const exacter = (a: string | null, b: string | null) => ((a?.length ?? 0) >= (b?.length ?? 0) ? a : b);

function daysInOffice(term: Listed, all: readonly Listed[], until: number): NonNullable<Term['days']> {
  const { from, to, incumbent } = term;
  // The last day of one is the first day of the next, so that an end is where the next begins.
  const start =
    from === null ? null : { from: daysOf(from).from, to: from.length === 10 ? daysOf(from).from : daysOf(from).to };
  const end = to === null ? null : { from: daysOf(to).from, to: to.length === 10 ? daysOf(to).from : daysOf(to).to };
  if (start && end) return { from: start.from, sureFrom: Math.min(start.to, end.from), sureTo: end.from, to: end.to };
  if (start) {
    if (incumbent) return { from: start.from, sureFrom: start.to, sureTo: until, to: until };
    const next = all.flatMap((other) =>
      other.from !== null && isAfter(other.from, from!) ? daysOf(other.from).from : [],
    );
    return { from: start.from, sureFrom: start.to, sureTo: start.to, to: Math.min(until, ...next) };
  }
  const previous = all.flatMap((other) => (other.to !== null && isAfter(to!, other.to) ? daysOf(other.to).from : []));
  const earliest = previous.length > 0 ? Math.max(...previous) : end!.from - UNKNOWN;
  return { from: earliest, sureFrom: end!.from, sureTo: end!.from, to: end!.to };
}
