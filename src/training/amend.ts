import { readPublicWords } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { headCount } from '../meeting/count/head_count.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { trainingAnswer } from './answer.ts';
import { readLevel } from './kind.ts';
import { type Amendment, findStanding, putTraining } from './store.ts';

interface AmendOptions {
  title?: string;
  organiser?: string;
  level?: string;
  place?: string;
  required?: string;
  materials?: string;
  discussion?: string;
  remark?: string;
}

/** Adds what was written down later, or puts a word right. */
export const amend = verb<AmendOptions>({
  writes: true,
  arguments: [{ name: '<编号>', text: '编号，如 培〔2026〕4号、2026-4，或今年的 4' }],
  options: [
    { flags: '--title <题目>', text: '更正题目' },
    { flags: '--organiser <单位>', text: '组织培训的单位' },
    { flags: '--level <级别>', text: '谁组织的：市级、区（县）级、街道（镇）、社区' },
    { flags: '--place <地点>', text: '地点' },
    { flags: '--required <人数>', text: '要求参加几人' },
    { flags: '--materials <内容>', text: '学习的材料和内容' },
    { flags: '--discussion <记录>', text: '专题讨论的记录' },
    { flags: '--remark <文字>', text: '备注' },
  ],
  examples: ['jwh training amend 4 --discussion 结合三号楼漏水谈调解的步骤'],
  async run(context, [word], options) {
    const amendment = amendmentOf(options);
    if (Object.keys(amendment).length === 0) {
      throw new Refusal('usage', 'nothing_to_amend', '没有写要补充什么。', {
        hint: '如 --discussion 讨论记录；日期、人员、学时登错的，作废后重新登记：jwh training void',
      });
    }
    return context.write(async (writing) => {
      const training = await findStanding(writing.db, word ?? '', yearOf(context.today));
      return trainingAnswer(await putTraining(writing, training, amendment), await loadRulebook(writing.db));
    });
  },
});

function amendmentOf({ level, required, ...texts }: AmendOptions): Amendment {
  const labels = {
    title: '题目',
    organiser: '组织单位',
    place: '地点',
    materials: '学习材料',
    discussion: '讨论记录',
    remark: '备注',
  };
  const given = Object.entries(labels).flatMap(([key, label]) => {
    const text = texts[key as keyof typeof texts];
    return text === undefined ? [] : [[key, readPublicWords(text, label, key === 'title' ? 200 : 2000)]];
  });
  return {
    ...(Object.fromEntries(given) as Amendment),
    ...(level === undefined ? {} : { level: readLevel(level) }),
    ...(required === undefined ? {} : { required: headCount(required, '--required ') }),
  };
}
