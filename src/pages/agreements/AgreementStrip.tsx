import { useId, useState, type KeyboardEvent } from 'react';
import { Link } from 'react-router-dom';
import { useI18n } from '../../i18n/index.tsx';
import { yearOf } from '../../model/date.ts';
import type { Agreement } from '../../model/schema.ts';
import { AGREEMENT_KINDS } from '../../model/vocabulary.ts';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import styles from './AgreementsPage.module.css';
import { KindMark } from './KindMark.tsx';

/** A mark an agreement, by the year of its signature; those that the filter leaves out are faint. */
export function AgreementStrip({
  agreements,
  shown,
}: {
  /** Latest first. */
  agreements: readonly Agreement[];
  shown: readonly Agreement[];
}) {
  const { t, name, date, list } = useI18n();
  const label = useLabels();
  const keys = useId();
  const id = useId();
  const dated = agreements.flatMap((agreement) =>
    agreement.signed ? [{ agreement, signed: agreement.signed, year: yearOf(agreement.signed) }] : [],
  );
  const fits = new Set(shown.map((agreement) => agreement.id));
  // One stop for the Tab key; arrow keys go from one to the next.
  const [focused, setFocused] = useState<string>();
  const stop =
    focused !== undefined && fits.has(focused) ? focused : dated.find((d) => fits.has(d.agreement.id))?.agreement.id;
  const first = dated.at(-1)?.year;
  const last = dated[0]?.year;
  if (first === undefined || last === undefined) return null;

  const years = Array.from({ length: last - first + 1 }, (_, i) => ({
    year: first + i,
    marks: dated.filter(({ year }) => year === first + i).toReversed(),
  }));
  const most = Math.max(...years.map(({ marks }) => marks.length));
  const busiest = years.filter(({ marks }) => marks.length === most).map(({ year }) => String(year));
  const kinds = AGREEMENT_KINDS.filter((kind) => agreements.some((agreement) => agreement.kind === kind.id));
  return (
    <figure className={styles.strip} aria-labelledby={id}>
      <h2 id={id}>{t('agreements.strip', { count: most, years: list(busiest) })}</h2>
      <p className={styles.counted}>
        {t('agreements.stripCounted', { from: String(first), to: String(last) })}{' '}
        {t('agreements.undatedInStrip', { count: agreements.length - dated.length })}
      </p>
      <ul className={styles.legend}>
        {kinds.map((kind) => (
          <li key={kind.id}>
            <KindMark kind={kind.id} /> {name(kind.name)}
          </li>
        ))}
      </ul>
      <p id={keys} hidden>
        {t('agreements.stripKeys')}
      </p>
      <ol className={styles.years} aria-label={t('agreements.stripLabel')} aria-describedby={keys}>
        {years.map(({ year, marks }) => (
          <li key={year} className={styles.year}>
            <ul>
              {marks.map(({ agreement, signed }) => {
                const words = t('agreements.stripMark', {
                  date: date(signed),
                  title: name(agreement.title),
                  kind: label('agreementKind', agreement.kind) ?? agreement.kind,
                });
                return (
                  <li key={agreement.id}>
                    {fits.has(agreement.id) ? (
                      <Link
                        to={paths.agreement(agreement.id)}
                        aria-label={words}
                        title={words}
                        data-mark
                        tabIndex={agreement.id === stop ? 0 : -1}
                        onFocus={() => setFocused(agreement.id)}
                        onKeyDown={moveFocus}
                      >
                        <KindMark kind={agreement.kind} />
                      </Link>
                    ) : (
                      <span className={styles.faint}>
                        <KindMark kind={agreement.kind} />
                      </span>
                    )}
                  </li>
                );
              })}
            </ul>
            <span className={styles.yearName} data-shown={year % 10 === 0 || undefined}>
              {year}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** From mark to mark, in order of date. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const marks = [...(event.currentTarget.closest('figure')?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])];
  event.preventDefault();
  marks[step(marks.indexOf(event.currentTarget), marks.length - 1)]?.focus();
}
