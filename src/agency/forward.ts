import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { caseArgument, inCase } from '../proceeding/case_verb.ts';
import type { Forwarded } from './agency.ts';
import { agencyRoom } from './room.ts';

interface ForwardOptions {
  to?: string;
  papers?: string;
  method?: string;
  receiver?: string;
  on?: string;
}

export const forward = verb<ForwardOptions>({
  writes: true,
  arguments: [caseArgument(agencyRoom)],
  options: [
    { flags: '--to <单位>', text: '递交给哪里（默认：受理时写的）' },
    { flags: '--papers <材料>', text: '交了什么材料' },
    { flags: '--method <方式>', text: '当面、邮寄、网上等（默认：当面）' },
    { flags: '--receiver <姓名>', text: '谁收的' },
    { flags: '--on <日期>', text: '哪天（默认：今天）' },
  ],
  examples: ['jwh agency forward 2026-1 --papers 申请表、照片两张 --receiver 窗口 --on 2026-10-13'],
  async run(context, [word], options) {
    const day = pastDay(options.on, context.today);
    const to = publicWordsOrNull(options.to, '单位');
    const rest = {
      papers: publicWordsOrNull(options.papers, '材料'),
      method: options.method === undefined ? '当面' : readPublicWords(options.method, '方式', 30),
      receiver: publicWordsOrNull(options.receiver, '收件人'),
    };
    return inCase(context, agencyRoom, word, ({ one }) => {
      const content: Forwarded = { to: to ?? one.facts.to, ...rest };
      return { step: 'forwarded', day, content };
    });
  },
});
