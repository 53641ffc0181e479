import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import styles from './SearchField.module.css';

interface Props {
  /** What the address says: no space at either end, single spaces within. */
  q: string;
  /** The address of the page with another search. */
  hrefFor: (q: string) => string;
  label: string;
  placeholder: string;
  /** The page's own search of the record, where the key `/` leads. */
  ofRecord?: boolean;
}

const PAUSE = 200;

const tidy = (text: string) => text.trim().replace(/\s+/g, ' ');

/** Searches while one writes, in the address: the first letters add an entry to the history, the next change it. */
export function SearchField({ q, hrefFor, label, placeholder, ofRecord = false }: Props) {
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // What is written last goes to where the page is by then: a click may come between.
  const page = useRef({ q, hrefFor });
  useEffect(() => {
    page.current = { q, hrefFor };
  });
  // The address may change under the field (back, a chip, a link); what is still being written stays.
  useEffect(() => {
    const input = field.current;
    if (input && timer.current === undefined && tidy(input.value) !== q) input.value = q;
  }, [q]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const next = tidy(field.current?.value ?? '');
    const { q: current, hrefFor: href } = page.current;
    if (next !== current) void navigate(href(next), { replace: current !== '' });
  };
  return (
    <search>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <input
          ref={field}
          type="search"
          name="q"
          defaultValue={q}
          aria-label={label}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          onInput={() => {
            clearTimeout(timer.current);
            timer.current = setTimeout(search, PAUSE);
          }}
          {...(ofRecord && { 'data-search': '', 'aria-keyshortcuts': '/' })}
        />
      </form>
    </search>
  );
}
