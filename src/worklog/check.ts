import { readCalendar } from '../attendance/calendar_store.ts';
import { addDays } from '../calendar/arithmetic.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readOffice } from '../office/store.ts';
import { readMonth } from '../patrol/month.ts';
import { isOpen, openDayNote } from '../patrol/open_day.ts';
import type { Patrol } from '../patrol/patrol.ts';
import { patrolsBetween, unsolvedUpTo } from '../patrol/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { judgedTable, notesOf } from '../verdict/table.ts';
import type { Judged } from '../verdict/verdict.ts';
import { judgeDay, judgeProblems } from './judgement.ts';
import { firstLine, linesBetween } from './store.ts';
import { type LogLine, stateOf } from './worklog.ts';

const statuses = {
  ok: { label: '已填', tone: 'good' },
  none: { label: '没有填', tone: 'bad' },
  due: { label: '今天未填' },
  unknown: { label: '没有日历', tone: 'warn' },
  free: { label: '已登记' },
} as const;

interface Checked {
  day: Day;
  status: keyof typeof statuses;
  lines: number;
  /** Problems of the day neither solved nor sent on. */
  open: number;
  judged: Judged | null;
}

export const check = verb<{ pdf?: string | true }>({
  arguments: [{ name: '[月份]', text: '哪个月，如 2026-10（默认：本月）' }],
  examples: ['jwh worklog check', 'jwh worklog check 2026-10'],
  async run(context, [word], { pdf }) {
    const month = readMonth(word, context.today);
    const [db, { today }] = [await context.read(), context];
    const book = await loadRulebook(db);
    const to = month.to < today ? month.to : today;
    const calendar = await readCalendar(db, [yearOf(month.from)]);
    const lines = await linesBetween(db, month.from, to);
    // A problem stays open when its month is over: every line up to here, not only the month's.
    const upToNow = await linesBetween(db, '0001-01-01', to);
    const ground = { book, calendar, lines, first: await firstLine(db), today };
    const days = checkDays(ground, month.from, to);
    const patrols = await patrolsInQuestion(db, month.from, to);
    const open = upToNow.filter(({ day, problems }) => day >= month.from || problems.some((one) => !isSolved(one)));
    const problems = judgeProblems(book, open, patrols, today);
    const judged = [...days.flatMap((one) => one.judged ?? []), ...problems];
    const wrong = judged.filter(({ holds }) => !holds);
    const { name } = await readOffice(db);
    return {
      sheet: {
        title: `${month.words}工作日志核对`,
        ...(pdf === undefined ? {} : { subtitle: name }),
        blocks: [dayTable(days), ...problemBlock(problems), ...notes(ground, judged, { from: month.from, last: to })],
      },
      rows: days.map(({ judged: _judged, ...row }) => row),
      verdicts: judged,
      basis: [...new Map(judged.map(({ rule, cite }) => [rule, cite])).values()],
      findings: wrong,
      found: wrong.length > 0,
    };
  },
});

interface Ground {
  book: Rulebook;
  calendar: WorkCalendar;
  lines: readonly LogLine[];
  /** The first day with a line on file: before it nobody kept a log here. */
  first: Day | null;
  today: Day;
}

function isSolved({ solved_on }: LogLine['problems'][number]): boolean {
  return solved_on !== null;
}

/** The patrols of some days, and earlier ones with a finding that is still open. */
async function patrolsInQuestion(db: Database, from: Day, to: Day): Promise<Patrol[]> {
  const earlier = (await unsolvedUpTo(db, to)).filter(({ day }) => day < from);
  return [...earlier, ...(await patrolsBetween(db, from, to))];
}

/** Every day that needs a line, and every other one that has one. Pure. */
function checkDays(ground: Ground, from: Day, to: Day): Checked[] {
  const days: Checked[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const lines = ground.lines.filter((line) => line.day === day);
    const status = statusOf(ground, day, lines.length);
    if (status === null) continue;
    const open = lines.flatMap(({ problems }) => problems).filter((one) => stateOf(one) === 'open').length;
    const judged = status === 'ok' || status === 'none' ? judgeDay(ground.book, day, lines.length) : null;
    days.push({ day, status, lines: lines.length, open, judged });
  }
  return days;
}

function statusOf({ book, calendar, first, today }: Ground, day: Day, lines: number): Checked['status'] | null {
  const judged = judgeDay(book, day, lines);
  const known = calendar.has(yearOf(day));
  if (judged !== null && !known) return 'unknown';
  if (judged === null || !isOpen(book, calendar, day)) return lines === 0 ? null : 'free';
  if (judged.holds) return 'ok';
  if (first === null || day < first) return null;
  return day === today ? 'due' : 'none';
}

function dayTable(days: readonly Checked[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'day', label: '日期', type: 'day' },
      { key: 'lines', label: '条数', type: 'count' },
      { key: 'open', label: '未解决也未报送', type: 'count' },
      { key: 'status', label: '状态', type: 'state', states: statuses },
    ],
    rows: days.map(({ day, lines, open, status }) => ({ day, lines, open, status })),
    empty: '这个月没有要核对的日子，也没有工作日志。',
  };
}

function problemBlock(problems: readonly Judged[]): Block[] {
  const wrong = problems.filter(({ holds }) => !holds);
  return wrong.length === 0 ? [] : [judgedTable(wrong, '当天没有解决也没有报送的问题')];
}

function notes({ book, first }: Ground, judged: readonly Judged[], { from, last }: { from: Day; last: Day }): Block[] {
  const rule = book.find('worklog.per', last);
  const lines = [
    ...(rule === undefined
      ? ['本地没有工作日志的规定，只列出登记的。']
      : [`每天填写（${rule.citeWords}）。`, openDayNote(book, last)]),
    ...(rule !== undefined && first === null ? ['还没有登记过工作日志：jwh worklog add；登记之前的日子不判断。'] : []),
    ...(rule !== undefined && first !== null && first > from
      ? [`最早的工作日志是${first}；在这以前的日子没有登记，不判断。`]
      : []),
    ...new Set(judged.flatMap(notesOf)),
  ];
  return [{ kind: 'text', lines: lines.map((line) => `注：${line}`) }];
}
