import { readHalvesIn } from '../attendance/leave_mark_store.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readOffice } from '../office/store.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { readPosts, staffCalled } from '../staff/store.ts';
import { readDutyDone } from './duty_done.ts';
import { readLieuBalance } from './lieu.ts';
import { daysOf } from './words.ts';
import { readYear } from './year.ts';

/** Time off and duty pay of a year, for the director to sign (F-41). */
export const lieuSheet = verb<{ year?: string }>({
  arguments: [{ name: '[姓名]', text: '姓名（默认：当年有值班、补休的所有人）' }],
  options: [{ flags: '--year <年>', text: '哪一年（默认：今年）' }],
  examples: ['jwh leave lieu', 'jwh leave lieu --year 2026 --pdf 补休值班费表.pdf', 'jwh leave lieu 林文斌 --json'],
  async run(context, [name], options) {
    const db = await context.read();
    const year = readYear(options.year, context.today);
    const person = name === undefined ? null : onePerson(await staffCalled(db, readName(name)), name, '工作人员');
    const rows = await rowsOf(db, year, person?.id);
    const office = await readOffice(db);
    return {
      sheet: {
        title: '补休、值班费表',
        subtitle: `${office.name}　${year}年　补休以天、值班费以元计`,
        day: context.today,
        orientation: 'landscape',
        blocks: [
          { kind: 'table', roomy: true, columns, rows, total: totals(rows), empty: `${year}年没有值班、补休的记录。` },
          { kind: 'text', tone: 'quiet', lines: ['结余含以前年度的，已经申请未批的调休也已扣除。'] },
          { kind: 'signatures', lines: [{ label: '主任' }, { label: '考勤员' }], seal: office.name },
        ],
      },
      rows: rows.map(({ signature: _, ...row }) => row),
    };
  },
});

const columns = [
  { key: 'person', label: '姓名', type: 'text' },
  { key: 'shifts', label: '值班次数', type: 'count' },
  { key: 'earned', label: '应补休', type: 'count' },
  { key: 'taken', label: '已补休', type: 'count' },
  { key: 'balance', label: '结余', type: 'count' },
  { key: 'pay', label: '值班费', type: 'money' },
  { key: 'signature', label: '本人签字', type: 'text', wide: true },
] as const;

interface Row {
  [key: string]: string | number;
  person: string;
  shifts: number;
  earned: number;
  taken: number;
  balance: number;
  pay: number;
  signature: string;
}

async function rowsOf(db: Database, year: number, only?: string): Promise<Row[]> {
  const names = new Map((await readPosts(db)).map(({ person_id, name }) => [person_id, name]));
  const taken = (await readHalvesIn(db, 'leave_in_lieu')).filter(({ day }) => yearOf(day) === year);
  const duty = await readDutyDone(db, year);
  const rows: Row[] = [];
  for (const [person_id, person] of names) {
    if (only !== undefined && person_id !== only) continue;
    const { entries, balance } = await readLieuBalance(db, person_id);
    const earned = entries.filter(({ day }) => yearOf(day) === year).reduce((sum, { halves }) => sum + halves, 0);
    const used = taken.filter((one) => one.person_id === person_id).length;
    const done = duty.get(person_id) ?? { shifts: 0, pay: 0 };
    if (earned === 0 && used === 0 && done.shifts === 0 && balance === 0) continue;
    rows.push({
      person,
      ...done,
      earned: daysOf(earned),
      taken: daysOf(used),
      balance: daysOf(balance),
      signature: '',
    });
  }
  return rows;
}

function totals(rows: readonly Row[]) {
  const sum = (key: 'shifts' | 'earned' | 'taken' | 'balance' | 'pay') => rows.reduce((all, row) => all + row[key], 0);
  const numbers = { shifts: sum('shifts'), earned: sum('earned'), taken: sum('taken'), balance: sum('balance') };
  return { person: '合计', ...numbers, pay: sum('pay'), signature: '' };
}
