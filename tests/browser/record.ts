import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Meeting } from '../../src/model/schema.ts';

/** A meeting as its file has it: what is empty is left out. */
export type MeetingFile = z.input<typeof Meeting>;

/** Every meeting of the real record, read straight from the files, so that tests count without the site's own code. */
export const meetings: MeetingFile[] = readdirSync('data/meetings', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(path.join('data/meetings', file), 'utf8')) as MeetingFile);

/** Whether an account of the time has a point on the topic. */
export const mentions = (meeting: MeetingFile, topic: string): boolean =>
  meeting.readouts.some(
    (readout) => !readout.retrospective && (readout.points ?? []).some((point) => point.topics.includes(topic)),
  );

/** "1 meeting", "23 meetings" */
export const counted = (count: number): string => `${count} ${count === 1 ? 'meeting' : 'meetings'}`;

export const SEED = '2023-12-16-foreign-ministers-meeting-tokyo';

/**
 * An address of every kind of page, with real content. Long lists repeat one row, and checking every row of them takes
 * minutes: these are the shorter ones of their kind.
 */
export const PAGES = [
  '/',
  '/meetings?from=2024',
  '/meetings?topic=energy-transition&from=2013&kind=foreign-ministers-meeting',
  '/meetings?view=table&from=2022',
  '/meetings?q=supply+chain&sort=relevance',
  '/meetings?topic=no-such-topic&person=lee-hsien-loong&to=1990',
  `/meetings/${SEED}`,
  '/meetings/2022-06-11-summit-meeting-singapore',
  '/timeline?t=2012..2024',
  '/topics',
  '/topics/economic-security?from=2023',
  '/countries/japan',
  '/countries/india',
  '/programmes',
  '/programmes/jspp21',
  '/agreements?type=memorandum&topic=no-such-topic&q=environment',
  '/agreements/quantum-moc-2026',
  '/people/kamikawa-yoko',
  '/people/tommy-koh',
  '/statistics',
  '/statistics/visitors-sgp-to-jpn',
  '/sources?publisher=kantei',
  '/about',
  '/no-such-page',
];
