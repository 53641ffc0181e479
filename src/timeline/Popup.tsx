import { useEffect, useRef, type ReactNode } from 'react';
import { useI18n } from '../i18n/index.tsx';
import { edgesOf, itemY, SIZE, xOf, type Bucket, type Place, type Scene } from './scene.ts';
import styles from './Timeline.module.css';
import { useView } from './useView.ts';
import type { Viewport } from './viewport.ts';

interface Props {
  viewport: Viewport;
  width: number;
  scene: Scene;
  /** The item that it is about, or the count. */
  place?: Place;
  bucket?: { bucket: Bucket; y: number };
  /** It stands above, since there is no room below. */
  above: boolean;
  /** It stays, with its links to be used. */
  pinned?: boolean;
  onClose: () => void;
  children: ReactNode;
}

const CARD = 300;

/** The card of what the reader points at. It follows the drawing. */
export function Popup({ viewport, width, scene, place, bucket, above, pinned = false, onClose, children }: Props) {
  const { t } = useI18n();
  const view = useView(viewport);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pinned) card.current?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
  }, [pinned]);
  const scale = { view, width };
  const lane = place && scene.lanes[place.lane];
  let [left, right, y] = [0, width, bucket?.y ?? 0];
  if (bucket) [left, right] = [xOf(scale, bucket.bucket.from), xOf(scale, bucket.bucket.to)];
  if (lane) {
    [left, right] = edgesOf(lane.items[place.place]!, scale, lane.lane.form === 'marks');
    y = itemY(lane, place.place, scale);
  }
  const middle = (Math.max(0, left) + Math.min(width, right)) / 2;
  const at = Math.max(0, Math.min(width - Math.min(CARD, width), middle - CARD / 2));
  const away = 2 * SIZE.mark + 6;
  return (
    <div
      ref={card}
      className={styles.card}
      data-pinned={pinned || undefined}
      style={{ left: at, ...(above ? { bottom: scene.height - y + away } : { top: y + away }) }}
      inert={!pinned}
    >
      {children}
      {pinned && (
        <button type="button" className={styles.close} onClick={onClose} aria-label={t('timeline.close')}>
          ×
        </button>
      )}
    </div>
  );
}
