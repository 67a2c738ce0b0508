import { readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { type OptionSpec, verb } from '../command/verb.ts';
import { readName } from '../person/details.ts';
import { memberAnswer } from './sheet.ts';
import { oneMember, refuseBefore, updateMember } from './store.ts';

const teamOption: OptionSpec = { flags: '--team <服务队>', text: '哪个队（同名的人在几个队时）' };

export const leave = verb<{ team?: string; on?: string; reason?: string }>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '队员' }],
  options: [
    teamOption,
    { flags: '--on <日期>', text: '哪天离队（默认：今天）' },
    { flags: '--reason <理由>', text: '为什么' },
  ],
  examples: ['jwh team leave 马德福 --on 2026-10-30 --reason 搬走'],
  async run(context, [name], { team, on, reason }) {
    const day = pastDay(on, context.today);
    const end_reason = reason === undefined ? null : readPublicWords(reason, '理由');
    return context.write(async (writing) => {
      const member = await oneMember(writing.db, readName(name ?? ''), team);
      refuseBefore(member, day);
      const after = { ...member, ended_on: day, end_reason };
      await updateMember(writing, after);
      return memberAnswer(after);
    });
  },
});

/** 社区聘请专业人员对队员进行技术培训 (团结路 四(四)): the last day somebody was trained. */
export const train = verb<{ team?: string; on?: string; skill: string }>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '队员' }],
  options: [
    { flags: '--skill <技能>', text: '培训了什么', required: true },
    teamOption,
    { flags: '--on <日期>', text: '哪天（默认：今天）' },
  ],
  examples: ['jwh team train 马德福 --skill 水暖 --on 2026-05-06'],
  async run(context, [name], { team, on, skill }) {
    const day = pastDay(on, context.today);
    const learned = readPublicWords(skill, '技能', 30);
    return context.write(async (writing) => {
      const member = await oneMember(writing.db, readName(name ?? ''), team);
      refuseBefore(member, day);
      const after = { ...member, trained: day, skills: [...new Set([...member.skills, learned])] };
      await updateMember(writing, after);
      return memberAnswer(after);
    });
  },
});

/** Takes out a member entered by mistake; the entry stays in the file and is told no more. */
export const voidOne = verb<{ team?: string; reason: string }>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '队员' }],
  options: [teamOption, { flags: '--reason <理由>', text: '为什么作废', required: true }],
  examples: ['jwh team void 马德福 --reason 登错了队'],
  async run(context, [name], { team, reason }) {
    const voided = readPublicWords(reason, '理由');
    return context.write(async (writing) => {
      const member = await oneMember(writing.db, readName(name ?? ''), team);
      const after = { ...member, voided };
      await updateMember(writing, after);
      return memberAnswer(after, [`登记已作废：${voided}。`]);
    });
  },
});
