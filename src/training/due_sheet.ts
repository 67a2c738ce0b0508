import type { Day } from '../calendar/day.ts';
import type { DuePeriod } from '../meeting/due/row.ts';
import { inWords } from '../rules/words.ts';
import type { Block, Row, Sheet, TableBlock } from '../sheet/sheet.ts';
import { notesOf } from '../verdict/table.ts';
import type { StudyDue } from './due_judgement.ts';

const states = {
  held: { label: '已办', tone: 'good' },
  due: { label: '待办', tone: 'warn' },
  missed: { label: '未办', tone: 'bad' },
  not_due: { label: '不要求', tone: 'quiet' },
} as const;

/** What was due in a year, a table for each rule, its article above. */
export function dueSheet(found: readonly StudyDue[], year: number, since: Day | null): Sheet {
  return {
    title: `${year}年的学习和培训`,
    blocks:
      found.length === 0
        ? [{ kind: 'text', lines: ['本地规定没有写多久学习、培训一次；登记过的见 jwh training list。'] }]
        : [...found.flatMap((one): Block[] => [table(one), ...notes(one)]), ...beginning(year, since)],
  };
}

/** Before its first record the file knows of no study, which does not mean that there was none. */
function beginning(year: number, since: Day | null): Block[] {
  if (since !== null && since < `${year}-01-08`) return [];
  const what = since === null ? '档案里还没有培训、学习' : `档案里最早的培训、学习是 ${since}`;
  return [{ kind: 'text', tone: 'quiet', lines: [`${what}；没有登记的一律算作未办。`] }];
}

function table({ name, rule, periods, judged }: StudyDue): TableBlock {
  return {
    kind: 'table',
    title: `${name}　${inWords(rule.kind, rule.value)}　${rule.citeWords}　${judged.arithmetic}`,
    columns: [
      { key: 'words', label: '时期', type: 'text' },
      { key: 'state', label: '结果', type: 'state', states },
      { key: 'held', label: '次数', type: 'text' },
      { key: 'days', label: '日期', type: 'text' },
      { key: 'note', label: '说明', type: 'text', wide: true },
    ],
    rows: runs(periods).map(line),
    empty: `${name}：这一年没有应办的。`,
  };
}

/** Weeks in a row that were missed stand together on paper and screen; scripts and spreadsheets get every one. */
function runs(periods: readonly DuePeriod[]): DuePeriod[][] {
  const all: DuePeriod[][] = [];
  for (const row of periods) {
    const first = all.at(-1)?.[0];
    if (first !== undefined && isPlainMiss(row) && isPlainMiss(first)) all.at(-1)?.push(row);
    else all.push([row]);
  }
  return all;
}

function isPlainMiss({ period, state, count, notes: said }: DuePeriod): boolean {
  return period.includes('-W') && state === 'missed' && count === 0 && said.length === 0;
}

function line(run: readonly DuePeriod[]): Row {
  const [first, last] = [run[0] as DuePeriod, run.at(-1) as DuePeriod];
  const { state, count, at_least, days, notes: said, to } = first;
  const weeks = `${first.words.replace(/（.*/, '')}至第${Number(last.period.slice(6))}周（${first.from.slice(5)}至${last.to.slice(5)}）`;
  return {
    words: run.length === 1 ? first.words : weeks,
    state,
    held: state === 'not_due' ? '—' : run.length === 1 ? `${count}/${at_least}` : `0/${run.length * at_least}`,
    days: days.join('、'),
    note: [...(state === 'due' ? [`至迟 ${to}`] : []), ...said].join('；'),
  };
}

function notes({ judged, notes: more }: StudyDue): Block[] {
  const lines = [...notesOf(judged), ...more].map((one) => `注：${one}`);
  return lines.length === 0 ? [] : [{ kind: 'text', lines }];
}

/** Every period of every rule on a line, as a spreadsheet wants it. */
export function dueTable(found: readonly StudyDue[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'kind', label: '代码', type: 'text' },
      { key: 'name', label: '事项', type: 'text' },
      { key: 'period', label: '时期', type: 'text' },
      { key: 'from', label: '起', type: 'day' },
      { key: 'to', label: '止', type: 'day' },
      { key: 'state', label: '结果', type: 'state', states },
      { key: 'count', label: '已办', type: 'count' },
      { key: 'at_least', label: '应办', type: 'count' },
      { key: 'days', label: '日期', type: 'text' },
      { key: 'cite_words', label: '依据', type: 'text' },
      { key: 'reading', label: '读法', type: 'text' },
      { key: 'notes', label: '说明', type: 'text' },
    ],
    rows: found.flatMap((one) =>
      one.periods.map((row): Row => ({ ...flat(one, row), days: row.days.join('、'), notes: row.notes.join('；') })),
    ),
  };
}

/** The rows for scripts: a rule and a period each. */
export function dueRows(found: readonly StudyDue[]): object[] {
  return found.flatMap((one) =>
    one.periods.map((row) => ({
      ...flat(one, row),
      days: row.days,
      notes: row.notes,
      severity: row.severity,
      rule: row.rule,
      cite: row.cite,
    })),
  );
}

function flat({ code, name, judged }: StudyDue, row: DuePeriod) {
  const { period, from, to, state, count, at_least, cite_words } = row;
  return {
    kind: code,
    name,
    period,
    from,
    to,
    state,
    count,
    at_least,
    cite_words,
    reading: judged.readings[0] ?? null,
  };
}
