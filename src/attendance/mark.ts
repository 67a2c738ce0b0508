import { Refusal } from '../base/refusal.ts';
import { type Day, readDay, yearOf } from '../calendar/day.ts';
import { daysOfYear, type WorkCalendar } from '../calendar/workday.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { staffCalled } from '../staff/store.ts';
import { readCalendar } from './calendar_store.ts';
import { fitsRest, putMark } from './mark_store.ts';
import type { Half } from './schedule.ts';
import { readMark, type State, states } from './state.ts';

interface MarkOptions {
  half?: string;
  reason?: string;
}

export const mark = verb<MarkOptions>({
  writes: true,
  arguments: [
    { name: '<姓名>', text: '姓名；同名时写编码' },
    { name: '<日期>', text: '一天，或起止两天：2026-10-12..2026-10-14（只记其中的工作日）' },
    {
      name: '<状态>',
      text: '出勤、休息、事假、病假、年假、婚假、产假、陪产假、丧假、调休、公出、值班、旷工（或英文代码）',
    },
  ],
  options: [
    { flags: '--half <半天>', text: '只记半天：am（上午）或 pm（下午）' },
    { flags: '--reason <事由>', text: '事由' },
  ],
  examples: [
    'jwh attendance mark 林文斌 2026-10-12..2026-10-14 事假 --reason 家中有事',
    'jwh attendance mark 孙秀英 2026-10-20 公出 --half pm --reason 到街道开会',
  ],
  async run(context, [name, span, word], options) {
    const called = readName(name as string);
    const state = readMark(word as string);
    const half = readHalf(options.half);
    const { from, to } = readDays(span as string);
    const reason = options.reason?.trim() || null;
    const calendar = await readCalendar(await context.read(), [yearOf(from), yearOf(to)]);
    const days = daysMarked(calendar, from, to, state);
    const { person, replaced } = await context.write(async (writing) => {
      const found = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      let count = 0;
      for (const day of days) {
        const put = await putMark(writing, { person_id: found.id, day, half }, state, reason);
        if (put === 'replaced') count += 1;
      }
      return { person: found, replaced: count };
    });
    const shown = days.length === 1 ? days[0] : `${days[0]} 至 ${days.at(-1)}，工作日 ${days.length} 天`;
    return {
      sheet: {
        title: `${person.name}　${states[state].label}${half === null ? '' : halfWords[half]}`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              { key: 'days', label: '日期', type: 'text', value: shown ?? '' },
              { key: 'reason', label: '事由', type: 'text', value: reason },
              { key: 'replaced', label: '替换原来的标记', type: 'count', value: replaced },
            ],
          },
        ],
      },
      record: { person: person.name, state, half, days, reason, replaced },
    };
  },
});

const halfWords: Readonly<Record<Half, string>> = { am: '（上午）', pm: '（下午）' };

function readHalf(text: string | undefined): Half | null {
  if (text === undefined) return null;
  if (text === 'am' || text === '上午') return 'am';
  if (text === 'pm' || text === '下午') return 'pm';
  throw new Refusal('usage', 'bad_half', `--half 不能是“${text}”。`, { hint: '写 am（上午）或 pm（下午）。' });
}

function readDays(text: string): { from: Day; to: Day } {
  const [first = '', last = first, ...rest] = text.split('..');
  const [from, to] = [readDay(first, '日期'), readDay(last, '日期')];
  if (rest.length > 0 || to < from) {
    throw new Refusal('usage', 'bad_span', `起止日期“${text}”不对。`, { hint: '写成 起始日..截止日，起始日在前。' });
  }
  if (yearOf(to) > yearOf(from) + 1) throw new Refusal('usage', 'long_span', `起止日期“${text}”超过一年，请分次标记。`);
  return { from, to };
}

/** One day as it was named; of a span the working days only. @throws Refusal where there is none. */
function daysMarked(calendar: WorkCalendar, from: Day, to: Day, state: State): Day[] {
  if (from === to && fitsRest(state)) return [from];
  const years = yearOf(from) === yearOf(to) ? [yearOf(from)] : [yearOf(from), yearOf(to)];
  const all = years.flatMap(daysOfYear).filter((day) => from <= day && day <= to);
  const days = calendar.workdaysOf(all);
  if (days.length > 0) return days;
  throw new Refusal(
    'usage',
    'rest_day',
    `${from === to ? from : `${from} 至 ${to}`} 没有工作日，不记${states[state].label}。`,
    {
      hint: `放假和调休见：jwh calendar show ${from.slice(0, 7)}`,
    },
  );
}
