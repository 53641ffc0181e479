import { Link } from 'react-router-dom';
import { topicsRaised } from '../../analysis/countries.ts';
import { allPoints } from '../../analysis/statements.ts';
import { useI18n } from '../../i18n/index.tsx';
import { yearOf } from '../../model/date.ts';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { useRecord } from '../../ui/record.ts';
import { AccountTopics } from './AccountTopics.tsx';
import { Agreements } from './Agreements.tsx';
import { LatestStatements } from './LatestStatements.tsx';
import { Offices } from './Offices.tsx';
import { People } from './People.tsx';
import { Programmes } from './Programmes.tsx';
import { RaisedTopics } from './RaisedTopics.tsx';
import { Series } from './Series.tsx';
import { PartyVenues } from './Venues.tsx';
import { Visits } from './Visits.tsx';

/** The page of one of the two parties, beside the other. */
export function PartyPage({ party }: { party: 0 | 1 }) {
  const { t, rich } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const { relation, meetings } = record.index;
  const id = relation.parties[party];
  const other = relation.parties[party === 0 ? 1 : 0];
  const name = label('actor', id) ?? id;
  const stated = new Set(
    allPoints(record).flatMap(({ side, reported, retrospective, meeting }) =>
      side === party && !reported && !retrospective ? [meeting] : [],
    ),
  ).size;
  const [topic] = topicsRaised(record, party);
  return (
    <article>
      <PageHeading
        title={name}
        below={rich(topic ? 'country.party.lead' : 'country.party.leadSilent', {
          meetings: <Link to={paths.meetings()}>{t('meetings.count', { count: meetings.id.length })}</Link>,
          other: <Link to={paths.actor(other)}>{label('actor', other)}</Link>,
          year: String(yearOf(meetings.date[0] ?? relation.from)),
          party: name,
          stated: <Link to={paths.meetings({ side: id })}>{t('meetings.count', { count: stated })}</Link>,
          topic: topic && <Link to={paths.topic(topic.topic)}>{label('topic', topic.topic)}</Link>,
        })}
      >
        {name}
      </PageHeading>
      <Offices actor={id} />
      <Visits party={party} />
      <RaisedTopics party={party} />
      <AccountTopics party={party} />
      <LatestStatements party={party} />
      <Programmes actor={id} />
      <Agreements actor={id} />
      <Series party={id} />
      <PartyVenues party={party} />
      <People actor={id} />
    </article>
  );
}
