import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, createServer, type ViteDevServer } from 'vite';
import { compile, type Dataset } from '../../src/dataset/compile.ts';
import { datasetPlugin, readPublishable } from '../../src/dataset/plugin.ts';
import { readData } from '../../src/dataset/read.ts';
import {
  Index,
  Manifest,
  Records,
  STATEMENTS_BY,
  SearchFile,
  Shard,
  Statements,
  type CitedSource,
} from '../../src/dataset/served.ts';
import { COLLECTIONS, type Collection, type Data, type Meeting } from '../../src/model/schema.ts';

const SMALL = 'tests/fixtures/small/data';
const { data: small } = readData(SMALL);
const copy = (): Data => structuredClone(small);

const json = ({ files }: Dataset, file: string | undefined): unknown => JSON.parse(files.get(file ?? '') ?? '');
const manifestOf = (dataset: Dataset) => Manifest.parse(json(dataset, 'manifest.json'));
const indexOf = (dataset: Dataset) => Index.parse(json(dataset, manifestOf(dataset).index));
const shardOf = (dataset: Dataset, file: string) => Shard.parse(json(dataset, file)).meetings as unknown as Meeting[];
const recordsOf = (dataset: Dataset, kind: string) =>
  Records.parse(json(dataset, manifestOf(dataset).files[kind])).records;

const compiled = compile(small);
const manifest = manifestOf(compiled);
const index = indexOf(compiled);

