import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { inCase } from '../proceeding/case_verb.ts';
import { residentNamed } from '../resident/named.ts';
import { happenedOption, whichDay, whichOne } from './argument.ts';
import { judgeMembers } from './judgement.ts';
import { subcommitteeRoom } from './room.ts';
import { readRolls } from './store.ts';
import { type Joined, type Source, sourceWords } from './subcommittee.ts';

export const join = verb<{ source?: Source; on?: string; happened?: string }>({
  writes: true,
  arguments: [whichOne, { name: '<姓名>', text: '姓名或编码' }],
  options: [
    {
      flags: '--source <身份>',
      text: `身份：${Object.values(sourceWords).join('、')}（默认：名册上的身份）`,
      choices: sourceWords,
    },
    whichDay,
    happenedOption,
  ],
  examples: [
    'jwh subcommittee join 环境物业委员会 林秀兰 --source 居民代表 --on 2026-03-02',
    'jwh subcommittee join 环境物业委员会 马德福 --source 积极分子',
  ],
  async run(context, [word, called], options) {
    const day = pastDay(options.on, context.today);
    const reason = options.happened === undefined ? null : readWords(options.happened, '理由');
    return inCase(context, subcommitteeRoom, word, async ({ writing: { db }, one, assessment }) => {
      const { name, person_id, notes } = await residentNamed(db, called ?? '');
      if (one.facts.members.some((member) => member.name === name && member.person_id === person_id)) {
        throw new Refusal('usage', 'member_already', `${name}已是${one.title}的委员。`, {
          hint: `查看：jwh subcommittee show ${one.title}`,
        });
      }
      const rolls = await readRolls(db, day);
      const on_roll = rolls.sources({ name, person_id });
      const content: Joined = { name, person_id, source: options.source ?? on_roll[0] ?? unknownSource(name) };
      const members = [{ ...content, since: day, on_roll }];
      const judged = judgeMembers(assessment, { members, no_roll: rolls.empty });
      assessment.refuse(judged, reason, ({ arithmetic, cite, cite_words }) => {
        return new Refusal('forbidden', 'wrong_member', `委员的来源不合规定（${cite_words}）：${arithmetic}。`, {
          hint: '没有写入任何内容。委员来自居民小组长、居民代表或积极分子；已经加入的，加 --happened 理由，如实记录。',
          cite,
        });
      });
      return { step: 'joined', day, content, happened: judged?.holds === false ? reason : null, notes };
    });
  },
});

function unknownSource(name: string): never {
  throw new Refusal('usage', 'source_missing', `${name}不是在册的居民小组长或居民代表，请写明身份。`, {
    hint: `加 --source：${Object.values(sourceWords).join('、')}。没有写入任何内容。`,
  });
}
