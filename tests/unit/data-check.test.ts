import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { checkData } from '../../src/dataset/check.ts';
import { jsonFault } from '../../src/dataset/json-fault.ts';
import { type Problem, printProblem } from '../../src/dataset/problem.ts';
import { readData } from '../../src/dataset/read.ts';
import { jsonSchemas } from '../../src/model/json-schema.ts';
import { officeHeld } from '../../src/dataset/tenure.ts';
import { closest } from '../../src/model/closest.ts';
import { COLLECTIONS, SINGLES } from '../../src/model/schema.ts';

const SMALL = path.resolve('tests/fixtures/small/data');
const MEETING = 'meetings/2019/2019-05-10-foreign-ministers-meeting.json';
const VISIT = 'meetings/2018/2018-06-11-state-visit-holm.json';
const DURING = 'meetings/2018/2018-06-12-foreign-ministers-meeting.json';
const VIDEO = 'meetings/2022/2022-02-02-foreign-ministers-meeting.json';
const PERSON = 'people/erik-dahl.json';
const PROGRAMME = 'programmes/open-doors.json';
const AGREEMENT = 'agreements/fisheries-agreement-2018.json';

// A test reaches into records as they stand in a file, faults and all.
// oxlint-disable-next-line typescript/no-explicit-any
type Json = any;
type Edits = Record<string, string | null | ((record: Json) => void)>;

const made: string[] = [];
afterEach(() => made.splice(0).forEach((dir) => fs.rmSync(dir, { recursive: true })));

/** A copy of the small record, with its files edited, written (text) or removed (null). */
function recordWith(edits: Edits): string {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'readout-'));
  made.push(parent);
  const dir = path.join(parent, 'data');
  fs.cpSync(SMALL, dir, { recursive: true });
  for (const [name, edit] of Object.entries(edits)) {
    const file = path.join(dir, name);
    if (edit === null) fs.rmSync(file);
    else if (typeof edit === 'string') {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, edit);
    } else {
      const record: Json = JSON.parse(fs.readFileSync(file, 'utf8'));
      edit(record);
      fs.writeFileSync(file, JSON.stringify(record));
    }
  }
  return dir;
}

function check(edits: Edits): { problems: Problem[]; lines: string[]; data: ReturnType<typeof readData>['data'] } {
  const { data, files, problems } = readData(recordWith(edits));
  const all = [...problems, ...checkData(data, files)];
  return { problems: all, lines: all.map((problem) => `${problem.severity} ${printProblem(problem)}`), data };
}

const sizes = (data: Json): Record<string, number> =>
  Object.fromEntries(Object.keys(COLLECTIONS).map((name) => [name, data[name].length]));

/** What the small record itself is warned of. */
const ALWAYS =
  'warning data/people/mira-vesel.json /offices: the term of "Foreign Minister" is not known at a meeting that names it; add its dates with a source';
const ALL = { meetings: 8, programmes: 1, agreements: 1, milestones: 1, people: 6, indicators: 1, actors: 3 };

test('the small record has no error, and its one warning is of a term whose end is unknown', () => {
  const { lines, data } = check({});
  expect(lines).toEqual([ALWAYS]);
  expect(sizes(data)).toEqual(ALL);
});

test('records come in id order, meetings by date', () => {
  const { data } = readData(SMALL);
  expect(data.people.map(({ id }) => id)).toEqual(data.people.map(({ id }) => id).toSorted());
  expect(data.meetings.map(({ date }) => date)).toEqual(data.meetings.map(({ date }) => date).toSorted());
});

