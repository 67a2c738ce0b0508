import { readMonth } from '../calendar/days.ts';
import type { Answer } from '../command/verb.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { notesOf } from '../verdict/table.ts';
import { type Checked, checkDuties } from './checking.ts';
import { readJudgeGround } from './log_day.ts';
import { readOverview } from './overview.ts';
import { dutyRules } from './rules.ts';
import { slotCodes, slots } from './slot.ts';

const states = {
  kept: { label: '符合', tone: 'good' },
  broken: { label: '不符合', tone: 'bad' },
  look: { label: '请注意', tone: 'warn' },
  planned: { label: '已排' },
  unplanned: { label: '未排', tone: 'warn' },
} as const;

/** In a cell there is room for a word or two; the whole sentence is below and in JSON. */
const short: Readonly<Record<string, string>> = {
  persons: '人数不足',
  open: '无人值班',
  lead: '带班人不符',
  record: '记录不全',
  cleaning: '到岗晚',
  cleaned: '没有清洁',
  compensation: '与标准不符',
  not_logged: '没有记录',
  not_planned: '未办换班',
  unplanned: '没有排班',
};

export const check = verb({
  arguments: [{ name: '[月份]', text: '哪个月（默认：本月）' }],
  options: [],
  examples: ['jwh duty check 2026-10', 'jwh duty check 2026-10 --json'],
  async run(context, [month]) {
    const db = await context.read();
    const overview = await readOverview(db, readMonth(month, context.today));
    const ground = await readJudgeGround(db, overview.book);
    const checked = checkDuties(overview, ground, context.today);
    const { name } = await readOffice(db);
    return checkAnswer(checked, { subtitle: `${name}　${overview.days.words}`, notes: notesFor(checked, overview) });
  },
});

function checkAnswer(
  checked: readonly Checked[],
  { subtitle, notes }: { subtitle: string; notes: readonly string[] },
): Answer {
  const findings = checked.flatMap((one) => one.findings);
  const judged = checked.flatMap((one) => one.judged);
  const lines = linesOf(checked);
  const blocks: Block[] = [
    tableOf(checked),
    ...(lines.length === 0 ? [] : [{ kind: 'text', title: '要处理的', tone: 'warn', lines } satisfies Block]),
    ...(notes.length === 0 ? [] : [{ kind: 'text', tone: 'quiet', lines: notes } satisfies Block]),
  ];
  return {
    sheet: { title: '值班检查', subtitle, blocks },
    verdicts: judged,
    findings,
    found: findings.some(({ severity }) => severity !== 'note'),
    basis: [...new Map(judged.map(({ cite, cite_words }) => [cite_words, cite])).values()],
  };
}

/** What is to be put right: each finding of a duty that was logged; the days without any record in one line. */
function linesOf(checked: readonly Checked[]): string[] {
  const told = checked.filter(({ logged }) => logged.length > 0).flatMap((one) => one.findings);
  const silent = checked.filter(({ logged, state }) => logged.length === 0 && (state === 'broken' || state === 'look'));
  const days = [...new Set(silent.map(({ day }) => day.slice(5)))];
  return [
    ...told.filter(({ severity }) => severity !== 'note').map(({ day, says }) => `${day} ${says}。`),
    ...(days.length === 0
      ? []
      : [`没有值班记录的${days.length}天：${days.join('、')}。登记：jwh duty log 日期 --slot 班别 --who 姓名 …`]),
  ];
}

/** A word or two for what is wrong: where nobody was logged, that alone. */
function problemsOf({ logged, uncovered, state, findings }: Checked): string {
  if (logged.length === 0 && (state === 'broken' || state === 'look')) return '没有记录';
  const words = findings.map(({ code }) => (code === 'coverage' ? `空岗${uncovered}分钟` : short[code]));
  return [...new Set(words)].join('、');
}

function tableOf(checked: readonly Checked[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'day', label: '日期', type: 'text', whole: true },
      {
        key: 'slot',
        label: '班别',
        type: 'state',
        states: Object.fromEntries(slotCodes.map((code) => [code, { label: slots[code].label }])),
      },
      { key: 'planned', label: '排班', type: 'text' },
      { key: 'logged', label: '实到', type: 'text' },
      { key: 'persons', label: '人数', type: 'count' },
      { key: 'uncovered', label: '空岗分钟', type: 'count' },
      { key: 'state', label: '结果', type: 'state', states },
      { key: 'problems', label: '问题', type: 'text', wide: true },
    ],
    rows: checked.map((one) => ({
      day: one.day,
      slot: one.slot,
      planned: one.planned.join('、'),
      logged: one.logged.join('、'),
      persons: one.state === 'planned' || one.state === 'unplanned' ? null : one.persons,
      uncovered: one.uncovered,
      state: one.state,
      problems: problemsOf(one),
    })),
    empty: '没有要值的班：规定没有要求，也没有排班。',
  };
}

function notesFor(
  checked: readonly Checked[],
  { book, days, calendar, lines }: Awaited<ReturnType<typeof readOverview>>,
): string[] {
  const rules = dutyRules(book, days.from);
  const judged = checked.flatMap((one) => one.judged);
  const doubts = judged.flatMap((one) => notesOf(one).filter((note) => note.includes('推定')));
  const others = [...new Set(judged.flatMap((one) => one.others.map(({ reading }) => reading)))];
  const rests = lines.some(({ day }) => calendar.kindOf(day) === 'make_up_rest') && rules.holidayHours !== undefined;
  return [
    ...(rules.days === undefined ? [`${rules.placeName}没有规定哪些日子要值班，这里只核对排了的班。`] : []),
    ...(others.length === 0 ? [] : [`换一种读法结果不同：${others.join('、')}（逐日见 --json 的 others）。`]),
    ...(rests ? ['调休放假的日子不是法定节假日：白天没有值班的要求，晚间照常。'] : []),
    ...new Set(doubts),
  ];
}
