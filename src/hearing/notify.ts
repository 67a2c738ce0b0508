import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import type { Assessment } from '../proceeding/assessment.ts';
import { optionalWords } from '../proceeding/input.ts';
import { addStep } from '../proceeding/store.ts';
import { type Hearing, lastStep, stepsOf } from './hearing.ts';
import { inHearing, numberArgument } from './step.ts';

interface NotifyOptions {
  on?: string;
  method?: string;
  to?: string;
}

export const notify = verb<NotifyOptions>({
  writes: true,
  arguments: [numberArgument],
  options: [
    { flags: '--on <日期>', text: '哪天通知的（默认今天）' },
    { flags: '--method <方式>', text: '书面、电话等（默认书面）' },
    { flags: '--to <对象>', text: '通知了谁（默认：部门和全体与会人员）' },
  ],
  examples: ['jwh hearing notify 2026-1 --on 2026-09-18 --method 书面'],
  async run(context, [word], options) {
    const on = pastDay(options.on, context.today, '--on');
    return inHearing(context, word, async ({ writing, hearing, assess }) => {
      const fixed = lastStep(hearing, 'fixed');
      if (fixed === undefined || on < fixed.day) {
        throw new Refusal('usage', 'not_fixed', `${on} 还没有确定时间、地点、人员，无从通知。`, {
          hint: `先用 jwh hearing fix ${hearing.number} --day 日期 --place 地点；补记的，请核对 --on。`,
        });
      }
      const assessment = await assess(hearing.day);
      const first = stepsOf(hearing, 'notified')[0];
      if (first === undefined) judgePrepared(assessment, hearing, 'notify', on);
      else assessment.notes.push(`这是又一次通知；期限按第一次通知（${first.day}）判断。`);
      const method = optionalWords(options.method, '--method ', 60) ?? '书面';
      const content = { method, recipients: optionalWords(options.to, '--to ', 500) };
      await addStep(writing, hearing.id, { step: 'notified', day: on, content, verdicts: assessment.judged });
      return assessment;
    });
  },
});

const acts = {
  fix: { label: '确定时间、地点、人员', act: '确定' },
  notify: { label: '通知部门和与会人员', act: '通知' },
};

/** 第八条(一)1: only a department's written request starts the seven days (R-XF3-4). */
export function judgePrepared(assessment: Assessment, hearing: Hearing, subject: keyof typeof acts, done: Day): void {
  if (hearing.facts.initiator !== 'department') return;
  const { label, act } = acts[subject];
  const received = { day: hearing.day, event: '收到书面要求' };
  assessment.within('hearing.notice_days', { subject, label }, received, { day: done, act });
}
