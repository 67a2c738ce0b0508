import { readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { enterProposal, textOrNull, wordsOrNull } from './enter.ts';

interface QuestionOptions {
  by: string[];
  to?: string;
  on?: string;
  text?: string;
  happened?: string;
}

/** 质询: a question or criticism put to the committee or to a department of the government (zizhi 第九条3、4). */
export const question = verb<QuestionOptions>({
  writes: true,
  arguments: [{ name: '<事由>', text: '问什么' }],
  options: [
    { flags: '--by <姓名>', text: '质询的代表：姓名或代号；几人联名的每人一个', repeat: true, required: true },
    { flags: '--to <单位>', text: '向谁质询（默认：居民委员会）' },
    { flags: '--on <日期>', text: '哪一天收到（默认：今天）' },
    { flags: '--text <正文>', text: '正文；几段之间换行' },
    { flags: '--happened <理由>', text: '质询人不在名册上而仍要照记的理由' },
  ],
  examples: ['jwh proposal question 停车收入用在哪里 --by 张一 --to 居民委员会'],
  async run(context, [title], { by, to, on, text, happened }) {
    const day = pastDay(on, context.today);
    return context.write((writing) =>
      enterProposal(
        writing,
        {
          kind: 'question',
          title: title ?? '',
          day,
          by,
          to: to === undefined ? '居民委员会' : readPublicWords(to, '--to 的单位', 60),
          text: textOrNull(text),
          happened: wordsOrNull(happened, '理由'),
        },
        context.today,
      ),
    );
  },
});
