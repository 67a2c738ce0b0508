import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { addDays } from '../calendar/arithmetic.ts';
import { readDay } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { groupAnswer } from './answer.ts';
import { groupRules, judgeComposition } from './judgement.ts';
import { memberCalled, nameOn } from './named.ts';
import { endSupervisor, readSupervisors } from './store.ts';

export const leave = verb<{ on: string; reason: string }>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '姓名；同名时写编码' }],
  options: [
    { flags: '--on <日期>', text: '任成员的最后一日', required: true },
    { flags: '--reason <原因>', text: '离任的原因', required: true },
  ],
  examples: ['jwh supervisor leave 张秀英 --on 2026-09-30 --reason 迁出本社区'],
  async run(context, [name], options) {
    const on = readDay(options.on, '任成员的最后一日');
    const reason = readWords(options.reason, '原因');
    return context.write(async (writing) => {
      const { db } = writing;
      const member = await memberCalled(db, name as string, on);
      if (member.until_day !== null) {
        throw new Refusal('usage', 'left_already', `${member.name}已登记任到 ${member.until_day}。`);
      }
      await endSupervisor(writing, member.id, on, reason);
      const after = addDays(on, 1);
      const members = await readSupervisors(db, after);
      const verdicts = judgeComposition(members, groupRules(await loadRulebook(db), after));
      const notes = [
        `${member.name}任到 ${on}（${reason}）。补选：jwh supervisor elect 姓名 --add --meeting 编号`,
        ...(member.leader ? ['离任的是组长，请另行推选。'] : []),
      ];
      return groupAnswer(await nameOn(db, after), after, members, { verdicts, notes });
    });
  },
});
