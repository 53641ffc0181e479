import type { Days } from '../analysis/days.ts';
import { isInexact, type Shape, type TimelineItem, type Tone } from '../analysis/timeline.ts';
import type { Account } from '../dataset/record.ts';
import type { Palette } from './palette.ts';
import {
  barY,
  bucketsOf,
  detailOf,
  edgesOf,
  itemY,
  perDay,
  reaching,
  rowsOf,
  rowY,
  SIZE,
  staffY,
  unitOf,
  viewWith,
  xOf,
  type Place,
  type Scale,
  type Scene,
  type SceneLane,
} from './scene.ts';
import type { Tick } from './ticks.ts';

/** What is drawn beside the scene itself. */
export interface Drawing {
  scene: Scene;
  scale: Scale;
  palette: Palette;
  ticks: readonly Tick[];
  /** The words of an item's title. */
  title: (item: TimelineItem) => string;
  /** Pixels of the screen to one of the page. */
  ratio: number;
  /** Where the reader points. */
  active?: Place | null;
  /** Before this day the record is thin. */
  thinBefore?: number | undefined;
  /** The day of the record. */
  asOf: number;
}

type Context = CanvasRenderingContext2D;

const FADED = 0.16;
/** The longest title beside a mark. */
const TITLE = 300;
/** A title shorter than this says nothing. */
const LEAST = 46;
const TERM_FONT = '500 15px';
const TITLE_FONT = '400 12.5px';

/** Draws the whole timeline. The canvas is as wide as the scale and as high as the scene, `ratio` times over. */
export function draw(context: Context, drawing: Drawing): void {
  const { scene, scale, palette, ticks, ratio, active } = drawing;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, scale.width, scene.height);
  context.imageSmoothingEnabled = false;
  context.textBaseline = 'middle';
  if (kept.palette !== palette || kept.ratio !== ratio) {
    kept = {
      palette,
      ratio,
      widths: { serif: new Map(), sans: new Map() },
      sprites: new Map(),
      spriteOf: new WeakMap(),
    };
  }

  drawGround(context, drawing);
  context.fillStyle = palette.hairline;
  for (const { day } of ticks) context.fillRect(Math.round(xOf(scale, day)), 0, 1 / ratio, scene.height);

  for (const lane of scene.lanes) {
    context.globalAlpha = 1;
    context.fillStyle = palette.hairline;
    context.fillRect(0, lane.top + lane.height - 1, scale.width, 1);
    DRAWN[lane.lane.form](context, drawing, lane);
  }
  if (active) drawActive(context, drawing, active);
  context.globalAlpha = 1;
}

const DRAWN = { terms: drawTerms, marks: drawMarks, bars: drawBars } as const;

/** Where the record is thin, and where it ends. */
function drawGround(context: Context, { scene, scale, palette, thinBefore, asOf, ratio }: Drawing): void {
  const thin = thinBefore === undefined ? -1 : Math.min(scale.width, xOf(scale, thinBefore));
  if (thin > 0) {
    context.save();
    context.beginPath();
    for (const { lane, top, height } of scene.lanes) {
      if (lane.form === 'marks') context.rect(0, top, thin, height);
    }
    context.clip();
    context.strokeStyle = palette.hairline;
    context.globalAlpha = 0.5;
    context.lineWidth = 1 / ratio;
    context.beginPath();
    // The hatching belongs to the time, and moves with it.
    const begin = (xOf(scale, thinBefore!) % 9) - 9 - scene.height;
    for (let x = begin; x < thin; x += 9) {
      context.moveTo(x, scene.height);
      context.lineTo(x + scene.height, 0);
    }
    context.stroke();
    context.restore();
  }
  const end = xOf(scale, asOf);
  if (end < scale.width) {
    context.fillStyle = palette.strong;
    context.fillRect(Math.round(end), 0, 1, scene.height);
  }
}

