import { Link } from 'react-router-dom';
import { useI18n } from '../../i18n/index.tsx';
import { ACTS, BOTH } from '../../model/vocabulary.ts';
import { activeFilters, without } from '../../query/address.ts';
import { EVERYTHING, type Facet } from '../../query/filter.ts';
import { unknownValues } from '../../query/unknown.ts';
import { FACET_TITLES } from '../../ui/FacetPanel.tsx';
import chipStyles from '../../ui/FilterChips.module.css';
import { useLabels } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';
import { toggled } from './StatementFacets.tsx';
import { useTopicView } from './view.ts';

interface Chip {
  words: string;
  /** The address without it. */
  to: string;
  unknown: boolean;
}

/** What narrows the statements, each to be taken out with one click; what the record does not know is named as such. */
export function Chips() {
  const { t } = useI18n();
  const chips = useChips();
  const { view, hrefFor } = useTopicView();
  if (chips.length === 0) return null;
  return (
    <div className={chipStyles.chips}>
      <ul aria-label={t('chip.label')}>
        {chips.map(({ words, to, unknown }) => (
          <li key={to}>
            <Link
              to={to}
              className={unknown ? chipStyles.unknown : chipStyles.chip}
              aria-label={t('chip.remove', { filter: words })}
            >
              {words}
              <span aria-hidden="true">×</span>
            </Link>
          </li>
        ))}
      </ul>
      {chips.length > 1 && (
        <Link to={hrefFor({ filter: { ...EVERYTHING, sort: view.filter.sort }, act: [] })}>{t('chip.clear')}</Link>
      )}
    </div>
  );
}

function useChips(): Chip[] {
  const { t } = useI18n();
  const label = useLabels();
  const { index } = useRecord();
  const address = useTopicView();
  const { view, hrefFor } = address;
  const { filter, act } = view;
  const strange = unknownValues(filter, index).filter(({ param, value }) => param !== 'side' || value !== BOTH);
  const wordsFor = (param: string, value: string, unknown: boolean) => {
    if (param === 'q' || param === 'from' || param === 'to') return t(`chip.${param}`, { value });
    const title =
      param === 'act' ? 'topic.facet.act' : param === 'person' ? 'topic.facet.speaker' : FACET_TITLES[param as Facet];
    if (!title) return t('chip.unknown', { param, value });
    return unknown
      ? t('chip.unknownValue', { facet: t(title), value })
      : t('chip.facet', { facet: t(title), value: label(param, value) ?? value });
  };
  const isStrange = (param: string, value: string) => strange.some((one) => one.param === param && one.value === value);
  const active = activeFilters(filter).filter(([param, value]) => !isStrange(param, value));
  const chip = (param: string, value: string, unknown: boolean): Chip => ({
    words: wordsFor(param, value, unknown),
    to: hrefFor({ filter: without(filter, param, value) }),
    unknown,
  });
  return [
    ...active.map(([param, value]) => chip(param, value, false)),
    ...act.map((value): Chip => {
      const unknown = !ACTS.some(({ id }) => id === value);
      return { words: wordsFor('act', value, unknown), to: toggled(address, 'act', value), unknown };
    }),
    ...strange.map(({ param, value }) => chip(param, value, true)),
  ];
}
