import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router-dom';
import { useI18n } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import styles from './Palette.module.css';
import { Results } from './Results.tsx';

/** Where a key goes from an option's place among `count`; beyond either end none is chosen. */
const MOVES: Record<string, (place: number, count: number) => number> = {
  ArrowDown: (place) => place + 1,
  ArrowUp: (place, count) => (place < 0 ? count : place) - 1,
};
/** Without a chosen option these keys move in the text. */
const MOVES_IN_LIST: typeof MOVES = { ...MOVES, Home: () => 0, End: (_, count) => count - 1 };

/**
 * The search of the whole site: a field whose list leads to everything that has a name, and to the statements that
 * hold the words. `/` and Ctrl-K (or Command-K) go to it; a page with a search field of its own keeps `/` for that.
 */
export function Palette() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const listId = useId();
  const box = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  /** The id of the chosen option. */
  const [active, setActive] = useState<string>();

  const show = () => {
    // At once, since a phone brings up its keyboard only for a field that is focused in the same breath.
    flushSync(() => setOpen(true));
    field.current?.focus();
    field.current?.select();
  };
  const hide = () => {
    setOpen(false);
    setActive(undefined);
  };
  const leave = () => {
    hide();
    opener.current?.focus();
  };
  const done = () => {
    hide();
    setText('');
    field.current?.blur();
  };
  useShortcuts(show);

  useEffect(() => {
    if (active) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that choose among the characters of a Japanese word are the input method's.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const options = [...(box.current?.querySelectorAll('[role="option"]') ?? [])];
    const place = options.findIndex(({ id }) => id === active);
    const move = (place < 0 ? MOVES : MOVES_IN_LIST)[event.key];
    if (event.key === 'Escape' && open) leave();
    else if (event.key === 'Enter' && place >= 0) (options[place] as HTMLElement).click();
    else if (move && open) setActive(options[move(place, options.length)]?.id);
    else if (move) setOpen(true);
    else return;
    event.preventDefault();
  };

  return (
    <search
      ref={box}
      className={styles.search}
      data-open={open || undefined}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && hide()}
    >
      <button ref={opener} type="button" className={styles.opener} aria-label={t('palette.label')} onClick={show}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5.5" />
          <path d="m12.5 12.5 5 5" />
        </svg>
      </button>
      <div className={styles.panel}>
        <form
          className={styles.form}
          action={paths.meetings()}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() === '') return;
            void navigate(paths.meetings({ q: text }));
            done();
          }}
        >
          <input
            ref={field}
            type="text"
            name="q"
            inputMode="search"
            enterKeyHint="search"
            role="combobox"
            aria-label={t('palette.label')}
            aria-keyshortcuts="/ Control+K Meta+K"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={open ? listId : undefined}
            aria-activedescendant={open ? active : undefined}
            placeholder={t('palette.placeholder')}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              setActive(undefined);
              setOpen(true);
            }}
            onClick={() => setOpen(true)}
            onKeyDown={onKeyDown}
          />
          <kbd aria-hidden="true">{t('palette.key')}</kbd>
          <button type="button" className={styles.close} onClick={leave}>
            {t('palette.close')}
          </button>
        </form>
        {open && <Results text={text} listId={listId} active={active} onChoose={done} />}
      </div>
    </search>
  );
}

/** `/` (left to a page's own search field) and Ctrl-K or Command-K. */
function useShortcuts(show: () => void) {
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.isComposing || event.altKey || document.querySelector('dialog[open]')) return;
      const control = event.ctrlKey || event.metaKey;
      if (control && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        latest.current();
      }
      if (control || event.key !== '/') return;
      if ((event.target as Element | null)?.closest('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      const own = document.querySelector<HTMLInputElement>('input[data-search]');
      if (!own) return latest.current();
      own.focus();
      own.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
