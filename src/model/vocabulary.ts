import type { Bilingual } from './text.ts';

/** How high a kind of meeting stands, highest first. Charts stack by level; a kind belongs to one level. */
export const LEVELS = [
  { id: 'leaders', name: { en: 'Summits', ja: '首脳級' } },
  { id: 'ministers', name: { en: 'Ministers', ja: '閣僚級' } },
  { id: 'officials', name: { en: 'Officials and experts', ja: '実務者級' } },
  { id: 'visits', name: { en: 'Visits', ja: '訪問' } },
  { id: 'other', name: { en: 'Calls and other contacts', ja: '表敬・その他' } },
] as const satisfies readonly { id: string; name: Bilingual }[];

/** Kinds of meeting, in the order in which lists and legends show them. */
export const KINDS = [
  { id: 'summit-meeting', level: 'leaders', name: { en: 'Summit meeting', ja: '首脳会談' } },
  { id: 'foreign-ministers-meeting', level: 'ministers', name: { en: 'Foreign ministers’ meeting', ja: '外相会談' } },
  { id: 'defence-ministers-meeting', level: 'ministers', name: { en: 'Defence ministers’ meeting', ja: '防衛相会談' } },
  { id: 'ministerial-meeting', level: 'ministers', name: { en: 'Ministerial meeting', ja: '閣僚級会談' } },
  { id: 'multilateral-meeting', level: 'ministers', name: { en: 'Multilateral meeting', ja: '多国間会合' } },
  {
    id: 'senior-officials-meeting',
    level: 'officials',
    name: { en: 'Senior officials’ meeting', ja: '高級事務レベル協議' },
  },
  { id: 'programme-meeting', level: 'officials', name: { en: 'Programme meeting', ja: '事業会合' } },
  { id: 'symposium', level: 'officials', name: { en: 'Symposium', ja: 'シンポジウム' } },
  { id: 'state-visit', level: 'visits', name: { en: 'State visit', ja: '国賓訪問' } },
  { id: 'official-visit', level: 'visits', name: { en: 'Official visit', ja: '公式訪問' } },
  { id: 'working-visit', level: 'visits', name: { en: 'Working visit', ja: '実務訪問' } },
  { id: 'courtesy-call', level: 'other', name: { en: 'Courtesy call', ja: '表敬訪問' } },
  { id: 'telephone-talk', level: 'other', name: { en: 'Telephone talk', ja: '電話会談' } },
  { id: 'video-conference', level: 'other', name: { en: 'Video conference', ja: 'テレビ会談' } },
  { id: 'parliamentary-exchange', level: 'other', name: { en: 'Parliamentary exchange', ja: '議員交流' } },
  { id: 'port-call', level: 'other', name: { en: 'Port call', ja: '寄港' } },
  { id: 'reception', level: 'other', name: { en: 'Reception', ja: 'レセプション' } },
] as const satisfies readonly { id: string; level: (typeof LEVELS)[number]['id']; name: Bilingual }[];

/**
 * What a point says was done. `reported` is the publisher's account of the course of events: it is shown, and is
 * nobody's statement.
 */
export const ACTS = [
  { id: 'welcomed', name: { en: 'welcomed', ja: '歓迎' } },
  { id: 'stated-intention', name: { en: 'stated intention', ja: '意向表明' } },
  { id: 'proposed', name: { en: 'proposed', ja: '提案' } },
  { id: 'requested', name: { en: 'requested', ja: '要請' } },
  { id: 'expressed-hope', name: { en: 'expressed hope', ja: '期待表明' } },
  { id: 'appreciated', name: { en: 'appreciated', ja: '評価・謝意' } },
  { id: 'supported', name: { en: 'supported', ja: '支持' } },
  { id: 'confirmed', name: { en: 'confirmed', ja: '確認' } },
  { id: 'agreed', name: { en: 'agreed', ja: '合意' } },
  { id: 'condemned', name: { en: 'condemned', ja: '非難' } },
  { id: 'expressed-concern', name: { en: 'expressed concern', ja: '懸念表明' } },
  { id: 'explained', name: { en: 'explained', ja: '説明' } },
  { id: 'exchanged-views', name: { en: 'exchanged views', ja: '意見交換' } },
  { id: 'signed', name: { en: 'signed', ja: '署名' } },
  { id: 'announced', name: { en: 'announced', ja: '発表' } },
  { id: 'expressed-sympathy', name: { en: 'expressed sympathy', ja: '弔意・見舞い' } },
  { id: 'opposed', name: { en: 'opposed', ja: '反対' } },
  { id: 'reported', name: { en: 'reported', ja: '経過説明' } },
] as const satisfies readonly { id: string; name: Bilingual }[];

