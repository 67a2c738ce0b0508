import { readCalendar } from '../attendance/calendar_store.ts';
import { Refusal } from '../base/refusal.ts';
import { addDays, daysBetween } from '../calendar/arithmetic.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { periodWritten } from '../calendar/period.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { listElections } from '../election/store.ts';
import { beginsTerm, tookOffice } from '../election/term_start.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import type { Row, TableBlock } from '../sheet/sheet.ts';
import { demandRows } from './demand_due.ts';
import { type Due, type DueFacts, duesBetween, persOf } from './due_day.ts';
import { sheetPostings, validPosting } from './first_posting.ts';
import { requireItems } from './items_rule.ts';
import { afterPosting, isReturned, pendingRows } from './pending.ts';
import type { Posting } from './posting_store.ts';
import { promptRows, promptWords } from './prompt_rows.ts';
import { latestVersion } from './version_store.ts';

/**
 * Where a period stands on a day: posted (in time, late, or with figures that are not the whole period's), still to come, sent
 * back, missing, or past a day that is only advised; posted and still to be corrected or filled up.
 */
export type DueState =
  | 'posted'
  | 'late'
  | 'incomplete'
  | 'prepared'
  | 'returned'
  | 'correcting'
  | 'supplement'
  | 'open'
  | 'grace'
  | 'missing'
  | 'advised';

const states = {
  posted: { label: '已公开', tone: 'good' },
  late: { label: '已公开（晚）', tone: 'warn' },
  incomplete: { label: '已公开（数字不完整）', tone: 'bad' },
  prepared: { label: '已定稿' },
  returned: { label: '已定稿（有退回）', tone: 'warn' },
  correcting: { label: '更正待公开', tone: 'warn' },
  supplement: { label: '待补充', tone: 'warn' },
  open: { label: '待办' },
  grace: { label: '宽限内', tone: 'warn' },
  missing: { label: '逾期未公开', tone: 'bad' },
  advised: { label: '过了建议的日子', tone: 'warn' },
} as const;

/** What is found of what lacks. */
const findingOf: Readonly<Record<string, string>> = { incomplete: 'incomplete', advised: 'not_prompt' };

export const due = verb<{ all?: boolean }>({
  arguments: [
    { name: '[时段]', text: '哪些日子到期的，如 2026-04、2026Q2、2026（默认：今年到35天以后，还没有公开的）' },
  ],
  options: [{ flags: '--all', text: '已经公开的也列出来' }],
  examples: ['jwh disclose due', 'jwh disclose due 2026-04 --all'],
  async run(context, [word], { all = word !== undefined }) {
    const db = await context.read();
    const { from, to } = spanOf(word, context.today);
    const book = await loadRulebook(db);
    const calendar = await readCalendar(db, [yearOf(from), yearOf(to) + 1]);
    const facts = { book, calendar };
    const found = duesBetween(facts, { from, to, terms: await termDays(db) }, book.choices(to));
    const rows = (await Promise.all(found.map((one) => rowsOf(db, book, one, context.today)))).flat();
    const demanded = await demandRows(db, facts, { from, to, today: context.today });
    const prompt = await promptRows(db, { from, to, today: context.today });
    const shown = [...rows, ...demanded, ...prompt].filter(
      ({ state }) => all || !['posted', 'late'].includes(String(state)),
    );
    const missing = shown.filter(({ state }) => ['missing', 'incomplete', 'advised'].includes(String(state)));
    return {
      sheet: {
        title: `居务公开到期（${from}至${to}）`,
        blocks: [byPeriod(shown, requireItems(book, { period: '', from, to }).value.items), ...notes(facts, found, to)],
      },
      rows: shown,
      table: table(shown),
      ...(missing.length > 0 && {
        findings: missing.map(({ state, period, item, due_day }) => ({
          code: findingOf[String(state)] ?? 'not_posted',
          ...{ period, item, due_day },
        })),
      }),
      basis: [...new Map(found.map(({ rule }) => [rule.citeWords, rule.cite])).values()],
    };
  },
});

function spanOf(word: string | undefined, today: Day): { from: Day; to: Day } {
  if (word === undefined) return { from: `${today.slice(0, 4)}-01-01`, to: addDays(today, 35) };
  const period = periodWritten(word);
  if (period !== null) return period;
  throw new Refusal('usage', 'bad_period', `“${word}”不是时段。`, {
    hint: '写 2026-04、2026Q2、2026，或一天 2026-04-10。',
  });
}

