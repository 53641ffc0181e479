import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readData } from '../../src/dataset/read.ts';
import type { Data } from '../../src/model/schema.ts';
import { readBundle, type Bundle } from '../../tools/import/bundle.ts';
import { convert } from '../../tools/import/convert.ts';
import { count } from '../../tools/import/count.ts';
import { slug } from '../../tools/import/slug.ts';

const FIXTURE = 'tests/fixtures/import';

let bundle: Bundle;
let kept: Data;
beforeEach(() => {
  bundle = readBundle(`${FIXTURE}/bundle`);
  kept = readData(`${FIXTURE}/data`).data;
});

const talks = () => convert(bundle, kept).data.meetings[0]!;
const person = (id: string) => convert(bundle, kept).data.people.find((one) => one.id === id);

test('everything in the bundle is carried over', () => {
  const { data } = convert(bundle, kept);
  expect({ ...count(data), people: 0, gaps: 0 }).toEqual({ ...count(bundle), people: 0, gaps: 0 });
  expect(data.people.map(({ id }) => id).sort()).toEqual(['kitano-hana', 'sol-2012', 'sol-2013']);
});

test('codes become ids of actors, wherever they stand', () => {
  const { data } = convert(bundle, kept);
  const [first, second] = talks().readouts[0]!.points;
  expect(talks().venue).toEqual({ country: 'southland' });
  expect(talks().participants.map(({ country }) => country)).toEqual(['northland', 'southland']);
  expect([first!.side, second!.side, talks().readouts[2]!.points[0]!.side]).toEqual(['northland', 'southland', 'both']);
  expect(first!.actors).toEqual(['league']);
  expect(talks().readouts[3]!.relays).toBe('southland');
  expect(data.programmes[0]!.partners).toEqual(['northland', 'southland', { text: 'all the world' }]);
  expect(data.indicators[0]!.direction).toBe('northland->southland');
  expect(data.agreements[0]!.signatories).toEqual([
    { person: 'sol-2012', office: 'Vice-Minister', country: 'southland' },
    { actor: 'league', country: 'northland' },
  ]);
});

test('readouts are named after their publisher, and versionOf names a readout', () => {
  expect(talks().readouts.map(({ id }) => id)).toEqual([
    'ministry-north-en',
    'ministry-north-ja',
    'ministry-north-en-2',
    'daily-sun-en',
  ]);
  expect(talks().readouts[1]!.versionOf).toBe('ministry-north-en');
  expect(talks().readouts.map(({ publisherName }) => publisherName)).toEqual([
    undefined,
    undefined,
    undefined,
    'The Daily Sun (reporting a statement of the South)',
  ]);
});

test('a bare surname stands for one person in one year, and a note says so', () => {
  expect(person('sol-2012')).toMatchObject({ name: { en: 'Sol', ja: null }, note: 'The page gives the surname only.' });
  expect(talks().readouts[0]!.points[1]!.speaker).toBe('sol-2012');
  expect(convert(bundle, kept).data.meetings[1]!.participants[0]!.person).toBe('sol-2013');
});

