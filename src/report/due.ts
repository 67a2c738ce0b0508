import { wholeNumber } from '../base/number.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import { chosen } from '../rules/reading.ts';
import { dueRows, dueTable } from '../verdict/period_table.ts';
import { type DueReport, dueReports, fallenNotes, lateNotes } from './judgement.ts';
import { readReports } from './store.ts';

export const due = verb<{ year?: string }>({
  options: [{ flags: '--year <年>', text: '哪一年（默认：今年）' }],
  examples: ['jwh report due --year 2026'],
  async run(context, _args, options) {
    const db = await context.read();
    const year = options.year === undefined ? yearOf(context.today) : wholeNumber(options.year, '年份');
    const book = await loadRulebook(db);
    const reports = await readReports(db);
    const found = dueReports(book, reports, year, context.today);
    const notes = [
      ...found.flatMap(missedNote),
      ...found.flatMap(lackingNotes),
      ...lateNotes(reports, year),
      ...fallenNotes(reports, year),
      ...rollingNote(book, context.today),
    ];
    return {
      sheet: {
        title: `${year}年应作的报告`,
        blocks: [
          dueTable(found, '本地没有规定要作哪几种报告。'),
          ...(notes.length === 0 ? [] : [{ kind: 'text' as const, lines: notes }]),
        ],
      },
      rows: dueRows(found).map((row, at) => ({ ...row, lacking: found[at]?.lacking ?? [] })),
      basis: [...new Map(found.map(({ judged: { rule, cite } }) => [rule, cite])).values()],
    };
  },
});

/** A report that was given without all it must hold (R-ZZ-21). */
function lackingNotes({ label, lacking }: DueReport): string[] {
  return lacking.map(({ day, missing }) => `内容不全：${label}，${day}的报告缺：${missing.join('、')}。`);
}

/** The command that mends it. */
function missedNote({
  kind,
  label,
  judged: { status, severity, period, arithmetic, cite_words },
}: Parameters<typeof dueTable>[0][number]): string[] {
  if (status !== 'missed') return [];
  const word = severity === 'error' ? '没有达到' : '提醒';
  return [
    `${word}：${label}，${period.words}，${arithmetic}（${cite_words}）。作过而没有记的：jwh report log ${kind} ${period.code} --on 日期`,
  ];
}

function rollingNote(book: Rulebook, today: string): string[] {
  if (chosen('D-30', book.choices(today)) !== 'b') return [];
  return ['本居委会选了读法 D-30b（按两次的间隔）；报告仍按日历的周期计。'];
}