/** The days on which committees elected as a whole took office (D-39). */
async function termDays(db: Database): Promise<Day[]> {
  const { found } = await listElections(db, { kind: 'committee' });
  return found.filter(beginsTerm).map(tookOffice);
}

async function rowsOf(db: Database, book: Rulebook, one: Due, today: Day): Promise<Row[]> {
  const { period, items, day, last, rule } = one;
  const postings = await sheetPostings(db, book, period);
  const first = validPosting(postings, one.from) ?? postings[0];
  const state = first === undefined ? await waiting(db, one, today) : stateOf(first, one);
  const own = items.map(({ code, title }) => ({
    due_day: day,
    period: period.period,
    item: code,
    title,
    state,
    posted_on: first?.from_day ?? null,
    overdue: state === 'missing' ? daysBetween(last, today) : null,
    cite: rule.citeWords,
  }));
  return [...own, ...(await pendingRows(db, one, today))];
}

function stateOf({ from_day, facts }: Posting, { from, last }: Due): DueState {
  if (facts.incomplete === true) return 'incomplete';
  return from_day >= from && from_day <= last ? 'posted' : 'late';
}

async function waiting(db: Database, { period, day, last }: Due, today: Day): Promise<DueState> {
  if (today > last) return 'missing';
  if (today > day) return 'grace';
  const version = await latestVersion(db, period.period);
  if (version === undefined) return 'open';
  return (await isReturned(db, version)) ? 'returned' : 'prepared';
}

function table(rows: readonly Row[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'due_day', label: '到期', type: 'day', whole: true },
      { key: 'period', label: '时段', type: 'text', whole: true },
      { key: 'item', label: '代码', type: 'text' },
      { key: 'title', label: '事项', type: 'text', wide: true },
      { key: 'state', label: '状态', type: 'state', states },
      { key: 'posted_on', label: '公开', type: 'day', whole: true },
      { key: 'overdue', label: '逾期（天）', type: 'count' },
      { key: 'cite', label: '依据', type: 'text' },
    ],
    rows,
    empty: '没有到期的公开。',
  };
}

/** For a screen and a paper: a line for each period, its items by their numbers in the place's list. */
function byPeriod(rows: readonly Row[], items: readonly { code: string }[]): TableBlock {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.due_day}${row.period}${row.item === afterPosting ? afterPosting : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const whole = table([]);
  const shown = whole.columns
    .filter(({ key }) => key !== 'item')
    .map((column) => (column.key === 'title' ? { ...column, label: '公开什么' } : column));
  const lines = [...groups.values()].map((group): Row => ({ ...(group[0] as Row), title: itemsWords(group, items) }));
  return { ...whole, columns: shown, rows: lines };
}

/** `全部7项`, `第5、7项`; what was asked for by its own words. */
function itemsWords(group: readonly Row[], items: readonly { code: string }[]): string {
  const [first] = group;
  if (first?.item === afterPosting) return String(first.title);
  if (first?.item === 'on_demand') return `要求公开：${first.title}`;
  if (group.length === items.length) return `全部${items.length}项`;
  const numbers = group.map(({ item }) => items.findIndex(({ code }) => code === item) + 1);
  const titles = group.length === 1 ? `　${String(first?.title)}` : '';
  return `第${numbers.join('、')}项${titles}`;
}

function notes({ book }: DueFacts, found: readonly Due[], to: Day) {
  const approve = book.find('disclosure.approve', to);
  const lines = [
    ...(persOf(book, to).length === 0
      ? ['本地没有规定多久公开一次，办公室自己定的：jwh rules set disclosure.freq …']
      : []),
    ...(found.some(({ readings }) => readings.includes('D-40') || readings.includes('D-39')) && approve !== undefined
      ? [
          chosen('D-42', book.choices(to)) === 'b'
            ? '审核的材料，10日当天备齐（读法 D-42b）。'
            : '审核要时间：材料以5日前备齐为好（读法 D-42a，本程序的建议）。',
        ]
      : []),
    ...(book.find('disclosure.prompt', to) === undefined ? [] : [promptWords(book, to)]),
  ];
  return lines.length === 0 ? [] : [{ kind: 'text' as const, tone: 'quiet' as const, lines }];
}
