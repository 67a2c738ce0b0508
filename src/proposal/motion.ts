import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { enterProposal, textOrNull, wordsOrNull } from './enter.ts';

interface MotionOptions {
  by: string[];
  on?: string;
  text?: string;
  happened?: string;
}

/** 提出议题: one representative alone or several together put a matter to the committee (zizhi 第九条6). */
export const motion = verb<MotionOptions>({
  writes: true,
  arguments: [{ name: '<事由>', text: '议题' }],
  options: [
    { flags: '--by <姓名>', text: '提出的代表：姓名或代号；几人联名的每人一个', repeat: true, required: true },
    { flags: '--on <日期>', text: '哪一天收到（默认：今天）' },
    { flags: '--text <正文>', text: '正文；几段之间换行' },
    { flags: '--happened <理由>', text: '提出人不在名册上而仍要照记的理由' },
  ],
  examples: ['jwh proposal motion 增设电动车充电点 --by 张一 --by 李二 --on 2026-05-02'],
  async run(context, [title], { by, on, text, happened }) {
    const day = pastDay(on, context.today);
    return context.write((writing) =>
      enterProposal(
        writing,
        {
          kind: 'motion',
          title: title ?? '',
          day,
          by,
          to: '居民委员会',
          text: textOrNull(text),
          happened: wordsOrNull(happened, '理由'),
        },
        context.today,
      ),
    );
  },
});