describe('what does not fit its schema is named with file, place and mend, and left out', () => {
  const faults: [string, string, string | ((record: Json) => void), string][] = [
    [
      'bad JSON',
      PERSON,
      '{\n  "id": "erik-dahl",\n}',
      ': line 3, column 1: "}" stands where a key in double quotes is expected; correct the JSON there',
    ],
    [
      'a repeated key',
      PERSON,
      '{"id": "erik-dahl", "id": "x"}',
      ': line 1, column 21: the key "id" stands twice in one object; correct the JSON there',
    ],
    ['a missing field', PERSON, (r) => delete r.name, ' /name: is missing; add it: an object'],
    ['a wrong type', PERSON, (r) => (r.offices[0].office = 7), ' /offices/0/office: is a number; write a string'],
    [
      'an unknown key',
      PERSON,
      (r) => (r.offices[0].form = '2016'),
      ' /offices/0/form: unknown key "form"; did you mean "from"? Allowed: office, from, to, incumbent, toUnknown, derived, note, sources',
    ],
    [
      'a word outside the list',
      MEETING,
      (r) => (r.kind = 'sumit-meeting'),
      ' /kind: "sumit-meeting" is not allowed here; did you mean "summit-meeting"? Allowed: summit-meeting, ',
    ],
    [
      'a missing word of a list',
      MEETING,
      (r) => delete r.format,
      ' /format: is missing; write one of: in-person, telephone, video',
    ],
    [
      'a day that no calendar has',
      MEETING,
      (r) => (r.date = '2019-02-30'),
      ' /date: "2019-02-30" does not fit; write a real date as YYYY, YYYY-MM or YYYY-MM-DD',
    ],
    [
      'a script for an address',
      MEETING,
      (r) => (r.readouts[0].url = 'javascript:alert(1)'),
      ' /readouts/0/url: "javascript:alert(1)" does not fit; write a full address that begins with http:// or https://',
    ],
    [
      'a file for an address',
      PROGRAMME,
      (r) => (r.figures[0].source = 'ftp://mfa.example/x'),
      ' /figures/0/source: "ftp://mfa.example/x" does not fit; write a full address that begins with http:// or https://',
    ],
    [
      'a figure without a source',
      PROGRAMME,
      (r) => delete r.figures[0].source,
      ' /figures/0/source: is missing; add it: a string',
    ],
    [
      'a meeting without a readout',
      MEETING,
      (r) => (r.readouts = []),
      ' /readouts: [] does not fit; a meeting needs a source: add a readout, a listing at least',
    ],
    [
      'a readout without an address',
      MEETING,
      (r) => delete r.readouts[1].url,
      ' /readouts/1/url: is missing; add it: a string',
    ],
    [
      'a summary without words',
      MEETING,
      (r) => (r.readouts[0].points[0].summary = ''),
      ' /readouts/0/points/0/summary: "" does not fit; write something, or leave the field out',
    ],
    [
      'a summary too long',
      MEETING,
      (r) => (r.readouts[0].points[0].summary = 'x'.repeat(301)),
      ' /readouts/0/points/0/summary: is 301 characters long; shorten it to 300 characters',
    ],
    [
      'a party in no form',
      PROGRAMME,
      (r) => (r.partners = [3]),
      ' /partners/0: is a number; write a string or an object',
    ],
    [
      'a party in a bad form',
      PROGRAMME,
      (r) => (r.partners = ['ARENDAL']),
      ' /partners/0: "ARENDAL" does not fit; write an id in lower-case letters, digits and single hyphens',
    ],
    [
      'an unknown key in one of two forms',
      AGREEMENT,
      (r) => (r.signatories[0].ofice = 'x'),
      ' /signatories/0/ofice: unknown key "ofice"; did you mean "office"? Allowed: person, office, country, actor',
    ],
    [
      'an unknown key in a party',
      PROGRAMME,
      (r) => (r.partners = [{ text: 'schools', txt: '' }]),
      ' /partners/0/txt: unknown key "txt"; did you mean "text"? Allowed: text',
    ],
  ];
  test.each(faults)('%s', (_, file, edit, line) => {
    const { lines, data } = check({ [file]: edit });
    expect(lines.filter((l) => l !== ALWAYS)).toEqual([expect.stringContaining(`error data/${file}${line}`)]);
    const collection = file.split('/')[0] as keyof typeof ALL;
    expect(sizes(data)).toEqual({ ...ALL, [collection]: ALL[collection] - 1 });
  });
});

