import * as z from 'zod/mini';
import type { Agreement, Gaps, Indicator, Meeting, Milestone, Person, Programme } from '../model/schema.ts';
import {
  FORMAT,
  Index,
  Manifest,
  Records,
  SearchFile,
  Shard,
  Statements,
  type CitedSource,
  type StatementText,
  type StatementsBy,
} from './served.ts';

/** What went wrong with a file of the dataset, for the words that the reader is shown. */
export type DatasetFault =
  /** No answer, or an answer that says the server failed: worth another try. */
  | 'network'
  /** The server has no such file: mostly a newer version of the dataset stands there now, and a reload finds it. */
  | 'missing'
  /** The file is there and is not what it should be. */
  | 'invalid'
  /** The dataset is of a format that this page does not know yet: a reload brings the page that does. */
  | 'newer';

/** A file of the dataset could not be had, or not be used. */
export class DatasetError extends Error {
  readonly kind: DatasetFault;
  /** Path below `dataset/`. */
  readonly file: string;

  constructor(kind: DatasetFault, file: string, detail: string, options?: ErrorOptions) {
    super(`dataset/${file}: ${detail}`, options);
    this.name = 'DatasetError';
    this.kind = kind;
    this.file = file;
  }
}

/** The kinds of record that are served whole, by their name in `manifest.files`. */
export interface RecordsByKind {
  programmes: Programme;
  agreements: Agreement;
  milestones: Milestone;
  people: Person;
  indicators: Indicator;
  gaps: Gaps[number];
  sources: CitedSource;
}
export type RecordsKind = keyof RecordsByKind;

/**
 * Fetches the files of a dataset and checks them against their cheap schemas. Every function rejects with a
 * `DatasetError`, or with the signal's reason where the caller gave up.
 */
export interface Loader {
  loadManifest(signal?: AbortSignal): Promise<Manifest>;
  loadIndex(manifest: Manifest, signal?: AbortSignal): Promise<Index>;
  /** The meetings of a year, oldest first; none for a year of which the manifest has no file. */
  loadShard(manifest: Manifest, year: number, signal?: AbortSignal): Promise<Meeting[]>;
  loadRecords<K extends RecordsKind>(manifest: Manifest, kind: K, signal?: AbortSignal): Promise<RecordsByKind[K][]>;
  loadSearch(manifest: Manifest, signal?: AbortSignal): Promise<SearchFile>;
  /** The points that touch an id of the index, in the index's order; ask only for one that has a point. */
  loadStatements(manifest: Manifest, by: StatementsBy, id: string, signal?: AbortSignal): Promise<StatementText[]>;
}

/**
 * A loader for the site at `base` (as in `import.meta.env.BASE_URL`, with a slash at its end).
 *
 * @example
 * const { loadManifest, loadIndex } = createLoader('/');
 * const index = await loadIndex(await loadManifest());
 */
export function createLoader(base: string, fetcher: typeof fetch = (...request) => fetch(...request)): Loader {
  async function load<T>(schema: z.ZodMiniType<T>, file: string, signal?: AbortSignal): Promise<T> {
    const json = parseJson(await fetchText(`${base}dataset/${file}`, file, fetcher, signal), file);
    const { format } = z.catch(z.object({ format: z.number() }), { format: 0 }).parse(json);
    if (format > FORMAT) throw new DatasetError('newer', file, `has format ${format}, and this page knows ${FORMAT}`);
    const checked = schema.safeParse(json);
    if (checked.success) return checked.data;
    const [issue] = checked.error.issues;
    throw new DatasetError('invalid', file, `at /${issue?.path.join('/')}: ${issue?.message}`, {
      cause: checked.error,
    });
  }

  return {
    loadManifest: (signal) => load(Manifest, MANIFEST, signal),
    loadIndex: (manifest, signal) => load(Index, manifest.index, signal),
    loadSearch: (manifest, signal) => load(SearchFile, manifest.search, signal),
    async loadStatements(manifest, by, id, signal) {
      return (await load(Statements, `${manifest.statements}/${by}/${id}.json`, signal)).statements;
    },
    async loadShard(manifest, year, signal) {
      const file = manifest.meetings[year];
      if (file === undefined) return [];
      // The compile step wrote whole records; the cheap schema has seen the parts that a page walks through.
      return (await load(Shard, file, signal)).meetings as unknown as Meeting[];
    },
    async loadRecords<K extends RecordsKind>(manifest: Manifest, kind: K, signal?: AbortSignal) {
      const file = manifest.files[kind];
      if (file === undefined) throw new DatasetError('invalid', MANIFEST, `at /files: names no file of ${kind}`);
      return (await load(Records, file, signal)).records as unknown as RecordsByKind[K][];
    },
  };
}

/** The only file whose name does not change with its content. */
export const MANIFEST = 'manifest.json';

async function fetchText(url: string, file: string, fetcher: typeof fetch, signal?: AbortSignal): Promise<string> {
  try {
    const response = await fetcher(url, { signal: signal ?? null });
    // A host that answers every unknown address with the page itself has no such file either.
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (response.status === 404 || response.status === 410 || (response.ok && isPage)) {
      throw new DatasetError('missing', file, 'is not on the server');
    }
    if (!response.ok) throw new DatasetError('network', file, `the server answered ${response.status}`);
    return await response.text();
  } catch (error) {
    if (error instanceof DatasetError || signal?.aborted) throw error;
    throw new DatasetError('network', file, 'the server did not answer', { cause: error });
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DatasetError('invalid', file, 'is not JSON', { cause: error });
  }
}
