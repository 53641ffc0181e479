import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { compile } from '../../src/dataset/compile.ts';
import { createLoader, DatasetError, type Loader } from '../../src/dataset/load.ts';
import { fileKey, indexQuery, manifestQuery, recordsQuery, shardQuery } from '../../src/dataset/queries.ts';
import { readData } from '../../src/dataset/read.ts';
import { createRecord } from '../../src/dataset/record.ts';
import { Index, Manifest } from '../../src/dataset/served.ts';

const { data } = readData('tests/fixtures/small/data');
const { files } = compile(data);
const manifest = Manifest.parse(JSON.parse(files.get('manifest.json') ?? ''));

/** A server of the small dataset; `instead` answers for a file in its stead. */
function server(instead: Record<string, () => Response | Promise<Response>> = {}) {
  return vi.fn<typeof fetch>(async (request) => {
    const url = String(request);
    if (!url.startsWith('/site/dataset/')) throw new Error(`Asked for ${url}`);
    const file = url.slice('/site/dataset/'.length);
    const content = files.get(file);
    return (
      instead[file]?.() ??
      (content === undefined ? new Response('', { status: 404 }) : Response.json(JSON.parse(content)))
    );
  });
}

const loaderWith = (...instead: Parameters<typeof server>): Loader => createLoader('/site/', server(...instead));