function drawTerms(context: Context, drawing: Drawing, lane: SceneLane): void {
  const { scale, palette, title } = drawing;
  const [light, dark] = palette.bands[lane.lane.party ?? 0];
  const y = lane.top + lane.inner + SIZE.gap / 2;
  const [first, end] = reaching(lane, viewWith(scale, 0));
  for (let place = first; place < end; place++) {
    const item = lane.items[place]!;
    const stands = item.manner !== null;
    const height = stands ? SIZE.terms / 2 : SIZE.terms;
    context.globalAlpha = lane.fits[place] ? 1 : FADED;
    const [left, right] = fadingBar(context, item, scale, place % 2 ? dark : light, palette.paper, y, height);
    if (stands) {
      context.fillStyle = palette.tones[item.tone];
      context.fillRect(left, y + height - 1, right - left, 1);
      continue;
    }
    context.font = `${TERM_FONT} ${palette.serif}`;
    context.fillStyle = palette.ink;
    inside(context, title(item), left, right, y + height / 2 + 0.5, scale.width);
  }
}

/** A bar over an item's days; where an end is not known it fades into the paper. Gives its edges on the drawing. */
function fadingBar(
  context: Context,
  item: TimelineItem,
  scale: Scale,
  color: string,
  paper: string,
  y: number,
  height: number,
): [number, number] {
  const { from, sureFrom, sureTo, to } = item.days!;
  const x = (day: number) => Math.min(scale.width + 40, Math.max(-40, xOf(scale, day)));
  const [left, right] = [x(from), Math.max(x(to), x(from) + 1)];
  const width = right - left;
  if (sureFrom === from && sureTo === to) context.fillStyle = color;
  else {
    const [start, end] = [xOf(scale, from), xOf(scale, to)];
    const gradient = context.createLinearGradient(start, 0, Math.max(end, start + 1), 0);
    const stop = (day: number) => Math.min(1, Math.max(0, (day - from) / (to - from)));
    gradient.addColorStop(0, sureFrom > from ? paper : color);
    gradient.addColorStop(stop(Math.min(sureFrom, sureTo)), color);
    gradient.addColorStop(stop(Math.max(sureFrom, sureTo)), color);
    gradient.addColorStop(1, sureTo < to ? paper : color);
    context.fillStyle = gradient;
  }
  // A hairline of paper parts it from the next.
  context.fillRect(left, y, Math.max(1, width - 1), height);
  return [left, right];
}

/** A name in a bar, at its visible beginning: whole, or its first word, or none where not even that fits. */
function inside(context: Context, name: string, left: number, right: number, y: number, width: number): void {
  const from = Math.max(left, 0) + 5;
  const room = Math.min(right, width) - from - 3;
  const [first = ''] = name.split(' ');
  const text = [name, ...(first.length > 2 ? [first] : [])].find((text) => widthOf(context, 'serif', text) <= room);
  if (text) context.fillText(text, from, y);
}

