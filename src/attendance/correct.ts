import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import { readTime } from '../calendar/time_of_day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { onePerson } from '../person/match.ts';
import { staffCalled } from '../staff/store.ts';
import { approverCalled } from './approver.ts';
import { type Entered, enterCorrection, takeBack } from './correction_entry.ts';
import { correctionAnswer } from './correction_sheet.ts';
import { readHalf } from './half.ts';
import { readMark } from './state.ts';

interface CorrectOptions {
  arrival?: string;
  departure?: string;
  state?: string;
  half?: string;
  reason: string;
  by: string;
  void?: boolean;
}

/** What the clock or a mark has wrong, put right with a reason and somebody's approval; what stood is kept beside it. */
export const correct = verb<CorrectOptions>({
  writes: true,
  arguments: [
    { name: '<姓名>', text: '姓名；同名时写编码' },
    { name: '<日期>', text: '要更正的那一天' },
  ],
  options: [
    { flags: '--arrival <钟点>', text: '实际到岗的钟点，如 8:25' },
    { flags: '--departure <钟点>', text: '实际离岗的钟点' },
    { flags: '--state <状态>', text: '这一天（或半天）应是的状态：出勤、病假、公出等' },
    { flags: '--half <半天>', text: '状态只是半天的：am（上午）或 pm（下午）' },
    { flags: '--reason <事由>', text: '为什么更正', required: true },
    { flags: '--by <姓名>', text: '批准人；不能是本人', required: true },
    { flags: '--void', text: '撤销这一天最后一次更正' },
  ],
  examples: [
    'jwh attendance correct 李敏 2026-10-09 --arrival 8:25 --reason 考勤机故障 --by 王建国',
    'jwh attendance correct 李敏 2026-10-14 --state 病假 --half am --reason 补交病假条 --by 王建国',
    'jwh attendance correct 李敏 2026-10-14 --void --reason 记错了人 --by 王建国',
  ],
  async run(context, [name, written], options) {
    const called = readName(name as string);
    const day = pastDay(written as string, context.today, '日期');
    const reason = readWords(options.reason, '--reason 的事由', 200);
    const entered = enteredFrom(options);
    return context.write(async (writing) => {
      const person = onePerson(await staffCalled(writing.db, called), called, '工作人员');
      const { approver, notes } = await approverCalled(writing.db, options.by, person, context.today);
      const place = { person, day, today: context.today, reason, approver };
      if (entered === null) return correctionAnswer(await takeBack(writing, place), notes);
      return correctionAnswer(await enterCorrection(writing, place, entered), notes);
    });
  },
});

/** What was written; null where the last correction is to be taken back. @throws Refusal kind `usage`. */
function enteredFrom({ arrival, departure, state, half, void: isVoid }: CorrectOptions): Entered | null {
  const nothing = [arrival, departure, state].every((one) => one === undefined);
  if (isVoid) {
    if (nothing && half === undefined) return null;
    throw new Refusal('usage', 'two_things', '--void 只撤销，更正请另写一次。');
  }
  if (nothing) {
    throw new Refusal('usage', 'nothing_to_correct', '没有写更正成什么。', {
      hint: '写 --arrival、--departure 或 --state；撤销更正写 --void。',
    });
  }
  if (half !== undefined && state === undefined) {
    throw new Refusal('usage', 'half_without_state', '--half 只和 --state 一起写。');
  }
  const entered = {
    arrival: arrival === undefined ? null : readTime(arrival, '--arrival '),
    departure: departure === undefined ? null : readTime(departure, '--departure '),
    state: state === undefined ? null : readMark(state),
    half: readHalf(half),
  };
  refuseReversed(entered);
  return entered;
}

function refuseReversed({ arrival, departure, state, half }: Entered): void {
  if (arrival !== null && departure !== null && departure <= arrival) {
    throw new Refusal('usage', 'times_reversed', '离岗的钟点不在到岗之后。', { hint: '钟点按 24 小时写，如 17:00。' });
  }
  if (state !== null && half === null && (arrival !== null || departure !== null)) {
    throw new Refusal('usage', 'state_and_times', '全天的状态和钟点不能同时更正。', {
      hint: '半天的状态写 --half am 或 pm，钟点管另外半天。',
    });
  }
}

/** The day as it was asked for, with who approved; passed on to those who write. */
export interface CorrectionPlace {
  person: { id: string; name: string };
  day: Day;
  today: Day;
  reason: string;
  approver: string;
}
