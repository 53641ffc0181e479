import { Link } from 'react-router-dom';
import { partyKey } from '../../analysis/activities.ts';
import type { Programme } from '../../model/schema.ts';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import styles from './Party.module.css';

/** Who takes part: actors as links, others in the source's words. */
export function Parties({ parties }: { parties: Programme['partners'] }) {
  const label = useLabels();
  return (
    <ul className={styles.parties}>
      {parties.map((party) => (
        <li key={partyKey(party)}>
          {typeof party === 'string' ? (
            <Link to={paths.actor(party)}>{label('actor', party) ?? party}</Link>
          ) : (
            party.text
          )}
        </li>
      ))}
    </ul>
  );
}
