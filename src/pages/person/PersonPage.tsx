import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, Navigate, useLocation, useParams } from 'react-router-dom';
import { latestSigned } from '../../analysis/agreements.ts';
import { counterparts, meetingsOfPerson, topicsRaised, type Counterpart } from '../../analysis/people.ts';
import { allPoints } from '../../analysis/statements.ts';
import { recordsQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { isVisit } from '../../model/vocabulary.ts';
import { paths } from '../../query/paths.ts';
import { FactList } from '../../ui/FactList.tsx';
import { FaultNotice } from '../../ui/Failure.tsx';
import { useLabels } from '../../ui/labels.ts';
import { MeetingList } from '../../ui/MeetingList.tsx';
import { NotFound } from '../../ui/NotFound.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { useManifest, useRecord } from '../../ui/record.ts';
import { Counterparts } from './Counterparts.tsx';
import { Offices } from './Offices.tsx';
import styles from './PersonPage.module.css';
import { Raised } from './Raised.tsx';
import { LaterMentions, Statements } from './Statements.tsx';

/** One person: offices, meetings, counterparts, and what they said. */
export default function PersonPage() {
  const { id = '' } = useParams();
  const { search, hash } = useLocation();
  const record = useRecord();
  const current = record.resolve('people', id);
  if (!record.places('people').has(current)) return <NotFound id={id} />;
  if (current !== id) return <Navigate replace to={{ pathname: paths.person(current), search, hash }} />;
  return <KnownPerson key={id} id={id} />;
}

function KnownPerson({ id }: { id: string }) {
  const { t, name, locale } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const manifest = useManifest();
  const { pathname, search } = useLocation();
  const { data: people, error, refetch } = useQuery(recordsQuery(manifest, 'people'));
  const params = new URLSearchParams(search);
  const hrefWith = (param: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value === null) next.delete(param);
    else next.set(param, value);
    return next.size > 0 ? `${pathname}?${next}` : pathname;
  };

  const entry = record.index.people[record.places('people').get(id) ?? -1];
  const person = people?.find((one) => one.id === id);
  const names = entry?.name ?? { en: id, ja: null };
  const other = locale === 'en' ? names.ja : names.en;
  const country = record.index.actors[entry?.actor ?? -1]?.id;
  const meetings = meetingsOfPerson(record, id);
  const met = counterparts(record, id);
  const raised = topicsRaised(record, id);
  const spoke = allPoints(record).some(({ speaker }) => speaker === id);
  const visits = meetings.filter((number) => isVisit(record.meeting(number).kind)).length;
  const [latest] = meetings;
  const first = meetings.at(-1);
  const meetingFacts: [string, ReactNode][] =
    first === undefined || latest === undefined
      ? [[t('person.meetingsTerm'), t('person.noMeeting')]]
      : [
          [
            t('person.meetingsTerm'),
            <span key="count">
              <Link to={paths.meetings({ person: [id] })}>{t('meetings.count', { count: meetings.length })}</Link>
              {visits > 0 && `, ${t('person.visits', { count: visits })}`}
            </span>,
          ],
          [t('person.first'), meetings.length > 1 && <MeetingLink number={first} />],
          [t('person.latest'), meetings.length > 1 && <MeetingLink number={latest} />],
        ];
  return (
    <article>
      <PageHeading
        title={name(names)}
        above={
          country && (
            <nav aria-label={t('person.where')}>
              <Link to={paths.actor(country)}>{label('actor', country)}</Link>
            </nav>
          )
        }
        below={other && other !== name(names) && <span lang={locale === 'en' ? 'ja' : 'en'}>{other}</span>}
      >
        {name(names)}
      </PageHeading>
      <FactList
        facts={[
          [t('person.alsoKnownAs'), person?.alsoKnownAs.join(', ')],
          ...meetingFacts,
          [t('person.note'), person?.note],
        ]}
      />
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      <div className={styles.columns}>
        {person && <Offices id={id} offices={person.offices} meetings={meetings} />}
        <Counterparts met={met} hrefFor={(one) => hrefWith('with', one)} />
      </div>
      <Raised
        name={name(names)}
        raised={raised}
        chosen={params.get('topic')}
        hrefFor={(one) => hrefWith('topic', one)}
      />
      {spoke && <Statements id={id} topic={params.get('topic')} allHref={hrefWith('topic', null)} />}
      <SignedAgreements id={id} />
      <Meetings meetings={meetings} met={met} chosen={params.get('with')} allHref={hrefWith('with', null)} />
      {spoke && <LaterMentions id={id} />}
    </article>
  );
}

function MeetingLink({ number }: { number: number }) {
  const { name, date } = useI18n();
  const { id, title, date: day } = useRecord().meeting(number);
  return (
    <>
      <time dateTime={day}>{date(day)}</time>, <Link to={paths.meeting(id)}>{name(title)}</Link>
    </>
  );
}

/** The agreements that bear a person's signature. */
function SignedAgreements({ id }: { id: string }) {
  const { t, name, date } = useI18n();
  const manifest = useManifest();
  const { data: agreements, error, refetch } = useQuery(recordsQuery(manifest, 'agreements'));
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  const signed = latestSigned(agreements ?? []).filter(({ signatories }) =>
    signatories.some((one) => 'person' in one && one.person === id),
  );
  if (signed.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t('person.agreements')}</h2>
      <ul className={styles.agreements}>
        {signed.map((agreement) => (
          <li key={agreement.id}>
            <span className={styles.date}>
              {agreement.signed ? date(agreement.signed, 'short') : t('agreement.unknownDate')}
            </span>
            <Link to={paths.agreement(agreement.id)}>{name(agreement.title)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All of a person's meetings, or those with the counterpart that the address names. */
function Meetings({
  meetings,
  met,
  chosen,
  allHref,
}: {
  meetings: readonly number[];
  met: readonly Counterpart[];
  chosen: string | null;
  allHref: string;
}) {
  const { t } = useI18n();
  const label = useLabels();
  const record = useRecord();
  if (meetings.length === 0) return null;
  const together = met.find(({ person }) => person === chosen)?.meetings;
  const other = chosen === null ? '' : (label('person', chosen) ?? chosen);
  const title = together ? t('person.meetingsWith', { name: other }) : t('person.meetings');
  return (
    <section className={styles.section} id="meetings">
      <h2>{title}</h2>
      {chosen !== null && (
        <p className={styles.chosen}>
          {together ? t('meetings.count', { count: together.length }) : t('person.meetingsNone', { name: other })}{' '}
          <Link to={allHref} preventScrollReset>
            {t('person.meetingsAll')}
          </Link>
        </p>
      )}
      <MeetingList meetings={(together ?? meetings).map((number) => record.meeting(number))} byYear label={title} />
    </section>
  );
}
