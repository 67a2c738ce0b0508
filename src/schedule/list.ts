import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { spanWords } from '../calendar/span.ts';
import { daysOf, monthOf, monthWritten } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import { contentWords } from './content.ts';
import { readPersonSchedules, readRosterDays } from './store.ts';
import { workWords } from './work.ts';

interface ListOptions {
  month?: string;
  all?: boolean;
}

/** Everybody's own schedules and the days set by themselves. */
export const list = verb<ListOptions>({
  options: [
    { flags: '--month <月份>', text: '只看这个月（默认：本月起）' },
    { flags: '--all', text: '以前的和作废的也列出' },
  ],
  examples: ['jwh schedule list', 'jwh schedule list --month 2026-10', 'jwh schedule list --all --json'],
  async run(context, _args, options) {
    const db = await context.read();
    const days = { ...daysAsked(options, context.today), voided: options.all ?? false };
    const rows = [
      ...(await readPersonSchedules(db, days)).map(({ content, ...one }) => ({
        kind: 'schedule',
        ...{ person: one.name, person_id: one.person_id, from_day: one.from_day, until_day: one.until_day },
        words: contentWords(content),
        ...{ work: null, lead: false, reason: one.reason, voided: one.voided },
      })),
      ...(await readRosterDays(db, days)).map((one) => ({
        kind: 'day',
        ...{ person: one.name, person_id: one.person_id, from_day: one.day, until_day: one.day },
        words: `${workWords[one.work]}${one.lead ? '，带班' : ''}`,
        ...{ work: one.work, lead: one.lead, reason: one.reason, voided: one.voided },
      })),
    ];
    const text = (key: string, label: string, wide = false) => ({ key, label, type: 'text' as const, wide });
    return {
      sheet: {
        title: '作息和排班',
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              text('person', '姓名'),
              text('days', '日期'),
              text('words', '安排', true),
              text('reason', '事由'),
              ...(options.all ? [text('voided', '作废')] : []),
            ],
            rows: rows.map(({ kind, person, from_day, until_day, words, reason, voided }) => ({
              person,
              days: kind === 'day' ? from_day : spanWords({ from_day, until_day }),
              words,
              reason: reason ?? '',
              voided: voided ?? '',
            })),
            empty: '人人按居委会的作息。设定：jwh schedule set 姓名 --from 日期 --rest 周一,周二',
          },
        ],
      },
      rows,
    };
  },
});

function daysAsked({ month, all }: ListOptions, today: Day): { from: Day; to: Day } {
  if (month === undefined) return { from: all ? '0000-01-01' : `${monthOf(today)}-01`, to: '9999-12-31' };
  const asked = monthWritten(month);
  if (asked === null)
    throw new Refusal('usage', 'bad_month', `“${month}”不是月份。`, { hint: '写成 年-月，如 2026-10。' });
  return { from: `${asked}-01`, to: daysOf(asked).at(-1) as Day };
}
