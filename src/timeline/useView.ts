import { useSyncExternalStore } from 'react';
import type { Days } from '../analysis/days.ts';
import type { Viewport } from './viewport.ts';

/** The span that a viewport shows; renders with every frame of its movement. */
export function useView(viewport: Viewport): Days {
  const read = () => viewport.view;
  return useSyncExternalStore(viewport.listen, read, read);
}
