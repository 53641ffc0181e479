import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Tone } from '../analysis/timeline.ts';

/** What the drawing takes from the style sheet: a canvas knows neither variables nor `light-dark()`. */
export interface Palette {
  paper: string;
  ink: string;
  quiet: string;
  hairline: string;
  strong: string;
  focus: string;
  tones: Record<Tone, string>;
  /** Quiet washes: of office, two a side in turn; of programmes and their phases. */
  bands: readonly [readonly [string, string], readonly [string, string]];
  programme: string;
  phase: string;
  serif: string;
  sans: string;
}

const TONES: readonly Tone[] = [
  'first',
  'second',
  'both',
  'ink',
  'level-leaders',
  'level-ministers',
  'level-officials',
  'level-visits',
  'level-other',
];

const wash = (tone: string, part: number) => `color-mix(in oklab, var(--${tone}) ${part}%, var(--paper))`;

/** Reads the colours and faces as they are where `host` stands, in the theme of the moment. */
export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('span');
  host.append(probe);
  const read = (property: 'color' | 'fontFamily', value: string) => {
    probe.style[property] = value;
    return getComputedStyle(probe)[property];
  };
  const color = (value: string) => read('color', value);
  const palette: Palette = {
    paper: color('var(--paper)'),
    ink: color('var(--ink)'),
    quiet: color('var(--quiet)'),
    hairline: color('var(--hairline)'),
    strong: color('var(--hairline-strong)'),
    focus: color('var(--first)'),
    tones: Object.fromEntries(TONES.map((tone) => [tone, color(`var(--${tone})`)])) as Record<Tone, string>,
    bands: [
      [color(wash('first', 13)), color(wash('first', 22))],
      [color(wash('second', 12)), color(wash('second', 21))],
    ],
    programme: color(wash('ink', 7)),
    phase: color(wash('ink', 32)),
    serif: read('fontFamily', 'var(--serif)'),
    sans: read('fontFamily', 'var(--sans)'),
  };
  probe.remove();
  return palette;
}

/** Calls back when the theme changes: by the system's setting, or by the site's own switch. */
export function onThemeChange(listener: () => void): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', listener);
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    dark.removeEventListener('change', listener);
    observer.disconnect();
  };
}

/** The palette where an element stands; another one when the theme changes, or the faces have loaded. */
export function usePalette(host: RefObject<HTMLElement | null>): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  useLayoutEffect(() => {
    let gone = false;
    const read = () => !gone && host.current && setPalette(readPalette(host.current));
    read();
    const stop = onThemeChange(read);
    // A canvas takes the next best face while one loads, and does not draw itself again.
    const probe = getComputedStyle(host.current!);
    const faces = ['--serif', '--sans'].map((face) => document.fonts?.load(`15px ${probe.getPropertyValue(face)}`));
    void Promise.all(faces).then((loaded) => loaded.some((list) => list?.length) && read());
    return () => {
      gone = true;
      stop();
    };
  }, [host]);
  return palette;
}
