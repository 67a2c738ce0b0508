import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import { setContent } from './content.ts';
import { readText } from './paragraphs.ts';
import { findResolution } from './store.ts';

export const text = verb({
  writes: true,
  arguments: [
    { name: '<编号>', text: '决议编号，如 决〔2026〕5号、2026-5，或今年的 5' },
    { name: '<正文>', text: '决议的正文；几段之间换行' },
  ],
  examples: ['jwh resolution text 2026-1 "一、同意停车位改造方案。二、费用由停车收入支付。"'],
  async run(context, [word, words]) {
    const content = readText(words ?? '', '正文');
    return context.write(async (writing) => {
      const resolution = await findResolution(writing.db, word ?? '', context.today);
      const { id, number, title, published, voided } = resolution;
      if (voided !== null) {
        throw new Refusal('usage', 'resolution_void', `${number}已撤销（${voided}），正文不再改动。`, {
          hint: `先看 jwh resolution show ${number}`,
        });
      }
      if (published !== null) {
        throw new Refusal('usage', 'published', `${number}已在${published}公布，正文不能再改。`, {
          hint: '要改变决议，须由其后的会议另作决议：jwh resolution change 编号 --by 编号',
        });
      }
      await setContent(writing, id, content);
      return {
        sheet: {
          title: `${number}　${title}`,
          blocks: [{ kind: 'text', title: '正文', lines: content.split('\n') }],
        },
        record: { number, title, content },
      };
    });
  },
});
