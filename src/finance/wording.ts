import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import type { Writing } from '../database/writing.ts';
import { answerFor } from './answer.ts';
import type { Wording } from './entry.ts';
import { readCategory } from './input.ts';
import { refuseUnpublishable } from './publishable.ts';
import { findEntry } from './store.ts';
import { putWording, reversalWording } from './wording_store.ts';

/**
 * Other words for the public sheet where those of an entry may stand on no board: the entry itself stays as it was written,
 * also once its month is closed; no figure changes.
 */
export const wording = verb<{ category?: string; reason: string }>({
  writes: true,
  arguments: [
    { name: '<编号>', text: '凭证编号，如 凭〔2026〕3号、2026-3，或今年的 3' },
    { name: '<文字>', text: '公开时印的摘要（用途），代替原来的' },
  ],
  options: [
    { flags: '--category <类别>', text: '公开时印的类别，代替原来的（默认：不变）' },
    { flags: '--reason <理由>', text: '为什么公开时换一种说法', required: true },
  ],
  examples: ['jwh finance wording 2026-3 慰问困难居民 --reason 原文写了住址'],
  async run(context, [word, text], options) {
    const purpose = readWords(text ?? '', '文字');
    const category = readCategory(options.category);
    const reason = readWords(options.reason, '理由', 200);
    return context.write(async (writing) => {
      const { id, number, voided, reversed_by } = await findEntry(writing.db, word ?? '', yearOf(context.today));
      if (voided !== null) {
        throw new Refusal('usage', 'voided', `${number}已作废（${voided}），不公开。`, {
          hint: `没有写入任何内容。查看：jwh finance show ${number}`,
        });
      }
      await refuseUnpublishable(writing.db, { 文字: purpose, 类别: category }, context.today);
      const words = { purpose, category, reason, day: context.today };
      await putWording(writing, id, words);
      if (reversed_by !== null) await wordReversal(writing, number, reversed_by, words);
      const entry = await findEntry(writing.db, number, yearOf(context.today));
      const next = '已定稿的公开表另立一版：jwh disclose correct 时段 --reason 理由';
      return answerFor(entry, undefined, [{ kind: 'text', screen: true, lines: [`公开时印：${purpose}`, next] }]);
    });
  },
});

/** What took the entry back is printed in the same words, unless it has its own. */
async function wordReversal(writing: Writing, number: string, reversal: string, words: Wording): Promise<void> {
  const back = await findEntry(writing.db, reversal, yearOf(words.day));
  const printed = reversalWording(number, back.purpose.replace(/^冲销[^：]*：/, ''), words);
  if (back.wording === null && printed !== null) await putWording(writing, back.id, printed);
}
