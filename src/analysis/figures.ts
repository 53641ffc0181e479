import type { Figure } from '../model/schema.ts';

/** A year, and whether it is a fiscal one. */
export interface Year {
  year: number;
  fiscal: boolean;
}

/** From one year to another; null for an end that the text leaves open ("since 1994", "up to 1998"). */
export interface Period {
  from: Year | null;
  to: Year | null;
}

const DATE = String.raw`(FY)?(\d{4})(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?(?!\d)`;
const REMARK = String.raw`(?:,? (?<remark>.*))?`;
const SINCE = new RegExp(`^since ${DATE}${REMARK}$`);
const UP_TO = new RegExp(`^up to ${DATE}${REMARK}$`);
const RANGE = new RegExp(`^${DATE}(?: to |[-–])${DATE}${REMARK}$`);
// An edition bears its year in its name: JENESYS2017.
const SINGLE = new RegExp(`^(?:(?!FY)[A-Z]+(?=\\d))?${DATE}${REMARK}$`);
/** A remark that makes one year doubtful: it names another, or speaks of several. */
const DOUBTFUL = /\d{4}|years/;

const read = (found: RegExpExecArray, place: number): Year => ({
  year: Number(found[place + 1]),
  fiscal: found[place] !== undefined,
});

/**
 * The years that a text means, or null where it names none for sure: `readPeriod('FY2014-FY2016')` goes from fiscal
 * 2014 to fiscal 2016, `readPeriod('JENESYS2017, one year')` is 2017, `readPeriod('2014, six years')` and
 * `readPeriod('ten years')` are null.
 */
export function readPeriod(text: string): Period | null {
  const since = SINCE.exec(text);
  if (since) return { from: read(since, 1), to: null };
  const upTo = UP_TO.exec(text);
  if (upTo) return { from: null, to: read(upTo, 1) };
  const range = RANGE.exec(text);
  if (range) return { from: read(range, 1), to: read(range, 3) };
  const single = SINGLE.exec(text);
  if (!single || DOUBTFUL.test(single.groups?.remark ?? '')) return null;
  const year = read(single, 1);
  return { from: year, to: year };
}

/**
 * The time that a figure stands for: one year, several years together, everything since a start (`since` is null
 * where the source names none), or a moment.
 */
export type FigureTime =
  | ({ basis: 'year' } & Year)
  | { basis: 'years'; from: number; to: number }
  | ({ basis: 'since'; since: number | null } & Year)
  | ({ basis: 'moment' } & Year);

const isCumulative = (measure: string) => measure.endsWith('-cumulative');

/**
 * When a figure stands on an axis of years; null where its source does not say, so that it can be told in words only.
 * What counts from a start is `since`, whatever its measure is called, and never on one axis with yearly figures.
 */
export function figureTime({ measure, period, asOf }: Pick<Figure, 'measure' | 'period' | 'asOf'>): FigureTime | null {
  const at = asOf === undefined ? null : (readPeriod(asOf)?.to ?? null);
  if (period === undefined) {
    if (!at) return null;
    return isCumulative(measure) ? { basis: 'since', since: null, ...at } : { basis: 'moment', ...at };
  }
  const years = readPeriod(period);
  if (!years) return null;
  const { from, to } = years;
  if (!to) return at && { basis: 'since', since: from?.year ?? null, ...at };
  const single = from?.year === to.year;
  if (!from || isCumulative(measure)) return { basis: 'since', since: single ? null : (from?.year ?? null), ...to };
  return single ? { basis: 'year', ...to } : { basis: 'years', from: from.year, to: to.year };
}

/** How exact a value is; `noted` for a qualifier that only its own words tell. */
export type Bound = 'exact' | 'about' | 'over' | 'under' | 'noted';

