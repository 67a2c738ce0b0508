import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { daysOf, monthOf, monthWritten } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Column, Row } from '../sheet/sheet.ts';
import { useRows, useStates } from './rows.ts';
import { listUses, type SealUse } from './use_store.ts';

/** How it is wanted: a screen is given the columns that fit it. */
interface Wanted {
  json?: boolean;
  csv?: string | true;
  pdf?: string | true;
  xlsx?: string | true;
}

export const register = verb<Wanted>({
  reveals: true,
  arguments: [{ name: '[月份]', text: '年-月，如 2026-10（默认：本月）' }],
  examples: ['jwh seal register 2026-10', 'jwh seal register 2026-10 --pdf 用印登记簿.pdf --reveal 归档'],
  async run(context, [word], { json, csv, pdf, xlsx }) {
    const month = word === undefined ? monthOf(context.today) : monthWritten(word);
    if (month === null) throw new Refusal('usage', 'bad_month', `“${word}”不是月份。`, { hint: '写成 2026-10。' });
    const db = await context.read();
    const days = daysOf(month);
    const { uses } = await listUses(db, { from: days[0] as Day, to: days.at(-1) as Day, rising: true });
    const rows = await useRows(db, uses, { today: context.today, show: await context.shown() });
    const isScreen = [csv, pdf, xlsx].every((one) => one === undefined) && json !== true;
    const shown = isScreen ? columnsOnScreen(rows) : columnsFor(rows);
    return {
      sheet: {
        title: '印章使用审批登记簿',
        subtitle: `${(await readOffice(db)).name}　${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`,
        reference: month,
        day: days.at(-1) as Day,
        orientation: 'landscape' as const,
        tight: true,
        blocks: [
          { kind: 'table' as const, columns: shown, rows, empty: '这个月没有用印。' },
          { kind: 'text' as const, lines: [sums(uses)] },
          ...(rows.length === 0 ? [] : [wholeBook]),
          { kind: 'signatures' as const, lines: [{ label: '印章保管人' }, { label: '主任' }] },
        ],
      },
      rows,
      persons: uses.flatMap(({ applicant_id }) => (applicant_id === null ? [] : [applicant_id])),
    };
  },
});

/** F-31. Columns that most offices never fill stand only where there is something in them. */
const columns: readonly (Column & { rare?: true })[] = [
  { key: 'number', label: '编号', type: 'text', whole: true },
  { key: 'day', label: '日期', type: 'day', whole: true },
  { key: 'reason', label: '用章事由', type: 'text', wide: true },
  { key: 'applicant', label: '用印人', type: 'text' },
  { key: 'address', label: '地址', type: 'room' },
  { key: 'document', label: '文书名称', type: 'text', wide: true },
  { key: 'record', label: '对应记录', type: 'text', rare: true },
  { key: 'scope', label: '范围', type: 'text' },
  { key: 'copies', label: '份数', type: 'count' },
  { key: 'id_shown', label: '证件', type: 'text', rare: true },
  { key: 'verified', label: '核实', type: 'text', rare: true },
  { key: 'reviewer', label: '审阅人', type: 'text', rare: true },
  { key: 'approver', label: '批准人', type: 'text' },
  { key: 'stamper', label: '盖章人', type: 'text' },
  { key: 'street_approval', label: '街道批准', type: 'text', rare: true },
  { key: 'filed', label: '备案', type: 'text', rare: true },
  { key: 'note', label: '备注', type: 'text', rare: true },
];

function columnsFor(rows: readonly Row[]): Column[] {
  return columns
    .filter(({ key, rare }) => !rare || rows.some((row) => row[key] !== null))
    .map(({ rare: _rare, ...column }) => column);
}

/** What a screen has room for; how one came to be where it is not as it should be. */
function columnsOnScreen(rows: readonly Row[]): Column[] {
  const some = ['number', 'day', 'document', 'applicant', 'copies', 'approver', 'stamper'];
  const state = { key: 'state', label: '状态', type: 'state' as const, states: useStates };
  return [
    ...columnsFor(rows).filter(({ key }) => some.includes(key)),
    ...(rows.some((row) => row.state !== 'good') ? [state] : []),
  ];
}

const wholeBook = {
  kind: 'text' as const,
  tone: 'quiet' as const,
  screen: true as const,
  lines: ['全部栏目印在纸上：--pdf；一条的全部内容：jwh seal show 编号'],
};

function sums(uses: readonly SealUse[]): string {
  const standing = uses.filter(({ voided }) => voided === null);
  const copies = standing.reduce((sum, one) => sum + one.copies, 0);
  const voided = uses.length - standing.length;
  return `本月用印 ${standing.length} 次，${copies} 份${voided === 0 ? '' : `；另有作废 ${voided} 条，编号保留`}。`;
}