test('every fault of every file is reported in one run', () => {
  const { problems } = check({
    [MEETING]: (r) => {
      r.kind = 'chat';
      r.title.en = '';
      r.readouts[0].points[0].act = 'said';
    },
    [PERSON]: '[',
    'topics.json': (r) => (r.areas[0].colour = 'red'),
  });
  expect(problems.filter(({ severity }) => severity === 'error').map(({ file, pointer }) => file + pointer)).toEqual([
    `data/${MEETING}/kind`,
    `data/${MEETING}/title/en`,
    `data/${MEETING}/readouts/0/points/0/act`,
    `data/${PERSON}`,
    'data/topics.json/areas/0/colour',
  ]);
});

describe('files', () => {
  const copy = (name: string): string => fs.readFileSync(path.join(SMALL, name), 'utf8');
  const cases: [string, Edits, string][] = [
    [
      'a name that is not the id',
      { [PERSON]: null, 'people/dahl.json': copy(PERSON) },
      'data/people/dahl.json /id: the file of "erik-dahl" is named dahl.json; name it erik-dahl.json',
    ],
    [
      'a meeting outside its year',
      { [MEETING]: null, 'meetings/2018/2019-05-10-foreign-ministers-meeting.json': copy(MEETING) },
      'data/meetings/2018/2019-05-10-foreign-ministers-meeting.json: a meeting of 2019-05-10 stands outside meetings/2019/; move it to meetings/2019/',
    ],
    [
      'a file of no kind',
      { 'countries/x.json': '{}' },
      'data/countries/x.json: belongs to no kind of record; move it to one of meetings/',
    ],
    [
      'a file in a collection that is no JSON',
      { 'people/notes.txt': '' },
      'data/people/notes.txt: belongs to no kind of record; move it',
    ],
    [
      'a duplicate id',
      { 'people/old/erik-dahl.json': copy(PERSON) },
      'data/people/old/erik-dahl.json /id: "erik-dahl" is the id of data/people/erik-dahl.json too; give one of the two another id',
    ],
    [
      'a bad file named as a good one',
      { 'people/old/erik-dahl.json': '{' },
      'data/people/old/erik-dahl.json: line 1, column 2: the file ends where a key in double quotes is expected',
    ],
  ];
  test.each(cases)('%s', (_, edits, line) => {
    const { lines, data } = check(edits);
    expect(lines.filter((l) => l !== ALWAYS)).toEqual([expect.stringContaining(`error ${line}`)]);
    expect(sizes(data)).toEqual(ALL);
  });

  test.each(Object.keys(SINGLES))('%s.json missing or bad is one problem, not one a reference', (single) => {
    for (const edit of [null, '7']) {
      const { lines, data } = check({ [`${single}.json`]: edit });
      expect(lines.filter((l) => l !== ALWAYS)).toEqual([expect.stringContaining(`error data/${single}.json: is `)]);
      expect(sizes(data)).toEqual(ALL);
    }
  });

  test('a bad file named as a good one does not take its place', () => {
    const { files } = readData(recordWith({ 'people/old/erik-dahl.json': '{' }));
    expect(files.get('people/erik-dahl')).toEqual({ file: `data/${PERSON}`, good: true });
  });

  test('pages for people to read may stand at the top', () => {
    expect(check({ 'README.md': '', LICENSE: '', '.DS_Store': '' }).lines).toEqual([ALWAYS]);
  });
});