const BOUNDS: Record<string, Bound> = {
  over: 'over',
  'more than': 'over',
  'at least': 'over',
  under: 'under',
  'less than': 'under',
  'fewer than': 'under',
  'at most': 'under',
  'up to': 'under',
  about: 'about',
  around: 'about',
  approximately: 'about',
  some: 'about',
  nearly: 'about',
  almost: 'about',
};

/** What a figure's qualifier says of its value: `boundOf('over')` is a lower bound. */
export function boundOf(qualifier: string | undefined): Bound {
  return qualifier === undefined ? 'exact' : (BOUNDS[qualifier.toLowerCase()] ?? 'noted');
}

/** Figures that may stand side by side: one measure of the same things, counted in the same way. */
export interface FigureSeries {
  /** For an address. */
  id: string;
  measure: string;
  unit: string;
  scope: string;
  basis: 'year' | 'since' | 'moment';
  since: number | null;
  /** In order of time; more than one in a year where sources differ. */
  points: (Year & { figure: Figure })[];
}

/** What a figure counts, without the remark in brackets at its end: how many took part changes from year to year. */
const scopeOf = ({ scope }: Figure) => scope.replace(/ \([^()]*\)$/, '');

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * The series that a chart can show: two years at least. Figures of different scopes, of years and from a start, of
 * different starts are never in one series. What stands alone, covers several years or names no year is left to the
 * table.
 */
export function figureSeries(figures: readonly Figure[]): FigureSeries[] {
  const series = new Map<string, FigureSeries>();
  for (const figure of figures) {
    const time = figureTime(figure);
    if (!time || time.basis === 'years') continue;
    const { measure, unit } = figure;
    const scope = scopeOf(figure);
    const since = time.basis === 'since' ? time.since : null;
    const id = [measure, time.basis === 'year' ? '' : time.basis, since ?? '', unit, scope]
      .map((part) => slug(String(part)))
      .filter(Boolean)
      .join('.');
    const known = series.get(id) ?? { id, measure, unit, scope, basis: time.basis, since, points: [] };
    known.points.push({ year: time.year, fiscal: time.fiscal, figure });
    series.set(id, known);
  }
  return [...series.values()]
    .map((one) => ({ ...one, points: one.points.toSorted((a, b) => a.year - b.year || byAsOf(a.figure, b.figure)) }))
    .filter(({ points }) => points[0]?.year !== points.at(-1)?.year);
}

const byAsOf = (a: Figure, b: Figure) => ((a.asOf ?? '') < (b.asOf ?? '') ? -1 : 1);

/**
 * The figures that another source contradicts, each with the others on the same thing: same measure, unit, scope and
 * time, another value. Counts as of different days are no contradiction.
 */
export function disagreements(figures: readonly Figure[]): Map<Figure, Figure[]> {
  const same = groupBy(figures, (figure) => {
    const time = figureTime(figure);
    const when = time?.basis === 'year' ? time.year : [figure.period, figure.asOf];
    return JSON.stringify([figure.measure, figure.unit, scopeOf(figure), time?.basis, when]);
  });
  const found = new Map<Figure, Figure[]>();
  for (const group of same.values()) {
    for (const figure of group) {
      const others = group.filter(({ value, source }) => value !== figure.value && source !== figure.source);
      if (others.length > 0) found.set(figure, others);
    }
  }
  return found;
}

/** All figures for a table: those of a measure together, measures as they first come, each in order of time. */
export function figuresInOrder(figures: readonly Figure[]): Figure[] {
  const when = (figure: Figure) => {
    const time = figureTime(figure);
    return time ? (time.basis === 'years' ? time.to : time.year) : Infinity;
  };
  return [...groupBy(figures, ({ measure }) => measure).values()].flatMap((own) =>
    own.toSorted((a, b) => when(a) - when(b) || (a.scope < b.scope ? -1 : a.scope > b.scope ? 1 : byAsOf(a, b))),
  );
}

/** Entries by key, in the order in which keys and entries first come. */
function groupBy<T, K>(entries: readonly T[], keyOf: (entry: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}
