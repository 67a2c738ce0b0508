import { refuseClosed } from '../attendance/closed.ts';
import { clearLeaveMarks } from '../attendance/leave_mark_store.ts';
import { dayCount } from '../attendance/spell.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { type Day, readDay, yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { leaveAnswer } from './answer.ts';
import { assess } from './assess.ts';
import { type HalfDay, isBefore, readHalf } from './half_day.ts';
import { type Leave, leaveStateWords, type Warning } from './leave.ts';
import { byYear } from './limit.ts';
import { readPlan } from './planned_store.ts';
import { changeLeave, findLeave, leaveById } from './store.ts';

interface CancelOptions {
  reason: string;
  from?: string;
  fromHalf?: string;
}

interface Cancelling {
  on: Day;
  reason: string;
}

export const cancel = verb<CancelOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '请假编号' }],
  options: [
    { flags: '--reason <理由>', text: '为什么撤销或提前回来', required: true },
    { flags: '--from <日期>', text: '销假：从这一天起上班，此前的假照算（默认：全部撤销）' },
    { flags: '--from-half <半天>', text: '那一天从下午（pm）起上班' },
  ],
  examples: [
    'jwh leave cancel 2026-3 --reason 家里的事改期',
    'jwh leave cancel 2026-4 --from 2026-11-05 --reason 病愈提前上班',
  ],
  async run(context, [word], options) {
    const about = { on: context.today, reason: readWords(options.reason, '--reason ', 200) };
    const back = backAt(options);
    return context.write(async (writing) => {
      const leave = await findLeave(writing.db, word ?? '', yearOf(context.today));
      refuseOver(leave);
      const isWhole = back === null || !isBefore(leave.from, back);
      const warnings = isWhole ? await cancelAll(writing, leave, about) : await shorten(writing, leave, back, about);
      return leaveAnswer(await leaveById(writing.db, leave.id), warnings);
    });
  },
});

function backAt({ from, fromHalf }: CancelOptions): HalfDay | null {
  const half = readHalf(fromHalf, '--from-half') ?? 'am';
  if (from !== undefined) return { day: readDay(from, '--from '), half };
  if (fromHalf === undefined) return null;
  throw new Refusal('usage', 'from_missing', '--from-half 要和 --from 一起写。', {
    hint: '写从哪一天起上班：--from 日期',
  });
}

function refuseOver({ number, state, state_day }: Leave): void {
  if (state === 'requested' || state === 'approved') return;
  throw new Refusal(
    'usage',
    'decided',
    `${number}已在${state_day}记为“${leaveStateWords[state].label}”，没有什么可撤销。`,
  );
}

/** Takes the leave back with the marks it made; what stood there before is not put back. */
async function cancelAll(writing: Writing, leave: Leave, { on, reason }: Cancelling): Promise<Warning[]> {
  const { own } = await readPlan(writing.db, leave.person_id, leave);
  await refuseClosed(
    writing.db,
    own.map(({ day }) => day),
  );
  const freed = await clearLeaveMarks(writing, { ...leave, to_day: leave.to.day }, leave.from);
  await changeLeave(writing, leave, { state: 'cancelled', state_day: on, state_reason: reason });
  return freedWords(freed);
}

/** 销假: the leave ends before the half-day somebody is back at work; the rule looks at what was really taken. */
async function shorten(writing: Writing, leave: Leave, back: HalfDay, { on, reason }: Cancelling): Promise<Warning[]> {
  const { own } = await readPlan(writing.db, leave.person_id, leave);
  const [kept, given] = [own.filter((one) => isBefore(one, back)), own.filter((one) => !isBefore(one, back))];
  const last = kept.at(-1);
  if (given.length === 0) {
    throw new Refusal('usage', 'nothing_left', `${leave.number}到 ${leave.to.day} 为止，${back.day} 起没有可销的假。`);
  }
  if (last === undefined) return cancelAll(writing, leave, { on, reason });
  await refuseClosed(
    writing.db,
    given.map(({ day }) => day),
  );
  const freed = await clearLeaveMarks(writing, { ...leave, to_day: leave.to.day }, back);
  const shortened = [...(leave.facts.shortened ?? []), { on, from: back, to: leave.to, halves: leave.halves, reason }];
  const facts = { ...leave.facts, shortened, by_year: byYear(kept) };
  await changeLeave(writing, leave, { to: last, halves: kept.length, facts });
  const { verdict, run } = await assess(writing.db, { ...leave, to: last });
  await changeLeave(writing, leave, {
    verdict,
    facts: { ...facts, joined_with: run.joined, joined_halves: run.halves.length },
  });
  return freedWords(freed);
}

function freedWords(freed: readonly HalfDay[]): Warning[] {
  if (freed.length === 0) return [];
  const days = [...new Set(freed.map(({ day }) => day))].join('、');
  return [
    { code: 'marks_taken_back', says: `${days} 的请假标记已收回（${dayCount(freed.length)}），这些日子今后按打卡判断` },
  ];
}