describe('what the shape of one record cannot say', () => {
  const point = (r: Json): Json => r.readouts[0].points[0];
  const cases: [string, Edits, string][] = [
    [
      'person',
      { [MEETING]: (r) => (r.participants[0].person = 'eric-dahl') },
      `error data/${MEETING} /participants/0/person: "eric-dahl" is not among the people; did you mean "erik-dahl"?`,
    ],
    [
      'country',
      { [MEETING]: (r) => (r.participants[0].country = 'qqq') },
      `error data/${MEETING} /participants/0/country: "qqq" is not among the actors; write one of: arendal, borduria, coastal-league`,
    ],
    [
      'venue',
      { [MEETING]: (r) => (r.venue.country = 'arendall') },
      `error data/${MEETING} /venue/country: "arendall" is not among the actors; did you mean "arendal"?`,
    ],
    [
      'visit',
      { [DURING]: (r) => (r.partOf = '2018-06-11-state-visit') },
      `error data/${DURING} /partOf: "2018-06-11-state-visit" is not among the meetings; did you mean "2018-06-11-state-visit-holm"?`,
    ],
    [
      'publisher',
      { [MEETING]: (r) => (r.readouts[0].publisher = 'mfa-arendel') },
      `error data/${MEETING} /readouts/0/publisher: "mfa-arendel" is not among the publishers; did you mean "mfa-arendal"?`,
    ],
    [
      'relayed party',
      { [MEETING]: (r) => (r.readouts[1].relays = 'coastal-league') },
      `error data/${MEETING} /readouts/1/relays: "coastal-league" is not among the parties; write one of: arendal, borduria`,
    ],
    [
      'side',
      { [MEETING]: (r) => (r.readouts[0].points[1].side = 'bothe') },
      `error data/${MEETING} /readouts/0/points/1/side: "bothe" is not among the sides; did you mean "both"?`,
    ],
    [
      'speaker',
      { [MEETING]: (r) => (r.readouts[0].points[1].speaker = 'erik-dal') },
      `error data/${MEETING} /readouts/0/points/1/speaker: "erik-dal" is not among the people; did you mean "erik-dahl"?`,
    ],
    [
      'topic',
      { [MEETING]: (r) => (point(r).topics = ['trad']) },
      `error data/${MEETING} /readouts/0/points/0/topics/0: "trad" is not among the topics; did you mean "trade"?`,
    ],
    [
      'programme',
      { [MEETING]: (r) => (point(r).programmes = ['open-door']) },
      `error data/${MEETING} /readouts/0/points/0/programmes/0: "open-door" is not among the programmes; did you mean "open-doors"?`,
    ],
    [
      'actor',
      { [MEETING]: (r) => (point(r).actors = ['league']) },
      `error data/${MEETING} /readouts/0/points/0/actors/0: "league" is not among the actors; did you mean "coastal-league"?`,
    ],
    [
      'agreement',
      { [MEETING]: (r) => (point(r).agreements = ['fisheries-agreement']) },
      `error data/${MEETING} /readouts/0/points/0/agreements/0: "fisheries-agreement" is not among the agreements; did you mean "fisheries-agreement-2018"?`,
    ],
    [
      'version',
      { [DURING]: (r) => (r.readouts[1].versionOf = 'mfa-arendal-2') },
      `error data/${DURING} /readouts/1/versionOf: "mfa-arendal-2" is no other readout of this meeting; name one of: mfa-arendal-1`,
    ],
    [
      'predecessor',
      { [PROGRAMME]: (r) => (r.predecessors = ['opendoors']) },
      `error data/${PROGRAMME} /predecessors/0: "opendoors" is not among the programmes; did you mean "open-doors"?`,
    ],
    [
      'beneficiary',
      { [PROGRAMME]: (r) => r.beneficiaries.push('bordurya') },
      `error data/${PROGRAMME} /beneficiaries/1: "bordurya" is not among the actors; did you mean "borduria"?`,
    ],
    [
      'signatory',
      { [AGREEMENT]: (r) => (r.signatories[1].person = 'boris') },
      `error data/${AGREEMENT} /signatories/1/person: "boris" is not among the people; did you mean "boris-kral"?`,
    ],
    [
      'organisation that signed',
      { [AGREEMENT]: (r) => r.signatories.push({ actor: 'coastal-legue', country: 'arendal' }) },
      `error data/${AGREEMENT} /signatories/2/actor: "coastal-legue" is not among the actors; did you mean "coastal-league"?`,
    ],
    [
      'meeting of an agreement',
      { [AGREEMENT]: (r) => (r.meeting = 'qqq') },
      `error data/${AGREEMENT} /meeting: "qqq" is not among the meetings; add it to the record, or name another`,
    ],
    [
      'programme of a gap',
      { 'gaps.json': (r) => (r[0].programme = 'x') },
      'error data/gaps.json /0/programme: "x" is not among the programmes; write one of: open-doors',
    ],
    [
      'topic in the address of a question',
      { 'questions.json': (r) => (r[0].address = '/meetings?from=2016&topic=trad') },
      'error data/questions.json /0/address: "trad" is not among the topics; did you mean "trade"?',
    ],
    [
      'target of a redirect',
      { 'redirects.json': (r) => (r.people = { dahl: 'erik-dal' }) },
      'error data/redirects.json /people/dahl: "erik-dal" is not among the people; did you mean "erik-dahl"?',
    ],
    [
      'redirect of a live id',
      { 'redirects.json': (r) => (r.people = { 'liv-strand': 'erik-dahl' }) },
      'error data/redirects.json /people/liv-strand: "liv-strand" is the id of a record; remove it, or rename the record',
    ],
    [
      'kind of a redirect',
      { 'redirects.json': (r) => (r.persons = {}) },
      'error data/redirects.json /persons: "persons" is no kind of record; write one of: meetings, ',
    ],

    [
      'end before its start',
      { [MEETING]: (r) => (r.endDate = '2019-05-09') },
      `error data/${MEETING} /endDate: 2019-05-09 is before "date" (2019-05-10); correct one of the two`,
    ],
    [
      'phase',
      { [PROGRAMME]: (r) => (r.phases[0].end = '2011') },
      `error data/${PROGRAMME} /phases/0/end: 2011 is before "start" (2012); correct one of the two`,
    ],
    [
      'term',
      { 'people/tomas-hora.json': (r) => r.offices.push({ ...r.offices[0], office: 'Mayor', to: '1995' }) },
      'error data/people/tomas-hora.json /offices/1/to: 1995 is before "from" (1996); correct one of the two',
    ],
    [
      'force',
      { [AGREEMENT]: (r) => (r.inForce = '2018-05') },
      `error data/${AGREEMENT} /inForce: 2018-05 is before "signed" (2018-06-12); correct one of the two`,
    ],
    [
      'visit that does not reach',
      { [VISIT]: (r) => (r.endDate = '2018-06-11') },
      `error data/${DURING} /partOf: the visit (2018-06-11 to 2018-06-11) does not reach 2018-06-12; correct a date, or name another visit`,
    ],
    [
      'future',
      { 'relation.json': (r) => (r.asOf = '2024-04-17') },
      'error data/meetings/2024/2024-04-18-summit-meeting.json /date: 2024-04-18 is after 2024-04-17; correct it, or "asOf" in relation.json',
    ],
    [
      'published before',
      { [MEETING]: (r) => (r.readouts[0].published = '2019-05-09') },
      `warning data/${MEETING} /readouts/0/published: 2019-05-09 is before the meeting (2019-05-10); see whether`,
    ],
    [
      'incumbent with an end',
      { [PERSON]: (r) => (r.offices[0].incumbent = true) },
      `error data/${PERSON} /offices/0/to: 2021-11-30 ends a term marked incumbent; remove one`,
    ],
    [
      'unknown end that is given',
      { [PERSON]: (r) => (r.offices[0].toUnknown = true) },
      `error data/${PERSON} /offices/0/toUnknown: the end of the term is given; remove this mark`,
    ],

    [
      'office not held',
      { [PERSON]: (r) => (r.offices[0].to = '2019-05-09') },
      `error data/${MEETING} /participants/0/office: "Minister for Foreign Affairs" was not held by "erik-dahl" on 2019-05-10; correct`,
    ],
    [
      'office not listed',
      { [PERSON]: (r) => (r.offices[0].office = 'Minister of Fish') },
      `warning data/${PERSON} /offices: lacks what meetings name: "Minister for Foreign Affairs"; add`,
    ],
    [
      'no office listed',
      { [PERSON]: (r) => (r.offices = []) },
      `warning data/${PERSON} /offices: is empty; meetings name "Minister for Foreign Affairs"; add`,
    ],
    [
      'term not known',
      { [PERSON]: (r) => (r.offices[0].from = null) },
      `warning data/${PERSON} /offices: the term of "Minister for Foreign Affairs" is not known`,
    ],

    [
      'readout ids',
      { [MEETING]: (r) => (r.readouts[1].id = 'mfa-arendal-1') },
      `error data/${MEETING} /readouts/1/id: "mfa-arendal-1" stands twice in one list; give one another id`,
    ],
    [
      'point ids',
      { [MEETING]: (r) => (r.readouts[0].points[1].id = 'p1') },
      `error data/${MEETING} /readouts/0/points/1/id: "p1" stands twice in one list; give one another id`,
    ],
    [
      'topic in two areas',
      { 'topics.json': (r) => r.areas[1].topics.push(r.areas[0].topics[0]) },
      'error data/topics.json /areas/1/topics/1/id: "trade" is in "economy" too; keep it in one area',
    ],
    [
      'points in a version',
      { [DURING]: (r) => (r.readouts[1].points = r.readouts[0].points) },
      `error data/${DURING} /readouts/1/points: a version has points of its own; move them to "mfa-arendal-1"`,
    ],
    [
      'a party relaying itself',
      { [MEETING]: (r) => (r.readouts[0].relays = 'arendal') },
      `warning data/${MEETING} /readouts/0/relays: "mfa-arendal" is the voice of "arendal"; remove it`,
    ],
    [
      'views exchanged alone',
      { [MEETING]: (r) => (point(r).side = 'arendal') },
      `warning data/${MEETING} /readouts/0/points/0/side: is "arendal"; write "both", or another act`,
    ],
    [
      'a speaker for both',
      { [MEETING]: (r) => (point(r).speaker = 'erik-dahl') },
      `warning data/${MEETING} /readouts/0/points/0/speaker: "erik-dahl" speaks for both; name the side`,
    ],
  ];
  test.each(cases)('%s', (_, edits, line) => {
    const { lines, data } = check(edits);
    const others = lines.filter((l) => l !== ALWAYS);
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toContain(line);
    expect(sizes(data)).toEqual(ALL);
  });

  test('two records of one day, kind and people are one meeting; another kind or other people make another', () => {
    const twin = (id: string, change: (record: Json) => void): Edits => {
      const record: Json = JSON.parse(fs.readFileSync(path.join(SMALL, MEETING), 'utf8'));
      record.id = id;
      record.participants.reverse();
      change(record);
      return { [`meetings/2019/${id}.json`]: JSON.stringify(record) };
    };
    expect(check(twin('x', () => {})).lines).toEqual([
      `error data/meetings/2019/x.json: same day, kind and people as data/${MEETING}; merge the two, and add the id that goes to redirects.json`,
      ALWAYS,
    ]);
    for (const change of [
      (r: Json) => (r.kind = 'courtesy-call'),
      (r: Json) => r.participants.pop(),
      (r: Json) => (r.participants = []),
      (r: Json) => (r.date = '2019-05-09'),
    ])
      expect(check(twin('x', change)).lines).toEqual([ALWAYS]);
  });

  test('party of the relation', () => {
    expect(check({ 'relation.json': (r) => (r.parties[1] = 'bordurla') }).lines).toContain(
      'error data/relation.json /parties/1: "bordurla" is not among the actors; did you mean "borduria"?',
    );
  });

  test('a page that looks back may be of any date', () => {
    expect(check({ [VIDEO]: (r) => (r.readouts[1].published = '2001') }).lines).toEqual([ALWAYS]);
  });

  test('a reference to a record that is left out for its own fault is not reported again', () => {
    const { lines } = check({ [PERSON]: (r) => (r.age = 60) });
    expect(lines.filter((l) => l !== ALWAYS)).toEqual([
      expect.stringContaining('/age: unknown key "age"; write one of: id,'),
    ]);
  });
});

