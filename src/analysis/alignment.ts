import type { Meeting, Point, Readout } from '../model/schema.ts';
import { SECTIONS, type Section } from '../model/vocabulary.ts';

/** 0 or 1: a party, in the order of `relation.parties`. */
export type Side = 0 | 1;

/** A point, with the readout that it stands in. */
export interface Statement {
  point: Point;
  readout: Readout;
}

/**
 * Which accounts report a topic of a section.
 *
 * `both`: both sides' accounts do. `only`: the account of `Row.side` does, and the other side's own readouts are in
 * the record, read whole, and name the topic nowhere. `one`: the account of `Row.side` does, and the other side's
 * silence says nothing (no account, one passed on by the press, or one read in part).
 */
export type Standing = 'both' | 'only' | 'one';

/** What the two sides' accounts have on one topic of a section. */
export interface Row {
  topic: string;
  /** Statements by the account that they stand in, in that account's order. */
  cells: [Statement[], Statement[]];
  standing: Standing;
  /** The side whose account reports it, where only one does. */
  side: Side | null;
}

export interface Alignment {
  /** The accounts of each side: its own readouts, then pages that pass its statement on. Later mentions are none. */
  accounts: [Readout[], Readout[]];
  /** By section, in the order of a readout; sections in which no account has a point are left out. */
  sections: { section: Section; rows: Row[] }[];
  /** Neither side's account: the press and others in their own words. */
  others: Readout[];
  /** Pages that look back. */
  later: Readout[];
  /** By side: whether its silence on a topic may be claimed. */
  mayBeSilent: [boolean, boolean];
}

/**
 * Puts what the two sides' accounts say of a meeting side by side, by section and topic. Each point stands once: in
 * the row of the first of its topics that the other side's account has in that section too, else of its first topic.
 *
 * @param parties The two parties, in order.
 * @param partyOf The party whose own voice a publisher is.
 */
export function align(
  meeting: Pick<Meeting, 'readouts'>,
  parties: readonly [string, string],
  partyOf: (publisher: string) => string | null,
): Alignment {
  const isOwn = (readout: Readout, side: Side) => partyOf(readout.publisher) === parties[side];
  const later = meeting.readouts.filter((readout) => readout.retrospective);
  const current = meeting.readouts.filter((readout) => !readout.retrospective);
  const accountsOf = (side: Side) => [
    ...current.filter((readout) => isOwn(readout, side)),
    ...current.filter((readout) => !isOwn(readout, side) && readout.relays === parties[side]),
  ];
  const accounts: Alignment['accounts'] = [accountsOf(0), accountsOf(1)];
  const mayBeSilent: Alignment['mayBeSilent'] = [0, 1].map((side) => {
    // A translation holds its points in the readout that it is a version of.
    const own = accounts[side as Side].filter((readout) => isOwn(readout, side as Side) && !readout.versionOf);
    return own.some((readout) => readout.points.length > 0) && own.every((readout) => readout.complete);
  }) as [boolean, boolean];

  const statements = accounts.map((readouts) =>
    readouts.flatMap((readout) => readout.points.map((point): Statement => ({ point, readout }))),
  ) as [Statement[], Statement[]];
  const topicsOf = (list: readonly Statement[]) => new Set(list.flatMap(({ point }) => point.topics));
  const anywhere = [topicsOf(statements[0]), topicsOf(statements[1])] as const;

  const sections = SECTIONS.flatMap(({ id }) => {
    const here = statements.map((list) => list.filter(({ point }) => point.section === id)) as [
      Statement[],
      Statement[],
    ];
    const topicsHere = [topicsOf(here[0]), topicsOf(here[1])] as const;
    const rows = new Map<string, Row['cells']>();
    for (const side of [0, 1] as const) {
      const others = topicsHere[1 - side];
      for (const statement of here[side]) {
        const { topics } = statement.point;
        const topic = topics.find((candidate) => others?.has(candidate)) ?? topics[0];
        if (topic === undefined) continue;
        const cells = rows.get(topic) ?? [[], []];
        cells[side].push(statement);
        rows.set(topic, cells);
      }
    }
    const standing = (topic: string, cells: Row['cells']): Pick<Row, 'standing' | 'side'> => {
      if (anywhere[0].has(topic) && anywhere[1].has(topic)) return { standing: 'both', side: null };
      const side = cells[0].length > 0 ? 0 : 1;
      return { standing: mayBeSilent[side === 0 ? 1 : 0] ? 'only' : 'one', side };
    };
    return rows.size === 0
      ? []
      : [{ section: id, rows: [...rows].map(([topic, cells]): Row => ({ topic, cells, ...standing(topic, cells) })) }];
  });

  return {
    accounts,
    sections,
    others: current.filter((readout) => !accounts.some((list) => list.includes(readout))),
    later,
    mayBeSilent,
  };
}