/** The parts of a readout, in the order in which ministries write them. */
export const SECTIONS = [
  { id: 'introduction', name: { en: 'Introduction', ja: '冒頭' } },
  { id: 'bilateral', name: { en: 'Bilateral relations', ja: '二国間関係' } },
  { id: 'regional', name: { en: 'Regional and international affairs', ja: '地域・国際情勢' } },
  { id: 'outcome', name: { en: 'Outcome', ja: '成果' } },
] as const satisfies readonly { id: string; name: Bilingual }[];

export const FORMATS = [
  { id: 'in-person', name: { en: 'In person', ja: '対面' } },
  { id: 'telephone', name: { en: 'By telephone', ja: '電話' } },
  { id: 'video', name: { en: 'By video', ja: 'テレビ会議' } },
] as const satisfies readonly { id: string; name: Bilingual }[];

export const AGREEMENT_KINDS = [
  { id: 'treaty', name: { en: 'Treaty', ja: '条約' } },
  { id: 'agreement', name: { en: 'Agreement', ja: '協定' } },
  { id: 'exchange-of-notes', name: { en: 'Exchange of notes', ja: '交換公文' } },
  { id: 'memorandum', name: { en: 'Memorandum', ja: '覚書' } },
  { id: 'joint-statement', name: { en: 'Joint statement', ja: '共同声明' } },
] as const satisfies readonly { id: string; name: Bilingual }[];

export const PROGRAMME_KINDS = [
  { id: 'technical-cooperation', name: { en: 'Technical cooperation', ja: '技術協力' } },
  { id: 'development-assistance', name: { en: 'Development assistance', ja: '開発援助' } },
  { id: 'training', name: { en: 'Training', ja: '研修' } },
  { id: 'youth-exchange', name: { en: 'Youth exchange', ja: '青少年交流' } },
  { id: 'exchange', name: { en: 'Exchange', ja: '人的交流' } },
  { id: 'academic-exchange', name: { en: 'Academic exchange', ja: '学術交流' } },
  { id: 'scholarship', name: { en: 'Scholarship', ja: '奨学金' } },
  { id: 'cultural-exchange', name: { en: 'Cultural exchange', ja: '文化交流' } },
  { id: 'cultural-centre', name: { en: 'Cultural centre', ja: '文化施設' } },
  { id: 'commemorative-year', name: { en: 'Commemorative year', ja: '周年事業' } },
  { id: 'dialogue', name: { en: 'Dialogue', ja: '対話' } },
  { id: 'multilateral-initiative', name: { en: 'Multilateral initiative', ja: '多国間枠組み' } },
  { id: 'regional-integration', name: { en: 'Regional integration', ja: '地域統合' } },
  { id: 'fund', name: { en: 'Fund', ja: '基金' } },
  { id: 'innovation-cooperation', name: { en: 'Innovation cooperation', ja: 'イノベーション協力' } },
  { id: 'transport-cooperation', name: { en: 'Transport cooperation', ja: '運輸協力' } },
] as const satisfies readonly { id: string; name: Bilingual }[];

export type Level = (typeof LEVELS)[number]['id'];
export type Kind = (typeof KINDS)[number]['id'];
export type Act = (typeof ACTS)[number]['id'];
export type Section = (typeof SECTIONS)[number]['id'];
export type Format = (typeof FORMATS)[number]['id'];
export type AgreementKind = (typeof AGREEMENT_KINDS)[number]['id'];
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number]['id'];

/** Who said it: a party's id (`japan`), or this word for both sides together. */
export const BOTH = 'both';

/** The ids of a vocabulary list, in its order, as a tuple for schemas. */
export function idsOf<T extends readonly { id: string }[]>(list: T): { [I in keyof T]: T[I]['id'] } {
  return list.map((entry) => entry.id) as { [I in keyof T]: T[I]['id'] };
}

const kinds: ReadonlyMap<string, (typeof KINDS)[number]> = new Map(KINDS.map((kind) => [kind.id, kind]));

/** The level of a kind of meeting; a kind that the vocabulary does not have counts as `other`. */
export function levelOf(kind: string): Level {
  return kinds.get(kind)?.level ?? 'other';
}

/** A visit is a frame for meetings, and no meeting of its leaders. */
export function isVisit(kind: string): boolean {
  return levelOf(kind) === 'visits';
}