describe('an office held on a day', () => {
  const term = (office: string, from: string | null, to: string | null, more = {}) => ({
    office,
    from,
    to,
    sources: ['https://x.example'],
    ...more,
  });
  const held = (title: string, date: string, ...offices: ReturnType<typeof term>[]) =>
    officeHeld(offices, title, date, date, 'Arendal');

  test('dates reach as far as their precision allows', () => {
    expect(held('Mayor', '2010-12-31', term('Mayor', '2008', '2010'))).toBe('held');
    expect(held('Mayor', '2011-01-01', term('Mayor', '2008', '2010'))).toBe('no');
    expect(held('Mayor', '2008', term('Mayor', '2008-06-01', '2010'))).toBe('held');
    expect(held('Mayor', '2024-01-01', term('Mayor', '2008', null, { incumbent: true }))).toBe('held');
  });

  test('an unknown end leaves it open, unless another term is sure', () => {
    expect(held('Mayor', '2009', term('Mayor', '2008', null, { toUnknown: true }))).toBe('open');
    expect(held('Mayor', '2007', term('Mayor', '2008', null, { toUnknown: true }))).toBe('no');
    expect(held('Mayor', '2009', term('Mayor', null, null), term('Mayor', '2008', '2010'))).toBe('held');
    expect(held('Mayor', '2019', term('Mayor', null, null), term('Mayor', '2008', '2010'))).toBe('open');
  });

  test('titles match as whole offices, ignoring case and the own country', () => {
    const foreign = term('Minister for Foreign Affairs', '2008', '2010');
    expect(held('Minister for Foreign Affairs and Minister for Law', '2009', foreign)).toBe('held');
    expect(held('Minister for Foreign Affairs and Minister for Law', '2012', foreign)).toBe('no');
    expect(held('MINISTER FOR FOREIGN AFFAIRS (video message)', '2009', foreign)).toBe('held');
    expect(held('Deputy Prime Minister', '2009', term('Prime Minister', '2012', '2014'))).toBe('unlisted');
    expect(held('King of Arendal', '2009', term('King', '2008', '2010'))).toBe('held');
    expect(held('Ambassador to Borduria', '2009', term('Ambassador of Arendal to Borduria', '2008', '2010'))).toBe(
      'held',
    );
  });

  test('a longer listed title bears a shorter one out, and contradicts nothing', () => {
    const both = term('Deputy Prime Minister and Minister for Finance', '2008', '2010');
    expect(held('Minister for Finance', '2009', both)).toBe('held');
    expect(held('Minister for Finance', '2007', both)).toBe('unlisted');
  });

  test('a former office is not held, so not looked for', () => {
    expect(held('Former Mayor', '2019', term('Mayor', '2008', '2010'))).toBe('held');
  });
});

