import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { addDays } from '../calendar/arithmetic.ts';
import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { groupAnswer } from './answer.ts';
import { changeGroup } from './change.ts';
import { electingMeeting } from './elected_at.ts';
import { memberCalled, nameOn } from './named.ts';
import { happenedFrom, motionMeant, type NewcomerOptions, newcomerOptions, newcomersFrom } from './written.ts';

interface ReplaceOptions extends NewcomerOptions {
  on?: string;
  reason: string;
}

/** An incompetent member is replaced the way the group was elected (R-XF4-26). */
export const replace = verb<ReplaceOptions>({
  writes: true,
  arguments: [
    { name: '<原成员>', text: '被更换的成员' },
    { name: '<新成员>', text: '接替的成员' },
  ],
  options: [
    ...newcomerOptions,
    { flags: '--on <日期>', text: '新成员的起始日（默认：会议当天）；原成员任到前一日' },
    { flags: '--reason <原因>', text: '更换的原因', required: true },
  ],
  examples: ['jwh supervisor replace 张秀英 孙国强 --meeting 4 --reason 不称职'],
  async run(context, [oldName, newName], options) {
    const reason = readWords(options.reason, '原因');
    const newcomers = newcomersFrom([newName as string], options);
    const happened = happenedFrom(options.happened);
    return context.write(async (writing) => {
      const meeting = await electingMeeting(
        writing.db,
        options.meeting,
        motionMeant(options, newcomers),
        context.today,
      );
      const day = options.on === undefined ? (meeting?.day ?? context.today) : readDay(options.on, '--on ');
      if (meeting !== null && day < meeting.day) {
        throw new Refusal('usage', 'days_reversed', `起始日 ${day} 早于推选的会议 ${meeting.day}。`);
      }
      const until = addDays(day, -1);
      const old = await memberCalled(writing.db, oldName as string, until);
      if (old.until_day !== null) {
        throw new Refusal('usage', 'left_already', `${old.name}已登记任到 ${old.until_day}。`, {
          hint: '补选：jwh supervisor elect 姓名 --add',
        });
      }
      const leaving = [{ id: old.id, until, reason }];
      const change = { day, newcomers, leaving, byElection: true, happened };
      const { members, verdicts, notes } = await changeGroup(writing, change, meeting);
      const told = [`${old.name}任到 ${until}（${reason}）。`, ...(old.leader ? ['原成员是组长，请另行推选。'] : [])];
      return groupAnswer(await nameOn(writing.db, day), day, members, { verdicts, notes: [...told, ...notes] });
    });
  },
});
