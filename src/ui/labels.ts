import { useMemo } from 'react';
import type { RecordIndex } from '../dataset/record.ts';
import { useI18n } from '../i18n/index.tsx';
import type { Bilingual } from '../model/text.ts';
import { ACTS, BOTH, FORMATS, KINDS, SECTIONS } from '../model/vocabulary.ts';
import { useRecord } from './record.ts';

type Table = 'topics' | 'actors' | 'people' | 'programmes' | 'agreements' | 'publishers';

const vocabularies = {
  kind: new Map<string, Bilingual>(KINDS.map(({ id, name }) => [id, name])),
  act: new Map<string, Bilingual>(ACTS.map(({ id, name }) => [id, name])),
  section: new Map<string, Bilingual>(SECTIONS.map(({ id, name }) => [id, name])),
  format: new Map<string, Bilingual>(FORMATS.map(({ id, name }) => [id, name])),
};

const TABLES = {
  topic: 'topics',
  programme: 'programmes',
  person: 'people',
  actor: 'actors',
  venue: 'actors',
  agreement: 'agreements',
  publisher: 'publishers',
} as const satisfies Record<string, Table>;

/** What a word or entity of the record is called in the reader's language; null for an id that it does not have. */
export type LabelOf = (what: string, id: string) => string | null;

/** The labels of facets, chips and links: `label('topic', 'health')` is "Health". */
export function useLabels(): LabelOf {
  const record = useRecord();
  const i18n = useI18n();
  return useMemo(() => {
    const { t, name } = i18n;
    const entry = (table: Table, id: string) => nameIn(record, table, id);
    const named = (bilingual: Bilingual | undefined) => (bilingual ? name(bilingual) : null);
    return (what, id) => {
      if (what in vocabularies) return named(vocabularies[what as keyof typeof vocabularies].get(id));
      if (what === 'side') return id === BOTH ? t('side.both') : named(entry('actors', id));
      if (what === 'readouts') {
        if (id === BOTH) return t('readouts.both');
        const party = named(entry('actors', id));
        return party && t('readouts.party', { party });
      }
      if (what === 'programmeShort') {
        const place = record.places('programmes').get(id);
        return (place !== undefined && record.index.programmes[place]?.abbreviation) || named(entry('programmes', id));
      }
      if (what in TABLES) return named(entry(TABLES[what as keyof typeof TABLES], id));
      return null;
    };
  }, [record, i18n]);
}

function nameIn({ index, places }: RecordIndex, table: Table, id: string): Bilingual | undefined {
  const place = places(table).get(id);
  return place === undefined ? undefined : index[table][place]?.name;
}
