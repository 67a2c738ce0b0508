import { wholeNumber } from '../base/number.ts';
import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { voidEntry } from '../finance/store.ts';
import { giftAnswer } from './sheet.ts';
import { findGift, voidGift, voidUse } from './store.ts';

/** Takes out a gift entered by mistake, with the receipt that was booked with it; or one use of it. */
export const voiding = verb<{ reason: string; use?: string }>({
  writes: true,
  arguments: [{ name: '<编号>', text: '如 赠〔2026〕3号、2026-3，或今年的 3' }],
  options: [
    { flags: '--reason <理由>', text: '为什么作废', required: true },
    { flags: '--use <序号>', text: '只作废一次使用' },
  ],
  examples: ['jwh gift void 2026-1 --reason 重复登记', 'jwh gift void 2026-1 --use 2 --reason 写错了人'],
  async run(context, [word], { reason: text, use }) {
    const reason = readWords(text, '理由');
    const { gift, note } = await context.write(async (writing) => {
      const one = await findGift(writing.db, word ?? '', yearOf(context.today));
      const hint = `没有写入任何内容。查看：jwh gift show ${one.number}`;
      if (use !== undefined) {
        const position = wholeNumber(use, '序号');
        const found = one.uses.find((each) => each.position === position && each.voided === null);
        if (found === undefined)
          throw new Refusal('not_found', 'no_such_use', `${one.number}没有第 ${position} 次使用。`, { hint });
        return {
          gift: await voidUse(writing, one, found.id, reason),
          note: found.entry === null ? null : `支出凭证 ${found.entry} 仍在账上。`,
        };
      }
      if (one.voided !== null)
        throw new Refusal('usage', 'voided_already', `${one.number}已作废（${one.voided}）。`, { hint });
      if (one.uses.some(({ voided }) => voided === null)) {
        throw new Refusal('usage', 'used_already', `${one.number}已有使用的记录，先作废那些：--use 序号。`, { hint });
      }
      if (one.entry_id !== null && one.facts.booked_here) await voidEntry(writing, one.entry_id, reason);
      const told =
        one.entry === null ? null : `收款凭证 ${one.entry} ${one.facts.booked_here ? '一并作废' : '仍在账上'}。`;
      return { gift: await voidGift(writing, one.id, reason), note: told };
    });
    return giftAnswer(context, gift, [], note === null ? [] : [note]);
  },
});
