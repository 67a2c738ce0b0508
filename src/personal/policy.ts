import type { DB } from '../database/schema.ts';

/** Every table that holds records; the audit chain is told apart. */
export type KeptTable = Exclude<keyof DB, `audit_${string}`>;

/** Why a record stays as it is although the person has asked for erasure. */
export interface Keeping {
  why: string;
  source: string;
}

/** How a table speaks of a person, and what erasure does with it. */
export interface Policy {
  /** Columns with the id of the person the record is about. */
  about?: readonly string[];
  /** Columns with the id of a person who did something for the office in it. */
  by?: readonly string[];
  /** The record is part of another one: the column with its id, and the other's table. */
  of?: readonly [column: string, table: KeptTable];
  /** Columns with a bare name. */
  named?: readonly string[];
  /** A JSON column in which the id of a person stands whom the record is about. */
  inside?: string;
  /** It stays, and why. Without: `blank` is written over, and the name goes out of every text. */
  keep?: Keeping;
  /** What goes all the same: records of these kinds concern residents (`keeping.ts`). */
  goes?: { column: string; kinds: readonly string[] };
  /** What is written over in a record about the person. */
  blank?: Readonly<Record<string, string | null>>;
  /** JSON columns whose words are written over in a record about the person, each with the keys that stay: who handled it. */
  said?: Readonly<Record<string, readonly string[]>>;
}

/** What stands for the name of somebody who has been erased. */
export const erasedName = '已删除的居民';

/** Written over a text that a record cannot be without. */
export const erasedText = '内容已删除';

const archives = '城市社区档案管理办法；保管期限参照公开的档案保管期限样表';

export const permanent: Keeping = { why: '选举、任免和名册永久保管', source: archives };
export const minutes: Keeping = { why: '会议记录、决议永久保管', source: archives };
export const papers: Keeping = { why: '已办结、公布或报送的公文按档案保管', source: archives };
export const accounts: Keeping = { why: '账目及其依据按会计档案保管', source: '会计档案的保管要求（居委会参照）' };
export const personnel: Keeping = {
  why: '考勤、请假、培训是工资和考核的依据',
  source: '会计、人事档案的保管要求（本办选定）',
};
export const work: Keeping = { why: '谁经办的长期可查', source: '首问负责制（本办选定）' };
export const sealed: Keeping = { why: '用印登记和证明要能长期核对', source: archives };
export const ground: Keeping = { why: '设定，不记某个人', source: '不是个人信息' };
