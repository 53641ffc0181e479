import type { Life } from '../analysis/programmes.ts';
import { useI18n } from '../i18n/index.tsx';

/** From when to when, and whether it still runs, as far as the record knows. */
export function LifeWords({ life: { start, end, state, signs } }: { life: Life }) {
  const { t, span, date } = useI18n();
  const dates =
    start && end
      ? span(start, end)
      : start
        ? t('programme.since', { date: date(start) })
        : end
          ? t('programme.until', { date: date(end) })
          : t('programme.undated');
  return (
    <>
      {dates}, {t('programme.state', { state, year: String(signs?.[1] ?? 0) })}
    </>
  );
}