describe('loader', () => {
  it('loads every kind of file', async () => {
    const loader = loaderWith();
    expect(await loader.loadManifest()).toEqual(manifest);
    expect((await loader.loadIndex(manifest)).version).toBe(manifest.version);
    expect(await loader.loadShard(manifest, 2018)).toEqual(data.meetings.filter(({ date }) => date.startsWith('2018')));
    expect(await loader.loadRecords(manifest, 'people')).toEqual(data.people);
    expect((await loader.loadSearch(manifest)).texts).toHaveLength(8);
  });

  it('knows that a year without a file has no meetings', async () => {
    expect(await loaderWith().loadShard(manifest, 1950)).toEqual([]);
  });

  const later = { ...manifest, format: 2, somethingNew: true };
  const faults: Record<string, [kind: string, answer: () => Response | Promise<Response>]> = {
    'a server that fails': ['network', () => new Response('', { status: 500 })],
    'a server that does not answer': ['network', () => Promise.reject(new TypeError('fetch failed'))],
    'an answer that breaks off': [
      'network',
      () => new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError('terminated')) })),
    ],
    'a file that is gone': ['missing', () => new Response('', { status: 404 })],
    'a page in place of a file': [
      'missing',
      () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    ],
    'text that is no JSON': ['invalid', () => new Response('{"format":1,')],
    'another shape': ['invalid', () => Response.json({ ...manifest, index: 7 })],
    'no object at all': ['invalid', () => Response.json(null)],
    'an older format': ['invalid', () => Response.json({ ...manifest, format: 0 })],
    'a newer format': ['newer', () => Response.json(later)],
  };
  it.each(Object.entries(faults))('tells %s', async (_what, [kind, answer]) => {
    const error = await loaderWith({ 'manifest.json': answer })
      .loadManifest()
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DatasetError);
    expect(error).toMatchObject({ kind, file: 'manifest.json' });
  });

  it('says where in a file the fault is', async () => {
    const shard = manifest.meetings['2020']!;
    const bad = { format: 1, meetings: [{ id: 'x', date: '2020' }] };
    await expect(loaderWith({ [shard]: () => Response.json(bad) }).loadShard(manifest, 2020)).rejects.toThrow(
      `dataset/${shard}: at /meetings/0/readouts`,
    );
  });

  it('refuses a kind of record that the manifest does not name', async () => {
    const { people: _people, ...others } = manifest.files;
    await expect(loaderWith().loadRecords({ ...manifest, files: others }, 'people')).rejects.toMatchObject({
      kind: 'invalid',
      file: 'manifest.json',
    });
  });

  it('passes on that the caller gave up', async () => {
    const caller = new AbortController();
    const loader = createLoader('/site/', async (_url, options) => {
      caller.abort();
      options?.signal?.throwIfAborted();
      return new Response();
    });
    await expect(loader.loadManifest(caller.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('queries', () => {
  it('key every file by its name', () => {
    expect(manifestQuery().queryKey).toEqual(['dataset', 'manifest.json']);
    expect(indexQuery(manifest).queryKey).toEqual(['dataset', manifest.index]);
    expect(shardQuery(manifest, 2018).queryKey).toEqual(['dataset', manifest.meetings['2018']]);
    expect(shardQuery(manifest, 1950).queryKey).not.toEqual(shardQuery(manifest, 1951).queryKey);
    expect(recordsQuery(manifest, 'gaps').queryKey).toEqual(['dataset', manifest.files['gaps']]);
  });

  it('ask for a hashed file once, and again for none but the manifest', async () => {
    const fetcher = server();
    vi.stubGlobal('fetch', (url: string, options: RequestInit) => fetcher(`/site${url}`, options));
    const client = new QueryClient();
    for (let visit = 0; visit < 2; visit++) {
      await client.fetchQuery(manifestQuery());
      await client.fetchQuery(indexQuery(manifest));
      await client.fetchQuery(shardQuery(manifest, 2018));
      await client.invalidateQueries({ queryKey: fileKey('manifest.json'), refetchType: 'none' });
    }
    vi.unstubAllGlobals();
    const asked = fetcher.mock.calls.map(([url]) => String(url).replace('/site/dataset/', ''));
    expect(asked).toEqual(['manifest.json', manifest.index, manifest.meetings['2018'], 'manifest.json']);
  });

  it('try again once, and only where the network failed', () => {
    const { retry } = indexQuery(manifest);
    if (typeof retry !== 'function') throw new Error('retry is no function');
    const fault = (kind: DatasetError['kind']) => new DatasetError(kind, 'index.json', 'a fault');
    expect([retry(0, fault('network')), retry(1, fault('network'))]).toEqual([true, false]);
    for (const kind of ['missing', 'invalid', 'newer'] as const) expect(retry(0, fault(kind))).toBe(false);
  });
});

describe('record', () => {
  const index = Index.parse(JSON.parse(files.get(manifest.index) ?? ''));
  const record = createRecord(index);
  const meeting = (id: string) => record.meeting(record.numberOf(id) ?? NaN);

  it('sums up a meeting', () => {
    expect(meeting('2016-03-04-foreign-ministers-meeting')).toEqual({
      number: 1,
      id: '2016-03-04-foreign-ministers-meeting',
      date: '2016-03-04',
      endDate: null,
      kind: 'foreign-ministers-meeting',
      level: 'ministers',
      format: 'in-person',
      title: { en: 'Foreign ministers’ meeting in Bora', ja: '外相会談（ボラ）' },
      city: 'Bora',
      country: 'borduria',
      occasion: 'Working visit of Minister Dahl',
      partOf: null,
      people: [
        { id: 'erik-dahl', name: { en: 'Erik Dahl', ja: null }, party: 'arendal' },
        { id: 'boris-kral', name: { en: 'Boris Kral', ja: 'ボリス・クラール' }, party: 'borduria' },
      ],
      accounts: ['own', 'own'],
      topics: ['trade', 'fisheries', 'youth-exchange'],
      programmes: ['open-doors'],
      points: 5,
    });
  });

  it.each([
    ['1998-official-visit-hora', ['own', null], 0],
    ['2018-06-12-foreign-ministers-meeting', ['own', null], 1],
    ['2019-05-10-foreign-ministers-meeting', ['own', 'relayed'], 3],
    ['2020-11-20-telephone-talk', [null, null], 1],
    // The other party's page looks back: no account of the time, and its point no statement of it.
    ['2022-02-02-foreign-ministers-meeting', [null, 'own'], 1],
  ])('knows whose accounts there are of %s', (id, accounts, points) => {
    expect(meeting(id)).toMatchObject({ accounts, points });
  });

  it('names the most frequent topics first', () => {
    expect(meeting('2024-04-18-summit-meeting').topics).toEqual(['youth-exchange', 'trade', 'fisheries']);
  });

  it('leaves out the party of people from elsewhere', () => {
    const elsewhere = structuredClone(index);
    elsewhere.people[elsewhere.meetings.people[0]![0]!]!.actor = elsewhere.actors.findIndex(
      ({ id }) => id === 'coastal-league',
    );
    expect(createRecord(elsewhere).meeting(0).people[0]).not.toHaveProperty('party');
  });

  it('finds the readouts and points of a meeting', () => {
    for (const [number, { readouts }] of data.meetings.entries()) {
      const [from, to] = record.readoutsOf(number);
      expect(index.readouts.meeting.slice(from, to)).toEqual(readouts.map(() => number));
      const [first, last] = record.pointsOf(number);
      expect(index.points.readout.slice(first, last)).toEqual(
        readouts.flatMap(({ points }, place) => points.map(() => from + place)),
      );
    }
  });

  it('finds the meetings within a visit', () => {
    expect(record.parts('2018-06-11-state-visit-holm')).toEqual([3]);
    expect(meeting('2018-06-12-foreign-ministers-meeting').partOf).toBe('2018-06-11-state-visit-holm');
    expect(record.parts('2024-04-18-summit-meeting')).toEqual([]);
    expect(record.parts('no-such-visit')).toEqual([]);
  });

  it('follows redirects, over several steps and round a circle', () => {
    expect(record.numberOf('2019-05-10-ministers')).toBe(4);
    expect(record.resolve('meetings', '2019-05-10-ministers')).toBe('2019-05-10-foreign-ministers-meeting');
    expect(record.resolve('people', 'anna-holm')).toBe('anna-holm');
    const renamed = createRecord({ ...index, redirects: { people: { a: 'b', b: 'anna-holm', c: 'd', d: 'c' } } });
    expect(renamed.resolve('people', 'a')).toBe('anna-holm');
    expect(['c', 'd']).toContain(renamed.resolve('people', 'c'));
  });

  it('has no number for what it does not know, and no meeting for such a number', () => {
    expect(record.numberOf('2019-05-10')).toBeUndefined();
    expect(record.numberOf('constructor')).toBeUndefined();
    expect(() => record.meeting(8)).toThrow(RangeError);
  });

  it('is made once for an index, and a summary once for a meeting', () => {
    expect(createRecord(index)).toBe(record);
    expect(record.meeting(2)).toBe(record.meeting(2));
  });
});