describe('compile', () => {
  it('names every file in the manifest, and no other', () => {
    const named = ['manifest.json', manifest.index, manifest.search];
    named.push(...Object.values(manifest.meetings), ...Object.values(manifest.files));
    const statements = (file: string) => file.startsWith(`${manifest.statements}/`);
    expect([...compiled.files.keys()].filter((file) => !statements(file)).sort()).toEqual(named.sort());
    for (const file of named.filter((name) => name !== 'manifest.json'))
      expect(file).toMatch(/^[a-z0-9-]+-[0-9a-f]{8}\.json$/);
    expect(Object.keys(manifest.files).sort()).toEqual(
      ['agreements', 'gaps', 'indicators', 'milestones', 'people', 'programmes', 'sources'].sort(),
    );
  });

  it('counts what the small record holds', () => {
    expect(manifest.counts).toEqual({
      meetings: 8,
      readouts: 13,
      points: 17,
      people: 6,
      programmes: 1,
      agreements: 1,
      milestones: 1,
      indicators: 1,
      sources: 20,
      actors: 3,
      topics: 3,
    });
  });

  it('gives the same bytes in whatever order the collections come', () => {
    const shuffled = fc.record(
      Object.fromEntries(
        (Object.keys(COLLECTIONS) as Collection[]).map((name) => [
          name,
          fc.shuffledSubarray<unknown>(small[name], { minLength: small[name].length }),
        ]),
      ),
    );
    fc.assert(
      fc.property(shuffled, (collections) => {
        const again = compile({ ...small, ...(collections as unknown as Partial<Data>) });
        expect([...again.files].sort()).toEqual([...compiled.files].sort());
      }),
      { numRuns: 20 },
    );
  });

  it('leaves the record that it was given as it was', () => {
    const before = copy();
    before.meetings.reverse();
    const given = structuredClone(before);
    compile(given);
    expect(given).toEqual(before);
  });

  it('puts every meeting whole into the shard of its year, once, oldest first', () => {
    const shards = Object.entries(manifest.meetings).map(([year, file]) => [year, shardOf(compiled, file)] as const);
    for (const [year, meetings] of shards) for (const { date } of meetings) expect(date.slice(0, 4)).toBe(year);
    expect(shards.flatMap(([, meetings]) => meetings)).toEqual(small.meetings);
  });

  it('writes an index that reads back as the record', () => {
    const { meetings, readouts, points, parties } = { ...index, parties: index.relation.parties };
    const id = (list: readonly { id: string }[], place: number | undefined) => list[place ?? NaN]?.id;
    const ids = (list: readonly { id: string }[], places: readonly number[] = []) => places.map((p) => id(list, p));

    const read = meetings.id.map((meetingId, m) => ({
      id: meetingId,
      date: meetings.date[m],
      endDate: meetings.endDate[m] ?? undefined,
      kind: index.kinds[meetings.kind[m] ?? NaN],
      format: index.formats[meetings.format[m] ?? NaN],
      title: { en: meetings.titleEn[m], ja: meetings.titleJa[m] },
      city: meetings.city[m] ?? undefined,
      country: id(index.actors, meetings.country[m]),
      occasion: meetings.occasion[m] ?? undefined,
      partOf: meetings.id[meetings.partOf[m] ?? NaN],
      people: ids(index.people, meetings.people[m]),
      readouts: readouts.meeting.flatMap((meeting, r) =>
        meeting !== m
          ? []
          : {
              publisher: id(index.publishers, readouts.publisher[r]),
              party: parties[readouts.party[r] ?? NaN],
              own: readouts.own[r] === 1,
              complete: readouts.complete[r] === 1,
              retrospective: readouts.retrospective[r] === 1,
              language: readouts.language[r],
              points: points.readout.flatMap((readout, p) =>
                readout !== r
                  ? []
                  : {
                      section: index.sections[points.section[p] ?? NaN],
                      act: index.acts[points.act[p] ?? NaN],
                      side: [...parties, 'both'][points.side[p] ?? NaN],
                      speaker: id(index.people, points.speaker[p]),
                      topics: ids(index.topics, points.topics[p]),
                      programmes: ids(index.programmes, points.programmes[p]),
                      actors: ids(index.actors, points.actors[p]),
                      agreements: ids(index.agreements, points.agreements[p]),
                    },
              ),
            },
      ),
    }));

    const partyOf = new Map(small.publishers.map((publisher) => [publisher.id, publisher.party]));
    expect(read).toEqual(
      small.meetings.map(({ date, endDate, kind, format, title, occasion, partOf, ...meeting }) => ({
        id: meeting.id,
        date,
        endDate,
        kind,
        format,
        title,
        occasion,
        partOf,
        city: meeting.venue?.city,
        country: meeting.venue?.country,
        people: meeting.participants.map(({ person }) => person),
        readouts: meeting.readouts.map((readout) => ({
          publisher: readout.publisher,
          party: partyOf.get(readout.publisher) ?? readout.relays,
          own: partyOf.get(readout.publisher) !== undefined,
          complete: readout.complete,
          retrospective: readout.retrospective ?? false,
          language: readout.language,
          points: readout.points.map(({ id: _id, summary: _summary, speaker, ...point }) => ({ speaker, ...point })),
        })),
      })),
    );
  });

  it('keeps readouts in the order of meetings, points in that of readouts, and topics in the areas of the record', () => {
    const ascending = (list: readonly number[]) => expect(list).toEqual([...list].sort((a, b) => a - b));
    ascending(index.readouts.meeting);
    ascending(index.points.readout);
    expect(index.areas.map(({ id, topics }) => [id, topics.map((t) => index.topics[t]?.id)])).toEqual([
      ['economy', ['trade', 'fisheries']],
      ['people', ['youth-exchange']],
    ]);
  });

  it('gathers statements by what they touch, as the index numbers them', () => {
    const { points, readouts, meetings } = index;
    const touched = {
      topic: (point: number) => points.topics[point]!.map((place) => index.topics[place]!.id),
      actor: (point: number) => points.actors[point]!.map((place) => index.actors[place]!.id),
      programme: (point: number) => points.programmes[point]!.map((place) => index.programmes[place]!.id),
      person: (point: number) => [index.people[points.speaker[point]!]?.id].filter((id) => id !== undefined),
    };
    for (const by of STATEMENTS_BY) {
      const all = [...points.act.keys()].flatMap((point) => touched[by](point).map((id) => ({ id, point })));
      expect(all.length).toBeGreaterThan(0);
      for (const id of new Set(all.map((entry) => entry.id))) {
        const { statements } = Statements.parse(json(compiled, `${manifest.statements}/${by}/${id}.json`));
        expect(statements.map(({ point }) => point)).toEqual(
          all.filter((entry) => entry.id === id).map(({ point }) => point),
        );
        for (const { point, anchor, summary } of statements) {
          const meeting = meetings.id[readouts.meeting[points.readout[point]!]!];
          const [readout, place] = anchor.split('.');
          const source = small.meetings
            .find((candidate) => candidate.id === meeting)
            ?.readouts.find((candidate) => candidate.id === readout)
            ?.points.find((candidate) => candidate.id === place);
          expect(source?.summary).toBe(summary);
        }
      }
    }
  });

  it('has a list of search texts for every meeting', () => {
    expect(SearchFile.parse(json(compiled, manifest.search)).texts).toHaveLength(8);
  });

  describe('version', () => {
    it('is the day of the record and a hash, the same in manifest and index', () => {
      expect(compiled.version).toMatch(/^2024\.06\.30-[0-9a-f]{8}$/);
      expect([manifest.version, index.version]).toEqual([compiled.version, compiled.version]);
    });

    const edits: Record<string, (data: Data) => void> = {
      'a note': (data) => (data.meetings[0]!.note = 'Another note.'),
      'a sentence': (data) => (data.meetings[1]!.readouts[0]!.points[0]!.summary = 'Another sentence.'),
      'a title': (data) => (data.meetings[1]!.title.en = 'Another title'),
      'a figure': (data) => (data.programmes[0]!.figures[0]!.value = 1201),
      'an indicator': (data) => (data.indicators[0]!.points[0]!.value = 411),
      'a milestone': (data) => (data.milestones[0]!.summary = 'Another sentence.'),
      'an agreement': (data) => (data.agreements[0]!.place = 'Havn'),
      'an office': (data) => (data.people[0]!.offices[0]!.office = 'Chancellor'),
      'an actor': (data) => (data.actors[2]!.name.ja = '沿岸連盟'),
      'a topic': (data) => (data.topics.areas[0]!.name.en = 'Trade and industry'),
      'a publisher': (data) => (data.publishers[3]!.name.en = 'The Weekly'),
      'a redirect': (data) => (data.redirects['people'] = { 'a-holm': 'anna-holm' }),
      'a question': (data) => (data.questions[0]!.address = '/meetings?topic=fisheries'),
      'a gap': (data) => (data.gaps[0]!.text = 'Another sentence.'),
      'the day of the record': (data) => (data.relation.asOf = '2024-07-01'),
      'a meeting more': (data) => data.meetings.push({ ...data.meetings[7]!, id: '2024-04-18-another' }),
    };
    it.each(Object.entries(edits))('changes with %s', (_what, edit) => {
      const edited = copy();
      edit(edited);
      expect(compile(edited).version).not.toBe(compiled.version);
    });

    it('keeps the names of files that an edit does not touch', () => {
      const edited = copy();
      edited.meetings[0]!.note = 'Another note.';
      const changed = [...compile(edited).files.keys()].filter((file) => !compiled.files.has(file));
      expect(changed.map((file) => file.replace(/-[0-9a-f]{8}\.json$/, '')).sort()).toEqual(['index', 'meetings-1998']);
    });
  });

  describe('sources', () => {
    const sources = recordsOf(compiled, 'sources') as unknown as CitedSource[];
    const source = (url: string) => sources.find((entry) => entry.url === url);

    it('lists an address once, with every record that cites it', () => {
      expect(new Set(sources.map(({ url }) => url)).size).toBe(sources.length);
      expect(source('https://pm.arendal.example/cabinets')?.citedBy).toEqual(
        ['anna-holm', 'erik-dahl', 'liv-strand'].map((id) => ({ collection: 'people', id })),
      );
    });

    it('knows a page from whichever record describes it', () => {
      expect(source('https://mfa.arendal.example/open-doors')).toEqual({
        url: 'https://mfa.arendal.example/open-doors',
        title: 'Open Doors',
        publisher: 'mfa-arendal',
        publisherName: null,
        party: 'arendal',
        published: null,
        language: 'en',
        citedBy: [{ collection: 'programmes', id: 'open-doors' }],
      });
      expect(source('https://daily.example/2020/11/call')).toMatchObject({ publisher: 'daily', party: null });
    });

    it('lists the address of a fact that no list of sources has, with nothing made up', () => {
      expect(source('https://mfa.borduria.example/open-doors')).toMatchObject({
        title: null,
        publisher: null,
        party: null,
        published: null,
        language: null,
      });
    });

    it('prefers a title of the page to one of ours', () => {
      const edited = copy();
      const { readouts } = edited.meetings[0]!;
      readouts[0] = {
        ...readouts[0]!,
        url: 'https://mfa.arendal.example/history/1990',
        title: 'A list',
        titleIsOurs: true,
      };
      const found = (recordsOf(compile(edited), 'sources') as unknown as CitedSource[]).find(({ url }) =>
        url.endsWith('/history/1990'),
      );
      expect(found?.title).toBe('Relations since 1990');
      expect(found).not.toHaveProperty('titleIsOurs');
      expect(found?.citedBy.map(({ collection }) => collection)).toEqual(['meetings', 'milestones']);
    });

    it('goes by publisher, then newest first, unknown publishers last', () => {
      const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
      expect(publishers).toEqual(['mfa-arendal', 'pm-arendal', 'mfa-borduria', 'daily', null]);
      const days = sources.filter(({ publisher }) => publisher === 'mfa-borduria').map(({ published }) => published);
      expect(days).toEqual(['2024-04-19', '2022-02-02', '2016-03-05']);
    });
  });

  const faults: Record<string, [edit: (data: Data) => void, message: RegExp]> = {
    'a topic': [
      (data) => data.meetings[1]!.readouts[0]!.points[1]!.topics.push('fishing'),
      /"2016-03-04-foreign-ministers-meeting", readout "mfa-arendal-1", point "p2" refers to "fishing".*topics/,
    ],
    'a speaker': [(data) => (data.meetings[1]!.readouts[0]!.points[1]!.speaker = 'nobody'), /"nobody".*people/],
    'a side': [(data) => (data.meetings[1]!.readouts[0]!.points[1]!.side = 'syldavia'), /"syldavia".*parties/],
    'a publisher': [(data) => (data.meetings[1]!.readouts[0]!.publisher = 'weekly'), /"weekly".*publishers/],
    'a participant': [(data) => (data.meetings[1]!.participants[0]!.person = 'nobody'), /"nobody".*people/],
    'a visit': [(data) => (data.meetings[1]!.partOf = 'no-visit'), /"no-visit".*meetings/],
    'a country': [(data) => (data.people[0]!.country = 'syldavia'), /Person "anna-holm" refers to "syldavia".*actors/],
  };
  it.each(Object.entries(faults))('throws on %s that the record does not have', (_what, [edit, message]) => {
    const edited = copy();
    edit(edited);
    expect(() => compile(edited)).toThrow(message);
  });

  it('throws where two records share an id', () => {
    const edited = copy();
    edited.people.push(edited.people[0]!);
    expect(() => compile(edited)).toThrow('Two people have the id "anna-holm"');
  });
});

