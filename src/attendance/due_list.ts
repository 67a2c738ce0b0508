import { type Day, yearOf } from '../calendar/day.ts';
import { daysOf, type Month, monthOf } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { readCalendar } from './calendar_store.ts';
import { readCloses } from './close_store.ts';
import { dueOf } from './due.ts';
import { firstDayOnFile } from './first_day_store.ts';
import { isComplete, readSubmissions } from './submission_store.ts';

/** What a month's return still wants: to be closed, to be sent, to be sent whole; `done` where nothing. */
type Wanted = 'close' | 'submit' | 'complete' | 'done';

interface MonthDue {
  month: Month;
  wants: Wanted;
  closed_on: Day | null;
  sent_on: Day | null;
  due: Day | null;
  send_by: Day | null;
  overdue: boolean;
}

const wants = {
  close: { label: '待结账', tone: 'warn' },
  submit: { label: '待报送', tone: 'warn' },
  complete: { label: '待补齐签章', tone: 'bad' },
  done: { label: '已办' },
} as const;

export const dueList = verb<{ all?: true }>({
  options: [{ flags: '--all', text: '已办的月份、开始结账以前的月份也列出' }],
  examples: ['jwh attendance due', 'jwh attendance due --json'],
  async run(context, _, { all = false }) {
    const found = await readDues(await context.read(), context.today);
    // Where closing has begun, the years before it are nobody's business any more; where it has not, last month's is.
    const begun = found.find(({ closed_on }) => closed_on !== null)?.month ?? found.at(-2)?.month ?? '';
    const months = found.filter(({ month, wants }) => all || (wants !== 'done' && month >= begun));
    return {
      sheet: {
        title: '考勤待办',
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'month', label: '月份', type: 'text', whole: true },
              { key: 'wants', label: '状态', type: 'state', states: wants },
              { key: 'closed_on', label: '结账', type: 'day' },
              { key: 'sent_on', label: '报送', type: 'day' },
              { key: 'due', label: '截止', type: 'day' },
              { key: 'send_by', label: '请在此前送出', type: 'day' },
              { key: 'overdue', label: '逾期', type: 'flag' },
            ],
            rows: months.map((one) => ({ ...one })),
            empty: '没有待办的月份。',
          },
        ],
      },
    };
  },
});

/** Every month since attendance is on file, with what its return still wants on a day. */
async function readDues(db: Database, today: Day): Promise<MonthDue[]> {
  const first = await firstDayOnFile(db);
  if (first === null || first > today) return [];
  const book = await loadRulebook(db);
  const closes = new Map((await readCloses(db)).map((close) => [close.month, close.day]));
  const sent = (await readSubmissions(db)).filter(({ voided }) => voided === null);
  const months = monthsBetween(monthOf(first), monthOf(today));
  const years = Array.from({ length: yearOf(today) - yearOf(first) + 2 }, (_, at) => yearOf(first) + at);
  const calendar = await readCalendar(db, years);
  return Promise.all(
    months.map(async (month) => {
      const due = await dueOf(book, daysOf(month), calendar);
      const closed_on = closes.get(month) ?? null;
      const returns = sent.filter((one) => one.month === month);
      const whole = returns.find(isComplete);
      const wanted = closed_on === null ? 'close' : due === null || whole ? 'done' : returns[0] ? 'complete' : 'submit';
      return {
        month,
        wants: wanted,
        closed_on,
        sent_on: (whole ?? returns.at(-1))?.sent_on ?? null,
        due: due?.day ?? null,
        send_by: due?.send_by ?? null,
        overdue: wanted !== 'done' && due !== null && today > due.day,
      } satisfies MonthDue;
    }),
  );
}

function monthsBetween(from: Month, to: Month): Month[] {
  const number = (month: Month) => yearOf(month) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: number(to) - number(from) + 1 }, (_, at) => {
    const index = number(from) + at;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}
