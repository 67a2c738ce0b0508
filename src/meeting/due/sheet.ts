import { inWords } from '../../rules/words.ts';
import type { Row, Sheet, TableBlock, TextBlock } from '../../sheet/sheet.ts';
import { notesOf } from '../../verdict/table.ts';
import type { Judged } from '../../verdict/verdict.ts';
import type { DueKind, FrequencyRuleInForce } from './kinds.ts';
import { type DuePeriod, dueStates } from './row.ts';

/** One kind with every period asked for, and what that comes to. */
export interface DueTold {
  due: DueKind;
  rule: FrequencyRuleInForce;
  periods: readonly DuePeriod[];
  judged: Judged;
  /** What else must be known: meetings that do not count, a calendar that is missing. */
  remarks: readonly string[];
}

/** The overview for people: a table for each kind, its article above, what it rests on below. */
export function dueSheet(
  told: readonly DueTold[],
  span: { from: string; to: string; today: string },
  since: string | null,
): Sheet {
  return {
    title: '会议按期召开的情况',
    subtitle: `${span.from} 至 ${span.to}`,
    day: span.today,
    blocks:
      told.length === 0
        ? [{ kind: 'text', lines: ['本地规定没有写多久开一次会。jwh meeting kinds 列出会议的种类。'] }]
        : [...told.flatMap((one) => [kindTable(one), ...remarks(one)]), ...beginning(span.from, since)],
  };
}

/** Before its first record the file knows of no meeting, which does not mean that none was held. */
function beginning(from: string, since: string | null): TextBlock[] {
  if (since !== null && since <= from) return [];
  const what = since === null ? '档案里还没有会议' : `档案里最早的会议是 ${since}`;
  return [{ kind: 'text', tone: 'quiet', lines: [`${what}；没有登记过的会一律算作没有开。`] }];
}

function kindTable({ due, rule, periods, judged }: DueTold): TableBlock {
  return {
    kind: 'table',
    title: `${due.name}　${inWords(rule.kind, rule.value)}　${rule.citeWords}　${judged.arithmetic.split('；')[0]}`,
    columns: [
      { key: 'words', label: '时期', type: 'text' },
      { key: 'state', label: '结果', type: 'state', states: dueStates },
      { key: 'held', label: '次数', type: 'text' },
      { key: 'days', label: '开会的日子', type: 'text' },
      { key: 'note', label: '说明', type: 'text', wide: true },
    ],
    rows: runs(periods).map((run) => line(run, rule.value.per === 'day')),
    empty: `${due.name}：这段时间没有应开的。`,
  };
}

/** Weeks in a row that were missed stand together on paper and screen; scripts and spreadsheets get every one. */
function runs(periods: readonly DuePeriod[]): DuePeriod[][] {
  const all: DuePeriod[][] = [];
  for (const row of periods) {
    const last = all.at(-1);
    if (last !== undefined && isPlainMiss(row) && isPlainMiss(last[0] as DuePeriod)) last.push(row);
    else all.push([row]);
  }
  return all;
}

function isPlainMiss({ period, state, count, notes }: DuePeriod): boolean {
  return /-W/.test(period) && state === 'missed' && count === 0 && notes.length === 0;
}

function line(run: readonly DuePeriod[], daily: boolean): Row {
  const [first, last] = [run[0] as DuePeriod, run.at(-1) as DuePeriod];
  const { state, count, at_least, days, missing, notes, to } = first;
  const weeks = `${first.words.replace(/（.*/, '')}至第${Number(last.period.slice(6))}周（${first.from.slice(5)}至${last.to.slice(5)}）`;
  return {
    words: run.length === 1 ? first.words : weeks,
    state,
    held: state === 'not_due' ? '—' : run.length === 1 ? `${count}/${at_least}` : `0/${run.length * at_least}`,
    days: missing.length > 0 || at_least > 4 ? '' : days.join('、'),
    note: [...(state === 'due' && !daily ? [`至迟 ${to}`] : []), ...notes].join('；'),
  };
}

function remarks({ judged, remarks: more }: DueTold): TextBlock[] {
  const lines = [...notesOf(judged), ...more].map((line) => `注：${line}`);
  return lines.length === 0 ? [] : [{ kind: 'text', lines }];
}

/** Every period of every kind on a line, as a spreadsheet wants it. */
export function dueTable(told: readonly DueTold[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { key: 'kind', label: '代码', type: 'text' },
      { key: 'name', label: '会议', type: 'text' },
      { key: 'period', label: '时期', type: 'text' },
      { key: 'from', label: '起', type: 'day' },
      { key: 'to', label: '止', type: 'day' },
      { key: 'state', label: '结果', type: 'state', states: dueStates },
      { key: 'count', label: '已开', type: 'count' },
      { key: 'at_least', label: '应开', type: 'count' },
      { key: 'days', label: '开会的日子', type: 'text' },
      { key: 'cite_words', label: '依据', type: 'text' },
      { key: 'reading', label: '读法', type: 'text' },
      { key: 'notes', label: '说明', type: 'text' },
    ],
    rows: told.flatMap((one) =>
      one.periods.map(
        (row): Row => ({
          ...flat(one, row),
          days: row.days.join('、'),
          notes: row.notes.join('；'),
        }),
      ),
    ),
  };
}

/** The rows for scripts: a kind and a period each. */
export function dueRows(told: readonly DueTold[]): object[] {
  return told.flatMap((one) =>
    one.periods.map((row) => ({
      ...flat(one, row),
      days: row.days,
      missing: row.missing,
      notes: row.notes,
      severity: row.severity,
      rule: row.rule,
      cite: row.cite,
    })),
  );
}

function flat({ due, judged }: DueTold, row: DuePeriod) {
  const { period, from, to, state, count, at_least, cite_words } = row;
  const reading = judged.readings[0] ?? null;
  return { kind: due.kind, name: due.name, period, from, to, state, count, at_least, cite_words, reading };
}
