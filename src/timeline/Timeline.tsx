import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { dayNumber, daysOf, type Days } from '../analysis/days.ts';
import type { Lane, TimelineItem } from '../analysis/timeline.ts';
import { useI18n } from '../i18n/index.tsx';
import { Axis } from './Axis.tsx';
import { draw } from './draw.ts';
import { Overview } from './Overview.tsx';
import { usePalette } from './palette.ts';
import { Popup } from './Popup.tsx';
import {
  createScene,
  dayAt,
  findItem,
  hitTest,
  nearestIn,
  perDay,
  positionIn,
  stepIn,
  type Bucket,
  type Hit,
  type Scale,
} from './scene.ts';
import { isSameSpan, printSpan, roundSpan } from './span.ts';
import { ticksOf } from './ticks.ts';
import styles from './Timeline.module.css';
import { createViewport, panned, within, zoomed } from './viewport.ts';

export interface TimelineProps {
  /** Those that are shown, from top to bottom. */
  lanes: readonly Lane[];
  /** A lane's name, and what one can do with it. */
  name: (lane: Lane) => ReactNode;
  /** All that there is to see. */
  limits: Days;
  /** The span where the address names none. */
  home: Days;
  /** The span that the address names. */
  span: Days;
  /** The reader moved to another span, null for `home`: at rest after a drag, or with a button. */
  onSpan: (span: Days | null, how: 'replace' | 'push') => void;
  /** What fades and what stays; null where everything stays. */
  fits: ((item: TimelineItem) => boolean) | null;
  /** An item in words, for who can't see it. */
  describe: (item: TimelineItem, lane: Lane) => string;
  /** An item's card. */
  card: (item: TimelineItem, lane: Lane) => ReactNode;
  /** What a count says: the meetings of a year. */
  describeBucket: (bucket: Bucket, lane: Lane) => string;
  /** Opens an item's page; false where it has none. */
  onOpen: (item: TimelineItem) => boolean;
  /** The first year that is not thin. */
  thinBefore?: number | undefined;
  /** The day of the record. */
  asOf: string;
  /** Names the drawing to who can't see it. */
  label: string;
}

/** Where the reader points, and with what; `pin` keeps its card. */
interface Active {
  id: string;
  by: 'pointer' | 'key' | 'pin';
}

/** What a pointer that is down began with. */
interface Press {
  x: number;
  y: number;
  day: number;
  view: Days;
  moved: boolean;
}

/** From this width on, the lanes' names stand beside them. */
const WIDE = 700;
const NAMES = 184;
const REST = 350;

/**
 * The drawing: lanes of items over time. It is one canvas, so that thirty thousand items move as easily as thirty;
 * to the keyboard it is one stop, in which keys go from item to item and a live region says where one is.
 */
