import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { judgeLeader, judgeMembers } from '../proceeding/group.ts';
import { addStep } from '../proceeding/store.ts';
import { type Appraisal, type Held, lastStep, plannedOf } from './appraisal.ts';
import { type HoldOptions, heldFrom, holdFlags } from './hold_input.ts';
import { judgeMinutes, judgeNoticed, judgeSurvey, judgeYearEnd } from './judgement.ts';
import { logAppraisal } from './meeting.ts';
import { refuseAfterMeeting } from './order.ts';
import { inAppraisal, numberArgument } from './step.ts';

export const hold = verb<HoldOptions>({
  writes: true,
  arguments: [numberArgument],
  options: holdFlags,
  examples: [
    'jwh appraisal hold 2026-1 --day 2026-09-18 --leader 王建国 --reps 张三、李四 --community 赵五、钱六 --performance 全年完成12项 --problems 电梯维修慢 --measures 增加一名维修工 --vote 优秀=3 --vote 合格=2',
    'jwh appraisal hold 2026-2 --group 9 --present 8 --vote 优秀=5 --vote 合格=3',
  ],
  async run(context, [word], options) {
    return inAppraisal(context, word, async ({ writing, one, assess }) => {
      refuseAfterMeeting(one, '评议会');
      const day = dayOf(options.day, one, context.today);
      const assessment = await assess(day);
      const held = heldFrom(options, one, assessment);
      await judgeGroup(assessment, writing.db, held);
      judgeYearEnd(assessment, one.facts.kind, day);
      judgeNoticed(assessment, one, day);
      judgeSurvey(assessment, one, day);
      judgeMinutes(assessment, held);
      judgeDuty(assessment);
      const meetingId = await logAppraisal(writing, one, held, day);
      await addStep(writing, one.id, { step: 'held', day, content: held, verdicts: assessment.judged, meetingId });
      return assessment;
    });
  },
});

function dayOf(text: string | undefined, one: Appraisal, today: Day): Day {
  const day = readDay(text ?? plannedOf(one).planned, '--day ');
  const last = [lastStep(one, 'notified')?.day ?? one.day, one.day].sort()[0] as Day;
  if (day > today) {
    throw new Refusal('usage', 'future_day', `评议会的日期 ${day} 还没有到（今天是 ${today}）。`, {
      hint: '开过之后才能记；改期用 jwh appraisal move。',
    });
  }
  if (day >= last) return day;
  throw new Refusal('usage', 'bad_day', `${day} 早于这件评议的登记（${last}）。`, {
    hint: '请核对 --day；补记以前的评议，登记时用 --on 写当时的日期。',
  });
}

async function judgeGroup(assessment: Assessment, db: Database, held: Held): Promise<void> {
  const { leader, representatives, community, others } = held;
  if (leader !== null) {
    await judgeLeader(assessment, db, 'appraisal.leader', { subject: 'leader', label: '评议小组组长' }, leader);
  }
  if (representatives.length + community.length + others.length > 0) {
    const members = { representatives, community, others };
    judgeMembers(assessment, 'appraisal.members', { subject: 'members', label: '评议小组的组成' }, { leader, members });
  }
}

/** 静安 §4.6.3 (R-JA1-73) asks only that residents are called together; where no text has such a duty, none is missed. */
function judgeDuty(assessment: Assessment): void {
  if (assessment.book.find('appraisal.duty', assessment.day) === undefined) return;
  assessment.complete('appraisal.duty', { subject: 'duty', label: '召集居民评议' }, ['appraisal']);
}