test('two holders of one surname in one year are not joined', () => {
  bundle.meetings[1]!.date = '2012-07';
  bundle.meetings[1]!.participants[0]!.office = 'Ambassador';
  expect(() => convert(bundle, kept)).toThrow(/meetings\.json#\/meetings\/1\/participants\/0: "Sol" may be two people/);
});

test('a spelling that is joined to a person by hand stays joined', () => {
  expect(convert(bundle, kept).data.meetings[1]!.participants[1]!.person).toBe('kitano-hana');
  expect(person('kitano-hana')).toMatchObject({
    name: { en: 'Kitano Hana', ja: '北野花' },
    alsoKnownAs: ['Hana K. Kitano'],
    offices: [{ to: null, incumbent: true, sources: ['https://north.example/5', 'https://north.example/6'] }],
  });
});

test('two spellings that give one id are told apart by a person, not by guess', () => {
  bundle.meetings[1]!.participants[0]!.name = 'A. Sol';
  bundle.meetings[0]!.participants[1]!.name = 'A Sol';
  bundle.meetings[0]!.readouts[0]!.points[1]!.speaker = 'A Sol';
  expect(() => convert(bundle, kept)).toThrow(
    /"A\. Sol" \(southland\) and "A Sol" \(southland\) would both be "a-sol"/,
  );
});

test('an unknown country code fails, with file and place', () => {
  bundle.meetings[1]!.participants[0]!.country = 'XYZ';
  bundle.programmes[0]!.partners[2] = 'QQQ';
  const importing = () => convert(bundle, kept);
  expect(importing).toThrow('meetings.json#/meetings/1/participants/0/country: no actor has the code "XYZ"');
  expect(importing).toThrow('programmes.json#/programmes/0/partners/2: no actor has the code "QQQ"');
});

test.each<[string, (b: Bundle) => void, string]>([
  ['speaker', (b) => (b.meetings[0]!.readouts[0]!.points[0]!.speaker = 'Nobody'), 'points/0/speaker: nobody is called'],
  ['topic', (b) => (b.milestones[0]!.topics = ['weather']), 'milestones/0/topics/0: there is no topic "weather"'],
  ['visit', (b) => (b.meetings[0]!.partOf = 'no-visit'), 'meetings/0/partOf: there is no meeting "no-visit"'],
  [
    'publisher',
    (b) => (b.milestones[0]!.sources[0]!.publisher = 'x'),
    'sources/0/publisher: there is no publisher "x"',
  ],
  [
    'version',
    (b) => (b.meetings[0]!.readouts[1]!.versionOf = 'https://x.example/'),
    'readouts/1/versionOf: no readout',
  ],
  ['kind', (b) => (b.meetings[0]!.kind = 'chat'), 'meetings.json#/meetings/0/kind'],
  ['id', (b) => (b.meetings[1]!.id = b.meetings[0]!.id), 'meetings/1/id: another record has the id'],
])('an unknown or doubtful %s fails, with its place', (_, spoil, message) => {
  spoil(bundle);
  expect(() => convert(bundle, kept)).toThrow(message);
});

test('a field that the bundle README does not describe fails, with its place', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'import-'));
  cpSync(`${FIXTURE}/bundle`, folder, { recursive: true });
  const gaps = [{ about: 'people', text: 'A made-up gap.', mood: 'sad' }];
  writeFileSync(path.join(folder, 'gaps.json'), JSON.stringify({ gaps }));
  expect(() => readBundle(folder)).toThrow(/gaps\.json#\/gaps\/0: .*"mood"/);
});

test('ids that were given stay when a later bundle has more', () => {
  const before = convert(bundle, kept).data;
  const [first] = bundle.meetings[0]!.readouts;
  first!.points.unshift({ ...first!.points[0]!, summary: 'A new point.' });
  bundle.meetings[0]!.readouts.unshift({ ...first!, url: 'https://north.example/new', points: [] });
  const { readouts } = convert(bundle, { ...kept, ...before }).data.meetings[0]!;
  expect(readouts.map(({ id }) => id).slice(0, 2)).toEqual(['ministry-north-en-3', 'ministry-north-en']);
  expect(readouts[1]!.points.map(({ id }) => id)).toEqual(['p3', 'p1', 'p2']);
});

test('the same bundle gives the same files, also when it is imported again', () => {
  const { files, data } = convert(bundle, kept);
  expect([...convert(bundle, { ...kept, ...data }).files]).toEqual([...files]);
});

test('files hold one record each, without unknown values and empty lists', () => {
  const { files } = convert(bundle, kept);
  const text = files.get('meetings/2012/2012-06-05-made-up-talks.json')!;
  expect(text).toMatch(/^\{\n {2}"id": "2012-06-05-made-up-talks",\n {2}"date"[^]*\}\n$/);
  expect(text).not.toMatch(/"occasion"|"programmes": \[\]|"endDate"/);
  expect(text).toContain('"title": {\n    "en": "Made-up talks",\n    "ja": null\n  }');
  expect([...files.keys()]).toContain('milestones/1970-04-a-made-up-first-step-on-the-way.json');
});

test('gaps are kept for readers, what was not carried over last', () => {
  const { files } = convert(bundle, kept);
  expect(files.get('GAPS.md')).toContain('## Programmes\n\n- `exchange`, 2001-2012: A made-up gap.\n');
  expect(files.get('GAPS.md')).toMatch(/## Not carried over\n\n- A made-up fact without a place\.\n$/);
  kept.gaps = [];
  expect(convert(bundle, kept).files.get('GAPS.md')).toMatch(/## Not carried over\n\nNothing\.\n$/);
});

test('ids are made of Latin letters and digits, and cut between words', () => {
  expect(slug('S. R. Nathan')).toBe('s-r-nathan');
  expect(slug('Pō’s Ministry & Co')).toBe('pos-ministry-and-co');
  expect(slug('one two of the three', 14)).toBe('one-two');
  expect(slug('日本')).toBe('');
});
