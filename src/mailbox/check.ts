import { readCalendar } from '../attendance/calendar_store.ts';
import { readMonth, yearsOf } from '../calendar/days.ts';
import type { Period } from '../calendar/period.ts';
import type { WorkCalendar } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Rulebook } from '../rules/book.ts';
import type { TextBlock } from '../sheet/sheet.ts';
import { judgePeriods, periodStates } from '../verdict/periods.ts';
import { boxName } from './name.ts';
import { readOpenings } from './store.ts';

export const check = verb({
  arguments: [{ name: '[月份]', text: '哪个月（默认：本月）' }],
  options: [],
  examples: ['jwh mailbox check 2026-10'],
  async run(context, [month]) {
    const db = await context.read();
    const days = readMonth(month, context.today);
    const book = await loadRulebook(db);
    const calendar = await readCalendar(db, yearsOf(days));
    const opened = (await readOpenings(db, days.from, days.to)).map(({ day }) => day);
    const judged = judgePeriods(
      { ...days, today: context.today },
      (day) => book.find('mailbox', day),
      opened,
      (period) => isOwed(book, calendar, period),
    );
    const hasBox = boxName(book, days.to).citeWords !== null;
    const missed = judged.filter(({ status }) => status === 'missed');
    const { name } = await readOffice(db);
    const findings = missed.map(({ period, severity, arithmetic, rule, cite }) => ({
      day: period.from,
      period: period.code,
      code: 'not_opened',
      severity,
      arithmetic,
      rule,
      cite,
    }));
    const due = judged.filter(({ status }) => status === 'due').length;
    const kept = judged.length - missed.length - due;
    return {
      sheet: {
        title: `${boxName(book, days.to).label}开箱检查`,
        subtitle: `${name}　${days.words}`,
        blocks: [
          {
            kind: 'table',
            title: '该开没有开的',
            columns: [
              { key: 'period', label: '日期', type: 'text', whole: true },
              { key: 'count', label: '开箱', type: 'count' },
              { key: 'at_least', label: '应开', type: 'count' },
              { key: 'status', label: '状态', type: 'state', states: periodStates },
              { key: 'cite', label: '依据', type: 'text', wide: true },
            ],
            rows: missed.map(({ period, count, at_least, status, cite_words }) => ({
              period: period.words,
              count,
              at_least,
              status,
              cite: cite_words,
            })),
            empty: kept === 0 && due > 0 ? '还没有到该开的日子。' : '到今天为止没有漏开的。',
          },
          {
            kind: 'text',
            tone: 'quiet',
            lines: [
              `应开${judged.length}次：已开${kept}，没有开${missed.length}，未到期${due}。`,
              ...notesOn(book, days.to),
            ],
          },
          ...ownChoice(book, days.to),
        ],
      },
      findings,
      // Where no text sets up a box, our own proposal obliges nobody.
      found: missed.some(({ cite }) => hasBox || cite.status !== 'assumed'),
      basis: [...new Map(judged.map(({ cite, cite_words }) => [cite_words, cite])).values()],
    };
  },
});

/** Whether the box is to be opened in a period: every day by the text of 静安, else on the days the office has chosen. */
function isOwed(book: Rulebook, calendar: WorkCalendar, { from, per }: Period): boolean {
  if (per !== 'day') return true;
  const days = book.find('mailbox.days', from);
  return days?.value.items.some(({ code }) => code === 'every_day') === true || calendar.isWorkday(from);
}

/** Whose frequency it is: the document's, or the office's own choice. */
function notesOn(book: Rulebook, day: string): string[] {
  const rule = book.find('mailbox', day);
  const name = boxName(book, day);
  if (rule === undefined) return [name.says];
  const isChoice = rule.cite.status === 'assumed';
  return [
    name.says,
    isChoice
      ? '多久开一次，规定没有写：每个工作日一次是本程序的建议，办公室可以另定。'
      : `开箱的次数：${rule.citeWords}${rule.note === null ? '' : `（${rule.note}）`}。`,
  ];
}

/** How the office sets its own, where no text says how often. */
function ownChoice(book: Rulebook, day: string): TextBlock[] {
  if (book.find('mailbox', day)?.cite.status !== 'assumed') return [];
  const line = '另定开箱的次数：jwh rules set mailbox week --cite 出处 --from 日期';
  return [{ kind: 'text', tone: 'quiet', lines: [line], screen: true }];
}