describe('from a folder', () => {
  let root: string;
  const at = (name: string) => path.join(root, 'data', name);
  const edit = (name: string, change: (text: string) => string) =>
    fs.writeFileSync(at(name), change(fs.readFileSync(at(name), 'utf8')));
  const fresh = () => {
    fs.rmSync(at(''), { recursive: true, force: true });
    fs.cpSync(SMALL, at(''), { recursive: true });
  };
  const warn = vi.fn<(message: string) => void>();
  const silent = { info() {}, warn, warnOnce: warn, error() {}, clearScreen() {}, hasErrorLogged: () => false };
  const config = (base: string) => ({
    root,
    base,
    configFile: false as const,
    customLogger: { ...silent, hasWarned: false },
    plugins: [datasetPlugin()],
  });

  beforeAll(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'readout-'));
    fs.writeFileSync(path.join(root, 'index.html'), '<!doctype html><title>Record</title>');
  });
  afterAll(() => fs.rmSync(root, { recursive: true }));

  it('takes a faultless record whole', () => {
    fresh();
    const { data, leftOut } = readPublishable(at(''));
    expect(leftOut).toEqual([]);
    expect(compile(data).files).toEqual(compiled.files);
  });

  it('leaves out a bad record and those that refer to it, names each, and publishes the rest', () => {
    fresh();
    edit('people/erik-dahl.json', () => '{');
    edit('milestones/1990-relations-established.json', (text) => text.replace('"1990-05"', '"1990-13"'));
    const { data, problems, leftOut } = readPublishable(at(''));
    expect(leftOut).toEqual([
      'data/agreements/fisheries-agreement-2018.json',
      'data/meetings/2016/2016-03-04-foreign-ministers-meeting.json',
      'data/meetings/2018/2018-06-12-foreign-ministers-meeting.json',
      'data/meetings/2019/2019-05-10-foreign-ministers-meeting.json',
      'data/milestones/1990-relations-established.json',
      'data/people/erik-dahl.json',
    ]);
    const errors = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
    for (const file of leftOut) expect(errors).toContain(file);
    expect(manifestOf(compile(data)).counts).toMatchObject({ meetings: 5, people: 5, agreements: 0, milestones: 0 });
  });

  it('says which file is at fault where nothing can be published', () => {
    fresh();
    edit('topics.json', (text) => text.replace('"areas"', '"area"'));
    expect(() => readPublishable(at(''))).toThrow(/usable topics\.json[^]*data\/topics\.json \/area/);
  });

  it('writes dataset and schemas in a build, and warns of what it leaves out', async () => {
    fresh();
    edit('people/tomas-hora.json', (text) => text.replace('"country"', '"land"'));
    warn.mockClear();
    const bundle = await build({ ...config('/'), build: { write: false } });
    const { output } = Array.isArray(bundle) ? bundle[0]! : (bundle as Extract<typeof bundle, { output: unknown }>);
    const assets = new Map(output.map((file) => [file.fileName, 'source' in file ? String(file.source) : '']));
    const built = Manifest.parse(JSON.parse(assets.get('dataset/manifest.json') ?? ''));
    expect(built.counts).toMatchObject({ people: 5, meetings: 7 });
    for (const file of [built.index, built.search, ...Object.values(built.meetings), ...Object.values(built.files)])
      expect([...assets.keys()]).toContain(`dataset/${file}`);
    expect(JSON.parse(assets.get('schema/meetings.json') ?? '')).toMatchObject({ type: 'object' });
    const said = warn.mock.calls.map(([message]) => message).join('\n');
    expect(said).toContain('data/people/tomas-hora.json');
    expect(said).toContain('data/meetings/1998/1998-official-visit-hora.json');
  });

  it('answers from memory while developing, under the base, and follows an edit', async () => {
    fresh();
    const server: ViteDevServer = await createServer({ ...config('/site/'), server: { port: 0, host: '127.0.0.1' } });
    try {
      await server.listen();
      const { port } = server.httpServer!.address() as { port: number };
      const ask = (file: string) => fetch(`http://127.0.0.1:${port}/site/${file}`);
      const reloaded = new Promise<void>((resolve) => {
        vi.spyOn(server.ws, 'send').mockImplementation((payload: unknown) => {
          if ((payload as { type?: string }).type === 'full-reload') resolve();
        });
      });

      const response = await ask('dataset/manifest.json?t=1');
      expect(response.headers.get('content-type')).toContain('application/json');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.json()).toEqual(manifest);
      expect((await ask(`dataset/${manifest.index}`)).status).toBe(200);
      expect((await ask('schema/people.json')).status).toBe(200);
      expect((await ask('dataset/index-00000000.json')).status).toBe(404);

      edit('gaps.json', (text) => text.replace('No page', 'Not one page'));
      await reloaded;
      const after = (await (await ask('dataset/manifest.json')).json()) as Manifest;
      expect(after.version).not.toBe(manifest.version);
      expect(await (await ask(`dataset/${after.files['gaps']}`)).text()).toContain('Not one page');
    } finally {
      await server.close();
    }
  });
});
