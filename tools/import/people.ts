import { yearOf } from '../../src/model/date.ts';
import type { Person } from '../../src/model/schema.ts';
import type { Bundle } from './bundle.ts';
import { slug } from './slug.ts';

/** A person as a meeting or an agreement names one. */
export interface Mention {
  name: string;
  nameJa?: string | undefined;
  /** Actor. */
  country: string;
  office?: string | undefined;
  /** Of the meeting or signature, where it is known. */
  date?: string | undefined;
  where: string;
}

type Researched = Bundle['people'][number];

interface Entry {
  id: string;
  name: string;
  country: string;
  /** The page gives the surname only. */
  surnameOnly: boolean;
  research?: Researched;
  kept?: Person;
  mentions: Mention[];
}

/**
 * Who is who. People are told apart by name and country. A name that a kept record bears (as its name or under
 * `alsoKnownAs`) is that person: so a spelling is joined to a person by hand, and ids stay. A single word that no
 * record bears is taken for a surname, and stands for one person in one year: `tan-2012`.
 */
export function createRegister(kept: readonly Person[], fail: (where: string, problem: string) => void) {
  const entries = new Map<string, Entry>();
  const byId = new Map(kept.map((person) => [person.id, person]));
  const researched = new Set<string>();

  const bearer = (name: string, country: string, year: string | undefined): Person | undefined =>
    kept.find(
      (person) =>
        person.country === country &&
        (person.name.en === name || person.alsoKnownAs.includes(name)) &&
        (!/-\d{4}$/.test(person.id) || person.id.endsWith(`-${year}`)),
    );

  const idOf = (name: string, country: string, date: string | undefined): { id: string; surnameOnly: boolean } => {
    const year = date === undefined ? undefined : String(yearOf(date));
    const surnameOnly = !/\s/.test(name) && !researched.has(`${country} ${name}`);
    const known = bearer(name, country, year)?.id;
    if (known !== undefined) return { id: known, surnameOnly: known === `${slug(name)}-${year}` };
    return { id: surnameOnly && year && slug(name) ? `${slug(name)}-${year}` : slug(name), surnameOnly };
  };

  const enter = (name: string, country: string, date: string | undefined, where: string): Entry | undefined => {
    const { id, surnameOnly } = idOf(name, country, date);
    if (!id || (surnameOnly && date === undefined && !byId.has(id))) {
      fail(where, `no id can be made of "${name}": write a record in data/people that has this name under alsoKnownAs`);
      return undefined;
    }
    const known = byId.get(id);
    const entry = entries.get(id) ?? { id, name: known?.name.en ?? name, country, surnameOnly, mentions: [] };
    if (known) entry.kept = known;
    const bears = entry.name === name || (known?.alsoKnownAs.includes(name) ?? false);
    if (entry.country !== country || !bears) {
      fail(
        where,
        `"${name}" (${country}) and "${entry.name}" (${entry.country}) would both be "${id}": tell them apart`,
      );
    }
    entries.set(id, entry);
    return entry;
  };

  return {
    /** Takes in an office-holder of the research; call it before `mention`. */
    research(person: Researched, country: string, where: string): void {
      researched.add(`${country} ${person.name}`);
      const entry = enter(person.name, country, undefined, where);
      if (!entry) return;
      if (entry.research) fail(where, `"${person.name}" stands in the file twice`);
      entry.research = person;
    },

    /** The person's id, for someone whom a meeting or an agreement names. */
    mention(mention: Mention): string {
      const entry = enter(mention.name, mention.country, mention.date, mention.where);
      if (!entry) return '';
      const other = entry.mentions[0];
      if (entry.surnameOnly && other && rank(other) !== rank(mention)) {
        fail(
          mention.where,
          `"${mention.name}" may be two people, "${other.office}" and "${mention.office}": name them in full`,
        );
      }
      entry.mentions.push(mention);
      return entry.id;
    },

    /** The id of someone who is named without a country; undefined where nobody bears the name, or several do. */
    find(name: string, date: string): string | undefined {
      const bearing = [...entries.values()].filter(
        ({ id, country, name: usual, kept: record }) =>
          (usual === name || record?.alsoKnownAs.includes(name)) && idOf(name, country, date).id === id,
      );
      return bearing.length === 1 ? bearing[0]!.id : undefined;
    },

    /** Everybody taken in, as records. */
    records: () => [...entries.values()].map(recordOf),
  };
}

/** The head of an office: `Director-General` of `Director-General, Northeast Asia Directorate`. */
function rank(mention: Mention): string | undefined {
  return mention.office?.split(',')[0];
}

function recordOf({ id, name, country, surnameOnly, research, kept, mentions }: Entry) {
  const byLength = mentions
    .flatMap(({ nameJa }) => nameJa ?? [])
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const spellings = [research?.nameJa, kept?.name.ja, ...byLength].filter((spelling) => spelling != null);
  const first = spellings[0];
  const ja = first === undefined ? null : (byLength.find((fuller) => fuller.startsWith(first)) ?? first);
  const others = [
    ...(kept?.alsoKnownAs ?? []),
    ...(research?.alsoKnownAs ?? []),
    // A bare surname is no other spelling.
    ...spellings.filter((spelling) => !ja?.startsWith(spelling)),
  ];
  return {
    id,
    name: { en: name, ja },
    alsoKnownAs: [...new Set(others)],
    country,
    offices:
      research?.offices.map(({ source, sources, from, to, ...office }) => ({
        ...office,
        from: from ?? null,
        to: to ?? null,
        sources: [...new Set([...(source ? [source] : []), ...sources])],
      })) ??
      kept?.offices ??
      [],
    note: kept?.note ?? (surnameOnly ? 'The page gives the surname only.' : undefined),
  };
}
