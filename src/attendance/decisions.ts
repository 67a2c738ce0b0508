import { monthOf } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import type { Block, Column } from '../sheet/sheet.ts';
import { decisionMatter, decisionRow } from './decided.ts';
import { type Decision, decisionNumber, decisionStates, stands } from './decision.ts';
import { readDecisions } from './decision_store.ts';
import { readPastMonth } from './month_asked.ts';

export const decisions = verb({
  arguments: [{ name: '[月份]', text: '年-月；不写：全部' }],
  examples: ['jwh attendance decisions', 'jwh attendance decisions 2026-10 --json'],
  async run(context, [text]) {
    const month = text === undefined ? undefined : readPastMonth(text, monthOf(context.today));
    const found = await readDecisions(await context.read(), month, month);
    const rows = found.map((one) => ({ ...tableRow(one), state: stateWords(one, found) }));
    const lines = rows.map(({ number, reason, state }) => `${number}　${state}　${reason}`);
    const empty = '还没有决定。有哪些建议：jwh attendance worksheet 月份';
    return {
      sheet: {
        title: '考勤处理决定',
        day: context.today,
        blocks: [
          { kind: 'table', columns, rows, empty },
          ...(lines.length === 0 ? [] : [{ kind: 'text', title: '现状和理由', lines } satisfies Block]),
        ],
      },
      // One table holds all of it where nobody has to read it on a screen.
      table: { kind: 'table', columns: [...columns, ...further], rows },
      rows: found.map(decisionRow),
    };
  },
});

const columns: readonly Column[] = [
  { key: 'number', label: '编号', type: 'text', whole: true },
  { key: 'month', label: '月份', type: 'text', whole: true },
  { key: 'person', label: '姓名', type: 'text' },
  { key: 'matter', label: '事项', type: 'text' },
  { key: 'decision', label: '决定', type: 'state', states: decisionStates },
  { key: 'amount', label: '扣款', type: 'money' },
  { key: 'by', label: '决定人', type: 'text' },
  { key: 'day', label: '日期', type: 'day' },
];

const further: readonly Column[] = [
  { key: 'reason', label: '理由', type: 'text', wide: true },
  { key: 'state', label: '现状', type: 'text' },
];

function tableRow(one: Decision) {
  const { month, person, decision, amount, by, day, reason } = decisionRow(one);
  return { number: decisionNumber(one), month, person, matter: decisionMatter(one), decision, amount, by, day, reason };
}

/** Whether it stands; for a reversal, what it took back. */
function stateWords(one: Decision, all: readonly Decision[]): string {
  if (one.reversed_by !== null) return `已由 ${one.reversed_by} 撤销`;
  const taken = all.find(({ id }) => id === one.reverses_id);
  if (taken !== undefined) return `撤销 ${decisionNumber(taken)}`;
  if (one.fulfilled_on !== null) return `书面检查 ${one.fulfilled_on} 交来`;
  return stands(one) ? '有效' : '撤销';
}
