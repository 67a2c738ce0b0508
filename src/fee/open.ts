import { publicWordsOrNull, readPublicWords } from '../base/public_words.ts';
import { pastDay } from '../command/past_day.ts';
import { verb } from '../command/verb.ts';
import { openCase } from '../proceeding/case_verb.ts';
import { type FeeFacts, type FeeKind, feeKinds } from './fee.ts';
import { feeRoom } from './room.ts';

export const open = verb<{ kind?: FeeKind; price?: string; on?: string }>({
  writes: true,
  arguments: [{ name: '<名称>', text: '什么项目，如 老年书法班' }],
  options: [
    { flags: '--kind <种类>', text: `种类：${Object.values(feeKinds).join('、')}（默认：前一种）`, choices: feeKinds },
    { flags: '--price <标准>', text: '怎样收费，如 每人每期50元；公开时照印' },
    { flags: '--on <日期>', text: '哪天登记的（默认：今天）' },
  ],
  examples: [
    'jwh fee open 老年书法班 --price 每人每期50元 --on 2026-03-01',
    'jwh fee open 日间照料 --kind 便民服务项目',
  ],
  async run(context, [name], options) {
    const day = pastDay(options.on, context.today);
    const title = readPublicWords(name ?? '', '名称', 40);
    const price = publicWordsOrNull(options.price, '标准', 60);
    return openCase(context, feeRoom, async () => {
      // What the accounts say of it is put in when it is read.
      return { title, day, facts: { kind: options.kind ?? 'activity', price } as FeeFacts };
    });
  },
});
