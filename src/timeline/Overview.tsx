import { useLayoutEffect, useRef, useState, type PointerEvent } from 'react';
import type { Days } from '../analysis/days.ts';
import { drawOverview } from './draw.ts';
import type { Palette } from './palette.ts';
import { dayAt, xOf, type Scene } from './scene.ts';
import styles from './Timeline.module.css';
import { useView } from './useView.ts';
import type { Viewport } from './viewport.ts';

interface Props {
  viewport: Viewport;
  limits: Days;
  scene: Scene;
  palette: Palette | null;
  onMove: (view: Days) => void;
  /** The pointer is up. */
  onDone: () => void;
}

const HEIGHT = 40;
/** How near an end of the window one takes hold of it. */
const GRIP = 9;

type Hold = { part: 'from' | 'to' | 'new'; day: number } | { part: 'window'; day: number; view: Days };

/**
 * Everything by year, and the window that the drawing shows: its ends and itself can be dragged, and a drag beside it
 * draws another. For pointers only; the drawing's keys do the same.
 */
export function Overview({ viewport, limits, scene, palette, onMove, onDone }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const hold = useRef<Hold>(undefined);
  const [width, setWidth] = useState(0);
  const view = useView(viewport);

  useLayoutEffect(() => {
    const measure = () => setWidth(strip.current?.getBoundingClientRect().width ?? 0);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(strip.current!);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !palette || width === 0) return;
    const ratio = window.devicePixelRatio || 1;
    context.canvas.width = Math.round(width * ratio);
    context.canvas.height = HEIGHT * ratio;
    drawOverview(context, { scene, limits, width, height: HEIGHT, palette, ratio });
  }, [scene, limits, palette, width]);

  const scale = { view: limits, width };
  const [left, right] = [xOf(scale, view.from), xOf(scale, view.to)];
  const dayUnder = (event: PointerEvent) => dayAt(scale, event.clientX - strip.current!.getBoundingClientRect().left);

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    strip.current!.setPointerCapture(event.pointerId);
    const day = dayUnder(event);
    const x = xOf(scale, day);
    const near = (end: number) => Math.abs(x - end) <= GRIP;
    // Where both ends are within reach, the nearer one; a window too narrow for that is moved.
    if (right - left > 3 * GRIP && near(left)) hold.current = { part: 'to', day: view.to };
    else if (right - left > 3 * GRIP && near(right)) hold.current = { part: 'from', day: view.from };
    else if (x >= Math.min(left, (left + right) / 2 - GRIP) && x <= Math.max(right, (left + right) / 2 + GRIP)) {
      hold.current = { part: 'window', day, view };
    } else hold.current = { part: 'new', day };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!hold.current) return;
    const day = dayUnder(event);
    if (hold.current.part === 'window') {
      const { view } = hold.current;
      const by = day - hold.current.day;
      onMove({ from: view.from + by, to: view.to + by });
    } else if (Math.abs(xOf(scale, day) - xOf(scale, hold.current.day)) > 3) {
      onMove({ from: Math.min(day, hold.current.day), to: Math.max(day, hold.current.day) });
    }
  };
  const onPointerUp = (event: PointerEvent) => {
    const held = hold.current;
    hold.current = undefined;
    if (!held) return;
    const day = dayUnder(event);
    // A click beside the window brings it there.
    if (held.part === 'new' && Math.abs(xOf(scale, day) - xOf(scale, held.day)) <= 3) {
      const half = (view.to - view.from) / 2;
      onMove({ from: day - half, to: day + half });
    }
    onDone();
  };

  return (
    <div
      ref={strip}
      className={styles.overview}
      aria-hidden="true"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => (hold.current = undefined)}
    >
      <canvas ref={canvas} className={styles.canvas} />
      {width > 0 && <div className={styles.window} style={{ left, width: Math.max(3, right - left) }} />}
    </div>
  );
}
