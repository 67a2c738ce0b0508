import { Refusal } from '../base/refusal.ts';
import { readWords } from '../base/words.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { accountOption } from './account.ts';
import { answerFor } from './answer.ts';
import { type ReviewKind, reviewKinds } from './review.ts';
import { takeReviewBack } from './review_void.ts';
import { findEntry, voidEntry } from './store.ts';

interface VoidOptions {
  reason: string;
  review?: ReviewKind;
  by?: string;
  on?: string;
  account?: string;
}

/** Takes a wrong entry out, or what was entered as done with a period's figures; named so because `void` is a word of the language. */
export const voiding = verb<VoidOptions>({
  writes: true,
  arguments: [
    { name: '<编号>', text: '凭证编号，如 凭〔2026〕3号、2026-3，或今年的 3；有 --review 时写期间，如 2026-08' },
  ],
  options: [
    { flags: '--reason <理由>', text: '为什么作废', required: true },
    {
      flags: '--review <事项>',
      text: '作废的不是收支，是登记错的 notice（通报）、audit（审核）、final_accounts（决算）或 posting（上墙）',
      choices: {
        notice: reviewKinds.notice.label,
        audit: reviewKinds.audit.label,
        final_accounts: reviewKinds.final_accounts.label,
        posting: reviewKinds.posting.label,
      },
    },
    { flags: '--by <姓名>', text: '登记了几次的：谁办的那一次' },
    { flags: '--on <日期>', text: '登记了几次的：哪天办的那一次' },
    accountOption,
  ],
  examples: [
    'jwh finance void 2026-3 --reason 重复登记',
    'jwh finance void 2026-08 --review audit --reason 登记错了月份',
  ],
  async run(context, [word], { reason: text, review, by, on, account }) {
    const reason = readWords(text, '理由', review === undefined ? undefined : 200);
    if (review !== undefined) return takeReviewBack(context, { kind: review, word, reason, account, by, on });
    refuseReviewOnly({ by, on, account });
    return context.write(async (writing) => {
      const { id, number, voided } = await findEntry(writing.db, word ?? '', yearOf(context.today));
      if (voided !== null) {
        throw new Refusal('usage', 'voided_already', `${number}已作废（${voided}）。`, {
          hint: `查看：jwh finance show ${number}`,
        });
      }
      return answerFor(await voidEntry(writing, id, reason));
    });
  },
});

/** An entry is known by its number alone. */
function refuseReviewOnly(given: Record<'by' | 'on' | 'account', string | undefined>): void {
  const [flag] = Object.entries(given).find(([, value]) => value !== undefined) ?? [];
  if (flag === undefined) return;
  throw new Refusal('usage', 'review_missing', `--${flag} 只和 --review 一起用。`, {
    hint: '作废一笔收支只写编号和 --reason；作废通报、审核等，加 --review 事项。',
  });
}
