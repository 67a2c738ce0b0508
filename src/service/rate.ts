import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import { serviceRoom } from './room.ts';
import { doneOf, type Rated, ratings } from './service.ts';

export const rate = verb<{ note?: string; on?: string }>({
  writes: true,
  arguments: [caseArgument(serviceRoom), { name: '<等级>', text: '满意、基本满意、不满意' }],
  options: [
    { flags: '--note <意见>', text: '居民说了什么' },
    { flags: '--on <日期>', text: '哪天（默认：今天）' },
  ],
  examples: ['jwh service rate 2026-1 满意 --on 2026-10-14'],
  async run(context, [word, said], options) {
    const day = pastDay(options.on, context.today);
    const content: Rated = { grade: gradeOf(said ?? ''), note: publicWordsOrNull(options.note, '意见') };
    return inCase(context, serviceRoom, word, ({ one }) => {
      if (doneOf(one) !== undefined) return { step: 'rated', day, content };
      throw new Refusal('usage', 'not_done', `${one.number}还没有完工，无从评价。`, {
        hint: `先用 jwh service done ${one.number} --result 做了什么 --paid 元`,
      });
    });
  },
});

function gradeOf(said: string): Rated['grade'] {
  const [code] = Object.entries(ratings).find(([code, label]) => said === label || said === code) ?? [];
  if (code !== undefined) return code as Rated['grade'];
  throw new Refusal('usage', 'bad_grade', `“${said}”不是等级。`, {
    hint: `等级有：${Object.values(ratings).join('、')}。`,
  });
}
