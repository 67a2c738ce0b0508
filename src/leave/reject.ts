import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { leaveAnswer } from './answer.ts';
import { refuseDecided, refuseEarly } from './approve.ts';
import { approverCalled, refuseRejecting } from './approver.ts';
import { asItStands } from './assess.ts';
import { readApproverPost } from './post.ts';
import { addOpinion, changeLeave, findLeave, leaveById } from './store.ts';

interface RejectOptions {
  by: string;
  post?: string;
  on?: string;
  reason: string;
}

export const reject = verb<RejectOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '请假编号' }],
  options: [
    { flags: '--by <姓名>', text: '谁不批准', required: true },
    { flags: '--reason <理由>', text: '不批准的理由', required: true },
    { flags: '--post <职务>', text: '其职务（同 jwh leave approve）' },
    { flags: '--on <日期>', text: '日期（默认：今天）' },
  ],
  examples: ['jwh leave reject 2026-5 --by 王建国 --reason 当天要迎接检查'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const reason = readWords(options.reason, '--reason ', 200);
    const name = readWords(options.by, '--by ', 30);
    const post = options.post === undefined ? null : readApproverPost(options.post);
    return context.write(async (writing) => {
      const leave = await findLeave(writing.db, word ?? '', yearOf(context.today));
      refuseDecided(leave);
      refuseEarly(leave, day, '不批准');
      const judged = await asItStands(writing.db, leave);
      const approver = await approverCalled(writing.db, { leave: judged, name, post, day });
      refuseRejecting(judged, approver);
      const said = { name, post: approver.post, day, opinion: 'reject' as const, filing_no: null, note: reason };
      await addOpinion(writing, leave, said);
      await changeLeave(writing, leave, {
        ...{ state: 'rejected', state_day: day, state_reason: reason, verdict: judged.verdict },
      });
      return leaveAnswer(await leaveById(writing.db, leave.id), []);
    });
  },
});
