import { isAfter } from '../model/date.ts';
import type { Office } from '../model/schema.ts';

/**
 * Whether someone held an office on a day: `held`; `no`, where every listed term of that title surely lies elsewhere;
 * `open`, where a term could reach the day but an end of it is unknown; `unlisted`, where no term has that title.
 */
export type Tenure = 'held' | 'no' | 'open' | 'unlisted';

/**
 * Compares the office that a meeting names with the terms listed for the person.
 *
 * Titles are matched loosely. "Minister for Foreign Affairs and Minister for Law" is borne out, or contradicted, by a
 * term as "Minister for Foreign Affairs". The other way round, a longer listed title can bear a shorter one out but
 * not contradict it: the shorter one may have been held alone before. "Former" offices are not held, so are not
 * checked. `country` is the name of the person's own, which a title may or may not carry ("Emperor of …").
 */
export function officeHeld(
  offices: readonly Office[],
  title: string,
  firstDay: string,
  lastDay: string,
  country?: string,
): Tenure {
  const plain = (text: string): string => (country ? text.replace(` of ${country}`, '') : text).toLowerCase();
  const named = plain(title);
  if (named.startsWith('former ')) return 'held';
  const terms = offices.flatMap((office) => {
    const listed = plain(office.office);
    return contains(named, listed) || contains(listed, named) ? [{ ...office, narrow: contains(named, listed) }] : [];
  });
  if (terms.length === 0) return 'unlisted';
  const reaching = terms.filter(({ from, to }) => !(from && isAfter(from, lastDay)) && !(to && isAfter(firstDay, to)));
  if (reaching.some(({ from, to, incumbent }) => from && (to || incumbent))) return 'held';
  if (reaching.length > 0) return 'open';
  return terms.some(({ narrow }) => narrow) ? 'no' : 'unlisted';
}

/** True where `part` stands in `whole` as an office of its own: "Deputy Prime Minister" contains no "Prime Minister". */
function contains(whole: string, part: string): boolean {
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const before = whole.slice(0, at);
    const after = whole.slice(at + part.length);
    if (/(^|\band |[,;] )$/.test(before) && /^($| and |[,;]| \()/.test(after)) return true;
  }
  return false;
}
