import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { standingMeeting } from '../meeting/after/standing_meeting.ts';
import { factAnswer } from './fact_sheet.ts';
import { insertFact, readFacts } from './fact_store.ts';

export const report = verb<{ meeting?: string; contents?: string }>({
  writes: true,
  arguments: [{ name: '[日期]', text: '哪一天向居委会汇报（默认：会议那天，或今天）' }],
  options: [
    { flags: '--meeting <编号>', text: '在哪次会议上汇报' },
    { flags: '--contents <内容>', text: '汇报了什么，听到什么意见' },
  ],
  examples: ['jwh centre report --meeting 2026-3 --contents 三季度办理情况', 'jwh centre report 2026-10-09'],
  async run(context, [typed], options) {
    const contents = publicWordsOrNull(options.contents, '内容', 5000);
    return context.write(async (writing) => {
      const { db } = writing;
      const meeting =
        options.meeting === undefined ? null : await standingMeeting(db, options.meeting, yearOf(context.today));
      const day = pastDay(typed ?? meeting?.day, context.today, '日期');
      if (meeting !== null && meeting.day !== day) {
        throw new Refusal('usage', 'other_day', `${meeting.number}是${meeting.day}开的，不是${day}。`, {
          hint: '写了 --meeting 就不用写日期。',
        });
      }
      const known = await readFacts(db, 'report');
      const same = known.find((one) => one.day === day && one.content.meeting_id === (meeting?.id ?? null));
      if (same !== undefined) {
        throw new Refusal('usage', 'already', `${day}的汇报已经登记。`, { hint: '看 jwh centre facts' });
      }
      const content = { meeting: meeting?.number ?? null, meeting_id: meeting?.id ?? null, contents };
      return factAnswer(db, await insertFact(writing, 'report', day, content), context.today);
    });
  },
});