function drawBars(context: Context, drawing: Drawing, lane: SceneLane): void {
  const { scale, palette } = drawing;
  const [first, end] = reaching(lane, viewWith(scale, TITLE));
  for (const phases of [false, true]) {
    for (let place = first; place < end; place++) {
      const item = lane.items[place]!;
      const row = lane.fixed[place]!;
      if (row < 0 || (item.within !== undefined) !== phases) continue;
      context.globalAlpha = lane.fits[place] ? 1 : FADED;
      const y = barY(lane, row) + (phases ? SIZE.bar - 4 : 1);
      const [left, right] = fadingBar(
        context,
        item,
        scale,
        phases ? palette.phase : palette.programme,
        palette.paper,
        y,
        phases ? 3 : SIZE.bar - 2,
      );
      if (phases) {
        context.fillStyle = palette.quiet;
        context.fillRect(Math.max(left, -1), y - 1, 1, 4);
      }
      if (item.open && right <= scale.width) opening(context, right, y, phases ? 3 : SIZE.bar - 2, palette);
    }
  }
  context.font = `${TITLE_FONT} ${palette.sans}`;
  const nextInRow = new Map<number, number>();
  for (let place = end - 1; place >= first; place--) {
    const item = lane.items[place]!;
    const row = lane.fixed[place]!;
    if (row < 0 || item.within !== undefined) continue;
    const [left, right] = edgesOf(item, scale, false);
    context.globalAlpha = lane.fits[place] ? 1 : FADED;
    context.fillStyle = palette.ink;
    const most = Math.min(nextInRow.get(row) ?? scale.width, scale.width) - 4;
    // A name may run on beyond its bar, but does not stand where its bar is not.
    if (right > 0) {
      const from = Math.max(left, 0) + 5;
      const long = drawing.title(item);
      const text = item.short && widthOf(context, 'sans', long) > most - from ? item.short : long;
      if (most - from >= LEAST / 2)
        context.fillText(fitted(context, text, most - from), from, barY(lane, row) + SIZE.bar / 2 - 0.5);
    }
    nextInRow.set(row, left);
  }
}

/** The soft end of what goes on. */
function opening(context: Context, right: number, y: number, height: number, palette: Palette): void {
  const gradient = context.createLinearGradient(right - 28, 0, right, 0);
  gradient.addColorStop(0, withAlpha(palette.paper, 0));
  gradient.addColorStop(1, palette.paper);
  context.fillStyle = gradient;
  context.fillRect(right - 28, y, 28, height);
}

/** `rgb(…)` of a computed style with another opacity. */
function withAlpha(color: string, alpha: number): string {
  const parts = /^rgba?\(([^)]*)\)$/
    .exec(color)?.[1]
    ?.split(/[\s,/]+/)
    .slice(0, 3);
  return parts ? `rgba(${parts.join(',')},${alpha})` : 'transparent';
}

function drawMarks(context: Context, drawing: Drawing, lane: SceneLane): void {
  const { scale } = drawing;
  const detail = detailOf(lane, perDay(scale) * 365.25);
  if (lane.fixedRows > 0) drawStaff(context, drawing, lane);
  if (detail === 'years' || detail === 'months') return drawCounts(context, drawing, lane, detail);

  const titles = detail === 'titles';
  const rows = rowsOf(lane, perDay(scale), titles);
  const [first, end] = reaching(lane, viewWith(scale, titles ? TITLE : 2 * SIZE.mark));
  const yOf = (place: number) => {
    const line = lane.fixed[place]!;
    return line >= 0 ? staffY(lane, line) : rowY(lane, rows[place]!);
  };
  if (titles) drawTitles(context, drawing, lane, [first, end], yOf);
  for (let place = first; place < end; place++) {
    const item = lane.items[place]!;
    context.globalAlpha = lane.fits[place] ? 1 : FADED;
    drawMark(context, drawing, item, yOf(place));
  }
}

/** Agreements in force: a line each, from its beginning on. */
function drawStaff(context: Context, { scale, palette }: Drawing, lane: SceneLane): void {
  for (const [place, { force }] of lane.items.entries()) {
    const line = lane.fixed[place]!;
    if (!force || line < 0) continue;
    context.globalAlpha = lane.fits[place] ? 0.75 : FADED;
    const [left, right] = [xOf(scale, force.days.from), Math.min(xOf(scale, force.days.to), scale.width)];
    if (right <= 0 || left >= scale.width) continue;
    context.fillStyle = palette.strong;
    const y = Math.round(staffY(lane, line));
    context.fillRect(Math.max(0, left), y, right - Math.max(0, left), 1);
    if (force.to !== null) context.fillRect(right - 1, y - 1, 1, 3);
  }
}

