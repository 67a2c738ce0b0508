import { readCalendar } from '../attendance/calendar_store.ts';
import { readMarks } from '../attendance/mark_store.ts';
import { type Days, readPeriod, yearsOf } from '../calendar/days.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { inWords } from '../rules/words.ts';
import type { TableBlock } from '../sheet/sheet.ts';
import { readLogs } from './log_store.ts';
import { dayList, type PayLine, payList } from './pay_list.ts';
import { type DutyRules, dutyRules } from './rules.ts';
import { type Load, loadKinds, loads } from './slot.ts';

export const pay = verb({
  arguments: [{ name: '[月份或季度]', text: '2026-10、2026Q4（默认：本月）' }],
  options: [],
  examples: ['jwh duty pay 2026-10', 'jwh duty pay 2026Q4 --pdf 补休值班费表.pdf'],
  async run(context, [period]) {
    const db = await context.read();
    const days = readPeriod(period, context.today);
    const logs = await readLogs(db, days.from, days.to);
    const calendar = logs.length === 0 ? null : await readCalendar(db, yearsOf(days));
    const taken = await takenIn(db, days);
    const lines = calendar === null ? [] : payList(logs, calendar, (id) => taken.get(id) ?? 0);
    const rules = dutyRules(await loadRulebook(db), days.to);
    const { name } = await readOffice(db);
    const volunteers = logs.filter(({ person_id }) => person_id === null).length;
    const notes = notesOn(rules, volunteers);
    return {
      sheet: {
        title: '补休、值班费表',
        subtitle: `${name}　${days.words}`,
        reference: days.words,
        day: days.to,
        blocks: [
          tableOf(lines, days),
          { kind: 'text', tone: 'quiet', lines: notes },
          { kind: 'signatures', lines: [{ label: '主任' }], seal: name },
        ],
      },
      rows: lines,
      basis: [rules.compensation, rules.pay].flatMap((rule) => (rule === undefined ? [] : [rule.cite])),
    };
  },
});

/** Half-days of time off in lieu taken in the period, by person: what the attendance has as 调休. */
async function takenIn(db: Database, { from, to }: Days): Promise<Map<string, number>> {
  const taken = new Map<string, number>();
  for (const { person_id, am, pm } of await readMarks(db, from, to)) {
    const halves = [am, pm].filter((state) => state === 'leave_in_lieu').length;
    if (halves > 0) taken.set(person_id, (taken.get(person_id) ?? 0) + halves);
  }
  return taken;
}

function tableOf(lines: readonly PayLine[], days: Days): TableBlock {
  const kinds = loadKinds.filter((kind) => lines.some((line) => line[kind] > 0));
  const counts = (line: Pick<PayLine, Load>) => Object.fromEntries(kinds.map((kind) => [kind, line[kind]]));
  const sum = (of: (line: PayLine) => number) => lines.reduce((all, line) => all + of(line), 0);
  return {
    kind: 'table',
    columns: [
      { key: 'person', label: '姓名', type: 'text', whole: true },
      { key: 'days', label: '值班日期', type: 'text', wide: true },
      ...kinds.map((kind) => ({ key: kind, label: loads[kind], type: 'count' as const })),
      { key: 'total', label: '班次', type: 'count' },
      { key: 'earned', label: '得补休（天）', type: 'count' },
      { key: 'taken', label: '已补休（天）', type: 'count' },
      { key: 'pay', label: '值班费（元）', type: 'money' },
      { key: 'open', label: '未定', type: 'count' },
    ],
    rows: lines.map((line) => ({
      person: line.person,
      days: dayList(line.days, days.from.slice(0, 7) === days.to.slice(0, 7)),
      ...counts(line),
      total: line.total,
      earned: line.earned_halves / 2,
      taken: line.taken_halves / 2,
      pay: line.pay,
      open: line.open,
    })),
    ...(lines.length === 0
      ? {}
      : {
          total: {
            person: '合计',
            days: '',
            ...Object.fromEntries(kinds.map((kind) => [kind, sum((line) => line[kind])])),
            total: sum(({ total }) => total),
            earned: sum(({ earned_halves }) => earned_halves) / 2,
            taken: sum(({ taken_halves }) => taken_halves) / 2,
            pay: sum((line) => line.pay ?? 0),
            open: sum(({ open }) => open),
          },
        }),
    empty: `${days.words}没有工作人员的值班记录。`,
  };
}

function notesOn({ compensation, pay: standard, placeName }: DutyRules, volunteers: number): string[] {
  return [
    compensation === undefined
      ? `${placeName}没有补休、值班费的规定，按本办公室的做法登记。`
      : `${compensation.citeWords}：${inWords('list', compensation.value)}。`,
    standard === undefined
      ? '值班费标准没有设定：规定没有数额，各笔金额是登记时写的。'
      : `值班费标准：每班${inWords('range', standard.value)}（${standard.citeWords}）。`,
    '“未定”是还没有写补休或值班费的班次；半天记0.5天。',
    ...(volunteers === 0 ? [] : [`另有志愿者值班${volunteers}次，不计补休和值班费。`]),
  ];
}
