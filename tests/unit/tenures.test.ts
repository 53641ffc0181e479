import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../src/analysis/days.ts';
import { OFFICES, termsOf } from '../../src/analysis/tenures.ts';
import type { Office, Person } from '../../src/model/schema.ts';

/** Made-up people of two made-up countries. */
const person = (
  id: string,
  ...offices: [office: string, from: string | null, to: string | null, more?: Partial<Office>][]
) =>
  ({
    id,
    name: { en: id, ja: null },
    alsoKnownAs: [],
    country: 'arendal',
    offices: offices.map(([office, from, to, more]) => ({ office, from, to, sources: ['https://x.example'], ...more })),
  }) satisfies Person;

const [PM, FM] = OFFICES;
const terms = (people: Person[], office: (typeof OFFICES)[number] = PM, country = 'arendal') =>
  termsOf(people, country, office, '2024-06-30').map(({ person, from, to, manner }) => [person, from, to, manner]);
const days = (people: Person[]) => {
  const [first] = termsOf(people, 'arendal', PM, '2024-06-30').filter(({ person }) => person === 'a');
  return first?.days;
};
const day = dayNumber;

describe('terms of office', () => {
  test('are none without people, and none of another country', () => {
    expect(terms([])).toEqual([]);
    expect(terms([person('a', ['Prime Minister', '2010-01-01', '2012-01-01'])], PM, 'borduria')).toEqual([]);
  });

  test('come oldest first, and those of other offices do not', () => {
    const people = [
      person('b', ['Prime Minister', '2012-01-01', '2014-01-01']),
      person(
        'a',
        ['Deputy Prime Minister', '2005-01-01', '2010-01-01'],
        ['Minister, Prime Minister’s Office', '2005-01-01', '2010-01-01'],
        ['Second Minister for Foreign Affairs', '2004-01-01', '2005-01-01'],
        ['Prime Minister', '2010-01-01', '2012-01-01'],
      ),
      person('c', ['Minister for Foreign Affairs and Minister for Law', '2010-01-01', '2011-01-01']),
    ];
    expect(terms(people)).toEqual([
      ['a', '2010-01-01', '2012-01-01', null],
      ['b', '2012-01-01', '2014-01-01', null],
    ]);
    expect(terms(people, FM)).toEqual([['c', '2010-01-01', '2011-01-01', null]]);
  });

  test('someone may hold an office twice', () => {
    const people = [
      person('a', ['Prime Minister', '2006-09-26', '2007-09-26'], ['Prime Minister', '2012-12-26', '2020-09-16']),
    ];
    expect(terms(people)).toHaveLength(2);
  });

  test('a term listed twice is one, as exact as either listing', () => {
    const people = [
      person(
        'a',
        ['Prime Minister', '2004-08', '2024-05'],
        ['Prime Minister', '2004-08-12', '2024-05-15'],
        ['Prime Minister', null, '2024-05'],
        ['Prime Minister', null, null],
      ),
    ];
    expect(terms(people)).toEqual([['a', '2004-08-12', '2024-05-15', null]]);
  });

  test('acting and concurrent terms are told as such', () => {
    const people = [
      person('a', ['Acting Prime Minister', '2010-01-01', '2010-02-01']),
      person('b', ['Minister for Foreign Affairs (acting)', '2011-03-07', '2011-03-09']),
      person('c', ['Minister for Foreign Affairs (concurrently)', '2021-11-04', '2021-11-10']),
    ];
    expect(terms(people)).toEqual([['a', '2010-01-01', '2010-02-01', 'acting']]);
    expect(terms(people, FM).map(([, , , manner]) => manner)).toEqual(['acting', 'concurrently']);
  });

  test('a term with both ends is sure from one to the other', () => {
    const [from, to] = [day('2010-03-01'), day('2012-04-01')];
    expect(days([person('a', ['Prime Minister', '2010-03-01', '2012-04-01'])])).toEqual({
      from,
      sureFrom: from,
      sureTo: to,
      to,
    });
  });

  test('an inexact end is sure only outside of what it can mean', () => {
    expect(days([person('a', ['Prime Minister', '2010-03', '2012'])])).toEqual({
      from: day('2010-03-01'),
      sureFrom: day('2010-04-01'),
      sureTo: day('2012-01-01'),
      to: day('2013-01-01'),
    });
  });

  test('an incumbent is in office on the day of the record', () => {
    expect(days([person('a', ['Prime Minister', '2020-01-01', null, { incumbent: true }])])).toMatchObject({
      sureTo: day('2024-07-01'),
      to: day('2024-07-01'),
    });
  });

  test('an unknown end is sure of nothing, and reaches no further than the next in office or the record', () => {
    const from = day('2020-01-01');
    const unknown = person('a', ['Prime Minister', '2020-01-01', null, { toUnknown: true }]);
    expect(days([unknown])).toEqual({ from, sureFrom: from, sureTo: from, to: day('2024-07-01') });
    const next = person('b', ['Prime Minister', '2022-05-05', null]);
    expect(days([unknown, next])).toEqual({ from, sureFrom: from, sureTo: from, to: day('2022-05-05') });
  });

  test('an unknown beginning reaches no further back than the one before', () => {
    const to = day('1989-08-10');
    const unknown = person('a', ['Prime Minister', null, '1989-08-10']);
    const before = person('b', ['Prime Minister', '1987-11-06', '1989-06-03']);
    expect(days([before, unknown])).toEqual({ from: day('1989-06-03'), sureFrom: to, sureTo: to, to });
    expect(days([unknown])!.from).toBeLessThan(to);
  });

  test('a term without any date is kept, after the others and without days', () => {
    const people = [
      person('a', ['Prime Minister', null, null]),
      person('b', ['Prime Minister', '2010-01-01', '2011-01-01']),
    ];
    expect(terms(people).map(([id]) => id)).toEqual(['b', 'a']);
    expect(days(people)).toBeNull();
  });
});