/** Counts from the lane's foot up, a mark each where there is room. */
function drawCounts(context: Context, { scale, palette }: Drawing, lane: SceneLane, grain: 'years' | 'months'): void {
  const unit = unitOf(lane, grain);
  const foot = lane.top + lane.inner + SIZE.rows * SIZE.row + 2 * SIZE.gap - 1;
  const view = viewWith(scale, 0);
  for (const bucket of bucketsOf(lane, grain)) {
    if (bucket.to <= view.from || bucket.from >= view.to) continue;
    const left = xOf(scale, bucket.from) + 0.5;
    const width = Math.max(1, Math.min(14, xOf(scale, bucket.to) - left - 1));
    const middle = left + (xOf(scale, bucket.to) - xOf(scale, bucket.from)) / 2 - width / 2;
    let y = foot;
    for (const [tone, { count, fitting }] of bucket.tones) {
      context.fillStyle = palette.tones[tone];
      for (const [part, alpha] of [
        [fitting, 1],
        [count - fitting, FADED],
      ] as const) {
        context.globalAlpha = alpha;
        if (unit >= 3) for (let i = 0; i < part; i++) context.fillRect(middle, y - (i + 1) * unit, width, unit - 1);
        else context.fillRect(middle, y - part * unit, width, part * unit);
        y -= part * unit;
      }
    }
  }
}

function drawTitles(
  context: Context,
  { scale, palette, title }: Drawing,
  lane: SceneLane,
  [first, end]: readonly [number, number],
  yOf: (place: number) => number,
): void {
  context.font = `${TITLE_FONT} ${palette.sans}`;
  // From the last to the first, so that each knows where the next of its row begins.
  const next = new Map<number, number>();
  for (let place = end - 1; place >= first; place--) {
    const item = lane.items[place]!;
    const y = yOf(place);
    const [left, right] = reachOf(item, scale);
    // Lines in force are closer together than text, so their titles keep out of the way of three of them.
    const near = lane.fixed[place]! >= 0 ? [-2, -1, 0, 1, 2].map((line) => y + line * SIZE.staff) : [y];
    const free = Math.min(...near.map((line) => next.get(Math.round(line)) ?? Infinity));
    const room = Math.min(free - right - 10, TITLE);
    next.set(Math.round(y), left);
    if (room < LEAST || right < 0) continue;
    context.globalAlpha = lane.fits[place] ? 1 : FADED;
    const text = fitted(context, title(item), room);
    if (lane.fixed[place]! >= 0) {
      context.fillStyle = palette.paper;
      context.fillRect(right + 3, y - 6, widthOf(context, 'sans', text) + 4, 12);
    }
    context.fillStyle = palette.ink;
    context.fillText(text, right + 5, y + 0.5);
  }
}

/** From where to where a mark reaches, with the line of what it can mean where it is inexact. */
function reachOf(item: TimelineItem, scale: Scale): [left: number, right: number] {
  const [left, right] = edgesOf(item, scale, true);
  if (!isInexact(item)) return [left, right];
  return [Math.min(left, xOf(scale, item.days!.from)), Math.max(right, xOf(scale, item.days!.to))];
}

function drawMark(context: Context, { scale, palette, ratio }: Drawing, item: TimelineItem, y: number): void {
  const [from, to] = reachOf(item, scale);
  if (to < -1 || from > scale.width + 1) return;
  const [left, right] = edgesOf(item, scale, true);
  const inexact = isInexact(item);
  if (inexact) {
    if (to - from > 2 * SIZE.mark + 2) {
      context.fillStyle = palette.strong;
      context.fillRect(from, y - 0.5, to - from, 1);
      context.fillRect(from, y - 2.5, 1, 5);
      context.fillRect(to - 1, y - 2.5, 1, 5);
    }
  } else if (right - left > 2 * SIZE.mark + 2) {
    context.fillStyle = palette.tones[item.tone];
    context.fillRect(left, y - 1.5, right - left, 3);
  }
  const image = spriteOf(palette, item, ratio);
  const size = image.width / ratio;
  const at = item.lasts ? left + SIZE.mark : (left + right) / 2;
  // On whole pixels of the screen, where it is copied and not resampled.
  const snap = (value: number) => Math.round(value * ratio) / ratio;
  context.drawImage(image, snap(at - size / 2), snap(y - size / 2), size, size);
}

