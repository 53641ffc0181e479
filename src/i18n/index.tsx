import { createContext, use, type ReactNode } from 'react';
import type { Bilingual } from '../model/text.ts';
import type en from './messages/en.json';
import compiled from './messages/en.json?icu';

/** The key of a message: a missing one fails the type check. */
export type MessageKey = keyof typeof en;
export type Values = Record<string, string | number>;

export interface I18n {
  locale: 'en' | 'ja';
  /** A message: `t('meetings.count', { count: 3 })` is "3 meetings". */
  t(key: MessageKey, values?: Values): string;
  /** A message with elements in its places: `rich('cite.at', { page: <a href="…">…</a> })`. */
  rich(key: MessageKey, values: Record<string, ReactNode>): ReactNode;
  /** A name or title in the reader's language, or in the other where there is none. */
  name(name: Bilingual): string;
  /** A date as exact as it is: "1966", "March 1994", "16 December 2023" (short: "16 Dec 2023"). */
  date(date: string, style?: 'long' | 'short'): string;
  /** From one date to another: "5–8 March 2013". */
  span(from: string, to: string | null | undefined, style?: 'long' | 'short'): string;
  number(value: number): string;
  /** For axes: "20k", "1.5bn". */
  compact(value: number): string;
  /** "Japan, Singapore and ASEAN" */
  list(items: readonly string[]): string;
}

const OPTIONS = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
} as const;

/** Formats for one language. Pure: the same on a server and in a browser. */
export function createI18n(locale: 'en' | 'ja'): I18n {
  const tag = locale === 'en' ? 'en-GB' : 'ja-JP';
  const other = locale === 'en' ? 'ja' : 'en';
  const formats = new Map<string, Intl.DateTimeFormat>();
  const formatFor = (date: string, style: 'long' | 'short') => {
    const key = `${style}${date.length}`;
    let format = formats.get(key);
    if (!format) {
      const { day, month, year } = OPTIONS[style];
      format = new Intl.DateTimeFormat(tag, {
        year,
        ...(date.length > 4 && { month }),
        ...(date.length > 7 && { day }),
        timeZone: 'UTC',
      });
      formats.set(key, format);
    }
    return format;
  };
  const numbers = new Intl.NumberFormat(tag);
  const compact = new Intl.NumberFormat(tag, { notation: 'compact' });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const t = (key: MessageKey, values: Values = {}) => {
    const message = compiled[key];
    return message ? message(values) : key;
  };
  const date = (value: string, style: 'long' | 'short' = 'long') => formatFor(value, style).format(new Date(value));
  return {
    locale,
    t,
    rich(key, values) {
      const places = Object.entries(values);
      const marked = Object.fromEntries(places.map(([name], i) => [name, `\uE000${i}\uE001`]));
      return t(key, marked)
        .split(/\uE000(\d+)\uE001/)
        .map((part, i) => (i % 2 ? <span key={i}>{places[Number(part)]?.[1]}</span> : part));
    },
    name: (name) => name[locale] ?? name[other] ?? '',
    date,
    span(from, to, style = 'long') {
      if (!to || to === from) return date(from, style);
      if (from.length !== to.length) return `${date(from, style)} – ${date(to, style)}`;
      return formatFor(from, style).formatRange(new Date(from), new Date(to));
    },
    number: (value) => numbers.format(value),
    compact: (value) => compact.format(value),
    list: (items) => lists.format(items),
  };
}

const I18nContext = createContext<I18n | null>(null);
export const I18nProvider = I18nContext.Provider;

/** The formats of the page's language. Throws outside an `I18nProvider`. */
export function useI18n(): I18n {
  const i18n = use(I18nContext);
  if (!i18n) throw new Error('useI18n needs an I18nProvider above it');
  return i18n;
}
