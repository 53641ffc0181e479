import { useMemo } from 'react';
import type { RecordIndex } from '../dataset/record.ts';
import { useI18n } from '../i18n/index.tsx';
import type { Bilingual } from '../model/text.ts';
import { ACTS, AGREEMENT_KINDS, BOTH, FORMATS, KINDS, PROGRAMME_KINDS, SECTIONS } from '../model/vocabulary.ts';
import { useRecord } from './record.ts';

type Table = 'topics' | 'actors' | 'people' | 'programmes' | 'agreements' | 'publishers';

const vocabularies = {
  kind: new Map<string, Bilingual>(KINDS.map(({ id, name }) => [id, name])),
  act: new Map<string, Bilingual>(ACTS.map(({ id, name }) => [id, name])),
  section: new Map<string, Bilingual>(SECTIONS.map(({ id, name }) => [id, name])),
  format: new Map<string, Bilingual>(FORMATS.map(({ id, name }) => [id, name])),
  programmeKind: new Map<string, Bilingual>(PROGRAMME_KINDS.map(({ id, name }) => [id, name])),
  agreementKind: new Map<string, Bilingual>(AGREEMENT_KINDS.map(({ id, name }) => [id, name])),
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

/**
 * The labels of facets, chips and links: `label('topic', 'health')` is "Health". A programme goes by its name, by its
 * abbreviation (`programmeShort`) or by both (`programmeFull`).
 */
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
      if (what === 'programmeShort' || what === 'programmeFull') {
        const full = named(entry('programmes', id));
        const short = record.index.programmes[record.places('programmes').get(id) ?? -1]?.abbreviation ?? full;
        if (what === 'programmeShort') return short;
        return full && short && !full.includes(short)
          ? t('programme.fullName', { name: full, abbreviation: short })
          : full;
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
