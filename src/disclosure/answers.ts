import { daysBetween } from '../calendar/arithmetic.ts';
import type { Day } from '../calendar/day.ts';
import { leakIn } from '../command/posted/leak.ts';
import { type FoundLeak, leakBlocks, leakFindings, leaksOf, refuseLeaks } from '../command/posted/leaks.ts';
import { readOnFile } from '../command/posted/on_file.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readOffice } from '../office/store.ts';
import type { Block, TableBlock } from '../sheet/sheet.ts';
import { type DisclosedPeriod, periodFor } from './disclosed_period.ts';
import { publisher } from './names.ts';
import { type Opinion, opinionsOn } from './opinions_store.ts';
import { readPostings } from './posting_store.ts';
import { periodArgument } from './prepare.ts';

/** An opinion with its answer, as both are published (F-25): of the one who gave it nothing is said. */
export interface PublishedAnswer {
  number: string;
  day: Day;
  title: string;
  due_day: Day | null;
  answered_on: Day | null;
  answer: string | null;
  published_on: Day | null;
  /** Days past the day by which an answer was due; null where none was, or it is in time. */
  overdue: number | null;
}

export const answers = verb<{ pdf?: string | true; xlsx?: string | true }>({
  arguments: [periodArgument],
  examples: ['jwh disclose answers 2026Q3', 'jwh disclose answers 2026Q3 --pdf 意见答复.pdf'],
  async run(context, [word], { pdf, xlsx }) {
    const db = await context.read();
    const period = await periodFor(db, word, context.today);
    const rows = await answersOn(db, period, context.today);
    const leaks = await answerLeaks(db, period, context.today);
    const onPaper = pdf !== undefined || xlsx !== undefined;
    if (onPaper) refuseLeaks(leaks, answerHint);
    const { name } = await readOffice(db);
    const late = rows.filter(({ overdue, answered_on }) => overdue !== null && answered_on === null);
    return {
      sheet: {
        title: `对居务公开的意见和答复（${period.words}）`,
        subtitle: name,
        public: 'looked_through',
        day: context.today,
        blocks: [
          ...leakBlocks(leaks),
          onPaper ? paperTable(rows) : answerTable(rows),
          ...(onPaper ? [{ kind: 'signatures' as const, lines: [], seal: name }] : hints(rows, period)),
        ],
      },
      rows: rows.map((one) => ({ ...one })),
      ...(late.length + leaks.length > 0 && {
        findings: [
          ...leakFindings(leaks),
          ...late.map(({ number, due_day, overdue }) => ({ code: 'answer_overdue', number, due_day, overdue })),
        ],
      }),
    };
  },
});

/** The opinions on a period as they may be published, and when that was done. */
export async function answersOn(db: Database, { period }: DisclosedPeriod, today: Day): Promise<PublishedAnswer[]> {
  const publish = publisher(await readOnFile(db, today));
  const posted = (await readPostings(db, { periods: [period] })).filter(({ facts }) => facts.what === 'answers');
  return (await opinionsOn(db, [period])).map((one) => ({
    number: one.number,
    day: one.day,
    title: publish(one.title),
    due_day: one.due_day,
    answered_on: one.answered_on,
    answer: one.answer === null ? null : publish(one.answer),
    published_on: posted.find(({ facts }) => facts.meets.includes(one.number))?.from_day ?? null,
    overdue: overdueOf(one, today),
  }));
}

export const answerHint = '请改写意见或答复再公布：不写住址、号码、病情和孩子的姓名；查看：jwh matter show 编号';

/** What of the opinions and answers may not be published as it was said. */
export async function answerLeaks(
  db: Database,
  { period }: DisclosedPeriod,
  today: Day,
  only?: readonly string[],
): Promise<FoundLeak[]> {
  const onFile = await readOnFile(db, today);
  const columns = [
    { key: 'title', label: '意见', type: 'text' as const },
    { key: 'answer', label: '答复内容', type: 'text' as const },
  ];
  const rows = (await opinionsOn(db, [period]))
    .filter(({ number }) => only?.includes(number) ?? true)
    .map(({ number, title, answer }) => ({ number, title, answer }));
  return leaksOf({ lines: [], columns, rows }, (text) => leakIn(text, onFile));
}

function overdueOf({ due_day, answered_on }: Opinion, today: Day): number | null {
  const until = answered_on ?? today;
  return due_day === null || until <= due_day ? null : daysBetween(due_day, until);
}

export function answerTable(rows: readonly PublishedAnswer[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'number', label: '编号', type: 'text', whole: true },
      { key: 'day', label: '提出', type: 'day', whole: true },
      { key: 'title', label: '意见', type: 'text', wide: true },
      { key: 'due_day', label: '时限', type: 'day', whole: true },
      { key: 'answered_on', label: '答复', type: 'day', whole: true },
      { key: 'answer', label: '答复内容', type: 'text', wide: true },
      { key: 'published_on', label: '公布', type: 'day', whole: true },
      { key: 'overdue', label: '逾期（天）', type: 'count' },
    ],
    rows: rows.map((one) => ({ ...one })),
    empty: '没有对这次公开的意见。',
  };
}

/** For the board: no days of the office's own business. */
function paperTable(rows: readonly PublishedAnswer[]): TableBlock {
  const whole = answerTable(rows);
  const shown = ['day', 'title', 'answered_on', 'answer'];
  return { ...whole, columns: whole.columns.filter(({ key }) => shown.includes(key)) };
}

function hints(rows: readonly PublishedAnswer[], { period }: DisclosedPeriod): Block[] {
  const open = rows.filter(({ answered_on }) => answered_on === null);
  const unposted = rows.filter(({ answered_on, published_on }) => answered_on !== null && published_on === null);
  const lines = [
    ...(open.length > 0 ? [`还没有答复的${open.length}件：jwh matter reply 编号 …`] : []),
    ...(unposted.length > 0
      ? [`答复了还没有公布的${unposted.length}件：jwh disclose answered ${period} --by 姓名`]
      : []),
  ];
  return lines.length === 0 ? [] : [{ kind: 'text', tone: 'warn', lines }];
}
