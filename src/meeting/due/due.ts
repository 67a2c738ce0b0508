import { readCalendar } from '../../attendance/calendar_store.ts';
import { wholeNumber } from '../../base/number.ts';
import { Refusal } from '../../base/refusal.ts';
import { addDays } from '../../calendar/arithmetic.ts';
import { type Day, yearOf } from '../../calendar/day.ts';
import { periodOf } from '../../command/listing.ts';
import { verb } from '../../command/verb.ts';
import { loadRulebook } from '../../rulebook/load.ts';
import type { Rulebook } from '../../rules/book.ts';
import { chosen, type ReadingId } from '../../rules/reading.ts';
import { kindNamed } from '../kinds/local_name.ts';
import { counted } from './counting.ts';
import { byMonth } from './daily.ts';
import { type DueFacts, duePeriods, judgeDue, yearsFor } from './judgement.ts';
import { type DueKind, dueKinds } from './kinds.ts';
import { remarksOn } from './remarks.ts';
import { type DueTold, dueRows, dueSheet, dueTable } from './sheet.ts';
import { firstMeeting, type HeldMeeting, heldMeetings } from './store.ts';

interface DueOptions {
  year?: string;
  from?: string;
  to?: string;
  kind?: string;
  all?: boolean;
}

/** The days asked for; `year` where whole years were, so that each week belongs to one of them only. */
interface Asked {
  span: DueFacts['span'];
  year: number | null;
}

export const due = verb<DueOptions>({
  options: [
    { flags: '--year <年>', text: '这一年的（默认今年，到今天为止）' },
    { flags: '--from <日期>', text: '从这一天起' },
    { flags: '--to <日期>', text: '到这一天止' },
    { flags: '--kind <种类>', text: '只看这一种会议' },
    { flags: '--all', text: '每日的会议逐日列出（不写：按月合计）' },
  ],
  examples: [
    'jwh meeting due',
    'jwh meeting due --kind 早会 --from 2026-09-01 --all',
    'jwh meeting due --year 2025 --csv 2025.csv',
  ],
  async run(context, _args, options) {
    const asked = askedFor(options, context.today);
    const db = await context.read();
    const book = await loadRulebook(db);
    const { span } = asked;
    const kind = options.kind === undefined ? undefined : kindNamed(book, options.kind, span.to);
    const calendar = await readCalendar(db, yearsFor(span));
    const meetings = await heldMeetings(db, addDays(span.from, -400), span.today);
    const told = dueKinds(book, span.to)
      .filter(({ kinds }) => kind === undefined || kinds.includes(kind))
      .flatMap((one) => tell(book, one, meetings, { ...asked, calendar }, options.all ?? false));
    return {
      sheet: dueSheet(told, span, await firstMeeting(db)),
      rows: dueRows(told),
      table: dueTable(told),
      verdicts: told.map(({ judged }) => judged),
      basis: told.map(({ rule }) => rule.cite),
    };
  },
});

function tell(
  book: Rulebook,
  one: DueKind,
  meetings: readonly HeldMeeting[],
  ground: Asked & Pick<DueFacts, 'calendar'>,
  all: boolean,
): DueTold[] {
  const { span } = ground;
  const rule = one.ruleOn(span.to) ?? one.ruleOn(span.from);
  if (rule === undefined) return [];
  const days = counted(one, meetings);
  const facts = { ...ground, held: days.held, unchecked: days.unchecked };
  const choices = book.choices(span.to);
  const letter = (id: ReadingId) => chosen(id, choices);
  const rows = duePeriods(one, facts, letter);
  return [
    {
      due: one,
      rule,
      periods: rule.value.per === 'day' && !all ? byMonth(rows, span.to) : rows,
      judged: judgeDue(one, rule, facts, choices),
      remarks: remarksOn(one, rule, facts, days, letter),
    },
  ];
}

/** @throws Refusal kind `usage` for days that contradict each other. */
function askedFor({ year, ...options }: DueOptions, today: Day): Asked {
  const { from, to } = periodOf(options);
  if (year !== undefined && (from !== undefined || to !== undefined)) {
    throw new Refusal('usage', 'year_and_days', '--year 与 --from、--to 不能一起写。', { hint: '留一种。' });
  }
  if (from !== undefined || to !== undefined) {
    const end = to ?? today;
    const start = from ?? `${end.slice(0, 4)}-01-01`;
    if (start <= end) return { span: { from: start, to: end, today }, year: null };
    throw new Refusal('usage', 'days_reversed', `起始日 ${start} 晚于截止日 ${end}。`, { hint: '请写 --to。' });
  }
  const meant = year === undefined ? yearOf(today) : wholeNumber(year, '年份');
  if (meant < 1990 || meant > 2200) throw new Refusal('usage', 'bad_year', `“${year}”不是年份。`);
  const last = `${meant}-12-31`;
  const end = meant === yearOf(today) ? today : last;
  return { span: { from: `${meant}-01-01`, to: end, today }, year: meant };
}
