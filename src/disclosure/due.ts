import { readCalendar } from '../attendance/calendar_store.ts';
import { Refusal } from '../base/refusal.ts';
import { addDays, daysBetween } from '../calendar/arithmetic.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { periodWritten } from '../calendar/period.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { chosen } from '../rules/reading.ts';
import type { Row, TableBlock } from '../sheet/sheet.ts';
import { demandRows } from './demand_due.ts';
import { type Due, type DueFacts, persOf } from './due_day.ts';
import { dutiesRows } from './duties_due.ts';
import { requireItems } from './items_rule.ts';
import { afterPosting, pendingRows } from './pending.ts';
import { promptRows, promptWords } from './prompt_rows.ts';
import { isBeforeRecords, recordsFrom } from './records_from.ts';
import { type SheetDue, sheetsDue } from './sheet_due.ts';
import { noTermWords, termDays } from './terms.ts';

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
  before: { label: '建档前' },
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
    const calendar = await readCalendar(db, [yearOf(from) - 1, yearOf(from), yearOf(to) + 1]);
    const facts = { book, calendar };
    const terms = await termDays(db);
    const span = { from, to, today: context.today, terms };
    const { sheets, rows } = await rowsBetween(db, facts, span);
    const prompt = await promptRows(db, { from, to, today: context.today });
    const { pending, left } = word === undefined ? await leftOver(db, facts, span) : { pending: [], left: [] };
    const shown = inOrder([...pending, ...rows, ...prompt]).filter(
      ({ state }) => all || !['posted', 'late'].includes(String(state)),
    );
    const isTermless = terms.length === 0 && persOf(book, to).includes('term');
    const noTerm = isTermless ? [{ code: 'no_term', sentence: await noTermWords(db, context.today) }] : [];
    const missing = shown.filter(({ state }) => ['missing', 'incomplete', 'advised'].includes(String(state)));
    const findings = [
      ...missing.map(({ state, period, item, due_day }) => ({
        code: findingOf[String(state)] ?? 'not_posted',
        ...{ period, item, due_day },
      })),
      ...[...left, ...noTerm],
    ];
    return {
      sheet: {
        title: `居务公开到期（${from}至${to}）`,
        blocks: [
          byPeriod(shown, requireItems(book, { period: '', from, to }).value.items),
          ...saidOf([...left, ...noTerm]),
          ...(await beforeNote(db, shown)),
          ...notes(facts, sheets, to),
        ],
      },
      rows: shown,
      table: table(shown),
      ...(findings.length > 0 && { findings }),
      basis: [...new Map(sheets.map(({ rule }) => [rule.citeWords, rule.cite])).values()],
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

type Span = { from: Day; to: Day; today: Day; terms: readonly Day[] };

/** All that is due in some days, in their order. */
async function rowsBetween(db: Database, facts: DueFacts, span: Span): Promise<{ sheets: SheetDue[]; rows: Row[] }> {
  const sheets = await sheetsDue(db, facts, span);
  const own: Row[] = [];
  for (const one of sheets) own.push(...(await rowsOf(db, one, span.today)));
  const listed = knownOf([...own, ...(await dutiesRows(db, facts, span))], await recordsFrom(db));
  return { sheets, rows: [...listed, ...(await demandRows(db, facts, span))] };
}

/** What was due before the file had records is not overdue for it; a demand is a record itself. */
function knownOf(rows: readonly Row[], from: Day): Row[] {
  return rows.map((row) =>
    row.state === 'missing' && isBeforeRecords(String(row.due_day), from)
      ? { ...row, state: 'before', overdue: null }
      : row,
  );
}

async function beforeNote(db: Database, rows: readonly Row[]) {
  if (!rows.some(({ state }) => state === 'before')) return [];
  const from = await recordsFrom(db);
  const line = `本档案从 ${from} 起有记录，${from.slice(0, 4)}年以前到期的不算逾期（建档前）。`;
  return [{ kind: 'text' as const, tone: 'quiet' as const, lines: [line] }];
}

function inOrder(rows: readonly Row[]): Row[] {
  const day = ({ due_day }: Row) => String(due_day);
  return [...rows].sort((one, other) => (day(one) === day(other) ? 0 : day(one) < day(other) ? -1 : 1));
}

async function rowsOf(db: Database, sheet: SheetDue, today: Day): Promise<Row[]> {
  const { period, items, day, last, rule, state, posted_on } = sheet;
  const own = items.map(({ code, title }) => ({
    due_day: day,
    period: period.period,
    item: code,
    title,
    state,
    posted_on,
    overdue: state === 'missing' ? daysBetween(last, today) : null,
    cite: rule.citeWords,
  }));
  return [...own, ...(await pendingRows(db, sheet, today))];
}

/** What is under way and never counted as overdue: it stays on the list over New Year. */
const underWay = ['open', 'prepared', 'returned', 'grace', 'correcting', 'supplement'];

/**
 * What is open of the year before: what was posted and is still to be corrected or filled up is listed with the rest; of what is
 * overdue only how much, though listed with its own year.
 */
async function leftOver(db: Database, facts: DueFacts, { from, today, terms }: Span) {
  const year = yearOf(from) - 1;
  const { rows } = await rowsBetween(db, facts, { from: `${year}-01-01`, to: `${year}-12-31`, today, terms });
  const pending = rows.filter(({ state }) => underWay.includes(String(state)));
  const count = rows.filter(({ state }) => state === 'missing').length;
  const sentence = `${year}年还有 ${count} 项逾期没有公开：jwh disclose due ${year}`;
  return { pending, left: count === 0 ? [] : [{ code: 'overdue_last_year', year, count, sentence }] };
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

function saidOf(said: readonly { sentence: string }[]) {
  const lines = said.map(({ sentence }) => sentence);
  return lines.length === 0 ? [] : [{ kind: 'text' as const, tone: 'warn' as const, lines }];
}

function notes({ book }: DueFacts, found: readonly Due[], to: Day) {
  const approve = book.find('disclosure.approve', to);
  const lines = [
    ...(persOf(book, to).length === 0
      ? [
          '本地没有规定多久公开一次，由办公室自己定，如每季度一次：',
          `jwh rules set disclosure.freq quarter --cite "出处" --from ${to.slice(0, 4)}-01-01`,
          '也可以写 month（每月）、half_year（每半年）、year（每年）。',
        ]
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
