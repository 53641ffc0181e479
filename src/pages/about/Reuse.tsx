import { useSyncExternalStore } from 'react';
import { useI18n } from '../../i18n/index.tsx';
import type { Collection, Single } from '../../model/schema.ts';
import { useManifest, useRecord } from '../../ui/record.ts';
import styles from './Reuse.module.css';

const BASE = import.meta.env.BASE_URL;
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** Every kind of file under `data/`; the type asks for each of them. */
const SCHEMAS = Object.keys({
  meetings: true,
  programmes: true,
  agreements: true,
  milestones: true,
  people: true,
  indicators: true,
  actors: true,
  topics: true,
  publishers: true,
  relation: true,
  redirects: true,
  gaps: true,
  questions: true,
} satisfies Record<Collection | Single, true>);

export function Licence() {
  const { t, rich } = useI18n();
  return (
    <p>
      {rich('about.licence.text', {
        licence: (
          <a href={LICENCE} rel="noopener license">
            {t('about.licence.name')}
          </a>
        ),
      })}
    </p>
  );
}

/** Which version of the record this is, and words to cite it with. */
export function Citation() {
  const { t, name, date } = useI18n();
  const { relation } = useRecord().index;
  const { version } = useManifest();
  const asOf = date(relation.asOf);
  return (
    <>
      <p>{t('about.cite.version', { version, date: asOf })}</p>
      <p className={styles.citation}>
        {t('about.cite.text', {
          site: t('site.name'),
          relation: name(relation.name),
          version,
          date: asOf,
          address: useSiteAddress(),
        })}
      </p>
      <p>{t('about.cite.parts')}</p>
    </>
  );
}

/** Where the site stands; its path alone while rendering away from a browser. */
function useSiteAddress(): string {
  return useSyncExternalStore(
    () => () => {},
    () => window.location.origin + BASE,
    () => BASE,
  );
}

export function DataFiles() {
  const { rich } = useI18n();
  return (
    <>
      <p>{rich('about.data.text', { manifest: <a href={`${BASE}dataset/manifest.json`}>manifest.json</a> })}</p>
      <ul className={styles.schemas}>
        {SCHEMAS.map((schema) => (
          <li key={schema}>
            <a href={`${BASE}schema/${schema}.json`}>{schema}.json</a>
          </li>
        ))}
      </ul>
    </>
  );
}
