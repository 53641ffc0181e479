import { useId, useState } from 'react';
import { Link } from 'react-router-dom';
import type { StatementFacet } from '../../analysis/digest.ts';
import { useI18n, type MessageKey } from '../../i18n/index.tsx';
import { toggle } from '../../query/address.ts';
import type { FacetCount } from '../../query/engine.ts';
import { YearSpan } from '../../ui/FacetPanel.tsx';
import facetStyles from '../../ui/FacetPanel.module.css';
import { useLabels } from '../../ui/labels.ts';
import { useTopicView, type TopicAddress } from './view.ts';

const TITLES: Record<StatementFacet, MessageKey> = {
  side: 'facet.side',
  person: 'topic.facet.speaker',
  act: 'topic.facet.act',
  kind: 'facet.kind',
};
const ORDER = ['side', 'person', 'act', 'kind'] as const satisfies readonly StatementFacet[];

/** Values before "show all". */
const SHOWN = 6;

/** What narrows the statements, each value with the number of statements that it leaves. */
export function StatementFacets({ facets }: { facets: Record<StatementFacet, FacetCount[]> }) {
  const { view, hrefFor } = useTopicView();
  return (
    <div className={facetStyles.panel}>
      <YearSpan filter={view.filter} hrefFor={(filter) => hrefFor({ filter })} />
      {ORDER.map((facet) => facets[facet].length > 0 && <Group key={facet} facet={facet} counts={facets[facet]} />)}
    </div>
  );
}

/** The address with a value taken out where it is set, else set. */
export function toggled({ view, hrefFor }: TopicAddress, facet: StatementFacet, value: string): string {
  if (facet !== 'act') return hrefFor({ filter: toggle(view.filter, facet, value) });
  return hrefFor({
    act: view.act.includes(value) ? view.act.filter((other) => other !== value) : [...view.act, value],
  });
}

function Group({ facet, counts }: { facet: StatementFacet; counts: readonly FacetCount[] }) {
  const { t, number } = useI18n();
  const label = useLabels();
  const address = useTopicView();
  const id = useId();
  const [all, setAll] = useState(false);
  // What is set comes first, so that it is never behind "show all".
  const ordered = [...counts.filter(({ selected }) => selected), ...counts.filter(({ selected }) => !selected)];
  return (
    <section className={facetStyles.group} aria-labelledby={id}>
      <h3 id={id} className={facetStyles.title}>
        {t(TITLES[facet])}
      </h3>
      <ul>
        {(all ? counts : ordered.slice(0, SHOWN)).map(({ value, count, selected }) => {
          const name = label(facet, value) ?? value;
          return (
            <li key={value}>
              <Link
                to={toggled(address, facet, value)}
                className={facetStyles.value}
                aria-current={selected || undefined}
                aria-label={t(selected ? 'topic.facet.remove' : 'topic.facet.add', { name, count })}
              >
                <span className={facetStyles.box} aria-hidden="true" />
                <span className={facetStyles.name}>{name}</span>{' '}
                <span className={facetStyles.count}>{number(count)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {counts.length > SHOWN && (
        <button type="button" className={facetStyles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('facet.fewer') : t('facet.all', { count: counts.length })}
        </button>
      )}
    </section>
  );
}
