import { refuseClosedFrom } from '../attendance/closed.ts';
import { readSpans, type Stretch, spanWords } from '../attendance/schedule.ts';
import { readHours } from '../attendance/schedule_store.ts';
import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { spanWords as dayWords, isHeldOn } from '../calendar/span.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { loadRulebook } from '../rulebook/load.ts';
import type { Block } from '../sheet/sheet.ts';
import { postsOf, staffCalled } from '../staff/store.ts';
import { contentWords, readHalves, readRest, readRotation, type ScheduleContent } from './content.ts';
import { insertPersonSchedule, readPersonSchedules, voidPersonSchedule } from './store.ts';

interface SetOptions {
  from: string;
  until?: string;
  hours?: string;
  rest?: string;
  rotate?: string;
  anchor?: string;
  half?: string;
  reason?: string;
}

/** Somebody's own schedule from a day on; where several hold, the one begun last counts (R-JA1-3, R-JA1-5: 错时、轮休). */
export const set = verb<SetOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    { flags: '--from <日期>', text: '从哪一天起', required: true },
    { flags: '--until <日期>', text: '到哪一天止（默认：一直用下去）' },
    { flags: '--hours <时段>', text: '自己的钟点，如 8:30-11:30,13:30-17:00（默认：同居委会）' },
    { flags: '--rest <星期>', text: '每周固定的休息日，如 周一,周二（默认：同工作日历）' },
    { flags: '--rotate <星期>', text: '逐周轮换的休息日，周与周用 / 隔开，如 周六,周日/周一,周二' },
    { flags: '--anchor <日期>', text: '轮换的第一周里的任何一天（默认：--from 那一周）' },
    { flags: '--half <星期>', text: '固定只上半天的日子，如 周三上午,周五下午' },
    { flags: '--reason <事由>', text: '为什么这样安排' },
  ],
  examples: [
    'jwh schedule set 李敏 --from 2026-10-01 --rest 周一,周二 --reason 错时工作',
    'jwh schedule set 孙秀英 --from 2026-10-05 --rotate 周六,周日/周日,周一',
    'jwh schedule set 林文斌 --from 2026-10-01 --until 2026-12-31 --half 周三上午 --hours 9:00-12:00,13:30-17:00',
  ],
  async run(context, [name], options) {
    const called = readName(name as string);
    const from_day = readDay(options.from, '--from ');
    const until_day = options.until === undefined ? null : readDay(options.until, '--until ');
    if (until_day !== null && until_day < from_day) {
      throw new Refusal('usage', 'days_reversed', `--until ${until_day} 早于 --from ${from_day}。`);
    }
    const content = contentFrom(options, from_day);
    const reason = publicWordsOrNull(options.reason, '事由');
    const { person, replaced, notes } = await context.write(async (writing) => {
      const found = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      await refuseOutside(writing, found, { from_day, until_day });
      await refuseClosedFrom(writing.db, from_day, until_day);
      const before = await replaceSame(writing, found.id, from_day);
      await insertPersonSchedule(writing, { person_id: found.id, from_day, until_day, content, reason });
      return { person: found, replaced: before, notes: await hourNotes(writing, content, from_day) };
    });
    const text = (key: string, label: string, value: string | null) => ({ key, label, type: 'text' as const, value });
    const lines = [...(replaced ? ['从同一天起的原有作息已被替换。'] : []), ...notes.map(({ says }) => `${says}。`)];
    return {
      sheet: {
        title: `${person.name}　作息已设定`,
        blocks: [
          {
            kind: 'fields',
            fields: [
              text('days', '日期', dayWords({ from_day, until_day })),
              text('content', '安排', contentWords(content)),
              text('reason', '事由', reason),
            ],
          },
          ...(lines.length === 0 ? [] : [{ kind: 'text', tone: 'warn', lines } satisfies Block]),
          { kind: 'text', tone: 'quiet', lines: ['法定节假日照常休息；看整月：jwh schedule show 月份'] },
        ],
      },
      record: { person: person.name, person_id: person.id, from_day, until_day, ...content, reason, replaced },
      ...(notes.length === 0 ? {} : { findings: notes }),
    };
  },
});

/** What was written, as it is kept. @throws Refusal kind `usage`. */
function contentFrom({ hours, rest, rotate, anchor, half }: SetOptions, from: Day): ScheduleContent {
  if ([hours, rest, rotate, half].every((one) => one === undefined)) {
    throw new Refusal('usage', 'nothing_to_set', '没有写怎样安排。', {
      hint: '写 --hours、--rest、--rotate 或 --half；写法见 --help。',
    });
  }
  if (rest !== undefined && rotate !== undefined) {
    throw new Refusal('usage', 'two_things', '--rest（每周一样）和 --rotate（逐周轮换）只写一个。');
  }
  if (anchor !== undefined && rotate === undefined) {
    throw new Refusal('usage', 'anchor_alone', '--anchor 只和 --rotate 一起写。');
  }
  const turns = rotate === undefined ? (rest === undefined ? null : [readRest(rest)]) : readRotation(rotate);
  return {
    hours: hours === undefined ? null : readSpans([hours]),
    rest: turns,
    anchor: rotate === undefined ? null : anchor === undefined ? from : readDay(anchor, '--anchor '),
    halves: half === undefined ? null : readHalves(half),
  };
}

async function refuseOutside(
  writing: Writing,
  person: { id: string; name: string },
  span: { from_day: Day; until_day: Day | null },
): Promise<void> {
  const posts = await postsOf(writing.db, person.id);
  if (posts.some((post) => isHeldOn(post, span.from_day))) return;
  throw new Refusal('usage', 'not_in_office', `${person.name}在 ${span.from_day} 没有任职，不能安排作息。`, {
    hint: `任职起止见：jwh staff show ${person.name}`,
  });
}

async function replaceSame(writing: Writing, person_id: string, from: Day): Promise<boolean> {
  const held = await readPersonSchedules(writing.db, { from, to: from });
  const same = held.filter((one) => one.person_id === person_id && one.from_day === from);
  for (const { id } of same) await voidPersonSchedule(writing, id, '重新设定');
  return same.length > 0;
}

/** Hours that come to another length of the day than the office's (R-JA1-30: 390 minutes, in summer 360). */
async function hourNotes(writing: Writing, { hours }: ScheduleContent, day: Day) {
  if (hours === null) return [];
  const office = (await readHours(writing.db, await loadRulebook(writing.db))).on(day);
  if (office === null || minutesOf(hours) === minutesOf(office.spans)) return [];
  return [
    {
      code: 'other_minutes',
      minutes: minutesOf(hours),
      office_minutes: minutesOf(office.spans),
      says: `每天 ${minutesOf(hours)} 分钟，居委会 ${spanWords(office.spans)} 是 ${minutesOf(office.spans)} 分钟`,
    },
  ];
}

function minutesOf(spans: readonly Stretch[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}
