import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { namingOf, type Naming } from '../../analysis/countries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { yearOf } from '../../model/date.ts';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { useRecord } from '../../ui/record.ts';
import { Agreements } from './Agreements.tsx';
import { Context } from './Context.tsx';
import { NamingStatements } from './NamingStatements.tsx';
import { NamingYears } from './NamingYears.tsx';
import { People } from './People.tsx';
import { Programmes } from './Programmes.tsx';
import { VenueMeetings } from './Venues.tsx';

/** The page of a third country or an organisation: when it comes up, on what and by whom. */
export function ActorPage({ actor }: { actor: string }) {
  const { t } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const place = record.places('actors').get(actor) ?? -1;
  const naming = namingOf(record, actor);
  const name = label('actor', actor) ?? actor;
  return (
    <article>
      <PageHeading
        title={name}
        above={t('country.actor.kind', { kind: record.index.actors[place]?.kind ?? '' })}
        below={<Lead actor={actor} naming={naming} />}
      >
        {name}
      </PageHeading>
      <NamingYears actor={actor} meetings={naming.meetings} />
      <Context actor={actor} naming={naming} />
      <VenueMeetings actor={actor} />
      <People actor={actor} />
      <Programmes actor={actor} />
      <Agreements actor={actor} />
      <NamingStatements actor={actor} naming={naming} />
    </article>
  );
}

/** In how many meetings it is named, since when, and on what most often. */
function Lead({ actor, naming: { meetings, topics, later } }: { actor: string; naming: Naming }): ReactNode {
  const { t, rich } = useI18n();
  const label = useLabels();
  const { date } = useRecord().index.meetings;
  const [topic] = topics;
  if (!topic) return t(later.length > 0 ? 'country.actor.laterOnly' : 'country.actor.unnamed');
  const year = (meeting: number | undefined) => String(yearOf(date[meeting ?? -1] ?? ''));
  return rich(meetings.length === 1 ? 'country.actor.leadOne' : 'country.actor.lead', {
    meetings: <Link to={paths.meetings({ actor: [actor] })}>{t('meetings.count', { count: meetings.length })}</Link>,
    year: year(meetings[0]),
    topic: <Link to={paths.topic(topic.id)}>{label('topic', topic.id)}</Link>,
  });
}
