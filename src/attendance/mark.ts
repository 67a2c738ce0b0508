import { Refusal } from '../base/refusal.ts';
import { type Day, readDay, yearOf } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { daysOfYear } from '../calendar/workday.ts';
import type { Context } from '../command/context.ts';
import { type Answer, verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import type { Block } from '../sheet/sheet.ts';
import { postsOf, staffCalled } from '../staff/store.ts';
import { refuseClosed } from './closed.ts';
import { readHalf } from './half.ts';
import { clearMarks, fitsRest, putMark } from './mark_store.ts';
import { type PlannedOn, plannedBy } from './planned.ts';
import { countPunched } from './punch_store.ts';
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
      text: '出勤、休息、事假、病假、年假、婚假、产假、陪产假、丧假、调休、公出、值班、旷工（或英文代码）；清除（clear）去掉标记',
    },
  ],
  options: [
    { flags: '--half <半天>', text: '只记半天：am（上午）或 pm（下午）' },
    { flags: '--reason <事由>', text: '事由' },
  ],
  examples: [
    'jwh attendance mark 林文斌 2026-10-12..2026-10-14 事假 --reason 家中有事',
    'jwh attendance mark 孙秀英 2026-10-20 公出 --half pm --reason 到街道开会',
    'jwh attendance mark 林文斌 2026-10-14 清除',
  ],
  async run(context, [name, span, word], options) {
    const called = readName(name as string);
    const half = readHalf(options.half);
    const { from, to } = readDays(span as string);
    if (/^(clear|清除|none)$/.test((word as string).trim())) return clear(context, called, { from, to, half });
    const state = readMark(word as string);
    const reason = options.reason?.trim() || null;
    const { person, replaced, days, asked, punched, plannedOn } = await context.write(async (writing) => {
      const found = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      const plannedOn = await plannedBy(writing.db, found.id, from, to);
      const asked = daysMarked(plannedOn, from, to, state);
      const posts = await postsOf(writing.db, found.id);
      const days = asked.filter((day) => posts.some((post) => isHeldOn(post, day)));
      if (days.length === 0) throw notInOffice(found.name, from, to);
      await refuseClosed(writing.db, days);
      const punched = await countPunched(writing.db, found.id, days);
      let count = 0;
      for (const day of days) {
        const put = await putMark(writing, { person_id: found.id, day, half }, state, reason);
        if (put === 'replaced') count += 1;
      }
      return { person: found, replaced: count, days, asked, punched, plannedOn };
    });
    const notes = [
      ...(days.length === asked.length
        ? []
        : [
            {
              code: 'left_out',
              days: asked.length - days.length,
              says: `有 ${asked.length - days.length} 天不在任，没有标记`,
            },
          ]),
      ...(punched === 0 ? [] : [{ code: 'punched', days: punched, says: `${punched} 天已有打卡记录，标记优先` }]),
      ...reduced(plannedOn, days, state, half),
    ];
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
          ...(notes.length === 0
            ? []
            : [{ kind: 'text', tone: 'warn', lines: notes.map(({ says }) => `${says}。`) } satisfies Block]),
        ],
      },
      record: { person: person.name, state, half, days, reason, replaced },
      ...(notes.length === 0 ? {} : { findings: notes }),
    };
  },
});

/** Rest on a day that was planned takes it out of what was to be worked, and so out of the rate. */
function reduced(plannedOn: PlannedOn, days: readonly Day[], state: State, half: Half | null) {
  const halves = state === 'off' ? days.flatMap(plannedOn).filter((one) => half === null || one === half).length : 0;
  if (halves === 0) return [];
  return [{ code: 'planned_reduced', days: halves / 2, says: `工作日记为休息，应出勤减少 ${halves / 2} 天` }];
}

async function clear(
  context: Context,
  called: string,
  place: { from: Day; to: Day; half: Half | null },
): Promise<Answer> {
  const { person, days } = await context.write(async (writing) => {
    const found = onePerson(await staffCalled(writing.db, called), called, '工作人员');
    const days = await clearMarks(writing, { person_id: found.id, ...place });
    await refuseClosed(writing.db, days);
    return { person: found, days };
  });
  const { from, to, half } = place;
  if (days.length === 0) {
    throw new Refusal('not_found', 'no_mark', `${person.name}在${spanText(from, to)}没有标记，没有什么可清除。`);
  }
  return {
    sheet: {
      title: `${person.name}　标记已清除${half === null ? '' : halfWords[half]}`,
      blocks: [
        {
          kind: 'fields',
          fields: [
            { key: 'days', label: '日期', type: 'text', value: days.join('、') },
            { key: 'replaced', label: '清除标记', type: 'count', value: days.length },
          ],
        },
        { kind: 'text', tone: 'quiet', lines: ['这些日子今后按打卡记录判断；原来的标记留在审计记录里。'] },
      ],
    },
    record: { person: person.name, state: null, half, days, reason: null, replaced: days.length },
  };
}

function spanText(from: Day, to: Day): string {
  return from === to ? from : `${from} 至 ${to}`;
}

function notInOffice(name: string, from: Day, to: Day): Refusal {
  return new Refusal('usage', 'not_in_office', `${name}在${spanText(from, to)}没有任职，不能标记。`, {
    hint: `任职起止见：jwh staff show ${name}`,
  });
}

const halfWords: Readonly<Record<Half, string>> = { am: '（上午）', pm: '（下午）' };

function readDays(text: string): { from: Day; to: Day } {
  const [first = '', last = first, ...rest] = text.split('..');
  const [from, to] = [readDay(first, '日期'), readDay(last, '日期')];
  if (rest.length > 0 || to < from) {
    throw new Refusal('usage', 'bad_span', `起止日期“${text}”不对。`, { hint: '写成 起始日..截止日，起始日在前。' });
  }
  if (yearOf(to) > yearOf(from) + 1) throw new Refusal('usage', 'long_span', `起止日期“${text}”超过一年，请分次标记。`);
  return { from, to };
}

/** One day as it was named; of a span the days on which the person was to work. @throws Refusal where there is none. */
function daysMarked(plannedOn: PlannedOn, from: Day, to: Day, state: State): Day[] {
  if (from === to && fitsRest(state)) return [from];
  const years = yearOf(from) === yearOf(to) ? [yearOf(from)] : [yearOf(from), yearOf(to)];
  const all = years.flatMap(daysOfYear).filter((day) => from <= day && day <= to);
  const days = all.filter((day) => plannedOn(day).length > 0);
  if (days.length > 0) return days;
  throw new Refusal('usage', 'rest_day', `${spanText(from, to)} 没有工作日，不记${states[state].label}。`, {
    hint: `放假和调休见：jwh calendar show ${from.slice(0, 7)}；个人作息见：jwh schedule show ${from.slice(0, 7)}`,
  });
}