/** An item's mark: drawn once for all that look like it. */
function spriteOf(palette: Palette, item: TimelineItem, ratio: number): ImageBitmap {
  let sprite = kept.spriteOf.get(item);
  if (!sprite) {
    const { shape, tone, accounts } = item;
    const inexact = isInexact(item);
    const key = `${shape} ${tone} ${accounts} ${inexact}`;
    sprite = kept.sprites.get(key);
    if (!sprite) {
      const size = Math.ceil((2 * SIZE.mark + 3) * ratio);
      const canvas = new OffscreenCanvas(size, size);
      const context = canvas.getContext('2d')!;
      context.scale(ratio, ratio);
      context.translate(size / ratio / 2, size / ratio / 2);
      paintMark(context, palette, shape, tone, accounts, inexact);
      sprite = canvas.transferToImageBitmap();
      kept.sprites.set(key, sprite);
    }
    kept.spriteOf.set(item, sprite);
  }
  return sprite;
}

const OUTLINES: Record<Shape, (context: CanvasPath, half: number) => void> = {
  disc: (context, half) => context.arc(0, 0, half - 0.3, 0, 2 * Math.PI),
  square: (context, half) => context.rect(-half + 0.8, -half + 0.8, 2 * half - 1.6, 2 * half - 1.6),
  bar: (context, half) => context.rect(-half, -half, 2 * half, 2 * half),
  diamond: (context, half) => polygon(context, [0, -half], [half, 0], [0, half], [-half, 0]),
  up: (context, half) => polygon(context, [0, -half], [half, half - 1], [-half, half - 1]),
  down: (context, half) => polygon(context, [0, half], [half, 1 - half], [-half, 1 - half]),
};

