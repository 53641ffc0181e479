/** A name or title in both languages of the site; null where no source gives one. */
export interface Bilingual {
  en: string;
  ja: string | null;
}
