import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { directionOf } from '../analysis/series.ts';
import { useI18n, type MessageKey } from '../i18n/index.tsx';
import type { Indicator } from '../model/schema.ts';
import { paths } from '../query/paths.ts';
import { useLabels } from './labels.ts';
import { useRecord } from './record.ts';

/** Directions that name nobody, in the reader's words. */
const WORDS: Readonly<Record<string, MessageKey>> = {
  both: 'statistics.both',
  multilateral: 'statistics.multilateral',
};

/** Gives the words for a series' direction: "From Norway to Iceland"; what names no actor stays as it is. */
export function useDirection(): (indicator: Pick<Indicator, 'direction'>) => string {
  const { t } = useI18n();
  const label = useLabels();
  return (indicator) => {
    const direction = directionOf(indicator);
    if ('text' in direction) return WORDS[direction.text] ? t(WORDS[direction.text]!) : direction.text;
    const [from, to] = [direction.from, direction.to].map((end) => label('actor', end) ?? end);
    return t('statistics.fromTo', { from: from!, to: to! });
  };
}

/** A series' direction, its actors as links. */
export function Direction({ indicator }: { indicator: Pick<Indicator, 'direction'> }): ReactNode {
  const { rich } = useI18n();
  const label = useLabels();
  const words = useDirection();
  const actors = useRecord().places('actors');
  const direction = directionOf(indicator);
  if ('text' in direction) return words(indicator);
  const end = (id: string) => (actors.has(id) ? <Link to={paths.actor(id)}>{label('actor', id)}</Link> : id);
  return rich('statistics.fromTo', { from: end(direction.from), to: end(direction.to) });
}
