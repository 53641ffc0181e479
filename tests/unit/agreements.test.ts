import { describe, expect, test } from 'vitest';
import {
  latestSigned,
  matchAgreements,
  pointsOnAgreement,
  signedBeforeAndAfter,
  withSentences,
} from '../../src/analysis/agreements.ts';
import { allPoints } from '../../src/analysis/statements.ts';
import { compile } from '../../src/dataset/compile.ts';
import { readPublishable } from '../../src/dataset/plugin.ts';
import { createRecord } from '../../src/dataset/record.ts';
import { Index, Manifest } from '../../src/dataset/served.ts';
import type { Agreement } from '../../src/model/schema.ts';
import { parseAgreementFilter, printAgreementFilter, toggleAgreement } from '../../src/query/agreements.ts';

const agreement = (id: string, kind: Agreement['kind'], topics: string[], signed?: string) =>
  ({ id, kind, topics, title: { en: id, ja: null }, ...(signed && { signed }) }) as Agreement;
const treaty = agreement('Tōkai tax treaty', 'treaty', ['tax', 'trade'], '1971-01-29');
const ports = agreement('Ports memorandum', 'memorandum', ['transport', 'trade'], '2017');
const data = agreement('Data memorandum', 'memorandum', ['digital'], '2017-06-01');
const undated = agreement('Old notes', 'exchange-of-notes', ['tax']);
const all = [undated, treaty, ports, data];
const ids = (agreements: readonly Agreement[]) => agreements.map(({ id }) => id);
const match = (search: string) => matchAgreements(all, parseAgreementFilter(search), ({ title }) => title.en);

test('come latest first, those of unknown date last', () => {
  expect(ids(latestSigned(all))).toEqual(ids([data, ports, treaty, undated]));
});

describe('a filter of agreements', () => {
  test.each([
    ['', all],
    ['?type=memorandum', [ports, data]],
    ['?type=memorandum&type=treaty', [treaty, ports, data]],
    ['?topic=tax&topic=digital', [undated, treaty, data]],
    ['?type=memorandum&topic=trade', [ports]],
    ['?q=MEMORANDUM++ports', [ports]],
    ['?q=tokai', [treaty]],
    ['?q=nothing', []],
  ])('%s finds what fits', (search, expected) => {
    expect(match(search).agreements).toEqual(expected);
  });

  test('counts each field’s values without that field, and keeps what is set', () => {
    const { type, topic } = match('?type=memorandum&topic=tax');
    expect(type).toEqual([
      { value: 'exchange-of-notes', count: 1 },
      { value: 'treaty', count: 1 },
      { value: 'memorandum', count: 0 },
    ]);
    expect(Object.fromEntries(topic.map(({ value, count }) => [value, count]))).toEqual({
      tax: 0,
      transport: 1,
      trade: 1,
      digital: 1,
    });
  });

  test('every count is what its value gives', () => {
    for (const search of ['', '?topic=trade', '?type=treaty', '?q=memorandum']) {
      const filter = parseAgreementFilter(search);
      for (const field of ['type', 'topic'] as const) {
        for (const { value, count } of match(search)[field]) {
          const alone = printAgreementFilter({ ...filter, [field]: [value] });
          expect(match(alone).agreements, `${search} ${field}=${value}`).toHaveLength(count);
        }
      }
    }
  });

  test('goes to an address and back, one view one address', () => {
    const filter = parseAgreementFilter('?topic=b&topic=a&topic=b&q=+two++words+&type=&other=x');
    expect(filter).toEqual({ q: 'two words', type: [], topic: ['a', 'b'] });
    expect(printAgreementFilter(filter)).toBe('?q=two+words&topic=a&topic=b');
    expect(parseAgreementFilter(printAgreementFilter(filter))).toEqual(filter);
    expect(printAgreementFilter({})).toBe('');
    expect(printAgreementFilter(toggleAgreement(filter, 'topic', 'a'))).toBe('?q=two+words&topic=b');
    expect(printAgreementFilter(toggleAgreement(filter, 'type', 'treaty'))).toBe(
      '?q=two+words&type=treaty&topic=a&topic=b',
    );
  });
});

test('stand between those signed before and after them', () => {
  expect(signedBeforeAndAfter(ports, all)).toEqual({ previous: treaty, next: data });
  expect(signedBeforeAndAfter(treaty, all)).toEqual({ next: ports });
  expect(signedBeforeAndAfter(undated, all)).toEqual({});
  expect(signedBeforeAndAfter(treaty, [treaty])).toEqual({});
});

describe('what was said of an agreement', () => {
  const { data: small } = readPublishable('tests/fixtures/small/data');
  const { files } = compile(small);
  const { index } = Manifest.parse(JSON.parse(files.get('manifest.json') ?? ''));
  const record = createRecord(Index.parse(JSON.parse(files.get(index) ?? '')));

  test('are the points that name it, with their sentences', () => {
    const points = pointsOnAgreement(record, 'fisheries-agreement-2018');
    const [said, ...more] = withSentences(record, points, small.meetings);
    expect(more).toEqual([]);
    expect(said).toMatchObject({
      act: 'signed',
      anchor: 'mfa-arendal-1.p1',
      summary: 'The ministers signed the agreement on fisheries.',
    });
    expect(record.meeting(said!.meeting).id).toBe('2018-06-12-foreign-ministers-meeting');
  });

  test('every point of the record gets its own sentence', () => {
    const sentences = small.meetings
      .toSorted((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1))
      .flatMap(({ readouts }) => readouts.flatMap(({ points }) => points.map(({ summary }) => summary)));
    expect(withSentences(record, allPoints(record), small.meetings).map(({ summary }) => summary)).toEqual(sentences);
  });

  test('is nothing for one that no point names, and nothing from a meeting that is not at hand', () => {
    expect(pointsOnAgreement(record, 'no-such-agreement')).toEqual([]);
    const points = pointsOnAgreement(record, 'fisheries-agreement-2018');
    expect(withSentences(record, points, [])).toEqual([]);
  });
});
