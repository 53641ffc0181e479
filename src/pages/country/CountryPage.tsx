import { Navigate, useLocation, useParams } from 'react-router-dom';
import { paths } from '../../query/paths.ts';
import { NotFound } from '../../ui/NotFound.tsx';
import { useRecord } from '../../ui/record.ts';
import { ActorPage } from './ActorPage.tsx';
import { PartyPage } from './PartyPage.tsx';

/** A country or organisation: one of the two parties, or any other that the record names. */
export default function CountryPage() {
  const { id = '' } = useParams();
  const record = useRecord();
  const { search, hash } = useLocation();
  const known = record.places('actors');
  const current = known.has(id) ? id : record.resolve('actors', id);
  if (!known.has(current)) return <NotFound id={id} />;
  if (current !== id) return <Navigate replace to={{ pathname: paths.actor(current), search, hash }} />;
  const party = record.index.relation.parties.indexOf(id);
  return party === 0 || party === 1 ? <PartyPage key={id} party={party} /> : <ActorPage key={id} actor={id} />;
}
