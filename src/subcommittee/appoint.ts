import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { inCase } from '../proceeding/case_verb.ts';
import { residentNamed } from '../resident/named.ts';
import { happenedOption, whichDay, whichOne } from './argument.ts';
import { judgeChair } from './judgement.ts';
import { subcommitteeRoom } from './room.ts';
import { readRolls } from './store.ts';
import type { Appointed } from './subcommittee.ts';

export const appoint = verb<{ on?: string; happened?: string }>({
  writes: true,
  arguments: [whichOne, { name: '<姓名>', text: '谁任主任：居委会成员或社区工作者，姓名或编码' }],
  options: [whichDay, happenedOption],
  examples: ['jwh subcommittee appoint 环境物业委员会 孙秀英 --on 2026-03-02'],
  async run(context, [word, called], options) {
    const day = pastDay(options.on, context.today);
    const reason = options.happened === undefined ? null : readWords(options.happened, '理由');
    return inCase(context, subcommitteeRoom, word, async ({ writing: { db }, one, assessment }) => {
      const { name, person_id, notes } = await residentNamed(db, called ?? '');
      const content: Appointed = { name, person_id };
      if (one.facts.chair?.name === name) {
        throw new Refusal('usage', 'chair_already', `${name}已是${one.title}的主任。`, {
          hint: `查看：jwh subcommittee show ${one.title}`,
        });
      }
      const judged = judgeChair(assessment, { name, posts: (await readRolls(db, day)).posts(content) });
      assessment.refuse(judged, reason, ({ arithmetic, cite, cite_words }) => {
        const asked = `主任由居委会成员或社区工作者兼任（${cite_words}）`;
        return new Refusal('forbidden', 'wrong_chair', `${day}${arithmetic}；${asked}。`, {
          hint: `没有写入任何内容。在册未登记的，先 jwh staff add ${name} --post 社工 --from 日期；已经任命的，加 --happened 理由，如实记录。`,
          cite,
        });
      });
      return { step: 'chair', day, content, happened: judged?.holds === false ? reason : null, notes };
    });
  },
});