function polygon(context: CanvasPath, ...points: readonly (readonly [number, number])[]): void {
  for (const [place, [x, y]] of points.entries()) {
    if (place === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.closePath();
}

/**
 * A mark around the origin. A meeting's disc has a half for each side: full for its own readout, pale where the
 * press passes its statement on, empty where there is none. What has no exact day is an outline.
 */
function paintMark(
  context: OffscreenCanvasRenderingContext2D,
  palette: Palette,
  shape: Shape,
  tone: Tone,
  accounts: readonly [Account, Account] | undefined,
  inexact: boolean,
): void {
  const half = SIZE.mark;
  context.beginPath();
  OUTLINES[shape](context, half);
  context.fillStyle = palette.paper;
  context.fill();
  context.fillStyle = palette.tones[tone];
  context.strokeStyle = palette.tones[tone];
  context.lineWidth = 1.2;
  if (!accounts) {
    if (inexact) context.stroke();
    else context.fill();
    return;
  }
  context.save();
  context.clip();
  for (const [side, account] of accounts.entries()) {
    if (account === null) continue;
    context.globalAlpha = account === 'own' ? 1 : 0.4;
    context.fillStyle = palette.tones[side === 0 ? 'first' : 'second'];
    context.fillRect(side === 0 ? -half : 0, -half, half, 2 * half);
  }
  context.restore();
  context.globalAlpha = 1;
  if (accounts.every((account) => account === 'own') && !inexact) return;
  if (inexact) context.setLineDash([1.8, 1.4]);
  context.lineWidth = 1;
  context.strokeStyle = accounts.every((account) => account === null) ? palette.tones[tone] : palette.strong;
  context.beginPath();
  OUTLINES[shape](context, half);
  context.stroke();
}

/** A line through all lanes at what the reader points at: who was in office, what else happened. */
function drawActive(context: Context, drawing: Drawing, { lane, place }: Place): void {
  const { scene, scale, palette } = drawing;
  const laneScene = scene.lanes[lane];
  const item = laneScene?.items[place];
  if (!laneScene || !item) return;
  const marks = laneScene.lane.form === 'marks';
  const [left, right] = edgesOf(item, scale, marks);
  const y = itemY(laneScene, place, scale);
  context.globalAlpha = 1;
  context.strokeStyle = palette.focus;
  context.fillStyle = palette.focus;
  if (marks) {
    context.globalAlpha = 0.55;
    context.fillRect(Math.round((left + right) / 2), 0, 1, scene.height);
    context.globalAlpha = 1;
  }
  if (item.force && laneScene.fixed[place]! >= 0) {
    const [from, to] = [Math.max(0, xOf(scale, item.force.days.from)), xOf(scale, item.force.days.to)];
    context.fillRect(from, Math.round(y) - 0.5, Math.min(to, scale.width) - from, 2);
  }
  context.lineWidth = 2;
  const [halfHeight, margin] = marks
    ? [SIZE.mark, 3]
    : [(laneScene.lane.form === 'terms' ? SIZE.terms : SIZE.bar) / 2, 0];
  context.beginPath();
  context.roundRect(
    left - margin,
    y - halfHeight - margin,
    right - left + 2 * margin,
    2 * (halfHeight + margin),
    marks ? SIZE.mark + margin : 2,
  );
  context.stroke();
}

type Face = 'serif' | 'sans';

/** What is worked out once for a palette and a screen: the widths of texts, and the marks. */
interface Kept {
  palette: Palette | null;
  ratio: number;
  widths: Record<Face, Map<string, number>>;
  /** By what they look like. */
  sprites: Map<string, ImageBitmap>;
  spriteOf: WeakMap<TimelineItem, ImageBitmap>;
}
let kept: Kept = {
  palette: null,
  ratio: 0,
  widths: { serif: new Map(), sans: new Map() },
  sprites: new Map(),
  spriteOf: new WeakMap(),
};

/** The width of a text in a face, which the context must have as its font. */
function widthOf(context: Context, face: Face, text: string): number {
  const widths = kept.widths[face];
  let width = widths.get(text);
  if (width === undefined) {
    if (widths.size > 20_000) widths.clear();
    widths.set(text, (width = context.measureText(text).width));
  }
  return width;
}

/** The text, or as much of it as fits with an ellipsis. */
function fitted(context: Context, text: string, room: number): string {
  if (widthOf(context, 'sans', text) <= room) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(context, 'sans', `${text.slice(0, middle).trimEnd()}…`) <= room) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low).trimEnd()}…`;
}

/** Counts of all lanes over the whole of time, for the strip that the view is chosen on. */
export function drawOverview(
  context: Context,
  {
    scene,
    limits,
    width,
    height,
    palette,
    ratio,
  }: {
    scene: Scene;
    limits: Days;
    width: number;
    height: number;
    palette: Palette;
    ratio: number;
  },
): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  const years = new Map<string, Days & { count: number; fitting: number }>();
  for (const lane of scene.lanes) {
    if (lane.lane.form !== 'marks') continue;
    for (const { date, from, to, count, fitting } of bucketsOf(lane, 'years')) {
      const year = years.get(date) ?? { from, to, count: 0, fitting: 0 };
      years.set(date, { ...year, count: year.count + count, fitting: year.fitting + fitting });
    }
  }
  const most = Math.max(1, ...[...years.values()].map(({ count }) => count));
  const scale = { view: limits, width };
  for (const { from, to, count, fitting } of years.values()) {
    const [left, right] = [xOf(scale, from), xOf(scale, to)];
    for (const [value, color] of [
      [count, palette.hairline],
      [fitting, palette.strong],
    ] as const) {
      context.fillStyle = color;
      const high = (value / most) * (height - 4);
      context.fillRect(left + 0.5, height - high, Math.max(1, right - left - 1), high);
    }
  }
}
