import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { refuseLeak } from '../command/posted/leaks.ts';
import { verb } from '../command/verb.ts';
import { findResolution } from './store.ts';
import { putWording } from './wording_store.ts';

/**
 * Other words for the public where the title of a resolution may stand on no board: what was voted on stays as it was put,
 * in the minutes and here.
 */
export const wording = verb<{ reason: string }>({
  writes: true,
  arguments: [
    { name: '<编号>', text: '决议编号，如 决〔2026〕5号、2026-5，或今年的 5' },
    { name: '<文字>', text: '公开时印的标题，代替原来的' },
  ],
  options: [{ flags: '--reason <理由>', text: '为什么公开时换一种说法', required: true }],
  examples: ['jwh resolution wording 2026-5 为一户困难居民免停车费 --reason 原题写了姓名和病情'],
  async run(context, [word, text], options) {
    const title = readWords(text ?? '', '文字', 200);
    const reason = readWords(options.reason, '理由', 200);
    return context.write(async (writing) => {
      const resolution = await findResolution(writing.db, word ?? '', context.today);
      const { id, number, voided } = resolution;
      if (voided !== null) {
        throw new Refusal('usage', 'resolution_void', `${number}已撤销（${voided}），不再公开。`, {
          hint: `没有写入任何内容。查看：jwh resolution show ${number}`,
        });
      }
      await refuseLeak(writing.db, '文字', title, context.today);
      const words = { title, reason, day: context.today };
      await putWording(writing, id, words);
      const lines = [
        `公开时印：${title}（${reason}）`,
        '决议书的正文、会议记录不变：正文用 jwh resolution text；已定稿的公开表另立一版：jwh disclose correct 时段 --reason 理由',
      ];
      return {
        sheet: { title: `${number}　${resolution.title}`, blocks: [{ kind: 'text', lines }] },
        record: { number, title: resolution.title, wording: words },
      };
    });
  },
});
