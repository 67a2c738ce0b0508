import type { NumberedTable } from '../database/numbering.ts';
import { type ProceedingKind, proceedingWords } from '../proceeding/proceeding.ts';

/** What a number's sign stands for: the table its record is in, and the kind where one table numbers several. */
export interface RecordSign {
  sign: string;
  table: NumberedTable;
  kind?: ProceedingKind;
  /** Numbers its records within series: `证〔2026〕2-12号`. */
  series?: true;
  name: string;
}

/** The sign of every numbered table; a table that numbers its records and is not here fails a test. */
const tables: readonly RecordSign[] = [
  { sign: '事', table: 'matter', name: '事项' },
  { sign: '走', table: 'visit', name: '走访' },
  { sign: '接', table: 'reception', name: '接待' },
  { sign: '诉', table: 'complaint', name: '投诉' },
  { sign: '会', table: 'meeting', name: '会议' },
  { sign: '决', table: 'resolution', name: '决议' },
  { sign: '提', table: 'meeting_request', name: '提议' },
  { sign: '选', table: 'election', name: '选举' },
  { sign: '测', table: 'survey', name: '测评' },
  { sign: '凭', table: 'account_entry', name: '收支' },
  { sign: '假', table: 'leave_request', name: '请假' },
  { sign: '值表', table: 'duty_plan', name: '值班表' },
  { sign: '值', table: 'duty_log', name: '值班' },
  { sign: '培', table: 'training', name: '培训' },
  { sign: '巡', table: 'patrol', name: '巡查' },
  { sign: '检', table: 'inspection', name: '检查' },
  { sign: '办', table: 'centre_item', name: '服务中心办件' },
  { sign: '赠', table: 'gift', name: '补助捐赠' },
  { sign: '用', table: 'seal_use', name: '用印' },
  { sign: '申', table: 'certificate_request', name: '证明申请' },
  { sign: '证', table: 'certificate', series: true, name: '证明' },
  { sign: '考决', table: 'attendance_decision', name: '考勤处理决定' },
];

/** Proceedings have a sign for each kind. */
const proceedings: readonly RecordSign[] = (Object.keys(proceedingWords) as ProceedingKind[]).map((kind) => ({
  sign: proceedingWords[kind].sign,
  table: 'proceeding',
  kind,
  name: proceedingWords[kind].name,
}));

export const recordSigns: readonly RecordSign[] = [...tables, ...proceedings];