describe('where JSON goes wrong', () => {
  test.each<[string, number, number, string]>([
    ['', 1, 1, 'the file ends where a value is expected'],
    ['[1,]', 1, 4, '"]" stands where a value is expected'],
    ['{"a" 1}', 1, 6, '"1" stands where ":" is expected'],
    ['{"a": 1\n "b": 2}', 2, 2, '""" stands where "," or "}" is expected'],
    ['{"a": "x\n"}', 1, 7, '""" stands where a value is expected'],
    ['[1] 2', 1, 5, '"2" stands where the end of the file is expected'],
    ['[{"a":1},{"a":1,"a":2}]', 1, 17, 'the key "a" stands twice in one object'],
  ])('%j', (text, line, column, what) => expect(jsonFault(text)).toEqual({ line, column, what }));
});

test('JSON is at fault exactly where JSON.parse refuses it', () => {
  const parses = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const mangled = fc
    .tuple(fc.json(), fc.nat(), fc.nat(2), fc.constantFrom('', ',', '"', ']', '}', '\\', '\t', '0', 'e', '\u007f'))
    .map(([text, n, removed, added]) => {
      const at = n % (text.length + 1);
      return text.slice(0, at) + added + text.slice(at + removed);
    });
  fc.assert(
    fc.property(mangled, (text) => {
      const fault = jsonFault(text);
      fc.pre(!fault?.what.includes('stands twice'));
      expect(fault === undefined).toBe(parses(text));
    }),
    { numRuns: 1000 },
  );
});

