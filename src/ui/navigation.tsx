import { createContext, use, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';

/** True once the reader has moved from the page on which the site was opened. */
const MovedContext = createContext<{ current: boolean }>({ current: false });

const STORE = 'scroll-positions';
const LEAVING = ['click', 'keydown', 'popstate'] as const;
let positions: Map<string, number> | undefined;

/** Where each entry of the session's history was left; survives a reload. */
function scrollPositions(): Map<string, number> {
  positions ??= new Map(JSON.parse(sessionStorage.getItem(STORE) ?? '[]') as [string, number][]);
  return positions;
}

/**
 * What a browser does by itself between documents, done between pages: a new page starts at its top (or at the
 * element that the address names), and going back finds the place where one was. A change of the query alone keeps
 * the place.
 */
export function NavigationProvider({ children }: { children: ReactNode }) {
  const location = useLocation();
  const type = useNavigationType();
  const previous = useRef(location);
  const moved = useRef(false);

  const key = useRef(location.key);
  useLayoutEffect(() => {
    const from = previous.current;
    previous.current = location;
    key.current = location.key;
    if (from !== location) moved.current = true;
    if (type === 'POP') return reach(scrollPositions().get(location.key) ?? 0, location.hash);
    if (from.pathname === location.pathname && !location.hash) return;
    return reach(0, location.hash);
  }, [location, type]);

  useEffect(() => {
    window.history.scrollRestoration = 'manual';
    const remember = () => scrollPositions().set(key.current, window.scrollY);
    window.addEventListener('scroll', remember, { passive: true });
    // A scroll is told of a frame later, and a click may leave the page before.
    for (const leaving of LEAVING) window.addEventListener(leaving, remember, { capture: true });
    const keep = () => sessionStorage.setItem(STORE, JSON.stringify([...scrollPositions()].slice(-50)));
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('scroll', remember);
      for (const leaving of LEAVING) window.removeEventListener(leaving, remember, { capture: true });
      window.removeEventListener('pagehide', keep);
    };
  }, []);

  return <MovedContext value={moved}>{children}</MovedContext>;
}

/** Scrolls to a place, again and again while the page still grows towards it, for two seconds at most. */
function reach(top: number, hash: string): (() => void) | undefined {
  const go = () => {
    const target = hash && top === 0 ? document.getElementById(hash.slice(1)) : null;
    if (target) target.scrollIntoView();
    else window.scrollTo(0, top);
    return target !== null || (!hash && Math.abs(window.scrollY - top) < 2);
  };
  if (go()) return;
  const observer = new ResizeObserver(() => go() && stop());
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    window.removeEventListener('wheel', stop);
    window.removeEventListener('touchstart', stop);
    window.removeEventListener('keydown', stop);
  };
  const timer = setTimeout(stop, 2000);
  window.addEventListener('wheel', stop, { passive: true });
  window.addEventListener('touchstart', stop, { passive: true });
  window.addEventListener('keydown', stop);
  observer.observe(document.body);
  return stop;
}

/** Moves focus to a new page's heading, so that a screen reader says where one is; not on the page opened first. */
export function useHeadingFocus<T extends HTMLElement>(pathname: string) {
  const moved = use(MovedContext);
  const ref = useRef<T>(null);
  useEffect(() => {
    // Whoever writes in a field by the time the page is there goes on writing.
    const writes = document.activeElement?.matches('input, textarea, select');
    if (moved.current && !writes) ref.current?.focus({ preventScroll: true });
  }, [moved, pathname]);
  return ref;
}