export function Timeline(props: TimelineProps) {
  const { lanes, name, limits, home, span, fits, describe, card, describeBucket, thinBefore, asOf, onOpen, label } =
    props;
  const i18n = useI18n();
  const { t } = i18n;
  const keys = useId();
  const frame = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [frameWidth, setFrameWidth] = useState(0);
  const [active, setActive] = useState<Active | null>(null);
  const [bucket, setBucket] = useState<{ lane: Lane; bucket: Bucket; y: number } | null>(null);
  const [above, setAbove] = useState(false);
  const [said, setSaid] = useState('');
  const palette = usePalette(plot);

  const [viewport] = useState(() => createViewport(span, limits));
  const measured = frameWidth > 0;
  const wide = frameWidth >= WIDE;
  const width = Math.max(280, frameWidth - (wide ? NAMES : 0));
  const scene = useMemo(() => createScene(lanes, fits, measured && !wide), [lanes, fits, measured, wide]);
  const scale = (): Scale => ({ view: viewport.view, width });
  const activeId = active?.id;
  const place = useMemo(() => (activeId === undefined ? null : findItem(scene, activeId)), [scene, activeId]);
  const item = place && scene.lanes[place.lane]!.items[place.place]!;

  useLayoutEffect(() => {
    const measure = () => setFrameWidth(frame.current?.getBoundingClientRect().width ?? 0);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);

  // Counts down while the reader moves, to the moment when the address follows.
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The drawing follows the address, unless it shows that span already or the reader has moved on.
  useEffect(() => {
    viewport.bound(limits);
    if (rest.current !== undefined) return;
    if (!isSameSpan(roundSpan(viewport.target), roundSpan(within(span, limits)))) viewport.show(span, 'gliding');
  }, [viewport, span, limits]);

  // Every change is drawn once in the next frame.
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d', { alpha: false });
    if (!context || !palette || !measured) return;
    const ratio = window.devicePixelRatio || 1;
    const paint = () => {
      frameId = 0;
      const scale = { view: viewport.view, width };
      draw(context, {
        scene,
        scale,
        palette,
        ratio,
        ticks: ticksOf(scale.view, width),
        title: (item) => i18n.name(item.title),
        active: place,
        thinBefore: thinBefore === undefined ? undefined : daysOf(String(thinBefore)).from,
        asOf: dayNumber(asOf) + 1,
      });
    };
    let frameId = 0;
    const later = () => {
      frameId ||= requestAnimationFrame(paint);
    };
    context.canvas.width = Math.round(width * ratio);
    context.canvas.height = Math.round(scene.height * ratio);
    paint();
    const stop = viewport.listen(later);
    return () => {
      stop();
      cancelAnimationFrame(frameId);
    };
  }, [viewport, scene, palette, width, measured, place, i18n, thinBefore, asOf]);

  // For those who measure when a timeline is complete.
  useEffect(() => {
    if (palette && measured) performance.mark('timeline-drawn');
  }, [scene, palette, measured]);

  useEffect(() => () => clearTimeout(rest.current), []);
  const settle = (how: 'replace' | 'push') => {
    clearTimeout(rest.current);
    rest.current = undefined;
    const at = isSameSpan(viewport.target, home) ? home : roundSpan(viewport.target);
    const [from = '', to] = printSpan(at).split('..');
    setSaid(t('timeline.showing', { span: i18n.span(from, to) }));
    props.onSpan(at === home ? null : at, how);
  };
  const move = (view: Days, how: 'at once' | 'gliding' = 'at once') => {
    viewport.show(view, how);
    clearTimeout(rest.current);
    rest.current = setTimeout(() => settle('replace'), REST);
  };
  const jump = (view: Days) => {
    viewport.show(view, 'gliding');
    settle('push');
  };

  const onWheel = (event: WheelEvent) => {
    const across = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    const pans = Math.abs(across) > Math.abs(event.deltaY) || (event.shiftKey && across !== 0);
    const zooms = event.ctrlKey || event.metaKey || document.activeElement === plot.current;
    // A plain wheel scrolls the page, as it does everywhere else on it.
    if (!pans && !zooms) return;
    event.preventDefault();
    const line = event.deltaMode === 0 ? 1 : 16;
    if (pans) return move(panned(viewport.view, (across * line) / width));
    const factor = Math.exp(Math.max(-0.5, Math.min(0.5, event.deltaY * line * (event.ctrlKey ? 0.008 : 0.002))));
    move(zoomed(viewport.view, factor, dayAt(scale(), event.clientX - plot.current!.getBoundingClientRect().left)));
  };
  // React's own listener could not keep the page from scrolling.
  useEffect(() => {
    const element = plot.current!;
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  });

  const presses = useRef(new Map<number, Press>());
  const hitOf = (event: PointerEvent): (Hit & { y: number }) | null => {
    const { left, top } = plot.current!.getBoundingClientRect();
    const y = event.clientY - top;
    const hit = hitTest(scene, scale(), event.clientX - left, y, event.pointerType === 'mouse' ? 3 : 10);
    return hit && { ...hit, y };
  };
  const point = (hit: ReturnType<typeof hitOf>, by: Active['by'], clientY: number) => {
    setAbove(clientY > window.innerHeight * 0.6);
    setActive(hit && 'item' in hit ? { id: hit.item.id, by } : null);
    setBucket(hit && 'bucket' in hit ? { lane: hit.scene.lane, bucket: hit.bucket, y: hit.y } : null);
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const { clientX: x, clientY: y } = event;
    const left = plot.current!.getBoundingClientRect().left;
    presses.current.set(event.pointerId, { x, y, day: dayAt(scale(), x - left), view: viewport.view, moved: false });
  };
  const onPointerMove = (event: PointerEvent) => {
    const press = presses.current.get(event.pointerId);
    if (!press) {
      if (event.pointerType === 'mouse' && active?.by !== 'pin') point(hitOf(event), 'pointer', event.clientY);
      return;
    }
    const others = [...presses.current].filter(([id]) => id !== event.pointerId);
    if (!press.moved && Math.abs(event.clientX - press.x) < 4 && others.length === 0) return;
    if (!press.moved) {
      press.moved = true;
      plot.current!.setPointerCapture(event.pointerId);
      if (active?.by !== 'key') setActive(null);
      setBucket(null);
    }
    const { left } = plot.current!.getBoundingClientRect();
    const now = scale();
    if (others.length === 0) {
      const days = dayAt(now, event.clientX - left) - press.day;
      move({ from: now.view.from - days, to: now.view.to - days });
    } else {
      // The two days under the fingers stay under them.
      const other = others[0]![1];
      const pixels = event.clientX - other.x;
      const days = press.day - other.day;
      if (Math.abs(pixels) > 12 && pixels * days > 0) {
        const factor = days / pixels / (1 / perDay(now));
        const view = zoomed(now.view, factor, other.day);
        const drift = dayAt({ view, width }, other.x - left) - other.day;
        move({ from: view.from - drift, to: view.to - drift });
      }
    }
    press.x = event.clientX;
    press.y = event.clientY;
  };
  const onPointerUp = (event: PointerEvent) => {
    const press = presses.current.get(event.pointerId);
    presses.current.delete(event.pointerId);
    if (!press) return;
    if (press.moved) return settle('replace');
    const hit = hitOf(event);
    if (hit && 'bucket' in hit) {
      setBucket(null);
      return jump(hit.bucket);
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (hit && event.pointerType === 'mouse' && plain && onOpen(hit.item)) return;
    point(hit, 'pin', event.clientY);
  };

  const go = (lane: number, next: number | null) => {
    const laneScene = scene.lanes[lane];
    if (!laneScene || next === null) return;
    const found = laneScene.items[next]!;
    const { from, to } = viewport.target;
    const middle = (found.days!.from + found.days!.to) / 2;
    const inView = found.days!.to > from && found.days!.from < to;
    if (!inView) move({ from: middle - (to - from) / 2, to: middle + (to - from) / 2 }, 'gliding');
    setActive({ id: found.id, by: 'key' });
    setBucket(null);
    const top = plot.current?.getBoundingClientRect().top ?? 0;
    setAbove(top + laneScene.top > window.innerHeight * 0.55);
    const position = t('timeline.position', positionIn(laneScene, next));
    setSaid(t('timeline.said', { item: describe(found, laneScene.lane), position }));
  };
  const dayOfActive = () =>
    item ? (item.days!.from + item.days!.to) / 2 : (viewport.view.from + viewport.view.to) / 2;
  const stepItem = (by: 1 | -1) => {
    if (place) return go(place.lane, stepIn(scene.lanes[place.lane]!, place.place, by));
    stepLane(0, 1);
  };
  /** The nearest item of the next lane that has one. */
  const stepLane = (from: number, by: 1 | -1) => {
    for (let lane = from; lane >= 0 && lane < scene.lanes.length; lane += by) {
      const next = nearestIn(scene.lanes[lane]!, dayOfActive());
      if (next !== null) return go(lane, next);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const { target } = viewport;
    const length = target.to - target.from;
    const actions: Record<string, () => void> = {
      ArrowLeft: () => (event.shiftKey ? stepItem(-1) : move(panned(target, -1 / 6), 'gliding')),
      ArrowRight: () => (event.shiftKey ? stepItem(1) : move(panned(target, 1 / 6), 'gliding')),
      ArrowUp: () => stepLane(place ? place.lane - 1 : scene.lanes.length - 1, -1),
      ArrowDown: () => stepLane(place ? place.lane + 1 : 0, 1),
      ',': () => stepItem(-1),
      '.': () => stepItem(1),
      '+': () => move(zoomed(target, 1 / 1.6, item ? dayOfActive() : undefined), 'gliding'),
      '-': () => move(zoomed(target, 1.6, item ? dayOfActive() : undefined), 'gliding'),
      Home: () => move({ from: limits.from, to: limits.from + length }, 'gliding'),
      End: () => move({ from: limits.to - length, to: limits.to }, 'gliding'),
      '0': () => move(home, 'gliding'),
      Enter: () => item && !onOpen(item) && setActive({ id: item.id, by: 'pin' }),
    };
    const action = actions[event.key === '=' ? '+' : event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  const close = () => {
    if (active?.by === 'pin') plot.current?.focus({ preventScroll: true });
    setActive(null);
    setBucket(null);
  };

  return (
    <div
      className={styles.timeline}
      // Escape closes a card wherever focus is: in the drawing, or in the card.
      onKeyDown={(event) => event.key === 'Escape' && (active || bucket) && close()}
      role="presentation"
    >
      <div className={styles.tools}>
        <Overview
          viewport={viewport}
          limits={limits}
          scene={scene}
          palette={palette}
          onMove={move}
          onDone={() => settle('push')}
        />
        <div className={styles.buttons} role="group" aria-label={t('timeline.zoom')}>
          <button type="button" onClick={() => jump(zoomed(viewport.target, 1 / 2))} aria-label={t('timeline.zoomIn')}>
            +
          </button>
          <button type="button" onClick={() => jump(zoomed(viewport.target, 2))} aria-label={t('timeline.zoomOut')}>
            −
          </button>
          <button type="button" onClick={() => jump(home)}>
            {t('timeline.all')}
          </button>
        </div>
      </div>
      <p id={keys} hidden>
        {t('timeline.keys')}
      </p>
      <div ref={frame} className={styles.frame} data-wide={wide || undefined}>
        <Axis viewport={viewport} width={width} measured={measured} thinBefore={thinBefore} />
        <ul className={styles.names} style={measured ? { height: scene.height } : undefined}>
          {scene.lanes.map(({ lane, top, height, inner }) => (
            <li
              key={lane.id}
              className={styles.name}
              data-side={lane.party}
              data-tall={height > 60 || undefined}
              style={measured ? { top, height: inner || height } : undefined}
            >
              {name(lane)}
            </li>
          ))}
        </ul>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys do all that a pointer does */}
        <div
          ref={plot}
          className={styles.plot}
          role="application"
          aria-label={label}
          aria-roledescription={t('timeline.role')}
          aria-describedby={keys}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- one stop for the whole drawing
          tabIndex={0}
          data-pointing={active || bucket ? true : undefined}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={(event) => presses.current.delete(event.pointerId)}
          onPointerLeave={() => {
            setBucket(null);
            if (active?.by === 'pointer') setActive(null);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => active?.by === 'key' && setActive(null)}
        >
          <canvas ref={canvas} className={styles.canvas} style={measured ? { height: scene.height } : undefined} />
        </div>
        {active && item && place && (
          <Popup
            key={active.by === 'pin' ? `pin ${item.id}` : 'pointer'}
            viewport={viewport}
            width={width}
            scene={scene}
            place={place}
            above={above}
            pinned={active.by === 'pin'}
            onClose={close}
          >
            {card(item, scene.lanes[place.lane]!.lane)}
          </Popup>
        )}
        {bucket && !active && (
          <Popup viewport={viewport} width={width} scene={scene} bucket={bucket} above={above} onClose={close}>
            <p>{describeBucket(bucket.bucket, bucket.lane)}</p>
          </Popup>
        )}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