test('the nearest ids come first, far ones not at all', () => {
  const ids = ['summit-meeting', 'symposium', 'courtesy-call', 'kamikawa-yoko'];
  expect(closest('sumit-meeting', ids, 3)).toEqual(['summit-meeting']);
  expect(closest('Kamikawa', ids, 3)).toEqual(['kamikawa-yoko']);
  expect(closest('zebra', ids, 3)).toEqual([]);
  expect(closest('ab', ['ac', 'ab', 'aa'], 2)).toEqual(['ab', 'aa']);
});

test('every kind of file has a published schema that names its fields', () => {
  const schemas = jsonSchemas();
  expect(Object.keys(schemas)).toEqual([...Object.keys(COLLECTIONS), ...Object.keys(SINGLES)].map((n) => `${n}.json`));
  for (const [name, schema] of Object.entries(schemas)) expect(schema.$id).toBe(name);
  expect(schemas['meetings.json']?.required).toEqual(['id', 'date', 'kind', 'title', 'format', 'readouts']);
});

describe('npm run data:check', () => {
  const run = (...args: string[]) => {
    const { status, stdout } = spawnSync('node', ['tools/run.mjs', 'tools/data-check.ts', ...args], {
      encoding: 'utf8',
    });
    return { status, lines: stdout.trim().split('\n') };
  };

  test('passes a good record, counts its warnings by rule and names the number of records', () => {
    const { status, lines } = run('--dir', SMALL);
    expect(lines).toContain('warnings: 1');
    expect(lines).toContain('  term not known: 1');
    expect(lines.at(-1)).toBe('data check: passed, 21 records');
    expect(status).toBe(0);
  });

  test('lists warnings when asked', () => {
    expect(run('--dir', SMALL, '--warnings').lines).toContain(`  ${ALWAYS.slice('warning '.length)}`);
  });

  test('tells a GAPS.md that gaps.json has left behind, and writes it when asked', () => {
    const dir = recordWith({ 'gaps.json': (r) => (r[0].text = 'Nothing at all was found.') });
    const stale = run('--dir', dir);
    expect(stale.lines[0]).toBe(
      'data/GAPS.md: does not say what gaps.json says; write it anew: npm run data:check -- --write-gaps',
    );
    expect(stale.status).toBe(1);
    expect(run('--dir', dir, '--write-gaps').status).toBe(0);
    expect(fs.readFileSync(path.join(dir, 'GAPS.md'), 'utf8')).toContain('Nothing at all was found.');
  });

  test('fails on errors, each on a line of its own', () => {
    const { status, lines } = run('--dir', recordWith({ [PERSON]: '{', [MEETING]: (r) => (r.kind = 'chat') }));
    expect(lines.slice(0, 2)).toEqual([
      expect.stringMatching(`^data/${MEETING} /kind: `),
      expect.stringMatching(`^data/${PERSON}: line 1, column 2: `),
    ]);
    expect(lines.at(-1)).toBe('data check: failed: 2 problems');
    expect(status).toBe(1);
  });
});
