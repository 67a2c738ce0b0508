import { wholeNumber } from '../base/number.ts';
import { oneBuilding } from '../building/store.ts';
import { readDay } from '../calendar/day.ts';
import { findEntry as findChronicle } from '../chronicle/store.ts';
import type { Database } from '../database/open.ts';
import type { DB } from '../database/schema.ts';
import { findEntry as findDiary } from '../diary/store.ts';
import { oneGroup } from '../group/store.ts';
import { findHousehold } from '../household/store.ts';
import { oneTenGroup } from '../household/ten_store.ts';
import { findOpening } from '../mailbox/store.ts';
import { oneOrganisation } from '../organisation/store.ts';
import { readPlanPeriod } from '../plan/period.ts';
import { findItem } from '../plan/store.ts';
import { kindWords, type ReportKind, readKind } from '../report/kind.ts';
import { readPeriod } from '../report/period.ts';
import { findReport } from '../report/store.ts';
import { standingLine } from '../worklog/store.ts';
import { oneZone } from '../zone/store.ts';

/** A kind of record without a number of its year: which one is meant is said after a word, `楼栋:3号楼`. */
export interface NamedRecord {
  word: string;
  table: keyof DB;
  /** How one is called, for who writes it. */
  example: string;
  /** The record meant. @throws Refusal as its own room words it. */
  find(db: Database, called: string): Promise<{ id: string }>;
  /** What it is called, from its row: of a household its code, for its door is private. */
  called(row: Readonly<Record<string, unknown>>): string;
}

const byName = (row: Readonly<Record<string, unknown>>) => String(row.name);
const byCode = ({ id }: Readonly<Record<string, unknown>>) => String(id).slice(0, 8);
const byDayAndCode = (row: Readonly<Record<string, unknown>>) => `${row.day} ${byCode(row)}`;

/** `2026-10/1`: a period or day, and what of it. */
const halves = (called: string) => {
  const at = called.indexOf('/');
  return at < 0 ? ([called, ''] as const) : ([called.slice(0, at).trim(), called.slice(at + 1).trim()] as const);
};

export const namedRecords: readonly NamedRecord[] = [
  { word: '户', table: 'household', example: '户:3号楼-2-501', find: findHousehold, called: byCode },
  { word: '楼栋', table: 'building', example: '楼栋:3号楼', find: oneBuilding, called: byName },
  { word: '责任区', table: 'zone', example: '责任区:第一责任区', find: oneZone, called: byName },
  { word: '小组', table: 'resident_group', example: '小组:第1居民小组', find: oneGroup, called: byName },
  {
    word: '十户组',
    table: 'ten_household_group',
    example: '十户组:1',
    find: (db, called) => oneTenGroup(db, wholeNumber(called, '十户联包组')),
    called: ({ no }) => `第${no}组`,
  },
  { word: '单位', table: 'organisation', example: '单位:书画社', find: oneOrganisation, called: byName },
  { word: '日记', table: 'diary_entry', example: '日记:2026-09-18', find: findDiary, called: byDayAndCode },
  { word: '大事', table: 'chronicle_entry', example: '大事:3f2a91bc', find: findChronicle, called: byDayAndCode },
  { word: '信箱', table: 'mailbox_opening', example: '信箱:2026-09-18', find: findOpening, called: byDayAndCode },
  {
    word: '日志',
    table: 'work_log',
    example: '日志:2026-09-18/1',
    find: (db, called) => {
      const [day, no] = halves(called);
      return standingLine(db, readDay(day, '工作日志的日期 '), wholeNumber(no, '第几条'));
    },
    called: ({ day, facts }) => `${day} 第${JSON.parse(String(facts)).line}条`,
  },
  {
    word: '计划',
    table: 'work_plan_item',
    example: '计划:2026-10/1',
    find: (db, called) => {
      const [period, no] = halves(called);
      return findItem(db, readPlanPeriod(period), wholeNumber(no, '第几项'));
    },
    called: ({ period, no }) => `${period} 第${no}项`,
  },
  {
    word: '报告',
    table: 'work_report',
    example: '报告:党组织/2026Q3（同一期有几次的：报告:党组织/2026Q3/2026-10-08）',
    find: (db, called) => {
      const [kind, rest] = halves(called);
      const [period, day] = halves(rest);
      return findReport(db, readKind(kind), readPeriod(period), day === '' ? undefined : readDay(day, '报告的日期 '));
    },
    called: ({ kind, period, day }) => `${kindWords[kind as ReportKind]?.label ?? kind} ${period}（${day}）`,
  },
];
